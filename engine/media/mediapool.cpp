#include "engine/media/mediapool.h"

#include "engine/core/log.h"
#include "engine/core/threadsignals.h"
#include "engine/media/mediaworker.h"
#include "engine/media/portticketimpl.h"
#include "engine/media/roomticket.h"
#include "engine/media/srtpcontext.h"

#include <algorithm>
#include <cassert>
#include <pthread.h>
#include <thread>

namespace legscope {
namespace {

/// Makes the SRTP library ready, and says so where it does not start.
void startSrtpBeside()
{
    leaveSignalsToOtherThreads();
    pthread_setname_np(pthread_self(), "srtp");
    if (const auto srtp = startSrtp(); !srtp)
        logLine(LogLevel::Error, "media", srtp.error().detail + ": legs with SRTP stay silent");
}

} // namespace

struct MediaPool::Impl {
    explicit Impl(MediaPoolOptions given)
        : options(std::move(given))
        , ports(*options.clock)
    {
    }

    const MediaPoolOptions options;
    PortPool ports;
    std::string ioName;
    std::vector<std::unique_ptr<MediaWorker>> workers;
    /// Its self-tests take longer than all else of the start; the first key waits for them (SrtpSender,
    /// SrtpReceiver).
    const std::jthread srtp{startSrtpBeside};
};

Result<std::unique_ptr<MediaPool>> MediaPool::start(MediaPoolOptions options)
{
    auto impl = std::make_unique<Impl>(std::move(options));
    const unsigned cores = std::thread::hardware_concurrency();
    const unsigned count = impl->options.workers > 0 ? impl->options.workers : std::max(2U, cores) - 1;
    for (unsigned number = 0; number < count; ++number) {
        auto choice = Poller::choose(impl->options.io);
        if (!choice)
            return std::unexpected(std::move(choice.error()));
        impl->ioName = std::move(choice->reason);
        impl->workers.push_back(
            std::make_unique<MediaWorker>(number, std::move(choice->poller), impl->options));
    }
    return std::unique_ptr<MediaPool>(new MediaPool(std::move(impl)));
}

MediaPool::MediaPool(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

MediaPool::~MediaPool()
{
    assert(m_impl->ports.inUse() == 0 && "a port ticket outlives its pool");
    // One worker may hand a port over to another until all have ended.
    for (const auto& worker : m_impl->workers)
        worker->stop();
}

Result<MediaTicket> MediaPool::open(const MediaSetup& setup)
{
    MediaWorker& worker = **std::ranges::min_element(
        m_impl->workers, {}, [](const auto& candidate) { return candidate->liveSessions(); });
    MediaSession* session = worker.open(std::make_unique<MediaSession>(setup));
    return MediaTicket(std::make_unique<MediaTicket::Impl>(worker, session));
}

std::unique_ptr<RoomTicket> MediaPool::openRoom(std::uint32_t rate, RoomListener listener)
{
    MediaWorker& worker = **std::ranges::min_element(
        m_impl->workers, {}, [](const auto& candidate) { return candidate->liveSessions(); });
    return std::make_unique<RoomTicket>(worker, rate, std::move(listener));
}

Result<PortTicket> MediaPool::bind(const PortRange& range, std::uint32_t pairs)
{
    auto taken = m_impl->ports.takeConsecutive(range, pairs);
    if (!taken)
        return std::unexpected(std::move(taken.error()));
    return PortTicket(std::make_unique<PortTicket::Impl>(m_impl->ports, std::move(*taken)));
}

void MediaPool::wakeWorkers()
{
    for (const auto& worker : m_impl->workers)
        worker->wake();
}

std::vector<PacketRing*> MediaPool::captures() const
{
    std::vector<PacketRing*> rings;
    for (const auto& worker : m_impl->workers)
        rings.push_back(&worker->capture());
    return rings;
}

bool MediaPool::owns(const SocketAddress& address) const
{
    return m_impl->ports.owns(address);
}

std::size_t MediaPool::liveSessions() const
{
    std::size_t live = 0;
    for (const auto& worker : m_impl->workers)
        live += worker->liveSessions();
    return live;
}

std::string MediaPool::ioName() const
{
    return m_impl->ioName;
}

} // namespace legscope
