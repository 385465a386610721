#include "engine/codec/opuscodec.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <opus/opus.h>

namespace legscope {
namespace {

constexpr int opusClock = 48000, opusChannels = 1, complexity = 5;
constexpr unsigned mostExpectedLoss = 20;
/// RFC 6716 section 2.1.9: what goes on in discontinuous transmission is a packet of one or two octets.
constexpr std::size_t silentOctets = 2;

struct DestroyOpusDecoder {
    void operator()(OpusDecoder* state) const noexcept { opus_decoder_destroy(state); }
};
struct DestroyOpusEncoder {
    void operator()(OpusEncoder* state) const noexcept { opus_encoder_destroy(state); }
};
using OpusDecodeState = std::unique_ptr<OpusDecoder, DestroyOpusDecoder>;
using OpusEncodeState = std::unique_ptr<OpusEncoder, DestroyOpusEncoder>;

const unsigned char* opusOctets(Octets octets)
{
    return reinterpret_cast<const unsigned char*>(octets.data());
}

class OpusSoundDecoder final : public Decoder {
public:
    OpusSoundDecoder(OpusDecodeState state, std::uint32_t rate)
        : m_state(std::move(state))
        , m_step(rate / 400)
    {
    }

    std::optional<std::uint32_t> duration(Octets payload) const noexcept override
    {
        if (payload.empty() || payload.size() > longestPayload)
            return std::nullopt;
        const int samples = opus_packet_get_nb_samples(
            opusOctets(payload), static_cast<opus_int32>(payload.size()), opusClock);
        return samples > 0 ? std::optional(static_cast<std::uint32_t>(samples)) : std::nullopt;
    }

    std::optional<std::size_t> decode(Octets payload, std::span<Sample> out) noexcept override
    {
        if (!duration(payload))
            return std::nullopt;
        const int made = opus_decode(m_state.get(), opusOctets(payload),
            static_cast<opus_int32>(payload.size()), out.data(), static_cast<int>(out.size()), 0);
        if (made <= 0)
            return std::nullopt;
        m_isSilent = payload.size() <= silentOctets;
        return static_cast<std::size_t>(made);
    }

    bool conceal(std::span<Sample> out) noexcept override
    {
        if (out.empty() || out.size() % m_step != 0)
            return false;
        const int length = static_cast<int>(out.size());
        return opus_decode(m_state.get(), nullptr, 0, out.data(), length, 0) == length;
    }

    bool recover(Octets following, std::span<Sample> out) noexcept override
    {
        if (out.empty() || out.size() % m_step != 0 || !duration(following) || !repeats(following))
            return false;
        const int length = static_cast<int>(out.size());
        return opus_decode(m_state.get(), opusOctets(following), static_cast<opus_int32>(following.size()),
                   out.data(), length, 1)
            == length;
    }

    bool comfort(std::span<Sample> out) noexcept override { return m_isSilent && conceal(out); }

private:
    /// Whether a packet has a copy of the one before it: the flag behind those of voice activity in its first
    /// SILK frame (RFC 6716 section 4.2.3). Of CELT alone there is none.
    static bool repeats(Octets packet) noexcept
    {
        constexpr unsigned firstOfCelt = 16;
        if (std::to_integer<unsigned>(packet[0]) >> 3 >= firstOfCelt)
            return false;
        std::array<const unsigned char*, 48> frames{};
        std::array<opus_int16, 48> sizes{};
        const int count = opus_packet_parse(opusOctets(packet), static_cast<opus_int32>(packet.size()),
            nullptr, frames.data(), sizes.data(), nullptr);
        if (count <= 0 || sizes[0] <= 0)
            return false;
        const int perFrame = opus_packet_get_samples_per_frame(opusOctets(packet), opusClock);
        const int silkFrames = std::max(1, perFrame / (opusClock / 50));
        return (static_cast<unsigned>(frames[0][0]) >> (7 - silkFrames) & 1U) != 0;
    }

    const OpusDecodeState m_state;
    const std::size_t m_step; ///< samples of 2.5 ms, of which every length is made
    bool m_isSilent = false; ///< the sender has stopped by discontinuous transmission
};

class OpusSoundEncoder final : public Encoder {
public:
    explicit OpusSoundEncoder(OpusEncodeState state)
        : m_state(std::move(state))
    {
    }

    std::optional<std::size_t> encode(Samples sound, std::span<std::byte> out) noexcept override
    {
        const auto room = static_cast<opus_int32>(std::min(out.size(), longestPayload));
        const opus_int32 made = opus_encode(m_state.get(), sound.data(), static_cast<int>(sound.size()),
            reinterpret_cast<unsigned char*>(out.data()), room);
        if (made <= 0)
            return std::nullopt;
        return made <= static_cast<opus_int32>(silentOctets) ? 0 : static_cast<std::size_t>(made);
    }

    void expectLoss(unsigned percent) noexcept override
    {
        opus_encoder_ctl(m_state.get(),
            OPUS_SET_PACKET_LOSS_PERC(static_cast<opus_int32>(std::min(percent, mostExpectedLoss))));
    }

private:
    const OpusEncodeState m_state;
};

std::unexpected<Error> opusError(std::string_view what, int code)
{
    return fail(Errc::Internal, fmt::format("opus: {}: {}", what, opus_strerror(code)));
}

/// Enough for a tone to stand 20 dB above its noise at each rate of sound.
opus_int32 bitrateFor(std::uint32_t rate, const OpusParameters& parameters)
{
    const std::uint32_t wanted = 16000 + rate;
    const std::uint32_t most = parameters.maxAverageBitrate != 0 ? parameters.maxAverageBitrate : wanted;
    return static_cast<opus_int32>(std::min(wanted, most));
}

int setParameters(OpusEncoder* state, std::uint32_t rate, const OpusParameters& parameters)
{
    for (const int done :
        {opus_encoder_ctl(state, OPUS_SET_VBR(1)), opus_encoder_ctl(state, OPUS_SET_COMPLEXITY(complexity)),
            opus_encoder_ctl(state, OPUS_SET_INBAND_FEC(parameters.inbandFec ? 1 : 0)),
            opus_encoder_ctl(state, OPUS_SET_DTX(parameters.dtx ? 1 : 0)),
            opus_encoder_ctl(state, OPUS_SET_BITRATE(bitrateFor(rate, parameters)))}) {
        if (done != OPUS_OK)
            return done;
    }
    return OPUS_OK;
}

} // namespace

Result<std::unique_ptr<Decoder>> makeOpusDecoder(std::uint32_t rate)
{
    int error = OPUS_OK;
    OpusDecodeState state(opus_decoder_create(static_cast<opus_int32>(rate), opusChannels, &error));
    if (error != OPUS_OK)
        return opusError("no decoder", error);
    return std::make_unique<OpusSoundDecoder>(std::move(state), rate);
}

Result<std::unique_ptr<Encoder>> makeOpusEncoder(std::uint32_t rate, const OpusParameters& parameters)
{
    int error = OPUS_OK;
    OpusEncodeState state(
        opus_encoder_create(static_cast<opus_int32>(rate), opusChannels, OPUS_APPLICATION_VOIP, &error));
    if (error == OPUS_OK)
        error = setParameters(state.get(), rate, parameters);
    if (error != OPUS_OK)
        return opusError("no encoder", error);
    return std::make_unique<OpusSoundEncoder>(std::move(state));
}

} // namespace legscope
