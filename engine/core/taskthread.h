#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace legscope {

/// One thread that runs tasks in the order in which they were posted: for work that may block. Signals are
/// for other threads, but for those of its own faults.
class TaskThread {
public:
    using Task = std::move_only_function<void()>;

    explicit TaskThread(const char* name);
    /// Runs what was posted, late tasks too, then ends the thread.
    ~TaskThread();
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    /// Any thread.
    void post(Task task);
    /// Any thread. The task is posted when `delay` is over, or when the thread is to end.
    void postAfter(std::chrono::milliseconds delay, Task task);

private:
    void run();
    void takeDue();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::multimap<std::chrono::steady_clock::time_point, Task> m_late; ///< by when they are due
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace legscope
