#pragma once

#include "engine/core/cacheline.h"
#include "engine/media/controlreports.h"
#include "engine/media/digitpath.h"
#include "engine/media/ownreport.h"
#include "engine/media/streamcounters.h"
#include "engine/media/streamwatch.h"
#include "engine/media/workercontext.h"

#include <array>
#include <cstdint>
#include <string>

namespace legscope {

/// Totals of both directions of one m-line, indexed by the side they come from.
using StreamBlock = std::array<StreamCounters, 2>;

class MediaPort;

/// Decides which of the ports at an end is used before anybody has answered there. A worker's.
class FirstHeard {
public:
    /// Whether that port is at that end, where nobody has answered and nobody was heard.
    virtual bool isAwaited(LegSide side, const MediaPort& port) const noexcept = 0;
    /// A port that waits at that end is believed to have the sound of its peer: it is used from now on.
    virtual void useHeard(LegSide side, MediaPort& port) noexcept = 0;

protected:
    ~FirstHeard() = default;
};

/// What the ports and links of one m-line have in common. A worker's. What a packet needs of it shares one
/// line of the cache.
struct alignas(cacheLine) MediaLine {
    MediaLine(const MediaSetup& callSetup, std::uint32_t mline, StreamBlock& counters,
        const WorkerContext& workerContext, FirstHeard& first)
        : setup(callSetup)
        , context(workerContext)
        , number(mline)
        , capture{callSetup.call, callSetup.capture, callSetup.capturePayload}
        , watches{StreamWatch(counters[0]), StreamWatch(counters[1])}
        , reports(counters)
        , firstHeard(first)
    {
    }

    StreamWatch& watch(LegSide from) noexcept { return watches[static_cast<std::size_t>(from)]; }
    StreamCounters& counters(LegSide from) noexcept { return watch(from).counters(); }
    /// Counts a datagram that goes no further.
    void drop(LegSide from, Drop reason) noexcept
    {
        counters(from).drops[static_cast<std::size_t>(reason)].add(1);
    }
    /// What was planned as plain RTP has turned out to be encrypted (ZRTP).
    void setEncrypted() noexcept;
    void report(LegSide from, FlowChange change, const SocketAddress& source, std::string text);
    /// How what comes from `from` arrives here, for a report to it; none before it has sent anything.
    std::optional<ReceptionPart> receptionFrom(LegSide from, Monotonic now) noexcept;
    /// What the player plays is heard no more; nothing where it plays nothing.
    void reportPlayedOut(SoundPlayer& player, PlayedOut::Cause cause);
    /// What has become of digits of `from`.
    void reportDigits(LegSide from, DigitPath& digits);

    const MediaSetup& setup;
    const WorkerContext& context;
    const std::uint32_t number;
    StreamKind kind = StreamKind::Rtp;
    bool armed = false;
    bool encrypted = false; ///< between the ends: nothing of it can be read here
    /// Of the setup, for each packet.
    const struct Capture {
        std::uint64_t call;
        bool isOn;
        bool hasPayload;
    } capture;
    std::array<StreamWatch, 2> watches; ///< by the side they come from
    ControlReports reports;
    FirstHeard& firstHeard;
};

} // namespace legscope
