#pragma once

#include "ui/models/callstore.h"
#include "ui/pages/calls/ladderflows.h"
#include "ui/widgets/ladderview.h"

#include <QWidget>

#include <memory>

namespace legscope::ui {

/// The ladder of one call, as it grows, with what is measured of its RTP in the bands.
class LadderTab : public QWidget {
    Q_OBJECT

public:
    explicit LadderTab(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);
    LadderView& view() { return *m_view; }

signals:
    void chipActivated(quint64 rewrite);
    void messageActivated(quint64 sequence);
    void comparisonWanted(quint64 first, quint64 second);

private:
    QString decisionText(std::uint64_t sequence) const;
    void take();
    void sample();
    void showFlows();

    const CallStore& m_store;
    CallId m_call;
    std::size_t m_taken = 0; ///< events of the call that are folded
    std::unique_ptr<LadderFold> m_fold;
    LadderFlows m_flows;
    LadderView* m_view;
};

} // namespace legscope::ui
