#pragma once

#include "engine/api/command.h"
#include "engine/api/historyanswers.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace legscope::ui {

class CallStore;
class Commands;
class HistoryModel;

/// Asks the engine for calls of the history: fills a model with what a search finds, a page a time, and a
/// store with calls that are read. One search a time; a new one takes the place of one that runs.
class HistorySearch : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t pageSize = 200;

    /// All outlive the search.
    HistorySearch(Commands& commands, HistoryModel& found, CallStore& opened, QObject* parent = nullptr);
    ~HistorySearch() override;

    void search(HistoryQuery query);
    /// The next page of the search before.
    void searchOlder();
    /// The list stays as it was.
    void cancel();
    bool isRunning() const { return m_running != nullptr; }
    /// Whether the latest search that was answered asked for all calls.
    bool wasForAll() const { return m_query.words.empty() && !m_query.from && !m_query.to; }

    /// Reads calls into the store, those that are there already left out; `done` is called, perhaps at once,
    /// when all are there. An earlier reading is given up: its `done` is never called.
    void read(const std::vector<std::int64_t>& numbers, std::function<void()> done);

signals:
    void started();
    /// The list has it.
    void finished();
    void cancelled();
    /// Of a search, or of calls that were to be read.
    void failed(const legscope::Error& error);

private:
    enum class Page { First, Next };
    void run(HistoryQuery query, Page page);
    void take(const HistoryQuery& query, Page page);
    void takeNote(const std::vector<EventPtr>& story);

    Commands& m_commands;
    HistoryModel& m_found;
    CallStore& m_opened;
    HistoryQuery m_query; ///< of what the list shows
    std::shared_ptr<HistoryAnswer> m_running; ///< null: nothing is searched
    std::shared_ptr<HistoryAnswer> m_reading; ///< null: nothing is read
};

} // namespace legscope::ui
