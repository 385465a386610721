#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <system_error>

namespace legscope::test {

/// Holds one thread of a child process, whose other threads go on, as long as this lives (ptrace(2)).
class HeldThread {
public:
    HeldThread(pid_t process, const std::string& name)
        : m_thread(threadNamed(process, name))
    {
        int status = 0;
        m_held = m_thread > 0 && ::ptrace(PTRACE_SEIZE, m_thread, nullptr, nullptr) == 0
            && ::ptrace(PTRACE_INTERRUPT, m_thread, nullptr, nullptr) == 0
            && ::waitpid(m_thread, &status, __WALL) == m_thread && WIFSTOPPED(status);
    }
    ~HeldThread()
    {
        int status = 0;
        if (m_held && ::ptrace(PTRACE_DETACH, m_thread, nullptr, nullptr) != 0)
            ::waitpid(m_thread, &status, __WALL); // its process has ended: nobody else lets it go
    }
    HeldThread(const HeldThread&) = delete;
    HeldThread& operator=(const HeldThread&) = delete;

    /// False where there is no such thread, or the system does not allow it.
    bool isHeld() const { return m_held; }

private:
    static pid_t threadNamed(pid_t process, const std::string& name)
    {
        std::error_code ignored;
        const std::filesystem::path tasks = "/proc/" + std::to_string(process) + "/task";
        for (const auto& task : std::filesystem::directory_iterator(tasks, ignored)) {
            std::string found;
            if (std::ifstream(task.path() / "comm") >> found && found == name)
                return std::atoi(task.path().filename().c_str());
        }
        return 0;
    }

    const pid_t m_thread;
    bool m_held = false;
};

} // namespace legscope::test
