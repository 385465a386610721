#include "ui/models/callfinding.h"

#include "ui/bridge/text.h"
#include "ui/models/callstore.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <optional>

namespace legscope::ui {
namespace {

/// A direction is called silent when the other one has this many packets: two seconds of the usual 20 ms.
constexpr std::uint64_t silentAfter = 100;

QString joined(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << shown(name);
    return list.join(QStringLiteral(", "));
}

/// Findings that need no sentence of the engine.
class Conclusions {
    Q_DECLARE_TR_FUNCTIONS(CallFinding)

public:
    explicit Conclusions(const CallRecord& call)
        : m_call(call)
        , m_mode(call.mode ? call.mode->effective : MediaMode::Default)
        , m_offered(call.agreement.offered())
        , m_passed(call.agreement.passedOn())
        , m_answered(call.agreement.answered())
    {
    }

    std::vector<CallFinding> all() const
    {
        std::vector<CallFinding> found;
        for (const auto& one : {codecMismatch(), directMedia(), zrtpEnded()}) {
            if (one)
                found.push_back(*one);
        }
        for (const auto& [mline, from] : silences())
            found.push_back(silence(mline, from));
        return found;
    }

private:
    /// Proxy and bypass pass whatever the ends say; an answer with a codec that nobody offered is theirs.
    std::optional<CallFinding> codecMismatch() const
    {
        for (std::size_t i = 0; m_mode != MediaMode::Default && i < m_offered.size() && i < m_answered.size();
             ++i) {
            const auto &offered = m_offered[i].codecs, &answered = m_answered[i].codecs;
            const bool common = std::ranges::any_of(
                answered, [&](const auto& one) { return std::ranges::count(offered, one); });
            if (m_offered[i].rejected || m_answered[i].rejected || offered.empty() || answered.empty()
                || common)
                continue;
            return CallFinding{Severity::Warning, QStringLiteral("CODEC_MISMATCH"),
                tr("The answer names %1 where the offer had %2 (m-line %3): the ends do not understand each "
                   "other.")
                    .arg(joined(answered), joined(offered))
                    .arg(i + 1),
                tr("The side that answered has to choose among the codecs that it was offered: correct its "
                   "list of "
                   "codecs."),
                {}, {}};
        }
        return std::nullopt;
    }

    std::optional<CallFinding> directMedia() const
    {
        if (m_mode != MediaMode::Proxy || std::ranges::none_of(m_passed, &SdpStream::candidates))
            return std::nullopt;
        return CallFinding{Severity::Notice, QStringLiteral("ICE_PASSED"),
            tr("ICE candidates were passed on: the ends may send media directly to each other, around the "
               "engine."),
            tr("Strip ICE on the profile (proxy-media-ice=strip)."), QStringLiteral("proxy-media-ice"),
            QStringLiteral("strip")};
    }

    std::optional<CallFinding> zrtpEnded() const
    {
        if (m_mode != MediaMode::Default || std::ranges::none_of(m_offered, &SdpStream::zrtp))
            return std::nullopt;
        return CallFinding{Severity::Notice, QStringLiteral("ZRTP_ENDED"),
            tr("ZRTP was offered, but Default mode ends the media here: the ends cannot agree on keys."),
            tr("Route this call in proxy mode, which passes ZRTP from end to end."),
            QStringLiteral("inbound-proxy-media"), QStringLiteral("true")};
    }

    /// Directions without RTP while the other one has it, on m-lines that nobody holds.
    std::vector<std::pair<std::uint32_t, LegSide>> silences() const
    {
        std::vector<std::pair<std::uint32_t, LegSide>> silent;
        if (m_mode == MediaMode::Bypass || !m_call.answered)
            return silent;
        for (const StreamSample& stream : m_call.sample.streams) {
            const StreamSample* other = streamOf(m_call.sample, stream.mline, otherSide(stream.from));
            const bool arrives = other != nullptr && other->rtpIn >= silentAfter;
            if (stream.rtpOut == 0 && arrives && !isHeld(stream.mline))
                silent.emplace_back(stream.mline, stream.from);
        }
        return silent;
    }

    bool isHeld(std::uint32_t mline) const
    {
        const auto held = [mline](const std::vector<SdpStream>& streams) {
            return mline < streams.size() && streams[mline].held;
        };
        return held(m_offered) || held(m_answered);
    }

    CallFinding silence(std::uint32_t mline, LegSide from) const
    {
        const QChar who = from == LegSide::A ? u'A' : u'B', other = from == LegSide::A ? u'B' : u'A';
        const StreamSample& stream = *streamOf(m_call.sample, mline, from);
        CallFinding finding{
            Severity::Warning, QStringLiteral("ONE_WAY_%1_%2").arg(who).arg(mline), {}, {}, {}};
        const auto dropped = [&](Drop reason) { return stream.drops[static_cast<std::size_t>(reason)]; };
        if (dropped(Drop::ForeignSource) > 0) {
            finding.text
                = tr("One-way audio: RTP of %1 comes from an address that its SDP does not name, and "
                     "is dropped (%n packets).",
                    nullptr, static_cast<int>(dropped(Drop::ForeignSource)))
                      .arg(who);
            finding.remedy = tr("Let the source be learned (disable-rtp-auto-adjust=false), or correct the "
                                "address in the SDP of %1.")
                                 .arg(who);
            finding.setting = QStringLiteral("disable-rtp-auto-adjust");
            finding.value = QStringLiteral("false");
        } else if (stream.rtpIn > 0 && dropped(Drop::NoRemote) > 0) {
            finding.text = tr("One-way audio: RTP of %1 arrives, but %2 has named no address to send it to.")
                               .arg(who, other);
            finding.remedy = tr("Look at the SDP of %1 on the SDP diff tab.").arg(other);
        } else if (stream.rtpIn > 0) {
            finding.text = tr("One-way audio: RTP of %1 arrives, but the system refuses to send it on to %2.")
                               .arg(who, other);
            finding.remedy
                = tr("Look at rtp-ip and at the route to the address in the SDP of %1.").arg(other);
            finding.setting = QStringLiteral("rtp-ip");
        } else {
            finding.text = tr("One-way audio: no RTP has come from %1; it is expected at %2.")
                               .arg(who, shown(stream.local.text()));
            finding.remedy
                = tr("Look whether %1 can reach that address: a firewall, a NAT, or ext-rtp-ip.").arg(who);
            finding.setting = QStringLiteral("ext-rtp-ip");
        }
        return finding;
    }

    const CallRecord& m_call;
    const MediaMode m_mode;
    const std::vector<SdpStream>&m_offered, &m_passed, &m_answered;
};

} // namespace

std::vector<CallFinding> findingsOf(const CallRecord& call)
{
    std::vector<CallFinding> findings;
    const auto add = [&findings](CallFinding finding) {
        const auto known = std::ranges::find(findings, finding.code, &CallFinding::code);
        if (known == findings.end())
            findings.push_back(std::move(finding));
        else
            *known = std::move(finding);
    };
    for (const EventPtr& event : call.events) {
        if (const auto* told = std::get_if<Finding>(&event->body))
            add(remedied(*told));
    }
    for (CallFinding& concluded : Conclusions(call).all())
        add(std::move(concluded));
    std::ranges::stable_sort(findings, {}, &CallFinding::severity);
    return findings;
}

} // namespace legscope::ui
