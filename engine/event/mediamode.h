#pragma once

#include <cstdint>
#include <string_view>

namespace legscope {

/// The three media modes, as FreeSWITCH names them.
enum class MediaMode : std::uint8_t { Default, Proxy, Bypass };

/// Who had the last word on a call's media mode.
enum class ModeDecider : std::uint8_t {
    BuiltIn, ///< nothing asked for a mode: Default
    Profile, ///< inbound-bypass-media or inbound-proxy-media
    UserVariable, ///< the directory user's proxy_media or bypass_media
    Dialplan, ///< set proxy_media / bypass_media before bridge
    Call, ///< forced by the call itself: an answered A leg, an endpoint without RTP, an upgrade
};

/// The side of a two-legged call: A called us, B is called by us.
enum class LegSide : std::uint8_t { A, B };

constexpr LegSide otherSide(LegSide side)
{
    return side == LegSide::A ? LegSide::B : LegSide::A;
}

/// "default", "proxy", "bypass".
std::string_view nameOf(MediaMode mode);
/// "built-in", "profile", "user variable", "dialplan", "call".
std::string_view nameOf(ModeDecider decider);
/// "A", "B".
std::string_view nameOf(LegSide side);

} // namespace legscope
