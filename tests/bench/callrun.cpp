#include "tests/bench/callrun.h"

#include "tests/bench/proxyconfiguration.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// True once somebody is bound to the port.
bool waitUntilBound(std::uint16_t port)
{
    for (int i = 0; i < 500; ++i) {
        const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
        const sockaddr_in address = loopback(port);
        const bool isFree = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        ::close(socket);
        if (!isFree)
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

std::uint16_t freePort()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

Process::Process(const std::vector<std::string>& command)
    : m_pid(::fork())
{
    if (m_pid != 0)
        return;
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int fd : {0, 1, 2})
        ::dup2(nowhere, fd);
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

Process::~Process()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGTERM);
    ::waitpid(m_pid, nullptr, 0);
}

Spent Process::spent() const
{
    Spent sum;
    for (const auto& thread : std::filesystem::directory_iterator(fmt::format("/proc/{}/task", m_pid))) {
        double nanoseconds = 0;
        std::ifstream(thread.path() / "schedstat") >> nanoseconds;
        sum.milliseconds += nanoseconds / 1e6;
        std::ifstream status(thread.path() / "status");
        constexpr std::string_view name = "voluntary_ctxt_switches:";
        for (std::string line; std::getline(status, line);)
            sum.switches += line.starts_with(name) ? std::stod(line.substr(name.size())) : 0;
    }
    return sum;
}

double Process::resident() const
{
    std::ifstream status(fmt::format("/proc/{}/status", m_pid));
    constexpr std::string_view name = "VmRSS:";
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name))
            return std::stod(line.substr(name.size()));
    return 0;
}

int Process::wait()
{
    int status = -1;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

CallRun::CallRun(const CallSubject& subject, int rate)
    : m_rate(rate)
    , m_mayLose(subject.program.empty())
    , m_port(freePort())
    , m_callee(freePort())
    , m_caller(freePort())
    , m_directory(std::filesystem::temp_directory_path() / fmt::format("legscope-call-bench-{}", ::getpid()))
{
    std::filesystem::create_directories(m_directory);
    m_answering.emplace(std::vector<std::string>{
        "sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", std::to_string(m_callee), "-nostdin"});
    m_subject.emplace(command(subject));
}

CallRun::~CallRun()
{
    m_subject.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_directory, ignored);
}

std::vector<std::string> CallRun::command(const CallSubject& subject) const
{
    if (subject.program.empty())
        return {LEGSCOPE_FLOOR, std::to_string(m_port), std::to_string(m_callee)};
    writeProxyConfiguration(m_directory, m_port, fmt::format("service@127.0.0.1:{}", m_callee));
    std::vector<std::string> words{subject.program, "--conf", m_directory.string(), "--history",
        (m_directory / "history.db").string(), "--log-level", "error"};
    words.insert(words.end(), subject.arguments.begin(), subject.arguments.end());
    return words;
}

bool CallRun::isUp() const
{
    return waitUntilBound(m_port) && waitUntilBound(m_callee);
}

std::vector<std::string> CallRun::caller(int calls, std::chrono::milliseconds talk) const
{
    return {"sipp", "-sn", "uac", fmt::format("127.0.0.1:{}", m_port), "-i", "127.0.0.1", "-p",
        std::to_string(m_caller), "-r", std::to_string(m_rate), "-m", std::to_string(calls), "-l",
        std::to_string(calls), "-d", std::to_string(talk.count()), "-nostdin"};
}

bool CallRun::call(int calls) const
{
    const int status = Process(caller(calls, 500ms)).wait();
    return status == 0 || (status == 1 && m_mayLose);
}

std::vector<double> CallRun::steady(int seconds) const
{
    const Process calling(caller(m_rate * (seconds + 4), 500ms));
    std::this_thread::sleep_for(2s);
    std::vector<double> spent;
    double before = m_subject->spent().milliseconds;
    auto at = std::chrono::steady_clock::now();
    for (int i = 0; i < seconds; ++i) {
        at += 1s;
        std::this_thread::sleep_until(at);
        const double now = m_subject->spent().milliseconds;
        spent.push_back(now - std::exchange(before, now));
    }
    return spent;
}

std::optional<double> CallRun::holdCalls(int calls) const
{
    const std::chrono::milliseconds allBegun(1000 * calls / m_rate + 2000);
    Process calling(caller(calls, allBegun + 2s));
    std::this_thread::sleep_for(allBegun);
    const double resident = m_subject->resident();
    const int status = calling.wait();
    return status == 0 || (status == 1 && m_mayLose) ? std::optional(resident) : std::nullopt;
}

} // namespace legscope::bench
