#include "engine/config/dialstring.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace legscope {

namespace {

constexpr std::size_t longestDialString = 16384;
constexpr std::size_t mostGroups = 32;
constexpr std::size_t mostEndpoints = 32; ///< of one group

class DialStringParser {
public:
    explicit DialStringParser(std::string_view text)
        : m_text(text)
    {
    }

    Result<DialString> run()
    {
        DialString result;
        if (auto read = readLeadingBlocks(result.variables); !read)
            return std::unexpected(read.error());
        std::optional<std::size_t> firstEmpty;
        std::vector<DialEndpoint> group;
        for (;;) {
            auto endpoint = readEndpoint(result.variables);
            if (!endpoint)
                return std::unexpected(endpoint.error());
            if (endpoint->text.empty()) {
                ++result.leftOut;
                firstEmpty = firstEmpty.value_or(m_at);
            } else if (group.size() == mostEndpoints)
                return expected(fmt::format("at most {} endpoints in a group", mostEndpoints));
            else
                group.push_back(std::move(*endpoint));
            const bool isLast = m_at == m_text.size();
            if (isLast || m_text[m_at++] == '|') {
                if (!group.empty() && result.groups.size() == mostGroups)
                    return expected(fmt::format("at most {} groups", mostGroups));
                if (!group.empty())
                    result.groups.push_back(std::exchange(group, {}));
            }
            if (isLast)
                break;
        }
        if (result.groups.empty())
            return expectedAt(*firstEmpty, "an endpoint such as sofia/internal/user@host");
        return result;
    }

private:
    std::unexpected<Error> expected(const std::string& what) const { return expectedAt(m_at, what); }

    std::unexpected<Error> expectedAt(std::size_t at, const std::string& what) const
    {
        const std::string found = at < m_text.size() ? fmt::format("\"{}\"", excerpt(m_text.substr(at), 20))
                                                     : std::string("the end");
        return fail(Errc::Parse,
            fmt::format("dial string, character {}: expected {}, found {}", at + 1, what, found));
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }

    bool stands(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    Result<void> readLeadingBlocks(DialVariables& variables)
    {
        DialVariables ofAll, ofEnterprise;
        for (skipBlanks(); stands('{') || stands('<'); skipBlanks()) {
            const bool enterprise = stands('<');
            auto read = readBlock(enterprise ? '>' : '}', enterprise ? ofEnterprise : ofAll);
            if (!read)
                return read;
        }
        variables = std::move(ofAll);
        variables.merge(ofEnterprise); // what { } says stays
        return {};
    }

    /// Reads one block; the opening bracket stands at m_at.
    Result<void> readBlock(char close, DialVariables& variables)
    {
        const std::size_t begin = m_at++;
        char separator = ',';
        if (m_text.substr(m_at).starts_with("^^") && m_at + 2 < m_text.size()) {
            separator = m_text[m_at + 2];
            m_at += 3;
        }
        for (;;) {
            skipBlanks();
            if (m_at >= m_text.size())
                return expectedAt(m_text.size(),
                    fmt::format("\"{}\" for the \"{}\" of character {}", close, m_text[begin], begin + 1));
            if (m_text[m_at] == close || m_text[m_at] == separator) {
                if (m_text[m_at++] == close)
                    return {};
                continue;
            }
            if (auto read = readAssignment(separator, close, variables); !read)
                return read;
        }
    }

    /// Reads name=value up to the separator or bracket, which is left to stand.
    Result<void> readAssignment(char separator, char close, DialVariables& variables)
    {
        const std::size_t begin = m_at;
        while (
            m_at < m_text.size() && m_text[m_at] != '=' && m_text[m_at] != separator && m_text[m_at] != close)
            ++m_at;
        const std::string_view name = trimmed(m_text.substr(begin, m_at - begin));
        if (!stands('=') || name.empty())
            return expectedAt(name.empty() ? begin : m_at, "name=value");
        ++m_at;
        const auto value = stands('\'') ? readQuoted(separator, close) : readBare(separator, close);
        if (!value)
            return std::unexpected(value.error());
        variables[std::string(name)] = *value;
        return {};
    }

    /// A quoted value: the quote that ends it stands before the separator or the bracket.
    Result<std::string> readQuoted(char separator, char close)
    {
        const std::size_t begin = m_at++;
        std::string value;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            const bool escapes = c == '\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == '\'' || m_text[m_at + 1] == '\\');
            if (escapes) {
                value += m_text[++m_at];
                continue;
            }
            const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : close;
            if (c == '\'' && (next == separator || next == close || next == ' ')) {
                ++m_at;
                return withOwnSeparator(std::move(value));
            }
            value += c;
        }
        return expectedAt(begin, "a quoted value that is closed");
    }

    Result<std::string> readBare(char separator, char close)
    {
        std::string value;
        const char open = close == '}' ? '{' : close == ']' ? '[' : '<';
        for (int depth = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            const bool escapes = c == '\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == separator || m_text[m_at + 1] == '\\' || m_text[m_at + 1] == '\'');
            if (escapes) {
                value += m_text[++m_at];
                continue;
            }
            if (depth == 0 && (c == separator || c == close))
                break;
            if (c == open)
                ++depth;
            else if (c == close)
                --depth;
            value += c;
        }
        return withOwnSeparator(std::string(trimmed(value)));
    }

    /// "^^:PCMA:PCMU" is "PCMA,PCMU": a value that brings the sign it uses for a comma.
    static std::string withOwnSeparator(std::string value)
    {
        if (!value.starts_with("^^") || value.size() < 3)
            return value;
        const char own = value[2];
        value.erase(0, 3);
        std::ranges::replace(value, own, ',');
        return value;
    }

    /// Its text is empty where none stands.
    Result<DialEndpoint> readEndpoint(const DialVariables& ofAll)
    {
        DialEndpoint endpoint;
        for (skipBlanks(); stands('['); skipBlanks())
            if (auto read = readBlock(']', endpoint.variables); !read)
                return std::unexpected(read.error());
        endpoint.variables.insert(ofAll.begin(), ofAll.end());
        const std::size_t begin = m_at;
        if (stands('{') || stands('<'))
            return expected("an endpoint; { } and < > stand only at the very beginning, [ ] is for one leg");
        m_at = std::min(m_text.find_first_of(",|", m_at), m_text.size());
        endpoint.text = trimmed(m_text.substr(begin, m_at - begin));
        if (endpoint.text.empty())
            return endpoint;
        if (const auto separator = endpoint.text.find(":_:"); separator != std::string::npos)
            return expectedAt(begin + separator, "one dial string; \":_:\" between several is not supported");
        if (auto split = splitEndpoint(endpoint, begin); !split)
            return std::unexpected(split.error());
        return endpoint;
    }

    Result<void> splitEndpoint(DialEndpoint& endpoint, std::size_t begin)
    {
        const std::string_view text = endpoint.text;
        const std::size_t slash = text.find('/');
        if (slash == 0 || slash == std::string_view::npos)
            return expectedAt(begin, "technology/destination, such as sofia/internal/user@host");
        endpoint.technology = lowered(text.substr(0, slash));
        std::string_view rest = text.substr(slash + 1);
        if (endpoint.technology == "sofia") {
            endpoint.gateway = rest.starts_with("gateway/");
            if (endpoint.gateway)
                rest.remove_prefix(8);
            const std::size_t second = rest.find('/');
            if (second == 0 || second == std::string_view::npos)
                return expectedAt(begin + slash + 1,
                    endpoint.gateway ? "gateway/NAME/number" : "PROFILE/user@host after sofia/");
            endpoint.profile = rest.substr(0, second);
            rest.remove_prefix(second + 1);
        }
        if (rest.empty())
            return expectedAt(begin + text.size(), "a destination after the last /");
        endpoint.destination = rest;
        return {};
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<DialString> parseDialString(std::string_view text)
{
    if (text.size() > longestDialString)
        return fail(
            Errc::Parse, fmt::format("the dial string is longer than {} characters", longestDialString));
    for (std::size_t at = 0; at < text.size(); ++at)
        if (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == 0x7f)
            return fail(Errc::Parse, fmt::format("dial string, character {}: a control character", at + 1));
    return DialStringParser(text).run();
}

} // namespace legscope
