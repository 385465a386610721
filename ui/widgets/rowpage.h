#pragma once

#include "ui/theme/tones.h"
#include "ui/widgets/columnwidths.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <span>

class QAction;
class QStackedWidget;
class QToolBar;

namespace legscope::ui {

class NoMatch;
class RowView;
class SentenceLabel;

/// A page of rows: above them a bar of what can be done with the selected ones, and a sentence when there is
/// something to say; in their place, when there are none, why.
class RowPage : public QWidget {
public:
    RowView& list() const { return *m_list; }
    /// What can be done with the selected rows.
    const QList<QAction*>& listActions() const { return m_actions; }
    /// What is said above the rows; empty when nothing is.
    QString sentence() const;

protected:
    /// `emptyButton` is what the button says where there are no rows.
    RowPage(const QString& title, const QString& emptyButton, QWidget* parent);

    /// Called once; the model is a child of this page.
    void setRows(QAbstractItemModel& model, std::span<const ColumnText> columns);
    /// Puts an action into the bar and the menu of a row; its key counts while the rows have the focus.
    QAction* make(
        const QString& text, const QKeySequence& key, const QString& hint, const QString& icon = {});
    void showRows(bool areThere);
    void tell(const QString& sentence, Tone tone);
    /// The selection is another one, or what is selected has changed.
    virtual void showActions() = 0;

    NoMatch& empty() { return *m_empty; }
    QToolBar& bar() { return *m_bar; }

private:
    RowView* m_list;
    QStackedWidget* m_stack;
    NoMatch* m_empty;
    QToolBar* m_bar;
    SentenceLabel* m_sentence;
    QList<QAction*> m_actions;
};

} // namespace legscope::ui
