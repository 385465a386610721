#pragma once

#include "engine/core/error.h"
#include "engine/event/digit.h"

#include <chrono>
#include <string>
#include <string_view>

namespace legscope {

/// What a body of INFO with a digit is.
enum class InfoDigitKind : std::uint8_t {
    None, ///< no digit
    Relay, ///< application/dtmf-relay: "Signal=5", "Duration=160" (ms)
    Plain, ///< application/dtmf: the digit alone
};

/// By a Content-Type, with or without parameters.
InfoDigitKind infoDigitKind(std::string_view contentType);

/// The digit of such a body, within reason; `length` is that of one that says none or cannot be read. Keys
/// are characters or numbers of events (10 is *, 11 #, 12 to 15 A to D, 16 flash). Errc::Parse says what is
/// wrong.
Result<Digit> readInfoDigit(InfoDigitKind kind, std::string_view body, std::chrono::milliseconds length);

/// A body of application/dtmf-relay.
std::string infoBodyOf(const Digit& digit);

} // namespace legscope
