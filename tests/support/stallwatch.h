#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <stop_token>
#include <string>
#include <thread>

namespace legscope::test {

/// Whether the machine holds this process up: a thread that wakes every few milliseconds sees how late it is,
/// as it is when the whole machine stands still; and the kernel counts for each thread how long it was ready
/// and had no processor (`schedstat`), as it is beside others that want the same ones.
class StallWatch {
public:
    static constexpr std::chrono::milliseconds step{5}, tolerated{40};

    StallWatch()
        : m_thread([this](const std::stop_token& stop) {
            auto due = std::chrono::steady_clock::now() + step;
            for (; !stop.stop_requested(); due = std::chrono::steady_clock::now() + step) {
                std::this_thread::sleep_until(due);
                if (std::chrono::steady_clock::now() > due + tolerated)
                    m_isLate = true;
            }
        })
    {
    }
    bool wasHeldUp() const
    {
        return m_isLate || std::ranges::any_of(waits(), [this](const auto& wait) {
            const auto before = m_waits.find(wait.first);
            return wait.second - (before == m_waits.end() ? std::chrono::nanoseconds(0) : before->second)
                > tolerated;
        });
    }

private:
    /// How long each thread of this process has waited for a processor, by its number.
    static std::map<std::string, std::chrono::nanoseconds> waits()
    {
        std::map<std::string, std::chrono::nanoseconds> all;
        std::error_code ended; // a thread that ends while they are counted has none
        for (const auto& task : std::filesystem::directory_iterator("/proc/self/task", ended)) {
            std::ifstream file(task.path() / "schedstat");
            std::chrono::nanoseconds::rep ran = 0, waited = 0;
            if (file >> ran >> waited)
                all[task.path().filename()] = std::chrono::nanoseconds(waited);
        }
        return all;
    }

    const std::map<std::string, std::chrono::nanoseconds> m_waits = waits();
    std::atomic<bool> m_isLate = false;
    std::jthread m_thread;
};

} // namespace legscope::test
