#include "tests/bench/engineprocess.h"

#include "engine/api/engine.h"

#include <array>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace legscope::bench {
namespace {

std::size_t entriesOf(const std::string& directory)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(directory), {}));
}

std::size_t mediaPorts()
{
    std::ifstream table("/proc/net/udp");
    std::size_t count = 0;
    for (std::string line; std::getline(table, line);)
        count += line.find(": 0107077F:") != std::string::npos ? 1 : 0; // mediaHost
    return count;
}

} // namespace

EngineProcess::EngineProcess(const std::filesystem::path& configuration)
{
    std::array<int, 2> down{}, up{};
    if (::pipe(down.data()) != 0 || ::pipe(up.data()) != 0)
        throw std::runtime_error("no pipe");
    m_pid = ::fork();
    if (m_pid == 0) {
        ::close(down[1]);
        ::_exit(run(configuration, down[0], up[1]));
    }
    ::close(down[0]);
    ::close(up[1]);
    m_stop = UniqueFd(down[1]);
    char started = 0;
    const bool runs = ::read(up[0], &started, 1) == 1;
    ::close(up[0]);
    if (!runs)
        throw std::runtime_error("the engine did not start");
}

EngineProcess::~EngineProcess()
{
    m_stop.reset();
    ::waitpid(m_pid, nullptr, 0);
}

int EngineProcess::run(const std::filesystem::path& configuration, int stop, int started)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto engine = Engine::start({.configuration = configuration});
    if (!engine) {
        fmt::print(stderr, "{}\n", engine.error().detail);
        return 1;
    }
    char end = 1;
    if (::write(started, &end, 1) == 1) [[maybe_unused]]
        const ssize_t closed = ::read(stop, &end, 1);
    return (*engine)->stop() ? 0 : 1;
}

bool Holdings::isBackAt(const Holdings& other) const noexcept
{
    return descriptors == other.descriptors && threads <= other.threads && ports == other.ports;
}

Holdings holdingsOf(pid_t pid)
{
    Holdings now;
    const std::string process = fmt::format("/proc/{}", pid);
    now.descriptors = entriesOf(process + "/fd");
    now.threads = entriesOf(process + "/task");
    now.ports = mediaPorts();
    std::ifstream status(process + "/status");
    for (std::string word; status >> word;) {
        if (word == "VmRSS:") {
            status >> now.residentMb;
            now.residentMb /= 1024;
        }
    }
    return now;
}

} // namespace legscope::bench
