#pragma once

#include "engine/core/error.h"
#include "engine/core/looptimer.h"
#include "engine/core/threadcheck.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

struct su_root_s;
using su_root_t = su_root_s;

namespace legscope {

/// One thread that runs Sofia-SIP's event loop. Agents, legs, calls and their timers live on it; everybody
/// else sends it tasks.
class SipLoop final : public Timers {
public:
    /// The first one in the process also proves the guards (guard/guards.h). Errc::Internal when one is not
    /// in effect, or when the library gives no root.
    static Result<std::unique_ptr<SipLoop>> start(const char* threadName);

    /// Calls end().
    ~SipLoop();
    /// Lets what was posted run, then ends the thread; later posts are refused. No agent may be alive. Not
    /// from the loop's thread. Idempotent.
    void end();
    SipLoop(const SipLoop&) = delete;
    SipLoop& operator=(const SipLoop&) = delete;

    /// Any thread. Tasks of one sender run in the order they were posted. False when the loop has ended.
    bool post(Task task);

    /// Any thread but the loop's: runs a task there and returns when it has run.
    void runAndWait(Task task);

    /// What runs on the loop's thread at the end of each turn: when all that was due is done, before the loop
    /// waits, and once behind the last turn. From the loop's thread.
    void setBeforeWait(std::function<void()> task);

    LoopTimer after(std::chrono::milliseconds delay, Task task) override;

    bool isOwner() const noexcept { return m_check.isOwner(); }
    su_root_t* root() const noexcept { return m_root; }

private:
    SipLoop() = default;
    void run(const char* threadName);
    /// With the lock held.
    bool send(Task task);

    std::thread m_thread;
    ThreadCheck m_check;
    su_root_t* m_root = nullptr;
    std::function<void()> m_beforeWait; ///< the loop's thread

    std::mutex m_mutex; ///< guards m_open, and the root against a post during the end
    bool m_open = false;
};

} // namespace legscope
