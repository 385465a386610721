#pragma once

#include <string_view>

namespace legscope {

/// Any thread. `phrase` as a string that lives for ever, as nua_respond needs it: it keeps the pointer. The
/// standard phrase of the status when it is empty, longer than 200 octets or has control characters, or when
/// 1,000 different ones are kept already (a peer could send a new one with each response).
const char* keptPhrase(int status, std::string_view phrase);

} // namespace legscope
