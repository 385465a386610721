#pragma once

#include "engine/channel/limits.h"
#include "engine/config/configuration.h"
#include "engine/config/dialstring.h"
#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/looptimer.h"
#include "engine/event/event.h"
#include "engine/route/consultorder.h"
#include "engine/route/endablecall.h"
#include "engine/route/interceptorder.h"
#include "engine/route/keyreader.h"
#include "engine/route/playorder.h"
#include "engine/route/recordorder.h"
#include "engine/sip/sipmessage.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

class Conferences;
class MixSeat;
class OtherLegs;
class ParkingLots;

/// What every route uses and none owns. All of it outlives the routes.
struct RouteEnvironment {
    const Clock& clock;
    Timers& timers;
    const Configuration& configuration;
    Limits& limits;
    Conferences& conferences;
    ParkingLots& lots;
};

/// The call that a channel is linked by, as its route sees it.
class RoutedCall : public EndableCall {
public:
    virtual CallId id() const = 0;
    /// Of the profile as they were when the call began.
    virtual const ProfileSettings& settings() const = 0;
    virtual void onStep(RouteStep step) = 0;
    /// What an application that lasts is doing: with `of`, whom or what it is about.
    void reportProgress(const std::string& application, const std::string& of, const std::string& text);
    virtual void report(Severity severity, FindingCode code, const std::string& text) = 0;

    // The leg that the route serves: what it asked for, and what it is answered.
    /// The INVITE that its callees are shown.
    virtual const InviteRequest& invite() const = 0;
    /// "user@domain" of the directory user who is known to call; empty when nobody is.
    virtual const std::string& knownUser() const = 0;
    virtual bool isAnswered() const = 0;
    /// It is connected to another, and stays so whatever becomes of the route.
    virtual bool isConnected() const = 0;
    /// An answer of our own, final (200) or for early media (183). False when it cannot be given: the call
    /// has ended.
    virtual bool answer(int status) = 0;
    /// A provisional answer or a refusal, without SDP.
    virtual void respond(int status, const std::string& phrase, HeaderList headers) = 0;
    /// Asks the answered leg to call somewhere else; the route goes on when that fails.
    virtual void deflect(const std::string& target, std::chrono::seconds patience) = 0;
    virtual void stopDeflecting() = 0;

    /// Rings the endpoints; the route goes on when none answers, or when who has answered is gone.
    virtual void startBridge(DialString dial) = 0;
    /// Who rings gets CANCEL.
    virtual void stopRinging(const Cause& cause) = 0;

    /// The mode that the call is in, or would be in if it were bridged now.
    virtual MediaMode presentMode() const = 0;
    /// With what kept the call from it.
    using Upgraded = std::function<void(Result<void>)>;
    /// Moves the call into Default mode, for `reason`.
    virtual void upgrade(std::string reason, Upgraded done) = 0;
    virtual void stopUpgrading() = 0;

    /// The leg has other bindings of keys (KeyBindings) from now on.
    virtual void onKeysBound() = 0;

    // Digits, in Default mode.
    /// Which leg: that of the route, or the one that it is connected to.
    enum class ToneTarget : std::uint8_t { Leg, Peer };
    /// Tones in what the leg sends are digits, from now on.
    virtual void listenForTones(ToneDetection detection) = 0;
    /// From now on a leg gets digits that way; none: as its profile says.
    virtual void generateTones(ToneTarget target, std::optional<DigitWay> way) = 0;
    /// Whether digits that the leg presses go nowhere, from now on.
    virtual void blockDigits(PressedKeys pressed) = 0;
    /// "DIGITS[@MS][+...]", to the leg. Errc::InvalidArgument names what is none.
    virtual Result<void> sendDigits(const std::string& digits) = 0;
    /// The same as if the leg had pressed them, once it is connected.
    virtual Result<void> queueDigits(const std::string& digits) = 0;
    /// Drops what is not sent yet.
    virtual void flushDigits() = 0;

    // Keys that the leg presses, in Default mode.
    /// They are the reader's and go nowhere else from now on, until stopReading(): first those that nobody
    /// has had a use for.
    virtual void readKeys(KeyReader& reader) = 0;
    virtual void stopReading(const KeyReader& reader) = 0;
    /// Drops those that nobody has had a use for.
    virtual void forgetKeys() = 0;

    // What the leg hears, in Default mode.
    using Played = std::function<void(const PlayOutcome&)>;
    /// `done` is called once, perhaps from inside, unless it is stopped.
    virtual void play(PlayOrder order, Played done) = 0;
    virtual void stopPlaying() = 0;

    /// What the leg says goes to a room, and it hears that, beside what it is played. Null: it leaves the
    /// room.
    virtual void sit(std::shared_ptr<MixSeat> seat) = 0;
    /// The leg takes over one of another call: it goes there, and the route is over. `failed` is called
    /// otherwise, perhaps from inside, unless it is stopped: with Errc::NotFound, there is no such leg;
    /// Refused, it is none that may be; Unsupported, why it cannot be now.
    virtual void intercept(InterceptOrder order, std::function<void(const Result<void>&)> failed) = 0;
    virtual void stopIntercepting() = 0;
    /// The leg leaves the one that it is connected to waiting, and speaks to somebody else, or nobody. `done`
    /// is called once they hear each other again, or with why it has not come to that, perhaps from inside,
    /// unless it is stopped. Errc::Unsupported: it is connected to nobody, or waits itself; those of
    /// originate.
    virtual void consult(ConsultOrder order, std::function<void(const Result<void>&)> done) = 0;
    virtual void stopConsulting() = 0;
    /// The legs of other calls.
    virtual OtherLegs& otherLegs() = 0;

    // What is recorded of the leg, in Default mode. Its file, its end and what goes wrong are published.
    using Recorded = std::function<void(const RecordOutcome&)>;
    /// `done` is called once, perhaps from inside, unless it is stopped.
    virtual void record(RecordOrder order, Recorded done) = 0;
    virtual void stopRecord() = 0;
    /// Beside the route, until changeSession(), a limit, or the end of the leg.
    virtual void recordSession(RecordOrder order) = 0;
    /// Of that path, as it was asked for or as it is; empty: all of the leg. Errc::NotFound: there is none.
    virtual Result<void> changeSession(const std::string& path, RecordChange change) = 0;

    /// The route serves the leg by itself: a transfer has reached its target.
    virtual void onServedByRoute() = 0;

protected:
    ~RoutedCall() = default;
};

} // namespace legscope
