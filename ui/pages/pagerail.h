#pragma once

#include <QToolBar>

class QActionGroup;
class QStackedWidget;

namespace legscope::ui {

/// The pages of the window, one of them in front: each has a button on the rail, and a key (Ctrl+1,
/// Ctrl+2...).
class PageRail : public QToolBar {
    Q_OBJECT

public:
    explicit PageRail(QWidget* parent);

    /// The pages themselves; to be put into the window, which owns them.
    QStackedWidget& stack() { return *m_stack; }
    void addPage(const QString& icon, const QString& title, QWidget* page);
    void showPage(const QWidget* page);
    QWidget* front() const;
    QString titleOfFront() const;
    QList<QAction*> pages() const;

signals:
    void frontChanged();

private:
    QActionGroup* m_pages;
    QStackedWidget* m_stack;
};

} // namespace legscope::ui
