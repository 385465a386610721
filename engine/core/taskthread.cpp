#include "engine/core/taskthread.h"

#include "engine/core/threadsignals.h"

#include <pthread.h>

namespace legscope {

TaskThread::TaskThread(const char* name)
    : m_thread([this] { run(); })
{
    pthread_setname_np(m_thread.native_handle(), name);
}

TaskThread::~TaskThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void TaskThread::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void TaskThread::postAfter(std::chrono::milliseconds delay, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_late.emplace(std::chrono::steady_clock::now() + delay, std::move(task));
    }
    m_wake.notify_one();
}

void TaskThread::takeDue()
{
    while (!m_late.empty() && (m_ending || m_late.begin()->first <= std::chrono::steady_clock::now())) {
        m_tasks.push_back(std::move(m_late.begin()->second));
        m_late.erase(m_late.begin());
    }
}

void TaskThread::run()
{
    leaveSignalsToOtherThreads();
    std::unique_lock lock(m_mutex);
    while (true) {
        takeDue();
        if (m_tasks.empty()) {
            if (m_ending)
                return;
            if (m_late.empty())
                m_wake.wait(lock);
            else
                m_wake.wait_until(lock, m_late.begin()->first); // only this thread takes it away
            continue;
        }
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        task = {};
        lock.lock();
    }
}

} // namespace legscope
