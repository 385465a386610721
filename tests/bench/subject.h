#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/core/uniquefd.h"
#include "engine/event/mediamode.h"

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <sys/types.h>
#include <vector>

namespace legscope::bench {

/// One call to relay: where its two peers are.
struct PeerPair {
    SocketAddress a, b;
};

/// Where the relay takes the packets of peer A and of peer B.
struct RelayPair {
    SocketAddress a, b;
};

/// A relay in a process of its own, whose CPU time can be read and which can be stopped and continued.
class Subject {
public:
    virtual ~Subject() = default;
    virtual std::string name() const = 0;

    /// Starts the process and sets up the calls.
    virtual Result<std::vector<RelayPair>> start(std::span<const PeerPair> calls) = 0;
    /// Ends the process.
    virtual void stop() = 0;
    /// Waits until it opens no more sockets.
    void settle() const;
    /// Holds the process still: what is sent to it now waits in its sockets.
    virtual void hold();
    /// Lets it work.
    virtual void proceed();
    /// Whether it relays as packets come; otherwise only once for each proceed().
    virtual bool isPaceable() const { return true; }

    /// Whether each of its threads sleeps; one that waits for a core does not.
    bool isIdle() const;
    /// CPU time of all its threads, user and kernel.
    std::chrono::nanoseconds cpu() const;

protected:
    pid_t m_pid = -1;
};

/// A child process of this program that runs `work` with its end of a socket pair.
class ForkedSubject : public Subject {
public:
    ~ForkedSubject() override { stop(); }
    Result<std::vector<RelayPair>> start(std::span<const PeerPair> calls) override;
    void stop() override;

protected:
    /// In the child: binds, answers the pairs with sendPairs, relays until the control socket closes.
    virtual int work(int control, std::span<const PeerPair> calls) = 0;
    static bool sendPairs(int control, std::span<const RelayPair> pairs);

    UniqueFd m_control;
};

/// Bare recv+send over connected sockets, each pair once a proceed(): what the kernel charges at the least.
/// Unconnected: with recvfrom+sendto, which shows what a route lookup a packet costs.
std::unique_ptr<Subject> makeFloor(bool connected);
/// The engine's MediaPool with one worker. `io` is "auto", "io_uring" or "epoll".
std::unique_ptr<Subject> makeEngine(std::string io);
/// The whole program, called by SIP, in proxy mode or Default mode.
std::unique_ptr<Subject> makeProduct(MediaMode mode);
/// rtpengine in userspace, one thread, by its ng protocol; null where it is not installed.
std::unique_ptr<Subject> makeRtpengine();

} // namespace legscope::bench
