#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

/// What the files of a bundle are read from. Names are ours: they lead nowhere else.
class BundleSource {
public:
    virtual ~BundleSource() = default;
    /// None when there is no such file.
    virtual std::optional<std::uint64_t> sizeOf(const std::string& name) = 0;
    /// At most `size` octets; the error is why it cannot be read.
    virtual std::expected<std::string, std::string> read(const std::string& name, std::uint64_t size) = 0;
};

/// A zip archive, a folder, or the folder of a manifest.json. Errors name the file: NotFound,
/// PermissionDenied, Io, Parse (neither of them, or an archive that is not whole). Whatever the path names,
/// it is not waited for: a pipe has no end.
Result<std::unique_ptr<BundleSource>> openSource(const std::filesystem::path& file);

} // namespace legscope
