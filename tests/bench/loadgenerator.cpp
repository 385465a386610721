#include "tests/bench/loadgenerator.h"

#include "tests/bench/cores.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>
#include <fmt/format.h>
#include <numeric>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <thread>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

/// CPU time that a relay without packets may spend a millisecond, on its timers.
constexpr std::chrono::nanoseconds housekeeping = 200us;
constexpr double tolerableLateness = 5; ///< ms
constexpr std::uint64_t magic = 0x4c656773636f7065;

/// PCMA, 20 ms: RTP header and 160 octets that say who sent it and when.
struct RtpPacket {
    std::uint8_t version = 0x80, payloadType = 8;
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0, ssrc = 0;
    std::uint32_t stream = 0;
    std::uint64_t check = 0;
    std::int64_t sentAt = 0; ///< ns of the real-time clock, as the kernel's receive timestamps
    std::array<std::uint8_t, 140> filling{};
};
static_assert(sizeof(RtpPacket) == 176);

std::chrono::nanoseconds clockNow(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

double percentile(std::vector<double>& values, double part)
{
    if (values.empty())
        return 0;
    const auto at
        = values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

std::int64_t timestampOf(msghdr& message)
{
    for (cmsghdr* control = CMSG_FIRSTHDR(&message); control; control = CMSG_NXTHDR(&message, control)) {
        if (control->cmsg_level == SOL_SOCKET && control->cmsg_type == SCM_TIMESTAMPNS) {
            timespec time{};
            std::memcpy(&time, CMSG_DATA(control), sizeof time);
            return time.tv_sec * 1'000'000'000 + time.tv_nsec;
        }
    }
    return 0;
}

} // namespace

Result<LoadGenerator> LoadGenerator::open(std::size_t calls)
{
    LoadGenerator made;
    for (std::size_t i = 0; i < 2 * calls; ++i) {
        auto socket = UdpSocket::bind(*SocketAddress::parse("127.0.0.2", 0));
        if (!socket)
            return std::unexpected(socket.error());
        const int on = 1;
        setsockopt(socket->fd(), SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
        made.m_streams.push_back({std::move(*socket)});
    }
    for (std::size_t i = 0; i < calls; ++i)
        made.m_peers.push_back(
            {made.m_streams[2 * i].socket.local(), made.m_streams[2 * i + 1].socket.local()});
    return made;
}

Result<void> LoadGenerator::aim(const std::vector<RelayPair>& relays)
{
    for (std::size_t i = 0; i < relays.size(); ++i) {
        for (const auto& [stream, relay] :
            {std::pair(2 * i, relays[i].a), std::pair(2 * i + 1, relays[i].b)}) {
            if (connect(m_streams[stream].socket.fd(), relay.data(), relay.size()) != 0)
                return fail(Errc::Io, "a peer cannot connect to " + relay.text());
        }
    }
    return {};
}

void LoadGenerator::send(std::size_t stream)
{
    Stream& from = m_streams[stream];
    RtpPacket packet;
    packet.sequence = htons(from.sequence++);
    packet.timestamp = htonl(from.timestamp);
    packet.ssrc = htonl(static_cast<std::uint32_t>(stream + 1));
    packet.stream = static_cast<std::uint32_t>(stream);
    packet.check = magic ^ stream;
    packet.sentAt = clockNow(CLOCK_REALTIME).count();
    from.timestamp += 160;
    ++from.sent;
    ::send(from.socket.fd(), &packet, sizeof packet, MSG_DONTWAIT);
}

int LoadGenerator::receive(std::size_t stream, int limit, Measured& measured)
{
    for (int count = 0; count < limit; ++count) {
        RtpPacket packet;
        alignas(cmsghdr) std::array<char, 128> control;
        iovec part{&packet, sizeof packet};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        const ssize_t size = recvmsg(m_streams[stream].socket.fd(), &message, MSG_DONTWAIT);
        if (size < 0)
            return count;
        ++measured.received;
        ++m_streams[stream].received;
        const bool intact = size == sizeof packet && packet.stream == (stream ^ 1)
            && packet.check == (magic ^ packet.stream);
        measured.corrupt += intact ? 0 : 1;
        if (const std::int64_t arrived = timestampOf(message); intact && arrived > 0)
            measured.latencies.push_back(static_cast<double>(arrived - packet.sentAt) / 1000.0);
    }
    return limit;
}

void LoadGenerator::receiveAll(Measured& measured)
{
    for (std::size_t stream = 0; stream < m_streams.size(); ++stream)
        receive(stream, 1000, measured);
}

void LoadGenerator::sweepUntilComplete(Measured& measured)
{
    const auto deadline = clockNow(CLOCK_MONOTONIC) + 2s;
    receiveAll(measured);
    while (measured.received < measured.sent && clockNow(CLOCK_MONOTONIC) < deadline) {
        std::this_thread::sleep_for(10ms);
        receiveAll(measured);
    }
}

void LoadGenerator::warmUp(Subject& subject)
{
    for (int i = 0; i < 5; ++i) {
        Measured ignored;
        for (std::size_t stream = 0; stream < m_streams.size(); ++stream) {
            send(stream);
            ++ignored.sent;
        }
        subject.proceed();
        sweepUntilComplete(ignored);
    }
}

Measured LoadGenerator::stopAndGo(Subject& subject, int times)
{
    Measured measured;
    for (int i = 0; i < times; ++i) {
        subject.hold();
        const auto before = subject.cpu();
        for (std::size_t stream = 0; stream < m_streams.size(); ++stream)
            send(stream);
        measured.sent += m_streams.size();
        subject.proceed();
        // Nobody looks at the sockets while the relay works: a waiting reader would be woken at its cost.
        auto worked = subject.cpu();
        for (int still = 0; still < 10;) {
            std::this_thread::sleep_for(1ms);
            const auto now = subject.cpu();
            still = now - worked < housekeeping && subject.isIdle() ? still + 1 : 0;
            worked = now;
        }
        measured.cpu += worked - before;
        sweepUntilComplete(measured);
    }
    measured.latencies.clear();
    if (measured.received != measured.sent)
        measured.failure = fmt::format("{} of {} packets came out", measured.received, measured.sent);
    else if (measured.corrupt > 0)
        measured.failure = fmt::format("{} packets came out changed", measured.corrupt);
    return measured;
}

Measured LoadGenerator::paced(
    Subject& subject, std::chrono::milliseconds length, std::chrono::nanoseconds period)
{
    prctl(PR_SET_TIMERSLACK, 1000UL);
    // On a core of its own the generator is in time when it does not sleep for less than waking takes.
    const std::chrono::nanoseconds shortestSleep = coresAreSeparate() ? 60us : 5us;
    std::uniform_int_distribution<std::int64_t> phases(0, period.count() - 1);
    for (Stream& stream : m_streams) {
        stream.phase = std::chrono::nanoseconds(phases(m_random));
        stream.sent = stream.received = 0;
    }
    std::vector<std::size_t> order(m_streams.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [this](std::size_t stream) { return m_streams[stream].phase; });

    Measured measured;
    std::vector<double> lateness;
    const auto packets = m_streams.size() * static_cast<std::size_t>(length / period + 1);
    lateness.reserve(packets);
    measured.latencies.reserve(packets);
    const auto start = clockNow(CLOCK_MONOTONIC) + 5ms;
    const auto before = subject.cpu();
    for (auto base = start; base < start + length; base += period) {
        for (const std::size_t stream : order) {
            const auto due = base + m_streams[stream].phase;
            auto now = clockNow(CLOCK_MONOTONIC);
            while (now < due) {
                if (due - now > shortestSleep)
                    std::this_thread::sleep_for(due - now - shortestSleep / 2);
                now = clockNow(CLOCK_MONOTONIC);
            }
            lateness.push_back(std::chrono::duration<double, std::milli>(now - due).count());
            send(stream);
            ++measured.sent;
            const auto under = m_streams[stream ^ 1].sent - m_streams[stream].received;
            receive(stream, static_cast<int>(std::min<std::uint64_t>(under, 2)), measured);
        }
    }
    std::this_thread::sleep_for(50ms);
    measured.cpu = subject.cpu() - before;
    sweepUntilComplete(measured);
    measured.latest = percentile(lateness, 0.999);
    const bool silent
        = std::ranges::any_of(m_streams, [](const Stream& stream) { return stream.received == 0; });
    if (measured.latest > tolerableLateness)
        measured.failure = fmt::format("the generator was {:.1f} ms late", measured.latest);
    else if (silent)
        measured.failure = "an end was silent";
    else if (measured.corrupt > 0)
        measured.failure = fmt::format("{} packets came out changed", measured.corrupt);
    return measured;
}

} // namespace legscope::bench
