#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/directory.h"

#include <set>
#include <string>

namespace legscope {

/// What the directory section holds.
struct DirectorySection {
    Directory users;
    std::set<std::string> filesWithSecrets; ///< as problems name them
};

/// Users of <domain>/<groups>/<group>/<users>, <domain>/<users> and <domain>/<user>. Parameters and variables
/// of the domain, the group and the user are put over one another in this order. Pointers to users elsewhere
/// are skipped.
DirectorySection readDirectory(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
