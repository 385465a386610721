#pragma once

#include "engine/config/conferencesettings.h"

#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What the application `conference` is asked for: NAME[@PROFILE][+PIN][+flags{a|b}].
struct ConferenceOrder {
    std::string name;
    std::string profile = "default";
    std::string pin{}; ///< of a new conference; empty: that of the profile
    std::vector<MemberFlag> flags{};
    std::vector<std::string> unknownFlags{};
};

/// The name is empty where there is none.
ConferenceOrder conferenceOrderOf(std::string_view argument);

} // namespace legscope
