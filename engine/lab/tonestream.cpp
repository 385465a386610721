#include "engine/lab/tonestream.h"

#include "engine/lab/tonesession.h"

#include <cassert>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <pthread.h>
#include <random>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>

namespace legscope {
namespace {

constexpr std::chrono::milliseconds packetTime{20};
constexpr std::uint64_t timerTag = 0, wakeTag = 1; // sessions carry 2 * id, plus 1 for their RTCP socket
constexpr std::uint64_t catchUp = 25; ///< packets that a late sender still sends; older ones it leaves out

Error systemError(std::string_view what, int error)
{
    Errc code = Errc::Io;
    if (error == EMFILE || error == ENFILE)
        code = Errc::OutOfDescriptors;
    else if (error == EADDRNOTAVAIL)
        code = Errc::AddressUnavailable;
    return {code, fmt::format("{}: {}", what, std::strerror(error))};
}

/// A bound, non-blocking datagram socket and its address.
Result<std::pair<UniqueFd, SocketAddress>> bindUdp(const SocketAddress& address)
{
    UniqueFd fd(::socket(address.data()->sa_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd)
        return std::unexpected(systemError("cannot make a socket for a lab stream", errno));
    if (::bind(fd.get(), address.data(), address.size()) != 0) {
        const int error = errno;
        return std::unexpected(
            systemError(fmt::format("cannot bind {} for a lab stream", address.text()), error));
    }
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    ::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&storage), &size);
    return std::pair(
        std::move(fd), *SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&storage)));
}

} // namespace

struct ToneLoop::Descriptors {
    UniqueFd epoll, timer, wake;

    bool watch(int fd, std::uint64_t tag) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = tag;
        return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, fd, &event) == 0;
    }
};

Result<std::unique_ptr<ToneLoop>> ToneLoop::start()
{
    auto descriptors = std::make_unique<Descriptors>();
    descriptors->epoll = UniqueFd(::epoll_create1(EPOLL_CLOEXEC));
    descriptors->timer = UniqueFd(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC));
    descriptors->wake = UniqueFd(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    if (!descriptors->epoll || !descriptors->timer || !descriptors->wake
        || !descriptors->watch(descriptors->timer.get(), timerTag)
        || !descriptors->watch(descriptors->wake.get(), wakeTag))
        return std::unexpected(systemError("cannot start the thread of the lab streams", errno));
    std::unique_ptr<ToneLoop> loop(new ToneLoop(std::move(descriptors)));
    loop->m_thread = std::thread([raw = loop.get()] { raw->run(); });
    return loop;
}

ToneLoop::ToneLoop(std::unique_ptr<Descriptors> descriptors)
    : m_descriptors(std::move(descriptors))
{
}

ToneLoop::~ToneLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        assert(m_sessions.empty() && "a lab stream outlives its loop");
        m_stopping = true;
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_descriptors->wake.get(), &one, sizeof one);
    m_thread.join();
}

void ToneLoop::run()
{
    pthread_setname_np(pthread_self(), "lab-tones");
    std::array<epoll_event, 64> events{};
    for (;;) {
        const int count
            = ::epoll_wait(m_descriptors->epoll.get(), events.data(), static_cast<int>(events.size()), -1);
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        for (int i = 0; i < count; ++i) {
            const std::uint64_t tag = events[static_cast<std::size_t>(i)].data.u64;
            if (tag != timerTag && tag != wakeTag)
                receive(tag);
        }
        sendDue();
        armTimer();
    }
}

void ToneLoop::receive(std::uint64_t tag)
{
    const auto found = m_sessions.find(tag / 2);
    if (found == m_sessions.end())
        return; // removed after the kernel had reported it
    Session& session = *found->second;
    const bool isRtcp = tag % 2 == 1;
    std::array<std::byte, 2048> buffer;
    for (;;) {
        sockaddr_storage storage{};
        socklen_t size = sizeof storage;
        const ssize_t length = ::recvfrom((isRtcp ? session.rtcp : session.rtp).get(), buffer.data(),
            buffer.size(), 0, reinterpret_cast<sockaddr*>(&storage), &size);
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return; // nothing more, or an ICMP error that this read has cleared
        const Octets octets(buffer.data(), static_cast<std::size_t>(length));
        if (isRtcp)
            session.onRtcp(octets);
        else if (const auto source = SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&storage)))
            session.onRtp(octets, *source);
    }
}

void ToneLoop::sendDue()
{
    const Monotonic now = systemClock().now();
    while (!m_schedule.empty() && m_schedule.begin()->first <= now) {
        const std::uint64_t id = m_schedule.begin()->second;
        m_schedule.erase(m_schedule.begin());
        Session& session = *m_sessions.at(id);
        const auto present = static_cast<std::uint64_t>((now - session.begun) / packetTime);
        if (present > session.tick + catchUp)
            session.tick = present;
        if (session.target) {
            session.sendPacket();
            if (session.tick % ToneTable::packetsPerSecond == ToneTable::packetsPerSecond / 2)
                session.sendReport(systemClock().wall(), now);
        }
        ++session.tick;
        m_schedule.emplace(session.begun + session.tick * packetTime, id);
    }
}

void ToneLoop::armTimer()
{
    itimerspec when{};
    if (!m_schedule.empty()) {
        const auto since = m_schedule.begin()->first.time_since_epoch();
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
        when.it_value.tv_sec = seconds.count();
        when.it_value.tv_nsec = std::chrono::duration_cast<std::chrono::nanoseconds>(since - seconds).count();
    }
    // Setting it also clears an expiry that has been served.
    ::timerfd_settime(m_descriptors->timer.get(), TFD_TIMER_ABSTIME, &when, nullptr);
}

std::uint64_t ToneLoop::add(std::unique_ptr<Session> session)
{
    const std::lock_guard lock(m_mutex);
    const std::uint64_t id = ++m_lastId;
    m_descriptors->watch(session->rtp.get(), 2 * id);
    m_descriptors->watch(session->rtcp.get(), 2 * id + 1);
    m_sessions.emplace(id, std::move(session));
    return id;
}

void ToneLoop::remove(std::uint64_t id)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(id); // closing a socket takes it out of the epoll set
    std::erase_if(m_schedule, [id](const auto& due) { return due.second == id; });
}

Result<std::unique_ptr<ToneStream>> ToneStream::open(
    ToneLoop& loop, const SocketAddress& host, unsigned hertz)
{
    constexpr int attempts = 200;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto rtp = bindUdp(host.withPort(0));
        if (!rtp)
            return std::unexpected(rtp.error());
        const SocketAddress address = rtp->second;
        if (address.port() % 2 != 0 || address.port() == 65534)
            continue;
        auto rtcp = bindUdp(address.withPort(static_cast<std::uint16_t>(address.port() + 1)));
        if (!rtcp)
            continue;
        auto session = std::make_unique<ToneLoop::Session>(hertz, std::random_device{}());
        session->rtp = std::move(rtp->first);
        session->rtcp = std::move(rtcp->first);
        const std::uint64_t id = loop.add(std::move(session));
        return std::unique_ptr<ToneStream>(new ToneStream(loop, id, address));
    }
    return fail(Errc::OutOfPorts, fmt::format("no free pair of ports at {} for a lab stream", host.host()));
}

ToneStream::ToneStream(ToneLoop& loop, std::uint64_t id, const SocketAddress& address)
    : m_loop(loop)
    , m_id(id)
    , m_address(address)
{
}

ToneStream::~ToneStream()
{
    m_loop.remove(m_id);
}

void ToneStream::sendTo(const ToneTarget& target)
{
    const std::lock_guard lock(m_loop.m_mutex);
    ToneLoop::Session& session = *m_loop.m_sessions.at(m_id);
    session.markerDue = session.markerDue || !session.target;
    session.target = target;
    if (session.isScheduled)
        return;
    session.isScheduled = true;
    session.begun = systemClock().now();
    m_loop.m_schedule.emplace(session.begun, m_id);
    m_loop.armTimer();
}

void ToneStream::pause()
{
    const std::lock_guard lock(m_loop.m_mutex);
    m_loop.m_sessions.at(m_id)->target.reset();
}

ToneCounters ToneStream::counters() const
{
    const std::lock_guard lock(m_loop.m_mutex);
    return m_loop.m_sessions.at(m_id)->snapshot();
}

} // namespace legscope
