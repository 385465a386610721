#pragma once

#include "engine/media/dtlsassociation.h"
#include "engine/media/frameclock.h"
#include "engine/media/medialine.h"
#include "engine/media/relayport.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace legscope {

/// DTLS on one socket of an end: which association it has, where that sends to, and its time. A worker's.
class DtlsPort final : private FrameTaker, private DtlsAssociation::Outlet {
public:
    /// What is reported about an association, once each. It stays until the next plan.
    class Listener {
    public:
        virtual void onDtlsSecured(DtlsPort& port) noexcept = 0;
        virtual void onDtlsFailed(DtlsPort& port) noexcept = 0;

    protected:
        ~Listener() = default;
    };

    /// All outlive it, but for the m-line.
    DtlsPort(RelayPort& port, MediaLine& line, LegSide side, Listener& listener) noexcept;
    ~DtlsPort();

    /// It is at another m-line, perhaps of another worker, after leave(): its handshake goes on there.
    void join(MediaLine& line, LegSide side);
    void leave() noexcept;
    /// Begins another handshake where the plan names another association.
    void plan(const DtlsPlan& planned);
    /// Another fork takes its place: a handshake that has begun goes on with who it is with.
    void stepAside() noexcept { m_isAside = true; }
    void stepBack() noexcept { m_isAside = false; }
    /// What has come from a source that may be the peer's.
    void onDatagram(const Datagram& datagram, Monotonic now) noexcept;

    RelayPort& port() noexcept { return m_port; }
    const DtlsAssociation& association() const noexcept { return *m_association; }
    /// With whom it shakes hands; none: nobody has spoken yet.
    const std::optional<SocketAddress>& peer() const noexcept { return m_peer; }

private:
    void onFrame(Monotonic due) noexcept override;
    void sendDtls(Octets datagram) noexcept override;
    void onChange() noexcept;
    void stopTime() noexcept;

    RelayPort& m_port;
    MediaLine* m_line; ///< null between two
    LegSide m_side;
    Listener& m_listener;
    std::uint64_t m_number = 0; ///< of the association; 0: none
    std::unique_ptr<DtlsAssociation> m_association;
    std::optional<SocketAddress> m_peer;
    bool m_isAside = false; ///< the port is aimed at another peer
    bool m_isOver = false; ///< the handshake, and its listener knows
    bool m_hasTime = false; ///< the frame clock calls
};

} // namespace legscope
