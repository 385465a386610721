#pragma once

#include "engine/core/error.h"
#include "engine/event/event.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace legscope {

/// One call of a bundle, as it was published; secrets, and what else was masked, stay masked.
struct BundledCall {
    CallId call;
    std::vector<EventPtr> events; ///< of a call that lived still, its newest totals behind them
    std::string note; ///< an operator's
};

struct OpenedBundle {
    std::vector<BundledCall> calls; ///< in the order of the bundle
    std::string version; ///< of the program that made it
    std::string created; ///< ISO 8601
    std::vector<std::string> masked; ///< what, in words
};

/// What a bundle may hold to be read: far more than a long day has.
struct BundleReadLimits {
    std::uint64_t octetsAFile = std::uint64_t{64} << 20;
    std::uint64_t octets = std::uint64_t{512} << 20; ///< of all files that are read
    std::size_t calls = 10'000;
};

/// Reads the calls of a diagnostics bundle (see Bundle): of the zip archive, of the folder that it was
/// unpacked to, or of the manifest.json in that. Nothing is written. Reads the disk: not for a thread that
/// may not wait. Errors name the file: NotFound, PermissionDenied, Io, Parse (no bundle, not whole, damaged),
/// Unsupported (of a later version, or without call.json), InvalidArgument (beyond the limits), Stopped
/// (`isCancelled`, which may be null, became true).
Result<OpenedBundle> openBundle(const std::filesystem::path& file,
    const std::atomic<bool>* isCancelled = nullptr, BundleReadLimits limits = {});

} // namespace legscope
