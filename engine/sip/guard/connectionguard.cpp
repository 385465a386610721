#include "engine/sip/guard/connectionguard.h"

#include "engine/sip/guard/admissionguard.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <sys/socket.h>
#include <unistd.h>

extern "C" {
[[gnu::visibility("default")]] int accept(int socket, sockaddr* address, socklen_t* size);
}

namespace legscope {
namespace {

/// A connection that the stack accepted. It closes the socket by itself and tells nobody: whether a record
/// still means the socket of that number is asked of the kernel, by its peer.
struct Connection {
    int socket = -1;
    SocketAddress local, peer;
    Monotonic accepted, active;
    bool spoke = false;
};

struct Watch {
    std::mutex mutex;
    std::vector<Connection> connections;
};

Watch& watch()
{
    static Watch instance;
    return instance;
}

using NameFunction = int(int, sockaddr*, socklen_t*);

SocketAddress nameBy(NameFunction* function, int socket)
{
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    if (function(socket, reinterpret_cast<sockaddr*>(&name), &size) != 0)
        return {};
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&name)).value_or(SocketAddress());
}

void forgetClosed(std::vector<Connection>& connections)
{
    std::erase_if(
        connections, [](const Connection& c) { return nameBy(&::getpeername, c.socket) != c.peer; });
}

bool hasRoom(
    const std::vector<Connection>& connections, const Connection& fresh, const AdmissionLimits& limits)
{
    std::size_t here = 0, fromSource = 0;
    for (const auto& connection : connections) {
        if (connection.local != fresh.local)
            continue;
        ++here;
        fromSource += hostKey(connection.peer) == hostKey(fresh.peer);
    }
    return here < limits.connections && fromSource < limits.connectionsPerSource;
}

bool takeConnection(int socket)
{
    const auto now = systemClock().now();
    const Connection fresh{socket, nameBy(&::getsockname, socket), nameBy(&::getpeername, socket), now, now};
    if (isBanned(fresh.peer))
        return false;
    const auto limits = admissionLimits(fresh.local);
    auto& all = watch();
    const std::lock_guard lock(all.mutex);
    if (!hasRoom(all.connections, fresh, limits)) {
        forgetClosed(all.connections);
        if (!hasRoom(all.connections, fresh, limits))
            return false;
    }
    std::erase_if(all.connections, [&](const Connection& c) { return c.socket == socket; });
    all.connections.push_back(fresh);
    return true;
}

/// Resets instead of closing in order: nothing of a refused connection stays in the kernel.
void refuse(int socket)
{
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(socket);
    guardCounters().connectionsRefused.fetch_add(1, std::memory_order_relaxed);
}

bool isOverdue(const Connection& connection, Monotonic now)
{
    const auto limits = admissionLimits(connection.local);
    return connection.spoke ? now - connection.active >= limits.idle
                            : now - connection.accepted >= limits.firstMessage;
}

} // namespace

void noteConnectionActive(int socket) noexcept
{
    auto& all = watch();
    const std::lock_guard lock(all.mutex);
    for (auto& connection : all.connections) {
        if (connection.socket == socket)
            connection.active = systemClock().now();
    }
}

void noteConnectionSpoke(const SocketAddress& peer) noexcept
{
    auto& all = watch();
    const std::lock_guard lock(all.mutex);
    for (auto& connection : all.connections) {
        if (connection.peer == peer) {
            connection.spoke = true;
            connection.active = systemClock().now();
        }
    }
}

void superviseConnections() noexcept
{
    const auto now = systemClock().now();
    auto& all = watch();
    const std::unique_lock lock(all.mutex, std::try_to_lock);
    if (!lock || all.connections.empty())
        return;
    forgetClosed(all.connections);
    for (auto& connection : all.connections) {
        if (!isOverdue(connection, now))
            continue;
        // The stack sees the end of the stream and closes the socket itself.
        ::shutdown(connection.socket, SHUT_RDWR);
        guardCounters().connectionsClosed.fetch_add(1, std::memory_order_relaxed);
    }
    std::erase_if(all.connections, [&](const Connection& c) { return isOverdue(c, now); });
}

const void* guardedAccept() noexcept
{
    return reinterpret_cast<const void*>(&::accept);
}

} // namespace legscope

int accept(int socket, sockaddr* address, socklen_t* size)
{
    static auto* const original = legscope::originalOf<int(int, sockaddr*, socklen_t*)>("accept");
    const int accepted = original(socket, address, size);
    if (accepted < 0 || !legscope::isSofiaCode(__builtin_return_address(0))
        || legscope::takeConnection(accepted))
        return accepted;
    legscope::refuse(accepted);
    errno = EAGAIN;
    return -1;
}
