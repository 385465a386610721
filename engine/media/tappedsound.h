#pragma once

#include "engine/media/playout.h"

#include <memory>
#include <optional>
#include <span>

namespace legscope {

/// The sound of one end, heard from copies of its packets: where they pass, nothing else decodes them. It is
/// always as late as TappedSound::delay, whatever the network does, so that the sounds of two ends keep their
/// places. A worker's.
class TappedSound {
public:
    static constexpr std::chrono::milliseconds delay{200};

    /// `rate` of the sound in Hz.
    explicit TappedSound(std::uint32_t rate) noexcept
        : m_rate(rate)
    {
    }

    /// What is heard from now on; none: nothing. What waits is heard. Errors of Playout::make, and nothing is
    /// heard then.
    Result<void> plan(const Boxed<Hearing>& hearing);
    void onPacket(const RtpHeader& header, Octets payload, Monotonic arrival);
    /// Fills `out` with what arrived before `at` by the delay.
    void pull(Monotonic at, std::span<Sample> out);

private:
    const std::uint32_t m_rate;
    Boxed<Hearing> m_hearing;
    std::unique_ptr<Playout> m_playout; ///< null before the first plan
};

} // namespace legscope
