#include "engine/call/defaultmedia.h"

#include "engine/call/negotiatedview.h"
#include "engine/sdp/answering.h"
#include "engine/sdp/eventnumbers.h"
#include "engine/sdp/sdpwriter.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

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

std::shared_ptr<const SdpView> shared(SdpView view)
{
    return std::make_shared<const SdpView>(std::move(view));
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
    const DigitTerms& digits = m_lines.end(from).digits;
    if (digits.unnamed == UnnamedEvents::Used)
        addEvents(*terms, digits.eventType.value_or(usualEventType));
    if (m_choosesAtOnce == from)
        *terms = withChosenCodec(std::move(*terms));
    SdpView served = withEvents(servedPart(sdp.view(), *terms), *terms);
    return Offer{{from, writer, shared(std::move(served))}, std::move(*terms), {}};
}

Result<Carried> DefaultMedia::offer(const SdpPassage& passage, const SharedSdp& sdp)
{
    auto offer = read(passage.from, passage.writer, *sdp);
    if (!offer)
        return std::unexpected(offer.error());
    const LegSide side = otherSide(passage.from);
    CodecSources sources = m_lines.end(side).codecs.sources;
    sources.originator = preferencesOf(offer->terms);
    auto passedOn = forNextLeg(offer->terms, offerPreferences(sources));
    if (!passedOn)
        return std::unexpected(passedOn.error());
    numberAsSet(*passedOn, side);
    if (const auto secured = m_keys.offer(*passedOn, passage.reader, m_lines.end(side).codecs.offered);
        !secured)
        return std::unexpected(secured.error());
    auto reserved = m_lines.reserve(*offer->offered.view);
    if (!reserved)
        return std::unexpected(reserved.error());
    auto carried = write(passage.reader, side, *offer->offered.view, *passedOn, sdp);
    if (!carried)
        return carried;
    reserved->keep();
    // Other legs that ring read the same offer.
    if (m_pending && m_pending->offered.from == passage.from)
        offer->passedOn = std::move(m_pending->passedOn);
    offer->passedOn.insert_or_assign(passage.reader, std::move(*passedOn));
    if (!m_agreed)
        armFromOffer(*offer);
    m_pending = std::move(*offer);
    return carried;
}

Transcodable DefaultMedia::transcodable() const
{
    const auto allows = [this](LegSide side) { return m_lines.end(side).codecs.transcodes; };
    if (!allows(LegSide::A) || !allows(LegSide::B))
        return {};
    return [](const SdpCodec& codec) { return codecFormatOf(codec).has_value(); };
}

Result<Negotiated> DefaultMedia::forNextLeg(
    const Negotiated& terms, const std::vector<CodecPreference>& preferences) const
{
    const Transcodable can = transcodable();
    return can ? widened(terms, preferences, can) : narrowed(terms, preferences);
}

/// A leg that is answered again keeps its codec where it can.
Negotiated DefaultMedia::withAgreedFirst(Negotiated terms, LegSide side) const
{
    const Negotiated& agreed = m_terms[static_cast<std::size_t>(side)];
    for (std::size_t i = 0; i < std::min(terms.streams.size(), agreed.streams.size()); ++i) {
        std::ranges::stable_partition(terms.streams[i].codecs,
            [&](const SdpCodec& codec) { return findSame(agreed.streams[i].codecs, codec) != nullptr; });
    }
    return terms;
}

/// rfc2833-pt of the leg that reads an offer.
void DefaultMedia::numberAsSet(Negotiated& terms, LegSide reader) const
{
    if (const auto type = m_lines.end(reader).digits.eventType)
        numberEvents(terms, *type);
}

/// What the leg of `from` has made of our offer.
Result<Negotiated> DefaultMedia::accept(LegSide from, const Negotiated& offered, const SdpView& answer) const
{
    auto accepted = acceptAnswer(offered, answer);
    if (accepted && m_lines.end(from).digits.unnamed == UnnamedEvents::Used)
        assumeEvents(*accepted, offered);
    return accepted;
}

void DefaultMedia::offerRefused()
{
    m_pending = m_agreed;
    m_lines.giveBack();
}

void DefaultMedia::connected()
{
    m_keys.settle();
    RelayedMedia::connected();
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
    const auto accepted = accept(passage.from, passedOn->second, sdp->view());
    if (!accepted)
        return std::unexpected(accepted.error());
    auto back
        = answerFrom(withAgreedFirst(m_pending->terms, otherSide(passage.from)), *accepted, transcodable());
    if (!back)
        return std::unexpected(back.error());
    if (const auto secured = m_keys.answer(*back, m_pending->offered.writer); !secured)
        return std::unexpected(secured.error());
    const SdpView served = servedPart(sdp->view(), *back);
    auto carried = write(passage.reader, otherSide(passage.from), served, *back, sdp);
    if (!carried)
        return carried;
    m_decisions = decisionsOf(*m_pending, passedOn->second, *accepted);
    m_keys.agreed(m_pending->offered.writer, *back);
    m_keys.agreed(passage.writer, *accepted);
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
    auto reserved = m_lines.reserve(*offer->offered.view, {side});
    if (!reserved)
        return std::unexpected(reserved.error());
    Negotiated answer = answerTo(offer->terms, MediaDirection::SendRecv);
    if (const auto secured = m_keys.answer(answer, leg); !secured)
        return std::unexpected(secured.error());
    auto carried = write(leg, side, *offer->offered.view, answer, sdp);
    if (!carried)
        return carried;
    reserved->keep();
    m_choosesAtOnce = side;
    m_lines.keepReserved();
    m_keys.agreed(leg, answer);
    m_terms[static_cast<std::size_t>(side)] = std::move(answer);
    armFromOffer(*offer, conversionsAlone(side));
    m_pending = std::move(*offer);
    return carried;
}

Result<Negotiated> DefaultMedia::termsToOffer(LegSide side, LegId leg, const SharedSdp& last)
{
    if (!last) {
        // What the leg has chosen of it is served, whatever the list for offers of its own says.
        MediaEnd end = m_lines.end(side);
        end.codecs.rules.preferences = offerPreferences(end.codecs.sources);
        m_lines.setEnd(side, end);
        auto terms = ownOffer(end.codecs.rules.preferences);
        if (terms)
            numberAsSet(*terms, side);
        return terms;
    }
    auto terms = negotiate(last->view(), m_lines.end(side).codecs.rules);
    if (!terms)
        return std::unexpected(terms.error());
    for (NegotiatedStream& stream : terms->streams)
        stream.direction = MediaDirection::SendRecv;
    m_keys.agreed(leg, *terms); // who has SRTP from end to end is offered it with us
    return terms;
}

Result<Carried> DefaultMedia::offerAlone(LegSide side, LegId leg, const SharedSdp& last)
{
    auto terms = termsToOffer(side, leg, last);
    if (!terms)
        return std::unexpected(terms.error());
    if (const auto secured = m_keys.offer(*terms, leg, m_lines.end(side).codecs.offered); !secured)
        return std::unexpected(secured.error());
    const SdpView view = mediaOf(*terms);
    auto reserved = m_lines.reserve(view, {side});
    if (!reserved)
        return std::unexpected(reserved.error());
    auto carried = write(leg, side, view, *terms, last);
    if (!carried)
        return carried;
    reserved->keep();
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
    auto accepted = accept(side, *m_ownOffer, sdp.view());
    if (!accepted)
        return std::unexpected(accepted.error());
    m_choosesAtOnce = side;
    m_lines.keepReserved();
    Negotiated terms = withChosenCodec(std::move(*accepted));
    SdpView served = asReceived(servedPart(sdp.view(), terms), terms);
    m_keys.agreed(leg, terms);
    m_terms[static_cast<std::size_t>(side)] = terms;
    m_pending = Offer{{side, leg, shared(std::move(served))}, std::move(terms), {}};
    armFromOffer(*m_pending, conversionsAlone(side));
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

void DefaultMedia::armFromOffer(Offer& offer, const RelayLines::Conversions& conversions)
{
    RelayLines::Securities securities;
    const LegSide from = offer.offered.from;
    Negotiated own = offer.terms;
    // A key that could not be made is told when the answer is written.
    static_cast<void>(m_keys.answer(own, offer.offered.writer));
    for (std::uint32_t mline = 0; mline < own.streams.size(); ++mline) {
        if (const auto security
            = m_keys.securityOf(own.streams[mline], offer.offered.writer, mline, m_lines.end(from).codecs))
            securities[{mline, from}] = *security;
        for (const auto& [reader, terms] : offer.passedOn) {
            if (const auto security = securityOffered(terms.streams[mline]))
                securities[{mline, otherSide(from)}] = *security;
        }
    }
    m_lines.armFromOffer(offer.offered, securities, conversions);
}

RelayLines::Conversions DefaultMedia::conversionsAlone(LegSide side) const
{
    RelayLines::Conversions conversions;
    const Negotiated& terms = m_terms[static_cast<std::size_t>(side)];
    for (std::uint32_t mline = 0; mline < terms.streams.size(); ++mline) {
        const NegotiatedStream& stream = terms.streams[mline];
        const MediaEnd& end = m_lines.end(side);
        if (!stream.served() || stream.codecs.empty())
            continue;
        conversions[{mline, side}] = conversionTowards(stream, end.digits, end.idle, transcodable());
        if (end.idle.ownSound == OwnSound::Played)
            conversions[{mline, otherSide(side)}] = conversionFrom(stream, end.digits);
    }
    return conversions;
}

RelayLines::Conversions DefaultMedia::conversionsTo(LegSide to) const
{
    const LegSide from = otherSide(to);
    const auto& sending = m_terms[static_cast<std::size_t>(from)].streams;
    const auto& receiving = m_terms[static_cast<std::size_t>(to)].streams;
    const MediaEnd &sender = m_lines.end(from), &receiver = m_lines.end(to);
    const bool isPlayed = receiver.idle.ownSound == OwnSound::Played;
    const Transcodable transcoded
        = isPlayed ? [](const SdpCodec& codec) { return codecFormatOf(codec).has_value(); } : transcodable();
    RelayLines::Conversions conversions;
    for (std::uint32_t mline = 0; mline < std::min(sending.size(), receiving.size()); ++mline) {
        const NegotiatedStream &sent = sending[mline], &received = receiving[mline];
        if (sent.served() && received.served() && !sent.codecs.empty() && !received.codecs.empty())
            conversions[{mline, to}] = conversionBetween(
                sent, received, {sender.playout, receiver.idle, sender.digits, receiver.digits}, transcoded);
    }
    return conversions;
}

RelayLines::Conversions DefaultMedia::conversions() const
{
    RelayLines::Conversions both = conversionsTo(LegSide::A);
    both.merge(conversionsTo(LegSide::B));
    return both;
}

void DefaultMedia::setDigits(LegSide side, const DigitTerms& terms)
{
    MediaEnd end = m_lines.end(side);
    const DigitTerms before = std::exchange(end.digits, terms);
    m_lines.setEnd(side, end);
    if (!receivesAlike(before, terms))
        convertAgain(side);
    if (!sendsAlike(before, terms))
        convertAgain(otherSide(side));
}

void DefaultMedia::setIdle(LegSide side, const IdleTerms& terms)
{
    MediaEnd end = m_lines.end(side);
    end.idle = terms;
    m_lines.setEnd(side, end);
    convertAgain(side);
    if (!m_agreed) // what a leg alone presses is heard while it is played a sound
        convertAgain(otherSide(side));
}

void DefaultMedia::convertAgain(LegSide to)
{
    if (m_agreed)
        m_lines.convert(to, conversionsTo(to));
    else if (m_pending)
        m_lines.convert(to, conversionsAlone(m_pending->offered.from));
}

Result<std::uint32_t> DefaultMedia::soundRateTo(LegSide side) const
{
    constexpr std::uint32_t best = 48000;
    std::string codecs;
    for (const NegotiatedStream& stream : m_terms[static_cast<std::size_t>(side)].streams) {
        if (!stream.served() || stream.codecs.empty())
            continue;
        if (const auto format = codecFormatOf(stream.codecs.front()))
            return soundRate(*format, best);
        codecs = stream.codecs.front().name;
    }
    return fail(Errc::Unsupported,
        codecs.empty() ? fmt::format("leg {} has agreed on no sound", nameOf(side))
                       : fmt::format("leg {} has {}, which is none of our codecs", nameOf(side), codecs));
}

RelayLines::Decisions DefaultMedia::decisionsOf(
    const Offer& offer, const Negotiated& passedOn, const Negotiated& accepted) const
{
    const LegSide offerer = offer.offered.from;
    const auto choice = m_choosesAtOnce == offerer ? CodecChoice::Early : CodecChoice::Late;
    RelayLines::Decisions decisions;
    const auto& media = offer.offered.view->media;
    for (std::uint32_t mline = 0; mline < std::min(media.size(), accepted.streams.size()); ++mline) {
        if (accepted.streams[mline].served() && !accepted.streams[mline].codecs.empty())
            decisions[mline]
                = decisionOf({offerer, media[mline], offer.terms.streams[mline], passedOn.streams[mline],
                                 accepted.streams[mline], m_lines.end(offerer).codecs,
                                 m_lines.end(otherSide(offerer)).codecs},
                    choice);
    }
    return decisions;
}

/// `back` is what the offering leg reads, `accepted` what the answering one wrote.
void DefaultMedia::arm(
    const Offer& offer, const WrittenSdp& answer, const Negotiated& back, const Negotiated& accepted)
{
    const LegSide offerer = offer.offered.from;
    const LegSide answerer = otherSide(offerer);
    const auto near = static_cast<std::size_t>(offerer), far = static_cast<std::size_t>(answerer);
    m_fits = {true, true};
    m_fits[near] = covers(back, m_terms[near]);
    m_terms[near] = back;
    m_terms[far] = accepted;
    RelayLines::Securities securities;
    for (std::uint32_t mline = 0; mline < back.streams.size(); ++mline) {
        for (const auto& [side, leg, terms] : {std::tuple(offerer, offer.offered.writer, &back),
                 std::tuple(answerer, answer.writer, &accepted)}) {
            if (const auto security
                = m_keys.securityOf(terms->streams[mline], leg, mline, m_lines.end(side).codecs))
                securities[{mline, side}] = *security;
        }
    }
    m_lines.armAgreed(offer.offered, answer, conversions(), securities, m_decisions);
}

} // namespace legscope
