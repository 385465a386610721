#pragma once

#include "engine/channel/channeldigits.h"
#include "engine/channel/channelmedia.h"
#include "engine/channel/channelroute.h"
#include "engine/channel/channelvariables.h"
#include "engine/channel/keybindings.h"
#include "engine/channel/limits.h"
#include "engine/channel/offeranswer.h"
#include "engine/config/profilesettings.h"
#include "engine/core/looptimer.h"
#include "engine/core/threadcheck.h"
#include "engine/event/ids.h"
#include "engine/event/mediamode.h"
#include "engine/sip/leg.h"

#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// What there is of a channel before it has a leg.
struct ChannelStart {
    std::string uuid{}; ///< RFC 4122
    ChannelVariables variables{};
    InviteRequest asked{}; ///< the INVITE that its callees are shown as from it
    SharedSettings settings{}; ///< of its profile, as they were when the leg came
    ChannelMedia media{};
    LegSide side = LegSide::A; ///< of the media of the call that links it
};

/// What a channel holds until it ends, whatever its route does meanwhile.
struct ChannelHolds {
    LoopTimer hangUp; ///< of sched_hangup
    std::vector<std::unique_ptr<Limits::Use>> uses; ///< of limit
};

/// One leg of a call: its dialog, with its offer and answer, its variables, its route, how its media is
/// served, the settings of its profile, and the side of the media that it stands on. Calls link channels, and
/// a channel may be linked by another call later: all of this goes with it.
struct Channel : ChannelStart {
    /// The timers and the random source outlive it, and so do the turns, unless others are set in time.
    Channel(std::unique_ptr<Leg> from, ChannelStart with, const OfferTurns& turns, Timers& timers,
        std::mt19937_64& random)
        : ChannelStart(std::move(with))
        , leg(std::move(from))
        , offers(*leg, turns, timers, random)
    {
    }

    /// The channel is to have callees, in the place of `caller`. One that had none of its own before has its
    /// variables, and shows its INVITE.
    void inheritFrom(const Channel& caller);
    /// What its callees are offered: its offer that waits for an answer, else its last SDP in which it was
    /// not on hold. While that is the one of its INVITE, the whole body of that.
    const Sdp& offer() const;
    /// It has ended: nothing of it goes on.
    void stop(const Cause& cause);

    const std::unique_ptr<Leg> leg;
    PartyId party; ///< who is at its end, by the newest that was said of it
    PartyId named; ///< the same as origination_callee_id_number and _name have it; empty without them
    std::unique_ptr<ChannelRoute> route; ///< null for one that was called
    ChannelHolds holds;
    KeyBindings bindings;
    ChannelDigits digits;
    CallId call; ///< that links it
    OfferAnswer offers;

private:
    ThreadCheck m_thread;
};

} // namespace legscope
