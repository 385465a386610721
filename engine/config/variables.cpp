#include "engine/config/dialplan.h"
#include "engine/config/functions.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/words.h"

#include <algorithm>

namespace legscope {

namespace {

constexpr int deepestReference = 8;
constexpr std::size_t longestExpansion = 65536;
constexpr std::size_t longestReference = 1024; ///< the inside of ${...}
constexpr int mostCalls = 64; ///< of functions

/// A whole number with an optional minus, small enough to count with.
std::optional<long> parseSigned(std::string_view text)
{
    return text.size() <= 9 ? wholeNumber<long>(text) : std::nullopt;
}

/// A negative offset counts from the end, a length of 0 or none is all that follows, a negative one leaves
/// out as many at the end.
std::string_view cut(std::string_view value, long offset, long length)
{
    const long size = static_cast<long>(value.size());
    const long begin = std::clamp(offset < 0 ? size + offset : offset, 0l, size);
    const long end = length > 0 ? std::min(size, begin + length) : std::max(begin, size + length);
    return value.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

/// An element of "ARRAY::a|:b"; a value that is no array has only element 0.
std::string_view elementOf(std::string_view value, std::size_t index)
{
    if (!value.starts_with("ARRAY::"))
        return index == 0 ? value : std::string_view();
    value.remove_prefix(7);
    for (;; --index) {
        const std::size_t end = value.find("|:");
        if (index == 0)
            return value.substr(0, end);
        if (end == std::string_view::npos)
            return {};
        value.remove_prefix(end + 2);
    }
}

/// What stands for the inside of ${...}: name, name[index], name:offset, name:offset:length.
std::string lookUp(std::string_view reference, const VariableScope& scope)
{
    if (auto whole = scope.get(reference))
        return std::move(*whole);
    const std::size_t colon = reference.find(':');
    std::string_view name = reference.substr(0, colon);
    std::optional<std::size_t> index;
    if (name.ends_with(']') && name.find('[') != std::string_view::npos) {
        const std::size_t bracket = name.find('[');
        const auto number = parseNumber(name.substr(bracket + 1, name.size() - bracket - 2));
        if (!number)
            return {};
        index = *number;
        name = name.substr(0, bracket);
    }
    const auto value = scope.get(name);
    if (!value)
        return {};
    const std::string_view chosen = index ? elementOf(*value, *index) : std::string_view(*value);
    if (colon == std::string_view::npos)
        return std::string(chosen);
    const auto numbers = splitAt(reference.substr(colon + 1), ':');
    const auto offset = parseSigned(numbers[0]);
    const auto length = numbers.size() > 1 ? parseSigned(numbers[1]) : 0;
    if (!offset || !length || numbers.size() > 2)
        return {};
    return std::string(cut(chosen, *offset, *length));
}

/// Expands one text; references inside references one level deeper.
class Expansion {
public:
    explicit Expansion(const VariableScope& scope)
        : m_scope(scope)
    {
    }

    std::string run(std::string_view text, int depth)
    {
        std::string result;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '\\' && text.substr(at + 1).starts_with('$')) {
                result += '$';
                at += 2;
                continue;
            }
            const std::size_t close
                = text.substr(at).starts_with("${") ? closingBrace(text, at + 2) : std::string_view::npos;
            if (close == std::string_view::npos) {
                result += text[at++];
                continue;
            }
            if (depth >= deepestReference || m_produced > longestExpansion)
                return result += text.substr(at);
            const std::string_view inside = text.substr(at + 2, close - at - 2);
            const std::string value = inside.find("${") == std::string_view::npos
                ? valueOf(inside)
                : valueOf(run(inside, depth + 1));
            m_produced += value.size() + 1;
            if (m_produced > longestExpansion)
                return result += text.substr(at);
            result += value;
            at = close + 1;
        }
        return result;
    }

private:
    std::string valueOf(std::string_view inside)
    {
        const auto call = readFunctionCall(inside);
        if (!call)
            return lookUp(inside, m_scope);
        return ++m_calls > mostCalls ? std::string() : callFunction(*call, m_scope);
    }

    /// The brace that closes a reference whose inside begins at `at`; npos when there is none.
    static std::size_t closingBrace(std::string_view text, std::size_t at)
    {
        int open = 1;
        const std::size_t end = std::min(text.size(), at + longestReference);
        for (; at < end; ++at) {
            if (text[at] == '{')
                ++open;
            else if (text[at] == '}' && --open == 0)
                return at;
        }
        return std::string_view::npos;
    }

    const VariableScope& m_scope;
    std::size_t m_produced = 0;
    int m_calls = 0;
};

void assign(std::string_view assignment, VariableScope& scope)
{
    const std::size_t equals = assignment.find('=');
    const std::string_view name = trimmed(assignment.substr(0, equals));
    const std::string_view value
        = equals == std::string_view::npos ? std::string_view() : assignment.substr(equals + 1);
    if (name.empty())
        return;
    if (value.empty() || value == "_undef_")
        scope.unset(name);
    else
        scope.set(name, std::string(value));
}

void exportOne(std::string_view assignment, VariableScope& scope)
{
    constexpr std::string_view noLocal = "nolocal:";
    const bool onlyForB = assignment.starts_with(noLocal);
    if (onlyForB)
        assignment.remove_prefix(noLocal.size());
    const std::size_t equals = assignment.find('=');
    const std::string_view name = trimmed(assignment.substr(0, equals));
    std::string value(equals == std::string_view::npos ? "" : assignment.substr(equals + 1));
    if (name.empty())
        return;
    if (onlyForB)
        scope.exportToBOnly(name, std::move(value));
    else
        scope.exportToB(name, std::move(value));
}

} // namespace

void VariableScope::exportToB(std::string_view name, std::string value)
{
    set(name, std::move(value));
    std::string names = get("export_vars").value_or("");
    const auto known = splitAt(names, ',');
    if (std::ranges::find(known, name) != known.end())
        return;
    if (!names.empty())
        names += ',';
    set("export_vars", names.append(name));
}

void VariableScope::exportToBOnly(std::string_view name, std::string value)
{
    exportToB(name, std::move(value));
}

std::string expandVariables(std::string_view text, const VariableScope& scope)
{
    return Expansion(scope).run(text, 0);
}

bool applyToVariables(std::string_view application, std::string_view data, VariableScope& scope)
{
    if (equalsIgnoringCase(application, "set")) {
        assign(data, scope);
    } else if (equalsIgnoringCase(application, "export")) {
        exportOne(data, scope);
    } else if (equalsIgnoringCase(application, "unset")) {
        scope.unset(trimmed(data));
    } else if (equalsIgnoringCase(application, "multiset")) {
        const bool ownSeparator = data.starts_with("^^") && data.size() > 2;
        const char separator = ownSeparator ? data[2] : ' ';
        for (const std::string_view one : splitAt(data.substr(ownSeparator ? 3 : 0), separator))
            assign(one, scope);
    } else {
        return false;
    }
    return true;
}

} // namespace legscope
