#include "engine/config/environment.h"

#include "engine/core/words.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr int deepestWord = 8;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class EnvironmentExpansion {
public:
    explicit EnvironmentExpansion(const EnvironmentLookUp& lookUp)
        : m_lookUp(lookUp)
    {
    }

    std::optional<std::string> run(std::string_view text, int depth)
    {
        std::string result;
        while (!text.empty()) {
            const bool braced = text.starts_with("${");
            std::size_t end = std::string_view::npos;
            if (text.front() == '$' && depth <= deepestWord)
                end = braced ? closingBrace(text) : endOfName(text);
            if (end == std::string_view::npos) {
                result += text.front();
                text.remove_prefix(1);
                continue;
            }
            const auto value
                = braced ? condition(text.substr(2, end - 3), depth) : lookUp(text.substr(1, end - 1));
            if (!value)
                return std::nullopt;
            result += *value;
            text.remove_prefix(end);
        }
        return result;
    }

private:
    /// Offsets after the reference; npos when it is none.
    static std::size_t endOfName(std::string_view text)
    {
        std::size_t end = 1;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        return end == 1 ? std::string_view::npos : end;
    }
    static std::size_t closingBrace(std::string_view text)
    {
        int open = 0;
        for (std::size_t at = 1; at < text.size(); ++at) {
            open += text[at] == '{' ? 1 : 0;
            if (text[at] == '}' && --open == 0)
                return at + 1;
        }
        return std::string_view::npos;
    }

    std::optional<std::string> lookUp(std::string_view name) const
    {
        const char* value = m_lookUp(std::string(name));
        return value ? std::optional<std::string>(value) : std::nullopt;
    }

    /// The inside of ${...}.
    std::optional<std::string> condition(std::string_view inside, int depth)
    {
        const auto nameEnd
            = static_cast<std::size_t>(std::ranges::find_if_not(inside, isNameCharacter) - inside.begin());
        const auto value = lookUp(inside.substr(0, nameEnd));
        std::string_view rest = inside.substr(nameEnd);
        const bool asksForEmpty = rest.starts_with(':');
        if (asksForEmpty)
            rest.remove_prefix(1);
        if (rest.empty())
            return value;
        const bool isThere = value && !(asksForEmpty && value->empty());
        const std::string_view word = rest.substr(1);
        switch (rest.front()) {
        case '-':
        case '=':
            return isThere ? value : run(word, depth + 1);
        case '+':
            return isThere ? run(word, depth + 1) : std::optional<std::string>("");
        default: // ${NAME:?word}, and what no shell knows
            return isThere && rest.front() == '?' ? value : std::nullopt;
        }
    }

    const EnvironmentLookUp& m_lookUp;
};

} // namespace

std::optional<std::string> expandEnvironment(std::string_view value, const EnvironmentLookUp& lookUp)
{
    value = trimmed(value);
    if (value.find('$') == std::string_view::npos) {
        const char* named = lookUp(std::string(value));
        return named ? std::optional<std::string>(named) : std::nullopt;
    }
    return EnvironmentExpansion(lookUp).run(value, 0);
}

} // namespace legscope
