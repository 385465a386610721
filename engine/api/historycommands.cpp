#include "engine/api/enginecore.h"
#include "engine/core/log.h"
#include "engine/diagnose/callsummary.h"

#include <fmt/format.h>
#include <future>
#include <set>
#include <thread>

/// Ended calls: given to the history when they end, looked for when somebody asks.
namespace legscope {
namespace {

HistoryLimits limitsOf(const HistorySettings& settings)
{
    return {std::chrono::hours(24) * settings.days, std::uint64_t{settings.megabytes} << 20,
        std::int64_t{settings.calls}};
}

std::int64_t microsecondsOf(WallTime time)
{
    return time.time_since_epoch().count();
}

JsonValue valueOf(const HistoryCall& call)
{
    JsonValue value;
    value["number"] = call.number;
    value["uuid"] = call.uuid;
    value["began_us"] = microsecondsOf(call.began);
    value["ended_us"] = microsecondsOf(call.ended);
    if (call.answered)
        value["answered_us"] = microsecondsOf(*call.answered);
    value["from"] = call.caller;
    value["from_name"] = call.callerName;
    value["to"] = call.called;
    value["host"] = call.host;
    value["profile"] = call.profile;
    value["mode"] = call.mode;
    value["cause"] = call.cause;
    value["status"] = call.status;
    value["codecs"] = call.codecs;
    value["sip_call_ids"] = call.sipCallIds;
    value["findings"] = call.findings;
    if (!call.note.empty())
        value["note"] = call.note;
    for (const auto& [name, figure] : std::initializer_list<std::pair<const char*, std::optional<double>>>{
             {"loss_percent", call.quality.lossPercent}, {"jitter_ms", call.quality.jitterMs},
             {"mos", call.quality.mos}}) {
        if (figure)
            value[name] = *figure;
    }
    value["count"] = call.folded;
    return value;
}

std::string listed(const HistoryAnswer& answer)
{
    JsonValue all = JsonValue::array();
    for (const HistoryCall& call : answer.calls)
        all.push_back(valueOf(call));
    return written(all);
}

std::string told(const HistoryAnswer& answer)
{
    JsonValue all = JsonValue::array();
    for (const auto& story : answer.stories) {
        if (story->empty())
            continue;
        CallSummary summary(callOf(*story->front()));
        for (const EventPtr& event : *story)
            summary.apply(event);
        JsonValue document = summary.document();
        document.erase("events");
        all.push_back(std::move(document));
    }
    return written(all.size() == 1 ? all.front() : all);
}

} // namespace

/// What a thread of the history may still call: one that is stuck in a dead disk outlives the engine.
struct Engine::Core::HistoryReach {
    std::mutex mutex;
    Core* core = nullptr; ///< null: nobody waits for it any more
    std::set<CommandId> asked; ///< that it has not answered yet

    template <class Call>
    void with(Call call)
    {
        const std::lock_guard lock(mutex);
        if (core)
            call(*core);
    }
};

void Engine::Core::openHistory()
{
    if (whyNoHistory())
        return;
    m_historyReach = std::make_shared<HistoryReach>();
    m_historyReach->core = this;
    HistoryOptions options;
    options.file = m_options.history;
    options.limits = limitsOf(m_configuration.history);
    options.onFault = [reach = m_historyReach](const Error& error) {
        reach->with([&](Core& core) { core.reportHistory(Severity::Warning, error.detail); });
    };
    options.onMended = [reach = m_historyReach](const std::string& sentence) {
        reach->with([&](Core& core) { core.reportHistory(Severity::Notice, sentence); });
    };
    m_history = std::make_unique<History>(std::move(options));
    m_events->onBegan = [this](const EventPtr& began) { m_history->begin(began); };
    m_events->onEnded = [this](auto events) { m_history->add(std::move(events)); };
}

/// On the owner's thread: what waits is written without the SIP thread waiting for it. A disk that does not
/// answer, as a dead mount, is waited for as long as the options say, and then left to itself.
void Engine::Core::closeHistory()
{
    std::unique_ptr<History> history;
    m_loop->runAndWait([&] {
        m_events->onBegan = {};
        m_events->onEnded = {};
        history = std::move(m_history);
    });
    if (!history)
        return;
    const auto ended = std::make_shared<std::promise<void>>();
    std::thread closing([history = std::move(history), ended]() mutable {
        history.reset();
        ended->set_value();
    });
    if (ended->get_future().wait_for(m_options.historyPatience) == std::future_status::ready)
        return closing.join();
    closing.detach();
    leaveHistory();
}

void Engine::Core::leaveHistory()
{
    const std::string sentence = fmt::format("the history {} has not answered for {} s: the program ends "
                                             "without it, and the latest calls may be missing in it",
        m_options.history.string(), std::chrono::duration<double>(m_options.historyPatience).count());
    std::set<CommandId> asked;
    m_historyReach->with([&asked](Core& core) {
        asked = std::move(core.m_historyReach->asked);
        core.m_historyReach->core = nullptr;
    });
    for (const CommandId id : asked)
        reportAnswer(id, fail(Errc::Stopped, sentence), {});
    reportHistory(Severity::Warning, sentence);
}

/// On the history's thread.
void Engine::Core::reportHistory(Severity severity, std::string sentence)
{
    logLine(severity == Severity::Notice ? LogLevel::Info : LogLevel::Warning, "history", sentence);
    m_loop->post([this, severity, sentence = std::move(sentence)] {
        m_events->publish(Problem{severity, "history", sentence});
    });
}

std::optional<Error> Engine::Core::whyNoHistory() const
{
    if (m_options.history.empty())
        return Error{Errc::Refused, "no history is kept: the program was started without a place for it"};
    if (m_configuration.history.keep == HistorySettings::Keep::Nothing)
        return Error{Errc::Refused, "no history is kept: legscope-history of switch.conf is false"};
    return std::nullopt;
}

/// Finishes the command once the history has answered; without an answer of its own, with `text` of it.
History::Done Engine::Core::answering(
    CommandId id, std::shared_ptr<HistoryAnswer> answer, std::string (*text)(const HistoryAnswer& answer))
{
    m_historyReach->with([id](Core& core) { core.m_historyReach->asked.insert(id); });
    return [reach = m_historyReach, id, answer = std::move(answer), text](Result<void> done) {
        std::string words = done && text != nullptr ? text(*answer) : std::string();
        reach->with([&](Core& core) {
            reach->asked.erase(id);
            core.reportAnswer(id, std::move(done), std::move(words));
        });
    };
}

void Engine::Core::reportAnswer(CommandId id, Result<void> done, std::string words)
{
    m_loop->post([this, id, done = std::move(done), words = std::move(words)] {
        if (done)
            finish(id, words);
        else
            refuse(id, done.error());
    });
}

void Engine::Core::run(CommandId id, const TellHistorySetup& command)
{
    command.answer->file = m_options.history;
    command.answer->running = m_configuration.history;
    m_slow->post([this, id, answer = command.answer] {
        Result<void> read;
        if (const auto configuration = loadConfiguration(m_options.configuration))
            answer->saved = configuration->history;
        else
            read = std::unexpected(configuration.error());
        reportAnswer(id, std::move(read), {});
    });
}

void Engine::Core::run(CommandId id, const SaveHistorySettings& command)
{
    m_slow->post([this, id, settings = command.settings] {
        reportAnswer(
            id, saveHistorySettings(m_options.configuration, settings), "saved; counts after a new start");
    });
}

void Engine::Core::run(CommandId id, const SearchHistory& command)
{
    if (auto why = whyNoHistory())
        return refuse(id, std::move(*why));
    if (!m_history)
        return refuse(id, {Errc::Stopped, "the engine is stopping"});
    auto answer = command.answer ? command.answer : std::make_shared<HistoryAnswer>();
    m_history->search(command.query, answer, answering(id, answer, command.answer ? nullptr : &listed));
}

void Engine::Core::run(CommandId id, const ReadHistory& command)
{
    if (auto why = whyNoHistory())
        return refuse(id, std::move(*why));
    if (!m_history)
        return refuse(id, {Errc::Stopped, "the engine is stopping"});
    auto answer = command.answer ? command.answer : std::make_shared<HistoryAnswer>();
    m_history->read(command.numbers, answer, answering(id, answer, command.answer ? nullptr : &told));
}

void Engine::Core::run(CommandId id, const NoteCall& command)
{
    if (auto why = whyNoHistory())
        return refuse(id, std::move(*why));
    if (!m_history)
        return refuse(id, {Errc::Stopped, "the engine is stopping"});
    m_history->note(command.uuid, command.note, answering(id, std::make_shared<HistoryAnswer>(), nullptr));
}

} // namespace legscope
