#include "engine/event/redact.h"

#include "engine/core/caseless.h"
#include "engine/event/maskedline.h"
#include "engine/event/plaintext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <span>

namespace legscope {
namespace {

constexpr std::string_view lineEnds = "\r\n";
constexpr std::string_view space = MaskedLine::space;

bool isTokenCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

/// Where the value that starts at `at` ends: behind the closing quote, or in front of one of `stops`.
std::size_t endOfValue(const MaskedLine& line, std::size_t at, std::string_view stops)
{
    const std::string_view text = line.text();
    if (at >= text.size() || (text[at] != '"' && text[at] != '\''))
        return line.findAny(stops, at);
    for (std::size_t end = at + 1; end < text.size(); ++end) {
        if (text[end] == '\\')
            ++end;
        else if (text[end] == text[at])
            return end + 1;
    }
    return text.size();
}

/// Masks a value, but not the quotes around it.
void maskValue(MaskedLine& line, std::size_t from, std::size_t to)
{
    const std::string_view text = line.text();
    const bool quoted = from < to && (text[from] == '"' || text[from] == '\'');
    const bool closed = quoted && to - from >= 2 && text[to - 1] == text[from];
    line.mask(quoted ? from + 1 : from, closed ? to - 1 : to);
}

void maskParameters(MaskedLine& line, std::size_t at, std::span<const std::string_view> secrets)
{
    while (at < line.size()) {
        const std::size_t begin = line.skipSpace(at);
        const std::size_t equals = line.findAny("=,", begin);
        if (equals == line.size() || line.text()[equals] == ',') {
            at = equals + 1;
            continue;
        }
        std::string_view name = line.text().substr(begin, equals - begin);
        name = name.substr(0, name.find_last_not_of(space) + 1);
        const std::size_t value = line.skipSpace(equals + 1);
        const std::size_t end = endOfValue(line, value, ",");
        const bool isSecret = std::ranges::any_of(
            secrets, [name](std::string_view secret) { return equalsIgnoringCase(name, secret); });
        if (isSecret)
            maskValue(line, value, end);
        at = std::max(line.findAny(",", end), at) + 1;
    }
}

/// RFC 3261 section 25.1: credentials = ("Digest" LWS digest-response) / other-response.
void maskCredentials(MaskedLine& line, std::size_t at)
{
    static constexpr std::array<std::string_view, 3> secrets{"response", "cnonce", "nonce"};
    const std::size_t scheme = line.skipSpace(at);
    const std::size_t schemeEnd = line.findAny(space, scheme);
    if (equalsIgnoringCase(line.text().substr(scheme, schemeEnd - scheme), "Digest"))
        maskParameters(line, schemeEnd, secrets);
    else if (line.skipSpace(schemeEnd) == line.size())
        line.mask(scheme, line.size());
    else
        line.mask(schemeEnd, line.size());
}

/// RFC 4568 section 9.1: tag suite key-method ":" key-salt ["|" lifetime] ["|" mki] *(";" ...)
/// session-params. Of another method its name stays.
void maskCrypto(MaskedLine& line)
{
    constexpr std::string_view method = "inline:";
    std::size_t at = findIgnoringCase(line.text(), method, 0);
    if (at == std::string_view::npos) {
        const std::size_t suite = line.skipSpace(line.findAny(space, 0));
        const std::size_t other = line.skipSpace(line.findAny(space, suite));
        const std::size_t colon = line.findAny(": \t\r\n", other);
        const bool isNamed = colon < line.size() && line.text()[colon] == ':';
        line.mask(isNamed ? colon + 1 : other, line.size());
    }
    while (at != std::string_view::npos) {
        const std::size_t key = line.skipSpace(at + method.size());
        const std::size_t end = line.findAny("|; \t\r\n", key);
        line.maskBase64(key, end);
        at = findIgnoringCase(line.text(), method, end);
    }
}

/// k=prompt has no key; every other method has one behind its colon.
void maskKeyLine(MaskedLine& line)
{
    const std::size_t colon = line.text().find(':');
    if (colon != std::string_view::npos)
        line.mask(colon + 1, line.size());
    else if (!equalsIgnoringCase(line.text(), "k=prompt"))
        line.mask(2, line.size());
}

/// RFC 3261 section 25.1: userinfo = user [ ":" password ] "@".
void maskUriPasswords(MaskedLine& line)
{
    for (const std::string_view scheme : {std::string_view("sip:"), std::string_view("sips:")}) {
        std::size_t at = findIgnoringCase(line.text(), scheme, 0);
        while (at != std::string_view::npos) {
            const std::size_t user = at + scheme.size();
            const std::size_t end = line.findAny("@<>\" \t\r\n", user);
            const std::size_t colon = line.text().find(':', user);
            if (end < line.size() && line.text()[end] == '@' && colon < end)
                line.mask(colon + 1, end);
            at = findIgnoringCase(line.text(), scheme, user);
        }
    }
}

/// `sip_auth_password=...` of dial strings, dialplan actions and URI parameters.
void maskAssignments(MaskedLine& line)
{
    for (std::size_t equals = line.text().find('='); equals < line.size();
        equals = line.text().find('=', equals + 1)) {
        std::size_t name = equals;
        while (name > 0 && isTokenCharacter(line.text()[name - 1]))
            --name;
        if (namesSecret(line.text().substr(name, equals - name)))
            maskValue(line, equals + 1, endOfValue(line, equals + 1, ",;}]>& \t\r\n"));
    }
}

void maskLine(MaskedLine line)
{
    static constexpr std::array<std::string_view, 3> confirmations{"rspauth", "cnonce", "nextnonce"};
    const std::string_view text = line.text();
    if (startsIgnoringCase(text, "a=crypto"))
        return maskCrypto(line);
    if (startsIgnoringCase(text, "k="))
        return maskKeyLine(line);
    if (startsIgnoringCase(text, "a=ice-pwd:"))
        return line.mask(text.find(':') + 1, line.size());
    if (startsIgnoringCase(text, "a=key-mgmt:"))
        return line.maskBase64(line.findAny(space, line.skipSpace(text.find(':') + 1)), line.size());
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        std::string_view name = text.substr(0, colon);
        name = name.substr(0, name.find_last_not_of(space) + 1);
        if (equalsIgnoringCase(name, "Authorization") || equalsIgnoringCase(name, "Proxy-Authorization"))
            return maskCredentials(line, colon + 1);
        if (equalsIgnoringCase(name, "Authentication-Info")
            || equalsIgnoringCase(name, "Proxy-Authentication-Info"))
            return maskParameters(line, colon + 1, confirmations);
    }
    maskUriPasswords(line);
    maskAssignments(line);
}

/// What an octet may mean for who looks for secrets. Nearly all mean nothing.
enum class Octet : std::uint8_t { Ordinary, LineEnd, Equals, At };

constexpr std::array<Octet, 256> octets = [] {
    std::array<Octet, 256> table{};
    table['\r'] = table['\n'] = Octet::LineEnd;
    table['='] = Octet::Equals;
    table['@'] = Octet::At;
    return table;
}();

Octet octetOf(char c)
{
    return octets[static_cast<unsigned char>(c)];
}

char folded(char c)
{
    return static_cast<char>(c | 0x20); // of letters the case; others do not matter where it is asked
}

/// Whether a line that begins like this may be one whose name alone makes it secret: a=crypto, a=ice-pwd,
/// a=key-mgmt, k=, Authorization, Authentication-Info and those of a proxy.
bool mayBeSecret(std::string_view line)
{
    if (line.size() < 3)
        return false;
    const char first = folded(line[0]), second = folded(line[1]), third = folded(line[2]);
    if (first == 'a')
        return second == 'u' || (line[1] == '=' && (third == 'c' || third == 'i' || third == 'k'));
    return (first == 'k' && line[1] == '=') || (first == 'p' && second == 'r' && third == 'o');
}

/// Whether the name in front of an equals sign may end like one that namesSecret() knows: password,
/// passphrase, secret, passwd, a1-hash.
bool mayNameSecret(std::string_view line, std::size_t equals)
{
    if (equals < 2)
        return false;
    const char before = folded(line[equals - 2]), last = folded(line[equals - 1]);
    switch (last) {
    case 'd':
        return before == 'r' || before == 'w';
    case 'e':
    case 'h':
        return before == 's';
    case 't':
        return before == 'e';
    default:
        return false;
    }
}

/// Whether what stands in front of an `@` may be a user with a password: it needs a second colon.
bool mayHavePassword(std::string_view line, std::size_t at)
{
    int colons = 0;
    while (at > 0 && !std::string_view("@<>\" \t\r\n").contains(line[at - 1])) {
        --at;
        colons += line[at] == ':';
    }
    return colons >= 2;
}

/// The next octet that may mean something, or the end.
std::size_t skipOrdinary(std::string_view message, std::size_t at)
{
    while (at < message.size() && octetOf(message[at]) == Octet::Ordinary)
        ++at;
    return at;
}

bool isFolded(std::string_view message, std::size_t next)
{
    return next < message.size() && (message[next] == ' ' || message[next] == '\t');
}

} // namespace

std::string shownText(std::string_view foreign)
{
    return plainText(redacted(foreign));
}

bool namesSecret(std::string_view setting)
{
    static constexpr std::array<std::string_view, 6> endings{
        "password", "passphrase", "secret", "passwd", "a1-hash", "a1_hash"};
    return std::ranges::any_of(
        endings, [setting](std::string_view ending) { return endsIgnoringCase(setting, ending); });
}

void maskSecrets(std::string& message, std::size_t begin)
{
    // `begin` is that of the logical line from now on: a header with its folded continuations.
    bool suspicious = false;
    const auto endLine = [&](std::size_t end) {
        const std::string_view line = std::string_view(message).substr(begin, end - begin);
        if (suspicious || mayBeSecret(line))
            maskLine(MaskedLine(message, begin, end));
        suspicious = false;
    };
    for (std::size_t at = begin; (at = skipOrdinary(message, at)) < message.size(); ++at) {
        const Octet octet = octetOf(message[at]);
        const std::string_view line = std::string_view(message).substr(begin);
        if (octet == Octet::Equals) {
            suspicious = suspicious || mayNameSecret(line, at - begin);
        } else if (octet == Octet::At) {
            suspicious = suspicious || mayHavePassword(line, at - begin);
        } else {
            const std::size_t next = at + (std::string_view(message).substr(at, 2) == "\r\n" ? 2 : 1);
            if (at > begin && isFolded(message, next))
                continue;
            endLine(at);
            begin = std::min(message.find_first_not_of(lineEnds, at), message.size());
            at = begin - 1;
        }
    }
    endLine(message.size());
}

std::string redacted(std::string_view message)
{
    std::string masked(message);
    maskSecrets(masked);
    return masked;
}

} // namespace legscope
