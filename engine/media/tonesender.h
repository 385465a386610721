#pragma once

#include "engine/codec/resampler.h"
#include "engine/event/digit.h"

#include <deque>
#include <memory>
#include <vector>

namespace legscope {

/// Digits as the pairs of tones of ITU-T Q.23, one after the other. One thread's.
class ToneSender {
public:
    static constexpr std::size_t mostWaiting = 1000;

    ToneSender();
    ToneSender(ToneSender&&) noexcept;
    ToneSender& operator=(ToneSender&&) noexcept;
    ~ToneSender();

    /// Rate of the sound that fill() makes, in Hz. Errors of Resampler::make; the library's lack of memory is
    /// Errc::Internal.
    Result<void> setRate(std::uint32_t rate);
    void setPause(std::chrono::milliseconds pause) noexcept { m_pause = pause; }
    /// False when too many wait, or the key has no tones (flash).
    bool queue(const Digit& digit);
    /// Drops what waits and what sounds.
    void clear() noexcept;
    bool isActive() const noexcept { return m_isSounding || !m_waiting.empty() || !m_ready.empty(); }
    /// The next sound, in the place of any other. Silence behind the last digit; after setRate() only.
    void fill(std::span<Sample> out);

private:
    struct State;
    void generate();

    std::unique_ptr<State> m_state;
    std::uint32_t m_rate = 0;
    std::chrono::milliseconds m_pause{40};
    std::deque<Digit> m_waiting;
    std::vector<Sample> m_ready; ///< made, not yet given
    bool m_isSounding = false;
};

} // namespace legscope
