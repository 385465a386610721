#pragma once

#include "engine/config/configuration.h"

#include <string>
#include <vector>

namespace legscope {

/// What --check prints of a configuration.
struct ConfigurationCheck {
    std::vector<std::string> lines; ///< one for each profile, then every problem with its place
    bool canRun = false; ///< a profile could start, as far as the configuration says
};

ConfigurationCheck checkConfiguration(const Configuration& configuration);

} // namespace legscope
