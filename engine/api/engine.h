#pragma once

#include "engine/api/command.h"
#include "engine/core/error.h"
#include "engine/event/eventbox.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace legscope {

class HostResolver;

/// What a start is without a single profile that can run.
enum class WithoutProfiles : std::uint8_t {
    Fail, ///< nothing, and an error
    StayOpen, ///< an engine whose profiles can be corrected, which starts them
};

struct EngineOptions {
    std::filesystem::path configuration; ///< directory that holds freeswitch.xml
    std::chrono::milliseconds drain{5'000}; ///< how long stop() waits for BYEs to be answered
    /// So long after its answer a call without a packet of a leg is a finding.
    std::chrono::milliseconds noMediaAfter{14'000};
    /// As MediaPoolOptions.
    std::uint64_t packetsAKey = std::uint64_t{1} << 47;
    std::chrono::milliseconds dtlsPatience = std::chrono::seconds(30);
    /// Written when an assertion fails, with the last SIP messages. A start that finds one says so in a
    /// Problem and moves it to NAME.last. Empty: no record.
    std::filesystem::path crashRecord{};
    /// Where ended calls are kept across runs, within what switch.conf says. Empty: nowhere.
    std::filesystem::path history{};
    /// So long stop() waits for a disk that does not take what the history still has to write.
    std::chrono::milliseconds historyPatience{5'000};
    WithoutProfiles withoutProfiles = WithoutProfiles::Fail;
    HostResolver* resolver = nullptr; ///< looks up host names, outlives the engine; null: the system does
};

/// The whole engine: SIP thread, media workers, I/O thread. Made and stopped on one thread; `post`,
/// `whenReached`, `subscribe` and `unsubscribe` may be called from any thread, also while it stops and
/// afterwards, but for the callback of a box.
class Engine {
public:
    /// Loads the configuration, starts every profile and returns when they listen. A profile that cannot
    /// start is published as an event and does not stop the others. Fails with the cause when no profile runs
    /// and `withoutProfiles` does not allow that, or the configuration cannot be read.
    static Result<std::unique_ptr<Engine>> start(EngineOptions options);

    /// Stops if stop() was not called.
    ~Engine();

    /// The command's CommandFinished may come before this returns. Once stop() has begun it is Errc::Stopped.
    CommandId post(CommandBody command);

    /// Runs `task` on the SIP thread when its turn comes: how a supervisor sees that the engine still does
    /// its work. Any thread. It does not run when the engine has stopped.
    void whenReached(std::function<void()> task);

    /// `box` receives one Snapshot and then every later event that is wanted, in order, until it is closed or
    /// unsubscribed.
    void subscribe(std::shared_ptr<EventBox> box, const Subscription& wanted = {});
    void unsubscribe(const std::shared_ptr<EventBox>& box);

    /// Refuses new calls, ends all legs, waits until they are gone or `drain` has passed, stops every thread.
    /// The last event is EngineChanged{Stopped}; only commands that come later are still answered. With a
    /// file name, everything that happened is written there as a diagnostics bundle before the last threads
    /// go; the result is that of writing it. Blocks; idempotent.
    Result<std::string> stop(const std::filesystem::path& bundle = {});

private:
    class Core;
    explicit Engine(std::unique_ptr<Core> core);
    std::unique_ptr<Core> m_core;
};

} // namespace legscope
