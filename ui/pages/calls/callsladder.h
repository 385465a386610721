#pragma once

#include "engine/event/laddermerge.h"
#include "ui/pages/calls/ladderflows.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QSplitter;

namespace legscope::ui {

class CallDetail;
class ElidedLabel;
class LadderView;

/// Several calls in one ladder, as they grow, with all that can be done with the ladder of one. A message
/// that is opened is shown below it, in the detail of its call.
class CallsLadder : public QWidget {
    Q_OBJECT

public:
    /// More lanes than that nobody reads.
    static constexpr std::size_t mostCalls = 16;

    /// `store` outlives the widget, and keeps the calls as long. The earliest call is the first.
    CallsLadder(const CallStore& store, std::vector<CallId> calls, QWidget* parent = nullptr);
    ~CallsLadder() override;

    LadderView& view() { return *m_view; }
    /// Null while no message was opened.
    CallDetail* detail() { return m_detail; }
    /// What the numbers of the calls mean: "1: 1001 → 1002  ·  2: ...".
    QString legend() const;

signals:
    void settingActivated(const QString& profile, const QString& parameter);
    void remedyWanted(const QString& profile, const QString& parameter, const QString& value);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// One call, folded as far as it was told.
    struct Part {
        CallId call;
        std::shared_ptr<const CallId> kept; ///< in the store
        std::unique_ptr<LadderFold> fold;
        LadderFlows flows;
        std::size_t taken = 0; ///< events
    };

    QWidget* toolBar();
    void connectView();
    QString decisionText(std::uint64_t number) const;
    void gather();
    void merge();
    CallDetail& opened(std::uint64_t number);
    void compare(std::uint64_t first, std::uint64_t second);

    const CallStore& m_store;
    std::vector<Part> m_parts;
    Ladder m_ladder;
    QTimer m_tick; ///< what changes meanwhile is shown at once
    ElidedLabel* m_legend;
    QLabel* m_note;
    QSplitter* m_splitter;
    LadderView* m_view;
    CallDetail* m_detail = nullptr;
};

} // namespace legscope::ui
