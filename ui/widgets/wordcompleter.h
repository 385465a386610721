#pragma once

#include <QCompleter>

class QLineEdit;

namespace legscope::ui {

/// Completes the word that is being typed at the end of a line of words, be it turned round by a '-' or not.
class WordCompleter : public QCompleter {
    Q_OBJECT

public:
    /// Serves that line, which owns it.
    WordCompleter(const QStringList& words, QLineEdit& line);

protected:
    QStringList splitPath(const QString& path) const override;
    QString pathFromIndex(const QModelIndex& index) const override;

private:
    const QLineEdit& m_line;
};

} // namespace legscope::ui
