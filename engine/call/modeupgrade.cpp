#include "engine/call/modeupgrade.h"

#include "engine/call/callmedia.h"
#include "engine/call/reoffers.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

Error refused(std::string_view leg, int status)
{
    return {Errc::Unsupported, fmt::format("the {} answers {} to an offer of our own", leg, status)};
}

Result<void> outcomeOf(const Result<Sdp>& taken)
{
    return taken ? Result<void>() : std::unexpected(taken.error());
}

} // namespace

ModeUpgrade::ModeUpgrade(
    CallLinks& links, CallMedia& media, Reoffers& reoffers, std::string reason, Done done)
    : m_links(links)
    , m_media(media)
    , m_reoffers(reoffers)
    , m_reason(std::move(reason))
    , m_done(std::move(done))
{
}

void ModeUpgrade::start()
{
    Leg& caller = m_links.callerLeg();
    Leg* callee = m_links.peerOf(caller);
    if (callee && !callee->isAnswered())
        callee = nullptr;
    const Sdp last = m_links.lastSdpOf(caller);
    const auto known = m_media.checkUpgrade(last, callee ? m_links.lastSdpOf(*callee) : Sdp());
    if (!known)
        return m_done(known);
    m_media.upgrade(m_links.settings(), m_reason);
    if (callee)
        return offerToCallee(*callee, last);
    if (caller.isAnswered())
        return offerToCaller(m_media.sdps().offerAlone(caller.id(), caller.callId(), last), nullptr);
    m_media.upgradedUnanswered();
    m_done({});
}

void ModeUpgrade::offerToCallee(Leg& callee, const Sdp& callersSdp)
{
    const auto body = m_media.sdps().forward(
        SdpKind::Offer, m_links.passage(m_links.callerLeg(), callee), callee.callId(), callersSdp);
    if (!body)
        return goBack(nullptr, body.error());
    m_reoffers.send(
        callee, *body, [&links = m_links, &callee, self = weak_from_this()](const SipAnswer& answer) {
            links.offers(callee).acknowledge();
            if (const auto alive = self.lock())
                alive->onCalleeAnswered(callee, answer);
        });
}

void ModeUpgrade::onCalleeAnswered(Leg& callee, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return goBack(nullptr, refused("callee", answer.status));
    const auto taken
        = m_media.sdps().consumeAnswer(m_links.passage(callee, m_links.callerLeg()), answer.body);
    if (!taken)
        return goBack(&callee, taken.error());
    offerToCaller(m_media.sdps().forward(SdpKind::Offer, m_links.passage(callee, m_links.callerLeg()),
                      m_links.callerLeg().callId(), answer.body),
        &callee);
}

void ModeUpgrade::offerToCaller(const Result<Sdp>& body, Leg* callee)
{
    if (!body)
        return goBack(callee, body.error());
    m_reoffers.send(m_links.callerLeg(), *body,
        [&links = m_links, callee, self = weak_from_this()](const SipAnswer& answer) {
            links.caller().offers.acknowledge();
            if (const auto alive = self.lock())
                alive->onCallerAnswered(callee, answer);
        });
}

void ModeUpgrade::onCallerAnswered(Leg* callee, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return goBack(callee, refused("caller", answer.status));
    const auto taken = callee
        ? outcomeOf(m_media.sdps().consumeAnswer(m_links.passage(m_links.callerLeg(), *callee), answer.body))
        : m_media.sdps().answeredAlone(m_links.callerLeg().id(), answer.body);
    if (!taken)
        return goBack(callee, taken.error());
    m_media.upgraded();
    if (callee)
        m_media.settle();
    m_done({});
}

/// `moved` has taken our offer already, and gets the other's SDP again.
void ModeUpgrade::goBack(Leg* moved, const Error& cause)
{
    m_media.upgradeRefused(cause.detail);
    if (!moved)
        return m_done(std::unexpected(cause));
    m_reoffers.offerAgreed(
        m_links.callerLeg(), *moved, [cause, self = weak_from_this()](const Result<void>& restored) {
            Error why = cause;
            if (!restored)
                why.detail
                    += fmt::format("; the other leg keeps what it was offered: {}", restored.error().detail);
            if (const auto alive = self.lock())
                alive->m_done(std::unexpected(std::move(why)));
        });
}

} // namespace legscope
