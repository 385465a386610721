#pragma once

#include "engine/config/conferencesettings.h"
#include "engine/media/mixseat.h"
#include "engine/sound/soundname.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// Why somebody leaves a conference.
enum class MemberLeaves : std::uint8_t {
    ByHimself, ///< with a key
    Kicked, ///< he hears kicked-sound
    HungUp, ///< the same without it
    ConferenceOver,
};

/// Who is in a conference, as that sees him. Lives on the SIP thread.
class ConferenceMember {
public:
    /// His number in the conference; 0 before he has joined.
    std::uint32_t id() const { return seat ? seat->number : 0; }
    bool has(MemberFlag flag) const { return std::ranges::find(flags, flag) != flags.end(); }

    /// Something about him, which is told in the events of his call.
    virtual void tell(const std::string& conference, const std::string& text) = 0;
    /// A sound that he was to hear cannot be played.
    virtual void tellNotPlayed(const std::string& sound, const std::string& why) = 0;
    virtual std::string uuid() const = 0;
    virtual std::string name() const = 0;
    virtual std::string callNumber() const = 0;
    /// Where sounds of his are looked for.
    virtual SoundRoots soundRoots() const = 0;
    /// Only he hears it, in the place of the conference.
    virtual void hearAlone(const std::string& sound) = 0;
    virtual void sendKeys(const std::string& keys) = 0;
    /// He leaves, and his route goes on; he may be destroyed by that.
    virtual void leave(MemberLeaves why) = 0;
    /// He leaves for another extension; the same.
    virtual void transfer(const std::string& extension, const std::string& context) = 0;

    std::vector<MemberFlag> flags;
    std::shared_ptr<MixSeat> seat; ///< null before he has joined
    enum class Voice : std::uint8_t { Open, Muted } voice = Voice::Open; ///< as he was asked to be
    bool isTalking = false; ///< as the level of his sound says

protected:
    ~ConferenceMember() = default;
};

} // namespace legscope
