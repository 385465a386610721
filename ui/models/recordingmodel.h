#pragma once

#include "engine/api/command.h"
#include "engine/event/event.h"

#include <QAbstractTableModel>

#include <deque>
#include <string>
#include <vector>

namespace legscope::ui {

class CallStore;
class EngineLink;

/// One recording as the events told it so far.
struct RecordingRow {
    CallId call;
    std::string uuid; ///< CallBegan::uuid
    QString parties; ///< "1001 → 1002"; empty when the call is not known any more
    WallTime began;
    WallTime told; ///< when `latest` was
    SoundRecorded latest;

    bool isRunning() const { return latest.state != RecordState::Ended; }
    /// There is a file of it, as far as the engine told.
    bool isKept() const { return !isRunning() && latest.octets > 0; }
};

/// Changes that recording: by its leg, or by leg A where it is of the leg that A talks with.
CommandBody recordingCommand(const RecordingRow& row, RecordChange change);

/// Recordings that run and that have ended, folded from the events; the newest on top. Of those that have
/// ended the latest `kept` stay, also when their calls are forgotten: their files are there.
class RecordingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Call, Parties, Leg, Began, Length, Size, Cause, File, ColumnCount };
    static constexpr std::size_t defaultKept = 5'000;

    /// `calls` outlive the model, and follow the link before it.
    explicit RecordingModel(
        const CallStore& calls, QObject* parent = nullptr, std::size_t kept = defaultKept);

    void follow(EngineLink& link);
    void fold(const std::vector<EventPtr>& events);
    /// Running recordings have become longer.
    void tick();

    /// Null when there is no such row. Valid until the next fold.
    const RecordingRow* at(int row) const;
    int running() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void fold(const Event& event, const SoundRecorded& recorded);
    void forgetOldest();
    QString text(const RecordingRow& row, Column column) const;
    QVariant toneOf(const RecordingRow& row) const;
    std::chrono::milliseconds lengthOf(const RecordingRow& row) const;

    const CallStore& m_calls;
    const std::size_t m_kept;
    std::deque<RecordingRow> m_rows; ///< the newest first
};

} // namespace legscope::ui
