#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/directory.h"

namespace legscope
{

/// Users of <domain>/<groups>/<group>/<users>, <domain>/<users> and <domain>/<user>. Parameters and variables
/// of the domain, the group and the user are put over one another in this order. Pointers to users elsewhere
/// are skipped.
Directory readDirectory(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
