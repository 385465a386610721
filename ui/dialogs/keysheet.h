#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace legscope::ui {

/// Every key of the console, by where it works, to be searched.
class KeySheet : public QDialog {
    Q_OBJECT

public:
    /// `commands` of the window; those with a shortcut are listed.
    explicit KeySheet(const QList<QAction*>& commands, QWidget* parent = nullptr);

    /// "key: what it does" of each row that is shown.
    QStringList rows() const;

private:
    void fill(const QList<QAction*>& commands);
    void search(const QString& words);

    QLineEdit* m_words;
    QTreeWidget* m_keys;
};

} // namespace legscope::ui
