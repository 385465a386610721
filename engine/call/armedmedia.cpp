#include "engine/call/armedmedia.h"

#include "engine/call/defaultmedia.h"

#include <fmt/format.h>

namespace legscope {

ArmedMedia::ArmedMedia(CallEnvironment& environment, CallEvents& events, MediaReports& reports,
    MediaPaths& paths, CallLinks& links)
    : m_events(events)
    , m_reports(reports)
    , m_paths(paths)
    , m_links(links)
    , m_lookups(environment.loop, environment.resolver,
          [this](const std::string& name, const auto& addresses) { onHost(name, addresses); })
{
}

/// SRTP with the caller whose keys came in the SDPs.
void ArmedMedia::presetEncryption()
{
    if (!m_paths.defaultMedia())
        return;
    for (const auto& [media, suite] : m_paths.defaultMedia()->legs().suites(m_links.served().side))
        presetSecured(media, suite);
}

/// FreeSWITCH's variables about SRTP with the caller; none has a key. `media` is "audio" or "video".
void ArmedMedia::presetSecured(const std::string& media, const std::string& suite)
{
    ChannelVariables& variables = m_links.served().variables;
    variables.preset("rtp_secure_" + media + "_confirmed", "true");
    if (media != "audio" && !variables.valueOf("rtp_secure_media_negotiated").empty())
        return;
    variables.preset("rtp_has_crypto", suite);
    variables.preset("rtp_secure_media_negotiated", suite);
}

void ArmedMedia::handshakeDone(const DtlsSecured& secured)
{
    if (!m_paths.current() || secured.with != m_links.served().side)
        return;
    for (const ArmedStream& stream : m_paths.current()->armed()) {
        if (stream.mline == secured.mline)
            presetSecured(stream.media, std::string(nameOf(secured.suite)));
    }
}

void ArmedMedia::onArmed(ArmedBy by)
{
    presetEncryption();
    m_events.armed(by, m_paths.current()->armed());
    if (const DefaultMedia* const media = m_paths.defaultMedia()) {
        for (const std::string& sentence : media->legs().whyPausesAreSent())
            m_reports.once(Severity::Notice, FindingCode::VadWithoutEffect, sentence);
    }
    for (const std::string& sentence : m_paths.current()->refusedHosts())
        m_reports.once(Severity::Warning, FindingCode::HostRefused, sentence);
    for (const AwaitedHost& host : m_paths.current()->awaitedHosts())
        m_lookups.ask(host.name);
}

/// In Default mode what was agreed on says more: onArmed().
void ArmedMedia::onConnected()
{
    if (m_paths.defaultMedia())
        return;
    const bool passes = m_paths.current()->mode() == MediaMode::Proxy;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const SharedEnd& end = m_paths.end(side);
        if (end && end->idle.silence == SentSilence::Described)
            m_reports.once(Severity::Notice, FindingCode::VadWithoutEffect,
                fmt::format("vad has no effect on leg {}: {}", nameOf(side),
                    passes ? "in proxy mode its packets pass as they come"
                           : "in bypass mode its packets do not come here"));
    }
}

void ArmedMedia::onHost(const std::string& name, const Result<std::vector<SocketAddress>>& addresses)
{
    if (addresses) {
        m_paths.current()->hostFound(name, *addresses);
        return onArmed(ArmedBy::HostAddress);
    }
    for (const AwaitedHost& host : m_paths.current()->awaitedHosts()) {
        if (host.name == name)
            m_reports.unresolved(host, addresses.error());
    }
}

} // namespace legscope
