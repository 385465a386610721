#pragma once

#include "engine/event/mediamode.h"
#include "engine/media/earlypackets.h"
#include "engine/media/sourcelatch.h"
#include "engine/net/poller.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace legscope {

enum class PortChannel : std::uint8_t { Rtp, Rtcp };

class MediaPort;

/// One bound port of a relay: from where it takes datagrams, and to where it sends. When the source is known
/// it can be joined by a connected socket on the same port, which spares a route lookup a packet; what comes
/// from elsewhere still arrives at the first socket and is counted there. A worker's. What a packet needs of
/// it is at its beginning.
class alignas(cacheLine) RelayPort final : public PolledSocket {
public:
    RelayPort(UdpSocket socket, MediaPort& owner, PortChannel channel);

    /// Of the call that it is at, which outlives its stay.
    void useSetup(const MediaSetup& setup) noexcept;

    PortChannel channel() const noexcept { return m_channel; }

    void advertise(const std::optional<SocketAddress>& address) noexcept;
    void restart() noexcept;
    /// See SourceLatch::reopen().
    void reopen() noexcept;
    void setSignalling(const std::optional<SocketAddress>& source) noexcept { m_latch.setSignalling(source); }
    void trustHost(const SocketAddress& host) noexcept { m_latch.trustHost(host); }
    void confirm(const SocketAddress& source) noexcept;
    const SourceLatch& latch() const noexcept { return m_latch; }
    SourceLatch::Verdict judge(const Datagram& datagram) noexcept;
    EarlyPackets& early() noexcept { return m_early; }

    /// Where datagrams leave to from now on.
    void aim(const std::optional<SocketAddress>& target) noexcept;
    const std::optional<SocketAddress>& target() const noexcept { return m_target; }
    /// There is a target.
    void send(Poller& poller, Octets octets, std::uint32_t tag) noexcept;

    /// Connects to the believed source when it is the target, and ends the connection to one that is not any
    /// more. Not within a delivery. Returns whether a socket was opened.
    bool updateConnection(Poller& poller);
    /// Whether what comes from the connected peer is from the believed source.
    bool trustsPeer() const noexcept { return m_aimedAtPeer; }
    /// trustsPeer(), and no other source may be learned now.
    bool isSettled() const noexcept { return m_isSettled; }

    void onDatagram(const Datagram& datagram) noexcept override;
    void onSendRefused(std::uint32_t tag, std::size_t length) noexcept override;

private:
    void settle() noexcept { m_isSettled = m_aimedAtPeer && !m_latch.isOpen(); }

    MediaPort& m_owner;
    // One line: what sending needs.
    alignas(cacheLine) std::optional<SocketAddress> m_target;
    const PortChannel m_channel;
    bool m_isSettled = false; ///< follows the two that it is made of
    bool m_aimedAtPeer = false; ///< there is a peer, and it is the target
    bool m_cannotConnect = false; ///< tried in vain
    SourceLatch m_latch;
    EarlyPackets m_early;
};

} // namespace legscope
