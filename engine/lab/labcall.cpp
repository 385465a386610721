#include "engine/lab/labcall.h"

#include "engine/sdp/negotiation.h"

#include <fmt/format.h>
#include <random>

namespace legscope {
namespace {

/// After the end of a call its sockets stay for what is still on the way.
constexpr std::chrono::milliseconds linger{100};

std::string newCallId()
{
    std::random_device random;
    return fmt::format("{:08x}{:08x}{:08x}@lab", random(), random(), random());
}

std::string requestUri(const LabInvitation& invitation)
{
    return fmt::format("sip:{}@{}", invitation.user, invitation.to.text());
}

SipAnswer answerOf(int status, SipBody body = {})
{
    SipAnswer answer;
    answer.status = status;
    answer.body = std::move(body);
    return answer;
}

} // namespace

LabCall::LabCall(LabCallId id, LabCallSetting setting)
    : m_setting(std::move(setting))
{
    m_report.id = id;
}

LabCallReport LabCall::report() const
{
    LabCallReport report = m_report;
    if (m_stream)
        report.rtp = m_stream->counters();
    return report;
}

void LabCall::tell(LabMoment moment)
{
    if (m_setting.listener)
        m_setting.listener(moment, report());
}

bool LabCall::openStream()
{
    auto stream = ToneStream::open(m_setting.tones,
        m_setting.options.media.value_or(m_setting.agent.address()), m_setting.options.hertz);
    if (!stream) {
        m_report.problem = stream.error().detail;
        return false;
    }
    m_stream = std::move(*stream);
    return true;
}

void LabCall::place(const LabInvitation& invitation)
{
    m_invitation = invitation;
    m_report.isOutgoing = true;
    m_report.callId = newCallId();
    m_report.peerUser = m_report.calledUser = invitation.user;
    if (!openStream())
        return over(0, {causeNamed("NORMAL_TEMPORARY_FAILURE")});
    InviteTarget target;
    target.requestUri = requestUri(invitation);
    target.fromUser = invitation.fromUser;
    target.fromDisplay = invitation.fromDisplay;
    target.callId = m_report.callId;
    target.headers = invitation.headers;
    if (invitation.offer == LabOffer::Early)
        target.body = body(m_setting.options.codecs, invitation.sdp);
    m_leg = Leg::invite(LegId{m_report.id.value}, m_setting.agent, target, *this);
}

void LabCall::receive(const NewInvite& invite)
{
    m_report.callId = invite.request.callId;
    m_report.peerUser = invite.request.fromUser;
    m_report.calledUser = invite.request.requestUser;
    m_report.headers = invite.request.passed;
    m_leg = Leg::accept(LegId{m_report.id.value}, m_setting.agent, invite, *this);
    tell(LabMoment::Incoming);
    if (!openStream())
        return refuse(503);
    if (!invite.request.body.isEmpty() && !hear(invite.request.body))
        return refuse(488);
    ring();
    const std::chrono::milliseconds delay = m_setting.options.reception.answerAfter;
    if (delay.count() >= 0)
        m_timer = m_setting.agent.loop().after(delay, [this] { answer(); });
}

void LabCall::ring()
{
    const LabReception& reception = m_setting.options.reception;
    if (reception.provisional == 0)
        return;
    SipBody early;
    if (reception.provisional == 183 && !m_report.sdpReceived.empty()) {
        early = reply(reception.sdp);
        steer();
    }
    m_leg->respond(answerOf(reception.provisional, std::move(early)));
    m_report.state = LabCallState::Ringing;
    tell(LabMoment::Ringing);
}

void LabCall::answer()
{
    if (!m_leg || m_leg->phase() != Leg::Phase::Invited)
        return;
    const LabReception& reception = m_setting.options.reception;
    if (reception.status >= 300)
        return refuse(reception.status);
    m_report.status = reception.status;
    m_leg->respond(answerOf(reception.status, reply(reception.sdp)));
    steer();
}

void LabCall::refuse(int status)
{
    m_leg->respond(answerOf(status));
    over(status, {causeOfStatus(status)});
}

void LabCall::hangUp()
{
    if (isOver())
        return;
    mute();
    const bool wasInvited = m_leg->phase() == Leg::Phase::Invited;
    m_leg->end(causeNamed(wasInvited ? "CALL_REJECTED" : "NORMAL_CLEARING"), 603);
    if (wasInvited)
        over(603, {causeNamed("CALL_REJECTED")});
}

void LabCall::mute()
{
    m_isMuted = true;
    steer();
}

void LabCall::turn(MediaDirection direction)
{
    m_report.direction = direction;
    offer(body(m_setting.options.codecs, {}).text);
}

void LabCall::offer(const std::string& sdp)
{
    DialogRequest invite;
    invite.method = "INVITE";
    if (!sdp.empty()) {
        invite.body = {"application/sdp", sdp};
        m_report.sdpSent = sdp;
    }
    m_isDelayed = sdp.empty();
    request(invite);
}

void LabCall::request(const DialogRequest& request)
{
    if (m_leg && m_leg->phase() == Leg::Phase::Established)
        m_leg->request(request);
    else
        m_report.problem = fmt::format("{} was not sent: the call is not up", request.method);
}

SipBody LabCall::body(std::vector<LabCodec> codecs, const std::string& instead)
{
    LabMedia media{
        m_stream->address(), std::move(codecs), m_report.direction, m_report.id.value + 1, ++m_version};
    m_report.sdpSent = instead.empty() ? writeLabSdp(media) : instead;
    return {"application/sdp", m_report.sdpSent};
}

SipBody LabCall::reply(const std::string& instead)
{
    const std::vector<LabCodec>& ours = m_setting.options.codecs;
    const bool isAnswer = !m_report.sdpReceived.empty();
    return body(isAnswer ? commonCodecs(m_remote.codecs, ours) : ours, instead);
}

bool LabCall::hear(const SipBody& body)
{
    m_report.sdpReceived = body.text;
    const auto& sdp = body.part.sdp;
    auto remote = !sdp ? Result<LabRemoteMedia>(std::unexpected(sdp.error()))
        : !*sdp        ? Result<LabRemoteMedia>(fail(Errc::BadSdp, "there is no SDP"))
                       : firstAudioOf((*sdp)->view());
    if (!remote) {
        m_report.problem = remote.error().detail;
        return false;
    }
    m_remote = std::move(*remote);
    if (audioPayloadType(commonCodecs(m_remote.codecs, m_setting.options.codecs)) >= 0)
        return true;
    m_report.problem = "the SDP has no codec that this phone speaks";
    return false;
}

void LabCall::steer()
{
    if (!m_stream)
        return;
    const int payloadType = audioPayloadType(commonCodecs(m_remote.codecs, m_setting.options.codecs));
    if (m_isMuted || payloadType < 0 || !m_remote.isReachable() || !sends(m_report.direction))
        m_stream->pause();
    else
        m_stream->sendTo({m_remote.rtp, m_remote.rtcp, payloadType});
}

void LabCall::establish()
{
    m_report.state = LabCallState::Talking;
    m_report.wasAnswered = true;
    tell(LabMoment::Answered);
    if (m_report.isOutgoing && m_invitation.hangUpAfter)
        m_timer = m_setting.agent.loop().after(*m_invitation.hangUpAfter, [this] { hangUp(); });
}

void LabCall::over(int status, const LegEnding& ending)
{
    mute();
    if (!m_report.wasAnswered)
        m_report.status = status;
    m_report.cause = ending.cause.name;
    m_report.endedByPeer = ending.byPeer;
    m_timer = m_setting.agent.loop().after(linger, [this] {
        if (m_stream)
            m_report.rtp = m_stream->counters();
        m_stream.reset();
        m_leg.reset();
        m_report.state = LabCallState::Ended;
        tell(LabMoment::Ended);
    });
    m_setting.onOver();
}

void LabCall::onProvisional(Leg&, const SipAnswer& answer)
{
    m_report.state = LabCallState::Ringing;
    if (!answer.body.isEmpty() && hear(answer.body))
        steer();
    tell(LabMoment::Ringing);
}

void LabCall::onAnswered(Leg& leg, const SipAnswer& answer)
{
    m_report.status = answer.status;
    const bool isHeard = answer.body.isEmpty() || hear(answer.body);
    const bool isDelayed = m_invitation.offer == LabOffer::Delayed;
    leg.acknowledge(isDelayed && isHeard ? reply(m_invitation.sdp) : SipBody{});
    if (!isHeard)
        return hangUp();
    steer();
    establish();
}

void LabCall::onRefused(Leg&, const SipAnswer& answer)
{
    over(answer.status, {causeOfStatus(answer.status), true});
}

void LabCall::onAcknowledged(Leg&, const SipBody& body)
{
    if (!body.isEmpty() && hear(body))
        steer();
    if (m_report.state != LabCallState::Talking)
        establish();
}

void LabCall::onRequest(Leg& leg, const DialogRequest& request)
{
    ++m_report.requestsReceived;
    SipAnswer reaction = answerOf(200);
    const bool isOffer
        = (request.method == "INVITE" || request.method == "UPDATE") && !request.body.isEmpty();
    if (isOffer && !hear(request.body)) {
        reaction.status = 488;
    } else if (isOffer) {
        m_report.direction = answerDirection(m_remote.direction, MediaDirection::SendRecv);
        reaction.body = reply({});
    } else if (request.method == "INVITE") {
        m_report.direction = MediaDirection::SendRecv;
        reaction.body = body(m_setting.options.codecs, {});
    }
    leg.answer(request.id, reaction);
    steer();
    tell(LabMoment::Requested);
}

void LabCall::onRequestAnswered(Leg& leg, std::uint64_t, const SipAnswer& answer)
{
    m_report.requestStatus = answer.status;
    const bool isHeard = answer.status >= 300 || answer.body.isEmpty() || hear(answer.body);
    if (leg.awaitsAcknowledge())
        leg.acknowledge(m_isDelayed && isHeard ? reply({}) : SipBody{});
    if (!isHeard)
        return hangUp();
    steer();
    tell(LabMoment::RequestAnswered);
}

void LabCall::onCancelled(Leg&, const std::string& reason)
{
    Cause cause = causeNamed("ORIGINATOR_CANCEL");
    causeOfReason(reason, cause);
    over(487, {cause, true});
}

void LabCall::onEnded(Leg&, const LegEnding& ending)
{
    if (!ending.text.empty())
        m_report.problem = ending.text;
    over(487, ending);
}

} // namespace legscope
