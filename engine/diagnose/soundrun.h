#pragma once

#include "engine/codec/codecformat.h"
#include "engine/core/clock.h"
#include "engine/core/octets.h"
#include "engine/net/rtppacket.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

namespace legscope {

/// A packet of RTP, and what makes sound of it.
struct SoundPacket {
    WallTime time; ///< of its coming
    RtpHeader header;
    std::optional<CodecFormat> format{}; ///< none: it makes no sound, and is not lost either
    Octets payload{};
};

/// One source as long as its numbers and its time stamps go on: what came of it, and when it was to be heard.
/// One thread's.
class SoundRun {
public:
    /// Has a format.
    explicit SoundRun(const SoundPacket& first);

    /// False, and nothing has changed: the packet is of another source or of a codec with another clock, its
    /// number is far off, or it came a second and more from where its time stamp puts it.
    bool add(const SoundPacket& packet);

    /// By extended number: each once, in the order in which they were sent.
    const std::map<std::int64_t, SoundPacket>& packets() const { return m_packets; }
    /// Numbers that are missing between the first and the last.
    std::uint64_t lost() const;
    /// When the sound of one of its packets begins, as if all had been as little late as the least late one.
    WallTime timeOf(const SoundPacket& packet) const;

private:
    std::chrono::microseconds sinceFirst(std::uint32_t timestamp) const;

    const std::uint32_t m_ssrc, m_timestamp; ///< of the first
    const std::uint32_t m_clockRate; ///< Hz
    WallTime m_begin; ///< of the first one's sound
    std::map<std::int64_t, SoundPacket> m_packets;
};

} // namespace legscope
