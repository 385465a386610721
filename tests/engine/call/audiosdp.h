#pragma once

#include <string>

namespace legscope::test {

/// The formats of the first m-line: "0 8 101".
inline std::string formatsOf(const std::string& sdp)
{
    const auto proto = sdp.find("RTP/AVP ", sdp.find("m=audio"));
    return sdp.substr(proto + 8, sdp.find('\r', proto) - proto - 8);
}

/// An SDP with one audio line on port 40000 of 127.0.0.1.
inline std::string sdpWith(const std::string& formats, const std::string& attributes = {})
{
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP "
        + formats + "\r\n" + attributes;
}

} // namespace legscope::test
