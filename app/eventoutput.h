#pragma once

#include "app/eventqueue.h"
#include "engine/core/uniquefd.h"
#include "engine/event/eventbox.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace legscope {

/// The printed stream of events: a thread of its own takes them out of a box, renders them and writes them
/// to a descriptor. It waits for the reader only in poll(), keeps a bounded queue meanwhile, and says in the
/// stream how many events were left out. A reader that has gone (EPIPE) ends the printing, not the program.
class EventOutput {
public:
    struct Options {
        EventFormat format;
        int descriptor = 1;
        std::size_t mostOctets = 16 << 20; ///< held for a reader that is slow
        std::function<void(const Event&)> onEvent{}; ///< every event, printed or not, on the output's thread
    };

    explicit EventOutput(Options options);
    /// Calls finish() without time.
    ~EventOutput();

    /// To be subscribed, and for what.
    const std::shared_ptr<EventBox>& box() const { return m_box; }
    Subscription subscription() const { return m_printer.subscription(); }

    /// Prints what has come, then `lastLine` if there is one, for at most `limit`, and ends the thread. False
    /// when the reader did not take everything. Idempotent.
    bool finish(std::chrono::milliseconds limit, std::string lastLine = {});

    /// Any thread: events left out so far.
    std::uint64_t omitted() const { return m_omitted.load(std::memory_order_relaxed); }

private:
    void run();
    void takeWaiting();
    void queue(const EventPtr& event);
    void render();
    void write();
    bool isDone() const;

    const Options m_options;
    const UniqueFd m_wake; ///< an eventfd: the box has something, or the end is wanted
    const std::size_t m_mostAtOnce; ///< octets a write may have that poll() has promised not to block
    std::shared_ptr<EventBox> m_box;
    std::atomic<std::uint64_t> m_omitted{0};
    std::atomic<bool> m_ending{false};
    std::chrono::steady_clock::time_point m_deadline; ///< written before m_ending
    std::string m_lastLine; ///< written before m_ending

    // The thread's.
    EventPrinter m_printer;
    EventQueue m_queue;
    std::string m_text; ///< rendered, from m_at on not yet written
    std::size_t m_at = 0;
    bool m_readerGone = false;
    bool m_complete = false;

    std::thread m_thread;
};

} // namespace legscope
