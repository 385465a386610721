#include "engine/call/transfer.h"

#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/reoffers.h"
#include "engine/call/shownparties.h"
#include "engine/call/transferrequest.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"

#include <cassert>
#include <fmt/format.h>
#include <utility>

namespace legscope {

Transfer::Transfer(TransferringCall& call, CallLinks& links, CallProgress& progress, CallMedia& media,
    CallEvents& events, Reoffers& reoffers, DialogRelay& relay, ShownParties& shown,
    CallEnvironment& environment)
    : m_call(call)
    , m_links(links)
    , m_progress(progress)
    , m_media(media)
    , m_events(events)
    , m_reoffers(reoffers)
    , m_relay(relay)
    , m_shown(shown)
    , m_environment(environment)
{
}

void Transfer::report(Severity severity, const std::string& text)
{
    m_events.finding(severity, FindingCode::Transfer, text);
}

void Transfer::refuse(Leg& leg, const DialogRequest& request, int status, const std::string& why)
{
    SipAnswer answer;
    answer.status = status;
    m_links.offers(leg).answer(request.id, answer);
    report(Severity::Warning,
        fmt::format("transfer by {} refused with {}: {}", nameOf(m_links.sideOf(leg)), status, why));
}

void Transfer::onRefer(Leg& leg, const DialogRequest& request)
{
    assert(request.referral);
    const Referral& referral = *request.referral;
    Leg* stays = m_links.peerOf(leg);
    if (const std::string why = transferForbidden(m_links, leg); !why.empty())
        return refuse(leg, request, 403, why);
    if (const auto fault = faultOf(referral))
        return refuse(leg, request, fault->status, fault->why);
    if (isRunning() || m_links.isNegotiating())
        return refuse(leg, request, 491, "another transfer or re-INVITE is under way");
    if (!stays || !leg.isAnswered() || !stays->isAnswered())
        return refuse(leg, request, 403, "there is nobody connected who could be sent anywhere");
    if (m_progress.state() != CallState::Connected)
        return refuse(leg, request, 491, "the caller has not acknowledged its answer yet");
    if (referral.replaces.empty())
        route(leg, *stays, request);
    else
        attend(leg, *stays, request);
}

void Transfer::accept(Leg& leg, const DialogRequest& request)
{
    SipAnswer answer;
    answer.status = 202;
    if (!request.referral->subscribes)
        answer.headers.emplace_back("Refer-Sub", "false");
    m_links.offers(leg).answer(request.id, answer);
}

/// To the transferor; the last one with a final status.
void Transfer::notify(int status, const std::string& phrase)
{
    if (!m_running->referral || !m_running->referral->subscribes)
        return;
    const std::string event = m_running->referral->event;
    if (status >= 200)
        m_running->referral->subscribes = false;
    m_running->transferor->notifyReferral(event, status, phrase.empty() ? phraseOf(status) : phrase);
}

void Transfer::route(Leg& transferor, Leg& stays, const DialogRequest& request)
{
    const Referral& referral = *request.referral;
    if (const std::string dialplan = m_links.variables().valueOf("force_transfer_dialplan");
        !dialplan.empty() && !equalsIgnoringCase(dialplan, "XML"))
        return refuse(transferor, request, 403,
            fmt::format("force_transfer_dialplan={}: there is only XML", excerpt(dialplan)));
    accept(transferor, request);
    hunt(transferor, stays, referral, m_links.variables().valueOf("force_transfer_context"));
}

Result<Leg*> Transfer::transferorOf(Leg& stays)
{
    Leg* const peer = m_links.peerOf(stays);
    if (isRunning() || m_links.isNegotiating())
        return legscope::fail(Errc::Unsupported, "another transfer or re-INVITE is under way");
    if (!peer || !peer->isAnswered() || !stays.isAnswered() || m_progress.state() != CallState::Connected)
        return legscope::fail(Errc::Unsupported, "it is not connected to anybody");
    return peer;
}

Result<void> Transfer::send(Leg& stays, const std::string& extension, const std::string& context)
{
    const auto peer = transferorOf(stays);
    if (!peer)
        return std::unexpected(peer.error());
    Referral referral;
    referral.user = extension;
    referral.subscribes = false; // nobody has asked for it
    hunt(**peer, stays, referral, context);
    return {};
}

Result<void> Transfer::send(Leg& stays, std::list<RouteAction> actions)
{
    const auto peer = transferorOf(stays);
    if (!peer)
        return std::unexpected(peer.error());
    Referral referral;
    referral.user = actions.front().application;
    referral.subscribes = false;
    giveOwnRoute(**peer, stays, referral, {}).route->start(std::move(actions));
    return {};
}

void Transfer::hunt(Leg& transferor, Leg& stays, const Referral& referral, const std::string& context)
{
    Channel& channel = giveOwnRoute(transferor, stays, referral, context);
    channel.route->transfer(referral.user, context);
}

Channel& Transfer::giveOwnRoute(
    Leg& transferor, Leg& stays, const Referral& referral, const std::string& context)
{
    begin(transferor, stays, referral.user).referral = referral;
    Channel& channel = m_links.channelOf(stays);
    m_running->before
        = Before{&m_links.callerLeg(), channel.variables, channel.asked, m_call.giveRoute(channel)};
    notify(100, {});
    report(Severity::Notice,
        fmt::format("transfer: {} sends {}", nameOf(m_links.sideOf(transferor)), m_running->names));
    InviteRequest asked = askedBy(m_links, stays);
    m_links.serve(stays);
    channel.asked = std::move(asked);
    m_media.prepare();
    presetTransfer(m_links, m_environment.clock.wall(), referral, context);
    m_links.variables().preset("caller_id_number", m_links.asked().caller.number);
    return channel;
}

Transfer::Running& Transfer::begin(Leg& transferor, Leg& stays, const std::string& to)
{
    [[maybe_unused]] const bool isLegal = m_progress.move(CallMove::Transfer);
    assert(isLegal);
    m_running = std::make_unique<Running>();
    m_running->transferor = &transferor;
    m_running->stays = &stays;
    m_running->names = fmt::format("{} to {}", nameOf(m_links.sideOf(stays)), to);
    m_running->lastSent = m_links.offers(stays).lastSent();
    return *m_running;
}

/// None runs any more; what it was.
Transfer::Running Transfer::settle()
{
    [[maybe_unused]] const bool isLegal = m_progress.move(CallMove::SettleTransfer);
    assert(isLegal);
    return std::move(*std::exchange(m_running, nullptr));
}

HeaderList Transfer::headers() const
{
    return m_running && m_running->referral ? referralHeaders(*m_running->referral) : HeaderList{};
}

void Transfer::onProgress(const SipAnswer& answer)
{
    notify(answer.status, answer.phrase);
}

void Transfer::connect(Leg& target, const SipAnswer& answer)
{
    m_running->target = &target;
    m_links.offers(target).acknowledge();
    Leg& stays = *m_running->stays;
    // In Default mode the leg that stays has a stream of ours, and needs no offer.
    if (m_media.streamGoesOn()) {
        if (const auto taken = m_media.sdps().consumeAnswer(m_links.passage(target, stays), answer.body);
            !taken)
            return onAgreed(std::unexpected(taken.error()));
        m_running->streamMoved = true;
        if (m_media.fits(m_links.sideOf(stays)) && !m_links.offers(stays).isOnHold())
            return succeed();
    }
    m_reoffers.offerAnswered(
        target, stays, answer.body, [this](const Result<void>& agreed) { onAgreed(agreed); });
    m_media.connectEarly();
}

void Transfer::onAgreed(const Result<void>& agreed)
{
    if (!m_running)
        return;
    if (agreed)
        return succeed();
    m_call.endRoute(causeNamed("INCOMPATIBLE_DESTINATION"),
        "the two legs cannot agree on their media: " + agreed.error().detail, 488);
}

void Transfer::succeed()
{
    const Cause cause = causeNamed(m_running->before ? "BLIND_TRANSFER" : "ATTENDED_TRANSFER");
    notify(200, {});
    const Running done = settle();
    m_media.keep();
    if (!done.isPlaced)
        m_call.connectInPlaceOf(*done.transferor, *done.target);
    m_call.onConnected();
    m_shown.showConnected(*done.target, *done.stays);
    if (done.isPlaced) // else its INVITE, or the answer to that, has said so
        m_shown.showConnected(*done.stays, *done.target);
    done.transferor->end(cause);
    report(Severity::Notice, fmt::format("transfer: {} is done", done.names));
}

void Transfer::onServed()
{
    notify(200, {});
    const Running done = settle();
    m_call.stopRinging(causeNamed("NORMAL_CLEARING"));
    m_media.discard();
    m_links.disconnect(*done.transferor);
    done.transferor->end(causeNamed("BLIND_TRANSFER"));
    report(Severity::Notice, fmt::format("transfer: {} is done, its route serves it", done.names));
}

bool Transfer::fail(const Cause& cause, int status, const std::string& text)
{
    report(Severity::Warning,
        fmt::format("transfer: {} failed with {} ({}){}{}", m_running->names, status, cause.name,
            text.empty() ? "" : ": ", text));
    notify(status, {});
    Running ended = settle();
    m_call.stopRinging(cause);
    if (ended.target)
        ended.target->end(cause, status);
    if (ended.transferorLeft)
        return false;
    m_media.discard();
    if (ended.before) {
        m_links.serve(*ended.before->caller);
        Channel& stays = m_links.channelOf(*ended.stays);
        stays.variables = std::move(ended.before->variables);
        stays.asked = std::move(ended.before->asked);
        m_call.takeBackRoute(stays, std::move(ended.before->route));
    }
    goBack(ended);
    return true;
}

/// The leg that stays may have been offered the one that does not come: it is offered again the one that it
/// has.
void Transfer::goBack(const Running& ended)
{
    const bool wasOffered = m_links.offers(*ended.stays).withdraw(ended.lastSent);
    if (!wasOffered && !ended.streamMoved)
        return;
    m_reoffers.offerAgreed(*ended.transferor, *ended.stays, [this](const Result<void>& agreed) {
        if (!agreed)
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
                "the legs of a transfer that failed cannot go back to each other: " + agreed.error().detail);
    });
}

void Transfer::onTransferorGone()
{
    m_running->transferorLeft = true;
    m_links.disconnect(*m_running->transferor);
}

void Transfer::stop()
{
    if (!m_running)
        return;
    notify(487, {});
    m_running.reset();
}

} // namespace legscope
