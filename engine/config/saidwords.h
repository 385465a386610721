#pragma once

#include "engine/core/error.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What a text is that `say` says, by FreeSWITCH's names.
enum class SayType : std::uint8_t {
    Number, ///< number, items, persons, messages
    Currency,
    TimeMeasurement, ///< seconds, or H:M:S
    CurrentDate, ///< of a time in seconds since 1970; now where it is 0 or none
    CurrentTime,
    CurrentDateTime, ///< current_date_time, short_date_time
    TelephoneNumber,
    IpAddress,
    NameSpelled,
    NamePhonetic,
};

enum class SayMethod : std::uint8_t { Pronounced, Iterated, Counted };

/// Without case; null: there is none of that name.
std::optional<SayType> sayTypeNamed(std::string_view name);
/// The same; "n/a" and the empty one are pronounced.
std::optional<SayMethod> sayMethodNamed(std::string_view name);

/// The files, below those of the language, that say a text: "digits/20.wav", "digits/1.wav", as FreeSWITCH's
/// sounds are laid out. Numbers have nine digits at most. Errc::Unsupported: another language than en and de.
/// Errc::InvalidArgument: the text is not what the type says.
Result<std::vector<std::string>> soundsOfSaid(std::string_view language, SayType type, SayMethod method,
    std::string_view text, std::chrono::system_clock::time_point now);

} // namespace legscope
