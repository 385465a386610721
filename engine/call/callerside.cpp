#include "engine/call/callerside.h"

#include "engine/call/call.h"
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

CallerSide::CallerSide(Call& call)
    : m_call(call)
{
}

Leg* CallerSide::earlyCallee() const
{
    Leg* callee = m_call.find(m_earlyCallee);
    return callee && !callee->isOver() ? callee : nullptr;
}

void CallerSide::refuse(const Error& error, const std::string& what)
{
    const Cause cause = causeOf(error);
    m_call.endRoute(cause, what + error.detail, statusOfCause(cause.name));
}

bool CallerSide::respond(int status, const std::string& phrase, HeaderList headers)
{
    if (m_call.caller().phase() != Leg::Phase::Invited)
        return false;
    SipAnswer answer;
    answer.status = status;
    answer.phrase = phrase;
    answer.headers = std::move(headers);
    m_call.offers(m_call.caller()).respond(answer);
    if (status < 300)
        m_call.events().legChanged(m_call.caller(), stateOf(answer), status);
    else
        m_call.events().legEnded(m_call.caller(), causeOfStatus(status), status);
    return true;
}

bool CallerSide::answer(int status)
{
    if (status == 200 && m_call.transfer().isRunning())
        m_call.transfer().onServed();
    if (m_call.caller().phase() != Leg::Phase::Invited || (status < 200 && m_hasOwnAnswer))
        return true;
    Sdp own = m_call.callerChannel().offers.lastSent();
    if (!m_hasOwnAnswer) {
        const auto begun = m_call.media().beginDefault(
            m_call.settings(), m_call.variables(), "the route answers the caller itself");
        const auto body = begun ? answerAlone(m_call.callerChannel().offer())
                                : Result<Sdp>(std::unexpected(begun.error()));
        if (!body) {
            m_call.events().finding(Severity::Error, findingOf(body.error()), body.error().detail);
            refuse(body.error());
            return false;
        }
        own = *body;
    }
    SipAnswer answer;
    answer.status = status;
    answer.body = std::move(own);
    m_call.offers(m_call.caller()).respond(answer);
    m_call.events().legChanged(m_call.caller(), stateOf(answer), status);
    return true;
}

Result<Sdp> CallerSide::answerAlone(const Sdp& offer)
{
    auto body = m_call.media().answerAlone(m_call.caller().id(), m_call.caller().callId(), offer);
    m_hasOwnAnswer = m_hasOwnAnswer || body.has_value();
    return body;
}

void CallerSide::passProvisional(Leg& callee, const SipAnswer& answer)
{
    if (m_call.transfer().isRunning())
        return m_call.transfer().onProgress(answer);
    const bool isWaiting = m_call.caller().phase() == Leg::Phase::Invited;
    if ((!isWaiting || m_hasOwnAnswer) && m_call.media().isDefault() && carriesSdp(answer.body)) {
        // The caller has its answer: early media only has to be let through.
        const auto taken = m_call.consumeAnswer(callee, m_call.caller(), answer.body);
        if (taken)
            m_earlyCallee = callee.id();
        else
            m_call.events().finding(Severity::Warning, findingOf(taken.error()), taken.error().detail);
        return;
    }
    if (!isWaiting)
        return;
    SipAnswer passed = answer;
    const bool ignoresEarlyMedia = isTrue(m_call.variables().valueOf("ignore_early_media"));
    // Without an offer of the caller there is nothing that a provisional answer could answer.
    if (ignoresEarlyMedia || !carriesSdp(m_call.callerChannel().offer()))
        passed.body = {};
    if (ignoresEarlyMedia && passed.status == 183)
        passed.status = 180;
    if (carriesSdp(passed.body)) {
        const auto body = m_call.forwardSdp(SdpKind::Answer, callee, m_call.caller(), passed.body);
        // The answer that counts may still come, from this leg or another fork: go on without early media.
        if (!body)
            m_call.events().finding(Severity::Warning, findingOf(body.error()),
                fmt::format("the SDP of the {} cannot be passed on: {}", answer.status, body.error().detail));
        else
            m_earlyCallee = callee.id();
        passed.body = body.value_or(Sdp());
    }
    passed.reason.clear();
    m_call.offers(m_call.caller()).respond(passed);
    m_call.events().legChanged(m_call.caller(), stateOf(passed), passed.status);
}

void CallerSide::connect(Leg& callee, const SipAnswer& answer)
{
    if (m_call.caller().phase() != Leg::Phase::Invited || (m_hasOwnAnswer && m_call.media().isDefault()))
        return connectAnswered(callee, answer);
    SipAnswer passed = answer;
    passed.reason.clear();
    const bool hasOffered = carriesSdp(m_call.callerChannel().offer());
    const bool delayed = !hasOffered && carriesSdp(answer.body);
    if (carriesSdp(answer.body)) {
        const auto body = m_call.forwardSdp(
            delayed ? SdpKind::Offer : SdpKind::Answer, callee, m_call.caller(), answer.body);
        if (!body) {
            m_call.events().finding(Severity::Error, findingOf(body.error()), body.error().detail);
            return refuse(body.error(), "the callee's SDP cannot be passed on: ");
        }
        passed.body = *body;
    } else if (m_earlyCallee == callee.id()) {
        // The callee answered in a reliable provisional response and need not repeat it (RFC 3262 section 5).
        passed.body = m_call.callerChannel().offers.lastSent();
    } else if (hasOffered) {
        return refuse({Errc::BadSdp, "the callee's 200 carries no SDP and none came before it"});
    }
    m_call.relay().expectAcknowledge(
        m_call.caller(), callee, delayed ? DialogRelay::AckBody::Answer : DialogRelay::AckBody::None);
    m_call.offers(m_call.caller()).respond(passed);
    m_call.events().legChanged(m_call.caller(), LegState::Answered, passed.status);
}

/// The caller has an answer of ours. In Default mode that stays; otherwise what the callee answered becomes
/// an offer to the caller.
void CallerSide::connectAnswered(Leg& callee, const SipAnswer& answer)
{
    m_call.offers(callee).acknowledge();
    if (!m_call.media().isDefault())
        return offerWhatWasAnswered(callee, answer.body);
    const bool early = m_earlyCallee == callee.id() && !carriesSdp(answer.body);
    const auto taken = early ? Result<Sdp>() : m_call.consumeAnswer(callee, m_call.caller(), answer.body);
    if (!taken) {
        m_call.events().finding(Severity::Error, findingOf(taken.error()), taken.error().detail);
        return refuse(taken.error(), "the callee's answer cannot be used: ");
    }
    this->answer(200);
}

void CallerSide::offerWhatWasAnswered(Leg& callee, const Sdp& body)
{
    m_call.reoffers().offerAnswered(callee, m_call.caller(), body, [this](const Result<void>& taken) {
        if (!taken)
            refuse(taken.error(), "the caller does not take the callee's SDP: ");
    });
}

} // namespace legscope
