#pragma once

#include "engine/diagnose/packetstore.h"
#include "engine/diagnose/ziparchive.h"
#include "engine/event/event.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// What a bundle is made of; the events are complete for the calls that are asked for.
struct BundleRequest {
    std::filesystem::path file;
    std::vector<EventPtr> events; ///< in sequence order, of all calls to export and of engine and profiles
    std::vector<CallId> calls; ///< in the order of their directories
};

/// The diagnostics bundle: for each call `calls/<id>/` call.json, capture.pcapng, rtp.csv,
/// sdp/NN-<leg>-<in|out>.sdp, sdp/changes.csv, ladder.svg and report.html, and manifest.json, which says what
/// the bundle holds, what is missing and what was masked. Secrets are masked in every file. The same events
/// and packets at the same time give the same octets.
class Bundle {
public:
    /// `overruns`: packets that no call's capture has because the engine was too busy. `between` is called
    /// before each file is made (packets may be added to the store then). Both references are held.
    Bundle(const BundleRequest& request, const PacketStore& packets, std::uint64_t overruns, WallTime now,
        std::function<void()> between = {});
    ~Bundle();

    /// The zip archive. Errors: InvalidArgument (a call of the request has no events), Internal.
    Result<std::string> archive();
    /// After archive(): "3 calls, 1,512 packets".
    std::string contents() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Makes the bundle and puts it where the request says. Returns "3 calls, 1,512 packets, 812 kB". Errors:
/// those of Bundle::archive and of replaceFile.
Result<std::string> writeBundle(const BundleRequest& request, const PacketStore& packets,
    std::uint64_t overruns, WallTime now, std::function<void()> between = {});

} // namespace legscope
