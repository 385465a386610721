#pragma once

#include "engine/config/dialplan.h"
#include "engine/config/phrasemacro.h"
#include "engine/core/error.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// A phrase as the sounds that it is made of.
struct SpokenPhrase {
    std::string soundPrefix; ///< of its language
    std::vector<std::string> sounds{}; ///< names for openSound(), one after the other
    std::vector<std::string> faults{}; ///< what of it is left out, and why
};

/// What a macro says of its data: of each input in turn, until one ends it, the actions behind its match or
/// nomatch. Errc::NotFound: there is no such language or macro. At most 100 sounds, macros at most 16 deep in
/// each other; what goes beyond is one of the faults.
Result<SpokenPhrase> speakPhrase(const PhraseLanguages& languages, std::string_view language,
    std::string_view macro, std::string_view data, const VariableScope& scope,
    std::chrono::system_clock::time_point now);

} // namespace legscope
