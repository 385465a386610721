#include "engine/call/callerside.h"

#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/dialogrelay.h"
#include "engine/call/reoffers.h"
#include "engine/core/truth.h"

#include <fmt/format.h>

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
    Reoffers& reoffers, EndableCall& call)
    : m_links(links)
    , m_media(media)
    , m_events(events)
    , m_relay(relay)
    , m_reoffers(reoffers)
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
    if (m_links.callerLeg().phase() != Leg::Phase::Invited || (status < 200 && m_hasOwnAnswer))
        return true;
    Sdp own = m_links.caller().offers.lastSent();
    if (!m_hasOwnAnswer) {
        const auto begun = m_media.beginDefault(m_links.settings(), "the route answers the caller itself");
        const auto body
            = begun ? answerAlone(m_links.caller().offer()) : Result<Sdp>(std::unexpected(begun.error()));
        if (!body) {
            m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
            refuse(body.error());
            return false;
        }
        own = *body;
    }
    SipAnswer answer;
    answer.status = status;
    answer.body = std::move(own);
    m_links.offers(m_links.callerLeg()).respond(answer);
    m_events.legChanged(m_links.callerLeg(), stateOf(answer), status);
    return true;
}

Result<Sdp> CallerSide::answerAlone(const Sdp& offer)
{
    auto body = m_media.sdps().answerAlone(m_links.callerLeg().id(), m_links.callerLeg().callId(), offer);
    m_hasOwnAnswer = m_hasOwnAnswer || body.has_value();
    return body;
}

void CallerSide::passProvisional(Leg& callee, const SipAnswer& answer)
{
    const bool isWaiting = m_links.callerLeg().phase() == Leg::Phase::Invited;
    if ((!isWaiting || m_hasOwnAnswer) && m_media.isDefault() && carriesSdp(answer.body)) {
        // The caller has its answer: early media only has to be let through.
        const auto taken
            = m_media.sdps().consumeAnswer(m_links.passage(callee, m_links.callerLeg()), answer.body);
        if (taken)
            m_links.setEarly(callee);
        else
            m_events.finding(Severity::Warning, findingOf(taken.error()), taken.error().detail);
        return;
    }
    if (!isWaiting)
        return;
    SipAnswer passed = answer;
    const bool ignoresEarlyMedia = isTrue(m_links.variables().valueOf("ignore_early_media"));
    // Without an offer of the caller there is nothing that a provisional answer could answer.
    if (ignoresEarlyMedia || !carriesSdp(m_links.caller().offer()))
        passed.body = {};
    if (ignoresEarlyMedia && passed.status == 183)
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
    if (m_links.callerLeg().phase() != Leg::Phase::Invited || (m_hasOwnAnswer && m_media.isDefault()))
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
