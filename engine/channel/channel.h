#pragma once

#include "engine/channel/offeranswer.h"
#include "engine/config/profilesettings.h"
#include "engine/event/mediamode.h"
#include "engine/sip/leg.h"

#include <memory>
#include <random>
#include <utility>

namespace legscope {

/// One leg of a call: its dialog, with its offer and answer, the settings of its profile, and the side of the
/// media that it stands on.
struct Channel {
    /// The timers and the random source outlive it, and so do the turns, unless others are set in time.
    Channel(std::unique_ptr<Leg> from, LegSide at, SharedSettings of, const OfferTurns& turns,
        Timers& timers, std::mt19937_64& random)
        : leg(std::move(from))
        , settings(std::move(of))
        , side(at)
        , offers(*leg, turns, timers, random)
    {
    }

    const std::unique_ptr<Leg> leg;
    const SharedSettings settings; ///< of its profile, as they were when the leg came
    LegSide side;
    OfferAnswer offers;
};

} // namespace legscope
