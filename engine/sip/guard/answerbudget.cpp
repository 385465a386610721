#include "engine/sip/guard/answerbudget.h"

#include "engine/sip/guard/admission.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace legscope {
namespace {

using namespace std::chrono_literals;

constexpr auto trustLasts = 1h;
constexpr std::uint64_t mostCredit = 64 * 1024; ///< nobody is owed more, whatever he has sent
constexpr std::size_t roomForRefusal = 100; ///< octets that a final answer may have more than 100 has
constexpr std::size_t refusalsAfterTrying = 3; ///< of 100 calls each one loses 1 of 10 packets, 0.1 are left

std::chrono::nanoseconds timeOf(std::uint64_t octets, const UnpaidOctets& limit)
{
    return std::chrono::nanoseconds(octets * 1'000'000'000 / limit.perSecond);
}

std::uint64_t tagKey(const SocketAddress& host, std::string_view tag)
{
    const std::uint64_t mixed = (hostKey(host) ^ std::hash<std::string_view>{}(tag)) * 0x9e3779b97f4a7c15u;
    return mixed ^ (mixed >> 32);
}

} // namespace

bool UnpaidAccount::has(std::uint64_t octets, const UnpaidOctets& limit, Monotonic now) const noexcept
{
    return std::max(m_next, now) + timeOf(octets, limit) - now <= timeOf(limit.burst, limit);
}

void UnpaidAccount::draw(std::uint64_t octets, const UnpaidOctets& limit, Monotonic now) noexcept
{
    m_next = std::max(m_next, now) + timeOf(octets, limit);
}

void UnpaidAccount::giveBack(std::uint64_t octets, const UnpaidOctets& limit) noexcept
{
    m_next -= timeOf(octets, limit);
}

const AnswerBudget::Host* AnswerBudget::find(std::uint64_t key) const
{
    if (m_hosts.empty())
        return nullptr;
    const auto& set = m_hosts[key % sets];
    const auto found = std::ranges::find(set, key, &Host::key);
    return found == set.end() ? nullptr : &*found;
}

AnswerBudget::Host& AnswerBudget::hostFor(std::uint64_t key, Monotonic now)
{
    if (m_hosts.empty())
        m_hosts.resize(sets);
    auto& set = m_hosts[key % sets];
    auto found = std::ranges::find(set, key, &Host::key);
    if (found == set.end()) {
        found = std::ranges::min_element(
            set, {}, [now](const Host& host) { return std::pair(host.trustedUntil > now, host.lastSeen); });
        *found = Host{};
        found->key = key;
    }
    found->lastSeen = now;
    return *found;
}

void AnswerBudget::receive(const SocketAddress& source, std::size_t octets, Monotonic now)
{
    Host& host = hostFor(hostKey(source), now);
    host.credit = std::min<std::uint64_t>(host.credit + octets, mostCredit);
    host.newest = octets;
}

bool AnswerBudget::trusts(const SocketAddress& host, Monotonic now) const
{
    const Host* known = find(hostKey(host));
    return known && known->trustedUntil > now;
}

std::size_t AnswerBudget::roomFor(const SocketAddress& host) const
{
    const Host* known = find(hostKey(host));
    return known ? std::min(known->credit, known->newest) : 0;
}

bool AnswerBudget::drawUnpaid(Host& host, std::size_t octets, Monotonic now)
{
    if (!host.unpaid.has(octets, ofOneHost, now) || !m_unpaid.has(octets, ofAllHosts, now))
        return false;
    host.unpaid.draw(octets, ofOneHost, now);
    m_unpaid.draw(octets, ofAllHosts, now);
    host.drawn += octets;
    return true;
}

bool AnswerBudget::pay(Host& host, std::size_t octets, Need need, Monotonic now)
{
    const bool isOfCall = need != Need::Trying && need != Need::Answer;
    if (isOfCall && drawUnpaid(host, octets, now))
        return true;
    const std::size_t kept = need == Need::Trying ? refusalsAfterTrying * (octets + roomForRefusal) : 0;
    if (host.credit < octets + kept)
        return false;
    host.credit -= octets;
    return true;
}

bool AnswerBudget::spend(const SocketAddress& target, const Outgoing& message, Monotonic now)
{
    Host& host = hostFor(hostKey(target), now);
    if (host.trustedUntil > now)
        return true;
    if (message.need != Need::Accept && message.need != Need::Bye)
        return pay(host, message.octets, message.need, now);
    const std::uint64_t key = tagKey(target, message.tag);
    if (message.need == Need::Bye)
        return m_paidByes.erase(key) || pay(host, message.octets, message.need, now);
    const bool isSentAgain = m_paidByes.contains(key);
    if (!pay(host, message.octets + (isSentAgain ? 0 : message.bye), message.need, now))
        return false;
    m_paidByes.insert(key);
    return true;
}

void AnswerBudget::sendTag(const SocketAddress& target, std::string_view tag)
{
    m_tags.insert(tagKey(target, tag));
}

void AnswerBudget::receiveTag(const SocketAddress& source, std::string_view tag, Monotonic now)
{
    if (!m_tags.contains(tagKey(source, tag)))
        return;
    Host& host = hostFor(hostKey(source), now);
    host.trustedUntil = now + trustLasts;
    m_unpaid.giveBack(host.drawn, ofAllHosts);
    host.drawn = 0;
}

} // namespace legscope
