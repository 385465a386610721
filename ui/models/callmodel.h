#pragma once

#include "ui/models/callrow.h"
#include "ui/models/qualitycell.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace legscope::ui {

/// The call list: one row a call, its legs below it. What changes in the store is gathered and told on one
/// coarse 200 ms tick, as one range of rows. Holds copies of what it shows; a row whose statistics have
/// changed is copied anew when it is next looked at, so that a tick costs what the view shows, not what the
/// list holds.
class CallModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        State,
        Start,
        From,
        To,
        Route,
        Mode,
        Codec,
        Rate,
        Loss,
        Jitter,
        Mos,
        Duration,
        Cause,
        SipCallId, ///< of the caller's leg
        Alarm, ///< the gravest finding
        Agent, ///< what the peers call themselves
        Note, ///< an operator's
        ColumnCount
    };
    enum Role {
        CallRole = Qt::UserRole, ///< quint64, CallId value
        LegRole, ///< quint64, LegId value; 0 on a call's row
    };

    static constexpr std::chrono::milliseconds tick{200};

    explicit CallModel(const CallStore& store, QObject* parent = nullptr);
    ~CallModel() override;

    /// Null when the row is a leg's or there is none.
    const CallRow* row(const QModelIndex& index) const;
    const CallRow& rowAt(int row) const;
    /// Null when the call is not in the list.
    const CallRow* find(CallId call) const;
    /// All that was told of the call; empty when it is not known (any more). Valid until the next fold.
    std::span<const EventPtr> eventsOf(CallId call) const;
    /// Invalid when the call is not in the list (yet).
    QModelIndex indexOf(CallId call) const;
    /// The call a row belongs to, be it the call's or a leg's.
    static CallId callAt(const QModelIndex& index);

    /// Legs are told to change only where somebody shows them: a view looks for collapsed rows through all
    /// others.
    void setLegsShown(CallId call);
    void setLegsHidden(CallId call);

    /// The order of two calls by the typed values of a column.
    bool isBefore(int left, int right, int column) const;
    /// As last shown: calls end for the list when a tick tells it.
    bool isLive(int row) const { return shownRow(row).phase != CallPhase::Ended; }
    /// A call that is pinned stands above all others, whatever they are sorted by.
    void pin(CallId call);
    void unpin(CallId call);
    bool isPinned(CallId call) const { return m_pins.contains(call); }
    bool isPinned(int row) const { return !m_pins.empty() && isPinned(shownRow(row).id); }
    /// Grows when a call comes or ends: until then calls sorted by their start stay in their order.
    std::uint64_t arrivalsAndEnds() const { return m_arrivalsAndEnds; }

    /// Up to when live calls have lasted.
    WallTime now() const { return m_store.now(); }

    /// Shows now what waits for the tick.
    void refresh();
    /// A tick comes though nothing may have changed.
    void tickSoon() { schedule(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Of a column of figures; else none.
    static std::optional<QualityFigure> qualityIn(int column);
    /// True for columns of numbers, which stand right.
    static bool isNumber(int column);
    /// True for columns whose values change by themselves: sorting by them is never dynamic.
    static bool isVolatile(int column);

signals:
    /// All that waited for a tick is told.
    void ticked();
    /// A call has the name of its caller, which stands below the number, and none had one before.
    void namesCame();
    /// A call has a note, and none had one before.
    void notesCame();
    void pinsChanged();

private:
    void addLater(CallId call);
    void changeLater(CallId call);
    void sampleLater();
    void forget(const std::vector<CallId>& calls);
    void removeRun(int first, int last);
    void reload();

    /// As last shown; for what never changes in a row: its call, its legs.
    const CallRow& shownRow(int row) const { return m_rows[static_cast<std::size_t>(row)].row; }
    void schedule();
    void touchLive();
    void insertNew();
    void learnNames(const CallRow& row);
    void learnNote(const CallRecord& record);
    void update(int row, const CallRecord& record);
    void emitChanged(int first, int last);
    void tellPins(CallId call);

    QVariant callText(const CallRow& row, int column) const;
    QVariant legText(const CallRow& call, const LegRow& leg, int column) const;
    double figure(const CallRow& row, int column) const;

    const CallStore& m_store;
    struct ShownRow {
        CallRow row;
        bool stale = false; ///< newer statistics are in the store
    };
    mutable std::vector<ShownRow> m_rows; ///< oldest first
    std::unordered_map<CallId, int> m_index;
    std::vector<CallId> m_new;
    std::unordered_set<CallId> m_dirty;
    std::unordered_set<CallId> m_legsShown;
    std::unordered_map<CallId, std::shared_ptr<const CallId>> m_pins; ///< kept in the store
    std::uint64_t m_arrivalsAndEnds = 0;
    bool m_sampled = false;
    bool m_hasNames = false;
    bool m_hasNotes = false;
    WallTime m_now; ///< durations are told up to here
    QTimer m_tick;
    QTimer m_second;
};

} // namespace legscope::ui
