#pragma once

#include "engine/history/historycall.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What an operator types to find calls of the history, "from:~34 cause:=USER_BUSY -finding:ONE_WAY 1002":
///   word           anywhere in what is searched of a call
///   key:value      from, to, host, profile, mode, cause, codec, callid, finding or note begins with it;
///   "~value" is
///                  anywhere in it, "=value" is all of it
///   -word          must not be there
/// The error is a key that there is not.
std::expected<std::vector<HistoryWord>, std::string> parseHistoryWords(std::string_view text);

/// "from, to, host, ...": the keys that there are.
std::string historyKeys();

} // namespace legscope
