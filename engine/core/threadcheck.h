#pragma once

#include <cassert>
#include <thread>

namespace legscope {

/// Remembers the thread that owns an object; `assertOwner()` stops a debug build that calls from another one.
class ThreadCheck {
public:
    bool isOwner() const noexcept { return std::this_thread::get_id() == m_owner; }
    void assertOwner() const noexcept
    {
        assert(isOwner() && "called from a thread that does not own this object");
    }
    /// Makes the calling thread the owner: for objects built on one thread and run on another.
    void adopt() noexcept { m_owner = std::this_thread::get_id(); }

private:
    std::thread::id m_owner = std::this_thread::get_id();
};

} // namespace legscope
