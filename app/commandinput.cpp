#include "app/commandinput.h"

#include "engine/api/commandline.h"

#include <array>
#include <cerrno>
#include <cstdio>
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
        std::fprintf(stderr, "legscope: a command is longer than %zu characters\n", longestLine);
        m_pending.clear();
    }
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
    auto command = parseCommandLine(line);
    if (command)
        m_engine.post(std::move(*command));
    else
        std::fprintf(stderr, "legscope: %s\n", command.error().detail.c_str());
}

} // namespace legscope
