#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/core/uniquefd.h"

#include <cstdint>
#include <optional>

namespace legscope {

/// A bound, non-blocking UDP socket. Moves between threads; used by one at a time.
class UdpSocket {
public:
    UdpSocket() = default;

    /// Binds to `local` (port 0: any). Errors: AddressInUse, AddressUnavailable, OutOfDescriptors,
    /// PermissionDenied, Unsupported (no such address family here), Io; each names the address.
    static Result<UdpSocket> bind(const SocketAddress& local);

    /// A second socket on the port of `first` that takes what comes from `remote` only and sends there
    /// without an address or a route lookup; `first` keeps the rest. Linux delivers to the socket that
    /// matches best. Errors as bind();
    /// OutOfDescriptors already when few are left: it can be done without.
    static Result<UdpSocket> connectedTwin(const UdpSocket& first, const SocketAddress& remote);

    /// Has room for bursts from now on, as far as the system grants it. By who reads it: who binds many at
    /// once has other things to do.
    void enlargeReceiveBuffer() const noexcept;
    /// Marks what is sent from now on with a differentiated services code point (RFC 2474), 0..63.
    void setDscp(std::uint8_t codePoint) const noexcept;

    int fd() const noexcept { return m_fd.get(); }
    const SocketAddress& local() const noexcept { return m_local; }
    /// The peer of a connected socket.
    const std::optional<SocketAddress>& remote() const noexcept { return m_remote; }
    explicit operator bool() const noexcept { return static_cast<bool>(m_fd); }
    void close() noexcept { m_fd.reset(); }

private:
    static Result<UdpSocket> open(const SocketAddress& local);

    UniqueFd m_fd;
    SocketAddress m_local;
    std::optional<SocketAddress> m_remote;
};

} // namespace legscope
