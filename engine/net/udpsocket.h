#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/core/uniquefd.h"

namespace legscope
{

/// A bound, non-blocking UDP socket with an enlarged receive buffer. Moves between threads; used by one at a
/// time.
class UdpSocket
{
public:
    UdpSocket() = default;

    /// Binds to `local` (port 0: any). Errors: AddressInUse, AddressUnavailable, OutOfDescriptors,
    /// PermissionDenied, Unsupported (no such address family here), Io; each names the address.
    static Result<UdpSocket> bind(const SocketAddress& local);

    int fd() const noexcept { return m_fd.get(); }
    const SocketAddress& local() const noexcept { return m_local; }
    explicit operator bool() const noexcept { return static_cast<bool>(m_fd); }
    void close() noexcept { m_fd.reset(); }

private:
    UniqueFd m_fd;
    SocketAddress m_local;
};

} // namespace legscope
