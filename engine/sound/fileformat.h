#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <string_view>

namespace legscope {

/// A format of libsndfile, and what a file of it can have.
struct FileFormat {
    int library = 0; ///< SF_FORMAT_...; 0: it stands in the file
    std::uint32_t rate = 0; ///< Hz, where the file does not say it; 0: it does
    unsigned channels = 0; ///< at most
};

/// The format of a file that has no header, by the ending of its name: raw and r8 (16 bit, 8 kHz), r16
/// (16 kHz), ul, al and gsm. FileFormat::library is 0 for any other.
FileFormat headerlessFormat(std::string_view path);

/// How a recording of that name is written, by its ending: wav, w64, rf64, au, aiff, flac, ogg, opus, mp3 or
/// one of those. Errc::Unsupported names those that there are, and what cannot be: more channels than the
/// format has, a rate (Hz) that it does not know.
Result<FileFormat> writtenFormat(std::string_view path, std::uint32_t rate, unsigned channels);

/// Whether sound can be added to a file of that format.
bool canGrow(const FileFormat& format);

} // namespace legscope
