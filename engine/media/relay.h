#pragma once

#include "engine/media/link.h"
#include "engine/media/medialine.h"
#include "engine/media/mediaport.h"
#include "engine/media/mixplaces.h"
#include "engine/media/relaytaps.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace legscope {

/// One port pair of an m-line of a call: the ports of the channels at either end, of which one each is in
/// use, and a link for each direction between those, of the kind that the plan asks for. A worker's.
class Relay final : private FirstHeard {
public:
    Relay(const MediaSetup& setup, std::uint32_t mline, StreamBlock& counters, const WorkerContext& context);

    /// It waits until a plan names it (EndPlan::local). While none is named, for nobody has answered there,
    /// the first port is in use until something comes to another one: of legs that ring the first that sends
    /// is heard (RFC 3264 section 5.1 lets it send before its answer). Errors as of MediaPort::attach(): then
    /// the port is gone.
    Result<void> attach(LegSide side, std::unique_ptr<MediaPort> port);
    /// Null when it has no such port at that end.
    std::unique_ptr<MediaPort> detach(LegSide side, const SocketAddress& rtp);
    bool hasPorts() const noexcept { return !m_ends[0].ports.empty() || !m_ends[1].ports.empty(); }
    void arm(const StreamPlan& plan);
    /// Nothing is relayed until the next arm().
    void disarm() noexcept;
    /// As MediaTicket::digit(). False when nothing is planned for digits here.
    bool digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage);
    /// Whether what is sent to that end is made here, and can be a sound of ours.
    bool makesSoundFor(LegSide to) const noexcept;
    /// makesSoundFor() first.
    void play(LegSide to, Play play);
    void stopPlaying(LegSide to) noexcept;
    /// The leg of that side has a seat in a room; null: none.
    void seat(LegSide side, const std::shared_ptr<MixSeat>& seat) noexcept;
    /// What comes from those seats is added to what the leg of that side hears.
    void addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats) noexcept;
    /// Whether the sound of anybody can be heard here.
    bool hearsSound() const noexcept { return m_line.armed && m_taps.hearSound(); }
    RelayTaps& taps() noexcept { return m_taps; }
    const RelayTaps& taps() const noexcept { return m_taps; }
    /// What is played is told to be heard no more.
    void cutSounds();
    /// Tells directions that have gone quiet or timed out.
    void tick(Monotonic now);
    /// Connects ports whose source is known, at most `budget` of them. Returns how many.
    unsigned updateConnections(unsigned budget);

private:
    enum class LinkKind : std::uint8_t { None, Forward, Translate, Transcode };
    struct Direction {
        LinkKind kind = LinkKind::None;
        std::unique_ptr<DigitPath> digits; ///< null until they are planned
        SoundPlayer player; ///< of what goes to the other end
        MixPlaces seats;
        std::unique_ptr<Link> link;
        bool makesSound = false; ///< the link is one that transcodes, and works
    };

    struct End {
        MediaPort vacant; ///< in use while there is no other
        std::vector<std::unique_ptr<MediaPort>> ports;
        MediaPort* used;
    };

    End& end(LegSide side) noexcept { return m_ends[static_cast<std::size_t>(side)]; }
    MediaPort& port(LegSide side) noexcept { return *end(side).used; }
    bool isAwaited(LegSide side, const MediaPort& port) const noexcept override;
    void useHeard(LegSide side, MediaPort& port) noexcept override;
    void use(LegSide side, MediaPort& port);
    void usePlanned(LegSide side, const EndPlan& planned);
    void link(LegSide from, LinkKind kind);
    void linkAsPlanned(LegSide from, const EndPlan& to);
    Direction& directionTo(LegSide to) noexcept
    {
        return m_directions[static_cast<std::size_t>(otherSide(to))];
    }
    void cutSound(Direction& direction);
    void planDigits(LegSide from, const EndPlan& to);

    MediaLine m_line;
    std::array<End, 2> m_ends; ///< by side
    std::array<Direction, 2> m_directions; ///< by the side they come from
    RelayTaps m_taps;
    std::unique_ptr<const StreamPlan> m_unanswered; ///< the last plan, while one of its ends has no answer
};

} // namespace legscope
