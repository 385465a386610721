#pragma once

#include "engine/config/configuration.h"

#include <set>
#include <string>
#include <vector>

namespace legscope {

/// What is shown of a configuration that was loaded, readable on one screen: faults, each sentence once with
/// its first place; then, by kind, one line for each setting that does nothing, with the number of profiles
/// or places; what is cosmetic, and file modes, in one line each.
std::vector<ConfigProblem> summarise(const std::vector<ConfigProblem>& all);

/// Leaves out warnings and notices about these files: nothing in them is read.
void leaveOutFiles(std::vector<ConfigProblem>& problems, const std::set<std::string>& files);

/// "security", "routing", "media", "cosmetic"...
std::string_view nameOf(ProblemKind kind);

} // namespace legscope
