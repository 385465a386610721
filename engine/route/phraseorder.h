#pragma once

#include "engine/config/saidwords.h"
#include "engine/route/playorder.h"

#include <string>
#include <string_view>

namespace legscope {

class DialplanRun;

/// A sound by a name of FreeSWITCH, "phrase:MACRO[:DATA]" among them.
PlayOrder soundOrderOf(DialplanRun& run, std::string_view name);

/// What `say` is asked for.
struct SayOrder {
    std::string module; ///< "en"
    SayType type = SayType::Number;
    SayMethod method = SayMethod::Pronounced;
    std::string text;
};

/// The sounds that say it, below those of the language with that say-module.
PlayOrder sayOrderOf(DialplanRun& run, const SayOrder& said);

/// A phrase in the language that default_language names, else English. What of it is not there is told; a
/// macro that is not there is a fault of the order.
PlayOrder phraseOrderOf(DialplanRun& run, std::string_view macro, std::string_view data);

} // namespace legscope
