#pragma once

#include "engine/call/callrecordings.h"
#include "engine/call/callregistry.h"
#include "engine/call/legmeant.h"
#include "engine/call/modechanges.h"
#include "engine/channel/channelvariables.h"
#include "engine/core/error.h"
#include "engine/core/threadcheck.h"
#include "engine/event/digit.h"
#include "engine/event/recording.h"
#include "engine/sip/cause.h"

#include <chrono>
#include <string>
#include <utility>

namespace legscope {

struct BoundApplication;

/// What operators do with live legs, by the UUIDs of their channels. Errc::NotFound of each: no such leg
/// lives. Lives on the SIP thread.
class LegCommands {
public:
    /// It outlives this object.
    explicit LegCommands(CallRegistry& calls)
        : m_calls(calls)
    {
    }

    /// Its call ends with that cause.
    Result<void> hangUp(const std::string& uuid, const Cause& cause);
    /// It goes to another extension; an empty context is that of its route. Errc::Unsupported: why it cannot
    /// now.
    Result<void> transfer(
        const std::string& uuid, LegMeant who, const std::string& extension, const std::string& context);
    /// It is parked: whatever its route does ends, and the leg that it is connected to goes.
    /// Errc::Unsupported: the same.
    Result<void> park(const std::string& uuid);
    /// Two legs are connected (connectLegs); who was connected to them goes, or goes on as behind a bridge.
    Result<void> bridge(const std::string& one, const std::string& another);
    /// An application of the dialplan is run on it beside its route.
    Result<void> broadcast(const std::string& uuid, LegMeant who, const BoundApplication& application);

    /// Its variables and the fields of its caller profile.
    Result<ChannelVariables::Values> variables(const std::string& uuid);
    /// Empty: it is not set.
    Result<std::string> variable(const std::string& uuid, const std::string& name);
    /// An empty value unsets it.
    Result<void> setVariable(const std::string& uuid, const std::string& name, const std::string& value);

    /// Ends what a leg is played (CallPlayback::breakOff). Errc::NotFound too: it is played nothing.
    Result<void> breakPlaying(const std::string& uuid);
    /// As ModeChanges::take(), giveBack() and renegotiate().
    void takeMedia(const std::string& uuid, ModeChanges::Done done);
    void giveMediaBack(const std::string& uuid, ModeChanges::Done done);
    void renegotiate(const std::string& uuid, const std::string& codecs, ModeChanges::Done done);
    /// What a leg says and hears is recorded, as its variables say (recordOrderOf), for so long; 0: until it
    /// is stopped. `begun` hears whether it is. Where the profile says so its call is moved into Default mode
    /// for that.
    void record(const std::string& uuid, const std::string& path, std::chrono::seconds limit,
        CallRecordings::Begun begun);
    /// As CallRecordings::change().
    Result<void> changeRecording(const std::string& uuid, const std::string& path, RecordChange change);
    /// Digits (readDigits) that a leg gets, or as if it had pressed them. Errors as of CallDigits.
    Result<void> digits(const std::string& uuid, DigitRole as, const std::string& digits);
    /// As CallDigits::block().
    Result<void> blockDigits(const std::string& uuid, PressedKeys pressed, const DigitMask& mask);

private:
    using FoundLeg = CallRegistry::FoundLeg;

    /// What `act` returns for the leg, or why there is none.
    template <class Act>
    auto onLeg(const std::string& uuid, Act act) -> decltype(act(std::declval<const FoundLeg&>()));
    /// The same where `done` hears it.
    template <class Act>
    void onLeg(const std::string& uuid, ModeChanges::Done done, Act act);

    ThreadCheck m_thread;
    CallRegistry& m_calls;
};

} // namespace legscope
