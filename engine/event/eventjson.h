#pragma once

#include "engine/event/event.h"

#include <string>

namespace legscope {

/// One event as a JSON object on one line: {"seq":12,"time":"2026-01-31T10:02:11.123456Z","type":"SipMessage",...}.
/// Secrets are masked (see redact.h). Octets that are not UTF-8 become U+FFFD.
std::string toJson(const Event& event);

/// One event as a readable line for a terminal: "10:02:11.123 call 1 A <- INVITE sip:1002@127.0.0.1 (udp 127.0.0.1:5070)".
/// Control characters and bidirectional overrides are shown as U+FFFD. Secrets are masked.
std::string toLine(const Event& event);

} // namespace legscope
