#pragma once

#include "engine/core/uniquefd.h"

#include <cstddef>
#include <filesystem>
#include <sys/types.h>

namespace legscope::bench {

/// An engine in a child process, from the constructor to the destructor.
class EngineProcess {
public:
    /// Returns when it listens. Throws std::runtime_error when it does not start; the child prints the cause.
    explicit EngineProcess(const std::filesystem::path& configuration);
    ~EngineProcess();
    EngineProcess(const EngineProcess&) = delete;
    EngineProcess& operator=(const EngineProcess&) = delete;
    pid_t pid() const noexcept { return m_pid; }

private:
    static int run(const std::filesystem::path& configuration, int stop, int started);

    pid_t m_pid = -1;
    UniqueFd m_stop; ///< the child ends when it is closed
};

/// What a process holds at one moment.
struct Holdings {
    std::size_t descriptors = 0, threads = 0;
    std::size_t ports = 0; ///< UDP sockets at the engine's media address
    double residentMb = 0;

    /// Descriptors and ports are as many, and threads no more: what starts the SRTP library beside goes when it
    /// has.
    bool isBackAt(const Holdings& other) const noexcept;
};

/// The address of the engine's media alone, so that its ports are told from all others.
constexpr const char* mediaHost = "127.7.7.1";

Holdings holdingsOf(pid_t pid);

} // namespace legscope::bench
