#pragma once

#include "engine/event/event.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

namespace legscope {

/// What payload types mean in the RTP between us and both sides of a call, from its SDPs so far. One
/// thread's.
class PayloadNames {
public:
    /// In the order of events; what is no beginning of a leg and no SDP changes nothing.
    void add(const Event& event);

    /// The codec of a payload type: of RTP that is received, as the SDP that the leg was sent has it, else as
    /// its own has (RFC 3264 section 6.1); of RTP that is sent, the other way round. Without a name where
    /// nobody says. A static payload type needs no SDP (RFC 3551 section 6).
    SdpCodec codecOf(LegSide side, Direction way, std::uint32_t mline, std::uint8_t payloadType) const;
    /// Whether the m-line's RTP between us and the leg is SRTP, as far as its SDPs say.
    bool isSecured(LegSide side, std::uint32_t mline) const;

private:
    enum class Author : std::uint8_t { Leg, Engine };
    using Type = std::tuple<LegSide, Author, std::uint32_t, std::string>; ///< the number is the m-line

    void read(const std::string& sdp, SdpKind kind, LegId leg, Author author);
    void readMedia(const SdpMedia& media, SdpKind kind, LegSide side, Author author, std::uint32_t mline);

    std::unordered_map<LegId, LegSide> m_sides;
    std::map<Type, SdpCodec> m_codecs;
    std::map<std::pair<LegSide, std::uint32_t>, bool> m_secured;
};

} // namespace legscope
