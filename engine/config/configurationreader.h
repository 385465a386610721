#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/configfiles.h"
#include "engine/config/directoryreader.h"
#include "engine/config/globalvariables.h"
#include "engine/config/profilereader.h"

#include <filesystem>
#include <memory>

namespace legscope {

/// The first step of loading, which editing shares: the tree and its profiles, also those that cannot run.
struct ConfigurationTree {
    ConfigDocument document;
    DirectorySection directory;
    std::vector<ProfileElement> profiles;
    std::shared_ptr<const GlobalVariables> globals;
};

inline constexpr const char* rootFileName = "freeswitch.xml";

/// Absolute and normal, without a slash at the end.
std::filesystem::path wholePath(const std::filesystem::path& directory);

/// Errors as those of loadConfiguration, but for a configuration without a usable profile, which is none
/// here.
Result<ConfigurationTree> readTree(
    const ConfigFiles& files, const std::filesystem::path& directory, ProblemList& problems);

/// loadConfiguration over other files than those of the disk.
Result<Configuration> readConfiguration(const ConfigFiles& files, const std::filesystem::path& directory);

} // namespace legscope
