#include "engine/call/connectlegs.h"

#include "engine/call/call.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// Why nothing of a call can be connected otherwise now; empty: it can.
std::string obstacleOf(Call& call)
{
    if (call.state() == CallState::Ending)
        return "its call is ending";
    if (call.transfer().isRunning() || call.links().isNegotiating())
        return "a transfer or re-INVITE is under way in its call";
    return {};
}

/// Whether the leg that one is connected to has a route that goes on when that one goes.
bool isPeerToGoOn(Call& call, const Channel& channel)
{
    const Leg* const peer = call.links().peerOf(*channel.leg);
    if (!peer || !call.links().isCaller(*peer))
        return false;
    const ChannelVariables& variables = call.links().variables();
    return !variables.valueOf("park_after_bridge").empty()
        || !variables.valueOf("transfer_after_bridge").empty();
}

} // namespace

void bringLeg(
    CallLinks& links, CallEvents& events, Call& other, Channel& channel, LegSide side, const Cause& cause)
{
    if (channel.route)
        channel.route->stop(cause);
    other.unlink(channel, cause);
    channel.side = side;
    links.link(channel);
    events.joined(*channel.leg, side);
}

Result<void> connectLegs(Call& call, Channel& stays, Call& other, Channel& comes, const ConnectCauses& causes)
{
    if (&call == &other)
        return fail(Errc::InvalidArgument, "both legs are of the same call");
    for (Call* const one : {&call, &other}) {
        if (const std::string why = obstacleOf(*one); !why.empty())
            return fail(Errc::Unsupported, why);
    }
    if (!comes.leg->isAnswered() || comes.leg->isOver())
        return fail(Errc::Unsupported, "the leg that is to be connected is not answered");
    if (causes.peers == FormerPeers::GoOn && stays.leg->isAnswered() && isPeerToGoOn(call, stays)
        && !isPeerToGoOn(other, comes))
        return other.takeIn(comes, call, stays, causes);
    return call.takeIn(stays, other, comes, causes);
}

Result<void> Call::takeIn(Channel& stays, Call& other, Channel& comes, const ConnectCauses& causes)
{
    Leg& leg = *stays.leg;
    const Leg* const peer = m_links.peerOf(leg);
    if (leg.isAnswered() && peer && peer->isAnswered()) {
        const auto replaced = m_transfer.replacePeer(leg, other, *comes.leg, causes.replaced, causes.left);
        if (!replaced)
            return replaced;
    } else if (!m_links.isCaller(leg)) {
        return fail(Errc::Unsupported, "the leg rings, and who calls it can be taken in its place");
    } else {
        m_endText.clear();
        route().waitAsInBridge(causes.replaced);
        const LegSide side = otherSide(stays.side);
        bringLeg(m_links, m_events, other, comes, side, causes.left);
        offerToComing(comes);
    }
    const std::string text = fmt::format("its other leg goes on in call {}", id().value);
    if (causes.peers == FormerPeers::GoOn)
        other.goOnWithout(causes.replaced, text);
    else
        other.hangUp(causes.left, CallEndedBy::Engine, text);
    return {};
}

/// It is offered what the caller has offered, as a callee would be, and answers in a re-INVITE.
void Call::offerToComing(Channel& comes)
{
    Leg& leg = *comes.leg;
    Leg& caller = m_links.callerLeg();
    m_links.connect(leg);
    m_media.link(comes);
    const Sdp& offered = caller.isAnswered() ? m_links.caller().offers.session() : m_links.caller().offer();
    const auto body
        = m_media.sdps().forward(SdpKind::Offer, m_links.passage(caller, leg), leg.callId(), offered);
    if (!body)
        return hangUp(causeOf(body.error()), CallEndedBy::Engine, body.error().detail);
    m_reoffers.send(leg, *body, [this, &leg](const SipAnswer& answer) {
        if (answer.status < 300)
            return connect(leg, answer);
        hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            fmt::format("the leg that was connected to it answered {}", answer.status));
    });
}

void Call::goOnWithout(const Cause& cause, const std::string& text)
{
    const bool isLeft = m_links.hasCaller() && m_links.callerLeg().isAnswered() && !m_progress.isEnding();
    if (isLeft && route().goesOnAfterBridge(cause))
        return route().resume();
    hangUp(cause, CallEndedBy::Engine, text);
}

} // namespace legscope
