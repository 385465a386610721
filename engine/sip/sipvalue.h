#pragma once

#include "engine/sip/sofia.h"

#include <cstddef>
#include <string>

/// Parts of Sofia's parsed message as text; nothing of the library's memory is kept.
namespace legscope {

/// Empty for null.
std::string textOf(const char* value);
/// The value of a header without its name.
std::string headerValue(const void* header);
std::string uriText(const url_t* url);
/// The user part without escapes (RFC 3261 section 19.1.2).
std::string uriUser(const url_t* url);
/// How many headers there are of that class, or of that name where the library could not read them.
std::size_t headerCount(const sip_t& sip, msg_hclass_t* kind);

} // namespace legscope
