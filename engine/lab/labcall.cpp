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
    , m_media(m_setting.options, m_report)
{
    m_report.id = id;
}

LabCallReport LabCall::report() const
{
    LabCallReport report = m_report;
    report.rtp = m_media.counters();
    return report;
}

void LabCall::notify(LabMoment moment)
{
    if (m_setting.listener)
        m_setting.listener(moment, report());
}

void LabCall::place(const LabInvitation& invitation)
{
    m_invitation = invitation;
    m_report.isOutgoing = true;
    m_report.callId = newCallId();
    m_report.peerUser = m_report.calledUser = invitation.user;
    if (!m_media.open(m_setting.tones, m_setting.agent.address()))
        return over(0, {causeNamed("NORMAL_TEMPORARY_FAILURE")});
    InviteTarget target;
    target.requestUri = requestUri(invitation);
    target.fromUser = invitation.fromUser;
    target.fromDisplay = invitation.fromDisplay;
    target.callId = m_report.callId;
    target.headers = invitation.headers;
    if (invitation.offer == LabOffer::Early)
        target.body = m_media.offer(invitation.sdp);
    m_leg = Leg::invite(LegId{m_report.id.value}, m_setting.agent, target, *this);
}

void LabCall::receive(const NewInvite& invite)
{
    m_report.callId = invite.request.callId;
    m_report.peerUser = invite.request.fromUser;
    m_report.calledUser = invite.request.requestUser;
    m_report.headers = invite.request.passed;
    m_leg = Leg::accept(LegId{m_report.id.value}, m_setting.agent, invite, *this);
    notify(LabMoment::Incoming);
    if (!m_media.open(m_setting.tones, m_setting.agent.address()))
        return refuse(503);
    if (!invite.request.body.isEmpty() && !m_media.receive(invite.request.body))
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
        early = m_media.reply(reception.sdp);
        m_media.sendOrPause();
    }
    m_leg->respond(answerOf(reception.provisional, std::move(early)));
    m_report.state = LabCallState::Ringing;
    notify(LabMoment::Ringing);
}

void LabCall::answer()
{
    if (!m_leg || m_leg->phase() != Leg::Phase::Invited)
        return;
    const LabReception& reception = m_setting.options.reception;
    if (reception.status >= 300)
        return refuse(reception.status);
    m_report.status = reception.status;
    m_leg->respond(answerOf(reception.status, m_media.reply(reception.sdp)));
    m_media.sendOrPause();
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
    m_media.mute();
}

void LabCall::turn(MediaDirection direction)
{
    m_report.direction = direction;
    offer(m_media.offer({}).text);
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

void LabCall::establish()
{
    m_report.state = LabCallState::Talking;
    m_report.wasAnswered = true;
    notify(LabMoment::Answered);
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
        m_media.close();
        m_leg.reset();
        m_report.state = LabCallState::Ended;
        notify(LabMoment::Ended);
    });
    m_setting.onOver();
}

void LabCall::onProvisional(Leg&, const SipAnswer& answer)
{
    m_report.state = LabCallState::Ringing;
    if (!answer.body.isEmpty() && m_media.receive(answer.body))
        m_media.sendOrPause();
    notify(LabMoment::Ringing);
}

void LabCall::onAnswered(Leg& leg, const SipAnswer& answer)
{
    m_report.status = answer.status;
    const bool isUsable = answer.body.isEmpty() || m_media.receive(answer.body);
    const bool isDelayed = m_invitation.offer == LabOffer::Delayed;
    leg.acknowledge(isDelayed && isUsable ? m_media.reply(m_invitation.sdp) : SipBody{});
    if (!isUsable)
        return hangUp();
    m_media.sendOrPause();
    establish();
}

void LabCall::onRefused(Leg&, const SipAnswer& answer)
{
    over(answer.status, {causeOfStatus(answer.status), true});
}

void LabCall::onAcknowledged(Leg&, const SipBody& body)
{
    if (!body.isEmpty() && m_media.receive(body))
        m_media.sendOrPause();
    if (m_report.state != LabCallState::Talking)
        establish();
}

void LabCall::onRequest(Leg& leg, const DialogRequest& request)
{
    ++m_report.requestsReceived;
    SipAnswer reaction = answerOf(200);
    const bool isOffer
        = (request.method == "INVITE" || request.method == "UPDATE") && !request.body.isEmpty();
    if (isOffer && !m_media.receive(request.body)) {
        reaction.status = 488;
    } else if (isOffer) {
        m_report.direction = answerDirection(m_media.remote().direction, MediaDirection::SendRecv);
        reaction.body = m_media.reply({});
    } else if (request.method == "INVITE") {
        m_report.direction = MediaDirection::SendRecv;
        reaction.body = m_media.offer({});
    }
    leg.answer(request.id, reaction);
    m_media.sendOrPause();
    notify(LabMoment::Requested);
}

void LabCall::onRequestAnswered(Leg& leg, std::uint64_t, const SipAnswer& answer)
{
    m_report.requestStatus = answer.status;
    const bool isUsable = answer.status >= 300 || answer.body.isEmpty() || m_media.receive(answer.body);
    if (leg.awaitsAcknowledge())
        leg.acknowledge(m_isDelayed && isUsable ? m_media.reply({}) : SipBody{});
    if (!isUsable)
        return hangUp();
    m_media.sendOrPause();
    notify(LabMoment::RequestAnswered);
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
