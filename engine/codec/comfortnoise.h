#pragma once

#include "engine/codec/codec.h"

#include <cstdint>
#include <optional>

namespace legscope {

/// The noise of a sender that describes its silence (RFC 3389). One thread's.
class ComfortNoise {
public:
    /// What is heard while nothing is described: noise by FreeSWITCH's divisor; none or 0: silence.
    void setIdle(std::optional<std::uint32_t> divisor) noexcept;
    /// A payload of comfort noise: its level is kept, its spectrum is not. Empty ones say nothing.
    void describe(Octets payload) noexcept;
    void end() noexcept { m_amplitude.reset(); }
    bool isOn() const noexcept { return m_amplitude.has_value(); }
    /// Fills with noise of the level described, with silence where none was.
    void fill(std::span<Sample> out) noexcept;

private:
    std::optional<double> m_amplitude; ///< peak
    std::optional<double> m_idle; ///< the same while nothing is described
    std::uint32_t m_random = 1;
};

} // namespace legscope
