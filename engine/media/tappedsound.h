#pragma once

#include "engine/core/boxed.h"
#include "engine/media/playout.h"

#include <memory>
#include <optional>
#include <span>

namespace legscope {

/// The sound of one end, heard from copies of its packets: where they pass, nothing else decodes them. It is
/// always as late as TappedSound::delay, whatever the network does, so that the sounds of two ends keep their
/// places, unless a jitter buffer of another kind is asked for. A worker's.
class TappedSound {
public:
    static constexpr std::chrono::milliseconds delay{200};

    /// `rate` of the sound in Hz.
    explicit TappedSound(std::uint32_t rate, const JitterSettings& jitter = {delay, delay, delay}) noexcept
        : m_rate(rate)
        , m_jitter(jitter)
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
    const JitterSettings m_jitter;
    Boxed<Hearing> m_hearing;
    std::unique_ptr<Playout> m_playout; ///< null before the first plan
};

} // namespace legscope
