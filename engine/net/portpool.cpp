#include "engine/net/portpool.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <span>

namespace legscope {
namespace {

constexpr std::size_t pairsOfAHost = 32768;

std::unexpected<Error> exhausted(
    const PortRange& range, std::size_t count, std::size_t used, std::size_t resting, std::size_t foreign)
{
    const std::string wanted = count == 1
        ? std::string("no free RTP port pair")
        : fmt::format("no {} free RTP port pairs that follow each other", count);
    std::string text = fmt::format("{} on {} in {}-{}: {} in calls, {} resting after a call", wanted,
        range.ip.host(), range.first, range.last, used, resting);
    if (foreign > 0)
        text += fmt::format(", {} taken by other programs", foreign);
    return fail(Errc::OutOfPorts, std::move(text));
}

} // namespace

PortPool::PortPool(const Clock& clock, std::chrono::milliseconds rest)
    : m_clock(clock)
    , m_rest(rest)
    , m_random(std::random_device{}())
{
}

void PortPool::wakeRested()
{
    const Monotonic now = m_clock.now();
    while (!m_resting.empty() && m_resting.front().until <= now) {
        const Rest& rested = m_resting.front();
        m_hosts[rested.ip].pairs[rested.port / 2U] = State::Free;
        m_resting.pop_front();
    }
}

void PortPool::rest(const SocketAddress& rtp)
{
    m_hosts[rtp.withPort(0)].pairs[rtp.port() / 2U] = State::Resting;
    m_resting.push_back({m_clock.now() + m_rest, rtp.withPort(0), rtp.port()});
}

Result<PortPair> PortPool::tryPair(const SocketAddress& rtp)
{
    auto even = UdpSocket::bind(rtp);
    if (!even)
        return std::unexpected(std::move(even.error()));
    auto odd = UdpSocket::bind(rtp.withPort(static_cast<std::uint16_t>(rtp.port() + 1)));
    if (!odd)
        return std::unexpected(std::move(odd.error()));
    return PortPair{std::move(*even), std::move(*odd)};
}

/// All of the pairs or none; the first one that another program has is left alone for a while.
Result<std::vector<PortPair>> PortPool::tryPairs(const SocketAddress& first, std::size_t count)
{
    std::vector<PortPair> taken;
    for (std::size_t i = 0; i < count; ++i) {
        const SocketAddress rtp = first.withPort(static_cast<std::uint16_t>(first.port() + 2 * i));
        auto pair = tryPair(rtp);
        if (!pair) {
            if (pair.error().code == Errc::AddressInUse)
                rest(rtp);
            return std::unexpected(std::move(pair.error()));
        }
        taken.push_back(std::move(*pair));
    }
    return taken;
}

Result<PortPair> PortPool::take(const PortRange& range)
{
    auto taken = takeConsecutive(range, 1);
    if (!taken)
        return std::unexpected(std::move(taken.error()));
    return std::move(taken->front());
}

Result<std::vector<PortPair>> PortPool::takeConsecutive(const PortRange& range, std::size_t count)
{
    wakeRested();
    const std::size_t first = (std::max<std::size_t>(range.first, 1) + 1) / 2;
    const std::size_t end = (std::size_t{range.last} + 1) / 2;
    if (first >= end)
        return fail(Errc::InvalidArgument,
            fmt::format("the RTP port range {}-{} holds no even port with the odd one above it", range.first,
                range.last));
    const SocketAddress ip = range.ip.withPort(0);
    std::vector<State>& pairs = m_hosts[ip].pairs;
    pairs.resize(pairsOfAHost, State::Free);

    const std::size_t places = end - first;
    const std::size_t start = std::uniform_int_distribution<std::size_t>(0, places - 1)(m_random);
    // An odd stride with no factor in common with the count visits every pair once, in an order that is hard
    // to guess.
    std::size_t stride = std::uniform_int_distribution<std::size_t>(1, places)(m_random);
    while (std::gcd(stride, places) != 1)
        ++stride;
    std::size_t used = 0, resting = 0, foreign = 0;
    for (std::size_t step = 0; step < places; ++step) {
        const std::size_t index = first + (start + step * stride) % places;
        if (pairs[index] != State::Free) {
            ++(pairs[index] == State::Used ? used : resting);
            continue;
        }
        const auto wanted = std::span(pairs).subspan(index, std::min(count, end - index));
        if (wanted.size() < count
            || std::ranges::any_of(wanted, [](State state) { return state != State::Free; }))
            continue;
        auto taken = tryPairs(ip.withPort(static_cast<std::uint16_t>(index * 2)), count);
        if (taken) {
            std::ranges::fill(wanted, State::Used);
            m_inUse += count;
            return taken;
        }
        if (taken.error().code != Errc::AddressInUse)
            return taken;
        ++foreign;
    }
    return exhausted(range, count, used, resting, foreign);
}

bool PortPool::owns(const SocketAddress& address) const
{
    const auto host = m_hosts.find(address.withPort(0));
    return host != m_hosts.end() && host->second.pairs[address.port() / 2U] == State::Used;
}

void PortPool::giveBack(const SocketAddress& rtp)
{
    const auto host = m_hosts.find(rtp.withPort(0));
    if (host == m_hosts.end() || host->second.pairs[rtp.port() / 2U] != State::Used)
        return;
    rest(rtp);
    --m_inUse;
}

} // namespace legscope
