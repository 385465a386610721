// CPU time of a call, INVITE to BYE with both legs: the program in proxy mode, its events printed as text and
// as JSON, beside a bare two-leg program (call_floor). Calls are made and taken by SIPp, without RTP. See
// README.md.

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace std::chrono_literals;

struct Options {
    int rounds = 8;
    int calls = 2000;
    int rate = 200; ///< calls a second
    std::string json;
    std::string before; ///< another build of the program, to compare with
};

/// What is measured: a name, and the command behind it.
struct Subject {
    std::string name;
    std::string program; ///< empty: the floor
    std::vector<std::string> arguments;
};

struct Figure {
    double milliseconds = 0; ///< of CPU a call
    double switches = 0; ///< voluntary context switches a call
};

/// A process that ends with this object.
class Process {
public:
    explicit Process(const std::vector<std::string>& command)
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
    ~Process()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGTERM);
            ::waitpid(m_pid, nullptr, 0);
        }
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// CPU time and voluntary context switches so far, all threads.
    Figure spent() const
    {
        Figure sum;
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
    /// The exit status.
    int wait()
    {
        int status = -1;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid;
};

std::uint16_t freePort()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

/// True once somebody is bound to the port.
bool waitUntilBound(std::uint16_t port)
{
    for (int i = 0; i < 500; ++i) {
        const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool isFree = ::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        ::close(socket);
        if (!isFree)
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

std::vector<std::string> commandOf(
    const Subject& subject, std::uint16_t port, std::uint16_t callee, const std::filesystem::path& directory)
{
    if (subject.program.empty())
        return {LEGSCOPE_FLOOR, std::to_string(port), std::to_string(callee)};
    std::ofstream(directory / "freeswitch.xml") << fmt::format(
        R"(<document type="freeswitch/xml"><section name="configuration"><configuration name="sofia.conf"><profiles>
<profile name="internal"><settings><param name="sip-ip" value="127.0.0.1"/><param name="sip-port" value="{}"/>
<param name="rtp-ip" value="127.0.0.1"/><param name="context" value="default"/>
<param name="inbound-proxy-media" value="true"/></settings></profile></profiles></configuration></section>
<section name="dialplan"><context name="default"><extension name="all">
<condition field="destination_number" expression="^.*$">
<action application="bridge" data="sofia/internal/service@127.0.0.1:{}"/></condition></extension></context></section>
</document>)",
        port, callee);
    std::vector<std::string> command{subject.program, "--conf", directory.string(), "--log-level", "error"};
    command.insert(command.end(), subject.arguments.begin(), subject.arguments.end());
    return command;
}

/// What a call costs; nothing when not every call succeeded. The floor, which answers no repeated request of
/// a dialog that is over, may lose some.
std::optional<Figure> measure(const Subject& subject, const Options& options)
{
    const std::uint16_t port = freePort(), callee = freePort(), caller = freePort();
    const auto directory
        = std::filesystem::temp_directory_path() / fmt::format("legscope-call-bench-{}", ::getpid());
    std::filesystem::create_directories(directory);
    const Process answering(
        {"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", std::to_string(callee), "-nostdin"});
    const Process relaying(commandOf(subject, port, callee, directory));
    if (!waitUntilBound(port) || !waitUntilBound(callee))
        return std::nullopt;
    const auto call = [&](int calls) {
        Process calling({"sipp", "-sn", "uac", fmt::format("127.0.0.1:{}", port), "-i", "127.0.0.1", "-p",
            std::to_string(caller), "-r", std::to_string(options.rate), "-m", std::to_string(calls), "-d",
            "500", "-nostdin"});
        const int status = calling.wait();
        return status == 0 || (status == 1 && subject.program.empty());
    };
    if (!call(100)) // warm
        return std::nullopt;
    const Figure before = relaying.spent();
    const bool succeeded = call(options.calls);
    const Figure after = relaying.spent();
    std::filesystem::remove_all(directory);
    if (!succeeded)
        return std::nullopt;
    return Figure{(after.milliseconds - before.milliseconds) / options.calls,
        (after.switches - before.switches) / options.calls};
}

std::vector<Subject> subjectsOf(const Options& options)
{
    std::vector<Subject> subjects{
        {"floor", {}, {}}, {"text", LEGSCOPE_PROGRAM, {}}, {"json", LEGSCOPE_PROGRAM, {"--json"}}};
    if (!options.before.empty()) {
        subjects.push_back({"text before", options.before, {}});
        subjects.push_back({"json before", options.before, {"--json"}});
    }
    return subjects;
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
}

Options read(int count, char** arguments)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i], value = arguments[i + 1];
        if (name == "--rounds")
            options.rounds = std::stoi(value);
        else if (name == "--calls")
            options.calls = std::stoi(value);
        else if (name == "--rate")
            options.rate = std::stoi(value);
        else if (name == "--json")
            options.json = value;
        else if (name == "--before")
            options.before = value;
        else
            throw std::invalid_argument(name);
    }
    return options;
}

} // namespace

int main(int count, char** arguments)
try {
    const Options options = read(count, arguments);
    std::vector<Subject> subjects = subjectsOf(options);
    std::map<std::string, std::vector<double>> figures, switches;
    std::mt19937 order{std::random_device{}()};
    for (int round = 0; round < options.rounds; ++round) {
        std::ranges::shuffle(subjects, order);
        for (const Subject& subject : subjects) {
            const auto figure = measure(subject, options);
            if (!figure) {
                fmt::print(stderr, "round {}: {} did not carry every call\n", round + 1, subject.name);
                continue;
            }
            figures[subject.name].push_back(figure->milliseconds);
            switches[subject.name].push_back(figure->switches);
        }
    }
    if (figures.size() != subjects.size())
        return 1;
    const double floor = quantile(figures["floor"], 0.5);
    fmt::print("{:<12} {:>6} {:>10} {:>8} {:>8} {:>8} {:>9}\n", "subject", "rounds", "ms a call", "q1", "q3",
        "ratio", "switches");
    for (const auto& [subject, values] : figures)
        fmt::print("{:<12} {:>6} {:>10.3f} {:>8.3f} {:>8.3f} {:>8.2f} {:>9.1f}\n", subject, values.size(),
            quantile(values, 0.5), quantile(values, 0.25), quantile(values, 0.75),
            quantile(values, 0.5) / floor, quantile(switches[subject], 0.5));
    if (!options.json.empty())
        std::ofstream(options.json) << nlohmann::json(figures).dump(2) << '\n';
} catch (const std::exception& error) {
    fmt::print(stderr,
        "call_bench: {}: expected --rounds N, --calls N, --rate N, --before PROGRAM or --json FILE\n",
        error.what());
    return 2;
}
