#include "engine/call/wirerecorder.h"

#include <algorithm>
#include <functional>

namespace legscope {
namespace {

constexpr std::size_t earlyKept = 64;
constexpr std::size_t releasedKept = 512;
constexpr std::size_t hashesKept = 24;

} // namespace

WireRecorder::WireRecorder(EventLog& events)
    : m_events(events)
{
    observeWire(this);
}

WireRecorder::~WireRecorder()
{
    observeWire(nullptr);
}

SipMessage WireRecorder::toEvent(const WireMessage& message)
{
    SipMessage event;
    event.direction = message.direction;
    event.transport = message.transport;
    event.local = message.local;
    event.remote = message.remote;
    event.text = message.octets;
    event.method = message.method;
    event.status = message.status;
    event.cseq = message.cseq;
    event.hasSdp = !message.body.empty() && message.contentType.find("sdp") != std::string_view::npos;
    return event;
}

void WireRecorder::onWire(const WireMessage& message)
{
    const auto owner = m_owners.find(std::string(message.callId));
    if (owner != m_owners.end())
        return publish(owner->second, toEvent(message), message.body);
    if (message.method != "INVITE")
        return;
    m_early.push_back({std::string(message.callId), std::string(message.body), toEvent(message)});
    if (m_early.size() > earlyKept)
        m_early.pop_front();
}

void WireRecorder::claim(const std::string& sipCallId, CallId call, LegId leg)
{
    Owner& owner = m_owners[sipCallId];
    owner.call = call;
    owner.leg = leg;
    for (Early& early : m_early) {
        if (early.callId == sipCallId)
            publish(owner, std::move(early.message), early.body);
    }
    std::erase_if(m_early, [&](const Early& early) { return early.callId == sipCallId; });
}

void WireRecorder::release(const std::string& sipCallId)
{
    m_released.push_back(sipCallId);
    if (m_released.size() <= releasedKept)
        return;
    m_owners.erase(m_released.front());
    m_released.pop_front();
}

void WireRecorder::linkBody(const std::string& sipCallId, std::string body, std::uint64_t rewrite)
{
    const auto owner = m_owners.find(sipCallId);
    if (owner == m_owners.end())
        return;
    owner->second.linkedBody = std::move(body);
    owner->second.rewrite = rewrite;
}

void WireRecorder::publish(Owner& owner, SipMessage message, std::string_view body)
{
    message.call = owner.call;
    message.leg = owner.leg;
    const std::size_t hash
        = std::hash<std::string_view>{}(message.text) ^ static_cast<std::size_t>(message.direction);
    message.retransmission = std::ranges::find(owner.seen, hash) != owner.seen.end();
    owner.seen.push_back(hash);
    if (owner.seen.size() > hashesKept)
        owner.seen.pop_front();
    if (message.direction == Direction::Sent && owner.rewrite != 0 && !body.empty()
        && body.find(owner.linkedBody) != std::string_view::npos)
        message.rewrite = owner.rewrite;
    m_events.publish(std::move(message));
}

} // namespace legscope
