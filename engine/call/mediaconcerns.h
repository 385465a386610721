#pragma once

#include "engine/call/sdpconcerns.h"
#include "engine/core/clock.h"
#include "engine/event/streamsample.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace legscope {

/// What an operator should know about the media of a call that is set up well and still does not work, or not
/// as a leg thinks: nobody sends, an ICE client waits for checks, ZRTP ends here, SRTP cannot be read. Lives
/// on the SIP thread.
class MediaConcerns {
public:
    /// `silenceAfter`: so long after both legs were answered a packet of each should have come.
    explicit MediaConcerns(std::chrono::milliseconds silenceAfter)
        : m_silenceAfter(silenceAfter)
    {
    }

    /// The newest SDP of a leg of that side.
    void onSdp(LegSide from, const ParsedSdp& sdp);
    /// Both legs are answered; counts once.
    void connected(Monotonic now);
    /// What the streams show now. The same notice may come again.
    std::vector<SdpNotice> look(MediaMode mode, const std::vector<StreamSample>& streams, Monotonic now);

private:
    struct Leg {
        bool hasIce = false; ///< a=candidate and its like
        bool hasZrtp = false; ///< a=zrtp-hash (RFC 6189 section 8)
        bool sends = false; ///< some m-line of it
        bool isForgeryTold = false;
    };
    void lookForForged(std::vector<SdpNotice>& notices, const std::vector<StreamSample>& streams);
    void lookForZrtp(std::vector<SdpNotice>& notices, const std::vector<StreamSample>& streams) const;
    void lookForSilence(
        std::vector<SdpNotice>& notices, MediaMode mode, const std::vector<StreamSample>& streams) const;

    const std::chrono::milliseconds m_silenceAfter;
    std::array<Leg, 2> m_legs; ///< by side
    std::optional<Monotonic> m_connectedAt;
    bool m_judged = false; ///< the silence was looked for
};

} // namespace legscope
