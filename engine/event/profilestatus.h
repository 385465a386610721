#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/mediamode.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

enum class ProfileState : std::uint8_t { Running, Failed, Stopped };

/// A kept state of the file that holds a profile.
struct ProfileRevision {
    std::string id; ///< "20260806-143020.123456", UTC
    bool current = false; ///< the file has exactly this content now
    /// Every parameter that the profile has in it, as written; empty when it cannot be read with it.
    std::vector<std::pair<std::string, std::string>> parameters{};
};

/// A SIP profile as it runs now: what the Profiles page and the status strip show.
struct ProfileStatus {
    std::string name;
    ProfileState state = ProfileState::Stopped;
    std::string failure; ///< why it does not run; empty when it does
    std::string sipAddress; ///< "127.0.0.1:5060", bound
    std::string rtpIp; ///< bound for media
    std::string extRtpIp; ///< advertised in SDP; empty when rtp-ip is
    std::uint16_t rtpStartPort = 0;
    std::uint16_t rtpEndPort = 0;
    std::string context; ///< dialplan context of incoming calls
    bool inboundProxyMedia = false;
    bool inboundBypassMedia = false;
    bool inboundLateNegotiation = false;
    MediaMode mode = MediaMode::Default; ///< what new calls of this profile get unless a route says otherwise
    std::string file; ///< where it is configured
    int line = 0;
    std::uint32_t revision = 0; ///< counts applied changes; calls carry the revision they began with
    /// Every parameter of the profile as written, in file order, and those that are not known.
    std::vector<std::pair<std::string, std::string>> parameters;
    std::vector<std::string> unknownParameters;
    /// Dialplan extensions reachable from this profile's context that set proxy_media or bypass_media
    /// themselves.
    std::vector<std::string> overridingRoutes;
    std::vector<ProfileRevision> revisions; ///< that can be rolled back to, newest first
    std::vector<std::string> waiting; ///< parameters that were saved and count from its next start on
};

} // namespace legscope
