#pragma once

#include "engine/diagnose/conclusion.h"
#include "engine/diagnose/sdpagreement.h"

#include <map>
#include <vector>

namespace legscope {

/// All that there is to say about one call: what the engine found, and what its SIP, its SDP and its counters
/// show by themselves. Folded from the events of the call; window, headless output and exports say the same.
/// A value; any thread, one at a time.
class CallFindings {
public:
    /// The next event of the call; MediaSampled is not among them.
    void apply(const EventPtr& event);

    /// The gravest first. `sample` holds the newest totals of the call, `at` is when they were taken; of an
    /// ended call its last ones and its end.
    std::vector<Conclusion> conclude(const CallSample& sample, WallTime at) const;

    const SdpAgreement& agreement() const { return m_agreement; }

    /// SIP of one leg, as far as findings need it.
    struct LegSignalling {
        LegBegan began;
        bool answered = false;
        std::size_t invites = 0; ///< sent, with those that were sent again
        std::size_t received = 0; ///< messages of the peer
        WallTime firstInvite{};
        std::optional<LegEnded> ended{};
        WallTime endedAt{};
        std::map<std::pair<std::string, int>, std::size_t> refused{}; ///< its answers to re-INVITE and UPDATE
    };

private:
    void note(const Event& event, const LegBegan& body);
    void note(const Event& event, const LegChanged& body);
    void note(const Event& event, const LegEnded& body);
    void note(const Event& event, const SipMessage& body);
    void note(const Event& event, const auto&) { static_cast<void>(event); }
    LegSignalling* find(LegId leg);

    SdpAgreement m_agreement;
    std::vector<LegSignalling> m_legs; ///< in the order they began
    std::vector<Conclusion> m_told; ///< what the engine found itself, each sentence once
    MediaMode m_mode = MediaMode::Default;
    std::optional<WallTime> m_answered; ///< the caller
};

} // namespace legscope
