#include "ui/widgets/wordcompleter.h"

#include <QLineEdit>

namespace legscope::ui {
namespace {

/// Where the last word begins, behind its '-'.
qsizetype lastWord(const QString& line)
{
    const qsizetype begin = line.lastIndexOf(QLatin1Char(' ')) + 1;
    return line.mid(begin).startsWith(QLatin1Char('-')) ? begin + 1 : begin;
}

} // namespace

WordCompleter::WordCompleter(const QStringList& words, QLineEdit& line)
    : QCompleter(words, &line)
    , m_line(line)
{
    setCaseSensitivity(Qt::CaseInsensitive);
    setModelSorting(QCompleter::CaseInsensitivelySortedModel);
    line.setCompleter(this);
}

/// Nothing is offered for a word that has not begun.
QStringList WordCompleter::splitPath(const QString& path) const
{
    const QString word = path.mid(lastWord(path));
    return {word.isEmpty() ? QStringLiteral("\n") : word};
}

QString WordCompleter::pathFromIndex(const QModelIndex& index) const
{
    const QString line = m_line.text();
    return line.left(lastWord(line)) + QCompleter::pathFromIndex(index);
}

} // namespace legscope::ui
