#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/route/applications.h"
#include "engine/route/phraseorder.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::string_view allKeys = digitKeys.substr(0, digitKeys.find('!'));
constexpr std::uint32_t longestPlaySeconds = 86'400;

/// It waits until the leg has heard a sound.
class RunningSound final : public RunningApplication {
public:
    explicit RunningSound(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause&) override { m_call.stopPlaying(); }

private:
    RoutedCall& m_call;
};

/// Whether keys may end what an application plays.
enum class PlayKeys : std::uint8_t { Ending, Ignored };

void reportOutcome(ChannelVariables& variables, const PlayOutcome& outcome)
{
    if (outcome.end == PlayEnd::Key)
        variables.preset("playback_terminator_used", std::string(1, outcome.key));
    variables.preset("playback_ms", std::to_string(outcome.played.count()));
    variables.preset("playback_seconds", std::to_string(outcome.played.count() / 1000));
    variables.preset("playback_samples", std::to_string(outcome.samples));
    variables.preset("current_application_response",
        outcome.end == PlayEnd::NotFound     ? "FILE NOT FOUND"
            : outcome.end == PlayEnd::Failed ? "PLAYBACK ERROR"
                                             : "FILE PLAYED");
}

StepOutcome play(DialplanRun& run, PlayOrder order, PlayKeys keys)
{
    if (!openMedia(run))
        return StepOutcome::Waiting;
    ChannelVariables& variables = run.variables();
    variables.preset("playback_terminator_used", {});
    if (keys == PlayKeys::Ending)
        order.terminators = terminatorsOf(variables);
    const auto limit = wholeNumber<std::uint32_t>(variables.valueOf("playback_timeout_sec"));
    order.limit = std::chrono::seconds(std::min(limit.value_or(0), longestPlaySeconds));
    // It may have ended when this comes back.
    const StepOutcome outcome = run.await(std::make_unique<RunningSound>(run.call()));
    run.call().play(std::move(order), [&run](const PlayOutcome& played) {
        reportOutcome(run.variables(), played);
        run.resume();
    });
    return outcome;
}

/// FILE[@@SAMPLE]
StepOutcome playFile(DialplanRun& run, std::string_view application, const std::string& argument,
    std::optional<std::uint32_t> rounds, PlayKeys keys)
{
    std::string_view name = trimmed(argument);
    std::uint64_t skipped = 0;
    if (const auto at = name.rfind("@@"); at != std::string_view::npos) {
        const auto sample = wholeNumber<std::uint64_t>(name.substr(at + 2));
        if (!sample)
            return badArgument(run, application, argument, "expected FILE@@SAMPLE");
        skipped = *sample;
        name = name.substr(0, at);
    }
    if (name.empty())
        return badArgument(run, application, argument, "expected the name of a file");
    PlayOrder order = soundOrderOf(run, name);
    order.sound.skipped = skipped;
    order.sound.rounds = rounds;
    return play(run, std::move(order), keys);
}

StepOutcome playback(DialplanRun& run, const std::string& argument)
{
    return playFile(run, "playback", argument, 1, PlayKeys::Ending);
}

StepOutcome endlessPlayback(DialplanRun& run, const std::string& argument)
{
    return playFile(run, "endless_playback", argument, std::nullopt, PlayKeys::Ignored);
}

/// -1: without end.
Result<std::optional<std::uint32_t>> roundsOf(std::string_view text)
{
    constexpr std::int64_t most = 1'000'000;
    const auto rounds = wholeNumber<std::int64_t>(text);
    if (!rounds || *rounds == 0 || *rounds < -1 || *rounds > most)
        return fail(Errc::InvalidArgument, "expected a number of rounds, or -1 for no end");
    return *rounds == -1 ? std::nullopt : std::optional(static_cast<std::uint32_t>(*rounds));
}

/// loop_playback [+N] FILE
StepOutcome loopPlayback(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 2);
    if (words.empty() || !words[0].starts_with('+'))
        return playFile(run, "loop_playback", argument, 1, PlayKeys::Ending);
    const auto rounds = roundsOf(std::string_view(words[0]).substr(1));
    if (!rounds || words.size() < 2)
        return badArgument(run, "loop_playback", argument,
            rounds ? "expected [+N] FILE" : std::string_view(rounds.error().detail));
    return playFile(run, "loop_playback", words[1], *rounds, PlayKeys::Ending);
}

/// gentones TGML[|N]
StepOutcome generateSound(DialplanRun& run, const std::string& argument)
{
    const std::string_view text = trimmed(argument);
    const auto bar = std::min(text.find('|'), text.size());
    Result<std::optional<std::uint32_t>> rounds = std::optional(std::uint32_t{1});
    if (bar < text.size())
        rounds = roundsOf(trimmed(text.substr(bar + 1)));
    if (!rounds)
        return badArgument(run, "gentones", argument, rounds.error().detail);
    PlayOrder order;
    order.name = excerpt(text, 1024);
    order.sound.roots = soundRootsOf(run.variables());
    order.sound.names = {fmt::format("tone_stream://{}", text.substr(0, bar))};
    order.sound.rounds = *rounds;
    return play(run, std::move(order), PlayKeys::Ending);
}

/// phrase MACRO[,DATA]
StepOutcome speak(DialplanRun& run, const std::string& argument)
{
    const std::string_view text = trimmed(argument);
    const auto comma = std::min(text.find(','), text.size());
    if (trimmed(text.substr(0, comma)).empty())
        return badArgument(run, "phrase", argument, "expected MACRO[,DATA]");
    return play(run,
        phraseOrderOf(run, trimmed(text.substr(0, comma)), text.substr(std::min(comma + 1, text.size()))),
        PlayKeys::Ending);
}

/// say MODULE TYPE METHOD [GENDER] TEXT
StepOutcome sayText(DialplanRun& run, const std::string& argument)
{
    auto words = argumentWords(argument, 4);
    const auto type = words.size() == 4 ? sayTypeNamed(words[1]) : std::nullopt;
    const auto method = words.size() == 4 ? sayMethodNamed(words[2]) : std::nullopt;
    if (!type || !method)
        return badArgument(run, "say", argument,
            "expected MODULE TYPE METHOD [GENDER] TEXT, as in: en number pronounced 12");
    // Words of a language that we have are of one gender.
    static constexpr auto genders
        = std::to_array<std::string_view>({"feminine", "masculine", "neuter", "utrum"});
    if (auto rest = argumentWords(words[3], 2); rest.size() == 2
        && std::ranges::any_of(
            genders, [&](std::string_view one) { return equalsIgnoringCase(one, rest[0]); }))
        words[3] = std::move(rest[1]);
    return play(run, sayOrderOf(run, {words[0].substr(0, words[0].find(':')), *type, *method, words[3]}),
        PlayKeys::Ending);
}

constexpr std::array soundFamily{Application{"playback", playback},
    Application{"endless_playback", endlessPlayback}, Application{"loop_playback", loopPlayback},
    Application{"gentones", generateSound}, Application{"phrase", speak}, Application{"say", sayText}};

} // namespace

std::string terminatorsOf(const ChannelVariables& variables)
{
    const std::string keys = variables.valueOf("playback_terminators");
    if (keys.empty())
        return "*";
    if (equalsIgnoringCase(keys, "none"))
        return {};
    return equalsIgnoringCase(keys, "any") ? std::string(allKeys) : keys;
}

std::span<const Application> soundApplications()
{
    return soundFamily;
}

bool lastsWithSound(std::string_view name)
{
    return equalsIgnoringCase(name, "record") || keepsRoute(name)
        || std::ranges::any_of(consultApplications(),
            [name](const Application& one) { return equalsIgnoringCase(one.name, name); })
        || std::ranges::any_of(
            soundFamily, [name](const Application& one) { return equalsIgnoringCase(one.name, name); });
}

} // namespace legscope
