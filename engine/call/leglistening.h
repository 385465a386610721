#pragma once

#include "engine/call/calllinks.h"
#include "engine/media/roomticket.h"
#include "engine/route/otherlegs.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

class Call;
class CallMedia;

/// What the leg that is served of one call does with legs of others: it listens to one of them in a room of
/// its own, in which that leg and the one that it is connected to have a seat each, and do not hear each
/// other. It goes along when that leg goes to another call. Lives on the SIP thread.
class LegListening final : public OtherLegs {
public:
    /// All of it outlives this object.
    LegListening(CallLinks& links, CallMedia& media, CallEnvironment& environment)
        : m_links(links)
        , m_media(media)
        , m_environment(environment)
    {
    }
    ~LegListening();
    LegListening(const LegListening&) = delete;
    LegListening& operator=(const LegListening&) = delete;

    std::vector<std::string> uuids() const override;
    std::string variable(const std::string& uuid, const std::string& name) const override;
    void listen(const std::string& uuid, ListenedTo what, SpokenTo whom, Eavesdropper& listener) override;
    void speakTo(SpokenTo whom) override;
    void stopListening() override;
    /// Its call ends: it listens no more, and whoever has asked for it knows.
    void onCallEnding();

private:
    Result<void> attach();
    void onUpgraded(const Result<void>& upgraded);
    void openRoom();
    void onTargetGone();
    void goAlong();
    /// The listener is given the reason, unless he has heard the leg already: then that it has gone.
    void giveUp(Error why);

    CallLinks& m_links;
    CallMedia& m_media;
    CallEnvironment& m_environment;
    std::shared_ptr<char> m_alive = std::make_shared<char>(); ///< what is posted looks at it

    Eavesdropper* m_listener = nullptr; ///< null: nobody listens
    std::string m_uuid;
    ListenedTo m_what = ListenedTo::Both;
    SpokenTo m_whom = SpokenTo::Nobody;
    Call* m_target = nullptr; ///< that links the leg; null while it is on its way
    std::uint64_t m_number = 0; ///< there
    bool m_hasBegun = false;
    std::unique_ptr<RoomTicket> m_room; ///< null before anything is heard
    std::shared_ptr<MixSeat> m_own;
};

} // namespace legscope
