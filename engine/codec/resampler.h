#pragma once

#include "engine/codec/codec.h"

#include <memory>

namespace legscope {

/// Sound of one rate as sound of another, 3 ms later. Between equal rates it copies. One thread's.
class Resampler {
public:
    /// Rates in Hz. Errc::Internal with the library's words when it fails.
    static Result<Resampler> make(std::uint32_t from, std::uint32_t to);

    Resampler(Resampler&&) noexcept;
    Resampler& operator=(Resampler&&) noexcept;
    ~Resampler();

    /// Samples that process() makes at most of so many.
    std::size_t mostFor(std::size_t samples) const noexcept;
    /// `out` has room for mostFor(); returns the samples written.
    std::size_t process(Samples sound, std::span<Sample> out) noexcept;

private:
    struct State;
    Resampler(std::unique_ptr<State> state, std::uint32_t from, std::uint32_t to) noexcept;

    std::unique_ptr<State> m_state; ///< none between equal rates
    std::uint32_t m_from, m_to;
};

} // namespace legscope
