#pragma once

#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"
#include "engine/media/mediaplan.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace legscope {

/// Decides from where one port takes datagrams and where its answers go (NAT). A worker's.
///
/// The advertised address is believed at once and whenever it speaks. Another source is believed after
/// several consistent packets in a row, and only while the window that an offer or answer opened is open; the
/// first source that is believed closes it. Everything else is foreign.
///
/// A later offer or answer with the same address opens the window again: a NAT forgets a binding that was
/// not used, and gives the phone another port. Until then the source before stays believed, and closes the
/// window when it still speaks.
class SourceLatch {
public:
    enum class Verdict : std::uint8_t {
        Accept,
        Learned, ///< accept; from now on this is the source
        Foreign, ///< drop
    };

    /// Packets in a row that make a source credible whose host is neither that of the SDP nor that of the
    /// leg's SIP: half a second of speech, in which the real peer is usually heard.
    static constexpr unsigned strangerThreshold = 25;

    explicit SourceLatch(SourceLearning learning = SourceLearning::Once, unsigned threshold = 3) noexcept
        : m_learning(learning)
        , m_threshold(threshold)
    {
    }
    /// From now on.
    void setLearning(SourceLearning learning, unsigned threshold) noexcept
    {
        m_learning = learning;
        m_threshold = threshold;
    }
    /// Outlives the latch; empty: any source may be learned.
    void setAllowed(const std::function<bool(const SocketAddress&)>& mayLearn) noexcept
    {
        m_mayLearn = &mayLearn;
    }
    /// From where the leg's SIP comes, if that is known.
    void setSignalling(const std::optional<SocketAddress>& source) noexcept { m_signalling = source; }

    /// Another peer takes the place of the one before: nothing is known of it.
    void restart() noexcept;
    /// What the SDP says now. A changed address opens the window; none leaves everything as it is.
    void advertise(const std::optional<SocketAddress>& address) noexcept;
    /// The peer has offered or answered once more: another source may be learned again, as patiently as at
    /// first. Changes nothing while no source is believed.
    void reopen() noexcept;
    /// Takes a source on this host at its first packet: the RTP of the same stream is known to come from
    /// there.
    void trustHost(const SocketAddress& host) noexcept { m_trusted = host; }

    Verdict judge(const SocketAddress& source, Octets datagram) noexcept;
    /// Whether somebody who speaks from there may prove that it is the peer: the source that is believed,
    /// or, while the window is open, the advertised one and those of the host of the leg's SIP.
    bool mayProve(const SocketAddress& source) const noexcept;
    /// It has proved that by more than its packets: from now on this is the source.
    void confirm(const SocketAddress& source) noexcept;

    /// Where to send: the learned source, before that the advertised address.
    const std::optional<SocketAddress>& target() const noexcept { return m_source ? m_source : m_advertised; }
    /// The source that is believed.
    const std::optional<SocketAddress>& source() const noexcept { return m_source; }
    /// Whether another source may still be learned.
    bool isOpen() const noexcept { return m_open && m_learning == SourceLearning::Once; }

private:
    unsigned thresholdFor(const SocketAddress& source) const noexcept;
    bool continuesCandidate(const SocketAddress& source, Octets datagram) noexcept;

    std::optional<SocketAddress> m_source;
    SourceLearning m_learning;
    unsigned m_threshold;
    bool m_open = true;
    unsigned m_heard = 0; ///< packets of the believed source since the window was opened again
    std::optional<SocketAddress> m_advertised, m_trusted, m_signalling;
    const std::function<bool(const SocketAddress&)>* m_mayLearn = nullptr;
    struct Candidate {
        SocketAddress source;
        unsigned packets = 0;
        bool isRtp = false;
        std::uint32_t ssrc = 0;
        std::uint16_t sequence = 0;
    } m_candidate;
};

} // namespace legscope
