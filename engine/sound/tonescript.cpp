#include "engine/sound/tonescript.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t mostTones = 18, mostSteps = 1000;
constexpr std::int64_t longestMs = 86'400'000;
constexpr std::uint32_t mostRounds = 1'000'000;
constexpr double highestHertz = 20'000;

/// The pairs of ITU-T Q.23.
constexpr std::string_view keys = "123A456B789C*0#D";
constexpr std::array<double, 4> rows{697, 770, 852, 941}, columns{1209, 1336, 1477, 1633};

std::optional<double> decimal(std::string_view text)
{
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::milliseconds> timeOf(std::string_view text)
{
    const auto number = wholeNumber<std::int64_t>(text);
    if (!number || *number < 0 || *number > longestMs)
        return std::nullopt;
    return std::chrono::milliseconds(*number);
}

class ToneReader {
public:
    explicit ToneReader(std::string_view text)
        : m_text(text)
    {
    }

    Result<ToneScript> read()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ';' || isBlank(c))
                ++m_at;
            else if (!(c == '%' ? readTones() : isSetting() ? readSetting() : readKey(c)))
                return fail(Errc::InvalidArgument, fmt::format("tones \"{}\": {}", excerpt(m_text), m_fault));
        }
        if (!std::ranges::any_of(m_script.steps, [](const ToneStep& one) { return one.on.count() > 0; }))
            return fail(Errc::InvalidArgument, fmt::format("tones \"{}\": nothing sounds", excerpt(m_text)));
        return std::move(m_script);
    }

private:
    bool wrong(std::string fault)
    {
        m_fault = std::move(fault);
        return false;
    }
    bool isSetting() const { return m_at + 1 < m_text.size() && m_text[m_at + 1] == '='; }

    bool add(std::vector<double> hertz, std::chrono::milliseconds on, std::chrono::milliseconds off)
    {
        if (m_script.steps.size() >= mostSteps)
            return wrong(fmt::format("more than {} tones", mostSteps));
        ToneStep step = m_settings;
        step.hertz = std::move(hertz);
        step.on = on;
        step.off = off;
        step.change = m_direction * m_settings.change;
        m_script.steps.push_back(std::move(step));
        return true;
    }

    /// %(ON,OFF,HZ...)
    bool readTones()
    {
        const auto close = m_text.find(')', m_at);
        if (m_text.substr(m_at, 2) != "%(" || close == std::string_view::npos)
            return wrong("% begins a tone as %(ON,OFF,HZ...)");
        const auto parts = splitAt(m_text.substr(m_at + 2, close - m_at - 2), ',');
        const auto on = timeOf(trimmed(parts[0]));
        const auto off = parts.size() > 1 ? timeOf(trimmed(parts[1])) : std::nullopt;
        if (!on || !off || (on->count() == 0 && off->count() == 0))
            return wrong(fmt::format("\"{}\" does not begin with the ms on and off of a tone",
                excerpt(m_text.substr(m_at, close + 1 - m_at))));
        if (parts.size() - 2 > mostTones)
            return wrong(fmt::format("more than {} frequencies sound together", mostTones));
        std::vector<double> hertz;
        for (std::size_t i = 2; i < parts.size(); ++i) {
            const auto one = decimal(trimmed(parts[i]));
            if (!one || *one < 0 || *one > highestHertz)
                return wrong(
                    fmt::format("\"{}\" is no frequency of 0 to {} Hz", excerpt(parts[i]), highestHertz));
            if (*one > 0)
                hertz.push_back(*one);
        }
        m_at = close + 1;
        return add(std::move(hertz), *on, *off);
    }

    bool readKey(char key)
    {
        const auto at = keys.find(key);
        if (at == std::string_view::npos)
            return wrong(
                fmt::format("\"{}\" is neither a setting nor a key", excerpt(m_text.substr(m_at, 1))));
        ++m_at;
        return add({rows[at / 4], columns[at % 4]}, m_settings.on, m_settings.off);
    }

    bool readRounds(std::string_view value, std::optional<std::uint32_t>& rounds)
    {
        const auto number = wholeNumber<std::int64_t>(value);
        if (!number || *number == 0 || *number < -1 || *number > mostRounds)
            return false;
        rounds = *number == -1 ? std::nullopt : std::optional(static_cast<std::uint32_t>(*number));
        return true;
    }

    bool readLevel(std::string_view value)
    {
        const auto level = decimal(value);
        if (!level || *level < -63 || *level > 0)
            return false;
        m_settings.level = *level;
        return true;
    }

    bool readTime(std::string_view value, std::chrono::milliseconds& time)
    {
        const auto read = timeOf(value);
        time = read.value_or(time);
        return read.has_value();
    }

    bool readFade(std::string_view value, double direction)
    {
        m_direction = direction;
        return readTime(value, m_settings.changeEvery);
    }

    bool take(char setting, std::string_view value)
    {
        switch (setting) {
        case 'v':
            return readLevel(value);
        case 'd':
            return readTime(value, m_settings.on) && m_settings.on.count() > 0;
        case 'w':
            return readTime(value, m_settings.off);
        case 'l':
            return readRounds(value, m_settings.rounds);
        case 'L':
            return readRounds(value, m_script.rounds);
        case '>':
            return readFade(value, -1);
        case '<':
            return readFade(value, 1);
        case '+': {
            const auto step = decimal(value);
            m_settings.change = step.value_or(0);
            return step && *step > 0 && *step <= 63;
        }
        default: // r, c
            return wholeNumber<std::uint32_t>(value).value_or(0) > 0;
        }
    }

    bool readSetting()
    {
        const char setting = m_text[m_at];
        if (!std::string_view("vdwlL><+rc").contains(setting))
            return wrong(fmt::format("there is no setting \"{}\"", excerpt(m_text.substr(m_at, 1))));
        const auto end = std::min(m_text.find_first_of(";%", m_at), m_text.size());
        const auto value = trimmed(m_text.substr(m_at + 2, end - m_at - 2));
        if (!take(setting, value))
            return wrong(fmt::format("{}=\"{}\" cannot be", setting, excerpt(value)));
        m_at = end;
        return true;
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
    ToneScript m_script;
    ToneStep m_settings{{}, std::chrono::milliseconds(250), std::chrono::milliseconds(62), -7, {}, 1, 1};
    double m_direction = -1; ///< of the level, where it changes
    std::string m_fault;
};

} // namespace

Result<ToneScript> readToneScript(std::string_view text)
{
    return ToneReader(text).read();
}

} // namespace legscope
