#include "engine/diagnose/bundlemanifest.h"

#include "engine/event/plaintext.h"

#include <utility>
#include <variant>

namespace legscope {
namespace {

constexpr int manifestIndent = 2;
constexpr int layoutVersion = 1;

JsonValue whatWasMasked(const Redaction& redaction)
{
    JsonValue masked{"a=crypto and a=key-mgmt keys, k=, a=ice-pwd",
        "Authorization and Proxy-Authorization credentials", "Authentication-Info digests",
        "passwords in SIP URIs, dial strings and profile parameters"};
    if (redaction.keys)
        masked.push_back(
            "keys that were pressed: of events, of INFO, of telephone-events that were captured");
    if (redaction.parties)
        masked.push_back("numbers and names of callers and callees");
    return masked;
}

} // namespace

std::string bundleManifest(BundleManifest manifest, std::span<const EventPtr> events)
{
    JsonValue json;
    json["program"] = "Legscope";
    json["version"] = LEGSCOPE_VERSION;
    json["layout"] = layoutVersion;
    json["created"] = isoTime(manifest.created);
    json["calls"] = std::move(manifest.calls);
    json["packetsNotCaptured"] = manifest.notCaptured;
    json["redaction"] = {{"how", "masked by '*', those in base64 by 'A'; lengths kept"},
        {"what", whatWasMasked(manifest.redaction)}};
    JsonValue& engine = json["engine"] = JsonValue::array();
    for (const EventPtr& event : events) {
        const bool isSample = std::holds_alternative<MediaSampled>(event->body);
        if (!callOf(*event) && !isSample)
            engine.push_back(valueOf(*event));
    }
    return written(json, manifestIndent) + '\n';
}

} // namespace legscope
