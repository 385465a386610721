#pragma once

#include "ui/models/callstore.h"

#include <QString>

namespace legscope::ui {

/// "A", "B", then "C", "D"... for further legs of the B side; "-" for a leg that is not known.
QString legName(const CallRecord& call, LegId leg);

/// One event of a call as a readable line, without its time.
QString eventText(const CallRecord& call, const Event& event);
/// The same by its sequence number; empty when the call has no such event.
QString eventTextAt(const CallRecord& call, std::uint64_t sequence);

/// The first line of a SIP message: "INVITE sip:1002@127.0.0.1 SIP/2.0".
QString startLine(const SipMessage& message);

} // namespace legscope::ui
