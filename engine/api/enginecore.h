#pragma once

#include "engine/api/engine.h"
#include "engine/call/callregistry.h"
#include "engine/core/taskthread.h"
#include "engine/diagnose/journal.h"
#include "engine/history/history.h"
#include "engine/lab/democalls.h"

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace legscope {

class CallSummary;

/// What the engine is made of. `start` and `stop` run on the thread of the owner of Engine; commands run on
/// the SIP thread, and what may block (saving, starting phones) on a thread of its own.
class Engine::Core {
public:
    explicit Core(EngineOptions options);
    ~Core();

    Result<void> start();
    Result<std::string> stop(const std::filesystem::path& bundle);
    CommandId post(CommandBody command);
    /// Any thread: runs a task on the SIP thread; false when that has ended.
    bool whenReached(Task task);
    /// Any thread: runs a task where the log lives: the SIP thread, and the caller's when that has ended.
    void withLog(std::move_only_function<void(EventLog&)> task);

private:
    Result<void> startMedia();
    Result<void> open();
    void startProfiles();
    void startSounds();
    void reportProblems();
    void reportCrash();
    void drain();
    Result<std::string> writeBundle(const std::filesystem::path& file);
    void closeAgents(Task done);
    void close();

    void run(CommandId id, const PlaceDemoCalls& command);
    void run(CommandId id, const HangUpCall& command);
    void run(CommandId id, const ApplyProfileSettings& command);
    void run(CommandId id, const RollBackProfile& command);
    void run(CommandId id, const RestartProfile& command);
    void restart(CommandId id, ProfileSettings settings);
    void startAgain(CommandId id, Profile& profile, ProfileSettings settings);
    std::optional<Error> whyNotRestarted(const Profile& profile, const ProfileSettings& settings) const;
    void endRestart();
    Profile* profileNamed(const std::string& name) const;
    void run(CommandId id, const ExportBundle& command);
    struct Exporting;
    void sampleFor(std::unique_ptr<Exporting> exporting);
    void writeExport(Exporting exporting);
    void run(CommandId id, const HearCall& command);
    void run(CommandId id, const Originate& command);
    void run(CommandId id, const DrainCalls& command);
    void run(CommandId id, const ReloadConfiguration& command);
    void run(CommandId id, const TellStatus& command);
    void run(CommandId id, const TellCalls& command);
    void run(CommandId id, const ExplainRoute& command);
    void run(CommandId id, const HangUpLeg& command);
    void run(CommandId id, const TransferLeg& command);
    void run(CommandId id, const RunOnLeg& command);
    void run(CommandId id, const TellVariables& command);
    void run(CommandId id, const SetVariable& command);
    void run(CommandId id, const SendDigits& command);
    void run(CommandId id, const DropDigits& command);
    void run(CommandId id, const BreakPlaying& command);
    void run(CommandId id, const ParkLeg& command);
    void run(CommandId id, const ConnectLegs& command);
    void run(CommandId id, const RunConferenceCommand& command);
    void run(CommandId id, const TellConferences& command);
    void run(CommandId id, const TakeMedia& command);
    void run(CommandId id, const GiveMediaBack& command);
    void run(CommandId id, const RenegotiateCodecs& command);
    void run(CommandId id, const RecordLeg& command);
    void run(CommandId id, const ChangeRecording& command);
    void run(CommandId id, const TellCall& command);
    void run(CommandId id, const TellFindings& command);
    void run(CommandId id, const SearchHistory& command);
    void run(CommandId id, const ReadHistory& command);
    void run(CommandId id, const NoteCall& command);
    void run(CommandId id, const TellHistorySetup& command);
    void run(CommandId id, const SaveHistorySettings& command);
    void openHistory();
    void closeHistory();
    void leaveHistory();
    void startPacking();
    void stopPacking();
    void reportHistory(Severity severity, std::string sentence);
    void reportAnswer(CommandId id, Result<void> done, std::string words);
    struct HistoryReach;
    std::optional<Error> whyNoHistory() const;
    History::Done answering(CommandId id, std::shared_ptr<HistoryAnswer> answer,
        std::string (*text)(const HistoryAnswer& answer));
    CallSummary summaryOf(CallId call) const;
    void reload(CommandId id, Configuration fresh);
    void reloadProfile(const ProfileSettings& settings, std::string& changed, std::string& restart);
    void reportWhatIsOpen(const Profile& profile);
    void reportOutside();
    bool startProfile(Profile& profile);
    void findOverridingRoutes(Profile& profile);
    ProfileCheck resolving();
    void takeSaved(CommandId id, const std::string& profile, Result<ProfileSettings> saved, std::string text);
    void applySaved(CommandId id, const ProfileSettings& settings, std::string text);
    void readRevisions();
    HostResolver& resolver() { return m_options.resolver ? *m_options.resolver : *m_ownResolver; }
    std::function<void(const Result<void>&)> answered(CommandId id, std::string text);
    void finish(CommandId id, std::string text);
    void refuse(CommandId id, Error error);
    void beginDemo(CommandId id, DemoPlan plan);
    void endDemo(CommandId id, const std::vector<DemoOutcome>& outcomes);
    const Profile* demoProfile() const;

    const EngineOptions m_options;
    const Monotonic m_began = systemClock().now();
    std::atomic<std::uint64_t> m_lastCommand{0};

    std::mutex m_gate; ///< guards the two below, and the log once the SIP thread has ended
    bool m_takesCommands = false;
    bool m_loopEnded = false;

    std::unique_ptr<SipLoop> m_loop;
    std::unique_ptr<HostResolver> m_ownResolver; ///< null where the options name one
    std::unique_ptr<TaskThread> m_slow; ///< saving, demo phones, host names of profiles

    // The SIP thread's.
    Configuration m_configuration;
    std::vector<std::unique_ptr<Profile>> m_profiles;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<WireRecorder> m_wire;
    std::unique_ptr<SoundRecorder> m_recorder; ///< finishes what the media has heard
    std::unique_ptr<MediaPool> m_media;
    std::unique_ptr<SoundReader> m_sounds;
    std::unique_ptr<CallEnvironment> m_environment;
    std::unique_ptr<CallRegistry> m_registry;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<History> m_history; ///< null: none is kept
    std::shared_ptr<HistoryReach> m_historyReach; ///< of the latest history
    std::unique_ptr<TaskThread> m_packing; ///< of calls that have ended
    LoopTimer m_drainLimit; ///< of the command
    LoopTimer m_outsideRound;
    std::unique_ptr<UserAgent> m_closing; ///< of the profile that is being restarted
    bool m_isRestarting = false;
    Task m_whenRestarted; ///< of stop()

    // The slow thread's.
    std::map<CommandId, std::unique_ptr<DemoCalls>> m_demos;
};

} // namespace legscope
