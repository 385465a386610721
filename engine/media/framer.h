#pragma once

#include "engine/codec/codec.h"

#include <vector>

namespace legscope {

/// Cuts sound into frames of one length. One thread's.
class Framer {
public:
    /// Samples of a frame, above 0; what is left of frames before begins the next one.
    void setFrame(std::size_t samples) noexcept { m_frame = samples; }
    std::size_t frame() const noexcept { return m_frame; }
    void push(Samples sound) { m_sound.insert(m_sound.end(), sound.begin(), sound.end()); }
    bool isReady() const noexcept { return m_frame > 0 && m_sound.size() >= m_frame; }
    std::size_t waiting() const noexcept { return m_sound.size(); }
    /// The next frame, until push() or drop(); isReady() first.
    Samples next() const noexcept { return Samples(m_sound).first(m_frame); }
    void drop() { m_sound.erase(m_sound.begin(), m_sound.begin() + static_cast<std::ptrdiff_t>(m_frame)); }
    void clear() noexcept { m_sound.clear(); }

private:
    std::vector<Sample> m_sound;
    std::size_t m_frame = 0;
};

} // namespace legscope
