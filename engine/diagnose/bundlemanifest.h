#pragma once

#include "engine/diagnose/bundlechoice.h"
#include "engine/event/event.h"
#include "engine/event/eventvalue.h"

#include <cstdint>
#include <span>
#include <string>

namespace legscope {

/// What manifest.json of a bundle says beside the events of engine and profiles.
struct BundleManifest {
    JsonValue calls; ///< their overviews
    WallTime created;
    std::uint64_t notCaptured = 0; ///< packets that no call's capture has
    Redaction redaction;
};

/// manifest.json. Of `events`, masked, it has those of engine and profiles.
std::string bundleManifest(BundleManifest manifest, std::span<const EventPtr> events);

} // namespace legscope
