#pragma once

#include "engine/channel/sdp.h"
#include "engine/sip/sipmessage.h"

#include <string>

/// What a request or its answer has to do with offer and answer.
namespace legscope {

inline bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// An INVITE without an offer asks for one (RFC 3261 section 13.2.1).
inline bool asksForOffer(const DialogRequest& request)
{
    return request.method == "INVITE" && !carriesSdp(request.body);
}

/// Its body may be an offer or an answer.
inline bool isOfSession(const std::string& method)
{
    return method == "INVITE" || method == "UPDATE" || method == "PRACK";
}

} // namespace legscope
