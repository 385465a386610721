#pragma once

#include <QToolButton>

class QMenu;

namespace legscope::ui {

/// A button with the filters that have a name: some that everybody needs, and those the operator saved (kept
/// in QSettings).
class FilterViews : public QToolButton {
    Q_OBJECT

public:
    explicit FilterViews(QWidget* parent = nullptr);

    /// What "Save" would save; empty when no filter is set.
    void setWords(const QString& words);
    /// Keeps the current filter under that name, in place of one that has it.
    void save(const QString& name);
    void remove(const QString& name);

    /// One command a view, as in the menu.
    QList<QAction*> views() const { return m_views; }

signals:
    void chosen(const QString& words);

private:
    void build();
    void addView(const QString& name, const QString& words);
    void askName();

    QString m_words;
    QList<QAction*> m_views;
    QMenu* m_menu;
};

} // namespace legscope::ui
