#pragma once

#include "engine/core/looptimer.h"

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace legscope::test {

/// Time that passes when the test says so.
class FakeTimers final : public Timers {
    struct Entry {
        std::chrono::milliseconds due;
        Task task;
    };
    struct Shot final : LoopTimer::Shot {
        explicit Shot(std::shared_ptr<Entry> to)
            : entry(std::move(to))
        {
        }
        ~Shot() override { entry->task = nullptr; }
        Shot(const Shot&) = delete;
        Shot& operator=(const Shot&) = delete;
        bool isPending() const noexcept override { return entry->task != nullptr; }
        std::shared_ptr<Entry> entry;
    };

public:
    LoopTimer after(std::chrono::milliseconds delay, Task task) override
    {
        delays.push_back(delay);
        m_entries.push_back(std::make_shared<Entry>(m_now + delay, std::move(task)));
        return LoopTimer(std::make_unique<Shot>(m_entries.back()));
    }
    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        const auto entries = m_entries;
        for (const auto& entry : entries) {
            if (entry->task && entry->due <= m_now)
                std::exchange(entry->task, nullptr)();
        }
    }

    std::vector<std::chrono::milliseconds> delays; ///< asked for

private:
    std::chrono::milliseconds m_now{0};
    std::vector<std::shared_ptr<Entry>> m_entries;
};

} // namespace legscope::test
