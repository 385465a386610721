#pragma once

#include "engine/event/event.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// One event as a JSON object on one line:
/// {"seq":12,"time":"2026-01-31T10:02:11.123456Z","type":"SipMessage",...}. Secrets are masked (see
/// redact.h). Only ASCII leaves: every other character is escaped, so that no control character or
/// bidirectional override reaches a terminal; octets that are not UTF-8 become U+FFFD. Any thread.
std::string toJson(const Event& event);
/// The same, appended to a line that is used again.
void appendJson(std::string& text, const Event& event);

/// The index of the type with the name that toJson() writes; none when there is no such type.
std::optional<std::size_t> eventTypeNamed(std::string_view name);

/// One event as a readable line for a terminal, without what earlier events said (see EventLines):
/// "10:02:11.123 call 1 leg 1 <- INVITE sip:1002@127.0.0.1 (udp 127.0.0.1:5070)". `<-` is received, `->`
/// sent. Control characters and bidirectional overrides are shown as U+FFFD. Secrets are masked. Any thread.
std::string toLine(const Event& event);

} // namespace legscope
