#pragma once

#include "engine/event/mediamode.h"

#include <cstdint>
#include <string>
#include <vector>

namespace legscope::test {

/// How an SDP looks on the leg that reads it.
struct ReaderEnd {
    std::string address = "127.0.0.1"; ///< what we advertise there
    std::uint16_t firstPort = 20000, lastPort = 29998; ///< range of our relay ports
};

/// Compares what left with what came, octet by octet, as the mode has it. Bypass: equal. Proxy: only o=, k=,
/// the address of c=, the port of m=, a=rtcp, ICE, source-filter and altc may differ, each exactly as the
/// table of the rewrite says. Empty when right, else what is wrong.
std::string carriedDifference(
    MediaMode mode, const std::string& came, const std::string& left, const ReaderEnd& end = {});

/// The port of every m-line, in order.
std::vector<std::uint16_t> portsOf(const std::string& sdp);
/// "<sess-id> <sess-version>" of o=.
std::string originOf(const std::string& sdp);

/// A body from its parts: `lines` begin with the first m-line; o= names `address` and `version`.
std::string sdpBody(const std::string& lines, const std::string& address = "127.0.0.1", unsigned version = 1);

} // namespace legscope::test
