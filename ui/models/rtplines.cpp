#include "ui/models/rtplines.h"

#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"
#include "ui/models/droptext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <concepts>
#include <numeric>

namespace legscope::ui {
namespace {

/// Under that much media a quality is not to be trusted.
constexpr double trustedAfterMs = 5'000;
constexpr double usualPtimeMs = 20;

QString number(std::integral auto value)
{
    if constexpr (std::signed_integral<decltype(value)>)
        return QLocale().toString(static_cast<qlonglong>(value));
    else
        return QLocale().toString(static_cast<qulonglong>(value));
}

QString decimals(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString nothing()
{
    return QStringLiteral("–");
}

QString both(std::uint64_t in, std::uint64_t out)
{
    return QStringLiteral("%1 / %2").arg(number(in), number(out));
}

QString textOf(const std::optional<SocketAddress>& address)
{
    return address ? QString::fromStdString(address->text()) : nothing();
}

class CallRtpLines {
    Q_DECLARE_TR_FUNCTIONS(RtpLines)

public:
    CallRtpLines(const CallRecord& call, const StreamSample& sample)
        : m_sample(sample)
    {
        const auto armed = std::ranges::find(call.streams, sample.mline, &ArmedStream::mline);
        m_armed = armed == call.streams.end() ? nullptr : &*armed;
    }

    std::vector<RtpLine> all()
    {
        quality();
        packets();
        media();
        remote();
        addresses();
        return std::move(m_lines);
    }

private:
    RtpLine& add(const QString& title, const QString& text, const QString& hint = {})
    {
        return m_lines.emplace_back(RtpLine{title, text, hint});
    }
    void head(const QString& title) { add(title, {}).heading = true; }
    bool any() const { return m_sample.rtpIn > 0; }
    QString milliseconds(double value) const { return tr("%1 ms").arg(decimals(value, 1)); }
    QString timed(double value) const { return m_sample.rtpIn < 2 ? nothing() : milliseconds(value); }

    void quality()
    {
        head(tr("Quality"));
        QString mos = nothing();
        if (m_sample.mos)
            mos = decimals(*m_sample.mos, 2);
        if (m_sample.mos && m_sample.rFactor)
            mos = tr("%1 (R %2)").arg(mos, decimals(*m_sample.rFactor, 0));
        const double ptime = m_sample.ptimeMs > 0 ? m_sample.ptimeMs : usualPtimeMs;
        const bool early = static_cast<double>(m_sample.expected) * ptime < trustedAfterMs;
        RtpLine& score = add(tr("MOS"), m_sample.mos && early ? tr("%1, under 5 s").arg(mos) : mos,
            tr("E-model, ITU-T G.107 simplified, up to here: from codec, loss, jitter and round trip"));
        score.faint = early;
        score.alarm = m_sample.mos && !early && *m_sample.mos < 3.6;
        QString lost = number(m_sample.lost);
        if (m_sample.expected > 0)
            lost = tr("%1 (%2 %)")
                       .arg(lost,
                           decimals(100.0 * static_cast<double>(m_sample.lost)
                                   / static_cast<double>(m_sample.expected),
                               2));
        add(tr("Lost"), lost, tr("RFC 3550, appendix A.3; duplicates make up for lost packets")).alarm
            = m_sample.lost > 0;
        add(tr("Late"), number(m_sample.late),
            tr("Behind the newest by more than a jitter buffer of 60 ms holds"))
            .alarm
            = m_sample.late > 0;
        add(tr("Jitter"), timed(m_sample.jitterMs), tr("RFC 3550, appendix A.8"));
        add(tr("Longest time between packets"), timed(m_sample.maxDeltaMs));
        add(tr("Gaps over 200 ms"), number(m_sample.gaps)).alarm = m_sample.gaps > 0;
        add(tr("Round trip"), m_sample.roundTripMs ? milliseconds(*m_sample.roundTripMs) : nothing(),
            tr("Between the engine and the leg it comes from, by RTCP"));
    }

    void packets()
    {
        head(tr("Packets"));
        add(tr("Packets in / out"), both(m_sample.rtpIn, m_sample.rtpOut));
        if (!m_sample.conversion)
            relayDelta();
        add(tr("Dropped"), drops()).alarm = dropped() > 0;
        add(tr("Duplicates"), number(m_sample.duplicate)).alarm = m_sample.duplicate > 0;
        add(tr("Reordered"), number(m_sample.reordered)).alarm = m_sample.reordered > 0;
        add(tr("Octets in / out"), both(m_sample.octetsIn, m_sample.octetsOut));
        add(tr("RTCP in / out"), both(m_sample.rtcpIn, m_sample.rtcpOut));
        add(tr("Other in / out"), both(m_sample.otherIn, m_sample.otherOut),
            tr("STUN, DTLS, ZRTP, UDPTL and keepalives"));
        add(tr("Time in the engine"),
            any() && m_sample.engineUs > 0 ? tr("%1 µs").arg(decimals(m_sample.engineUs, 1)) : nothing(),
            tr("Mean, in the worker that carries this call"));
    }

    /// Where sound is converted what leaves is made here, and is as much as there is sound.
    void relayDelta()
    {
        const auto delta
            = static_cast<std::int64_t>(m_sample.rtpIn) - static_cast<std::int64_t>(m_sample.rtpOut);
        add(tr("Relay delta (in − out)"), number(delta)).alarm = delta != 0;
    }

    std::uint64_t dropped() const
    {
        return std::accumulate(m_sample.drops.begin(), m_sample.drops.end(), std::uint64_t{0});
    }

    QString drops() const
    {
        QStringList parts;
        for (std::size_t reason = 0; reason < dropReasons; ++reason) {
            if (m_sample.drops[reason] > 0)
                parts << tr("%1 %2").arg(number(m_sample.drops[reason]), dropText(static_cast<Drop>(reason)));
        }
        return parts.isEmpty() ? number(0) : parts.join(QStringLiteral(", "));
    }

    void media()
    {
        head(tr("Media"));
        add(tr("Codec"),
            m_armed == nullptr || m_armed->codec.empty() ? tr("not known") : shown(m_armed->codec));
        if (m_armed != nullptr && !m_armed->decision.empty())
            add(tr("Codec decided"), shown(m_armed->decision));
        if (m_armed != nullptr) {
            for (const std::string& refused : m_armed->refused)
                add(tr("Refused codec"), shown(refused));
        }
        add(tr("Encryption"), encryption(), tr("SRTP that ends here, as it comes and as it goes on"));
        add(tr("Failed handshakes"), number(m_sample.failedHandshakes),
            tr("DTLS that has brought no keys: what the leg sends cannot be read"))
            .alarm
            = m_sample.failedHandshakes > 0;
        add(tr("Payload types seen"), payloads());
        add(tr("Packet time"),
            m_sample.ptimeMs > 0 ? tr("%1 ms").arg(decimals(m_sample.ptimeMs, 0)) : nothing());
        QString ssrc = any() ? QStringLiteral("0x%1").arg(m_sample.ssrc, 8, 16, QLatin1Char('0')) : nothing();
        if (m_sample.ssrcChanges > 0)
            ssrc = tr("%1, changed %2 times").arg(ssrc).arg(m_sample.ssrcChanges);
        add(tr("SSRC"), ssrc).alarm = m_sample.ssrcChanges > 0;
        add(tr("Markers"), number(m_sample.markers), tr("Packets with the marker bit: a talk spurt begins"));
        if (m_sample.timestampSteps > 0)
            add(tr("Time stamp steps"), number(m_sample.timestampSteps),
                tr("Jumps of the RTP time stamp: the sender began anew, as after a hold; not part of the "
                   "jitter"));
        conversion();
        QString keys = number(m_sample.telephoneEvents);
        if (!m_sample.keys.empty())
            keys = QStringLiteral("%1 (%2)").arg(keys, shown(m_sample.keys));
        add(tr("DTMF"), keys, tr("telephone-event, RFC 4733: the last 32 keys; encrypted ones are not seen"));
    }

    void conversion()
    {
        const std::optional<SoundConversion>& sound = m_sample.conversion;
        if (!sound)
            return;
        add(tr("Jitter buffer"),
            tr("%1 ms, should be %2 ms").arg(decimals(sound->bufferMs, 0), decimals(sound->targetMs, 0)),
            tr("How long what is played now has waited; the target follows the network"));
        const double concealed = sound->concealedLostMs + sound->concealedLateMs + sound->concealedBadMs;
        add(tr("Concealed"),
            tr("%1 ms: %2 lost, %3 late, %4 unreadable")
                .arg(decimals(concealed, 0), decimals(sound->concealedLostMs, 0),
                    decimals(sound->concealedLateMs, 0), decimals(sound->concealedBadMs, 0)),
            tr("Sound that was made up because nothing could be played, by its cause"))
            .alarm
            = concealed > 0;
        add(tr("Stretched"), timed(sound->stretchedMs),
            tr("Sound that was played faster or slower, so that the buffer follows the network"));
        if (sound->pausesMs > 0)
            add(tr("Pauses not sent"), timed(sound->pausesMs),
                tr("Silence that the leg is told of by comfort noise instead (vad)"));
        constexpr double frameUs = 10'000;
        add(tr("Conversion"),
            tr("%1 µs each 10 ms, %2 % of a core")
                .arg(decimals(sound->frameUs, 1), decimals(100 * sound->frameUs / frameUs, 2)),
            tr("Decoding, resampling and encoding of this direction"));
    }

    QString encryption() const
    {
        if (m_sample.receivedKeys.empty() && m_sample.sentKeys.empty())
            return tr("none that ends here");
        const auto named = [](const std::string& keys, const std::string& suite) {
            if (keys.empty())
                return tr("plain");
            return suite.empty() ? tr("%1: no keys yet").arg(shown(keys))
                                 : QStringLiteral("%1 (%2)").arg(shown(suite), shown(keys));
        };
        return tr("%1 in, %2 out")
            .arg(named(m_sample.receivedKeys, m_sample.receivedSuite),
                named(m_sample.sentKeys, m_sample.sentSuite));
    }

    QString payloads() const
    {
        QStringList seen;
        for (const PayloadSeen& payload : m_sample.payloads) {
            const QString name = payload.codec.empty() ? tr("not in the SDP") : shown(payload.codec);
            seen << tr("%1 %2: %3").arg(payload.type).arg(name, number(payload.packets));
        }
        if (seen.isEmpty() && any())
            seen << QString::number(m_sample.payloadType);
        return seen.isEmpty() ? nothing() : seen.join(QStringLiteral(", "));
    }

    void remote()
    {
        const std::optional<RemoteReport>& report = m_sample.remote;
        head(tr("As the other end receives it (RTCP)"));
        add(tr("Lost there"),
            report ? tr("%1 (%2 % lately)").arg(number(report->lost), decimals(report->lossPercent, 1))
                   : nothing(),
            tr("RFC 3550, section 6.4.1; not seen in an encrypted stream"))
            .alarm
            = report && report->lost > 0;
        add(tr("Jitter there"), report ? milliseconds(report->jitterMs) : nothing());
        add(tr("Reports"), report ? number(report->reports) : nothing());
    }

    void addresses()
    {
        head(tr("Addresses"));
        const bool fromA = m_sample.from == LegSide::A;
        std::optional<SocketAddress> signalled;
        if (m_armed != nullptr)
            signalled = fromA ? m_armed->remoteA : m_armed->remoteB;
        QString source = textOf(m_sample.source);
        const bool learned = m_sample.source && signalled && *m_sample.source != *signalled;
        if (learned)
            source = tr("%1 (not the SDP's: NAT)").arg(source);
        add(tr("Address in the SDP"), textOf(signalled));
        add(tr("Source, learned"), source).alarm = learned;
        add(tr("Received at"), QString::fromStdString(m_sample.local.text()));
        add(tr("Sent to"), textOf(m_sample.target));
    }

    const StreamSample& m_sample;
    const ArmedStream* m_armed = nullptr;
    std::vector<RtpLine> m_lines;
};

} // namespace

std::vector<RtpLine> rtpLinesOf(const CallRecord& call, const StreamSample& sample)
{
    return CallRtpLines(call, sample).all();
}

} // namespace legscope::ui
