#include "engine/route/readorder.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/event/digit.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace legscope {
namespace {

constexpr std::uint32_t mostKeys = 127; ///< FreeSWITCH's
constexpr std::uint32_t mostTries = 1'000;
constexpr std::uint32_t longestWaitMs = 86'400'000;
constexpr std::chrono::milliseconds shortestWait{1000}; ///< FreeSWITCH's

/// Numbers and names of an argument, one after the other; the first fault counts.
class ArgumentReader {
public:
    explicit ArgumentReader(const std::string& argument)
        : m_words(quotedWords(argument))
    {
    }

    std::size_t words() const { return m_words.size(); }
    std::string text() { return m_next < m_words.size() ? m_words[m_next++] : std::string(); }
    std::uint32_t number(std::string_view what, std::uint32_t most, std::uint32_t otherwise)
    {
        const std::string word = text();
        const auto number = wholeNumber<std::uint32_t>(word);
        if (!word.empty() && (!number || *number > most) && m_fault.empty())
            m_fault = fmt::format("{} is \"{}\": expected 0 to {}", what, excerpt(word), most);
        return number.value_or(otherwise);
    }
    std::chrono::milliseconds time(std::string_view what)
    {
        return std::chrono::milliseconds(number(what, longestWaitMs, 0));
    }
    /// `silence` stands for none.
    std::string sound()
    {
        std::string name = text();
        return equalsIgnoringCase(name, "silence") ? std::string() : name;
    }
    void terminators(KeyTerminators& into)
    {
        const std::string word = m_next < m_words.size() ? text() : "#";
        auto read = KeyTerminators::read(word);
        if (read)
            into = std::move(*read);
        else if (m_fault.empty())
            m_fault = read.error().detail;
    }
    void expression(ReadOrder& order)
    {
        const std::string word = text();
        if (word.empty())
            return;
        auto compiled = Expression::compile(word);
        if (compiled)
            order.expression = std::make_shared<const Expression>(std::move(*compiled));
        else if (m_fault.empty())
            m_fault = fmt::format("\"{}\": {}", excerpt(word), compiled.error().detail);
    }
    void extension(ReadOrder& order)
    {
        const auto words = wordsOf(m_next < m_words.size() ? m_words[m_next] : std::string_view());
        const bool isXml = words.size() < 2 || equalsIgnoringCase(words[1], "XML");
        if ((words.size() > 3 || !isXml) && m_fault.empty())
            m_fault = "expected EXTENSION [XML [CONTEXT]] for where it fails to";
        order.extension = words.empty() ? std::string_view() : words[0];
        order.context = words.size() > 2 ? words[2] : std::string_view();
    }
    Result<ReadOrder> finish(ReadOrder order)
    {
        if (!m_fault.empty())
            return fail(Errc::InvalidArgument, std::move(m_fault));
        order.most = std::max({order.most, order.least, std::uint32_t{1}});
        order.tries = std::max(order.tries, std::uint32_t{1});
        order.timeout = std::max(order.timeout, shortestWait);
        if (order.keyTimeout.count() == 0)
            order.keyTimeout = order.timeout;
        return order;
    }

private:
    const std::vector<std::string> m_words;
    std::size_t m_next = 0;
    std::string m_fault;
};

} // namespace

Result<KeyTerminators> KeyTerminators::read(const std::string& text)
{
    KeyTerminators terminators;
    if (equalsIgnoringCase(text, "none"))
        return terminators;
    terminators.m_isRequired = text.starts_with('=');
    std::string* kind = &terminators.m_keys;
    for (const char c : std::string_view(text).substr(terminators.m_isRequired ? 1 : 0)) {
        if (c == '+' || c == 'x') {
            kind = c == '+' ? &terminators.m_kept : &terminators.m_ending;
            continue;
        }
        if (!digitKeys.contains(c) || c == '!')
            return fail(Errc::InvalidArgument,
                fmt::format("TERM is \"{}\": expected keys (0-9 * # A-D), with = before all of them and + or "
                            "x before one, or none",
                    excerpt(text)));
        *std::exchange(kind, &terminators.m_keys) += c;
    }
    return terminators;
}

KeyTerminators::Effect KeyTerminators::of(char key) const
{
    if (m_ending.contains(key))
        return Effect::EndsAllKept;
    if (m_kept.contains(key))
        return Effect::EndsKept;
    return m_keys.contains(key) ? Effect::Ends : Effect::None;
}

Result<ReadOrder> readOrderOf(const std::string& argument)
{
    ArgumentReader reader(argument);
    if (reader.words() < 3 || reader.words() > 7)
        return fail(
            Errc::InvalidArgument, "expected MIN MAX FILE [VAR [TIMEOUT_MS [TERM [KEY_TIMEOUT_MS]]]]");
    ReadOrder order;
    order.least = std::max(reader.number("MIN", mostKeys, 1), std::uint32_t{1});
    order.most = reader.number("MAX", mostKeys, 1);
    order.prompt = reader.sound();
    order.variable = reader.text();
    order.timeout = reader.time("TIMEOUT_MS");
    reader.terminators(order.terminators);
    order.keyTimeout = reader.time("KEY_TIMEOUT_MS");
    return reader.finish(std::move(order));
}

Result<ReadOrder> playAndGetOrderOf(const std::string& argument)
{
    ArgumentReader reader(argument);
    if (reader.words() < 8 || reader.words() > 11)
        return fail(Errc::InvalidArgument,
            "expected MIN MAX TRIES TIMEOUT_MS TERM FILE INVALID_FILE VAR [RE [KEY_TIMEOUT_MS ['EXTENSION "
            "[XML [CONTEXT]]']]]");
    ReadOrder order;
    order.least = reader.number("MIN", mostKeys, 0);
    order.most = reader.number("MAX", mostKeys, 1);
    order.tries = reader.number("TRIES", mostTries, 1);
    order.timeout = reader.time("TIMEOUT_MS");
    reader.terminators(order.terminators);
    order.prompt = reader.sound();
    order.refusal = reader.sound();
    order.variable = reader.text();
    reader.expression(order);
    order.keyTimeout = reader.time("KEY_TIMEOUT_MS");
    reader.extension(order);
    return reader.finish(std::move(order));
}

} // namespace legscope
