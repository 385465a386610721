#include "engine/call/defaultmedia.h"

#include "engine/core/number.h"
#include "engine/sdp/sdpwriter.h"

#include <algorithm>

namespace legscope {
namespace {

/// Codecs of an offer as a preference list: they come first in the offer to the next leg.
std::vector<CodecPreference> preferencesOf(const Negotiated& terms)
{
    std::vector<CodecPreference> preferences;
    for (const NegotiatedStream& stream : terms.streams) {
        for (const SdpCodec& codec : stream.codecs) {
            CodecPreference preference;
            preference.name = codec.name;
            preference.clockRate = codec.clockRate;
            preference.channels = codec.channels;
            preferences.push_back(std::move(preference));
        }
    }
    return preferences;
}

std::optional<std::uint8_t> typeOf(const std::string& payloadType)
{
    const auto type = leadingNumber<std::uint8_t>(payloadType);
    return type && *type <= 127 ? type : std::nullopt;
}

/// From the payload types of one leg to those of the other; what only one of them knows is not sent.
RtpTranslation translationBetween(const NegotiatedStream& from, const NegotiatedStream& to)
{
    RtpTranslation translation;
    translation.payloadTypes.fill(RtpTranslation::notSent);
    for (const auto& [source, target] : payloadTypesBetween(from, to)) {
        const auto in = typeOf(source), out = typeOf(target);
        if (in && out)
            translation.payloadTypes[*in] = *out;
    }
    return translation;
}

/// Every codec that was agreed on before is agreed on now.
bool covers(const Negotiated& now, const Negotiated& before)
{
    if (now.streams.size() != before.streams.size())
        return false;
    for (std::size_t i = 0; i < now.streams.size(); ++i) {
        if (now.streams[i].served() != before.streams[i].served())
            return false;
        for (const SdpCodec& codec : before.streams[i].codecs) {
            if (std::ranges::find(now.streams[i].codecs, codec.payloadType, &SdpCodec::payloadType)
                == now.streams[i].codecs.end())
                return false;
        }
    }
    return true;
}

/// The m-lines that are not served count as rejected; each of the others has its own ports, for our own SDP
/// bundles nothing.
SdpView servedPart(SdpView view, const Negotiated& terms)
{
    for (std::size_t i = 0; i < view.media.size() && i < terms.streams.size(); ++i) {
        if (!terms.streams[i].served())
            view.media[i].port = 0;
    }
    view.bundles.clear();
    return view;
}

/// The codecs of a leg's m-lines are what may arrive from it.
SdpView asReceived(SdpView view, const Negotiated& terms)
{
    for (std::size_t i = 0; i < view.media.size() && i < terms.streams.size(); ++i) {
        if (!terms.streams[i].expected.empty())
            view.media[i].codecs = receivedCodecs(terms.streams[i]);
    }
    return view;
}

std::shared_ptr<const SdpView> shared(SdpView view)
{
    return std::make_shared<const SdpView>(std::move(view));
}

/// The m-lines of terms of ours, before there is a peer's SDP: of a port only matters whether there is one.
SdpView mediaOf(const Negotiated& terms)
{
    constexpr std::uint16_t discard = 9;
    SdpView view;
    for (const NegotiatedStream& stream : terms.streams) {
        SdpMedia media;
        media.media = stream.media;
        media.proto = stream.proto;
        media.formats = stream.formats;
        media.port = stream.served() ? discard : 0;
        view.media.push_back(std::move(media));
    }
    return view;
}

} // namespace

void DefaultMedia::setEnd(LegSide side, const MediaEnd& end)
{
    if (m_lines.setEnd(side, end)) {
        m_pending.reset();
        m_agreed.reset();
    }
}

Result<DefaultMedia::Offer> DefaultMedia::read(LegSide from, LegId writer, const ParsedSdp& sdp) const
{
    if (const auto sound = m_lines.check(from, sdp.view()); !sound)
        return std::unexpected(sound.error());
    auto terms = negotiate(sdp.view(), m_lines.end(from).codecs.rules);
    if (!terms)
        return std::unexpected(terms.error());
    if (m_choosesAtOnce == from)
        *terms = withChosenCodec(std::move(*terms));
    return Offer{{from, writer, shared(servedPart(sdp.view(), *terms))}, std::move(*terms), {}};
}

Result<Carried> DefaultMedia::offer(const SdpPassage& passage, const SharedSdp& sdp)
{
    auto offer = read(passage.from, passage.writer, *sdp);
    if (!offer)
        return std::unexpected(offer.error());
    const LegSide side = otherSide(passage.from);
    CodecSources sources = m_lines.end(side).codecs.sources;
    sources.originator = preferencesOf(offer->terms);
    auto passedOn = narrowed(offer->terms, offerPreferences(sources));
    if (!passedOn)
        return std::unexpected(passedOn.error());
    if (const auto reserved = m_lines.reserve(*offer->offered.view); !reserved)
        return std::unexpected(reserved.error());
    auto carried = write(passage.reader, side, *offer->offered.view, *passedOn, sdp);
    if (!carried) {
        m_lines.giveBack();
        return carried;
    }
    // Other legs that ring read the same offer.
    if (m_pending && m_pending->offered.from == passage.from)
        offer->passedOn = std::move(m_pending->passedOn);
    offer->passedOn.insert_or_assign(passage.reader, std::move(*passedOn));
    if (!m_agreed)
        m_lines.armFromOffer(offer->offered);
    m_pending = std::move(*offer);
    return carried;
}

void DefaultMedia::offerRefused()
{
    m_pending = m_agreed;
    m_lines.giveBack();
}

Result<Carried> DefaultMedia::answer(const SdpPassage& passage, const SharedSdp& sdp)
{
    if (!m_pending || m_pending->offered.from == passage.from)
        return fail(Errc::BadSdp, "an answer came without an offer");
    const auto passedOn = m_pending->passedOn.find(passage.writer);
    if (passedOn == m_pending->passedOn.end())
        return fail(Errc::BadSdp, "an answer came from a leg that got no offer");
    if (const auto sound = m_lines.check(passage.from, sdp->view()); !sound)
        return std::unexpected(sound.error());
    const auto accepted = acceptAnswer(passedOn->second, sdp->view());
    if (!accepted)
        return std::unexpected(accepted.error());
    const auto back = answerFrom(m_pending->terms, *accepted);
    if (!back)
        return std::unexpected(back.error());
    const SdpView served = servedPart(sdp->view(), *back);
    auto carried = write(passage.reader, otherSide(passage.from), served, *back, sdp);
    if (!carried)
        return carried;
    arm(*m_pending, {passage.from, passage.writer, shared(asReceived(served, *accepted))}, *back, *accepted);
    m_agreed = m_pending;
    return carried;
}

Result<Carried> DefaultMedia::answerAlone(LegSide side, LegId leg, const SharedSdp& sdp)
{
    auto offer = read(side, leg, *sdp);
    if (!offer)
        return std::unexpected(offer.error());
    offer->terms = withChosenCodec(std::move(offer->terms));
    if (const auto reserved = m_lines.reserve(*offer->offered.view, {side}); !reserved)
        return std::unexpected(reserved.error());
    auto carried
        = write(leg, side, *offer->offered.view, answerTo(offer->terms, MediaDirection::SendRecv), sdp);
    if (!carried) {
        m_lines.giveBack();
        return carried;
    }
    m_choosesAtOnce = side;
    m_lines.keepReserved();
    m_lines.armFromOffer(offer->offered);
    m_pending = std::move(*offer);
    return carried;
}

Result<Negotiated> DefaultMedia::termsToOffer(LegSide side, const SharedSdp& last)
{
    if (!last) {
        // What the leg has chosen of it is served, whatever the list for offers of its own says.
        MediaEnd end = m_lines.end(side);
        end.codecs.rules.preferences = offerPreferences(end.codecs.sources);
        m_lines.setEnd(side, end);
        return ownOffer(end.codecs.rules.preferences);
    }
    auto terms = negotiate(last->view(), m_lines.end(side).codecs.rules);
    if (!terms)
        return std::unexpected(terms.error());
    for (NegotiatedStream& stream : terms->streams)
        stream.direction = MediaDirection::SendRecv;
    return terms;
}

Result<Carried> DefaultMedia::offerAlone(LegSide side, LegId leg, const SharedSdp& last)
{
    auto terms = termsToOffer(side, last);
    if (!terms)
        return std::unexpected(terms.error());
    const SdpView view = mediaOf(*terms);
    if (const auto reserved = m_lines.reserve(view, {side}); !reserved)
        return std::unexpected(reserved.error());
    auto carried = write(leg, side, view, *terms, last);
    if (!carried) {
        m_lines.giveBack();
        return carried;
    }
    m_ownOffer = std::move(*terms);
    return carried;
}

Result<void> DefaultMedia::answeredAlone(LegSide side, LegId leg, const ParsedSdp& sdp)
{
    if (!m_ownOffer)
        return fail(Errc::BadSdp, "an answer came without an offer");
    if (const auto matches = checkAnswer(mediaOf(*m_ownOffer), sdp.view()); !matches)
        return std::unexpected(matches.error());
    if (const auto sound = m_lines.check(side, sdp.view()); !sound)
        return std::unexpected(sound.error());
    auto accepted = acceptAnswer(*m_ownOffer, sdp.view());
    if (!accepted)
        return std::unexpected(accepted.error());
    m_choosesAtOnce = side;
    m_lines.keepReserved();
    Negotiated terms = withChosenCodec(std::move(*accepted));
    SdpView served = asReceived(servedPart(sdp.view(), terms), terms);
    m_pending = Offer{{side, leg, shared(std::move(served))}, std::move(terms), {}};
    m_lines.armFromOffer(m_pending->offered);
    return {};
}

Result<Carried> DefaultMedia::write(
    LegId reader, LegSide side, const SdpView& view, const Negotiated& terms, const SharedSdp& original)
{
    auto written = m_origins.towards(reader).remember(m_lines.planFor(side, view),
        [&](const RewritePlan& plan) { return writeSdp(terms, plan, original.get()); });
    if (!written)
        return std::unexpected(written.error());
    return Carried{std::move(written->text), std::move(written->edits)};
}

bool DefaultMedia::fits(LegSide side) const
{
    return m_fits[static_cast<std::size_t>(side)];
}

/// `back` is what the offering leg reads, `accepted` what the answering one wrote.
void DefaultMedia::arm(
    const Offer& offer, const WrittenSdp& answer, const Negotiated& back, const Negotiated& accepted)
{
    const LegSide offerer = offer.offered.from;
    RelayLines::Translations translations;
    for (std::uint32_t mline = 0; mline < back.streams.size(); ++mline) {
        const NegotiatedStream& near = back.streams[mline];
        const NegotiatedStream& far = accepted.streams[mline];
        if (!near.served() || near.codecs.empty())
            continue;
        translations[{mline, offerer}] = translationBetween(far, near);
        translations[{mline, otherSide(offerer)}] = translationBetween(near, far);
    }
    m_lines.armAgreed(offer.offered, answer, translations);
    const auto near = static_cast<std::size_t>(offerer), far = static_cast<std::size_t>(otherSide(offerer));
    m_fits = {true, true};
    m_fits[near] = covers(back, m_terms[near]);
    m_terms[near] = back;
    m_terms[far] = accepted;
}

} // namespace legscope
