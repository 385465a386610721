#include "engine/sip/recentmessages.h"

#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <fmt/format.h>
#include <unistd.h>

namespace legscope {
namespace {

constexpr std::size_t lineSize = 320;
constexpr std::size_t lineCount = 64;

struct Line {
    std::array<char, lineSize> text;
    std::atomic<std::size_t> size{0};
    std::atomic<bool> isBeingWritten{false}; ///< by one of the threads that run a stack
};

std::array<Line, lineCount> recentLines;
std::atomic<std::size_t> nextLine{0};

/// The first line without what may be secret: "user:password@" loses the password, everything behind '?'
/// (headers embedded in a URI) goes; control characters become '.'.
std::size_t maskedFirstLine(std::string_view octets, char* out, std::size_t room) noexcept
{
    std::string_view line = octets.substr(0, 200);
    line = line.substr(0, endOfLine(line));
    std::size_t size = 0;
    const auto put = [&](char c) {
        if (size < room)
            out[size++] = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '.' : c;
    };
    const auto at = line.find('@');
    const auto scheme = line.find(':');
    const auto password = scheme == line.npos ? line.npos : line.find(':', scheme + 1);
    const auto headers = std::min(line.find('?'), line.size());
    const auto headersEnd = std::min(line.find(' ', headers), line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool inPassword = at != line.npos && password < at && i > password && i < at;
        const bool inHeaders = i > headers && i < headersEnd;
        put(inPassword || inHeaders ? '*' : line[i]);
    }
    return size;
}

void writeAll(int descriptor, const char* text, std::size_t size) noexcept
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, text, size);
        if (written <= 0)
            return;
        text += written;
        size -= static_cast<std::size_t>(written);
    }
}

} // namespace

void rememberMessage(const WireMessage& message) noexcept
{
    auto& line = recentLines[nextLine.fetch_add(1, std::memory_order_relaxed) % lineCount];
    if (line.isBeingWritten.exchange(true, std::memory_order_acquire))
        return; // another thread is still at it, a whole round of lines later: it keeps its own
    line.size.store(0, std::memory_order_relaxed);
    char first[208];
    const std::size_t firstSize = maskedFirstLine(message.octets, first, sizeof first);
    const auto callId = message.callId.substr(0, 64);
    const auto end = fmt::format_to_n(line.text.data(), line.text.size() - 1,
        "{} {} {} bytes | {} | {} {} {}", message.direction == Direction::Received ? "from" : "to",
        message.remote.text(), message.octets.size(), std::string_view(first, firstSize), callId,
        message.cseq, message.method.substr(0, 24));
    auto size = std::min(end.size, line.text.size() - 1);
    line.text[size++] = '\n';
    line.size.store(size, std::memory_order_release);
    line.isBeingWritten.store(false, std::memory_order_release);
}

void writeRecentMessages(int descriptor) noexcept
{
    const std::size_t end = nextLine.load(std::memory_order_relaxed);
    for (std::size_t i = end > lineCount ? end - lineCount : 0; i < end; ++i) {
        const auto& line = recentLines[i % lineCount];
        writeAll(descriptor, line.text.data(), line.size.load(std::memory_order_acquire));
    }
}

} // namespace legscope
