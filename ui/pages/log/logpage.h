#pragma once

#include "engine/event/ids.h"
#include "ui/models/logmodel.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace legscope::ui {

/// The log of the program and what the engine told, by level, module, call and a regular expression.
class LogPage : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the page.
    LogPage(EngineLink& link, const CallStore& calls, QWidget* parent = nullptr);

    /// Lines of the log are shown too from now on.
    void follow(std::shared_ptr<LogBox> box);
    LogModel& model() { return *m_lines; }
    const QTreeView& list() const { return *m_list; }
    /// Why the expression or the call is not applied; empty when they are.
    QString problem() const;
    /// The selected lines, or all that are shown, columns apart by tabs.
    QString visibleText() const;

signals:
    void callActivated(legscope::CallId call);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    void buildList();
    void filter();
    void chooseLevel();
    void activate(const QModelIndex& index);
    void keepEnd();

    LogModel* m_lines;
    LogFilterModel* m_filtered;
    QComboBox* m_level;
    QComboBox* m_module;
    QLineEdit* m_call;
    QLineEdit* m_expression;
    QToolButton* m_follow;
    QLabel* m_problem;
    QTreeView* m_list;
};

} // namespace legscope::ui
