#include "engine/sip/recentmessages.h"

#include "engine/core/words.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <fmt/format.h>
#include <unistd.h>

namespace legscope {
namespace {

constexpr std::size_t longestLine = 384;
constexpr std::size_t messagesKept = 64; ///< messages
constexpr std::size_t longestFirstLine = 200;

/// The beginning of a text.
template <std::size_t Room>
class Beginning {
public:
    void keep(std::string_view text) noexcept
    {
        m_size = std::min(text.size(), Room);
        text.copy(m_text.data(), m_size);
    }
    std::string_view text() const noexcept { return {m_text.data(), m_size}; }

private:
    std::array<char, Room> m_text;
    std::size_t m_size = 0;
};

/// Printed only when somebody asks: nearly nobody ever does.
struct RecentMessage {
    Direction direction{};
    SocketAddress remote;
    std::size_t octets = 0;
    std::uint32_t cseq = 0;
    Beginning<longestFirstLine> first;
    Beginning<64> callId;
    Beginning<24> method;
    std::atomic<bool> isWhole{false};
    std::atomic<bool> isBeingWritten{false}; ///< by one of the threads that run a stack
};

std::array<RecentMessage, messagesKept> recentMessages;
std::atomic<std::size_t> nextMessage{0};

/// The first line without what may be secret: "user:password@" loses the password, everything behind '?'
/// (headers embedded in a URI) goes; control characters become '.'.
std::size_t maskedFirstLine(std::string_view octets, char* out, std::size_t room) noexcept
{
    const std::string_view line = octets.substr(0, endOfLine(octets));
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

/// Allocates nothing.
void writeLine(int descriptor, const RecentMessage& message) noexcept
{
    std::array<char, INET6_ADDRSTRLEN> host{};
    const bool isV6 = message.remote.family() == IpFamily::V6;
    const sockaddr* remote = message.remote.data();
    const void* address = isV6
        ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6*>(remote)->sin6_addr)
        : &reinterpret_cast<const sockaddr_in*>(remote)->sin_addr;
    ::inet_ntop(isV6 ? AF_INET6 : AF_INET, address, host.data(), host.size());
    std::array<char, longestFirstLine> first;
    const std::size_t firstSize = maskedFirstLine(message.first.text(), first.data(), first.size());
    std::array<char, longestLine> line;
    const auto end = fmt::format_to_n(line.data(), line.size() - 1, "{} {}{}{}:{} {} bytes | {} | {} {} {}",
        message.direction == Direction::Received ? "from" : "to", isV6 ? "[" : "", host.data(),
        isV6 ? "]" : "", message.remote.port(), message.octets, std::string_view(first.data(), firstSize),
        message.callId.text(), message.cseq, message.method.text());
    const std::size_t size = std::min(end.size, line.size() - 1);
    line[size] = '\n';
    writeAll(descriptor, line.data(), size + 1);
}

} // namespace

void rememberMessage(const WireMessage& message) noexcept
{
    RecentMessage& one = recentMessages[nextMessage.fetch_add(1, std::memory_order_relaxed) % messagesKept];
    if (one.isBeingWritten.exchange(true, std::memory_order_acquire))
        return; // another thread is still at it, a whole round of messages later: it keeps its own
    one.isWhole.store(false, std::memory_order_relaxed);
    one.direction = message.direction;
    one.remote = message.remote;
    one.octets = message.octets.size();
    one.cseq = message.cseq;
    one.first.keep(message.octets);
    one.callId.keep(message.callId);
    one.method.keep(message.method);
    one.isWhole.store(true, std::memory_order_release);
    one.isBeingWritten.store(false, std::memory_order_release);
}

void writeRecentMessages(int descriptor) noexcept
{
    const std::size_t end = nextMessage.load(std::memory_order_relaxed);
    for (std::size_t i = end > messagesKept ? end - messagesKept : 0; i < end; ++i) {
        const RecentMessage& one = recentMessages[i % messagesKept];
        if (one.isWhole.load(std::memory_order_acquire))
            writeLine(descriptor, one);
    }
}

} // namespace legscope
