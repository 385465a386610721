#include "app/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr unsigned demoCallsMost = 1'000;

/// Walks the words; an option's value follows it or stands behind "=".
class Words {
public:
    explicit Words(const std::vector<std::string>& words)
        : m_words(words)
    {
    }

    bool next()
    {
        if (m_at >= m_words.size())
            return false;
        const std::string& word = m_words[m_at++];
        const auto equals = word.find('=');
        m_inline.reset();
        m_option = word.substr(0, equals);
        if (equals != std::string::npos)
            m_inline = word.substr(equals + 1);
        return true;
    }

    const std::string& option() const { return m_option; }
    const std::optional<std::string>& inlineValue() const { return m_inline; }

    Result<std::string> value(std::string_view what)
    {
        if (m_inline)
            return *m_inline;
        if (m_at >= m_words.size())
            return fail(Errc::InvalidArgument, fmt::format("{} takes {}", m_option, what));
        return m_words[m_at++];
    }
    void skipValue() { ++m_at; }

private:
    const std::vector<std::string>& m_words;
    std::size_t m_at = 0;
    std::string m_option;
    std::optional<std::string> m_inline;
};

template <class Number>
std::optional<Number> number(const std::string& text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

Result<void> readDemo(const Words& words, Arguments& arguments)
{
    arguments.demoCalls = 1;
    if (!words.inlineValue())
        return {};
    const auto count = number<unsigned>(*words.inlineValue());
    if (!count || *count == 0 || *count > demoCallsMost)
        return fail(Errc::InvalidArgument,
            fmt::format("--demo={}: takes a number of calls, 1 to {}", *words.inlineValue(), demoCallsMost));
    arguments.demoCalls = *count;
    return {};
}

Result<std::chrono::milliseconds> readSeconds(Words& words)
{
    const auto text = words.value("a number of seconds");
    if (!text)
        return std::unexpected(text.error());
    const auto seconds = number<double>(*text);
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0 || *seconds > 1e7)
        return fail(
            Errc::InvalidArgument, fmt::format("{} {}: takes a number of seconds", words.option(), *text));
    return std::chrono::milliseconds(static_cast<long>(*seconds * 1000));
}

Result<void> readExitAfter(Words& words, Arguments& arguments)
{
    const auto seconds = readSeconds(words);
    if (!seconds)
        return std::unexpected(seconds.error());
    arguments.exitAfter = *seconds;
    return {};
}

Result<void> readSampleInterval(Words& words, Arguments& arguments)
{
    const auto seconds = readSeconds(words);
    if (!seconds)
        return std::unexpected(seconds.error());
    arguments.sampleInterval = *seconds;
    return {};
}

Result<void> readEvents(Words& words, Arguments& arguments)
{
    const auto text = words.value("types of events, separated by commas");
    if (!text)
        return std::unexpected(text.error());
    arguments.events.reset();
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        const auto type = eventTypeNamed(name);
        if (!type)
            return fail(Errc::InvalidArgument, fmt::format("--events: there is no type of event {}", name));
        arguments.events.set(*type);
    }
    return {};
}

Result<void> readOutputMemory(Words& words, Arguments& arguments)
{
    const auto text = words.value("a number of MiB");
    if (!text)
        return std::unexpected(text.error());
    const auto mebi = number<std::size_t>(*text);
    if (!mebi || *mebi == 0 || *mebi > 4'096)
        return fail(Errc::InvalidArgument, fmt::format("--output-memory {}: takes 1 to 4096 MiB", *text));
    arguments.outputMemory = *mebi;
    return {};
}

Result<void> readLogLevel(Words& words, Arguments& arguments)
{
    const auto text = words.value("error, warning, info or debug");
    if (!text)
        return std::unexpected(text.error());
    if (!parseLogLevel(*text, arguments.logLevel))
        return fail(
            Errc::InvalidArgument, fmt::format("--log-level {}: takes error, warning, info or debug", *text));
    return {};
}

Result<void> readPath(Words& words, std::string_view what, std::filesystem::path& path)
{
    const auto text = words.value(what);
    if (!text)
        return std::unexpected(text.error());
    if (text->empty())
        return fail(Errc::InvalidArgument, fmt::format("{} takes {}", words.option(), what));
    path = *text;
    return {};
}

Result<void> readOption(Words& words, Arguments& arguments)
{
    const std::string& option = words.option();
    if (option == "--conf")
        return readPath(words, "a directory", arguments.configuration);
    if (option == "--export")
        return readPath(words, "a file name", arguments.bundle);
    if (option == "--sample-interval")
        return readSampleInterval(words, arguments);
    if (option == "--events")
        return readEvents(words, arguments);
    if (option == "--output-memory")
        return readOutputMemory(words, arguments);
    if (option == "--log-file")
        return readPath(words, "a file name", arguments.logFile);
    if (option == "--demo")
        return readDemo(words, arguments);
    if (option == "--exit-after")
        return readExitAfter(words, arguments);
    if (option == "--log-level")
        return readLogLevel(words, arguments);
    if (option == "--headless")
        arguments.headless = true;
    else if (option == "--json")
        arguments.json = true;
    else if (option == "--check")
        arguments.check = true;
    else if (option == "--help" || option == "-h")
        arguments.help = true;
    else if (option == "--version")
        arguments.version = true;
    else if (option == "-platform" || option == "-style")
        words.skipValue();
    else
        return fail(Errc::InvalidArgument, fmt::format("there is no option {}", option));
    return {};
}

} // namespace

Result<Arguments> parseArguments(const std::vector<std::string>& given)
{
    Arguments arguments;
    Words words(given);
    while (words.next()) {
        if (const auto read = readOption(words, arguments); !read)
            return std::unexpected(read.error());
    }
    return arguments;
}

std::string usage()
{
    return "legscope [--conf DIR] [--check] [--headless] [--demo[=N]] [--export FILE.zip] [--exit-after "
           "SECONDS] "
           "[--json]\n"
           "         [--log-level error|warning|info|debug] [--log-file FILE]\n"
           "\n"
           "  --conf DIR           configuration directory, holds freeswitch.xml (default: "
           "$XDG_CONFIG_HOME/legscope,\n"
           "                       made from the shipped template at the first run)\n"
           "  --check              reads the configuration, prints everything there is to say about it, and "
           "exits\n"
           "                       (0: a profile could run, 2: none)\n"
           "  --headless           no window: one readable line an event on stdout\n"
           "  --json               with --headless: one JSON object an event (NDJSON)\n"
           "  --sample-interval SECONDS  between two MediaSampled (default: 1; the engine samples at most "
           "five "
           "times a second)\n"
           "  --events TYPE,...    headless: only these types of events (CallBegan,CallEnded,...)\n"
           "  --output-memory MIB  headless: what may wait for a slow reader of stdout (default: 16); more "
           "is left "
           "out\n"
           "                       and counted in the stream\n"
           "  --demo[=N]           places N calls between the two built-in phones through the engine\n"
           "  --export FILE.zip    writes the diagnostics bundle at exit\n"
           "  --exit-after SECONDS stops by itself\n"
           "  --log-level LEVEL    what goes to stderr\n"
           "  --log-file FILE      what would go to stderr; opened again on SIGHUP\n";
}

} // namespace legscope
