#include "engine/sip/guard/admission.h"

#include <algorithm>
#include <cstring>
#include <random>

namespace legscope {
namespace {

constexpr unsigned followingFactor = 4;
constexpr std::size_t mostBans = 10'000;
/// A few provisional ones, a final one, and what is sent again.
constexpr std::uint32_t repliesOfARequest = 16, mostRepliesOwed = 100'000;

std::uint64_t mix(std::uint64_t value) noexcept
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

} // namespace

bool RateLimit::admits(unsigned rate, Monotonic now) noexcept
{
    using namespace std::chrono;
    if (rate == 0)
        return false;
    const Monotonic start = std::max(m_next, now);
    const Monotonic after = start + nanoseconds(1s) / rate;
    if (after - now > 1s)
        return false;
    m_next = after;
    return true;
}

MessageKind kindOf(std::string_view message) noexcept
{
    static constexpr std::array<std::string_view, 6> following{
        "ACK", "BYE", "CANCEL", "PRACK", "UPDATE", "INFO"};
    const bool isKeepAlive = message.find_first_not_of("\r\n") == message.npos;
    const auto word = message.substr(0, message.find(' '));
    if (word == "SIP/2.0")
        return MessageKind::Reply;
    return isKeepAlive || std::ranges::find(following, word) != following.end() ? MessageKind::Following
                                                                                : MessageKind::Opening;
}

void ReplyCredit::grant(const SocketAddress& target)
{
    if (m_hosts.empty())
        m_hosts.resize(sets);
    const std::uint64_t key = hostKey(target);
    auto& set = m_hosts[key % sets];
    auto found = std::ranges::find(set, key, &Host::key);
    if (found == set.end()) {
        found = std::ranges::min_element(set, {}, &Host::lastGrant);
        *found = {.key = key};
    }
    found->lastGrant = ++m_grants;
    found->replies = std::min(found->replies + repliesOfARequest, mostRepliesOwed);
}

bool ReplyCredit::spend(const SocketAddress& source)
{
    if (m_hosts.empty())
        return false;
    const std::uint64_t key = hostKey(source);
    auto& set = m_hosts[key % sets];
    const auto found = std::ranges::find(set, key, &Host::key);
    if (found == set.end() || found->replies == 0)
        return false;
    --found->replies;
    return true;
}

std::uint64_t hostKey(const SocketAddress& source) noexcept
{
    static const std::uint64_t salt = [] {
        std::random_device device;
        return (std::uint64_t{device()} << 32) | device();
    }();
    std::uint64_t host = 0;
    if (source.family() == IpFamily::V4)
        host = reinterpret_cast<const sockaddr_in*>(source.data())->sin_addr.s_addr;
    else
        std::memcpy(&host, &reinterpret_cast<const sockaddr_in6*>(source.data())->sin6_addr, sizeof host);
    const std::uint64_t key = mix(mix(host ^ salt) + static_cast<std::uint64_t>(source.family()));
    return key == 0 ? 1 : key;
}

AdmissionGate::Source& AdmissionGate::sourceFor(std::uint64_t key)
{
    if (m_sources.empty())
        m_sources.resize(sets);
    auto& set = m_sources[key % sets];
    Source* quietest = &set[0];
    for (auto& source : set) {
        if (source.key == key)
            return source;
        if (std::max(source.opening.restsAt(), source.following.restsAt())
            < std::max(quietest->opening.restsAt(), quietest->following.restsAt()))
            quietest = &source;
    }
    *quietest = Source{.key = key, .opening = {}, .following = {}};
    return *quietest;
}

Admission AdmissionGate::ask(const SocketAddress& source, MessageKind kind, Monotonic now)
{
    const bool opening = kind == MessageKind::Opening;
    const unsigned factor = opening ? 1 : followingFactor;
    auto& known = sourceFor(hostKey(source));
    if (!(opening ? known.opening : known.following)
            .admits(m_limits.requestsPerSourcePerSecond * factor, now))
        return Admission::OverSourceLimit;
    if (!(opening ? m_opening : m_following).admits(m_limits.requestsPerSecond * factor, now))
        return Admission::OverLimit;
    return Admission::Granted;
}

void BanList::ban(const SocketAddress& source, Monotonic until)
{
    m_until[hostKey(source)] = until;
    if (m_until.size() > mostBans)
        m_until.erase(std::ranges::min_element(m_until, {}, [](const auto& ban) { return ban.second; }));
}

void BanList::lift(const SocketAddress& source)
{
    m_until.erase(hostKey(source));
}

bool BanList::contains(const SocketAddress& source, Monotonic now)
{
    if (m_until.empty())
        return false;
    const auto found = m_until.find(hostKey(source));
    if (found == m_until.end())
        return false;
    if (found->second > now)
        return true;
    m_until.erase(found);
    return false;
}

} // namespace legscope
