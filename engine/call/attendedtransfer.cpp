#include "engine/call/transfer.h"

#include "engine/call/call.h"
#include "engine/call/shownparty.h"
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
    Leg* named = legNamed(m_call.environment(), *dialog);
    if (!named && !leadsToOurselves(m_call.environment().profiles, referral.uri))
        return route(transferor, stays, request);
    Call* other = named ? m_call.environment().callOf(*named) : nullptr;
    if (other == &m_call)
        return refuse(transferor, request, 403, "Refer-To names a dialog of the same call");
    if (other && (other->transfer().isRunning() || other->isNegotiating()))
        return refuse(transferor, request, 491, "a transfer or re-INVITE is under way in the other call");
    Leg* far = other ? other->peerOf(*named) : nullptr;
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
    join(transferor, stays, *other, *far);
}

/// The far leg of the other call is linked by this one; the other call ends.
void Transfer::join(Leg& transferor, Leg& stays, Call& other, Leg& far)
{
    const Cause cause = causeNamed("ATTENDED_TRANSFER");
    notify(200, {});
    report(Severity::Notice,
        fmt::format("transfer: {} connects {} with the other leg of call {}",
            nameOf(m_call.sideOf(transferor)), nameOf(m_call.sideOf(stays)), other.id().value));
    const MediaEnd end = other.media().end(other.sideOf(far));
    const LegSide side = m_call.sideOf(transferor);
    Channel& channel = other.channelOf(far);
    other.unlink(channel, cause);
    m_call.link(channel, side);
    m_call.events().joined(far, side);
    m_running->target = &far;
    m_running->transferorLeft = true;
    m_running->isPlaced = true;
    m_call.connectInPlaceOf(transferor, far);
    m_call.media().prepare();
    m_call.media().decideAgain(m_call.settings());
    m_call.media().serve(side, end);
    transferor.end(cause);
    other.hangUp(
        cause, CallEndedBy::Engine, fmt::format("its other leg goes on in call {}", m_call.id().value));
    if (m_call.presentMode() == MediaMode::Default)
        return offerToTarget();
    m_call.reoffers().renegotiate(stays, far, [this](const Result<void>& agreed) { onAgreed(agreed); });
}

/// In Default mode only the leg that moves is offered where its media goes now.
void Transfer::offerToTarget()
{
    Leg& target = *m_running->target;
    const auto body = m_call.forwardSdp(
        SdpKind::Offer, *m_running->stays, target, m_call.offers(*m_running->stays).session());
    if (!body)
        return onAgreed(std::unexpected(body.error()));
    m_call.reoffers().send(target, *body, [this, &target](const SipAnswer& answer) {
        if (answer.status < 300)
            return connect(target, answer);
        onAgreed(
            legscope::fail(Errc::Unsupported, fmt::format("the leg that moves answered {}", answer.status)));
    });
}

void Transfer::onReplacing(Leg& gone, Profile& profile, const NewInvite& invite)
{
    if (m_call.state() != CallState::Connected || m_call.isNegotiating())
        return UserAgent::refuse(invite, 491);
    Leg& stays = *m_call.peerOf(gone);
    const LegSide side = m_call.sideOf(gone);
    Leg& target = m_call.add(Leg::accept(m_call.environment().nextLeg(), profile.agent(), invite, m_call),
        m_call.newChannel(), side, profile.sharedSettings());
    m_call.offers(target).onInvite(invite.request.body);
    target.setTrust(profile.trustIn(invite.request.source));
    InviteRequest asked = invite.request;
    reportIdentity(m_call, identifyCaller(asked, target.trust(), nullptr), asked.source.host());
    m_call.channelOf(target).party = asked.caller;
    m_call.events().invitedBy(target.id(), side, profile, invite.request);
    begin(gone, stays, invite.request.fromUser).target = &target;
    report(Severity::Notice,
        fmt::format("transfer: {} takes the place of {}", invite.request.fromUser, nameOf(side)));
    m_call.media().prepare();
    m_call.media().decideAgain(m_call.settings());
    const auto served
        = m_call.media().serveCalling(side, profile.settings(), m_call.variables(), invite.request.source);
    if (!served)
        return onAgreed(served);
    const bool offers = carriesSdp(invite.request.body);
    const auto body = offers ? m_call.forwardSdp(SdpKind::Offer, target, stays, invite.request.body)
                             : Result<SipBody>(SipBody());
    if (!body)
        return onAgreed(std::unexpected(body.error()));
    m_call.reoffers().send(stays, *body, [this, &stays, offers](const SipAnswer& answer) {
        if (offers || answer.status >= 300)
            m_call.offers(stays).acknowledge();
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
    const auto body = m_call.forwardSdp(kind, stays, target, answered);
    if (!body) {
        m_call.offers(stays).acknowledge();
        return onAgreed(std::unexpected(body.error()));
    }
    SipAnswer answer;
    answer.status = 200;
    answer.body = *body;
    showConnected(m_call, stays, target, answer.headers);
    m_running->awaitsAcknowledge = kind == SdpKind::Offer;
    if (m_running->awaitsAcknowledge)
        m_call.relay().expectAcknowledge(target, stays, DialogRelay::AckBody::Answer);
    m_call.offers(target).respond(answer);
    m_call.events().legChanged(target, LegState::Answered, 200);
    if (!m_running->awaitsAcknowledge)
        succeed();
}

void Transfer::onAcknowledged(const Leg& leg)
{
    if (isTarget(leg) && m_running->awaitsAcknowledge)
        succeed();
}

} // namespace legscope
