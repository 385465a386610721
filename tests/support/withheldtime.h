#pragma once

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace legscope::test {

/// How long threads of this process were kept from a processor, as the kernel counts it: those of them that
/// were ready and had none (`schedstat`), and the whole machine while its host ran something else (`steal` of
/// /proc/stat, in hundredths of a second).
class WithheldTime {
public:
    /// Of the threads with that name, and of the one that calls.
    explicit WithheldTime(const std::string& name)
    {
        m_files.emplace_back("/proc/thread-self/schedstat");
        std::error_code ended; // a thread that ends while they are counted has none
        for (const auto& task : std::filesystem::directory_iterator("/proc/self/task", ended)) {
            std::ifstream comm(task.path() / "comm");
            if (std::string found; std::getline(comm, found) && found == name)
                m_files.push_back(task.path() / "schedstat");
        }
    }

    /// Begins to count.
    void begin()
    {
        m_waited = waited();
        m_stolen = stolen();
    }
    /// Since begin(): what the threads waited, and the most that was taken from one processor.
    std::chrono::nanoseconds soFar() const
    {
        std::chrono::nanoseconds most{0};
        const auto now = stolen();
        for (std::size_t i = 0; i < std::min(now.size(), m_stolen.size()); ++i)
            most = std::max(most, now[i] - m_stolen[i]);
        return waited() - m_waited + most;
    }

private:
    std::chrono::nanoseconds waited() const
    {
        std::chrono::nanoseconds all{0};
        for (const auto& path : m_files) {
            std::ifstream file(path);
            std::chrono::nanoseconds::rep ran = 0, waited = 0;
            if (file >> ran >> waited)
                all += std::chrono::nanoseconds(waited);
        }
        return all;
    }
    /// By processor.
    static std::vector<std::chrono::nanoseconds> stolen()
    {
        std::vector<std::chrono::nanoseconds> all;
        std::ifstream file("/proc/stat");
        std::string line;
        while (std::getline(file, line) && line.starts_with("cpu")) {
            std::istringstream columns(line);
            std::string name;
            std::chrono::nanoseconds::rep hundredths = 0;
            columns >> name;
            for (int column = 0; column < 8; ++column) // user nice system idle iowait irq softirq steal
                columns >> hundredths;
            if (name != "cpu")
                all.push_back(std::chrono::milliseconds(10 * hundredths));
        }
        return all;
    }

    std::vector<std::filesystem::path> m_files;
    std::chrono::nanoseconds m_waited{0};
    std::vector<std::chrono::nanoseconds> m_stolen;
};

} // namespace legscope::test
