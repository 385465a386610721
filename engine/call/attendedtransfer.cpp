#include "engine/call/transfer.h"

#include "engine/call/call.h"
#include "engine/call/connectlegs.h"
#include "engine/call/shownparties.h"
#include "engine/call/takeover.h"
#include "engine/route/endpoints.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

/// Refer-To names a dialog: ordinarily another one of the transferor with us (RFC 5589 section 7).
void Transfer::attend(Leg& transferor, Leg& stays, const DialogRequest& request)
{
    const Referral& referral = *request.referral;
    const auto& dialog = referral.replaced;
    if (!dialog)
        return refuse(transferor, request, 400, "the Replaces header in Refer-To cannot be read");
    Leg* named = legNamed(m_environment, *dialog);
    if (!named && !leadsToOurselves(m_environment.profiles, referral.uri))
        return route(transferor, stays, request);
    Call* other = named ? m_environment.callOf(*named) : nullptr;
    if (other && other->id() == m_links.call())
        return refuse(transferor, request, 403, "Refer-To names a dialog of the same call");
    if (other && (other->transfer().isRunning() || other->links().isNegotiating()))
        return refuse(transferor, request, 491, "a transfer or re-INVITE is under way in the other call");
    Leg* far = other ? other->links().peerOf(*named) : nullptr;
    accept(transferor, request);
    begin(transferor, stays, referral.user).referral = referral;
    if (!far || !named->isAnswered() || !far->isAnswered()) {
        fail(causeOfStatus(481), 481,
            named ? "the dialog that Refer-To names is not connected"
                  : "there is no dialog that Refer-To names");
        return;
    }
    if (dialog->earlyOnly) {
        fail(causeOfStatus(486), 486, "early-only, but the dialog is answered");
        return;
    }
    const Cause cause = causeNamed("ATTENDED_TRANSFER");
    join(transferor, stays, *other, *far, cause, cause);
    other->hangUp(
        cause, CallEndedBy::Engine, fmt::format("its other leg goes on in call {}", m_links.call().value));
    agreeWithJoined();
}

Result<void> Transfer::replacePeer(
    Leg& stays, Call& other, Leg& comes, const Cause& replaced, const Cause& left)
{
    const auto peer = transferorOf(stays);
    if (!peer)
        return std::unexpected(peer.error());
    begin(**peer, stays, fmt::format("a leg of call {}", other.id().value));
    join(**peer, stays, other, comes, replaced, left);
    agreeWithJoined();
    return {};
}

/// The far leg of the other call is linked by this one; the other call has to end then.
void Transfer::join(
    Leg& transferor, Leg& stays, Call& other, Leg& far, const Cause& replaced, const Cause& left)
{
    notify(200, {});
    report(Severity::Notice,
        fmt::format("transfer: {} connects {} with the other leg of call {}",
            nameOf(m_links.sideOf(transferor)), nameOf(m_links.sideOf(stays)), other.id().value));
    const LegSide side = m_links.sideOf(transferor);
    Channel& channel = other.links().channelOf(far);
    bringLeg(m_links, m_events, other, channel, side, left);
    m_running->target = &far;
    m_running->transferorLeft = true;
    m_running->isPlaced = true;
    m_call.connectInPlaceOf(transferor, far);
    m_media.prepare();
    m_media.decideAgain(m_links.settings());
    m_media.link(channel);
    transferor.end(replaced);
}

void Transfer::agreeWithJoined()
{
    if (m_media.path()->mode() == MediaMode::Default)
        return offerToTarget();
    m_reoffers.renegotiate(
        *m_running->stays, *m_running->target, [this](const Result<void>& agreed) { onAgreed(agreed); });
}

/// In Default mode only the leg that moves is offered where its media goes now.
void Transfer::offerToTarget()
{
    Leg& target = *m_running->target;
    const auto body = m_media.sdps().forward(SdpKind::Offer, m_links.passage(*m_running->stays, target),
        target.callId(), m_links.offers(*m_running->stays).session());
    if (!body)
        return onAgreed(std::unexpected(body.error()));
    m_reoffers.send(target, *body, [this, &target](const SipAnswer& answer) {
        if (answer.status < 300)
            return connect(target, answer);
        onAgreed(
            legscope::fail(Errc::Unsupported, fmt::format("the leg that moves answered {}", answer.status)));
    });
}

void Transfer::onReplacing(Leg& gone, Profile& profile, const NewInvite& invite)
{
    if (m_progress.state() != CallState::Connected || m_links.isNegotiating())
        return UserAgent::refuse(invite, 491);
    Leg& stays = *m_links.peerOf(gone);
    const LegSide side = m_links.sideOf(gone);
    Channel& channel = m_links.accept(invite, profile, side);
    Leg& target = *channel.leg;
    channel.offers.onInvite(invite.request.body);
    target.setTrust(profile.trustIn(invite.request.source));
    InviteRequest asked = invite.request;
    reportIdentity(m_events, identifyCaller(asked, target.trust(), nullptr), asked.source.host());
    channel.party = asked.caller;
    m_events.invitedBy(target.id(), side, profile, invite.request);
    begin(gone, stays, invite.request.fromUser).target = &target;
    report(Severity::Notice,
        fmt::format("transfer: {} takes the place of {}", invite.request.fromUser, nameOf(side)));
    m_media.prepare();
    m_media.decideAgain(m_links.settings());
    const auto served = m_media.serveCalling(channel);
    if (!served)
        return onAgreed(served);
    const bool offers = carriesSdp(invite.request.body);
    const auto body = offers ? m_media.sdps().forward(SdpKind::Offer, m_links.passage(target, stays),
                                   stays.callId(), invite.request.body)
                             : Result<SipBody>(SipBody());
    if (!body)
        return onAgreed(std::unexpected(body.error()));
    m_reoffers.send(stays, *body, [this, &stays, offers](const SipAnswer& answer) {
        if (offers || answer.status >= 300)
            m_links.offers(stays).acknowledge();
        if (answer.status >= 300)
            return onAgreed(legscope::fail(
                Errc::Unsupported, fmt::format("the leg that stays answered {}", answer.status)));
        answerReplacing(answer.body, offers ? SdpKind::Answer : SdpKind::Offer);
    });
}

/// The new leg gets what the one that stays has answered, or offered.
void Transfer::answerReplacing(const SipBody& answered, SdpKind kind)
{
    Leg& stays = *m_running->stays;
    Leg& target = *m_running->target;
    const auto body = m_media.sdps().forward(kind, m_links.passage(stays, target), target.callId(), answered);
    if (!body) {
        m_links.offers(stays).acknowledge();
        return onAgreed(std::unexpected(body.error()));
    }
    SipAnswer answer;
    answer.status = 200;
    answer.body = *body;
    m_shown.showConnected(stays, target, answer.headers);
    m_running->awaitsAcknowledge = kind == SdpKind::Offer;
    if (m_running->awaitsAcknowledge)
        m_relay.expectAcknowledge(target, stays, DialogRelay::AckBody::Answer);
    m_links.offers(target).respond(answer);
    m_events.legChanged(target, LegState::Answered, 200);
    if (!m_running->awaitsAcknowledge)
        succeed();
}

void Transfer::onAcknowledged(const Leg& leg)
{
    if (isTarget(leg) && m_running->awaitsAcknowledge)
        succeed();
}

} // namespace legscope
