#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace legscope {

using Task = std::move_only_function<void()>;

/// A pending call on a loop's thread; destroying it cancels. Belongs to that thread.
class LoopTimer {
public:
    /// What a loop has for it; destroying it cancels.
    class Shot {
    public:
        virtual ~Shot() = default;
        virtual bool isPending() const noexcept = 0;
    };

    LoopTimer() noexcept = default;
    explicit LoopTimer(std::unique_ptr<Shot> shot) noexcept
        : m_shot(std::move(shot))
    {
    }

    void cancel() noexcept { m_shot.reset(); }
    /// False from the moment its task begins to run.
    bool isPending() const noexcept { return m_shot && m_shot->isPending(); }

private:
    std::unique_ptr<Shot> m_shot;
};

/// A loop that runs tasks later; replaced by a fake in tests.
class Timers {
public:
    /// The loop's thread: runs `task` once after `delay` unless the timer is cancelled or destroyed before.
    virtual LoopTimer after(std::chrono::milliseconds delay, Task task) = 0;

protected:
    ~Timers() = default;
};

} // namespace legscope
