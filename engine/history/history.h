#pragma once

#include "engine/core/taskthread.h"
#include "engine/history/historystore.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace legscope {

struct HistoryOptions {
    std::filesystem::path file;
    HistoryLimits limits{};
    /// Called on the history's thread, once for each cause: a sentence that names the file. The program runs
    /// on without what the history would have kept.
    std::function<void(Error)> onFault{};
};

/// The room of the history: a thread of its own that alone touches the file. All functions from any thread;
/// none waits. Answers come on the history's thread.
class History {
public:
    /// A call beyond so many that wait to be written is not kept, and that is told.
    static constexpr std::size_t mostWaiting = 20'000;

    explicit History(HistoryOptions options);
    /// Writes what it was given, then ends.
    ~History();

    /// The events of a call that has ended.
    void add(std::shared_ptr<const std::vector<EventPtr>> call);
    void search(HistoryQuery query, std::function<void(Result<std::vector<HistoryCall>>)> done);
    /// Calls of the history have numbers of their own, which no live call has: callOfHistory(number).
    void events(std::int64_t number, std::function<void(Result<std::vector<EventPtr>>)> done);

private:
    void open();
    void writeWaiting();
    void forgetSome();
    void tell(const Error& error);
    Error unusable() const;

    const HistoryOptions m_options;
    std::mutex m_mutex; ///< guards the one below
    std::vector<std::shared_ptr<const std::vector<EventPtr>>> m_waiting;

    // The thread's.
    std::unique_ptr<HistoryStore> m_store; ///< null: it cannot be used
    Error m_fault; ///< the last that was told
    unsigned m_untidied = 0; ///< calls since old ones were looked for
    TaskThread m_thread; ///< last: it uses all of the above
};

/// What a call of the history is called beside those of this run.
CallId callOfHistory(std::int64_t number);

} // namespace legscope
