#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace legscope {

/// Queue from any thread to one reader. Nothing is ever dropped. The wake function runs once for a batch:
/// when an item arrives in an empty box, on the sender's thread; it must not block and must not call back
/// into the box. The lock is held only to move an item in or to swap the batch out.
template <class T>
class Mailbox {
public:
    explicit Mailbox(std::function<void()> wake = {})
        : m_wake(std::move(wake))
    {
    }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    /// Any thread. False when the box is closed; the item is then destroyed.
    bool post(T item)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        if (m_items.size() == 1 && m_wake)
            m_wake();
        return true;
    }

    /// The reader: takes all that has come, oldest first.
    std::vector<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_items, {});
    }

    /// Any thread: how many items wait.
    std::size_t depth() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

    /// Any thread: refuses further items; what waits can still be taken. After it returns the wake function
    /// is not called again, so the reader may be destroyed.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<T> m_items;
    const std::function<void()> m_wake;
    bool m_closed = false;
};

} // namespace legscope
