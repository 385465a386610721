#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/recordingreports.h"
#include "engine/core/error.h"
#include "engine/core/looptimer.h"
#include "engine/event/ids.h"
#include "engine/route/routedcall.h"
#include "engine/sound/soundrecorder.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

class CallMedia;

/// What is recorded of the legs of a call: files are opened and finished on the thread of recordings, heard
/// by the media, ended by an application, a key, a limit, a command, or because the leg goes. Beginning and
/// end are published as events, and in variables of the leg. Lives on the SIP thread.
class CallRecordings {
public:
    /// A call that ends waits so long for its files.
    static constexpr std::chrono::seconds patience{2};

    /// What it asks of its call.
    struct Asks {
        std::function<void()> onIdle; ///< the last file of a call that ends is finished
        /// Runs what an order names, on the leg of that side; what it is run for is told.
        std::function<void(LegSide, const BoundApplication&, const std::string&)> run;
    };
    /// All of it outlives this object.
    CallRecordings(CallLinks& links, const CallProgress& progress, CallMedia& media, CallEvents& events,
        EndableCall& call, Asks asks, CallEnvironment& environment);
    ~CallRecordings();

    /// With the beginning of the recording, or why it does not begin.
    using Begun = std::function<void(const Result<void>&)>;
    /// Both are called once, perhaps from inside, `done` not once it was stopped by stopRecord(). A leg that
    /// is not answered, and has no sound yet, is recorded from its answer on. Where the order says so, only
    /// while the leg is connected to another, and not at all while that one is recorded to the same path.
    void start(LegSide of, RecordOrder order, RoutedCall::Recorded done, Begun begun = {});
    /// As RoutedCall, for any leg.
    Result<void> change(LegSide of, const std::string& path, RecordChange change);
    /// As RoutedCall.
    void stopRecord();

    /// A leg may have been answered, or connected to another, or not be any more.
    void follow();
    /// The leg is none of this call any more.
    void onLegGone(LegId leg);
    /// All end. isBusy() until their files are finished, or patience is over.
    void endAll();
    bool isBusy() const { return !m_running.empty(); }

    /// Whether a key of a leg ends what is recorded of it, and that.
    bool isEndedBy(LegSide from, char key) const;
    /// `shown` is what is told of the key.
    void onKey(LegSide from, char key, char shown);

private:
    using Shared = std::shared_ptr<RunningRecording>;

    bool isBridged() const;
    bool isAwaited(const RunningRecording& running) const;
    void apply(const Shared& running);
    void open(const Shared& running);
    void onBegun(const Shared& running, Result<RecordingSink> sink);
    void onEnded(const Shared& running, const RecordingEnd& file);
    void stop(const Shared& running, RecordEnd why);
    void finish(const Shared& running, SoundRecorded told);
    void setRecorded(LegId of, LegRecording recording);
    std::vector<Shared> recordingsOf(LegSide of, const std::string& path) const;

    CallLinks& m_links;
    const CallProgress& m_progress;
    CallMedia& m_media;
    RecordingReports m_reports;
    EndableCall& m_call;
    const Asks m_asks;
    CallEnvironment& m_environment;
    std::vector<Shared> m_running; ///< shared with the callbacks that they wait for
    std::uint64_t m_number = 0;
    LoopTimer m_patience;
};

} // namespace legscope
