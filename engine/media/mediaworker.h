#pragma once

#include "engine/core/mailbox.h"
#include "engine/media/mediasession.h"
#include "engine/net/poller.h"

#include <atomic>
#include <memory>
#include <thread>
#include <variant>
#include <vector>

namespace legscope {

/// What the SIP thread asks a worker to do. Sessions are named by the address of the object the worker owns;
/// the ticket that names one closes it last.
namespace mediacommand {
struct Open {
    std::unique_ptr<MediaSession> session;
};
struct Bind {
    MediaSession* session = nullptr;
    std::uint32_t mline = 0;
    LegSide side = LegSide::A;
    PortPair ports;
    std::unique_ptr<StreamBlock> counters;
};
struct Release {
    MediaSession* session = nullptr;
    std::uint32_t mline = 0;
};
struct Arm {
    MediaSession* session = nullptr;
    MediaPlan plan;
};
struct Close {
    MediaSession* session = nullptr;
};
struct Stop { };
} // namespace mediacommand

using MediaCommand = std::variant<mediacommand::Open, mediacommand::Bind, mediacommand::Release,
    mediacommand::Arm, mediacommand::Close, mediacommand::Stop>;

/// One thread that carries the packets of its sessions.
class MediaWorker {
public:
    /// Starts the thread. `onFlow` and `clock` outlive the worker.
    MediaWorker(unsigned number, std::unique_ptr<Poller> poller, const Clock& clock,
        const std::function<void(const MediaFlow&)>& onFlow);
    /// Carries out what was posted, then ends the thread and every session.
    ~MediaWorker();

    /// Any thread. The session lives until Close is carried out for it.
    MediaSession* open(std::unique_ptr<MediaSession> session);
    /// Any thread.
    void post(MediaCommand command) { m_mailbox.post(std::move(command)); }
    std::size_t liveSessions() const noexcept { return m_live.load(std::memory_order_relaxed); }

    /// The reader of the ring is one other thread.
    PacketRing& capture() noexcept { return m_capture; }

private:
    void run(unsigned number);
    void carryOutCommands();
    void carryOut(mediacommand::Open& command);
    void carryOut(mediacommand::Bind& command);
    void carryOut(mediacommand::Release& command);
    void carryOut(mediacommand::Arm& command);
    void carryOut(mediacommand::Close& command);
    void carryOut(mediacommand::Stop& command);
    /// Gives sessions their turn when it is time; returns how long it is until the next.
    std::chrono::milliseconds tick();

    // Constant after construction.
    const std::unique_ptr<Poller> m_poller;
    const Clock& m_clock;

    // The worker's thread only.
    RelayContext m_context;
    std::vector<std::unique_ptr<MediaSession>> m_sessions;
    Monotonic m_nextTick;
    std::size_t m_tickAt = 0; ///< the session whose turn is next
    bool m_stopped = false;

    // Any thread.
    PacketRing m_capture;
    Mailbox<MediaCommand> m_mailbox;
    std::atomic<bool> m_hasMail{false}; ///< spares a look into the mailbox at every wake
    std::atomic<std::size_t> m_live{0};

    std::thread m_thread;
};

} // namespace legscope
