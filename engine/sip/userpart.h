#pragma once

#include <string>
#include <string_view>

namespace legscope {

/// The user part of a SIP URI, or the number of a tel URI, as people write it: escapes are decoded (RFC 3261
/// section 19.1.2). Octets that no number has and that could be taken for something else where the text goes
/// stay escaped: control characters and '|', which separates endpoints of a dial string.
std::string decodedUser(std::string_view user);

/// The same way back: what RFC 3261 section 25.1 does not allow raw in a user part is escaped, '%' too, and
/// what decodedUser left escaped stays as it is. decodedUser(encodedUser(x)) is x.
std::string encodedUser(std::string_view text);

/// A SIP URI, or user@host, that was put together from parts that may stand raw or escaped: what its user
/// part may not hold is escaped, escapes stay. `asked`, the number that the caller has dialled, is raw where
/// it stands in it.
std::string withEncodedUser(std::string_view uri, std::string_view asked);

/// The content of a quoted string, or a display name of tokens as it is (RFC 3261 section 25.1): quoted-pairs
/// are resolved.
std::string unquotedName(std::string_view text);

/// A display name as quoted string; control characters become blanks.
std::string quotedName(std::string_view name);

} // namespace legscope
