#pragma once

#include "engine/core/socketaddress.h"
#include "engine/core/uniquefd.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// A port of `host` that was free on UDP and TCP a moment ago.
SocketAddress freeAddress(const std::string& host);

/// A plain UDP socket on a free port: sends and takes exactly the octets it is told, knows no SIP.
class RawUdpPeer {
public:
    explicit RawUdpPeer(const std::string& host = "127.0.0.1");
    /// On that very port; `isBound()` tells whether it was free.
    explicit RawUdpPeer(const SocketAddress& address);
    bool isBound() const noexcept { return m_address.port() != 0; }

    const SocketAddress& address() const noexcept { return m_address; }
    void send(const SocketAddress& target, std::string_view octets);
    /// The next datagram that waits, nothing when none does.
    std::optional<std::string> take();
    /// False when nothing came within the limit.
    bool waitReadable(std::chrono::milliseconds limit) const;

private:
    UniqueFd m_socket;
    SocketAddress m_address;
};

/// One end of a TCP connection to an agent.
class RawTcpPeer {
public:
    /// Connects, from an address of `host` if given; `isConnected()` tells whether it could.
    explicit RawTcpPeer(const SocketAddress& target, const std::string& host = {});
    /// One that was accepted.
    explicit RawTcpPeer(UniqueFd socket);

    bool isConnected() const noexcept { return static_cast<bool>(m_socket); }
    const SocketAddress& address() const noexcept { return m_address; }
    void send(std::string_view octets);
    /// What has come since the last call.
    std::string take();
    /// False when nothing came within the limit.
    bool waitReadable(std::chrono::milliseconds limit) const;
    /// True once the agent has closed the connection.
    bool isClosed() const noexcept { return m_closed; }

private:
    UniqueFd m_socket;
    SocketAddress m_address;
    bool m_closed = false;
};

/// Takes connections on one address.
class RawTcpListener {
public:
    /// `isListening()` tells whether the address was free.
    explicit RawTcpListener(const SocketAddress& address);

    bool isListening() const noexcept { return m_isListening; }
    /// The next connection that waits.
    std::optional<RawTcpPeer> accept();
    bool waitReadable(std::chrono::milliseconds limit) const;

private:
    UniqueFd m_socket;
    bool m_isListening = false;
};

} // namespace legscope
