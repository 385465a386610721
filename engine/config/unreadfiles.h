#pragma once

#include "engine/config/configdocument.h"

#include <set>
#include <string>

namespace legscope {

/// Files all of whose elements stand in sections and configurations that nothing here reads, as problems name
/// them.
std::set<std::string> unreadFiles(const ConfigDocument& document);

} // namespace legscope
