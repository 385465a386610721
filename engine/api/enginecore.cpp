#include "engine/api/enginecore.h"

#include "engine/api/commandline.h"
#include "engine/api/crashnotice.h"
#include "engine/call/advertisedhost.h"
#include "engine/config/restriction.h"
#include "engine/core/log.h"
#include "engine/event/endedcalls.h"
#include "engine/net/dnsresolver.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/resolverguard.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

std::string place(const SourceLocation& where)
{
    return where.line > 0 ? fmt::format("{}:{}", where.file, where.line) : where.file;
}

} // namespace

Engine::Core::Core(EngineOptions options)
    : m_options(std::move(options))
{
}

Engine::Core::~Core()
{
    stop({});
}

Result<void> Engine::Core::start()
{
    auto configuration = loadConfiguration(m_options.configuration);
    if (!configuration)
        return std::unexpected(configuration.error());
    m_configuration = std::move(*configuration);
    if (!m_options.resolver)
        m_ownResolver = std::make_unique<DnsResolver>();
    for (ProfileSettings& settings : m_configuration.profiles) {
        if (const auto resolved = resolveAdvertised(settings, resolver()); !resolved)
            settings.extRtpFault = resolved.error().detail;
    }
    if (const auto guarded = verifyGuards(); !guarded)
        return guarded;
    auto loop = SipLoop::start("sip");
    if (!loop)
        return std::unexpected(loop.error());
    m_loop = std::move(*loop);
    m_slow = std::make_unique<TaskThread>("slow");
    m_takesCommands = true;
    Result<void> opened;
    m_loop->runAndWait([&] { opened = open(); });
    if (opened)
        m_slow->post([this] { readRevisions(); });
    else
        stop({});
    return opened;
}

Result<void> Engine::Core::open()
{
    resolveNamesBy(*m_loop, &resolver());
    m_events = std::make_unique<EventLog>(systemClock(), endedCallsKept);
    startPacking();
    m_wire = std::make_unique<WireRecorder>(*m_events);
    if (auto started = startMedia(); !started)
        return started;
    m_loop->setBeforeWait([this] {
        m_events->wakeReaders();
        if (m_media)
            m_media->wakeWorkers();
    });
    JournalOptions journal;
    journal.rings = m_media->captures();
    m_journal = std::make_unique<Journal>(std::move(journal));
    openHistory();
    m_events->onForgotten = [this](CallId call) { m_journal->forget(call); };
    for (const ProfileSettings& settings : m_configuration.profiles)
        m_profiles.push_back(std::make_unique<Profile>(settings));
    startSounds();
    m_recorder = std::make_unique<SoundRecorder>();
    m_environment.reset(new CallEnvironment{*m_loop, systemClock(), *m_events, *m_wire, *m_media, *m_sounds,
        *m_recorder, resolver(), m_configuration, m_profiles, [this] { return m_journal->state(); }, {}});
    m_environment->sessions = {m_configuration.maxSessions, m_configuration.sessionsPerSecond};
    m_environment->noMediaAfter = m_options.noMediaAfter;
    m_environment->demoToken = m_environment->newSipCallId();
    m_environment->runCommand = [this](const std::string& line) -> Result<void> {
        auto command = parseCommandLine(line);
        if (!command)
            return std::unexpected(command.error());
        post(std::move(*command));
        return {};
    };
    m_registry = std::make_unique<CallRegistry>(*m_environment);
    reportProblems();
    reportCrash();
    startProfiles();
    reportOutside();
    const auto running
        = std::ranges::count_if(m_profiles, [](const auto& profile) { return profile->isRunning(); });
    if (running == 0 && m_options.withoutProfiles == WithoutProfiles::Fail) {
        std::string causes;
        for (const auto& profile : m_profiles)
            causes += fmt::format(
                "{}profile {}: {}", causes.empty() ? "" : "; ", profile->name(), profile->status().failure);
        return fail(Errc::AddressUnavailable, fmt::format("no profile can run: {}", causes));
    }
    m_events->publish(EngineChanged{EnginePhase::Running,
        fmt::format("{} of {} profiles running, media by {}", running, m_profiles.size(), m_media->ioName()),
        m_media->ioName()});
    return {};
}

void Engine::Core::reportProblems()
{
    for (const ConfigProblem& problem : m_configuration.problems)
        m_events->publish(Problem{problem.severity, place(problem.where), problem.text});
}

void Engine::Core::reportCrash()
{
    const std::filesystem::path& record = m_options.crashRecord;
    if (record.empty())
        return;
    if (std::string notice = takeCrashNotice(record); !notice.empty()) {
        logLine(LogLevel::Warning, "legscope", notice);
        m_events->publish(Problem{Severity::Warning, record.string(), std::move(notice)});
    }
    setCrashRecord(record.string());
}

void Engine::Core::startProfiles()
{
    for (const auto& profile : m_profiles) {
        findOverridingRoutes(*profile);
        startProfile(*profile);
    }
}

void Engine::Core::findOverridingRoutes(Profile& profile)
{
    std::vector<std::string> overriding;
    for (const ModeOverride& one : m_configuration.dialplan.modeOverrides(profile.settings().context))
        overriding.push_back(fmt::format("{} ({}={})", one.extension, one.variable, one.value));
    profile.setOverridingRoutes(std::move(overriding));
}

void Engine::Core::reportWhatIsOpen(const Profile& profile)
{
    const std::string banner = bannerOf(profile.settings());
    if (!banner.empty())
        m_events->publish(Problem{Severity::Error, place(profile.settings().where),
            fmt::format("profile {} {}", profile.name(), banner)});
}

bool Engine::Core::startProfile(Profile& profile)
{
    const auto started = profile.start(*m_loop, *m_registry);
    // Why a restriction stops it has been said with its place.
    const bool isSaid = !refusalOf(profile.settings()).empty();
    if (started)
        reportWhatIsOpen(profile);
    if (!started && !isSaid)
        m_events->publish(Problem{Severity::Error, "profile " + profile.name(), started.error().detail});
    m_events->publish(ProfileChanged{profile.status()});
    return started.has_value();
}

CommandId Engine::Core::post(CommandBody command)
{
    const CommandId id{m_lastCommand.fetch_add(1) + 1};
    {
        const std::lock_guard lock(m_gate);
        if (m_takesCommands && m_loop->post([this, id, command = std::move(command)] {
                std::visit([&](const auto& one) { run(id, one); }, command);
            }))
            return id;
    }
    withLog([id](EventLog& log) {
        log.publish(CommandFinished{id, Error{Errc::Stopped, "the engine has stopped, or is stopping"}, {}});
    });
    return id;
}

bool Engine::Core::whenReached(Task task)
{
    return m_loop->post(std::move(task));
}

void Engine::Core::withLog(std::move_only_function<void(EventLog&)> task)
{
    const std::lock_guard lock(m_gate);
    if (!m_loopEnded) {
        m_loop->post([this, task = std::move(task)]() mutable { task(*m_events); });
        return;
    }
    m_events->adopt();
    task(*m_events);
    m_events->wakeReaders();
}

void Engine::Core::finish(CommandId id, std::string text)
{
    m_events->publish(CommandFinished{id, {}, std::move(text)});
}

void Engine::Core::refuse(CommandId id, Error error)
{
    m_events->publish(CommandFinished{id, std::move(error), {}});
}

void Engine::Core::run(CommandId id, const HangUpCall& command)
{
    if (m_registry->hangUp(command.call))
        return finish(id, fmt::format("call {} is being ended", command.call.value));
    refuse(id, {Errc::NotFound, fmt::format("call {} is not live", command.call.value)});
}

void Engine::Core::run(CommandId id, const Originate& command)
{
    m_registry->originate(command, [this, id](Result<std::string> outcome) {
        if (outcome)
            finish(id, std::move(*outcome));
        else
            refuse(id, std::move(outcome.error()));
    });
}

} // namespace legscope
