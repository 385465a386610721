#include "engine/sip/guard/networkguard.h"

#include "engine/core/log.h"
#include "engine/core/socketaddress.h"
#include "engine/sip/guard/admissionguard.h"
#include "engine/sip/guard/connectionguard.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/strangerguard.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fmt/format.h>
#include <sys/socket.h>
#include <utility>
#include <vector>

extern "C" {
[[gnu::visibility("default")]] ssize_t sendmsg(int socket, const msghdr* message, int flags);
[[gnu::visibility("default")]] ssize_t recvmsg(int socket, msghdr* message, int flags);
[[gnu::visibility("default")]] ssize_t recv(int socket, void* buffer, std::size_t size, int flags);
/// What recv() becomes where the compiler knows the size of the buffer (_FORTIFY_SOURCE).
[[gnu::visibility("default")]] ssize_t __recv_chk(
    int socket, void* buffer, std::size_t size, std::size_t room, int flags);
}

namespace legscope {
namespace {

struct ThreadTraffic {
    std::vector<char> datagram;
    std::size_t datagramSize = 0;
    int streamSocket = -1;
    bool forgiven = false;
    std::vector<std::pair<int, SocketAddress>> names; ///< of its datagram sockets
};
thread_local ThreadTraffic traffic;

std::atomic<int> injectedError{0};
std::atomic<unsigned> injectedCount{0};

/// Errors that say something about the path of this datagram or of an earlier one (reported by ICMP), not
/// about the socket. SIP over UDP retransmits, so they count as sent (RFC 3261 section 17); 1.12.11 would
/// give up the transaction and, when it was the ACK, abort.
bool isPathError(int error) noexcept
{
    static constexpr std::array pathErrors{EINVAL, EPERM, EACCES, ENETUNREACH, EHOSTUNREACH, ENOBUFS,
        ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, ECONNREFUSED, ENOMEM, EAGAIN};
    return std::ranges::find(pathErrors, error) != pathErrors.end();
}

bool isDatagramSocket(int socket) noexcept
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_DGRAM;
}

SocketAddress nameOf(int socket) noexcept
{
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&name), &size) != 0)
        return {};
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&name)).value_or(SocketAddress());
}

/// The same, asked for once: a datagram socket of the stack is bound on the thread that reads it.
const SocketAddress& knownNameOf(int socket)
{
    const auto known = std::ranges::find(traffic.names, socket, &std::pair<int, SocketAddress>::first);
    return known != traffic.names.end() ? known->second
                                        : traffic.names.emplace_back(socket, nameOf(socket)).second;
}

std::size_t sizeOf(const msghdr& message) noexcept
{
    std::size_t size = 0;
    for (std::size_t i = 0; i < message.msg_iovlen; ++i)
        size += message.msg_iov[i].iov_len;
    return size;
}

bool takeInjectedError() noexcept
{
    unsigned left = injectedCount.load(std::memory_order_relaxed);
    while (left > 0) {
        if (injectedCount.compare_exchange_weak(left, left - 1, std::memory_order_relaxed))
            return true;
    }
    return false;
}

/// At most one line a second: an unreachable network fails every send.
void reportPathError(const msghdr& message, int error)
{
    using namespace std::chrono;
    static std::atomic<steady_clock::rep> quietUntil{0};
    const auto now = steady_clock::now().time_since_epoch();
    auto until = quietUntil.load(std::memory_order_relaxed);
    if (now.count() < until
        || !quietUntil.compare_exchange_strong(until, (now + 1s).count(), std::memory_order_relaxed))
        return;
    const auto target = SocketAddress::fromSockaddr(static_cast<const sockaddr*>(message.msg_name));
    logLine(LogLevel::Warning, "sip",
        fmt::format("a message to {} could not be sent: {}; it will be retransmitted",
            target ? target->text() : "a peer", std::strerror(error)));
}

using SendFunction = ssize_t(int, const msghdr*, int);
using ReceiveFunction = ssize_t(int, msghdr*, int);

/// A request that goes out lets its replies come back.
void noteRequest(int socket, const msghdr& message)
{
    if (message.msg_iovlen == 0)
        return;
    const std::string_view start(
        static_cast<const char*>(message.msg_iov[0].iov_base), message.msg_iov[0].iov_len);
    if (start.size() < 8 || start.starts_with("SIP/2.0") || start.starts_with("ACK "))
        return;
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    const auto* target = static_cast<const sockaddr*>(message.msg_name);
    if (!target && ::getpeername(socket, reinterpret_cast<sockaddr*>(&name), &size) == 0)
        target = reinterpret_cast<const sockaddr*>(&name);
    if (!target)
        return;
    if (const auto address = SocketAddress::fromSockaddr(target))
        noteRequestSent(*address);
}

ssize_t sendForStack(SendFunction* original, int socket, const msghdr& message, int flags)
{
    traffic.forgiven = false;
    noteRequest(socket, message);
    const bool injected = injectedCount.load(std::memory_order_relaxed) > 0 && isDatagramSocket(socket)
        && takeInjectedError();
    ssize_t sent = -1;
    if (injected)
        errno = injectedError.load(std::memory_order_relaxed);
    else
        sent = original(socket, &message, flags);
    if (sent >= 0 && !message.msg_name)
        traffic.streamSocket = socket;
    if (sent >= 0 || !isPathError(errno) || !isDatagramSocket(socket))
        return sent;

    const int error = errno;
    // An error an ICMP message left on the socket belongs to an earlier datagram, perhaps to another peer.
    if (!injected && error != EAGAIN && (sent = original(socket, &message, flags)) >= 0)
        return sent;
    guardCounters().pathErrorsForgiven.fetch_add(1, std::memory_order_relaxed);
    traffic.forgiven = true;
    if (!injected)
        reportPathError(message, error);
    return static_cast<ssize_t>(sizeOf(message));
}

/// The stack reads a keep-alive of a stream (RFC 5626 4.4.1) with recv(), everything else with recvmsg().
void noteKeepAlive(int socket, ssize_t received) noexcept
{
    if (received > 0)
        noteConnectionActive(socket);
}

void keepDatagram(const msghdr& message, std::size_t size)
{
    traffic.datagram.resize(std::max(traffic.datagram.size(), size));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < message.msg_iovlen && kept < size; ++i) {
        const std::size_t part = std::min(size - kept, message.msg_iov[i].iov_len);
        std::memcpy(traffic.datagram.data() + kept, message.msg_iov[i].iov_base, part);
        kept += part;
    }
    traffic.datagramSize = kept;
}

ssize_t receiveForStack(ReceiveFunction* original, int socket, msghdr& message, int flags)
{
    const ssize_t received = original(socket, &message, flags);
    if (received <= 0 || (flags & MSG_ERRQUEUE))
        return received;
    // Streams are read without asking for the peer's address.
    if (!message.msg_name || message.msg_namelen == 0) {
        traffic.streamSocket = socket;
        traffic.datagramSize = 0;
        noteConnectionActive(socket);
        return received;
    }
    keepDatagram(message, static_cast<std::size_t>(received));
    const auto source = SocketAddress::fromSockaddr(static_cast<const sockaddr*>(message.msg_name));
    if (source && admit(knownNameOf(socket), *source, kindOf(lastDatagram()))) {
        noteDatagram(*source, static_cast<std::size_t>(received));
        return received;
    }
    // To the stack it is as if nothing had come.
    traffic.datagramSize = 0;
    errno = EAGAIN;
    return -1;
}

} // namespace

std::string_view lastDatagram() noexcept
{
    return {traffic.datagram.data(), traffic.datagramSize};
}

void forgetDatagram() noexcept
{
    traffic.datagramSize = 0;
}

void forgetName(int socket) noexcept
{
    std::erase_if(traffic.names, [socket](const auto& known) { return known.first == socket; });
}

int lastStreamSocket() noexcept
{
    return traffic.streamSocket;
}

bool lastSendWasForgiven() noexcept
{
    return traffic.forgiven;
}

void failNextSends(int error, unsigned count) noexcept
{
    injectedError.store(error, std::memory_order_relaxed);
    injectedCount.store(count, std::memory_order_relaxed);
}

const void* guardedSendmsg() noexcept
{
    return reinterpret_cast<const void*>(&::sendmsg);
}

const void* guardedRecv() noexcept
{
    return reinterpret_cast<const void*>(&::recv);
}

const void* guardedRecvmsg() noexcept
{
    return reinterpret_cast<const void*>(&::recvmsg);
}

} // namespace legscope

ssize_t sendmsg(int socket, const msghdr* message, int flags)
{
    static auto* const original = legscope::originalOf<legscope::SendFunction>("sendmsg");
    if (!legscope::isSofiaCode(__builtin_return_address(0)))
        return original(socket, message, flags);
    return legscope::sendForStack(original, socket, *message, flags);
}

ssize_t recvmsg(int socket, msghdr* message, int flags)
{
    static auto* const original = legscope::originalOf<legscope::ReceiveFunction>("recvmsg");
    if (!legscope::isSofiaCode(__builtin_return_address(0)))
        return original(socket, message, flags);
    return legscope::receiveForStack(original, socket, *message, flags);
}

ssize_t recv(int socket, void* buffer, std::size_t size, int flags)
{
    static auto* const original = legscope::originalOf<ssize_t(int, void*, std::size_t, int)>("recv");
    const ssize_t received = original(socket, buffer, size, flags);
    if (legscope::isSofiaCode(__builtin_return_address(0)))
        legscope::noteKeepAlive(socket, received);
    return received;
}

ssize_t __recv_chk(int socket, void* buffer, std::size_t size, std::size_t room, int flags)
{
    static auto* const original
        = legscope::originalOf<ssize_t(int, void*, std::size_t, std::size_t, int)>("__recv_chk");
    const ssize_t received = original(socket, buffer, size, room, flags);
    if (legscope::isSofiaCode(__builtin_return_address(0)))
        legscope::noteKeepAlive(socket, received);
    return received;
}
