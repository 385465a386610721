#include "engine/call/callerside.h"

#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/dialogrelay.h"
#include "engine/call/reoffers.h"
#include "engine/call/ringback.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

LegState stateOf(const SipAnswer& answer)
{
    if (answer.status >= 200)
        return LegState::Answered;
    return carriesSdp(answer.body) ? LegState::EarlyMedia : LegState::Ringing;
}

FindingCode findingOf(const Error& error)
{
    if (error.code == Errc::OutOfPorts)
        return FindingCode::OutOfPorts;
    return error.code == Errc::NoCommonCodec ? FindingCode::NoCommonCodec : FindingCode::SdpRefused;
}

Cause causeOf(const Error& error)
{
    const bool isOfTheSdp = error.code == Errc::BadSdp || error.code == Errc::Parse
        || error.code == Errc::NoCommonCodec || error.code == Errc::Unsupported
        || error.code == Errc::Refused;
    return causeNamed(isOfTheSdp ? "INCOMPATIBLE_DESTINATION" : "NORMAL_CIRCUIT_CONGESTION");
}

CallerSide::CallerSide(CallLinks& links, CallMedia& media, CallEvents& events, DialogRelay& relay,
    Reoffers& reoffers, Ringback& ringback, EndableCall& call)
    : m_links(links)
    , m_media(media)
    , m_events(events)
    , m_relay(relay)
    , m_reoffers(reoffers)
    , m_ringback(ringback)
    , m_call(call)
{
}

void CallerSide::refuse(const Error& error, const std::string& what)
{
    const Cause cause = causeOf(error);
    m_call.endRoute(cause, what + error.detail, statusOfCause(cause.name));
}

bool CallerSide::respond(int status, const std::string& phrase, HeaderList headers)
{
    if (m_links.callerLeg().phase() != Leg::Phase::Invited)
        return false;
    SipAnswer answer;
    answer.status = status;
    answer.phrase = phrase;
    answer.headers = std::move(headers);
    m_links.offers(m_links.callerLeg()).respond(answer);
    if (status < 300)
        m_events.legChanged(m_links.callerLeg(), stateOf(answer), status);
    else
        m_events.legEnded(m_links.callerLeg(), causeOfStatus(status), status);
    return true;
}

bool CallerSide::answer(int status)
{
    if (m_links.callerLeg().phase() != Leg::Phase::Invited
        || (status < 200 && m_ownAnswer == OwnAnswer::Sent))
        return true;
    if (m_ownAnswer == OwnAnswer::None && !makeOwnAnswer())
        return false;
    SipAnswer answer;
    answer.status = status;
    answer.body = m_ownAnswer == OwnAnswer::Made ? std::move(m_made) : m_links.caller().offers.lastSent();
    m_ownAnswer = OwnAnswer::Sent;
    m_links.offers(m_links.callerLeg()).respond(answer);
    m_events.legChanged(m_links.callerLeg(), stateOf(answer), status);
    return true;
}

bool CallerSide::makeOwnAnswer()
{
    const auto begun = m_media.beginDefault(m_links.settings(), "the route answers the caller itself");
    auto body = begun ? m_media.sdps().answerAlone(
                            m_links.callerLeg().id(), m_links.callerLeg().callId(), m_links.caller().offer())
                      : Result<Sdp>(std::unexpected(begun.error()));
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        refuse(body.error());
        return false;
    }
    m_made = std::move(*body);
    m_ownAnswer = OwnAnswer::Made;
    return true;
}

Result<Sdp> CallerSide::answerAlone(const Sdp& offer)
{
    auto body = m_media.sdps().answerAlone(m_links.callerLeg().id(), m_links.callerLeg().callId(), offer);
    if (body)
        m_ownAnswer = OwnAnswer::Sent;
    return body;
}

EarlyMedia CallerSide::earlyMedia() const
{
    const ChannelVariables& variables = m_links.variables();
    return earlyMediaOf([&variables](const std::string& name) { return variables.valueOf(name); });
}

/// Whose offer is answered for a sound of ours chooses its codec now: what callees answer comes too late.
bool CallerSide::beginRinging()
{
    const EarlyMedia early = earlyMedia();
    m_withholds = early != EarlyMedia::Heard;
    if (m_withholds)
        m_media.sounds().setOther(m_links.served(), OtherSound::Withheld);
    m_ringback.begin();
    const bool isInvited = m_links.callerLeg().phase() == Leg::Phase::Invited;
    const bool hasOffered = !isInvited || carriesSdp(m_links.caller().offer());
    if (m_ringback.isWanted() && !hasOffered) {
        m_events.finding(Severity::Notice, FindingCode::NotPlayed,
            "ringback is not played: the caller has offered no media yet");
        m_ringback.end();
    }
    const bool isNeeded = m_ringback.isWanted() || (hasOffered && early == EarlyMedia::Consumed);
    if (isNeeded && isInvited && m_ownAnswer == OwnAnswer::None && !makeOwnAnswer())
        return false;
    if (m_ringback.isWanted() && m_ringback.isInstant())
        ring();
    return true;
}

/// False when the caller hears something of ours, or of a callee, already.
bool CallerSide::ring()
{
    if (!m_ringback.isWanted() || m_ringback.hasBegun() || !answer(183))
        return false;
    m_ringback.ring([this] { respond(180, "Ringing", {}); });
    return true;
}

void CallerSide::ringTransferred()
{
    ring();
}

void CallerSide::endRinging()
{
    m_ringback.end();
    if (std::exchange(m_withholds, false))
        m_media.sounds().setOther(m_links.served(), OtherSound::Heard);
}

/// The caller has our answer, or will: what the callee answered only has to be let through.
void CallerSide::consumeEarly(Leg& callee, const SipAnswer& answer)
{
    const auto taken
        = m_media.sdps().consumeAnswer(m_links.passage(callee, m_links.callerLeg()), answer.body);
    if (taken)
        m_links.setEarly(callee);
    else
        m_events.finding(Severity::Warning, findingOf(taken.error()), taken.error().detail);
}

void CallerSide::ringUnlessHeard()
{
    if (m_ringback.isWanted() && !m_ringback.hasBegun() && answer(183))
        m_ringback.ringUnlessHeard([this] { respond(180, "Ringing", {}); });
}

void CallerSide::passProvisional(Leg& callee, const SipAnswer& answer)
{
    const bool hasSdp = carriesSdp(answer.body);
    const EarlyMedia early = hasSdp ? earlyMedia() : EarlyMedia::Heard;
    const bool isWaiting = m_links.callerLeg().phase() == Leg::Phase::Invited;
    const bool isOurs = m_media.isDefault() && (!isWaiting || m_ownAnswer != OwnAnswer::None);
    if (hasSdp && isOurs && early != EarlyMedia::Ignored)
        consumeEarly(callee, answer);
    if (hasSdp && isOurs && early == EarlyMedia::Heard)
        return ringUnlessHeard();
    const bool isRinging = answer.status == 180 || early != EarlyMedia::Heard;
    if (isRinging && ring())
        return;
    if (!isWaiting)
        return;
    SipAnswer passed = answer;
    // Without an offer of the caller there is nothing that a provisional answer could answer.
    if (early != EarlyMedia::Heard || !carriesSdp(m_links.caller().offer()))
        passed.body = {};
    if (early != EarlyMedia::Heard && passed.status == 183)
        passed.status = 180;
    if (carriesSdp(passed.body)) {
        const auto body = m_media.sdps().forward(SdpKind::Answer,
            m_links.passage(callee, m_links.callerLeg()), m_links.callerLeg().callId(), passed.body);
        // The answer that counts may still come, from this leg or another fork: go on without early media.
        if (!body)
            m_events.finding(Severity::Warning, findingOf(body.error()),
                fmt::format("the SDP of the {} cannot be passed on: {}", answer.status, body.error().detail));
        else
            m_links.setEarly(callee);
        passed.body = body.value_or(Sdp());
    }
    passed.reason.clear();
    m_links.offers(m_links.callerLeg()).respond(passed);
    m_events.legChanged(m_links.callerLeg(), stateOf(passed), passed.status);
}

void CallerSide::connect(Leg& callee, const SipAnswer& answer)
{
    if (m_links.callerLeg().phase() != Leg::Phase::Invited
        || (m_ownAnswer != OwnAnswer::None && m_media.isDefault()))
        return connectAnswered(callee, answer);
    SipAnswer passed = answer;
    passed.reason.clear();
    const bool hasOffered = carriesSdp(m_links.caller().offer());
    const bool delayed = !hasOffered && carriesSdp(answer.body);
    if (carriesSdp(answer.body)) {
        const auto body = m_media.sdps().forward(delayed ? SdpKind::Offer : SdpKind::Answer,
            m_links.passage(callee, m_links.callerLeg()), m_links.callerLeg().callId(), answer.body);
        if (!body) {
            m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
            return refuse(body.error(), "the callee's SDP cannot be passed on: ");
        }
        passed.body = *body;
    } else if (m_links.isEarly(callee)) {
        // The callee answered in a reliable provisional response and need not repeat it (RFC 3262 section 5).
        passed.body = m_links.caller().offers.lastSent();
    } else if (hasOffered) {
        return refuse({Errc::BadSdp, "the callee's 200 carries no SDP and none came before it"});
    }
    m_relay.expectAcknowledge(
        m_links.callerLeg(), callee, delayed ? DialogRelay::AckBody::Answer : DialogRelay::AckBody::None);
    m_links.offers(m_links.callerLeg()).respond(passed);
    m_events.legChanged(m_links.callerLeg(), LegState::Answered, passed.status);
}

/// The caller has an answer of ours. In Default mode that stays; otherwise what the callee answered becomes
/// an offer to the caller.
void CallerSide::connectAnswered(Leg& callee, const SipAnswer& answer)
{
    m_links.offers(callee).acknowledge();
    if (!m_media.isDefault())
        return offerWhatWasAnswered(callee, answer.body);
    const bool early = m_links.isEarly(callee) && !carriesSdp(answer.body);
    const auto taken = early
        ? Result<Sdp>()
        : m_media.sdps().consumeAnswer(m_links.passage(callee, m_links.callerLeg()), answer.body);
    if (!taken) {
        m_events.finding(Severity::Error, findingOf(taken.error()), taken.error().detail);
        return refuse(taken.error(), "the callee's answer cannot be used: ");
    }
    this->answer(200);
}

void CallerSide::offerWhatWasAnswered(Leg& callee, const Sdp& body)
{
    m_reoffers.offerAnswered(callee, m_links.callerLeg(), body, [this](const Result<void>& taken) {
        if (!taken)
            refuse(taken.error(), "the caller does not take the callee's SDP: ");
    });
}

} // namespace legscope
