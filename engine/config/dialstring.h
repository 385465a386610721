#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

using DialVariables = std::map<std::string, std::string>;

/// One endpoint of a dial string: "sofia/PROFILE/user@host[:port]", "sofia/gateway/NAME/number",
/// "user/1001[@domain]", "loopback/1001/context", "error/USER_BUSY".
struct DialEndpoint {
    std::string text; ///< as written
    std::string technology; ///< "sofia", "user", "loopback", "error"...
    std::string profile; ///< sofia profile, or the name of the gateway when `gateway` is set
    bool gateway = false;
    std::string destination; ///< what follows: "user@host:port", number, user
    DialVariables variables; ///< of [ ] in front of it, over those of < > and { }
};

/// Groups are tried one after the other ("|"); the endpoints of a group ring at once (",").
struct DialString {
    DialVariables variables; ///< of the leading { } and < >
    std::vector<std::vector<DialEndpoint>> groups; ///< none of them is empty
    std::size_t leftOut = 0; ///< alternatives with nothing in them: "|X", "X,,Y"
};

/// Parses a FreeSWITCH dial string: {a=b,c=d} for all legs, <...> for all of an enterprise group, [a=b] for
/// one leg; commas inside quotes ('...') or escaped by ^^: separators belong to values; `^^;` picks another
/// separator. An alternative with no endpoint in it, such as that of a variable that is not set, is left out.
/// Bounds: 32 groups, 32 endpoints, 16 kB. Errors: Errc::Parse with the position and what was expected there.
Result<DialString> parseDialString(std::string_view text);

} // namespace legscope
