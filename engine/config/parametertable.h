#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

enum class ParameterType : std::uint8_t { Address, Port, Number, Flag, Choice, Text, Codecs, Networks };

/// From when a saved value counts.
enum class TakesEffect : std::uint8_t { NewCalls, Restart };

enum class ParameterGroup : std::uint8_t {
    Addresses,
    Mode,
    Codecs,
    Media,
    Timers,
    Identity,
    Security,
    Dialplan
};

/// What there is to know about one parameter of a SIP profile that the engine reads.
struct ParameterFacts {
    std::string_view name; ///< as written; compares without case
    ParameterType type;
    ParameterGroup group;
    TakesEffect takesEffect;
    std::string_view unit; ///< "s", "ms", "packets"; empty when it has none
    std::string_view range; ///< "1024-65534", "strip|reject"; empty when any value of the type will do
    std::string_view standard; ///< what counts when it is not written; empty: nothing
    std::string_view sentence; ///< what it does
};

// Sentences and units are marked for translation in the context "Parameter", and end with a zero.

/// Every parameter that the engine reads, in the order of the groups.
std::span<const ParameterFacts> profileParameters();

/// Null when the engine does not read it.
const ParameterFacts* factsOf(std::string_view name);

/// A parameter of FreeSWITCH's profiles that the engine keeps in the file and does not read.
struct UnreadParameter {
    std::string_view name;
    std::string_view sentence; ///< what FreeSWITCH does with it
};
std::span<const UnreadParameter> unreadParameters();

/// Whether a value could be written. Errc::InvalidArgument with the sentence that the start of the engine
/// would have; a parameter that is not read takes any value without control characters.
Result<void> checkParameterValue(const std::string& name, const std::string& value);

/// The least and the greatest number that a parameter takes, but for a 0 that means something of its own.
struct NumberRange {
    std::uint32_t least = 0, most = 0;
};
/// Of a parameter whose range has one: "1024-65534", "0, 90-86400".
NumberRange numberRangeOf(const ParameterFacts& facts);
/// The same of a parameter that profileParameters() has.
NumberRange numberRangeOf(std::string_view parameter);

/// Everything about one parameter for a terminal, some lines. Errc::NotFound for a name that is none.
Result<std::string> explainParameter(std::string_view name);

std::string_view nameOf(ParameterType type);
std::string_view nameOf(ParameterGroup group);

} // namespace legscope
