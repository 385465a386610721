#include "engine/lab/labcallmedia.h"

#include "engine/sdp/negotiation.h"

#include <utility>

namespace legscope {

LabCallMedia::LabCallMedia(const LabPhoneOptions& options, LabCallReport& report)
    : m_options(options)
    , m_report(report)
{
}

bool LabCallMedia::open(ToneLoop& tones, const SocketAddress& host)
{
    auto stream = ToneStream::open(tones, m_options.media.value_or(host), m_options.hertz);
    if (!stream) {
        m_report.problem = stream.error().detail;
        return false;
    }
    m_stream = std::move(*stream);
    return true;
}

SipBody LabCallMedia::body(std::vector<LabCodec> codecs, const std::string& instead)
{
    LabMedia media{
        m_stream->address(), std::move(codecs), m_report.direction, m_report.id.value + 1, ++m_version};
    m_report.sdpSent = instead.empty() ? writeLabSdp(media) : instead;
    return {"application/sdp", m_report.sdpSent};
}

SipBody LabCallMedia::offer(const std::string& instead)
{
    return body(m_options.codecs, instead);
}

SipBody LabCallMedia::reply(const std::string& instead)
{
    const std::vector<LabCodec>& ours = m_options.codecs;
    const bool isAnswer = !m_report.sdpReceived.empty();
    return body(isAnswer ? commonCodecs(m_remote.codecs, ours) : ours, instead);
}

bool LabCallMedia::receive(const SipBody& body)
{
    m_report.sdpReceived = body.text;
    const auto& sdp = body.part.sdp;
    auto remote = !sdp ? Result<LabRemoteMedia>(std::unexpected(sdp.error()))
        : !*sdp        ? Result<LabRemoteMedia>(fail(Errc::BadSdp, "there is no SDP"))
                       : firstAudioOf((*sdp)->view());
    if (!remote) {
        m_report.problem = remote.error().detail;
        return false;
    }
    m_remote = std::move(*remote);
    if (audioPayloadType(commonCodecs(m_remote.codecs, m_options.codecs)) >= 0)
        return true;
    m_report.problem = "the SDP has no codec that this phone speaks";
    return false;
}

void LabCallMedia::sendOrPause()
{
    if (!m_stream)
        return;
    const int payloadType = audioPayloadType(commonCodecs(m_remote.codecs, m_options.codecs));
    if (m_isMuted || payloadType < 0 || !m_remote.isReachable() || !sends(m_report.direction))
        m_stream->pause();
    else
        m_stream->sendTo({m_remote.rtp, m_remote.rtcp, payloadType});
}

void LabCallMedia::mute()
{
    m_isMuted = true;
    sendOrPause();
}

ToneCounters LabCallMedia::counters() const
{
    return m_stream ? m_stream->counters() : m_report.rtp;
}

void LabCallMedia::close()
{
    m_report.rtp = counters();
    m_stream.reset();
}

} // namespace legscope
