#include "engine/config/functiontable.h"
#include "engine/core/number.h"
#include "engine/core/words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace legscope {
namespace {

std::string_view unquoted(std::string_view text)
{
    text = trimmed(text);
    const bool quoted
        = text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Numbers by their value; otherwise texts for equality, and their lengths for the rest, as FreeSWITCH has
/// it.
bool holds(std::string_view left, std::string_view op, std::string_view right)
{
    const auto a = wholeNumber<double>(left), b = wholeNumber<double>(right);
    if (!a || !b) {
        if (op == "==")
            return left == right;
        if (op == "!=")
            return left != right;
    }
    const double x = a.value_or(static_cast<double>(left.size()));
    const double y = b.value_or(static_cast<double>(right.size()));
    if (op == "==")
        return x == y;
    if (op == "!=")
        return x != y;
    if (op == ">=")
        return x >= y;
    if (op == "<=")
        return x <= y;
    return op == ">" ? x > y : x < y;
}

/// Reads a sum from left to right by its precedence; nesting is bounded.
class Sum {
public:
    explicit Sum(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<double> read()
    {
        const double value = added(0);
        skip();
        return m_broken || m_at != m_text.size() || !std::isfinite(value) ? std::nullopt
                                                                          : std::optional(value);
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    bool takes(char c)
    {
        skip();
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }
    double added(int depth)
    {
        double value = multiplied(depth);
        for (;;) {
            if (takes('+'))
                value += multiplied(depth);
            else if (takes('-'))
                value -= multiplied(depth);
            else
                return value;
        }
    }
    double multiplied(int depth)
    {
        double value = power(depth);
        for (;;) {
            if (takes('*'))
                value *= power(depth);
            else if (takes('/'))
                value /= power(depth);
            else if (takes('%'))
                value = std::fmod(value, power(depth));
            else
                return value;
        }
    }
    double power(int depth)
    {
        const double base = single(depth);
        return takes('^') && !m_broken ? std::pow(base, nested(depth, &Sum::power)) : base;
    }
    double single(int depth)
    {
        if (takes('-'))
            return -nested(depth, &Sum::single);
        if (takes('(')) {
            const double value = nested(depth, &Sum::added);
            m_broken = m_broken || !takes(')');
            return value;
        }
        skip();
        double value = 0;
        const auto [end, error] = std::from_chars(
            m_text.data() + m_at, m_text.data() + m_text.size(), value, std::chars_format::fixed);
        m_broken = m_broken || error != std::errc();
        m_at = static_cast<std::size_t>(end - m_text.data());
        return value;
    }
    double nested(int depth, double (Sum::*next)(int))
    {
        m_broken = m_broken || depth >= 32;
        return m_broken ? 0 : (this->*next)(depth + 1);
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
    bool m_broken = false;
};

} // namespace

std::optional<std::string> evaluateCondition(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> operators{"==", "!=", ">=", "<=", ">", "<"};
    const std::size_t question = text.find('?');
    if (question == std::string_view::npos)
        return std::nullopt;
    const std::string_view test = text.substr(0, question);
    const std::size_t at = test.find_first_of("=!<>");
    if (at == std::string_view::npos)
        return std::nullopt;
    std::string_view op;
    for (const std::string_view one : operators) {
        if (op.empty() && test.substr(at).starts_with(one))
            op = one;
    }
    if (op.empty())
        return std::nullopt;
    const std::string_view outcomes = text.substr(question + 1);
    const std::size_t colon = std::min(outcomes.find(':'), outcomes.size());
    const bool isTrue = holds(unquoted(test.substr(0, at)), op, unquoted(test.substr(at + op.size())));
    return std::string(
        unquoted(isTrue ? outcomes.substr(0, colon) : outcomes.substr(std::min(colon + 1, outcomes.size()))));
}

std::optional<std::string> evaluateSum(std::string_view text)
{
    const auto value = Sum(text).read();
    if (!value || std::abs(*value) > 1e15)
        return std::nullopt;
    std::string written = fmt::format("{:.10f}", *value);
    written.resize(written.find_last_not_of('0') + 1);
    if (written.ends_with('.'))
        written.pop_back();
    return written;
}

} // namespace legscope
