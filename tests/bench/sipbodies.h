#pragma once

#include "engine/core/socketaddress.h"

#include <cstddef>
#include <fmt/format.h>
#include <string>

/// SIP with SDP as text, for peers that know neither.
namespace legscope::bench {

/// An offer or an answer of PCMA at `peer`, the same for one `number`.
inline std::string pcmaAt(const SocketAddress& peer, std::size_t number)
{
    return fmt::format("v=0\r\no=bench {0} 1 IN IP4 {1}\r\ns=-\r\nc=IN IP4 {1}\r\nt=0 0\r\n"
                       "m=audio {2} RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n",
        number + 1, peer.host(), peer.port());
}

/// The last header fields of a message and its body.
inline std::string withSdp(const SocketAddress& contact, const std::string& sdp)
{
    return fmt::format(
        "Contact: <sip:bench@{}>\r\nContent-Type: application/sdp\r\nContent-Length: {}\r\n\r\n{}",
        contact.text(), sdp.size(), sdp);
}

/// What answers `request`, as answerTo(), with a body.
inline std::string answerWithSdp(std::string answer, const SocketAddress& contact, const std::string& sdp)
{
    answer.resize(answer.rfind("Content-Length"));
    return answer + withSdp(contact, sdp);
}

} // namespace legscope::bench
