#include "engine/api/commandline.h"

#include "engine/api/commandname.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/words.h"
#include "engine/history/historywords.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <vector>

namespace legscope {
namespace {

constexpr std::size_t longestLine = 65536;
constexpr unsigned mostDemoCalls = 1'000;

/// The sign that ends what `open` begins; 0 when it begins nothing.
char closingOf(char open)
{
    switch (open) {
    case '(':
        return ')';
    case '{':
        return '}';
    case '[':
        return ']';
    case '<':
        return '>';
    case '\'':
    case '"':
        return open;
    default:
        return 0;
    }
}

/// The end of the word that begins at `at`.
Result<std::size_t> endOfWord(std::string_view line, std::size_t at)
{
    std::vector<char> open; // the signs that are still to come
    for (; at < line.size(); ++at) {
        const char c = line[at];
        const bool quoted = !open.empty() && (open.back() == '\'' || open.back() == '"');
        if (!open.empty() && c == open.back())
            open.pop_back();
        else if (!quoted && closingOf(c) != 0)
            open.push_back(closingOf(c));
        else if (open.empty() && isBlank(c))
            break;
    }
    if (!open.empty())
        return fail(Errc::Parse, fmt::format("the command ends before a closing {}", open.back()));
    return at;
}

Result<std::vector<std::string>> quotedWordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
        if (isBlank(line[at])) {
            ++at;
            continue;
        }
        const auto end = endOfWord(line, at);
        if (!end)
            return std::unexpected(end.error());
        std::string_view word = line.substr(at, *end - at);
        const bool quoted = word.size() >= 2 && word.front() == word.back()
            && (word.front() == '\'' || word.front() == '"');
        if (quoted)
            word = word.substr(1, word.size() - 2);
        words.emplace_back(word);
        at = *end;
    }
    return words;
}

using commandline::expected;

Result<CommandBody> readOriginate(const std::vector<std::string>& words)
{
    if (words.size() < 3)
        return expected("originate",
            "a dial string for the first leg, and a dial string, &application(argument) or extension to "
            "connect it to");
    if (words.size() > 8)
        return expected("originate", fmt::format("nothing after the seconds, found \"{}\"", words[8]));
    const auto word = [&](std::size_t index) { return index < words.size() ? words[index] : std::string(); };
    Originate command;
    command.first = words[1];
    command.second = words[2];
    if (!word(3).empty() && word(3) != "XML")
        return expected("originate", fmt::format("the dialplan XML, found \"{}\"", words[3]));
    if (!word(4).empty())
        command.context = word(4);
    command.callerName = word(5);
    command.callerNumber = word(6);
    if (!word(7).empty()) {
        const auto seconds = wholeNumber<std::uint64_t>(words[7]);
        if (!seconds || *seconds == 0 || *seconds > 3'600)
            return expected("originate", fmt::format("1 to 3600 seconds, found \"{}\"", words[7]));
        command.timeout = std::chrono::seconds(*seconds);
    }
    return command;
}

/// A command about one call; `more` are its members behind the call.
template <class Command, auto... more>
Result<CommandBody> readOfCall(const std::vector<std::string>& words)
{
    const auto call = words.size() == 2 ? wholeNumber<std::uint64_t>(words[1]) : std::nullopt;
    if (!call || *call == 0)
        return expected(words[0], "the number of a call");
    return Command{CallId{*call}, more...};
}

Result<CommandBody> readDemo(const std::vector<std::string>& words)
{
    PlaceDemoCalls command;
    if (words.size() > 1) {
        const auto count = words.size() == 2 ? wholeNumber<std::uint64_t>(words[1]) : std::nullopt;
        if (!count || *count == 0 || *count > mostDemoCalls)
            return expected("demo", fmt::format("a number of calls, 1 to {}", mostDemoCalls));
        command.count = static_cast<unsigned>(*count);
    }
    return command;
}

Result<CommandBody> readExport(const std::vector<std::string>& words)
{
    if (words.size() != 2)
        return expected("export", "the file to write, in quotes when its name has blanks");
    return ExportBundle{words[1], {}};
}

Result<CommandBody> readDrain(const std::vector<std::string>& words)
{
    DrainCalls command;
    if (words.size() > 1) {
        const auto seconds = words.size() == 2 ? wholeNumber<std::uint64_t>(words[1]) : std::nullopt;
        if (!seconds || *seconds == 0 || *seconds > 86'400)
            return expected("drain", "1 to 86400 seconds, or nothing");
        command.limit = std::chrono::seconds(*seconds);
    }
    return command;
}

/// Both parameters, so that the mode is the one that is named whatever was set before.
Result<CommandBody> readFlip(const std::vector<std::string>& words)
{
    const auto is
        = [&words](std::string_view mode) { return words.size() == 3 && equalsIgnoringCase(words[2], mode); };
    if (!is("default") && !is("proxy") && !is("bypass"))
        return expected("flip", "a profile, and default, proxy or bypass");
    return ApplyProfileSettings{words[1],
        {{"inbound-bypass-media", is("bypass") ? "true" : "false"},
            {"inbound-proxy-media", is("proxy") ? "true" : "false"}}};
}

Result<CommandBody> readRestart(const std::vector<std::string>& words)
{
    if (words.size() != 2)
        return expected("restart", "a profile");
    return RestartProfile{words[1]};
}

constexpr std::size_t historyListed = 50;

/// The words are put together again: parts in quotes and not.
Result<CommandBody> readHistory(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 1; i < words.size(); ++i)
        text += words[i] + ' ';
    auto wanted = parseHistoryWords(text);
    if (!wanted)
        return expected("history",
            fmt::format("words, or {} and a colon before one, found \"{}:\"", historyKeys(), wanted.error()));
    SearchHistory command;
    command.query.words = std::move(*wanted);
    command.query.limit = historyListed;
    return command;
}

Result<CommandBody> readHistoryCall(const std::vector<std::string>& words)
{
    const auto number = words.size() == 2 ? wholeNumber<std::int64_t>(words[1]) : std::nullopt;
    if (!number || *number <= 0)
        return expected(words[0], "the number of a call of the history");
    return ReadHistory{{*number}, {}};
}

/// CALL FILE [sent]
Result<CommandBody> readSound(const std::vector<std::string>& words)
{
    const auto call = words.size() >= 3 ? wholeNumber<std::uint64_t>(words[1]) : std::nullopt;
    const bool isSent = words.size() == 4 && words[3] == "sent";
    if (!call || *call == 0 || words[2].empty() || !(words.size() == 3 || isSent))
        return expected(words[0], "the number of a call, the file to write, and perhaps sent");
    return HearCall{CallId{*call}, isSent ? Direction::Sent : Direction::Received, words[2]};
}

template <class Command>
Result<CommandBody> readAlone(const std::vector<std::string>& words)
{
    if (words.size() > 1)
        return expected(words[0], fmt::format("nothing more, found \"{}\"", words[1]));
    return Command{};
}

constexpr auto commandNames = std::to_array<CommandName>({
    {"originate", "DIAL-STRING DIAL-STRING|&APP(ARGS)|EXTENSION [XML [CONTEXT [NAME [NUMBER [SECONDS]]]]]",
        "call the first and connect it", readOriginate},
    {"hangup", "CALL", "end a call", readOfCall<HangUpCall>},
    {"why", "CALL", "what the dialplan asked about a call, and what was the answer",
        readOfCall<ExplainRoute>},
    {"demo", "[COUNT]", "place calls between the built-in phones", readDemo},
    {"export", "FILE", "write the diagnostics bundle", readExport},
    {"drain", "[SECONDS]", "take no new calls, and end when the last one has, or after the seconds",
        readDrain},
    {"reload", "", "read the configuration again", readAlone<ReloadConfiguration>},
    {"status", "", "how the engine does", readAlone<TellStatus>},
    {"calls", "", "the live calls", readAlone<TellCalls>},
    {"call", "CALL", "a call, as JSON", readOfCall<TellCall, CallPart::Call>},
    {"sdp", "CALL", "its SDPs before and after, with a reason for each change, as JSON",
        readOfCall<TellCall, CallPart::Sdp>},
    {"rtp", "CALL", "what has flowed, as JSON", readOfCall<TellCall, CallPart::Rtp>},
    {"sound", "CALL FILE [sent]",
        "write what its legs said, or were sent, into a WAV file; rtp-capture=payload keeps it", readSound},
    {"findings", "", "what there is to say about all calls, as JSON", readAlone<TellFindings>},
    {"history", "[WORD|KEY:WORD]...",
        "the last 50 calls that have ended, of earlier runs too, that have all the words, as JSON",
        readHistory},
    {"history_call", "NUMBER", "a call of the history, as JSON", readHistoryCall},
    {"flip", "PROFILE default|proxy|bypass", "give new calls of a profile another media mode", readFlip},
    {"restart", "PROFILE", "end the calls of a profile, and start it with what its file says now",
        readRestart},
});

const CommandName* findCommand(std::string_view name)
{
    for (const std::span<const CommandName> family :
        {std::span<const CommandName>(commandNames), legCommandNames()}) {
        const auto named = std::ranges::find(family, name, &CommandName::name);
        if (named != family.end())
            return &*named;
    }
    return nullptr;
}

} // namespace

Result<CommandBody> parseCommandLine(std::string_view line)
{
    if (line.size() > longestLine)
        return fail(Errc::Parse, fmt::format("a command is at most {} characters long", longestLine));
    const auto words = quotedWordsOf(line);
    if (!words)
        return std::unexpected(words.error());
    if (words->empty())
        return fail(Errc::Parse, "expected a command; \"help\" lists them");
    const CommandName* const named = findCommand(words->front());
    if (!named)
        return fail(
            Errc::Parse, fmt::format("there is no command \"{}\"; \"help\" lists them", words->front()));
    return named->read(*words);
}

std::string commandLineHelp()
{
    std::string help;
    for (const std::span<const CommandName> family :
        {std::span<const CommandName>(commandNames), legCommandNames()})
        for (const CommandName& command : family)
            help += fmt::format("{}{}{}\n    {}\n", command.name, command.arguments.empty() ? "" : " ",
                command.arguments, command.meaning);
    return help + "quit\n    end the calls, then the program\nhelp\n    this list\n";
}

} // namespace legscope
