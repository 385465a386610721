#pragma once

#include "engine/core/taskthread.h"
#include "engine/event/packedevents.h"
#include "engine/history/historystore.h"
#include "engine/history/runmark.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

struct HistoryOptions {
    std::filesystem::path file;
    HistoryLimits limits{};
    /// Called on the history's thread, once for each cause: a sentence that names the file. The program runs
    /// on without what the history would have kept.
    std::function<void(const Error&)> onFault{};
    /// Called on the history's thread when the file can be used again: a sentence with what is missing.
    std::function<void(const std::string&)> onMended{};
    /// A file that could not be opened is tried again at the next call, not more often than this.
    std::chrono::milliseconds retryAfter = std::chrono::seconds(10);
    /// How long calls are gathered: all that begin and end meanwhile are one write to the file. Who asks and
    /// the end of the history wait for nothing.
    std::chrono::milliseconds gather{200};
    std::string run = ownRun(); ///< whose the calls are that live
};

/// The room of the history: a thread of its own that alone touches the file. All functions from any thread;
/// none waits. Answers come on the history's thread.
class History {
public:
    /// A call beyond so many that wait to be written is not kept, and that is reported.
    static constexpr std::size_t mostWaiting = 5'000;

    explicit History(HistoryOptions options);
    /// Writes what it was given, then ends.
    ~History();

    /// The CallBegan of a call: what the next start knows of it when this run does not come to its end.
    void begin(EventPtr began);
    /// The events of a call that has ended.
    void add(KeptEvents call);

    using Done = std::function<void(Result<void>)>;
    /// Keeps an operator's note of a call, which may live still; an empty one takes it away. Errors besides
    /// those of HistoryStore: InvalidArgument (it is too long, see checkedNote()).
    void note(std::string uuid, std::string note, Done done);
    /// Fills `answer->calls`. Errors besides those of HistoryStore: Stopped (it was cancelled).
    void search(HistoryQuery query, std::shared_ptr<HistoryAnswer> answer, Done done);
    /// Fills `answer->stories`, in the order of the numbers. Calls of the history have numbers of their own,
    /// which no live call has: callOfHistory(number).
    void read(std::vector<std::int64_t> numbers, std::shared_ptr<HistoryAnswer> answer, Done done);

private:
    struct Waiting {
        std::vector<EventPtr> begun;
        std::vector<KeptEvents> ended;
        std::uint64_t refused = 0; ///< there was no room for them
        bool isTurnSet = false; ///< the thread will write them
    };

    void open();
    bool isOpen();
    Result<void> recover();
    template <class Kind>
    void wait(std::vector<Kind> Waiting::* where, Kind what);
    void writeWaiting();
    void write(Waiting taken);
    void takeBack(Waiting taken);
    void forgetSome();
    void report(const Error& error);
    void mend();
    Result<void> noteNow(std::string_view uuid, std::string_view note);
    Result<void> searchNow(const HistoryQuery& query, HistoryAnswer& answer);
    Result<void> readNow(const std::vector<std::int64_t>& numbers, HistoryAnswer& answer);

    const HistoryOptions m_options;
    std::mutex m_mutex; ///< guards the one below
    Waiting m_waiting;

    // The thread's.
    std::unique_ptr<HistoryStore> m_store; ///< null: it cannot be used
    std::optional<Monotonic> m_tried; ///< when it was opened last
    Error m_fault; ///< the last that was reported; without a sentence while there is none
    std::uint64_t m_lost = 0; ///< calls that are missing since then
    std::size_t m_untidied = 0; ///< calls since old ones were looked for
    TaskThread m_thread; ///< last: it uses all of the above
};

} // namespace legscope
