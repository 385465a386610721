#include "engine/media/mediaworker.h"

#include "engine/core/threadsignals.h"

#include <algorithm>
#include <fmt/format.h>
#include <pthread.h>

namespace legscope {
namespace {

/// Every session has its turn this often; many sessions are taken in slices, so that packets wait for none
/// long.
constexpr std::chrono::milliseconds tickEvery{200};
constexpr std::size_t sessionsASlice = 64, mostSlices = 20;
/// Sockets opened a slice at most: each takes some 20 us in which no packet moves.
constexpr unsigned connectionsASlice = 32;

} // namespace

MediaWorker::MediaWorker(unsigned number, std::unique_ptr<Poller> poller, const MediaPoolOptions& options)
    : m_poller(std::move(poller))
    , m_clock(*options.clock)
    , m_wakes(options.wakes)
    , m_arrivals(m_clock)
    , m_buffers(*m_poller)
    , m_context{*m_poller, m_arrivals, m_frames, m_buffers, m_capture, options.onFlow, options.onTimeout,
          options.onDigit, options.onPlayedOut, options.onKeyWorn, options.packetsAKey, options.onDtlsSecured,
          options.onDtlsFailed, options.dtlsPatience}
    , m_nextTick(m_clock.now() + tickEvery)
    , m_mailbox([this] { m_poller->wake(); })
    , m_thread([this, number] { run(number); })
{
}

MediaWorker::~MediaWorker()
{
    stop();
}

void MediaWorker::stop()
{
    if (!m_thread.joinable())
        return;
    post([this](const WorkerContext&) { m_stopped = true; });
    m_mailbox.wake();
    m_mailbox.close();
    m_thread.join();
}

void MediaWorker::post(MediaCommand command)
{
    m_mailbox.postUnwoken(std::move(command));
    // Before the wake: the worker looks here first.
    m_hasMail.store(true, std::memory_order_release);
    if (m_wakes == WorkerWakes::AtOnce)
        m_mailbox.wake();
}

void MediaWorker::wake()
{
    if (m_hasMail.load(std::memory_order_acquire))
        m_mailbox.wake();
}

MediaSession* MediaWorker::open(std::unique_ptr<MediaSession> session)
{
    MediaSession* opened = session.get();
    m_live.fetch_add(1, std::memory_order_relaxed);
    post([this, owned = std::move(session)](const WorkerContext&) mutable {
        owned->slot = m_sessions.size();
        m_sessions.push_back(std::move(owned));
    });
    return opened;
}

void MediaWorker::close(MediaSession* session)
{
    post([this, session](const WorkerContext&) {
        const std::size_t slot = session->slot;
        if (slot + 1 != m_sessions.size()) {
            m_sessions[slot] = std::move(m_sessions.back());
            m_sessions[slot]->slot = slot;
        }
        m_sessions.pop_back();
        m_live.fetch_sub(1, std::memory_order_relaxed);
    });
}

void MediaWorker::run(unsigned number)
{
    leaveSignalsToOtherThreads();
    pthread_setname_np(pthread_self(), fmt::format("media-{}", number).c_str());
    const std::function<void()> commandsFirst = [this] {
        m_arrivals.onWake();
        m_buffers.reset();
        carryOutCommands();
    };
    std::chrono::milliseconds limit = tickEvery;
    while (!m_stopped) {
        m_poller->wait(limit, commandsFirst);
        limit = runClocks();
    }
    m_live.store(0, std::memory_order_relaxed);
    m_sessions.clear();
}

void MediaWorker::carryOutCommands()
{
    if (!m_hasMail.exchange(false, std::memory_order_acquire))
        return;
    for (MediaCommand& command : m_mailbox.takeAll())
        command(m_context);
}

void MediaWorker::countEngineTime(Monotonic::duration busy)
{
    // A packet waits for half of the gathering in the mean, and leaves with the batch.
    using Microseconds = std::chrono::duration<double, std::micro>;
    const double spent = Microseconds(busy).count() + Microseconds(m_poller->gatherTime()).count() / 2;
    constexpr double weight = 1.0 / 64;
    m_engineUs.set(m_engineUs.get() + weight * (spent - m_engineUs.get()));
}

std::chrono::milliseconds MediaWorker::runClocks()
{
    Monotonic now = m_clock.now();
    if (const auto& woke = m_arrivals.firstSinceWake())
        countEngineTime(now - *woke);
    tick(now);
    Monotonic next = m_nextTick;
    if (m_frames.next()) {
        m_frames.run(now, [this] {
            m_poller->flush();
            m_buffers.reset();
        });
        next = std::min(next, m_frames.next().value_or(next));
        now = m_clock.now();
    }
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(next - now), std::chrono::milliseconds(0));
}

void MediaWorker::tick(Monotonic now)
{
    if (now < m_nextTick)
        return;
    const std::size_t slices = std::clamp(m_sessions.size() / sessionsASlice, std::size_t{1}, mostSlices);
    m_nextTick = now + tickEvery / static_cast<int>(slices);
    unsigned budget = connectionsASlice;
    for (std::size_t left = (m_sessions.size() + slices - 1) / slices; left > 0; --left) {
        if (m_tickAt >= m_sessions.size())
            m_tickAt = 0;
        MediaSession& session = *m_sessions[m_tickAt++];
        session.tick(now);
        budget -= session.updateConnections(budget);
    }
}

} // namespace legscope
