#pragma once

#include "engine/sip/sofia.h"

#include <string>

namespace legscope {

enum class AfterAnswer : bool { KeepConnection, CloseConnection };

/// Answers a request without a transaction, from what of it could be read (RFC 3261 section 8.2.7): Via,
/// From, To, Call-ID, CSeq. The same request gets the same To tag each time. An ACK is not answered, nor is a
/// request without Via.
void answerStateless(
    tport_t* transport, const sip_t& request, int status, const std::string& phrase, AfterAnswer after);

} // namespace legscope
