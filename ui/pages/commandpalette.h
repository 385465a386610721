#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace legscope::ui {

/// Every command that can be given now, found by a part of its name. Enter gives it, Escape closes.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// The names that are offered, the chosen one first.
    QStringList offered() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& words);
    void give();

    QList<QAction*> m_actions;
    QLineEdit* m_words;
    QTreeWidget* m_list;
};

} // namespace legscope::ui
