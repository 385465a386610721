#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace legscope::bench {

/// What is measured: a name, and the command behind it.
struct CallSubject {
    std::string name;
    std::string program; ///< empty: the floor
    std::vector<std::string> arguments;
};

struct Spent {
    double milliseconds = 0; ///< of CPU
    double switches = 0; ///< voluntary context switches
};

/// Where a process may run.
enum class Place : std::uint8_t {
    Anywhere,
    OffGeneratorsCore, ///< not on the core that separateCores() has given to the generator
};

/// The command of a subject that listens at `port` of 127.0.0.1 and sends each call to `callee`; what it
/// reads is written into `directory` first.
std::vector<std::string> commandOf(const CallSubject& subject, const std::filesystem::path& directory,
    std::uint16_t port, std::uint16_t callee);

/// A UDP port of 127.0.0.1 that nobody has now.
std::uint16_t freePort();

/// A process that ends with this object. Nobody reads what it prints.
class Process {
public:
    explicit Process(const std::vector<std::string>& command, Place place = Place::Anywhere);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// So far, all threads.
    Spent spent() const;
    /// Resident memory of its own, in kB: without what is mapped of files, such as the history, which the kernel
    /// takes back when it likes.
    double resident() const;
    /// The exit status.
    int wait();

private:
    pid_t m_pid;
};

/// A subject between a SIPp that answers and SIPps that call, without RTP.
class CallRun {
public:
    /// `rate`: calls begun a second; `place`: of the subject.
    CallRun(const CallSubject& subject, int rate, Place place = Place::Anywhere);
    ~CallRun();
    CallRun(const CallRun&) = delete;
    CallRun& operator=(const CallRun&) = delete;

    /// False when a program did not start.
    bool isUp() const;
    /// Makes calls that talk for half a second. True when all succeeded; the floor, which answers no repeated
    /// request of a dialog that is over, may lose some.
    bool call(int calls) const;
    /// Makes calls that are all up together, and ends them. The subject's resident memory meanwhile, in kB;
    /// nothing when a call failed.
    std::optional<double> holdCalls(int calls) const;
    /// Makes calls that say nothing, each when the one before is over. True when all succeeded.
    bool callInTurn(int calls) const;
    /// The same as call() with nothing that the caller sends again.
    bool callCleanly(int calls) const;
    /// CPU of the subject in ms for each second of a steady load, after the first two.
    std::vector<double> steady(int seconds) const;
    const Process& subject() const { return *m_subject; }

private:
    std::vector<std::string> caller(int calls, int atOnce, std::chrono::milliseconds talk) const;

    const int m_rate;
    const bool m_mayLose;
    const std::uint16_t m_port, m_callee, m_caller;
    const std::filesystem::path m_directory;
    std::optional<Process> m_answering, m_subject;
};

} // namespace legscope::bench
