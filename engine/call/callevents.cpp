#include "engine/call/callevents.h"

#include "engine/channel/uriaddress.h"

#include <algorithm>

namespace legscope {

void CallEvents::began(
    LegId legA, const std::string& uuid, const Profile& profile, const InviteRequest& invite)
{
    CallBegan began;
    began.call = m_call;
    began.legA = legA;
    began.uuid = uuid;
    began.profile = profile.name();
    began.callerNumber = invite.caller.number;
    began.callerName = invite.caller.name;
    began.calledNumber = invite.requestUser;
    began.context = profile.settings().context;
    began.profileRevision = profile.revision();
    began.demo = std::ranges::any_of(invite.passed, [this](const auto& header) {
        return header.first == "X-Legscope-Demo" && header.second == m_environment.demoToken;
    });
    m_details.began(began, m_environment.clock.wall());
    m_environment.events.publish(std::move(began));
}

void CallEvents::invitedBy(LegId leg, LegSide side, const Profile& profile, const InviteRequest& invite)
{
    legBegan({m_call, leg, side, profile.name(), Direction::Received, invite.callId, invite.fromUri,
        profile.agent().address(), invite.source});
}

void CallEvents::inviting(LegId leg, LegSide side, const Profile& profile, const InviteTarget& target)
{
    legBegan({m_call, leg, side, profile.name(), Direction::Sent, target.callId, target.requestUri,
        profile.agent().address(), addressOf(target.requestUri)});
}

void CallEvents::legBegan(LegBegan leg)
{
    m_environment.wire.claim(leg.sipCallId, leg.invite, m_call, leg.leg);
    m_details.began(leg);
    m_environment.events.publish(std::move(leg));
}

void CallEvents::legChanged(const Leg& leg, LegState state, int status)
{
    const LegChanged changed{m_call, leg.id(), state, status};
    m_details.changed(changed, m_environment.clock.wall());
    m_environment.events.publish(changed);
}

void CallEvents::publish(LegEnded leg)
{
    m_details.ended(leg);
    m_environment.events.publish(std::move(leg));
}

void CallEvents::legEnded(const Leg& leg, const Cause& cause, int status)
{
    publish({m_call, leg.id(), std::string(cause.name), status});
    m_environment.wire.release(leg.callId());
}

void CallEvents::joined(const Leg& leg, LegSide side)
{
    legBegan(
        {m_call, leg.id(), side, leg.agent().name(), leg.isCalled() ? Direction::Sent : Direction::Received,
            leg.callId(), leg.remoteUri(), leg.agent().address(), addressOf(leg.remoteUri())});
    legChanged(leg, LegState::Answered, 0);
}

void CallEvents::left(const Leg& leg, const Cause& cause)
{
    publish({m_call, leg.id(), std::string(cause.name), 0});
}

void CallEvents::legFailed(LegId leg, const std::string& sipCallId, std::string_view cause)
{
    publish({m_call, leg, std::string(cause), 0});
    m_environment.wire.release(sipCallId);
}

void CallEvents::mode(const ModeDecision& decision)
{
    m_environment.events.publish(
        ModeDecided{m_call, decision.requested, decision.effective, decision.decider, decision.reason});
}

void CallEvents::armed(ArmedBy by, std::vector<ArmedStream> streams)
{
    if (streams == m_armed)
        return;
    m_armed = streams;
    m_details.armed(streams);
    m_environment.events.publish(MediaArmed{m_call, std::move(streams), by});
}

void CallEvents::finding(Severity severity, FindingCode code, const std::string& text)
{
    m_environment.events.publish(Finding{m_call, severity, code, text});
}

void CallEvents::ended(CallEnded ended)
{
    ended.call = m_call;
    ended.record = m_details.complete(m_environment.clock.wall());
    m_environment.events.publish(std::move(ended));
}

} // namespace legscope
