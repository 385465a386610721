#include "tests/support/engineprogram.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace legscope::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct Pipe {
    UniqueFd reading, writing;
};

Pipe openPipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        std::abort();
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

std::vector<char*> pointersTo(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::filesystem::path newDirectory()
{
    std::string name = (std::filesystem::temp_directory_path() / "legscope-state-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        std::abort();
    return name;
}

} // namespace

EngineProgram::EngineProgram(const Words& arguments, const Words& environment)
    : m_state(newDirectory())
{
    Pipe input = openPipe(), output = openPipe(), errors = openPipe();
    Words words{LEGSCOPE_ENGINE_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    Words variables = environment;
    variables.push_back("XDG_STATE_HOME=" + m_state.string());
    for (char** variable = ::environ; *variable; ++variable)
        variables.emplace_back(*variable);
    const auto argv = pointersTo(words), envp = pointersTo(variables);
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(input.reading.get(), STDIN_FILENO);
        ::dup2(output.writing.get(), STDOUT_FILENO);
        ::dup2(errors.writing.get(), STDERR_FILENO);
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    m_input = std::move(input.writing);
    m_output.pipe = std::move(output.reading);
    m_errors.pipe = std::move(errors.reading);
}

EngineProgram::~EngineProgram()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(m_state, ignored);
}

void EngineProgram::signal(int number) const
{
    if (m_process > 0)
        ::kill(m_process, number);
}

void EngineProgram::command(const std::string& line) const
{
    const std::string text = line + '\n';
    [[maybe_unused]] const auto written = ::write(m_input.get(), text.data(), text.size());
}

bool EngineProgram::Stream::readSome(int milliseconds)
{
    pollfd waiting{pipe.get(), POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds) != 1)
        return false;
    std::array<char, 65536> octets{};
    const ssize_t count = ::read(pipe.get(), octets.data(), octets.size());
    if (count <= 0) {
        pipe.reset();
        return false;
    }
    text.append(octets.data(), static_cast<std::size_t>(count));
    return true;
}

bool EngineProgram::waitFor(Stream& stream, const std::string& text, milliseconds limit)
{
    const auto deadline = steady_clock::now() + limit;
    while (stream.text.find(text) == std::string::npos) {
        if (steady_clock::now() >= deadline || (!stream.readSome(20) && !stream.pipe))
            return stream.text.find(text) != std::string::npos;
    }
    return true;
}

bool EngineProgram::waitForOutput(const std::string& text, milliseconds limit)
{
    return waitFor(m_output, text, limit);
}

bool EngineProgram::waitForErrors(const std::string& text, milliseconds limit)
{
    return waitFor(m_errors, text, limit);
}

SocketAddress EngineProgram::sipAddress()
{
    const std::string key = "\"sipAddress\":\"";
    if (!waitForOutput("\"mediaIo\"") || !waitForOutput(key))
        return {};
    const auto begin = m_output.text.find(key) + key.size();
    const std::string address = m_output.text.substr(begin, m_output.text.find('"', begin) - begin);
    const auto colon = address.rfind(':');
    const auto parsed = SocketAddress::parse(
        address.substr(0, colon), static_cast<std::uint16_t>(std::atoi(address.c_str() + colon + 1)));
    return parsed ? *parsed : SocketAddress();
}

int EngineProgram::waitForEnd(milliseconds limit, Reading reading)
{
    const auto deadline = steady_clock::now() + limit;
    int status = 0;
    while (::waitpid(m_process, &status, WNOHANG) == 0) {
        if (steady_clock::now() >= deadline)
            return -1;
        if (reading == Reading::Yes && m_output.pipe)
            m_output.readSome(10);
        else
            ::poll(nullptr, 0, 10);
        if (m_errors.pipe)
            m_errors.readSome(0);
    }
    m_process = -1;
    while (reading == Reading::Yes && m_output.pipe && m_output.readSome(0)) { }
    while (m_errors.pipe && m_errors.readSome(0)) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::size_t EngineProgram::memory() const
{
    std::ifstream file("/proc/" + std::to_string(m_process) + "/statm");
    std::size_t total = 0, resident = 0;
    file >> total >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace legscope::test
