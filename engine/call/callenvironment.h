#pragma once

#include "engine/call/eventlog.h"
#include "engine/call/sessionlimits.h"
#include "engine/call/wirerecorder.h"
#include "engine/channel/channelstore.h"
#include "engine/channel/limits.h"
#include "engine/channel/profile.h"
#include "engine/config/configuration.h"
#include "engine/core/error.h"
#include "engine/core/uuid.h"
#include "engine/media/mediapool.h"
#include "engine/net/hostresolver.h"
#include "engine/route/conferences.h"
#include "engine/route/parkinglots.h"
#include "engine/sip/siploop.h"
#include "engine/sound/soundreader.h"
#include "engine/sound/soundrecorder.h"

#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace legscope {

class Call;
class Leg;
struct Originate;

/// What conferences use of them.
ConferenceEnvironment conferenceEnvironmentOf(SipLoop& loop, MediaPool& media, SoundReader& sounds);

/// What every call uses and none owns. Lives on the SIP thread and outlives all calls.
struct CallEnvironment {
    SipLoop& loop;
    const Clock& clock;
    EventLog& events;
    WireRecorder& wire;
    MediaPool& media;
    SoundReader& sounds;
    SoundRecorder& recorder;
    HostResolver& resolver;
    Configuration& configuration;
    Profiles& profiles;
    std::function<CaptureState()> captureState; ///< of the journal, now
    std::string demoToken; ///< an INVITE that carries it comes from our own lab phones
    std::uint64_t lastLeg = 0;
    Limits limits{};
    ChannelStore channels{};
    ParkingLots lots{};
    Conferences conferences{conferenceEnvironmentOf(loop, media, sounds)};
    std::chrono::milliseconds noMediaAfter{14'000}; ///< see MediaConcerns

    LegId nextLeg() { return LegId{++lastLeg}; }
    /// A Call-ID that nobody else makes (RFC 3261 section 8.1.1.4).
    std::string newSipCallId();

    /// The live call that links the channel of a leg, null when there is none.
    std::function<Call*(const Leg&)> callOf{};

    /// Places a call. The UUID of its channel, empty where there is none; `done` hears once whether that has
    /// answered, perhaps from inside.
    std::function<std::string(const Originate&, std::function<void(const Result<void>&)> done)> originate{};

    /// Posts what an operator might have typed. Errc::InvalidArgument and others say why it cannot be.
    std::function<Result<void>(const std::string& line)> runCommand{};

    SessionLimits sessions{};
    /// Counts one more leg of the profile; names the limit that is reached, and then counts nothing.
    std::optional<std::string> takeSession(const Profile& profile);

    std::mt19937_64 random = seededGenerator();
};

} // namespace legscope
