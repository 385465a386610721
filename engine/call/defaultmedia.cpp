#include "engine/call/defaultmedia.h"

#include "engine/call/agreedcodecs.h"
#include "engine/call/negotiatedview.h"
#include "engine/sdp/answering.h"
#include "engine/sdp/eventnumbers.h"
#include "engine/sdp/noiseformat.h"
#include "engine/sdp/sdpwriter.h"

#include <tuple>
#include <utility>

namespace legscope {
namespace {

/// Who is held hears something of ours, also where the holder says that it sends nothing.
void sendToHeld(Negotiated& terms)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (stream.served() && stream.media == "audio" && stream.direction == MediaDirection::Inactive)
            stream.direction = MediaDirection::SendOnly;
    }
}

} // namespace

Result<DefaultMedia::Offer> DefaultMedia::read(LegSide from, LegId writer, const ParsedSdp& sdp) const
{
    if (const auto sound = m_lines.ports().check(from, sdp.view()); !sound)
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
    return Offer{{from, writer, sharedView(std::move(served))}, std::move(*terms), {}};
}

Result<Carried> DefaultMedia::offer(const SdpPassage& passage, const SharedSdp& sdp)
{
    auto offer = read(passage.from, passage.writer.leg, *sdp);
    if (!offer)
        return std::unexpected(offer.error());
    const LegSide side = otherSide(passage.from);
    CodecSources sources = m_lines.end(side).codecs.sources;
    sources.originator = preferencesOf(offer->terms);
    auto passedOn = forNextLeg(offer->terms, offerPreferences(sources));
    if (!passedOn)
        return std::unexpected(passedOn.error());
    numberAsSet(*passedOn, side);
    offerNoise(*passedOn, m_lines.end(side).codecs.rules.noise);
    if (m_agreed && !m_lines.end(passage.from).holdMusic->empty())
        sendToHeld(*passedOn);
    if (const auto secured = secureOffer(*passedOn, passage.reader, side); !secured)
        return std::unexpected(secured.error());
    auto reserved = m_lines.ports().reserve(*offer->offered.view);
    if (!reserved)
        return std::unexpected(reserved.error());
    auto carried = write(passage.reader, side, *offer->offered.view, *passedOn, sdp);
    if (!carried)
        return carried;
    reserved->keep();
    // Other legs that ring read the same offer.
    if (m_pending && m_pending->offered.from == passage.from)
        offer->passedOn = std::move(m_pending->passedOn);
    offer->passedOn.insert_or_assign(passage.reader.leg, std::move(*passedOn));
    if (!m_agreed)
        armFromOffer(*offer, passage.writer,
            m_legs.conversionsUnanswered(passage.from, offer->offered.view->media.size()));
    m_pending = std::move(*offer);
    return carried;
}

Result<Negotiated> DefaultMedia::forNextLeg(
    const Negotiated& terms, const std::vector<CodecPreference>& preferences) const
{
    const Transcodable can = m_legs.transcodable();
    return can ? widened(terms, preferences, can) : narrowed(terms, preferences);
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
    m_lines.ports().giveBack();
}

Result<Carried> DefaultMedia::answer(const SdpPassage& passage, const SharedSdp& sdp)
{
    if (!m_pending || m_pending->offered.from == passage.from)
        return fail(Errc::BadSdp, "an answer came without an offer");
    const auto passedOn = m_pending->passedOn.find(passage.writer.leg);
    if (passedOn == m_pending->passedOn.end())
        return fail(Errc::BadSdp, "an answer came from a leg that got no offer");
    if (const auto sound = m_lines.ports().check(passage.from, sdp->view()); !sound)
        return std::unexpected(sound.error());
    const auto accepted = accept(passage.from, passedOn->second, sdp->view());
    if (!accepted)
        return std::unexpected(accepted.error());
    auto back = answerFrom(withAgreedFirst(m_pending->terms, m_legs.terms(otherSide(passage.from))),
        *accepted, m_legs.transcodable());
    if (!back)
        return std::unexpected(back.error());
    if (const auto secured
        = passage.reader.media.keys().answer(*back, m_lines.end(otherSide(passage.from)).signalling);
        !secured)
        return std::unexpected(secured.error());
    const SdpView served = servedPart(sdp->view(), *back);
    auto carried = write(passage.reader, otherSide(passage.from), served, *back, sdp);
    if (!carried)
        return carried;
    const CodecTerms &ofOfferer = m_lines.end(otherSide(passage.from)).codecs,
                     &ofAnswerer = m_lines.end(passage.from).codecs;
    m_decisions = decisionsOf({m_pending->offered.from, *m_pending->offered.view, m_pending->terms,
                                  passedOn->second, *accepted, ofOfferer, ofAnswerer},
        m_choosesAtOnce == m_pending->offered.from ? CodecChoice::Early : CodecChoice::Late);
    agreed(passage.reader, *back);
    agreed(passage.writer, *accepted);
    arm(*m_pending, {passage.from, passage.writer.leg, sharedView(asReceived(served, *accepted))}, passage,
        *back, *accepted);
    m_agreed = m_pending;
    return carried;
}

Result<void> DefaultMedia::secureOffer(Negotiated& terms, const SdpParty& reader, LegSide side)
{
    return reader.media.keys().offer(terms, reader.media.agreements(), m_lines.end(side).codecs.offered);
}

void DefaultMedia::agreed(const SdpParty& leg, const Negotiated& terms)
{
    leg.media.agreements().agree(terms);
    leg.media.keys().agreed(terms);
}

Result<Carried> DefaultMedia::write(const SdpParty& reader, LegSide side, const SdpView& view,
    const Negotiated& terms, const SharedSdp& original)
{
    auto written = reader.media.origin(reader.leg)
                       .remember(m_lines.ports().planFor(side, view),
                           [&](const RewritePlan& plan) { return writeSdp(terms, plan, original.get()); });
    if (!written)
        return std::unexpected(written.error());
    return Carried{std::move(written->text), std::move(written->edits)};
}

bool DefaultMedia::fits(LegSide side) const
{
    return m_fits[static_cast<std::size_t>(side)];
}

void DefaultMedia::armFromOffer(
    Offer& offer, const SdpParty& writer, const RelayLines::Conversions& conversions)
{
    RelayLines::Securities securities;
    const LegSide from = offer.offered.from;
    Negotiated own = offer.terms;
    // A key that could not be made is reported when the answer is written.
    static_cast<void>(writer.media.keys().answer(own, m_lines.end(from).signalling));
    for (std::uint32_t mline = 0; mline < own.streams.size(); ++mline) {
        if (const auto security
            = writer.media.keys().securityOf(own.streams[mline], mline, m_lines.end(from).codecs))
            securities[{mline, from}] = *security;
        for (const auto& [reader, terms] : offer.passedOn) {
            if (const auto security = securityOffered(terms.streams[mline]))
                securities[{mline, otherSide(from)}] = *security;
        }
    }
    m_lines.armFromOffer(offer.offered, securities, conversions);
}

void DefaultMedia::change(LegSide side, const SharedEnd& end)
{
    const DigitTerms digits = m_lines.end(side).digits;
    const IdleTerms idle = m_lines.end(side).idle;
    const LegRecording recording = m_lines.end(side).recording;
    const LegListened listened = m_lines.end(side).listened;
    const LegKeys keys = m_lines.end(side).keys;
    m_lines.setEnd(side, end);
    const bool isIdleAlike = idle == end->idle;
    if (!isIdleAlike || !receivesAlike(digits, end->digits))
        convertAgain(side);
    // A leg alone is heard while it is played a sound, its keys are read, it is recorded or listened to.
    const bool isHeardAlike
        = isIdleAlike && recording == end->recording && listened == end->listened && keys == end->keys;
    if ((!isHeardAlike && !m_agreed) || !sendsAlike(digits, end->digits))
        convertAgain(otherSide(side));
}

void DefaultMedia::convertAgain(LegSide to)
{
    if (m_agreed)
        m_lines.convert(to, m_legs.conversionsTo(to));
    else if (m_pending && m_legs.terms(m_pending->offered.from).streams.empty())
        m_lines.convert(
            to, m_legs.conversionsUnanswered(m_pending->offered.from, m_pending->offered.view->media.size()));
    else if (m_pending)
        m_lines.convert(to, m_legs.conversionsAlone(m_pending->offered.from));
}

/// Of an answer on its way: `back` is what the offering leg reads, `accepted` what the answering one wrote.
void DefaultMedia::arm(const Offer& offer, const WrittenSdp& answer, const SdpPassage& passage,
    const Negotiated& back, const Negotiated& accepted)
{
    const LegSide offerer = offer.offered.from;
    const LegSide answerer = otherSide(offerer);
    m_fits = {true, true};
    m_fits[static_cast<std::size_t>(offerer)] = covers(back, m_legs.terms(offerer));
    m_legs.agree(offerer, back);
    m_legs.agree(answerer, accepted);
    RelayLines::Securities securities;
    for (std::uint32_t mline = 0; mline < back.streams.size(); ++mline) {
        for (const auto& [side, media, terms] : {std::tuple(offerer, &passage.reader.media, &back),
                 std::tuple(answerer, &passage.writer.media, &accepted)}) {
            if (const auto security
                = media->keys().securityOf(terms->streams[mline], mline, m_lines.end(side).codecs))
                securities[{mline, side}] = *security;
        }
    }
    m_lines.armAgreed(offer.offered, answer, m_legs.conversions(), securities, m_decisions);
}

} // namespace legscope
