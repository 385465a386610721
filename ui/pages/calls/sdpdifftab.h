#pragma once

#include "engine/event/event.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace legscope::ui {

class CallStore;
class SdpDiffView;
struct CallRecord;

/// The SDPs of one call that were passed from one leg to the other: a selector of all of them, and the
/// selected one before and after. Any two messages of the call can be compared here too.
class SdpDiffTab : public QWidget {
    Q_OBJECT

public:
    /// `store` outlives the tab.
    explicit SdpDiffTab(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);
    /// Selects the SdpRewritten event with that sequence number in the shown call, if it is there.
    void showRewrite(std::uint64_t sequence);
    /// Compares two SIP messages of the shown call, by the sequence numbers of their events.
    void showMessages(std::uint64_t first, std::uint64_t second);

signals:
    /// The operator wants to see the profile parameter behind a change.
    void settingActivated(const QString& profile, const QString& parameter);

private:
    /// One entry of the selector: a rewrite, or two messages.
    struct Entry {
        std::uint64_t first = 0;
        std::uint64_t second = 0; ///< 0 for a rewrite
        bool carried = false; ///< the message that carries the rewrite is known
    };

    void addNewRewrites();
    void nameEntries(const CallRecord& call);
    void select(int index);
    void showRewrite(const CallRecord& call, const SdpRewritten& rewrite, std::uint64_t sequence);
    void showComparison(const CallRecord& call, const SipMessage& first, const SipMessage& second);
    void showEmpty(const QString& why);
    QString emptySentence() const;

    const CallStore& m_store;
    CallId m_call;
    std::size_t m_eventsSeen = 0;
    std::vector<Entry> m_entries;
    bool m_shownCarried = false; ///< what is shown was selected with its message known
    QComboBox* m_selector;
    QLabel* m_note;
    QLabel* m_empty;
    SdpDiffView* m_view;
    QStackedWidget* m_stack;
};

} // namespace legscope::ui
