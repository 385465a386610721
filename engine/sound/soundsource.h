#pragma once

#include "engine/codec/codec.h"
#include "engine/core/error.h"

#include <cstddef>
#include <span>

namespace legscope {

/// Sound from its beginning to its end, at one rate. May block. One thread's.
class SoundSource {
public:
    virtual ~SoundSource() = default;
    /// Fills `out` with the next samples and returns how many; fewer than fit: there are no more. Errors name
    /// what could not be read.
    virtual Result<std::size_t> read(std::span<Sample> out) = 0;
    /// Goes back to the beginning. Errors as of read().
    virtual Result<void> rewind() = 0;
};

} // namespace legscope
