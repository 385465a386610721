#pragma once

#include "engine/codec/resampler.h"
#include "engine/event/digit.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace legscope {

/// Finds the tones of digits in sound (ITU-T Q.24), and keeps them from who gets the digits another way: the
/// sound passes 40 ms later, by when a tone is known, and is silent from its onset to its end. One thread's.
class ToneGate {
public:
    static constexpr std::chrono::milliseconds delay{40};

    enum class Sound : std::uint8_t {
        Whole, ///< passes as it is, at once
        WithoutTones, ///< passes later, without the tones
    };
    struct Change {
        std::optional<Digit> ended; ///< first
        std::optional<char> began;
    };

    /// `rate` of the sound in Hz. Errors of Resampler::make; the library's lack of memory is Errc::Internal.
    static Result<std::unique_ptr<ToneGate>> make(std::uint32_t rate, Sound sound);
    ~ToneGate();

    std::uint32_t rate() const noexcept { return m_rate; }
    Sound sound() const noexcept { return m_sound; }
    /// Takes the next sound, and puts in its place what is to be heard. What has changed in it, in order.
    std::vector<Change> process(std::span<Sample> sound);

private:
    struct State;
    ToneGate(std::unique_ptr<State> state, std::uint32_t rate, Sound sound);
    static void onTone(void* gate, int code, int level, int samples);

    std::unique_ptr<State> m_state;
    std::uint32_t m_rate;
    Sound m_sound;
    std::optional<char> m_key; ///< that sounds
    std::vector<Change> m_changes;
    std::vector<Sample> m_narrow; ///< at the rate of the library
    std::vector<Sample> m_later; ///< that is to be heard
    std::size_t m_silent = 0; ///< samples of it that still may have a tone
};

} // namespace legscope
