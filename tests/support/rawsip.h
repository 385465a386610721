#pragma once

#include "engine/core/socketaddress.h"

#include <string>
#include <string_view>

/// SIP as text, for peers that know no SIP: nothing is checked, everything is sent as given.
namespace legscope {

/// What a raw request is made of. `more` holds further header lines, each ended by CR LF.
struct RawRequest {
    std::string method = "OPTIONS";
    std::string from = "<sip:raw@192.0.2.1>;tag=raw";
    std::string to{}; ///< the target's URI when empty
    std::string callId{}; ///< a new one when empty
    std::string more{};
    std::string branch{}; ///< a new one when empty
    unsigned cseq = 1;
    std::string protocol = "UDP";
};

/// The request's octets, from `source` to `target`.
std::string textOf(const RawRequest& request, const SocketAddress& source, const SocketAddress& target);

/// The value of the first header of that name as it is written, empty when there is none.
std::string headerOf(std::string_view message, std::string_view name);

/// The status of a response, 0 for anything else.
int statusOf(std::string_view message);

/// A response to `request` with its Via, From, To (given the tag "raw-uas"), Call-ID and CSeq. `more` as
/// above.
std::string answerTo(std::string_view request, std::string_view status, std::string_view more);

} // namespace legscope
