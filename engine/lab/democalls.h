#pragma once

#include "engine/lab/labphone.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// What demo calls to place.
struct DemoPlan {
    SocketAddress
        engine; ///< where the caller sends its INVITEs; 0.0.0.0:0: to the callee, with no engine between
    unsigned count = 1;
    std::chrono::milliseconds duration{10'000}; ///< from answer to BYE
    std::chrono::milliseconds stagger{100}; ///< between two INVITEs
    std::chrono::milliseconds answerWithin{10'000}; ///< of the INVITE; then the caller gives up
    std::string token; ///< value of X-Legscope-Demo, by which the engine knows its own demo calls
};

/// What became of one demo call, at both ends.
struct DemoOutcome {
    unsigned number = 0; ///< from 1
    bool wasAnswered = false;
    int status = 0; ///< final status that the caller saw; 0: none
    std::string cause; ///< FreeSWITCH's name of why it ended
    std::string problem; ///< a sentence, when something was wrong
    ToneCounters caller, callee;

    /// Answered, tone both ways, and every packet that one end sent came to the other.
    bool isPerfect() const noexcept;
};

/// Calls between two lab phones through an engine: the caller dials `demo-<port of the callee>`, which the
/// dialplan is to route to that port of the host the phones are at. Both tones stop shortly before the BYE,
/// so that packets on the way at the end are not counted as lost.
class DemoCalls {
public:
    /// Called once, on the lab's SIP thread, when every call is over; not by a destructor. It must not
    /// destroy the DemoCalls.
    using Finished = std::function<void(const std::vector<DemoOutcome>&)>;

    /// Not an engine's SIP thread. The error of what could not start, with its cause.
    static Result<std::unique_ptr<DemoCalls>> start(DemoPlan plan, Finished finished);

    /// Ends what is left by BYE or CANCEL, and waits two seconds at most a phone for the answers. Not the
    /// thread of the engine that is called: it has to answer.
    ~DemoCalls();
    DemoCalls(const DemoCalls&) = delete;
    DemoCalls& operator=(const DemoCalls&) = delete;

    /// Any thread. Places no more calls and ends those that are up; `finished` follows.
    void cancel();

    /// Any thread: as it stands now.
    std::vector<DemoOutcome> outcomes() const;

    SocketAddress calleeAddress() const { return m_callee->address(); }

private:
    struct Call;

    DemoCalls(DemoPlan plan, Finished finished);
    Result<void> open();
    void schedule();
    void place(Call& call);
    void onCaller(LabMoment moment, const LabCallReport& report);
    void onCallee(LabMoment moment, const LabCallReport& report);
    void wind(Call& call);
    void settle(Call& call);
    void finishWhenAllAreOver();
    std::vector<DemoOutcome> collect() const;

    const DemoPlan m_plan;

    // The lab's SIP thread only.
    Finished m_finished;
    std::vector<std::unique_ptr<Call>> m_calls;

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<LabPhone> m_callee, m_caller;
};

} // namespace legscope
