/// Any body: either refused as BadSdp, or rewritten so that nothing foreign is left where media addresses
/// stand, the output can be read again, and a second rewrite changes nothing.

#include "engine/sdp/rewriter.h"
#include "engine/sdp/sdpview.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace legscope;
using namespace legscope::test;

namespace {

RewritePlan planTowards(IpFamily family)
{
    RewritePlan plan;
    plan.family = family;
    plan.address = family == IpFamily::V4 ? "198.51.100.1" : "2001:db8:aaaa::1";
    plan.sessionId = "77";
    for (std::uint16_t i = 0; i < 64; ++i)
        plan.lines.push_back(
            {static_cast<std::uint16_t>(30000 + 10 * i), static_cast<std::uint16_t>(30001 + 10 * i)});
    return plan;
}

void requireOurs(const SdpHost& host, const RewritePlan& plan)
{
    require(host.literal && (host.text == plan.address || host.literal->isUnspecified()));
    require(host.literal->family() == plan.family);
}

void checkView(const SdpView& view, const RewritePlan& plan)
{
    for (std::size_t i = 0; i < view.media.size(); ++i) {
        const SdpMedia& media = view.media[i];
        require(media.port == 0 || media.port == plan.lines[i].rtpPort);
        require(!media.overTcp || media.port == 0);
        require(!media.hasIce);
        require(!media.rtcpPort || *media.rtcpPort == plan.lines[i].rtcpPort);
        if (media.host)
            requireOurs(*media.host, plan);
        if (media.rtcpHost)
            requireOurs(*media.rtcpHost, plan);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    const auto received = readSdp(body);
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6}) {
        const RewritePlan plan = planTowards(family);
        const auto once = rewriteSdp(body, plan);
        require(once.has_value() == received.has_value());
        if (!once) {
            require(once.error().code == Errc::BadSdp || once.error().code == Errc::Unsupported);
            continue;
        }
        const auto view = readSdp(once->text);
        require(view.has_value() && view->media.size() == received->media.size());
        checkView(*view, plan);
        const auto twice = rewriteSdp(once->text, plan);
        require(twice && twice->text == once->text && !changesAnything(twice->edits));
        require(once->edits.size() == unchanged(*parsed(body)).size());
    }
    return 0;
}
