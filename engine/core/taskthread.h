#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace legscope {

/// One thread that runs tasks in the order in which they were posted: for work that may block.
class TaskThread {
public:
    using Task = std::move_only_function<void()>;

    explicit TaskThread(const char* name);
    /// Runs what was posted, then ends the thread.
    ~TaskThread();
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    /// Any thread.
    void post(Task task);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace legscope
