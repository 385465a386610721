#include "app/commandinput.h"

#include "engine/api/commandline.h"
#include "engine/core/log.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t longestLine = 4096;

} // namespace

void CommandInput::readWaiting()
{
    std::array<char, 1024> buffer{};
    const ssize_t count = ::read(m_fd, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_fd = -1;
        if (!m_pending.empty())
            run(std::exchange(m_pending, {}));
        return;
    }
    m_pending.append(buffer.data(), static_cast<std::size_t>(count));
    for (auto end = m_pending.find('\n'); end != std::string::npos; end = m_pending.find('\n')) {
        run(m_pending.substr(0, end));
        m_pending.erase(0, end + 1);
    }
    if (m_pending.size() > longestLine) {
        writeLogLine(
            LogLevel::Error, "command", fmt::format("a command is longer than {} characters", longestLine));
        m_pending.clear();
    }
}

CommandId CommandInput::drainCommand() const
{
    const std::lock_guard lock(m_mutex);
    return m_drain;
}

void CommandInput::run(std::string line)
{
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos)
        return;
    if (line == "help") {
        std::fputs((commandLineHelp() + '\n').c_str(), stderr);
        return;
    }
    if (line == "quit") {
        ::kill(::getpid(), SIGTERM); // which ends the program in the one way that there is
        return;
    }
    auto command = parseCommandLine(line);
    if (!command) {
        writeLogLine(LogLevel::Error, "command", command.error().detail);
        return;
    }
    const std::lock_guard lock(m_mutex);
    const bool isDrain = std::holds_alternative<DrainCalls>(*command);
    const CommandId id = m_engine.post(std::move(*command));
    if (isDrain)
        m_drain = id;
}

} // namespace legscope
