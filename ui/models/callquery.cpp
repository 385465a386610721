#include "ui/models/callquery.h"

#include "ui/bridge/shown.h"
#include "ui/models/sipheaders.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace legscope::ui {
namespace {

using Problem = CallQuery::Problem;

/// The texts a key looks at.
using Texts = std::function<QStringList(const CallRow&)>;

QStringList stateWords(const CallRow& call)
{
    QStringList words;
    if (call.phase != CallPhase::Ended)
        words << QStringLiteral("live");
    switch (call.phase) {
    case CallPhase::Setup:
        words << QStringLiteral("setup");
        break;
    case CallPhase::Ringing:
        words << QStringLiteral("ringing");
        break;
    case CallPhase::Talking:
        words << QStringLiteral("talking");
        break;
    case CallPhase::Ended:
        words << QStringLiteral("ended");
        break;
    }
    if (call.failed)
        words << QStringLiteral("failed");
    if (call.heldByA || call.heldByB)
        words << QStringLiteral("held");
    if (call.secured)
        words << QStringLiteral("srtp");
    if (isAlarmed(call))
        words << QStringLiteral("alarm");
    return words;
}

QStringList modeWords(const CallRow& call)
{
    QStringList words;
    if (call.effective) {
        const std::string_view name = nameOf(*call.effective);
        words << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    return words;
}

QStringList sipCallIds(const CallRow& call)
{
    QStringList ids;
    for (const LegRow& leg : call.legs)
        ids << leg.sipCallId;
    return ids;
}

QStringList userAgents(const CallRow& call)
{
    QStringList names;
    for (const LegRow& leg : call.legs)
        names << leg.userAgent;
    return names;
}

/// The note, and each of its words.
QStringList noteWords(const CallRow& call)
{
    return call.note.isEmpty() ? QStringList() : QStringList{call.note} + call.note.split(QLatin1Char(' '));
}

/// The code of each finding, and its sentence.
QStringList findingWords(const CallRow& call)
{
    QStringList words;
    for (const CallFinding& finding : call.findings)
        words << finding.code << finding.text;
    return words;
}

const std::map<QString, Texts>& keys()
{
    static const std::map<QString, Texts> known{
        {QStringLiteral("from"),
            [](const CallRow& call) { return QStringList{call.from, call.fromName, call.fromNow}; }},
        {QStringLiteral("to"), [](const CallRow& call) { return QStringList{call.to, call.toNow}; }},
        {QStringLiteral("profile"),
            [](const CallRow& call) { return QStringList{call.profile, call.outProfile}; }},
        {QStringLiteral("codec"),
            [](const CallRow& call) {
                return call.codecA.split(QLatin1Char('+')) + call.codecB.split(QLatin1Char('+'));
            }},
        {QStringLiteral("cause"),
            [](const CallRow& call) { return QStringList{call.cause, QString::number(call.status)}; }},
        {QStringLiteral("call"),
            [](const CallRow& call) { return QStringList{QString::number(call.id.value)}; }},
        {QStringLiteral("callid"), sipCallIds},
        {QStringLiteral("agent"), userAgents},
        {QStringLiteral("finding"), findingWords},
        {QStringLiteral("note"), noteWords},
        {QStringLiteral("state"), stateWords},
        {QStringLiteral("mode"), modeWords},
    };
    return known;
}

QStringList everything(const CallRow& call)
{
    QStringList texts{call.from, call.fromName, call.to, call.profile, call.outProfile, call.codecA,
        call.codecB, call.cause, call.note};
    for (const LegRow& leg : call.legs)
        texts << leg.address << leg.uri << leg.sipCallId << leg.userAgent;
    return texts;
}

std::optional<double> figure(const QString& key, const CallRow& call, WallTime now)
{
    if (key == QLatin1String("dur"))
        return std::chrono::duration<double>(durationOf(call, now)).count();
    if (!call.media)
        return std::nullopt;
    if (key == QLatin1String("loss"))
        return call.media->lossPercent;
    if (key == QLatin1String("mos"))
        return call.media->mos;
    if (key == QLatin1String("drops"))
        return static_cast<double>(call.media->dropped);
    if (key == QLatin1String("jitter"))
        return call.media->jitterMs;
    return call.media->packetsIn;
}

bool contains(const QStringList& texts, const QString& part)
{
    return std::ranges::any_of(
        texts, [&](const QString& text) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace

std::expected<CallQuery, Problem> CallQuery::parse(const QString& text)
{
    CallQuery query;
    static const QRegularExpression space(QStringLiteral("\\s+"));
    for (QString word : text.split(space, Qt::SkipEmptyParts)) {
        const bool negated = word.size() > 1 && word.startsWith(QLatin1Char('-'));
        if (negated)
            word.remove(0, 1);
        auto term = termOf(word);
        if (!term)
            return std::unexpected(term.error());
        query.m_terms.push_back(
            [test = std::move(*term), negated](const Subject& subject) { return test(subject) != negated; });
    }
    return query;
}

bool CallQuery::matches(const CallRow& call, WallTime now, std::span<const EventPtr> events) const
{
    const Subject subject{call, now, events};
    return std::ranges::all_of(m_terms, [&](const Term& term) { return term(subject); });
}

QStringList CallQuery::vocabulary()
{
    QStringList words{QStringLiteral("header:")};
    for (const auto& [key, texts] : keys())
        words << key + QLatin1Char(':');
    for (const char* word : {"state:live", "state:setup", "state:ringing", "state:talking", "state:held",
             "state:ended", "state:failed", "state:alarm", "state:srtp", "mode:default", "mode:proxy",
             "mode:bypass", "loss>", "jitter>", "mos<", "dur>", "pps>", "drops>"})
        words << QString::fromLatin1(word);
    words.sort();
    return words;
}

std::expected<CallQuery::Term, Problem> CallQuery::termOf(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^([a-z]+)([:<>])(.*)$"));
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch())
        return [word](const Subject& subject) { return contains(everything(subject.call), word); };
    const QChar sign = match.captured(2).front();
    return sign == QLatin1Char(':') ? keyed(match.captured(1), match.captured(3))
                                    : compared(match.captured(1), sign, match.captured(3));
}

/// "Name", "Name~text" or "Name=text".
std::expected<CallQuery::Term, Problem> CallQuery::ofHeader(const QString& value)
{
    static const QRegularExpression form(QStringLiteral("^([^~=]+)(?:([~=])(.*))?$"));
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::unexpected(
            tr("Behind \"header:\" stands the name of a header, as in header:X-Account~77."));
    const bool whole = match.captured(2) == QLatin1String("=");
    return
        [name = match.captured(1).toStdString(), wanted = match.captured(3), whole](const Subject& subject) {
            const auto isWanted = [&](const std::string& text) {
                return whole ? shown(text).compare(wanted, Qt::CaseInsensitive) == 0
                             : shown(text).contains(wanted, Qt::CaseInsensitive);
            };
            return std::ranges::any_of(subject.events, [&](const EventPtr& event) {
                const auto* message = std::get_if<SipMessage>(&event->body);
                return message != nullptr && std::ranges::any_of(headerValues(message->text, name), isWanted);
            });
        };
}

std::expected<CallQuery::Term, Problem> CallQuery::keyed(const QString& key, const QString& value)
{
    if (key == QLatin1String("header"))
        return ofHeader(value);
    const auto known = keys().find(key);
    if (known == keys().end()) {
        return std::unexpected(tr("There is no \"%1:\". Known: from, to, profile, codec, cause, mode, state, "
                                  "finding, note, call, callid, agent, header.")
                .arg(key));
    }
    const QChar how = value.isEmpty() ? QChar() : value.front();
    const bool anywhere = how == QLatin1Char('~'), whole = how == QLatin1Char('=');
    const QString wanted = anywhere || whole ? value.mid(1) : value;
    return [texts = known->second, wanted, anywhere, whole](const Subject& subject) {
        return std::ranges::any_of(texts(subject.call), [&](const QString& text) {
            if (whole)
                return text.compare(wanted, Qt::CaseInsensitive) == 0;
            return anywhere ? text.contains(wanted, Qt::CaseInsensitive)
                            : text.startsWith(wanted, Qt::CaseInsensitive);
        });
    };
}

std::expected<CallQuery::Term, Problem> CallQuery::compared(
    const QString& key, QChar sign, const QString& number)
{
    static const QStringList known{QStringLiteral("loss"), QStringLiteral("jitter"), QStringLiteral("mos"),
        QStringLiteral("dur"), QStringLiteral("pps"), QStringLiteral("drops")};
    if (!known.contains(key))
        return std::unexpected(
            tr("\"%1\" cannot be compared. Known: loss, jitter, mos, dur, pps, drops.").arg(key));
    bool isNumber = false;
    const double limit = number.toDouble(&isNumber);
    if (!isNumber)
        return std::unexpected(tr("\"%1\" after %2%3 is not a number.").arg(number, key, sign));
    const bool above = sign == QLatin1Char('>');
    return [key, limit, above](const Subject& subject) {
        const std::optional<double> value = figure(key, subject.call, subject.now);
        return value && (above ? *value > limit : *value < limit);
    };
}

} // namespace legscope::ui
