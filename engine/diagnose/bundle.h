#pragma once

#include "engine/core/replacefile.h"
#include "engine/diagnose/bundlechoice.h"
#include "engine/diagnose/exportwatch.h"
#include "engine/diagnose/packetstore.h"
#include "engine/diagnose/ziparchive.h"
#include "engine/event/packedevents.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// What a bundle is made of; the events are complete for the calls that are asked for.
struct BundleRequest {
    std::filesystem::path file;
    std::vector<EventPtr> events; ///< in sequence order, of engine and profiles and of calls to export
    std::vector<CallId> calls; ///< in the order of their directories
    std::vector<KeptEvents> kept{}; ///< of one call each, beside `events`
    SharedEvents told{}; ///< of calls of which nothing else is there; null: none
    BundleParts parts = everyBundlePart;
    Redaction redaction{};
    ExistingFile existing = ExistingFile::Replace;
    std::map<CallId, std::string> notes{}; ///< of operators
    std::shared_ptr<ExportWatch> watch{}; ///< null: nobody watches
};

/// The diagnostics bundle: for each call `calls/<id>/` call.json, capture.pcapng, rtp.csv,
/// sdp/NN-<leg>-<in|out>.sdp, sdp/changes.csv, ladder.svg and report.html, as far as they were chosen;
/// index.html, which leads to the reports, and manifest.json, which says what the bundle holds, what is
/// missing and what was masked. Secrets are masked in every file. The same events and packets at the same
/// time give the same octets.
class Bundle {
public:
    /// `overruns`: packets that no call's capture has because the engine was too busy. `between` is called
    /// before each file is made (packets may be added to the store then). Both references are held.
    Bundle(const BundleRequest& request, const PacketStore& packets, std::uint64_t overruns, WallTime now,
        std::function<void()> between = {});
    ~Bundle();

    /// The zip archive. Errors: InvalidArgument (a call of the request has no events), Stopped (it was
    /// cancelled), Internal.
    Result<std::string> archive();
    /// After archive(), which alone knows its octets.
    BundleContents contents() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope
