#pragma once

#include "engine/api/command.h"
#include "engine/core/error.h"

#include <string>
#include <string_view>

namespace legscope {

/// Reads one command as an operator types it:
///
///     originate DIAL-STRING DIAL-STRING|&APP(ARGS)|EXTENSION [XML [CONTEXT [NAME [NUMBER [SECONDS]]]]]
///     hangup CALL
///     demo [COUNT]
///     export FILE
///     drain [SECONDS]
///     reload
///     status
///     calls
///     history [WORD|KEY:WORD]...
///
/// Words are separated by blanks; blanks inside '...', "...", ( ), { }, [ ] and < > belong to the word.
/// Errors: Errc::Parse with a sentence that says what was expected.
Result<CommandBody> parseCommandLine(std::string_view line);

/// What parseCommandLine() understands, one line each.
std::string commandLineHelp();

} // namespace legscope
