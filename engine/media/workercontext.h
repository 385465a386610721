#pragma once

#include "engine/event/event.h"
#include "engine/media/arrivalclock.h"
#include "engine/media/frameclock.h"
#include "engine/media/mediaplan.h"
#include "engine/media/sendbuffers.h"
#include "engine/media/soundplayer.h"
#include "engine/net/packetring.h"
#include "engine/net/poller.h"

#include <chrono>
#include <functional>

namespace legscope {

/// What a session borrows from the worker it runs on.
struct WorkerContext {
    Poller& poller;
    ArrivalClock& arrivals;
    FrameClock& frames;
    SendBuffers& buffers;
    PacketRing& capture;
    const std::function<void(const MediaFlow&)>& onFlow;
    const std::function<void(const MediaTimeout&)>& onTimeout;
    const std::function<void(const DigitPassed&)>& onDigit;
    const std::function<void(const PlayedOut&)>& onPlayedOut;
    const std::function<void(const WornKey&)>& onKeyWorn;
    std::uint64_t packetsAKey;
    const std::function<void(const DtlsSecured&)>& onDtlsSecured;
    const std::function<void(const DtlsFailed&)>& onDtlsFailed;
    std::chrono::milliseconds dtlsPatience;
};

} // namespace legscope
