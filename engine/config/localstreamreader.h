#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/problemlist.h"
#include "engine/sound/localstreamsettings.h"

#include <vector>

namespace legscope {

/// The directories of local_stream.conf, in file order; of two of one name the first. What cannot be used is
/// left out, and named in `problems`; settings that nothing reads are named there once.
std::vector<LocalStreamSettings> readLocalStreams(const ConfigDocument& document, ProblemList& problems);

/// Whether local_stream.conf has a directory.
bool hasLocalStreams(const ConfigDocument& document);

} // namespace legscope
