#pragma once

#include "engine/media/digitpath.h"
#include "engine/media/frameclock.h"
#include "engine/media/mediaport.h"

namespace legscope {

/// One direction of an m-line: what becomes of the packets that one port has taken, until another sends them.
/// A worker's. No lock, no allocation and no log line for a packet.
class Link {
public:
    Link(MediaLine& line, MediaPort& from, MediaPort& to) noexcept
        : m_line(line)
        , m_from(from)
        , m_to(to)
    {
    }
    virtual ~Link() = default;
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    /// A packet that `from` has taken and counted. Its octets may be changed and sent on: they stay until the
    /// worker waits again.
    virtual void onPacket(const ArrivedPacket& packet) noexcept = 0;
    /// Digits of another origin wait to be sent.
    virtual void sendDigits() noexcept { }

protected:
    /// Where the packet leaves to on that channel; null, and then it is dropped as NoRemote and
    /// captured, when nobody is known there.
    RelayPort* egressOf(const ArrivedPacket& packet, PortChannel channel) noexcept;

    MediaLine& m_line;
    MediaPort& m_from;
    MediaPort& m_to;
};

/// Sends what arrives octet for octet.
class ForwardLink final : public Link {
public:
    using Link::Link;
    void onPacket(const ArrivedPacket& packet) noexcept override;
};

/// Makes what arrives one stream of our own (RtpTranslator of the port that sends it); drops what was not
/// agreed or cannot be read. Digits that came another way are sent in the place of what arrives meanwhile.
class TranslateLink final : public Link, private FrameTaker {
public:
    /// The digits outlive it.
    TranslateLink(MediaLine& line, MediaPort& from, MediaPort& to, DigitPath& digits) noexcept;
    ~TranslateLink() override;
    void onPacket(const ArrivedPacket& packet) noexcept override;
    void sendDigits() noexcept override;

private:
    void onFrame(Monotonic due) noexcept override;
    void stopSending() noexcept;
    void listen(const ArrivedPacket& packet) noexcept;
    std::span<std::byte> translate(const ArrivedPacket& packet) noexcept;
    bool translateRtp(std::span<std::byte> octets, const ArrivedPacket& packet) noexcept;

    DigitPath& m_digits;
    bool m_isSending = false; ///< by the frame clock
    std::chrono::milliseconds m_frame{0}; ///< since the last packet of digits
};

} // namespace legscope
