#include "tests/bench/subject.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
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
    const auto sockets = [] {
        std::ifstream table("/proc/net/udp");
        return std::count(std::istreambuf_iterator<char>(table), {}, '\n');
    };
    for (auto before = sockets(), now = before - 1; before != now; std::swap(before, now)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        now = sockets();
    }
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
