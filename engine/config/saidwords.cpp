#include "engine/config/saidwords.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <ctime>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t greatestNumber = 999'999'999;
constexpr std::size_t longestText = 64;

constexpr auto types = std::to_array<std::pair<std::string_view, SayType>>({{"number", SayType::Number},
    {"items", SayType::Number}, {"persons", SayType::Number}, {"messages", SayType::Number},
    {"currency", SayType::Currency}, {"time_measurement", SayType::TimeMeasurement},
    {"current_date", SayType::CurrentDate}, {"current_time", SayType::CurrentTime},
    {"current_date_time", SayType::CurrentDateTime}, {"short_date_time", SayType::CurrentDateTime},
    {"telephone_number", SayType::TelephoneNumber}, {"ip_address", SayType::IpAddress},
    {"name_spelled", SayType::NameSpelled}, {"name_phonetic", SayType::NamePhonetic}});

constexpr auto methods = std::to_array<std::pair<std::string_view, SayMethod>>(
    {{"pronounced", SayMethod::Pronounced}, {"iterated", SayMethod::Iterated},
        {"counted", SayMethod::Counted}, {"n/a", SayMethod::Pronounced}, {"", SayMethod::Pronounced}});

template <typename Named, typename Value>
std::optional<Value> named(const Named& all, std::string_view name)
{
    const auto found
        = std::ranges::find_if(all, [name](const auto& one) { return equalsIgnoringCase(one.first, name); });
    return found == all.end() ? std::nullopt : std::optional<Value>(found->second);
}

enum class Tongue : std::uint8_t { English, German };

class Sayer {
public:
    Sayer(Tongue tongue, SayMethod method, std::chrono::system_clock::time_point now)
        : m_tongue(tongue)
        , m_method(method)
        , m_now(now)
    {
    }

    Result<void> say(SayType type, std::string_view text)
    {
        switch (type) {
        case SayType::Number:
            return m_method == SayMethod::Iterated ? spell(text, "") : sayNumber(text, m_method);
        case SayType::TelephoneNumber:
            return spell(text, "");
        case SayType::Currency:
            return sayMoney(text);
        case SayType::TimeMeasurement:
            return sayDuration(text);
        case SayType::IpAddress:
            return sayAddress(text);
        case SayType::NameSpelled:
            return spell(text, "ascii");
        case SayType::NamePhonetic:
            return spell(text, "phonetic-ascii");
        case SayType::CurrentDate:
        case SayType::CurrentTime:
        case SayType::CurrentDateTime:
            return sayMoment(type, text);
        }
        return {};
    }

    std::vector<std::string> take() { return std::move(m_sounds); }

private:
    void add(std::string name) { m_sounds.push_back(std::move(name) + ".wav"); }
    void addDigits(std::uint32_t number) { add(fmt::format("digits/{}", number)); }
    /// The last of what is counted is an ordinal: "twenty first".
    void addLast(std::uint32_t number, SayMethod method)
    {
        add(fmt::format("digits/{}{}", method == SayMethod::Counted ? "h-" : "", number));
    }

    Result<std::uint32_t> numberOf(std::string_view text) const
    {
        std::string digits(trimmed(text));
        std::erase(digits, ',');
        const auto number = wholeNumber<std::uint32_t>(digits);
        if (!number || *number > greatestNumber)
            return fail(Errc::InvalidArgument,
                fmt::format("\"{}\" is no number up to {}", excerpt(text), greatestNumber));
        return *number;
    }

    Result<void> sayNumber(std::string_view text, SayMethod method)
    {
        const auto number = numberOf(text);
        if (!number)
            return std::unexpected(number.error());
        sayNumber(*number, method);
        return {};
    }

    void sayNumber(std::uint32_t number, SayMethod method = SayMethod::Pronounced)
    {
        if (number == 0)
            return addDigits(0);
        sayGroup(number / 1'000'000, "digits/million", SayMethod::Pronounced);
        sayGroup(number / 1'000 % 1'000, "digits/thousand", SayMethod::Pronounced);
        sayGroup(number % 1'000, "", method);
    }

    void sayGroup(std::uint32_t group, const char* unit, SayMethod method)
    {
        if (group == 0)
            return;
        const std::uint32_t hundreds = group / 100, rest = group % 100, ones = rest % 10;
        if (hundreds > 0) {
            addDigits(hundreds);
            add("digits/hundred");
        }
        if (rest > 0 && (rest < 20 || ones == 0)) {
            addLast(rest, method);
        } else if (rest > 0 && m_tongue == Tongue::German) {
            addDigits(ones);
            add("currency/and");
            addLast(rest - ones, method);
        } else if (rest > 0) {
            addDigits(rest - ones);
            addLast(ones, method);
        }
        if (*unit != '\0')
            add(unit);
    }

    /// Digits and keys have files of their own; other characters are below `folder`. Without one those that
    /// numbers are written with are not said, and others are none.
    Result<void> spell(std::string_view text, std::string_view folder)
    {
        if (text.size() > longestText)
            return fail(Errc::InvalidArgument, fmt::format("more than {} characters", longestText));
        for (const char c : text) {
            const auto octet = static_cast<unsigned char>(c);
            if (std::isdigit(octet) != 0)
                add(fmt::format("digits/{}", c));
            else if (!folder.empty())
                add(fmt::format("{}/{}", folder, std::tolower(octet)));
            else if (c == '*' || c == '#')
                add(c == '*' ? "digits/star" : "digits/pound");
            else if (!std::string_view(" +-().,/").contains(c))
                return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no number", excerpt(text)));
        }
        return {};
    }

    Result<void> sayMoney(std::string_view text)
    {
        std::string_view amount = trimmed(text);
        const bool isNegative = amount.starts_with('-');
        if (isNegative || amount.starts_with('+'))
            amount.remove_prefix(1);
        if (amount.starts_with('$'))
            amount.remove_prefix(1);
        const auto dot = std::min(amount.find('.'), amount.size());
        std::string cents(amount.substr(std::min(dot + 1, amount.size())).substr(0, 2));
        if (cents.size() == 1)
            cents += '0';
        const auto whole = numberOf(amount.substr(0, dot)), part = numberOf(cents.empty() ? "0" : cents);
        if (!whole || !part)
            return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no amount of money", excerpt(text)));
        if (isNegative)
            add("currency/negative");
        sayNumber(*whole);
        add(*whole == 1 ? "currency/dollar" : "currency/dollars");
        add("currency/and");
        sayNumber(*part);
        add(*part == 1 ? "currency/cent" : "currency/cents");
        return {};
    }

    Result<void> sayDuration(std::string_view text)
    {
        std::uint64_t seconds = 0;
        const auto parts = splitAt(text, ':');
        for (const std::string_view part : parts) {
            const auto number = wholeNumber<std::uint32_t>(trimmed(part));
            if (!number || *number > greatestNumber / 60 || parts.size() > 3)
                return fail(
                    Errc::InvalidArgument, fmt::format("\"{}\" is neither seconds nor H:M:S", excerpt(text)));
            seconds = seconds * 60 + *number;
        }
        sayUnits(static_cast<std::uint32_t>(seconds / 3600), "hour");
        sayUnits(static_cast<std::uint32_t>(seconds / 60 % 60), "minute");
        sayUnits(static_cast<std::uint32_t>(seconds % 60), "second");
        return {};
    }

    void sayUnits(std::uint32_t number, std::string_view unit)
    {
        sayNumber(number);
        add(fmt::format("time/{}{}", unit, number == 1 ? "" : "s"));
    }

    Result<void> sayAddress(std::string_view text)
    {
        const auto parts = splitAt(trimmed(text), '.');
        const bool isAddress = parts.size() == 4 && std::ranges::all_of(parts, [](std::string_view part) {
            const auto number = wholeNumber<std::uint32_t>(part);
            return number && *number <= 255;
        });
        if (!isAddress)
            return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no IPv4 address", excerpt(text)));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0)
                add("digits/dot");
            if (m_method == SayMethod::Iterated)
                static_cast<void>(spell(parts[i], ""));
            else
                static_cast<void>(sayNumber(parts[i], SayMethod::Pronounced));
        }
        return {};
    }

    Result<void> sayMoment(SayType type, std::string_view text)
    {
        const auto told = wholeNumber<std::int64_t>(trimmed(text)).value_or(0);
        const std::time_t moment
            = told > 0 ? static_cast<std::time_t>(told) : std::chrono::system_clock::to_time_t(m_now);
        std::tm local{};
        if (!::localtime_r(&moment, &local))
            return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no time", excerpt(text)));
        if (type != SayType::CurrentTime) {
            add(fmt::format("time/day-{}", local.tm_wday));
            add(fmt::format("time/mon-{}", local.tm_mon));
            sayNumber(static_cast<std::uint32_t>(local.tm_mday), SayMethod::Counted);
            sayNumber(static_cast<std::uint32_t>(local.tm_year + 1900));
        }
        if (type != SayType::CurrentDate)
            sayTime(static_cast<std::uint32_t>(local.tm_hour), static_cast<std::uint32_t>(local.tm_min));
        return {};
    }

    void sayTime(std::uint32_t hour, std::uint32_t minute)
    {
        sayNumber(hour % 12 == 0 ? 12 : hour % 12);
        if (minute == 0 || m_tongue == Tongue::German)
            add("time/oclock");
        if (minute > 0 && minute < 10)
            add("time/oh");
        if (minute > 0)
            sayNumber(minute);
        add(hour >= 12 ? "time/p-m" : "time/a-m");
    }

    const Tongue m_tongue;
    const SayMethod m_method;
    const std::chrono::system_clock::time_point m_now;
    std::vector<std::string> m_sounds;
};

} // namespace

std::optional<SayType> sayTypeNamed(std::string_view name)
{
    return named<decltype(types), SayType>(types, name);
}

std::optional<SayMethod> sayMethodNamed(std::string_view name)
{
    return named<decltype(methods), SayMethod>(methods, name);
}

Result<std::vector<std::string>> soundsOfSaid(std::string_view language, SayType type, SayMethod method,
    std::string_view text, std::chrono::system_clock::time_point now)
{
    const bool isGerman = equalsIgnoringCase(language, "de");
    if (!isGerman && !equalsIgnoringCase(language, "en"))
        return fail(Errc::Unsupported,
            fmt::format("nothing is said in \"{}\" yet, only in en and de", excerpt(language)));
    Sayer sayer(isGerman ? Tongue::German : Tongue::English, method, now);
    if (const auto said = sayer.say(type, text); !said)
        return std::unexpected(said.error());
    return sayer.take();
}

} // namespace legscope
