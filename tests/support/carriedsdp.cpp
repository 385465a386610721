#include "tests/support/carriedsdp.h"

#include <charconv>
#include <fmt/format.h>
#include <regex>

namespace legscope::test {
namespace {

/// Lines with their endings.
std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size() - 1) + 1;
        lines.push_back(text.substr(from, end - from));
        from = end;
    }
    return lines;
}

bool isDropped(const std::string& line)
{
    static const std::regex dropped("(k=|a=(candidate|remote-candidates|end-of-candidates|ice-[a-z0-9]+|"
                                    "source-filter|altc)[:\\r\\n])[^]*");
    return std::regex_match(line, dropped);
}

std::uint16_t portIn(const std::string& line)
{
    unsigned port = 0;
    const auto from = line.find(' ') + 1;
    std::from_chars(line.data() + from, line.data() + line.size(), port);
    return static_cast<std::uint16_t>(port);
}

/// Checks one line after the other; remembers the relay port of the m-line it is in.
class Comparison {
public:
    explicit Comparison(const ReaderEnd& end)
        : m_end(end)
        , m_family(end.address.find(':') == std::string::npos ? "IP4" : "IP6")
    {
    }

    bool isRight(const std::string& came, const std::string& left)
    {
        if (came.starts_with("o="))
            return std::regex_match(
                left, std::regex(fmt::format("o=- [0-9]+ [0-9]+ IN {} {}\\r?\\n?", m_family, m_end.address)));
        if (came.starts_with("c="))
            return left == connection(came);
        if (came.starts_with("m="))
            return isRightMedia(came, left);
        if (came.starts_with("a=rtcp:"))
            return isRightRtcp(came, left);
        return came == left;
    }

private:
    std::string connection(const std::string& came) const
    {
        static const std::regex form("(c=IN )(IP[46]) (\\S+)([^]*)");
        std::smatch parts;
        if (!std::regex_match(came, parts, form))
            return came;
        const bool hold = parts[3] == "0.0.0.0" || parts[3] == "::";
        const std::string unspecified = m_family == "IP4" ? "0.0.0.0" : "::";
        return fmt::format(
            "{}{} {}{}", parts[1].str(), m_family, hold ? unspecified : m_end.address, parts[4].str());
    }

    bool isRightMedia(const std::string& came, const std::string& left)
    {
        m_port = portIn(left);
        const bool served = portIn(came) != 0 && came.find(" TCP/") == std::string::npos;
        if (served != (m_port != 0))
            return false;
        if (served && (m_port < m_end.firstPort || m_port > m_end.lastPort || m_port % 2 != 0))
            return false;
        const auto from = came.find(' ') + 1;
        const auto past = came.find_first_not_of("0123456789", from);
        return left == came.substr(0, from) + std::to_string(m_port) + came.substr(past);
    }

    bool isRightRtcp(const std::string& came, const std::string& left) const
    {
        static const std::regex form("a=rtcp:[0-9]+( IN IP[46] \\S+)?([^]*)");
        std::smatch parts;
        if (!std::regex_match(came, parts, form))
            return false;
        const std::string address
            = parts[1].length() ? fmt::format(" IN {} {}", m_family, m_end.address) : "";
        return left == fmt::format("a=rtcp:{}{}{}", m_port + 1, address, parts[2].str())
            || left == fmt::format("a=rtcp:{}{}{}", m_port, address, parts[2].str());
    }

    const ReaderEnd& m_end;
    const std::string m_family;
    unsigned m_port = 0;
};

} // namespace

std::string carriedDifference(
    MediaMode mode, const std::string& came, const std::string& left, const ReaderEnd& end)
{
    if (mode == MediaMode::Bypass)
        return came == left ? "" : fmt::format("bypass changed the body\n{}\nto\n{}", came, left);
    const auto leftLines = linesOf(left);
    Comparison comparison(end);
    std::size_t next = 0;
    for (const std::string& line : linesOf(came)) {
        if (isDropped(line))
            continue;
        const std::string after = next < leftLines.size() ? leftLines[next] : "";
        ++next;
        if (!comparison.isRight(line, after))
            return fmt::format("\"{}\" left as \"{}\"", line, after);
    }
    return next == leftLines.size() ? "" : fmt::format("\"{}\" was added", leftLines[next]);
}

std::vector<std::uint16_t> portsOf(const std::string& sdp)
{
    std::vector<std::uint16_t> ports;
    for (const std::string& line : linesOf(sdp)) {
        if (line.starts_with("m="))
            ports.push_back(portIn(line));
    }
    return ports;
}

std::string originOf(const std::string& sdp)
{
    std::smatch parts;
    return std::regex_search(sdp, parts, std::regex("o=\\S+ ([0-9]+ [0-9]+) ")) ? parts[1].str() : "";
}

std::string sdpBody(const std::string& lines, const std::string& address, unsigned version)
{
    return fmt::format("v=0\r\no=raw 77 {} IN {} {}\r\ns=a call\r\nc=IN {} {}\r\nt=0 0\r\n{}", version,
        address.find(':') == std::string::npos ? "IP4" : "IP6", address,
        address.find(':') == std::string::npos ? "IP4" : "IP6", address, lines);
}

} // namespace legscope::test
