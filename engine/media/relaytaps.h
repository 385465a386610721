#pragma once

#include "engine/media/link.h"
#include "engine/media/listentap.h"
#include "engine/media/recordingtap.h"

#include <array>
#include <list>
#include <optional>
#include <string_view>

namespace legscope {

/// The recordings of the legs of one m-line, and who listens to them. While there is one of either, a link
/// before the one that carries the packets shows it a copy of them; otherwise nothing of it is on their way.
/// A worker's.
class RelayTaps final : private FrameTaker {
public:
    /// The players, by the side that they serve, outlive it.
    RelayTaps(MediaLine& line, std::array<SoundPlayer*, 2> players);
    ~RelayTaps();

    /// How the sound that comes from a side is heard from now on; none: it cannot be.
    void plan(LegSide from, const Boxed<Hearing>& hearing);
    /// Whether the sound of anybody can be heard.
    bool hearSound() const noexcept { return m_hearings[0] || m_hearings[1]; }
    /// What carries the packets of one port to another from now on.
    void carryBy(MediaPort& from, MediaPort& to, Link& link);

    void record(LegSide of, Recording recording);
    /// Nothing where there is none of that number.
    void stop(std::uint64_t number, RecordingCause cause);
    void setState(std::uint64_t number, RecordingState state);
    /// Somebody listens to a leg.
    void listen(HeardLeg listening);
    /// Nothing where there is none of that number.
    void stopListening(std::uint64_t number);
    bool isListening(std::uint64_t number) const;
    /// All come to their end.
    void cut();

private:
    /// Shows the taps what it passes on.
    class TapLink final : public Link {
    public:
        TapLink(RelayTaps& taps, MediaPort& from, MediaPort& to, Link& carrier) noexcept
            : Link(taps.m_line, from, to)
            , m_taps(taps)
            , m_carrier(carrier)
        {
        }
        void onPacket(const ArrivedPacket& packet) noexcept override;
        /// What the port has taken passes here, or goes to the carrier at once.
        void link() noexcept;

    private:
        RelayTaps& m_taps;
        Link& m_carrier;
    };

    void onFrame(Monotonic due) noexcept override;
    void hear(LegSide from, const ArrivedPacket& packet);
    template <class Tap>
    void plan(Tap& tap, LegSide from, std::string_view done);
    bool isUsed() const noexcept { return !m_taps.empty() || !m_listeners.empty(); }
    /// The first one begins now, or the last one is gone.
    void begin(Monotonic now);
    void end();
    void link();
    RecordingTap* find(std::uint64_t number);
    void remove(RecordingTap& tap, RecordingCause cause);

    MediaLine& m_line;
    const std::array<SoundPlayer*, 2> m_players;
    std::array<Boxed<Hearing>, 2> m_hearings; ///< by the side that the sound comes from
    std::array<std::optional<TapLink>, 2> m_links; ///< the same; none before anything is carried
    std::list<RecordingTap> m_taps;
    std::list<ListenTap> m_listeners;
};

} // namespace legscope
