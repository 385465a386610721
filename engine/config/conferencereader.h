#pragma once

#include "engine/config/conferencesettings.h"
#include "engine/config/configdocument.h"
#include "engine/config/problemlist.h"

namespace legscope {

/// Profiles and controls of conference.conf, in file order; of two of one name the first. What cannot be used
/// is left out, and named in `problems`; settings that nothing reads are named there once.
ConferenceSettings readConferences(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
