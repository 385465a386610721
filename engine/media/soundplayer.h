#pragma once

#include "engine/codec/resampler.h"
#include "engine/core/clock.h"
#include "engine/event/ids.h"
#include "engine/sound/soundring.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace legscope {

/// How long a sound is heard.
enum class PlayUntil : std::uint8_t {
    Over, ///< to its end
    OtherIsHeard, ///< until sound of the other end arrives
};

/// A sound that an end is to hear, and its number, by which its end is reported.
struct Play {
    std::uint64_t number = 0;
    SoundStream sound;
    PlayUntil until = PlayUntil::Over;
};

/// A sound is heard no more.
struct PlayedOut {
    enum class Cause : std::uint8_t {
        Over, ///< there is no more of it
        Cut, ///< the end cannot be sent sound of ours any more
        OtherIsHeard, ///< as the Play has asked for
    };
    CallId call;
    std::uint64_t number = 0; ///< of the Play
    Cause cause = Cause::Over;
};

/// Hears what an end is played.
class PlayedListener {
public:
    /// Sound of `rate` Hz that it hears from `due` on.
    virtual void onPlayed(Monotonic due, Samples sound, std::uint32_t rate) = 0;

protected:
    ~PlayedListener() = default;
};

/// Plays one sound to one end, in the place of what arrives for it. A worker's; no lock, and no wait: what is
/// not there in time is silent.
class SoundPlayer {
public:
    /// The one before is heard no more.
    void start(Play play);
    void stop() noexcept;
    bool isActive() const noexcept { return m_play.has_value(); }
    /// What is played goes when sound of the other end arrives.
    bool isUntilOtherIsHeard() const noexcept { return m_play && m_play->until == PlayUntil::OtherIsHeard; }
    /// The number of what is played; 0: nothing is.
    std::uint64_t number() const noexcept { return m_play ? m_play->number : 0; }
    /// The next sound, of `rate` Hz, to be heard from `due` on; silence behind its end. isActive() first.
    void fill(Monotonic due, std::span<Sample> out, std::uint32_t rate);
    /// All of it was given.
    bool isOver() const noexcept { return m_play && m_ready.empty() && m_play->sound.isOver(); }
    /// The listeners hear something else that the end hears.
    void show(Monotonic due, Samples sound, std::uint32_t rate);
    /// A listener is taken away before it goes.
    void add(PlayedListener& listener) { m_listeners.push_back(&listener); }
    void remove(const PlayedListener& listener) { std::erase(m_listeners, &listener); }

private:
    std::optional<Play> m_play;
    std::optional<Resampler> m_resampler; ///< none before the first sound
    std::uint32_t m_rate = 0; ///< that the resampler makes, Hz
    std::vector<PlayedListener*> m_listeners;
    std::vector<Sample> m_read, m_ready; ///< ready: of the rate that is wanted, not yet given
};

} // namespace legscope
