#pragma once

#include <string>
#include <string_view>

namespace legscope {

/// A SIP message or SDP with its secrets masked by the same number of '*': the key of a=crypto (inline:...), k=, and
/// the response, cnonce and nonce values of Authorization and Proxy-Authorization (and a whole non-Digest credential).
/// The length does not change, so Content-Length stays right.
std::string redacted(std::string_view message);

} // namespace legscope
