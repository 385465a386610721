#include "engine/call/mediareports.h"

#include "engine/call/sdpconcerns.h"

#include <fmt/format.h>

namespace legscope {

void MediaReports::once(const std::string& subject, const SdpNotice& notice)
{
    if (m_told.insert(subject).second)
        m_events.finding(notice.severity, notice.code, notice.text);
}

void MediaReports::onSdp(MediaMode mode, LegSide from, const ParsedSdp& sdp, KeysInAvp keys)
{
    m_concerns.onSdp(from, sdp);
    for (const SdpNotice& notice : noticesOf(mode, from, sdp)) {
        if (keys == KeysInAvp::Counted && notice.code == FindingCode::SdpKeyWithoutSrtp)
            continue;
        once(std::string(nameOf(notice.code)), notice);
    }
}

void MediaReports::unresolved(const AwaitedHost& host, const Error& cause)
{
    once(Severity::Warning, FindingCode::HostUnresolved,
        fmt::format("leg {} names the host \"{}\" for m-line {}, which has no known address ({}): nothing is "
                    "sent there before a packet has come",
            nameOf(host.side), host.name, host.mline, cause.detail));
}

void MediaReports::handshakeFailed(const DtlsFailed& failed)
{
    const bool isAnothers = failed.fault == DtlsFault::Fingerprint;
    m_events.finding(isAnothers ? Severity::Error : Severity::Warning,
        isAnothers ? FindingCode::DtlsFingerprint : FindingCode::DtlsFailed, failed.text);
}

void MediaReports::judge(const MediaPath& path, const std::vector<StreamSample>& streams, Monotonic now)
{
    if (path.isConnected())
        m_concerns.connected(now);
    for (const SdpNotice& notice : m_concerns.look(path.mode(), streams, now))
        once(notice.text, notice);
}

} // namespace legscope
