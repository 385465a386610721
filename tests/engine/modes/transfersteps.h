#pragma once

#include "tests/support/modecall.h"

#include <fmt/format.h>
#include <string>
#include <utility>

/// Steps of transfers by raw phones: each returns what went wrong, empty when all was right.
namespace legscope::test {

/// REFER with that Refer-To value, answered with `status`.
inline std::string refer(RawPhone& by, const std::string& to, int status = 202, const std::string& more = {})
{
    by.request("REFER", {}, fmt::format("Refer-To: {}\r\nReferred-By: <{}>\r\n{}", to, by.uri(), more));
    const RawMessage answer = by.waitFinal("REFER");
    return answer.status() == status ? "" : fmt::format("REFER was answered {}", answer.status());
}

/// The next NOTIFY of the transfer tells `status`; the last one ends the subscription.
inline std::string notified(RawPhone& phone, int status, int answer = 200)
{
    const RawMessage notify = phone.waitRequest("NOTIFY");
    if (notify.isEmpty())
        return fmt::format("no NOTIFY of {} came", status);
    phone.answer(notify, answer);
    if (!notify.body().starts_with(fmt::format("SIP/2.0 {} ", status)))
        return fmt::format("expected {}: {}", status, notify.body());
    if (!notify.header("Event").starts_with("refer")
        || !notify.header("Content-Type").starts_with("message/sipfrag"))
        return "NOTIFY of " + notify.header("Event") + ", " + notify.header("Content-Type");
    const std::string state = notify.header("Subscription-State");
    return state.starts_with(status < 200 ? "active;expires=" : "terminated;reason=noresource") ? "" : state;
}

inline std::string saysGoodbye(RawPhone& phone)
{
    const RawMessage bye = phone.waitRequest("BYE");
    if (bye.isEmpty())
        return "no BYE came";
    phone.answer(bye, 200);
    return {};
}

/// Whether an SDP is a later one of the same o= than another, by one version (RFC 3264 section 8).
inline bool isNextVersion(const std::string& sdp, const std::string& before)
{
    const auto split = [](const std::string& origin) {
        const auto blank = origin.find(' ');
        return std::pair(origin.substr(0, blank), std::stoull("0" + origin.substr(blank + 1)));
    };
    const auto [session, version] = split(originOf(sdp));
    return split(originOf(before)) == std::pair(session, version - 1);
}

/// The same SDP, or the next version of it.
inline bool goesOn(const std::string& sdp, const std::string& before)
{
    return sdp == before || isNextVersion(sdp, before);
}

/// BYE from one end reaches the other, and `calls` records end.
inline std::string hangUpBetween(ModeCall& call, RawPhone& from, RawPhone& to, std::size_t calls = 1)
{
    from.request("BYE");
    if (from.waitAnswer(200, "BYE").isEmpty())
        return "the BYE was not answered";
    if (auto wrong = saysGoodbye(to); !wrong.empty())
        return wrong;
    if (!call.recorder->waitForCount<CallEnded>(calls))
        return "the call did not end";
    return call.engine ? "" : "no engine";
}

/// RTP passes both ways between two ends in proxy; the SDPs are those that each read last.
inline std::string mediaFlowsBetween(ModeCall& call, RawUdpPeer& one, const std::string& readByOne,
    RawUdpPeer& two, const std::string& readByTwo)
{
    const auto relay = [](const std::string& sdp) {
        return SocketAddress::parse("127.0.0.1", portsOf(sdp).at(0)).value_or(SocketAddress());
    };
    if (call.mode == MediaMode::Bypass)
        return {};
    if (auto wrong = call.passes(one, relay(readByOne), two, rtpPacket(3)); !wrong.empty())
        return "one to two: " + wrong;
    if (auto wrong = call.passes(two, relay(readByTwo), one, rtpPacket(4)); !wrong.empty())
        return "two to one: " + wrong;
    return {};
}

} // namespace legscope::test
