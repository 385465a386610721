#include "engine/core/number.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"
#include "engine/route/applications.h"

#include <array>
#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

constexpr std::uint32_t longestRecord = 86'400, loudestLevel = 32'767, usualHits = 3;

/// It waits until the leg is recorded.
class RunningRecord final : public RunningApplication {
public:
    explicit RunningRecord(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause&) override { m_call.stopRecord(); }

private:
    RoutedCall& m_call;
};

RecordOrder orderOf(DialplanRun& run, std::string_view application, const std::string& path)
{
    ReadRecordOrder read = recordOrderOf(path, run.variables());
    for (const std::string& fault : read.faults)
        badArgument(run, application, path, fault);
    return std::move(read.order);
}

/// LIMIT_S, THRESH, HITS_S behind the path; none where one cannot be read.
std::optional<std::array<std::uint32_t, 3>> numbersOf(const std::vector<std::string>& words)
{
    std::array<std::uint32_t, 3> numbers{0, 0, usualHits};
    static constexpr std::array<std::uint32_t, 3> most{longestRecord, loudestLevel, longestRecord};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto number = wholeNumber<std::uint32_t>(words[i]);
        if (!number || *number > most[i - 1])
            return std::nullopt;
        numbers[i - 1] = *number;
    }
    return numbers;
}

void reportOutcome(ChannelVariables& variables, const RecordOutcome& outcome)
{
    if (outcome.end == RecordEnd::Key)
        variables.preset("playback_terminator_used", std::string(1, outcome.key));
    const bool isSilent = outcome.end == RecordEnd::Silence || outcome.end == RecordEnd::NoInput;
    variables.preset("silence_hits_exhausted", isSilent ? "true" : "false");
}

/// PATH [LIMIT_S] [THRESH] [HITS_S]: what the leg says.
StepOutcome record(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 4);
    const auto numbers = numbersOf(words);
    if (words.empty() || !numbers)
        return badArgument(run, "record", argument,
            fmt::format("expected PATH [LIMIT_S [THRESH [HITS_S]]]: seconds up to {}, a level up to {}",
                longestRecord, loudestLevel));
    if (!openMedia(run))
        return StepOutcome::Waiting;
    const auto& [limit, threshold, hits] = *numbers;
    RecordOrder order = orderOf(run, "record", words[0]);
    order.sound = RecordedSound::Said;
    order.file.channels = channelsOf(order.sound);
    order.begin = RecordBegin::WithSound;
    order.scope = RecordWhile::Served;
    order.beside = RecordBeside::Another;
    order.limit = std::chrono::seconds(limit);
    if (threshold > 0) {
        const std::chrono::seconds silent(hits);
        order.silence = {threshold, silent, silent};
    }
    order.terminators = terminatorsOf(run.variables());
    run.variables().preset("playback_terminator_used", {});
    // It may have ended when this comes back.
    const StepOutcome outcome = run.await(std::make_unique<RunningRecord>(run.call()));
    run.call().record(std::move(order), [&run](const RecordOutcome& recorded) {
        reportOutcome(run.variables(), recorded);
        run.resume();
    });
    return outcome;
}

/// PATH [+S]
StepOutcome recordSession(DialplanRun& run, const std::string& argument)
{
    std::string_view path = trimmed(argument);
    std::optional<std::uint32_t> limit = 0;
    if (const auto plus = path.rfind(" +"); plus != std::string_view::npos) {
        limit = wholeNumber<std::uint32_t>(path.substr(plus + 2));
        path = trimmed(path.substr(0, plus));
    }
    if (path.empty() || !limit || *limit > longestRecord)
        return badArgument(run, "record_session", argument,
            fmt::format("expected PATH [+SECONDS], at most {} of them", longestRecord));
    if (isTrue(run.variables().valueOf("RECORD_TOGGLE_ON_REPEAT"))
        && run.call().changeSession(std::string(path), RecordChange::Stop))
        return StepOutcome::Next;
    RecordOrder order = orderOf(run, "record_session", std::string(path));
    order.limit = std::chrono::seconds(*limit);
    run.call().recordSession(std::move(order));
    return StepOutcome::Next;
}

/// PATH|all, or nothing: all.
template <RecordChange change>
StepOutcome changeSession(DialplanRun& run, const std::string& argument)
{
    static constexpr std::array<std::string_view, 5> names{"stop_record_session", "record_session_mask",
        "record_session_unmask", "record_session_pause", "record_session_resume"};
    const std::string_view path = trimmed(argument);
    const auto changed = run.call().changeSession(path == "all" ? std::string() : std::string(path), change);
    return changed
        ? StepOutcome::Next
        : badArgument(run, names[static_cast<std::size_t>(change)], argument, changed.error().detail);
}

constexpr std::array recordFamily{Application{"record", record}, Application{"record_session", recordSession},
    Application{"stop_record_session", changeSession<RecordChange::Stop>},
    Application{"record_session_mask", changeSession<RecordChange::Mask>},
    Application{"record_session_unmask", changeSession<RecordChange::Unmask>},
    Application{"record_session_pause", changeSession<RecordChange::Pause>},
    Application{"record_session_resume", changeSession<RecordChange::Resume>}};

} // namespace

std::span<const Application> recordApplications()
{
    return recordFamily;
}

} // namespace legscope
