#pragma once

#include "engine/media/srtpcontext.h"
#include "tests/bench/impairedline.h"
#include "tests/support/rawpeer.h"
#include "tests/support/soundprobe.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace legscope::bench {

/// How the media of a phone is protected.
enum class PhoneSecurity : std::uint8_t { Plain, Sdes, Dtls };
/// "RTP", "SDES", "DTLS".
std::string nameOf(PhoneSecurity security);

/// A codec as the SDP of a phone names it.
struct PhoneCodec {
    std::string name; ///< "opus"
    std::uint8_t type = 0; ///< payload type
    std::string map; ///< of a=rtpmap: "opus/48000/2"
    std::uint32_t clockRate = 8000; ///< Hz
};

/// PCMU, PCMA, G722, opus, G729, L16 at 16 kHz.
const std::vector<PhoneCodec>& phoneCodecs();

/// A tone of 1,004 Hz at -10 dBm0 in packets of 20 ms, which goes on without a seam from the end to the
/// begin.
class ToneTape {
public:
    static constexpr double hertz = 1004, level = -10; ///< dBm0
    explicit ToneTape(const PhoneCodec& codec);
    /// That of a codec, made at its first use; one thread's.
    static const ToneTape& of(const PhoneCodec& codec);
    const std::string& packet(std::size_t number) const { return m_packets[number % m_packets.size()]; }

private:
    std::vector<std::string> m_packets;
};

/// The media of one phone: it sends the tone by a clock of its own, and hears. One thread's at a time.
class TonePhone {
public:
    /// `fastPpm`: how much faster than the machine's its clock runs, in millionths.
    TonePhone(const PhoneCodec& codec, double fastPpm);

    const SocketAddress& address() const { return m_socket.address(); }
    RawUdpPeer& socket() { return m_socket; }
    const PhoneCodec& codec() const { return m_codec; }
    void useType(std::uint8_t type) { m_codec.type = type; } ///< that the SDP of the other side gave it
    const SocketAddress& target() const { return m_target; } ///< of what it sends
    void useTarget(const SocketAddress& target) { m_target = target; }
    void secure(const CryptoKey& own, const CryptoKey& engines);
    /// What it sends passes such a line from now on.
    void impair(double sigma, double lost) { m_line.emplace(sigma, lost); }
    const std::optional<ImpairedLine>& line() const { return m_line; }

    /// Sends what is due, and takes what has come.
    void step(Monotonic now);

    /// Of the last `milliseconds`, at most a second.
    test::Tone heard(unsigned milliseconds) const;
    struct Counters {
        std::uint64_t sent = 0, received = 0, refused = 0; ///< refused: by SRTP, or the codec
        std::uint64_t lost = 0; ///< numbers that are missing
        std::uint64_t jumps = 0; ///< of the time stamp, by another time than the packet before had
    };
    const Counters& counters() const { return m_counters; }

private:
    void send(Monotonic now);
    void hear(std::string packet, Monotonic now);
    void judge(const RtpHeader& header);

    PhoneCodec m_codec;
    const ToneTape& m_tape;
    const std::chrono::duration<double> m_period;
    RawUdpPeer m_socket;
    SocketAddress m_target;
    std::uint32_t m_rate; ///< of what is heard, Hz
    std::unique_ptr<Decoder> m_decoder;
    std::optional<ImpairedLine> m_line;
    bool m_isSecured = false;
    SrtpSender m_out;
    SrtpReceiver m_in;
    Monotonic m_begun{};
    std::uint64_t m_number = 0; ///< of the next packet
    std::vector<Sample> m_heard; ///< the last second or two
    std::optional<RtpHeader> m_last;
    std::uint32_t m_lastDuration = 0; ///< of the packet before, units of its clock
    Counters m_counters;
};

} // namespace legscope::bench
