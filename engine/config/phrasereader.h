#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/phrasemacro.h"
#include "engine/config/problemlist.h"

namespace legscope {

/// The languages of the section "languages" with their phrase macros, in file order. An input whose pattern
/// cannot be read is left out, and named in `problems`; what macros ask for and we do not have is named there
/// once.
PhraseLanguages readPhraseLanguages(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
