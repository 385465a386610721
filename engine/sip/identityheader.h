#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// One identity of P-Asserted-Identity, P-Preferred-Identity (RFC 3325 section 9) or Remote-Party-ID.
struct IdentityHeader {
    std::string user; ///< or the number of a tel URI, without escapes
    std::string host; ///< empty for a tel URI
    std::string display;
    std::string privacy; ///< parameter of Remote-Party-ID
    bool isScreened = true; ///< false: screen=no in Remote-Party-ID
};

/// The first identity in the value that has a user; nothing when there is none, or the value cannot be read.
std::optional<IdentityHeader> readIdentityHeader(const std::string& value);

/// "\"name\" <sip:user@host>"; without a name "<sip:user@host>".
std::string identityValue(std::string_view name, std::string_view user, std::string_view host);

} // namespace legscope
