#pragma once

#include "engine/media/tonegate.h"
#include "engine/media/tonesender.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::test {

/// Keys as tones of 60 ms with pauses of 40, and silence in front and behind.
inline std::vector<Sample> tonesOf(std::string_view keys, std::uint32_t rate)
{
    ToneSender sender;
    if (!sender.setRate(rate))
        return {};
    for (const char key : keys)
        sender.queue({key, std::chrono::milliseconds(60)});
    std::vector<Sample> sound(rate / 10);
    const std::size_t silence = sound.size();
    sound.resize(silence + (keys.size() + 1) * rate / 10);
    sender.fill(std::span(sound).subspan(silence));
    return sound;
}

/// The keys whose tones are in a sound that grows: each part is listened to once.
class ToneListener {
public:
    explicit ToneListener(std::uint32_t rate)
        : m_frame(rate / 100)
        , m_gate(ToneGate::make(rate, ToneGate::Sound::Whole))
    {
    }
    /// The keys in all of it; what is left of a frame is heard with the next one.
    const std::string& keysIn(Samples whole)
    {
        for (; m_gate && m_heard + m_frame <= whole.size(); m_heard += m_frame) {
            const Samples next = whole.subspan(m_heard, m_frame);
            m_part.assign(next.begin(), next.end());
            for (const ToneGate::Change& change : (*m_gate)->process(m_part)) {
                if (change.began)
                    m_keys += *change.began;
            }
        }
        return m_keys;
    }

private:
    const std::size_t m_frame;
    decltype(ToneGate::make(0, ToneGate::Sound::Whole)) m_gate;
    std::size_t m_heard = 0;
    std::vector<Sample> m_part;
    std::string m_keys;
};

/// The keys whose tones are in a sound.
inline std::string tonesIn(Samples sound, std::uint32_t rate)
{
    return ToneListener(rate).keysIn(sound);
}

} // namespace legscope::test
