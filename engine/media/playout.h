#pragma once

#include "engine/codec/resampler.h"
#include "engine/codec/comfortnoise.h"
#include "engine/media/concealment.h"
#include "engine/media/jitterbuffer.h"
#include "engine/media/transcoding.h"

#include <map>
#include <memory>
#include <vector>

namespace legscope {

/// The sound of one RTP stream, even and without holes: jitter buffer, decoders, concealment, and stretching
/// where what is played comes too late or too early. One thread's.
class Playout {
public:
    /// `rate` of the sound in Hz. Errors of Concealment::make.
    static Result<std::unique_ptr<Playout>> make(const JitterSettings& jitter, Plc plc, std::uint32_t rate);

    /// What may arrive from now on; a decoder is made when its first packet comes.
    void setFormats(const std::vector<SoundFormat>& formats);

    /// As Transcoding::idleNoise.
    void setIdle(std::optional<std::uint32_t> divisor) noexcept { m_noise.setIdle(divisor); }
    /// Another rate of the sound: what waits in the buffer stays, a part of a packet is lost. Errors of
    /// Concealment::make.
    Result<void> setRate(std::uint32_t rate);
    std::uint32_t rate() const noexcept { return m_rate; }

    /// A packet with sound. False when its payload is none of its codec.
    bool onSound(const RtpHeader& header, Octets payload, Monotonic arrival);
    void onNoise(const RtpHeader& header, Octets payload) noexcept;
    /// A packet of the stream that has no sound.
    void passOver(const RtpHeader& header) noexcept { m_buffer.passOver(header); }

    /// Fills `out`, which begins to be heard at `now`.
    void pull(Monotonic now, std::span<Sample> out);

    struct Counters {
        std::uint64_t refused = 0; ///< packets that are none of their codec
        MediaTime badFrames = 0; ///< concealed, for a codec refused what came
        MediaTime shortened = 0, lengthened = 0; ///< by stretching
        bool operator==(const Counters&) const = default;
    };
    const Counters& counters() const noexcept { return m_counters; }
    const JitterBuffer& buffer() const noexcept { return m_buffer; }
    MediaTime depth(Monotonic now) const noexcept { return m_buffer.depth(now, pending()); }

private:
    struct Source {
        CodecFormat format;
        std::uint32_t rate = 0; ///< Hz, of what it decodes
        std::unique_ptr<Decoder> decoder;
        std::optional<Resampler> resampler;
    };

    Playout(const JitterSettings& jitter, Plc plc, Concealment concealment, std::uint32_t rate);
    Source* sourceOf(std::uint8_t payloadType);
    MediaTime pending() const noexcept;
    std::size_t samplesOf(MediaTime time) const noexcept;
    MediaTime timeOf(std::size_t samples) const noexcept;
    void play(const JitterBuffer::Piece& piece, MediaTime excess);
    void conceal(const JitterBuffer::Piece& piece);
    void fillPause(std::size_t samples);
    bool recover(const JitterBuffer::Piece& piece);
    void stretch(MediaTime excess);
    void resample(Samples decoded, Source& source);
    bool concealByCodec(std::span<Sample> hole);

    JitterBuffer m_buffer;
    Concealment m_concealment;
    ComfortNoise m_noise;
    std::int64_t m_noiseSequence = 0; ///< of the packet that described it
    Plc m_plc;
    std::uint32_t m_rate;
    std::map<std::uint8_t, Source> m_sources; ///< by payload type
    Source* m_lastSource = nullptr; ///< whose sound was played last
    std::vector<Sample> m_ready; ///< decoded, not yet played
    std::vector<Sample> m_piece, m_decoded, m_resampled;
    unsigned m_untilStretch = 0; ///< packets
    Counters m_counters;
};

} // namespace legscope
