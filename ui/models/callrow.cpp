#include "ui/models/callrow.h"

#include "ui/bridge/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace legscope::ui {
namespace {

/// Totals of one direction between two samples; nothing when it was never sampled.
std::optional<MediaFigures> figuresOf(const CallRecord& call, LegSide from)
{
    const auto quality = qualityFrom(call.sample, from);
    if (!quality)
        return std::nullopt;
    MediaFigures figures{*quality};
    std::uint64_t in = 0, out = 0;
    const std::chrono::duration<double> span = call.sampleTime - call.previousTime;
    for (const StreamSample& stream : call.sample.streams) {
        if (stream.from != from)
            continue;
        figures.dropped = std::accumulate(stream.drops.begin(), stream.drops.end(), figures.dropped);
        if (const StreamSample* before = streamOf(call.previous, stream.mline, from)) {
            in += stream.rtpIn - std::min(stream.rtpIn, before->rtpIn);
            out += stream.rtpOut - std::min(stream.rtpOut, before->rtpOut);
        }
    }
    if (call.live() && span.count() > 0) {
        figures.packetsIn = static_cast<double>(in) / span.count();
        figures.packetsOut = static_cast<double>(out) / span.count();
    }
    return figures;
}

std::optional<MediaFigures> worst(const std::optional<MediaFigures>& a, const std::optional<MediaFigures>& b)
{
    if (!a || !b)
        return a ? a : b;
    return MediaFigures{worseOf(*a, *b), std::min(a->packetsIn, b->packetsIn),
        std::min(a->packetsOut, b->packetsOut), a->dropped + b->dropped};
}

/// The codec that comes from that side on an m-line: that of the latest packet where the SDP names it, else
/// the one that was agreed.
std::string codecOf(const CallRecord& call, const ArmedStream& armed, LegSide from)
{
    const StreamSample* stream = streamOf(call.sample, armed.mline, from);
    if (stream == nullptr)
        return armed.codec;
    const auto latest = std::ranges::find(stream->payloads, stream->payloadType, &PayloadSeen::type);
    const bool isMedia = latest != stream->payloads.end() && !latest->codec.empty()
        && !latest->codec.starts_with("telephone-event") && !latest->codec.starts_with("CN");
    return isMedia ? latest->codec : armed.codec;
}

/// "PCMA/8000" is written "PCMA"; m-lines that carry nothing are left out.
QString codecsOf(const CallRecord& call, LegSide from)
{
    QStringList names;
    for (const ArmedStream& stream : call.streams) {
        if (const std::string codec = codecOf(call, stream, from); !codec.empty())
            names << shown(codec).section(QLatin1Char('/'), 0, 0);
    }
    return names.join(QLatin1Char('+'));
}

bool isSecured(const std::vector<SdpStream>& answered)
{
    const auto isUsed = [](const SdpStream& stream) { return stream.rtp && !stream.rejected; };
    return std::ranges::any_of(answered, isUsed)
        && std::ranges::all_of(
            answered, [&](const SdpStream& stream) { return !isUsed(stream) || stream.secure; });
}

/// Of several legs on one side the media is that of the one that answered.
bool carriesMedia(const CallRecord& call, const LegRecord& leg)
{
    const auto answered = std::ranges::find_if(call.legs, [&leg](const LegRecord& other) {
        return other.began.side == leg.began.side && other.answered.has_value();
    });
    return answered == call.legs.end() ? call.leg(leg.began.side) == &leg : &*answered == &leg;
}

LegRow rowOf(const CallRecord& call, const LegRecord& leg)
{
    LegRow row;
    row.id = leg.began.leg;
    row.side = leg.began.side;
    row.state = leg.state;
    row.status = leg.status;
    row.sipCallId = shown(leg.began.sipCallId);
    row.address = shown(leg.began.remote.text());
    row.uri = shown(leg.began.remoteUri);
    row.profile = shown(leg.began.profile);
    row.answered = leg.answered;
    row.end = leg.ended;
    row.cause = shown(leg.cause);
    row.userAgent = shown(leg.userAgent);
    if (!carriesMedia(call, leg))
        return row;
    row.media = figuresOf(call, leg.began.side);
    row.codec = codecsOf(call, leg.began.side);
    if (const auto other = figuresOf(call, otherSide(leg.began.side)))
        row.packetsTo = other->packetsOut;
    return row;
}

/// "1003" of "sip:1003@192.0.2.1;user=phone"; the host of a URI without a user.
QString userOf(const std::string& uri)
{
    const QByteArray text = QByteArray::fromStdString(uri);
    const qsizetype scheme = text.indexOf(':') + 1, at = text.indexOf('@');
    const QByteArray party
        = at < 0 ? text.mid(scheme) : text.mid(scheme, std::max<qsizetype>(at - scheme, 0));
    const QByteArray name = party.split(at < 0 ? ';' : ':').front();
    return shown(QByteArray::fromPercentEncoding(name).toStdString());
}

/// A transfer's target, or where the route went on to, unless it has failed.
QString cameLater(const CallRecord& call, LegSide side)
{
    QString party;
    for (const LegRecord& leg : call.legs) {
        const bool isLater = call.answered && leg.begin > *call.answered && leg.began.side == side;
        if (isLater && (leg.answered || !leg.ended))
            party = userOf(leg.began.remoteUri);
    }
    return party;
}

QString withLater(const QString& party, const QString& later)
{
    return later.isEmpty() || later == party ? party : QStringLiteral("%1 → %2").arg(party, later);
}

} // namespace

QString fromText(const CallRow& row)
{
    return withLater(row.from, row.fromNow);
}

QString toText(const CallRow& row)
{
    return withLater(row.to, row.toNow);
}

CallRow rowOf(const CallRecord& call)
{
    CallRow row;
    row.id = call.id();
    row.phase = call.phase;
    row.start = call.start;
    row.answered = call.answered;
    row.end = call.endTime;
    row.demo = call.began.demo;
    row.from = shown(call.began.callerNumber);
    row.fromName = shown(call.began.callerName);
    row.to = shown(call.began.calledNumber);
    row.fromNow = cameLater(call, LegSide::A);
    row.toNow = cameLater(call, LegSide::B);
    row.note = shown(call.note);
    row.profile = shown(call.began.profile);
    if (const LegRecord* b = call.leg(LegSide::B))
        row.outProfile = shown(b->began.profile);
    if (call.mode) {
        row.requested = call.mode->requested;
        row.effective = call.mode->effective;
        row.modeDecider = call.mode->decider;
        row.modeReason = shown(call.mode->reason);
    }
    row.codecA = codecsOf(call, LegSide::A);
    row.codecB = codecsOf(call, LegSide::B);
    const auto fromA = figuresOf(call, LegSide::A), fromB = figuresOf(call, LegSide::B);
    row.media = worst(fromA, fromB);
    row.packetsFromA = fromA ? fromA->packetsIn : 0;
    row.packetsFromB = fromB ? fromB->packetsIn : 0;
    row.findings = findingsOf(call);
    row.secured = isSecured(call.judged.agreement().answered());
    for (const LegRecord& leg : call.legs) {
        const bool holds = call.answered && call.live() && call.judged.agreement().isHeldBy(leg.began.leg);
        (leg.began.side == LegSide::A ? row.heldByA : row.heldByB) |= holds;
    }
    if (call.ended) {
        row.cause = shown(call.ended->cause);
        row.status = call.ended->status;
        row.endText = toldText(call.ended->text);
        row.failed = !call.answered || !call.ended->text.empty();
    }
    for (const LegRecord& leg : call.legs)
        row.legs.push_back(rowOf(call, leg));
    return row;
}

QString partiesText(const CallBegan& began)
{
    return QStringLiteral("%1 → %2").arg(shown(began.callerNumber), shown(began.calledNumber));
}

QString phaseText(const CallRow& row)
{
    switch (row.phase) {
    case CallPhase::Setup:
        return QCoreApplication::translate("CallRow", "Setup");
    case CallPhase::Ringing:
        return std::ranges::any_of(
                   row.legs, [](const LegRow& leg) { return leg.state == LegState::EarlyMedia; })
            ? QCoreApplication::translate("CallRow", "Early media")
            : QCoreApplication::translate("CallRow", "Ringing");
    case CallPhase::Talking:
        if (row.heldByA && row.heldByB)
            return QCoreApplication::translate("CallRow", "Held by both");
        if (row.heldByA || row.heldByB)
            return QCoreApplication::translate("CallRow", "Held by %1")
                .arg(row.heldByA ? QLatin1Char('A') : QLatin1Char('B'));
        return QCoreApplication::translate("CallRow", "Talking");
    case CallPhase::Ended:
        break;
    }
    return row.failed ? QCoreApplication::translate("CallRow", "Failed")
                      : QCoreApplication::translate("CallRow", "Ended");
}

QString stateText(LegState state)
{
    switch (state) {
    case LegState::Calling:
        return QCoreApplication::translate("CallRow", "Calling");
    case LegState::Trying:
        return QCoreApplication::translate("CallRow", "Trying");
    case LegState::Ringing:
        return QCoreApplication::translate("CallRow", "Ringing");
    case LegState::EarlyMedia:
        return QCoreApplication::translate("CallRow", "Early media");
    case LegState::Answered:
        return QCoreApplication::translate("CallRow", "Answered");
    case LegState::Ended:
        break;
    }
    return QCoreApplication::translate("CallRow", "Ended");
}

QString codecText(const CallRow& row)
{
    if (row.codecA.isEmpty() && row.codecB.isEmpty())
        return QStringLiteral("-");
    const auto name = [](const QString& codec) { return codec.isEmpty() ? QStringLiteral("-") : codec; };
    return name(row.codecA) + QLatin1Char('/') + name(row.codecB);
}

bool isAlarmed(const CallRow& row)
{
    return !row.findings.empty() && row.findings.front().severity <= Severity::Warning;
}

bool isUnseen(const CallRow& row)
{
    return row.effective == MediaMode::Bypass;
}

bool isYoung(const CallRow& row, WallTime now)
{
    return !row.answered || durationOf(row, now) < shortestForMos;
}

std::chrono::microseconds durationOf(const CallRow& row, WallTime now)
{
    const WallTime from = row.answered.value_or(row.start);
    return std::max(std::chrono::microseconds(0), row.end.value_or(now) - from);
}

} // namespace legscope::ui
