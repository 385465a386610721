#pragma once

#include "engine/codec/codec.h"
#include "engine/media/jittersettings.h"

#include <functional>
#include <memory>

namespace legscope {

/// What is heard where packets are missing: the codec's own means, else the last pitch again, and silence
/// after 60 ms. One thread's.
class Concealment {
public:
    /// `rate` of the sound in Hz. Errc::Internal when the library has no memory.
    static Result<Concealment> make(std::uint32_t rate, Plc plc);

    Concealment(Concealment&&) noexcept;
    Concealment& operator=(Concealment&&) noexcept;
    ~Concealment();

    /// Sound that came; its beginning is joined to what was concealed before it.
    void heard(std::span<Sample> sound) noexcept;
    /// The place of sound that did not come.
    /// `byCodec` fills it by the codec's own means, and is false where there are none.
    void fill(std::span<Sample> hole, const std::function<bool(std::span<Sample>)>& byCodec);

private:
    struct State;
    Concealment(std::unique_ptr<State> state, std::uint32_t rate, Plc plc) noexcept;

    std::unique_ptr<State> m_state;
    std::uint32_t m_rate;
    Plc m_plc;
    std::size_t m_concealed = 0; ///< samples, without sound between them
    bool m_byCodec = false; ///< it was the codec that did it
};

} // namespace legscope
