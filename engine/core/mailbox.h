#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace legscope {

/// Queue from any thread to one reader. Nothing is ever dropped. The wake function runs once for a batch, on
/// the thread of a sender; it must not block and must not call back into the box. The lock is held only to
/// move an item in or to swap the batch out.
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
        if (!put(std::move(item)))
            return false;
        wakeOnce();
        return true;
    }

    /// The same, without a wake: the sender has more to come, and calls wake() behind it. A reader that looks
    /// by itself finds the item.
    bool postUnwoken(T item)
    {
        const std::lock_guard lock(m_mutex);
        return put(std::move(item));
    }

    /// Any thread: wakes the reader if something waits of which it was not told.
    void wake()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed && !m_items.empty())
            wakeOnce();
    }

    /// The reader: takes all that has come, oldest first.
    std::vector<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        m_woken = false;
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
    bool put(T item)
    {
        if (!m_closed)
            m_items.push_back(std::move(item));
        return !m_closed;
    }
    void wakeOnce()
    {
        if (!m_woken && m_wake)
            m_wake();
        m_woken = true;
    }

    mutable std::mutex m_mutex;
    std::vector<T> m_items;
    const std::function<void()> m_wake;
    bool m_woken = false; ///< since the reader last took what there was
    bool m_closed = false;
};

} // namespace legscope
