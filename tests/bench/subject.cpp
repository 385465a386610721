#include "tests/bench/subject.h"

#include "tests/bench/cores.h"

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace legscope::bench {
namespace {

bool readAll(int fd, void* into, std::size_t size)
{
    auto* at = static_cast<char*>(into);
    while (size > 0) {
        const ssize_t got = ::read(fd, at, size);
        if (got <= 0)
            return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

/// Of the machine. The count is read, not the table: its cost grows with the square of its length.
long udpSockets()
{
    std::ifstream counts("/proc/net/sockstat");
    for (std::string word; counts >> word;) {
        long inUse = 0;
        if (word == "UDP:" && counts >> word >> inUse)
            return inUse;
    }
    return 0;
}

} // namespace

std::chrono::nanoseconds Subject::cpu() const
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(m_pid, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return {};
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void Subject::settle() const
{
    constexpr int mostTries = 20; // others may open sockets as well
    long before = -1;
    for (int i = 0; i < mostTries && before != udpSockets(); ++i) {
        before = udpSockets();
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
}

bool Subject::isIdle() const
{
    std::error_code error;
    const std::filesystem::path tasks = "/proc/" + std::to_string(m_pid) + "/task";
    for (const auto& task : std::filesystem::directory_iterator(tasks, error)) {
        std::ifstream file(task.path() / "stat");
        const std::string stat((std::istreambuf_iterator<char>(file)), {});
        const std::size_t name = stat.rfind(')'); // its state follows (proc(5))
        if (name != std::string::npos && stat.compare(name, 3, ") S") != 0)
            return false;
    }
    return true;
}

void Subject::hold()
{
    kill(m_pid, SIGSTOP);
    siginfo_t info{};
    waitid(P_PID, static_cast<id_t>(m_pid), &info, WSTOPPED);
}

void Subject::proceed()
{
    kill(m_pid, SIGCONT);
}

bool ForkedSubject::sendPairs(int control, std::span<const RelayPair> pairs)
{
    const auto octets = std::as_bytes(pairs);
    std::size_t sent = 0;
    while (sent < octets.size()) {
        const ssize_t written = ::write(control, octets.data() + sent, octets.size() - sent);
        if (written <= 0)
            return false;
        sent += static_cast<std::size_t>(written);
    }
    return true;
}

Result<std::vector<RelayPair>> ForkedSubject::start(std::span<const PeerPair> calls)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(Errc::Io, "no control socket");
    m_control = UniqueFd(ends[0]);
    UniqueFd theirs(ends[1]);
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        leaveGeneratorsCore();
        // Not the generator's sockets: both together may be more than a process may open.
        const auto kept = static_cast<unsigned>(theirs.get());
        close_range(STDERR_FILENO + 1, kept - 1, 0);
        close_range(kept + 1, ~0U, 0);
        _exit(work(theirs.get(), calls));
    }
    theirs.reset();
    std::vector<RelayPair> pairs(calls.size());
    if (!readAll(m_control.get(), pairs.data(), pairs.size() * sizeof(RelayPair)))
        return fail(Errc::Io, name() + " could not set up its sockets");
    return pairs;
}

void ForkedSubject::stop()
{
    if (m_pid < 0)
        return;
    m_control.reset();
    kill(m_pid, SIGCONT);
    waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

} // namespace legscope::bench
