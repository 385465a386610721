#pragma once

#include "engine/call/relaylines.h"
#include "engine/sdp/negotiation.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace legscope {

/// What is agreed on with the leg of each side in Default mode, and how media is carried between the two by
/// that. Lives on the SIP thread.
class AgreedLegs {
public:
    /// `lines` says how the legs are served, and outlives this object.
    explicit AgreedLegs(const RelayLines& lines)
        : m_lines(lines)
    {
    }

    const Negotiated& terms(LegSide side) const { return m_terms[static_cast<std::size_t>(side)]; }
    void agree(LegSide side, Negotiated terms) { m_terms[static_cast<std::size_t>(side)] = std::move(terms); }
    /// The suites of SRTP by SDES that are agreed on with the leg of `side`, by the kind of m-line.
    std::map<std::string, std::string> suites(LegSide side) const;

    /// What can be transcoded between the legs; empty where a profile forbids it.
    Transcodable transcodable() const;
    /// How what is agreed on is carried to the leg of that side.
    RelayLines::Conversions conversionsTo(LegSide to) const;
    RelayLines::Conversions conversions() const; ///< in both directions
    /// Towards the leg of `side`, which is connected to nobody, and from it where it is heard.
    RelayLines::Conversions conversionsAlone(LegSide side) const;
    /// While nobody has answered the offer of the leg of `side`, which has so many m-lines; by m-line, none
    /// towards it where what comes early passes as it is.
    RelayLines::Conversions conversionsUnanswered(LegSide side, std::size_t mlines) const;
    /// The rate, in Hz, of sound that the leg of `side` can be played. Errc::Unsupported: it has agreed on no
    /// codec that we make.
    Result<std::uint32_t> soundRateTo(LegSide side) const;

    /// Where vad is wanted and has no effect, a sentence each.
    std::vector<std::string> whyPausesAreSent() const;

private:
    RelayLines::Conversions withheldTo(LegSide side) const;
    /// From the leg of `side` while it is connected to nobody, where something hears it all the same: it is
    /// played a sound, in a room, recorded, listened to, or its keys are read.
    RelayLines::Conversions conversionsHeard(LegSide side) const;

    const RelayLines& m_lines;
    std::array<Negotiated, 2> m_terms; ///< by side
};

} // namespace legscope
