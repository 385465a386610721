#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/replacefile.h"
#include "engine/diagnose/bundle.h"
#include "engine/diagnose/callsound.h"
#include "engine/event/event.h"
#include "engine/net/packetring.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

struct JournalOptions {
    std::size_t octetsPerCall = std::size_t{4} << 20; ///< packets kept a call; beyond that the oldest go
    std::size_t octetsTotal = std::size_t{256}
        << 20; ///< all calls together; beyond that the oldest call's go
    std::vector<PacketRing*> rings; ///< drained every 20 ms; must outlive the journal
    const Clock* clock = &systemClock(); ///< when a bundle was made
    /// Puts a bundle in its place; a test's, or replaceFile.
    std::function<Result<void>(const std::filesystem::path&, std::string_view, const FileReplacing&)>
        replace{};
    std::chrono::milliseconds patience = std::chrono::seconds(10); ///< with a disk, at the end
};

/// The I/O thread: keeps captured packets by call and makes bundles, which are written by threads of their
/// own: a disk that does not answer delays no capture and no other bundle. Made and destroyed on one thread;
/// `write` and `forget` from any thread.
class Journal {
public:
    explicit Journal(JournalOptions options);
    /// Drains the rings a last time, finishes what was asked for, joins the thread. A disk is waited for no
    /// longer than JournalOptions say.
    ~Journal();

    /// Writes one zip (libzip) atomically; `done` is called on the I/O thread or that of the disk with the
    /// outcome (a sentence on success, "3 calls, 1,512 packets, 812 kB") and must not block. The rings are
    /// drained first. Errors: those of Bundle::archive and of replaceFile, each naming the path or call, and
    /// of FileWrites.
    void write(BundleRequest request, std::function<void(Result<std::string>)> done);

    /// Makes the sound of a call (soundOf) of the packets that are kept of it, and gives it to `use`, both on
    /// a thread of their own: `use` may wait for a disk. `done` as FileWrites has it, with what `use`
    /// returned.
    void hear(CallId call, KeptEvents events, std::function<Result<void>(CallSound)> use,
        std::function<void(Result<void>)> done);

    /// Drops the packets of a call that is no longer kept.
    void forget(CallId call);

    /// How much is kept, and what is not. Any thread.
    CaptureState state() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope
