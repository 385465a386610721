#pragma once

#include "engine/channel/channelmedia.h"
#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/media/mediapool.h"
#include "engine/sdp/rewriter.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// An SDP as it goes on to the other leg, with what was changed in it.
struct Carried {
    std::string text;
    std::vector<SdpEdit> edits;
};

/// A host name in an SDP of `side`: media can be sent there once somebody knows what it means.
struct AwaitedHost {
    LegSide side = LegSide::A;
    std::uint32_t mline = 0;
    std::string name;
};

/// A leg whose SDP passes, or that gets one.
struct SdpParty {
    LegId leg;
    ChannelMedia& media; ///< of its channel; used while the SDP passes
};

/// Whose SDP goes to whom.
struct SdpPassage {
    LegSide from;
    SdpParty writer, reader;
};

/// Where a path stands: it carries the media of its call, or negotiates beside the one that does.
enum class PathPlace : std::uint8_t { Carrying, Beside };

/// What a media mode does with the SDP and the media of one call. One object a call; the three modes are its
/// three classes. Lives on the SIP thread.
class MediaPath {
public:
    virtual ~MediaPath() = default;
    virtual MediaMode mode() const = 0;

    /// The leg of `side` is served so from the next offer or answer on.
    virtual void setEnd(LegSide side, const SharedEnd& end) = 0;

    /// An offer (answer) on its way. Errc::BadSdp: the body cannot be carried, Unsupported: the legs cannot
    /// agree; answer 488 to both; OutOfPorts, OutOfDescriptors: answer 503. On an error nothing has changed.
    /// Addresses and ports of a later offer take effect when it is answered.
    virtual Result<Carried> offer(const SdpPassage& passage, const SharedSdp& sdp) = 0;
    virtual Result<Carried> answer(const SdpPassage& passage, const SharedSdp& sdp) = 0;
    /// The last offer was refused: everything stays as it was.
    virtual void offerRefused() = 0;
    /// Ports that another path has come here, and it carries what comes to them. They may go back.
    virtual void bringPorts() { }
    /// It carries the media from now on, from ports that the path before had until now.
    virtual void takeOver() { }
    /// A leg of that side has sent its agreed SDP once more, as a session refresh: its media may come from a
    /// new port of its NAT.
    virtual void repeated(LegSide) { }
    /// Both legs are answered: from now on time-outs count.
    virtual void connected() { }
    virtual bool isConnected() const { return false; }

    /// Host names of what is relayed now whose addresses nobody has told yet; hostFound() tells them.
    virtual std::vector<AwaitedHost> awaitedHosts() const { return {}; }
    virtual void hostFound(const std::string&, std::vector<SocketAddress>) { }
    /// Of those that were told, what is not sent to, a sentence each.
    virtual std::vector<std::string> refusedHosts() const { return {}; }

    /// What is relayed now, by m-line; empty when nothing is.
    virtual std::vector<ArmedStream> armed() const = 0;
    virtual std::vector<StreamSample> sample() const = 0;
    /// A number that changes when a packet came or went; cheaper than a sample.
    virtual std::uint64_t traffic() const = 0;
};

} // namespace legscope
