#pragma once

#include "engine/event/ids.h"

#include <QWidget>

#include <array>
#include <memory>

class QAction;
class QTabWidget;

namespace legscope::ui {

class CallStore;
class CallHead;
class Commands;
class EventsTab;
class FindingsStrip;
class LadderTab;
class LadderView;
class RawTab;
class RtpTab;
class SdpDiffTab;

/// Everything about one call: ladder, SDP diff, RTP, events, raw messages. What is chosen in one tab is
/// followed into the other that shows it.
class CallDetail : public QWidget {
    Q_OBJECT

public:
    /// In the order in which they stand.
    enum Tab { Ladder, SdpDiff, Rtp, Events, Raw };

    explicit CallDetail(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);
    CallId call() const { return m_call; }
    void showTab(Tab tab);
    Tab tab() const;
    /// As showTab(), without taking the focus.
    void putForward(int tab);
    LadderView& ladder();
    /// What can be done with the call, as buttons in its head.
    void setActions(const QList<QAction*>& actions);

    /// Its calls are those of this engine, and can be heard.
    void setSound(Commands& commands);
    /// Shows the RTP, and what is to be heard of it; or hides that again.
    void listen();

    void showRewrite(quint64 sequence);
    void showMessage(quint64 sequence);
    /// Two SIP messages of the call, the earlier first.
    void compareMessages(quint64 first, quint64 second);

signals:
    /// The operator wants to see the profile parameter behind a change.
    void settingActivated(const QString& profile, const QString& parameter);
    /// The operator wants that parameter of the profile to have this value; an empty one is for them to say.
    void remedyWanted(const QString& profile, const QString& parameter, const QString& value);

    void tabChanged(int tab);
    /// Escape in a detail that stands in a page.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* ladderBar();
    void describe();
    void tick();
    /// A tab is filled when it comes to the front.
    void fillTab(int tab);
    void fill(int tab, CallId call);

    const CallStore& m_store;
    CallId m_call;
    std::shared_ptr<const CallId> m_kept; ///< in the store
    std::array<CallId, Raw + 1> m_shown{}; ///< by each tab
    CallHead* m_head;
    FindingsStrip* m_findings;
    QTabWidget* m_tabs;
    LadderTab* m_ladder;
    SdpDiffTab* m_sdp;
    RtpTab* m_rtp;
    EventsTab* m_events;
    RawTab* m_raw;
};

} // namespace legscope::ui
