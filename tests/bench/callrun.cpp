#include "tests/bench/callrun.h"

#include "tests/bench/benchconfiguration.h"
#include "tests/bench/cores.h"

#include <algorithm>
#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
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

/// Octets: what waits while a SIPp has no core is not lost.
constexpr const char* receiveBuffer = "4194304";

std::vector<std::string> fieldsOf(const std::string& line)
{
    std::vector<std::string> fields;
    std::istringstream words(line);
    for (std::string word; std::getline(words, word, ';');)
        fields.push_back(word);
    return fields;
}

/// The newest of a column that SIPp has written; none where it is not there.
std::optional<double> lastCount(const std::filesystem::path& file, const std::string& column)
{
    std::ifstream lines(file);
    std::string first, last;
    std::getline(lines, first);
    for (std::string line; std::getline(lines, line);)
        last = line;
    const std::vector<std::string> names = fieldsOf(first), values = fieldsOf(last);
    const auto at = static_cast<std::size_t>(std::ranges::find(names, column) - names.begin());
    return at < std::min(names.size(), values.size()) ? std::optional(std::stod(values[at])) : std::nullopt;
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

Process::Process(const std::vector<std::string>& command, Place place)
    : m_pid(::fork())
{
    if (m_pid != 0)
        return;
    if (place == Place::OffGeneratorsCore)
        leaveGeneratorsCore();
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
    constexpr std::string_view name = "RssAnon:";
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

CallRun::CallRun(const CallSubject& subject, int rate, Place place)
    : m_rate(rate)
    , m_mayLose(subject.program.empty())
    , m_port(freePort())
    , m_callee(freePort())
    , m_caller(freePort())
    , m_directory(std::filesystem::temp_directory_path() / fmt::format("legscope-call-bench-{}", ::getpid()))
{
    std::filesystem::create_directories(m_directory);
    m_answering.emplace(std::vector<std::string>{"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p",
        std::to_string(m_callee), "-nostdin", "-buff_size", receiveBuffer});
    m_subject.emplace(commandOf(subject, m_directory, m_port, m_callee), place);
}

CallRun::~CallRun()
{
    m_subject.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_directory, ignored);
}

std::vector<std::string> commandOf(const CallSubject& subject, const std::filesystem::path& directory,
    std::uint16_t port, std::uint16_t callee)
{
    if (subject.program.empty())
        return {LEGSCOPE_FLOOR, std::to_string(port), std::to_string(callee)};
    writeConfiguration(directory, port, fmt::format("service@127.0.0.1:{}", callee));
    std::vector<std::string> words{subject.program, "--conf", directory.string(), "--history",
        (directory / "history.db").string(), "--log-level", "error"};
    words.insert(words.end(), subject.arguments.begin(), subject.arguments.end());
    return words;
}

bool CallRun::isUp() const
{
    return waitUntilBound(m_port) && waitUntilBound(m_callee);
}

std::vector<std::string> CallRun::caller(int calls, int atOnce, std::chrono::milliseconds talk) const
{
    return {"sipp", "-sn", "uac", fmt::format("127.0.0.1:{}", m_port), "-i", "127.0.0.1", "-p",
        std::to_string(m_caller), "-r", std::to_string(m_rate), "-m", std::to_string(calls), "-l",
        std::to_string(atOnce), "-d", std::to_string(talk.count()), "-nostdin", "-buff_size", receiveBuffer};
}

bool CallRun::call(int calls) const
{
    const int status = Process(caller(calls, calls, 500ms)).wait();
    return status == 0 || (status == 1 && m_mayLose);
}

bool CallRun::callInTurn(int calls) const
{
    return Process(caller(calls, 1, 0ms)).wait() == 0;
}

bool CallRun::callCleanly(int calls) const
{
    const std::filesystem::path counts = m_directory / "counts.csv";
    std::vector<std::string> words = caller(calls, calls, 500ms);
    words.insert(words.end(), {"-trace_stat", "-stf", counts.string(), "-fd", "1"});
    return Process(words).wait() == 0 && lastCount(counts, "Retransmissions(C)") == 0;
}

std::vector<double> CallRun::steady(int seconds) const
{
    const int calls = m_rate * (seconds + 4);
    const Process calling(caller(calls, calls, 500ms));
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
    Process calling(caller(calls, calls, allBegun + 2s));
    std::this_thread::sleep_for(allBegun);
    const double resident = m_subject->resident();
    const int status = calling.wait();
    return status == 0 || (status == 1 && m_mayLose) ? std::optional(resident) : std::nullopt;
}

} // namespace legscope::bench
