#include "ui/models/originatedraft.h"

#include "ui/bridge/shown.h"

#include <QCoreApplication>
#include <QStringList>
#include <QStringView>

#include <algorithm>

namespace legscope::ui {
namespace {

class Sentence {
    Q_DECLARE_TR_FUNCTIONS(OriginateDraft)
};

bool isApplication(QStringView end)
{
    return end.startsWith(QLatin1Char('&'));
}

/// "sofia/...", "user/1001", and whatever begins with variables.
bool isDialString(const QString& end)
{
    static const QString brackets = QStringLiteral("{<[");
    const qsizetype slash = end.indexOf(QLatin1Char('/')), at = end.indexOf(QLatin1Char('@'));
    return brackets.contains(end.at(0)) || (slash >= 0 && (at < 0 || slash < at));
}

QString withoutScheme(const QString& address)
{
    for (const QString& scheme : {QStringLiteral("sip:"), QStringLiteral("sips:")}) {
        if (address.startsWith(scheme, Qt::CaseInsensitive))
            return address.mid(scheme.size());
    }
    return address;
}

/// An address of a URI, as far as it is looked at: it has a user and a host.
bool isAddress(const QString& end)
{
    const qsizetype at = end.indexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < end.size();
}

bool hasSpace(const QString& end)
{
    return std::ranges::any_of(end, [](QChar c) { return c.isSpace(); });
}

/// Neither an address nor anything that leads to an endpoint by itself.
bool isExtension(const QString& end)
{
    return !isApplication(end) && !isDialString(end) && !end.contains(QLatin1Char('@')) && !hasSpace(end);
}

QString dialString(const QString& entered, const QString& profile)
{
    const QString end = entered.trimmed();
    if (end.isEmpty() || isApplication(end) || isDialString(end) || isExtension(end))
        return end;
    return QStringLiteral("sofia/%1/%2").arg(profile, withoutScheme(end));
}

/// A variable of all legs, in front of those that are there.
QString withVariable(const QString& dial, const QString& variable)
{
    return dial.startsWith(QLatin1Char('{')) ? QStringLiteral("{%1,%2").arg(variable, dial.mid(1))
                                             : QStringLiteral("{%1}%2").arg(variable, dial);
}

/// A word of a command line; what a quote could hide is inside quotes.
QString word(const QString& text)
{
    return text.isEmpty() || hasSpace(text) ? QStringLiteral("'%1'").arg(text) : text;
}

} // namespace

QString OriginateDraft::fault() const
{
    const QString one = first.trimmed(), other = second.trimmed();
    if (one.isEmpty())
        return Sentence::tr("Enter whom to call first.");
    if (isApplication(one))
        return Sentence::tr("An application can only be the second end: somebody has to be called first.");
    if (other.isEmpty())
        return Sentence::tr("Enter what the first end is connected to.");
    for (const bool isFirst : {true, false}) {
        const QString& end = isFirst ? one : other;
        if (isApplication(end) || isDialString(end) || (isExtension(end) && !isFirst))
            continue;
        if (hasSpace(end) || !isAddress(withoutScheme(end)))
            return Sentence::tr("\"%1\" is neither a dial string nor an address (user@host[:port]).")
                .arg(end);
        if (profile.isEmpty())
            return Sentence::tr("No profile runs: there is none through which \"%1\" could be called.")
                .arg(end);
    }
    return {};
}

Originate OriginateDraft::command() const
{
    QString one = dialString(first, profile);
    if (thirdParty && !one.isEmpty())
        one = withVariable(one, QStringLiteral("originate_3pcc=true"));
    Originate command;
    command.first = one.toStdString();
    command.second = dialString(second, profile).toStdString();
    if (!context.trimmed().isEmpty())
        command.context = context.trimmed().toStdString();
    command.callerName = callerName.trimmed().toStdString();
    command.callerNumber = callerNumber.trimmed().toStdString();
    command.timeout = timeout;
    return command;
}

QString OriginateDraft::line() const
{
    const Originate sent = command();
    QStringList words{QStringLiteral("originate"), shown(sent.first), shown(sent.second)};
    const bool caller = !sent.callerName.empty() || !sent.callerNumber.empty();
    const QString end = second.trimmed();
    const bool looksUp = !end.isEmpty() && isExtension(end) && sent.context != Originate().context;
    const bool bounded = sent.timeout.count() > 0;
    if (caller || looksUp || bounded)
        words << QStringLiteral("XML") << word(shown(sent.context));
    if (caller || bounded)
        words << word(shown(sent.callerName)) << word(shown(sent.callerNumber));
    if (bounded)
        words << QString::number(sent.timeout.count());
    return words.join(QLatin1Char(' ')).trimmed();
}

} // namespace legscope::ui
