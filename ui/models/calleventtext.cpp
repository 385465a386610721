#include "ui/models/calleventtext.h"

#include "engine/event/redact.h"
#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"
#include "ui/models/callrow.h"
#include "ui/models/modesentence.h"
#include "ui/models/soundeventtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace legscope::ui {
namespace {

class EventText {
    Q_DECLARE_TR_FUNCTIONS(EventText)

public:
    explicit EventText(const CallRecord& call)
        : m_call(call)
    {
    }

    QString operator()(const CallBegan& began) const
    {
        return tr("Call from %1 to %2 on profile %3, context %4, configuration revision %5")
            .arg(shown(began.callerNumber), shown(began.calledNumber), shown(began.profile),
                shown(began.context))
            .arg(began.profileRevision);
    }

    QString operator()(const LegBegan& began) const
    {
        const QString who = legName(m_call, began.leg);
        return began.invite == Direction::Received
            ? tr("Leg %1 called us from %2 (%3)").arg(who, shown(began.remote.text()), shown(began.remoteUri))
            : tr("Leg %1 is called at %2 (%3)").arg(who, shown(began.remote.text()), shown(began.remoteUri));
    }

    QString operator()(const LegChanged& changed) const
    {
        const QString state = tr("Leg %1: %2").arg(legName(m_call, changed.leg), stateText(changed.state));
        return changed.status == 0 ? state : tr("%1 (%2)").arg(state).arg(changed.status);
    }

    QString operator()(const RouteStep& step) const
    {
        return tr("Route %1: %2 %3")
            .arg(shown(step.extension), shown(step.application), shown(shownText(step.data)));
    }

    QString operator()(const ModeDecided& mode) const
    {
        return tr("Media mode %1").arg(modeSentence(mode, shown(m_call.began.profile)));
    }

    QString operator()(const SipMessage& message) const
    {
        const QString where
            = message.direction == Direction::Received ? tr("%1 > engine: %2") : tr("engine > %1: %2");
        const QString line = where.arg(legName(m_call, message.leg), startLine(message));
        return message.retransmission ? tr("%1 (again)").arg(line) : line;
    }

    QString operator()(const SdpRewritten& sdp) const
    {
        const auto changed
            = std::ranges::count_if(sdp.edits, [](const SdpEdit& edit) { return edit.op != EditOp::Keep; });
        const QString from = legName(m_call, sdp.from), to = legName(m_call, sdp.to);
        const QString kind = sdp.kind == SdpKind::Offer ? tr("Offer") : tr("Answer");
        return changed == 0
            ? tr("%1 of %2 passed to %3 unchanged").arg(kind, from, to)
            : tr("%1 of %2 passed to %3 with %n changed lines", nullptr, static_cast<int>(changed))
                  .arg(kind, from, to);
    }

    QString operator()(const MediaArmed& armed) const
    {
        QStringList streams;
        for (const ArmedStream& stream : armed.streams) {
            streams << tr("%1 %2: A side %3, B side %4")
                           .arg(shown(stream.media), shown(stream.codec), shown(stream.localA.text()),
                               shown(stream.localB.text()));
        }
        if (streams.isEmpty())
            return armed.by == ArmedBy::Offer ? tr("Media released by the offer")
                                              : tr("Media released by the answer");
        const QString text = armed.by == ArmedBy::Offer ? tr("Media armed by the offer: %1")
            : armed.by == ArmedBy::Answer               ? tr("Media armed by the answer: %1")
                                                        : tr("Media armed by the address of a host: %1");
        return text.arg(streams.join(QLatin1String("; ")));
    }

    /// Where packets came from before, or what the SDP says, where that is another address.
    QString learnedText(const MediaFlow& flow, const QString& from, const QString& source) const
    {
        std::optional<SocketAddress> advertised, before;
        for (const EventPtr& event : m_call.events) {
            const auto* earlier = std::get_if<MediaFlow>(&event->body);
            if (earlier == &flow)
                break;
            if (earlier != nullptr && earlier->change == FlowChange::SourceLearned
                && earlier->mline == flow.mline && earlier->from == flow.from)
                before = earlier->source;
            const auto* armed = std::get_if<MediaArmed>(&event->body);
            const auto address = armed == nullptr ? std::nullopt : advertisedBy(*armed, flow);
            if (address && std::exchange(advertised, address) != address)
                before.reset(); // it was learned beside another SDP
        }
        if (before && *before != flow.source)
            return tr("Source of %1 learned: %2, before it was %3").arg(from, source, shown(before->text()));
        if (advertised && *advertised != flow.source)
            return tr("Source of %1 learned: %2, its SDP says %3")
                .arg(from, source, shown(advertised->text()));
        return tr("Source of %1 learned: %2").arg(from, source);
    }

    static std::optional<SocketAddress> advertisedBy(const MediaArmed& armed, const MediaFlow& flow)
    {
        const auto stream = std::ranges::find(armed.streams, flow.mline, &ArmedStream::mline);
        if (stream == armed.streams.end())
            return std::nullopt;
        return flow.from == LegSide::A ? stream->remoteA : stream->remoteB;
    }

    QString operator()(const MediaFlow& flow) const
    {
        const QString from = shown(nameOf(flow.from));
        const QString source = shown(flow.source.text());
        switch (flow.change) {
        case FlowChange::FirstPacket:
            return tr("First RTP packet from %1, source %2").arg(from, source);
        case FlowChange::SourceLearned:
            return learnedText(flow, from, source);
        case FlowChange::ForeignSource:
            return tr("Packets from a foreign source %1 are not passed on for %2").arg(source, from);
        case FlowChange::Quiet:
            return tr("RTP from %1 has gone quiet").arg(from);
        case FlowChange::Secured:
            return tr("SRTP of %1 has its keys by DTLS with %2").arg(from, source);
        case FlowChange::Resumed:
            break;
        }
        return tr("RTP from %1 resumed, source %2").arg(from, source);
    }

    QString operator()(const DigitPassed& passed) const { return soundText(passed); }
    QString operator()(const SoundPlayed& played) const { return soundText(played); }
    QString operator()(const SoundRecorded& recorded) const { return soundText(recorded); }

    QString operator()(const LegEnded& ended) const
    {
        return tr("Leg %1 ended: %2").arg(legName(m_call, ended.leg), shown(ended.cause));
    }

    QString operator()(const CallEnded& ended) const
    {
        const QString by = ended.by == CallEndedBy::Caller ? tr("the caller")
            : ended.by == CallEndedBy::Callee              ? tr("the callee")
                                                           : tr("the engine");
        const QString line = tr("Call ended by %1: %2").arg(by, shown(ended.cause));
        return ended.text.empty() ? line : tr("%1. %2").arg(line, toldText(ended.text));
    }

    QString operator()(const Finding& finding) const
    {
        const QString code = shown(nameOf(finding.code)), text = toldText(finding.text);
        switch (finding.severity) {
        case Severity::Error:
            return tr("Error %1: %2").arg(code, text);
        case Severity::Warning:
            return tr("Warning %1: %2").arg(code, text);
        case Severity::Notice:
            break;
        }
        return tr("Notice %1: %2").arg(code, text);
    }

    /// Events of no call are not in a call's history.
    template <class Other>
    QString operator()(const Other&) const
    {
        return {};
    }

private:
    const CallRecord& m_call;
};

} // namespace

QString legName(const CallRecord& call, LegId leg)
{
    char next = 'B';
    for (const LegRecord& record : call.legs) {
        const bool caller = record.began.side == LegSide::A && &record == &call.legs.front();
        const QChar name = QLatin1Char(caller ? 'A' : next);
        if (record.began.leg == leg)
            return name;
        next = static_cast<char>(next + (caller || next == 'Z' ? 0 : 1));
    }
    return leg == call.began.legA ? QStringLiteral("A") : QStringLiteral("-");
}

QString eventText(const CallRecord& call, const Event& event)
{
    return std::visit(EventText(call), event.body);
}

QString eventTextAt(const CallRecord& call, std::uint64_t sequence)
{
    const auto event = std::ranges::lower_bound(
        call.events, sequence, {}, [](const EventPtr& one) { return one->sequence; });
    return event == call.events.end() || (*event)->sequence != sequence ? QString()
                                                                        : eventText(call, **event);
}

QString startLine(const SipMessage& message)
{
    const std::string_view text = message.text;
    return shown(text.substr(0, text.find_first_of("\r\n")));
}

} // namespace legscope::ui
