#include "ui/bridge/shown.h"

namespace legscope::ui {
namespace {

bool isUnsafe(QChar c)
{
    const char16_t code = c.unicode();
    const bool bidirectional = code == 0x061c || code == 0x200e || code == 0x200f
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return bidirectional || c.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029;
}

} // namespace

QString shown(std::string_view text)
{
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& c : line) {
        if (isUnsafe(c))
            c = QChar::ReplacementCharacter;
    }
    return line;
}

QString shownLines(std::string_view text)
{
    QString lines = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar& c : lines) {
        if (isUnsafe(c) && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            c = QChar::ReplacementCharacter;
    }
    return lines;
}

QString toolTipText(const QString& plain)
{
    if (plain.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>")
        .arg(plain.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

QString actionText(QString plain)
{
    return plain.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QDateTime localTime(WallTime time)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(ms.count());
}

QString clockText(WallTime time)
{
    return localTime(time).toString(QStringLiteral("HH:mm:ss"));
}

QString clockTextMs(WallTime time)
{
    return localTime(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString durationText(std::chrono::microseconds duration)
{
    const auto total = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const qint64 seconds = total < 0 ? 0 : total;
    const qint64 hours = seconds / 3600;
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(hours).arg(two(seconds / 60 % 60), two(seconds % 60));
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

} // namespace legscope::ui
