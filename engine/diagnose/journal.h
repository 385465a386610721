#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/diagnose/bundle.h"
#include "engine/event/event.h"
#include "engine/net/packetring.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

struct JournalOptions {
    std::size_t octetsPerCall = std::size_t{4} << 20; ///< packets kept a call; beyond that the oldest go
    std::size_t octetsTotal = std::size_t{256}
        << 20; ///< all calls together; beyond that the oldest call's go
    std::vector<PacketRing*> rings; ///< drained every 20 ms; must outlive the journal
    const Clock* clock = &systemClock(); ///< when a bundle was made
};

/// The I/O thread: keeps captured packets by call and writes bundles. Made and destroyed on one thread;
/// `write` and `forget` from any thread.
class Journal {
public:
    explicit Journal(JournalOptions options);
    /// Drains the rings a last time, finishes what was asked for, joins the thread.
    ~Journal();

    /// Writes one zip (libzip) atomically; `done` is called on the I/O thread with the outcome (a sentence on
    /// success, "3 calls, 1,512 packets, 812 kB"). The rings are drained first. Errors: PermissionDenied,
    /// NotFound (no such directory), DiskFull, InvalidArgument (a directory, a device, an unknown call), Io,
    /// each naming the path or call.
    void write(BundleRequest request, std::function<void(Result<std::string>)> done);

    /// Drops the packets of a call that is no longer kept.
    void forget(CallId call);

    /// How much is kept, and what is not. Any thread.
    CaptureState state() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope
