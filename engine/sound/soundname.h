#pragma once

#include "engine/sound/soundpath.h"
#include "engine/sound/soundsource.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

class LocalStreams;

/// Sounds that are wanted, one after the other.
struct SoundOrder {
    /// FreeSWITCH's names: a file (findSound), tone_stream://TGML[;loops=N], silence_stream://MS[,N],
    /// file_string://A!B, local_stream://NAME; "{loops=N,sound_prefix=DIR}" may stand before each.
    std::vector<std::string> names;
    SoundRoots roots;
    std::uint32_t rate = 8000; ///< Hz, of what is wanted
    std::uint64_t skipped = 0; ///< samples of the first file
    std::optional<std::uint32_t> rounds = 1; ///< how often all of it is played; none: without end
};

/// Opens all of them. Errors as of findSound(), SoundFile::open(), readToneScript() and
/// LocalStreams::listen(); InvalidArgument or Unsupported for a name that is none of these.
Result<std::unique_ptr<SoundSource>> openSound(const SoundOrder& order, LocalStreams& streams);

} // namespace legscope
