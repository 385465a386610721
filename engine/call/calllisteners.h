#pragma once

#include "engine/call/calllinks.h"
#include "engine/media/mixseat.h"
#include "engine/route/otherlegs.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace legscope {

class CallMedia;

/// The seats of a leg that is listened to, in the room of who does: what it says and what it hears goes to
/// them, and what comes from them is said to the leg, and to the one that it is connected to.
struct ListenedSeats {
    std::uint32_t rate = 8000; ///< Hz
    std::shared_ptr<MixSeat> leg, peer;
};

/// Who listens to legs of one call, and speaks to them; their own calls are others. Lives on the SIP thread.
class CallListeners {
public:
    /// Both outlive this object.
    CallListeners(CallLinks& links, CallMedia& media)
        : m_links(links)
        , m_media(media)
    {
    }
    ~CallListeners() { endAll(); }
    CallListeners(const CallListeners&) = delete;
    CallListeners& operator=(const CallListeners&) = delete;

    /// `over` is called once the leg is none of this call any more, unless it is removed before. Nothing is
    /// heard before listen().
    std::uint64_t add(const Channel& channel, std::function<void()> over);
    void listen(std::uint64_t number, ListenedSeats seats, SpokenTo whom);
    void speakTo(std::uint64_t number, SpokenTo whom);
    void remove(std::uint64_t number);

    /// Legs may be connected otherwise, or media may have become another.
    void follow();
    /// The leg is none of this call any more.
    void onLegGone(LegId leg);
    void endAll();
    bool isListenedTo() const { return !m_listeners.empty(); }

private:
    struct Listener {
        std::uint64_t number = 0;
        LegId leg;
        std::function<void()> over;
        ListenedSeats seats{}; ///< none: it has not begun
        SpokenTo whom = SpokenTo::Nobody;
    };

    Listener* find(std::uint64_t number);
    /// Where the leg stands; null where it is not connected, nor served.
    Channel* placed(const Listener& listener) const;
    void listen(const Listener& listener);
    void addSound();
    void release(LegId leg);

    CallLinks& m_links;
    CallMedia& m_media;
    std::vector<Listener> m_listeners;
    std::uint64_t m_number = 0;
};

} // namespace legscope
