#include "engine/diagnose/partywords.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace legscope {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Headers that name somebody (RFC 3261, RFC 3325, RFC 3515, RFC 3892, RFC 5806, RFC 7044), long and short.
constexpr std::array<std::string_view, 18> addressHeaders{"from", "f", "to", "t", "contact", "m",
    "p-asserted-identity", "p-preferred-identity", "remote-party-id", "p-called-party-id", "diversion",
    "history-info", "referred-by", "b", "refer-to", "r", "reply-to", "call-info"};

/// Headers of numbers and tokens that say nothing about who calls, and that would no longer be understood.
constexpr std::array<std::string_view, 30> plainHeaders{"via", "v", "call-id", "i", "cseq", "max-forwards",
    "content-length", "l", "content-type", "c", "expires", "session-expires", "x", "min-se", "allow",
    "supported", "k", "require", "user-agent", "server", "rseq", "rack", "event", "o", "accept", "replaces",
    "date", "retry-after", "subscription-state", "reason"};

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& names, std::string_view name)
{
    return std::ranges::any_of(names, [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

bool isWordOctet(char c)
{
    const auto octet = static_cast<unsigned char>(c);
    return std::isalnum(octet) != 0 || octet >= 0x80;
}

void maskRange(std::string& text, std::size_t from, std::size_t to)
{
    for (std::size_t at = from; at < std::min(to, text.size()); ++at) {
        if (!blanks.contains(text[at]))
            text[at] = '*';
    }
}

/// `visit(from, to)` for the user of each sip, sips and tel URI.
template <class Visit>
void eachUser(std::string_view text, std::size_t from, std::size_t to, Visit visit)
{
    for (const std::string_view scheme : {"sip:", "sips:", "tel:"}) {
        std::size_t at = findIgnoringCase(text, scheme, from);
        for (; at < to; at = findIgnoringCase(text, scheme, at + scheme.size())) {
            const std::size_t user = at + scheme.size();
            if (scheme == "tel:") {
                visit(user, std::min(text.find_first_of(";<>\", \t\r\n?", user), to));
                continue;
            }
            const std::size_t end = std::min(text.find_first_of("@<>\" \t\r\n", user), to);
            if (end < to && text[end] == '@')
                visit(user, std::min(text.find(':', user), end));
        }
    }
}

/// `visit(from, to)` for the name in front of each `<`, without its quotes (RFC 3261 25.1, display-name).
template <class Visit>
void eachName(std::string_view text, std::size_t from, std::size_t to, Visit visit)
{
    std::size_t begin = from;
    bool isQuoted = false, isInside = false;
    for (std::size_t at = from; at < to; ++at) {
        const char c = text[at];
        if (isQuoted) {
            at += c == '\\' ? 1 : 0;
            isQuoted = c != '"';
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == '<') {
            visit(begin, at);
            isInside = true;
        } else if (c == '>') {
            isInside = false;
        } else if (c == ',' && !isInside) {
            begin = at + 1;
        }
    }
}

std::string_view headerName(std::string_view line)
{
    const std::size_t colon = line.find(':');
    return colon == std::string_view::npos ? std::string_view() : trimmed(line.substr(0, colon));
}

/// The end of a line with its folded continuations, its line end not included.
std::size_t endOfHeader(std::string_view message, std::size_t begin)
{
    std::size_t end = message.find('\n', begin);
    while (end != std::string_view::npos && end + 1 < message.size()
        && (message[end + 1] == ' ' || message[end + 1] == '\t'))
        end = message.find('\n', end + 1);
    return std::min(end, message.size());
}

/// Where the body begins: behind the first empty line.
std::size_t bodyOf(std::string_view message)
{
    const std::size_t crlf = message.find("\r\n\r\n"), lf = message.find("\n\n");
    if (crlf == std::string_view::npos && lf == std::string_view::npos)
        return message.size();
    return crlf < lf ? crlf + 4 : lf + 2;
}

template <class Visit>
void eachHeader(std::string_view message, Visit visit)
{
    const std::size_t body = bodyOf(message);
    for (std::size_t at = 0; at < body;) {
        const std::size_t end = std::min(endOfHeader(message, at), body);
        visit(at, end);
        at = end + 1;
    }
}

} // namespace

void PartyWords::add(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> nobody{
        "anonymous", "unknown", "unavailable", "restricted", "private"};
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isWordOctet(text[end]))
            ++end;
        const std::string_view word = text.substr(at, end - at);
        if (!word.empty() && !isAmong(nobody, word))
            m_words.emplace(word);
        at = end + 1;
    }
}

void PartyWords::addFrom(std::string_view message)
{
    bool isFirst = true;
    eachHeader(message, [&](std::size_t from, std::size_t to) {
        const std::string_view line = message.substr(from, to - from);
        const bool isAddress = isAmong(addressHeaders, headerName(line));
        const auto learn = [&](std::size_t begin, std::size_t end) { add(line.substr(begin, end - begin)); };
        if (isFirst || isAddress)
            eachUser(line, 0, line.size(), learn);
        if (isAddress)
            eachName(line, line.find(':') + 1, line.size(), learn);
        isFirst = false;
    });
}

void PartyWords::maskAll(std::string& text)
{
    maskRange(text, 0, text.size());
}

void PartyWords::maskWords(std::string& text, std::size_t from, std::size_t to) const
{
    to = std::min(to, text.size());
    for (std::size_t at = from; at < to;) {
        std::size_t end = at;
        while (end < to && isWordOctet(text[end]))
            ++end;
        if (m_words.contains(std::string_view(text).substr(at, end - at)))
            maskRange(text, at, end);
        at = end + 1;
    }
}

void PartyWords::maskText(std::string& text) const
{
    eachUser(text, 0, text.size(), [&text](std::size_t from, std::size_t to) { maskRange(text, from, to); });
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        const std::size_t before
            = at == 0 ? std::string::npos : text.find_last_of(" \t\r\n/<>\"',:;[]{}()=|&", at - 1);
        maskRange(text, before == std::string::npos ? 0 : before + 1, at);
    }
    maskWords(text, 0, text.size());
}

void PartyWords::maskHeader(std::string& message, std::size_t from, std::size_t to) const
{
    const std::string_view line = std::string_view(message).substr(from, to - from);
    const std::size_t value = std::min(line.find(':'), line.size()) + from + 1;
    const std::string_view name = headerName(line);
    const bool isAddress = isAmong(addressHeaders, name);
    const bool isPlain = isAmong(plainHeaders, name);
    eachUser(message, from, to, [&](std::size_t begin, std::size_t end) { maskRange(message, begin, end); });
    if (isAddress) {
        eachName(message, value, to, [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end; ++at) {
                const std::size_t octets
                    = message[at] == '\\' ? 2 : 1; // an escaped quote is part of the name
                if (message[at] != '"')
                    maskRange(message, at, std::min(at + octets, end));
                at += octets - 1;
            }
        });
    }
    if (!isPlain && !isAddress)
        maskWords(message, value, to);
}

void PartyWords::maskMessage(std::string& message) const
{
    bool isFirst = true;
    eachHeader(message, [&](std::size_t from, std::size_t to) {
        if (isFirst)
            eachUser(message, from, to,
                [&](std::size_t begin, std::size_t end) { maskRange(message, begin, end); });
        else
            maskHeader(message, from, to);
        isFirst = false;
    });
    const std::size_t body = bodyOf(message);
    eachUser(message, body, message.size(),
        [&](std::size_t begin, std::size_t end) { maskRange(message, begin, end); });
    maskSdpLines(message, body);
}

void PartyWords::maskSdp(std::string& sdp) const
{
    maskSdpLines(sdp, 0);
}

void PartyWords::maskSdpLines(std::string& text, std::size_t from) const
{
    for (std::size_t at = from; at + 2 < text.size();) {
        const std::size_t end = endOfLine(text, at);
        if (text[at + 1] == '=') {
            const char type = text[at];
            if (type == 'o')
                maskWords(text, at + 2, std::min(text.find(' ', at), end));
            else if (type == 's' || type == 'i')
                maskWords(text, at + 2, end);
            else if (type == 'e' || type == 'p')
                maskRange(text, at + 2, end);
        }
        at = std::min(text.find_first_not_of("\r\n", end), text.size());
    }
}

} // namespace legscope
