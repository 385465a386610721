#pragma once

#include <string>
#include <string_view>

namespace legscope {

/// A reason for the end of a call: Q.850 value and FreeSWITCH's name of it.
struct Cause {
    int q850 = 16;
    std::string_view name = "NORMAL_CLEARING";
    std::string words{}; ///< of a peer, in its Reason header; as they came
    bool operator==(const Cause& other) const { return q850 == other.q850 && name == other.name; }
};

/// The cause of a final SIP status (RFC 3398 section 8.2.6.1, with FreeSWITCH's choices where they differ).
Cause causeOfStatus(int status);
/// The SIP status for a cause (RFC 3398 section 7.2.4.1); 480 for one that has no status of its own.
int statusOfCause(std::string_view name);
/// By FreeSWITCH's name ("USER_BUSY", without regard to case) or a Q.850 number ("17"); NORMAL_CLEARING when it is neither.
Cause causeNamed(std::string_view nameOrNumber);
/// The cause in a Reason header's value (RFC 3326): `Q.850;cause=17` first, else `SIP;cause=486`; false when
/// it has none. A Q.850 number without a name of its own is NORMAL_UNSPECIFIED, the last of its class. The
/// words are those of its parameter text.
bool causeOfReason(std::string_view reason, Cause& cause);
/// The value of a Reason header for a cause. FreeSWITCH's own causes are beyond what Q.850 can say, and go as
/// the SIP status they stand for; to have lost a race of forks is SIP;cause=200 (RFC 3326 section 2),
/// and so is a transfer that has succeeded. The text of others is the words, else the name.
std::string reasonValue(const Cause& cause);
/// The standard phrase of a status (RFC 3261 section 21); a string that lives for ever, as nua_respond needs
/// it.
const char* phraseOf(int status);

} // namespace legscope
