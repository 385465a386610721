#include "engine/call/modeupgrade.h"

#include "engine/call/call.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

std::unexpected<Error> refused(std::string_view leg, int status)
{
    return fail(Errc::Unsupported, fmt::format("the {} answers {} to an offer of our own", leg, status));
}

Result<void> outcomeOf(const Result<Sdp>& taken)
{
    return taken ? Result<void>() : std::unexpected(taken.error());
}

} // namespace

ModeUpgrade::ModeUpgrade(Call& call, std::string reason, Done done)
    : m_call(call)
    , m_reason(std::move(reason))
    , m_done(std::move(done))
{
}

void ModeUpgrade::start()
{
    Leg& caller = m_call.caller();
    Leg* callee = m_call.peerOf(caller);
    if (callee && !callee->isAnswered())
        callee = nullptr;
    const Sdp last = m_call.lastSdpOf(caller);
    const auto known = m_call.media().checkUpgrade(
        m_call.settings(), m_call.variables(), last, callee ? m_call.lastSdpOf(*callee) : Sdp());
    if (!known)
        return m_done(known);
    m_call.media().upgrade(m_call.settings(), m_reason);
    if (callee)
        return offerToCallee(*callee, last);
    if (caller.isAnswered())
        return offerToCaller(m_call.media().offerAlone(caller.id(), caller.callId(), last), nullptr);
    m_done({});
}

void ModeUpgrade::offerToCallee(Leg& callee, const Sdp& callersSdp)
{
    const auto body = m_call.forwardSdp(SdpKind::Offer, m_call.caller(), callee, callersSdp);
    if (!body)
        return m_done(std::unexpected(body.error()));
    m_call.reoffers().send(
        callee, *body, [&call = m_call, &callee, self = weak_from_this()](const SipAnswer& answer) {
            call.offers(callee).acknowledge();
            if (const auto alive = self.lock())
                alive->onCalleeAnswered(callee, answer);
        });
}

void ModeUpgrade::onCalleeAnswered(Leg& callee, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return m_done(refused("callee", answer.status));
    const auto taken = m_call.consumeAnswer(callee, m_call.caller(), answer.body);
    if (!taken)
        return m_done(std::unexpected(taken.error()));
    offerToCaller(m_call.forwardSdp(SdpKind::Offer, callee, m_call.caller(), answer.body), &callee);
}

void ModeUpgrade::offerToCaller(const Result<Sdp>& body, Leg* callee)
{
    if (!body)
        return m_done(std::unexpected(body.error()));
    m_call.reoffers().send(
        m_call.caller(), *body, [&call = m_call, callee, self = weak_from_this()](const SipAnswer& answer) {
            call.offers(call.caller()).acknowledge();
            if (const auto alive = self.lock())
                alive->onCallerAnswered(callee, answer);
        });
}

void ModeUpgrade::onCallerAnswered(Leg* callee, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return m_done(refused("caller", answer.status));
    CallMedia& media = m_call.media();
    const auto taken = callee ? outcomeOf(m_call.consumeAnswer(m_call.caller(), *callee, answer.body))
                              : media.answeredAlone(m_call.caller().id(), answer.body);
    if (taken) {
        media.upgraded();
        if (callee)
            media.path()->connected();
    }
    m_done(taken);
}

} // namespace legscope
