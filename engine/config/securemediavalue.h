#pragma once

#include "engine/sdp/cryptoattribute.h"

#include <optional>
#include <string_view>
#include <vector>

namespace legscope {

/// A value of rtp_secure_media, _inbound or _outbound, of a parameter or a variable: "mandatory:SUITE:SUITE".
struct SecureMediaValue {
    SecurePolicy policy = SecurePolicy::Forbidden;
    std::vector<CryptoSuite> suites; ///< those that are served; empty: the value names none of them
};

/// "optional", "mandatory" or a truth word; every other word forbids, as in FreeSWITCH. The word counts also
/// where no suite behind it is served: what is mandatory stays so.
SecureMediaValue readSecureMedia(std::string_view value);

/// Those of "SUITE:SUITE" that are served, in their order; names that are not are passed over.
std::vector<CryptoSuite> readSuites(std::string_view names);

} // namespace legscope
