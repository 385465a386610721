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

/// A dialog that we called hears responses and sends requests; where both ends are ours that tells them
/// apart, except for what the callee's side asks inside the dialog.
WireRecorder::Owner* WireRecorder::ownerOf(Owners& owners, Direction direction, int status)
{
    const bool asCaller = (direction == Direction::Sent) == (status == 0);
    auto& likely = owners[asCaller ? 1 : 0];
    auto& other = owners[asCaller ? 0 : 1];
    return likely ? &*likely : other ? &*other : nullptr;
}

void WireRecorder::onWire(const WireMessage& message)
{
    const auto owners = m_owners.find(std::string(message.callId));
    if (owners != m_owners.end()) {
        const bool claimed = owners->second[0] && owners->second[1];
        const bool initial = message.method == "INVITE" && message.direction == Direction::Received
            && message.status == 0 && !owners->second[0] && message.cseq != 0;
        // An INVITE that we sent to ourselves: its receiving leg is not known yet.
        const bool toOurselves
            = !claimed && initial && owners->second[1] && message.local == owners->second[1]->remote;
        if (!toOurselves)
            return publish(
                *ownerOf(owners->second, message.direction, message.status), toEvent(message), message.body);
    }
    if (message.method != "INVITE")
        return;
    m_early.push_back({std::string(message.callId), std::string(message.body), toEvent(message)});
    if (m_early.size() > earlyKept)
        m_early.pop_front();
}

void WireRecorder::claim(const std::string& sipCallId, Direction invite, CallId call, LegId leg)
{
    auto& owner = m_owners[sipCallId][static_cast<std::size_t>(invite)];
    owner.emplace();
    owner->call = call;
    owner->leg = leg;
    for (Early& early : m_early) {
        if (early.callId == sipCallId)
            publish(*owner, std::move(early.message), early.body);
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

void WireRecorder::linkBody(const std::string& sipCallId, LegId leg, std::string body, std::uint64_t rewrite)
{
    const auto owners = m_owners.find(sipCallId);
    if (owners == m_owners.end())
        return;
    for (auto& owner : owners->second) {
        if (owner && owner->leg == leg) {
            owner->linkedBody = body;
            owner->rewrite = rewrite;
        }
    }
}

bool WireRecorder::hasReceived(const std::string& sipCallId, LegId leg) const
{
    const auto owners = m_owners.find(sipCallId);
    return owners != m_owners.end() && std::ranges::any_of(owners->second, [leg](const auto& owner) {
        return owner && owner->leg == leg && owner->hasReceived;
    });
}

void WireRecorder::publish(Owner& owner, SipMessage message, std::string_view body)
{
    message.call = owner.call;
    if (message.direction == Direction::Sent)
        owner.remote = message.remote;
    else
        owner.hasReceived = true;
    message.leg = owner.leg;
    const std::size_t hash
        = std::hash<std::string_view>{}(message.text) ^ static_cast<std::size_t>(message.direction);
    message.retransmission = std::ranges::find(owner.seen, hash) != owner.seen.end();
    owner.seen.push_back(hash);
    if (owner.seen.size() > hashesKept)
        owner.seen.erase(owner.seen.begin());
    if (message.direction == Direction::Sent && owner.rewrite != 0 && !body.empty()
        && body.find(owner.linkedBody) != std::string_view::npos)
        message.rewrite = owner.rewrite;
    m_events.publish(std::move(message));
}

} // namespace legscope
