#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/ivrmenu.h"
#include "engine/config/problemlist.h"

namespace legscope {

/// The menus of ivr.conf, in file order; of two of one name the first. What cannot be used is left out, and
/// named in `problems`; attributes that nothing reads are named there once.
IvrMenus readIvrMenus(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
