#include "engine/call/sdpconcerns.h"

#include "engine/sdp/lint.h"

#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

std::optional<SdpNotice> noticeOf(MediaMode mode, LegSide from, const SdpFinding& finding)
{
    const std::string who = fmt::format("the SDP of leg {}", nameOf(from));
    switch (finding.concern) {
    case SdpConcern::AddressLeak:
        if (mode != MediaMode::Proxy)
            return std::nullopt;
        return SdpNotice{Severity::Warning, FindingCode::SdpAddressLeak,
            fmt::format("{} shows an address to the other end in a line that is passed as it is: {}", who,
                finding.text)};
    case SdpConcern::KeyInClear:
        return SdpNotice{Severity::Warning, FindingCode::SdpKeyInClear,
            fmt::format("{} carries an SRTP key over signalling without TLS: anyone who can read the "
                        "signalling can decrypt",
                who)};
    case SdpConcern::KeyWithoutSrtp:
        return SdpNotice{Severity::Notice, FindingCode::SdpKeyWithoutSrtp,
            fmt::format("{} has a=crypto on m-line {}, which is not SRTP: the key does nothing", who,
                finding.section)};
    case SdpConcern::NoConnection:
        if (mode == MediaMode::Bypass)
            return std::nullopt;
        return SdpNotice{Severity::Warning, FindingCode::SdpNoAddress,
            fmt::format("{} names no address for m-line {}: nothing is sent there before a packet has come",
                who, finding.section)};
    // Seen elsewhere: as edits with their reason.
    case SdpConcern::IceOffered:
        break;
    }
    return std::nullopt;
}

} // namespace

std::vector<SdpNotice> noticesOf(MediaMode mode, LegSide from, const ParsedSdp& sdp)
{
    std::vector<SdpNotice> notices;
    // Profiles listen on UDP and TCP only.
    for (const SdpFinding& finding : lintSdp(sdp, SignallingPrivacy::Clear)) {
        if (auto notice = noticeOf(mode, from, finding))
            notices.push_back(std::move(*notice));
    }
    return notices;
}

} // namespace legscope
