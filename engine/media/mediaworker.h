#pragma once

#include "engine/core/mailbox.h"
#include "engine/media/mediapool.h"
#include "engine/media/mediasession.h"
#include "engine/net/poller.h"

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace legscope {

/// What the SIP thread asks a worker to do, on the worker's thread.
using MediaCommand = std::move_only_function<void(const WorkerContext&)>;

/// One thread that carries the packets of its sessions.
class MediaWorker {
public:
    /// Starts the thread. `options` outlives the worker.
    MediaWorker(unsigned number, std::unique_ptr<Poller> poller, const MediaPoolOptions& options);
    ~MediaWorker();
    /// Carries out what was posted, then ends the thread and every session. What is posted later is refused.
    void stop();

    /// Any thread. The session lives until close() is carried out for it; till then commands may name it.
    MediaSession* open(std::unique_ptr<MediaSession> session);
    /// Any thread: the last that is asked for a session.
    void close(MediaSession* session);
    /// Any thread. Commands are carried out in order.
    void post(MediaCommand command);
    /// The thread that posts: wakes the worker for what was posted since, where posting does not.
    void wake();
    std::size_t liveSessions() const noexcept { return m_live.load(std::memory_order_relaxed); }

    /// Any thread: mean time a packet spends here, in us.
    double engineUs() const noexcept { return m_engineUs.get(); }

    /// The reader of the ring is one other thread.
    PacketRing& capture() noexcept { return m_capture; }

private:
    void run(unsigned number);
    void carryOutCommands();
    void countEngineTime(Monotonic::duration busy);
    /// Does what is due by time; returns how long it is until there is more.
    std::chrono::milliseconds runClocks();
    /// Gives sessions their turn when it is time.
    void tick(Monotonic now);

    // Constant after construction.
    const std::unique_ptr<Poller> m_poller;
    const Clock& m_clock;
    const WorkerWakes m_wakes;

    // The worker's thread only.
    ArrivalClock m_arrivals;
    FrameClock m_frames;
    SendBuffers m_buffers;
    WorkerContext m_context;
    std::vector<std::unique_ptr<MediaSession>> m_sessions;
    Monotonic m_nextTick;
    std::size_t m_tickAt = 0; ///< the session whose turn is next
    bool m_stopped = false;

    // Any thread.
    PacketRing m_capture;
    Mailbox<MediaCommand> m_mailbox;
    std::atomic<bool> m_hasMail{false}; ///< avoids locking the mailbox at every wake
    std::atomic<std::size_t> m_live{0};
    Counter<double> m_engineUs;

    std::thread m_thread;
};

} // namespace legscope
