#pragma once

#include "engine/event/event.h"
#include "engine/event/rtptotals.h"

#include <map>
#include <string>

namespace legscope {

/// The event stream as readable lines, one an event, with what earlier events said: legs by their letter, and
/// on each SIP message the line types of its SDP that were rewritten: "10:02:11.123 call 1 B -> INVITE
/// sip:1002@127.0.0.1 (udp 127.0.0.1:5072) [SDP o c m]". `<-` is received, `->` sent. Foreign text is made
/// plain (see plaintext.h), secrets are masked. What is remembered of a call goes with its end.
class EventLines {
public:
    /// Without a line end.
    std::string line(const Event& event);

private:
    struct CallNames {
        std::map<std::uint64_t, std::string> legs; ///< by LegId value: "A", "B", "C"...
        std::map<std::uint64_t, std::string> changes; ///< by the sequence of an SdpRewritten: "o c m"
    };
    void learn(const Event& event);

    std::map<std::uint64_t, CallNames> m_calls;
    RtpTotals m_totals; ///< of the live calls
};

/// How the legs of a call are called: "A", then "B", "C"... by `index`, and "leg 27" when the letters are
/// used up.
std::string legName(std::size_t index);

/// The line types that the edits changed, each once, in order: "o c m"; empty when nothing was changed.
std::string changedLineTypes(const std::vector<SdpEdit>& edits);

/// The first line of a SIP message without the version: "INVITE sip:1002@127.0.0.1", "183 Session Progress".
/// Plain text, secrets masked.
std::string startLine(const SipMessage& message);

} // namespace legscope
