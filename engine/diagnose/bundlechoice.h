#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

/// What an operator chooses of a bundle.
namespace legscope {

/// What there is of each call.
enum class BundlePart : std::uint8_t {
    Document, ///< call.json
    Capture, ///< capture.pcapng
    Series, ///< rtp.csv
    Sdp, ///< sdp/
    Ladder, ///< ladder.svg
    Report, ///< report.html, and index.html of all calls
};

inline constexpr std::size_t bundlePartCount = 6;
/// A set of BundlePart, by their numbers.
using BundleParts = std::bitset<bundlePartCount>;
inline constexpr BundleParts everyBundlePart{(1U << bundlePartCount) - 1};

/// What is masked besides secrets, which always are (see redact.h).
struct Redaction {
    /// Keys that were pressed: of events, of INFO, of telephone-events (RFC 4733) that were captured. Tones
    /// in captured sound stay.
    bool keys = true;
    /// Numbers and names of callers and callees: of SIP, of SDP, of whatever is said about a call.
    bool parties = false;
    bool operator==(const Redaction&) const = default;
};

} // namespace legscope
