#include "engine/codec/resampler.h"

#include <algorithm>
#include <fmt/format.h>
#include <speex/speex_resampler.h>

namespace legscope {

struct Resampler::State {
    explicit State(SpeexResamplerState* opened)
        : library(opened)
    {
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { speex_resampler_destroy(library); }

    SpeexResamplerState* const library;
};

Resampler::Resampler(std::unique_ptr<State> state, std::uint32_t from, std::uint32_t to) noexcept
    : m_state(std::move(state))
    , m_from(from)
    , m_to(to)
{
}

Resampler::Resampler(Resampler&&) noexcept = default;
Resampler& Resampler::operator=(Resampler&&) noexcept = default;
Resampler::~Resampler() = default;

Result<Resampler> Resampler::make(std::uint32_t from, std::uint32_t to)
{
    if (from == to)
        return Resampler(nullptr, from, to);
    constexpr int quality = 3;
    int error = RESAMPLER_ERR_SUCCESS;
    SpeexResamplerState* const opened = speex_resampler_init(1, from, to, quality, &error);
    if (!opened)
        return fail(Errc::Internal,
            fmt::format("no resampler from {} to {} Hz: {}", from, to, speex_resampler_strerror(error)));
    return Resampler(std::make_unique<State>(opened), from, to);
}

std::size_t Resampler::mostFor(std::size_t samples) const noexcept
{
    return samples * m_to / m_from + 2;
}

std::size_t Resampler::process(Samples sound, std::span<Sample> out) noexcept
{
    if (!m_state) {
        std::ranges::copy(sound, out.begin());
        return sound.size();
    }
    auto read = static_cast<spx_uint32_t>(sound.size());
    auto written = static_cast<spx_uint32_t>(out.size());
    speex_resampler_process_int(m_state->library, 0, sound.data(), &read, out.data(), &written);
    return written;
}

} // namespace legscope
