#pragma once

#include "engine/call/codecdecision.h"
#include "engine/call/conversion.h"
#include "engine/call/lineports.h"
#include "engine/call/mediapath.h"
#include "engine/call/relayedmline.h"
#include "engine/call/remotehosts.h"
#include "engine/sdp/parsedsdp.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace legscope {

/// What an SDP holds, and who wrote it.
struct WrittenSdp {
    LegSide from = LegSide::A;
    LegId writer;
    std::shared_ptr<const SdpView> view;
};

/// The view of an SDP, which lives as long.
inline std::shared_ptr<const SdpView> sharedView(const SharedSdp& sdp)
{
    return {sdp, &sdp->view()};
}

inline std::shared_ptr<const SdpView> sharedView(SdpView view)
{
    return std::make_shared<const SdpView>(std::move(view));
}

/// The m-lines of a call that go through the relay: their ports, and what is armed between them. Lives on the
/// SIP thread.
class RelayLines {
public:
    using Conversions = std::map<std::pair<std::uint32_t, LegSide>, Conversion>;
    /// SRTP that ends here, by m-line and the end that has it.
    using Securities = std::map<std::pair<std::uint32_t, LegSide>, EndSecurity>;

    using Muxing = LinePorts::Muxing;
    /// How codecs were decided, by m-line.
    using Decisions = std::map<std::uint32_t, CodecDecision>;

    /// The pool outlives this object.
    RelayLines(MediaPool& pool, const MediaSetup& setup, Muxing muxing, PathPlace place);

    void setEnd(LegSide side, const SharedEnd& end) { m_ports.setEnd(side, end); }
    const MediaEnd& end(LegSide side) const { return m_ports.end(side); }
    LinePorts& ports() { return m_ports; }
    const LinePorts& ports() const { return m_ports; }

    /// Nothing is agreed yet: media that comes early from the other side is sent where the offer asks for it.
    void armFromOffer(const WrittenSdp& offer, const Securities& securities = {},
        const Conversions& conversions = Conversions());
    /// Frees the ports that nobody uses, once the legs are connected. `conversions`
    /// by m-line and the side that is sent to.
    void armAgreed(const WrittenSdp& offer, const WrittenSdp& answer,
        const Conversions& conversions = Conversions(), const Securities& securities = {},
        Decisions decisions = Decisions());
    /// What is agreed on is carried to the legs of that side as these say from now on; those of the other
    /// direction among them are passed over.
    void convert(LegSide to, const Conversions& conversions);
    /// As MediaTicket::digit(). False when nothing is armed.
    bool digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage);
    /// The source of what comes from `side` may be learned again.
    void reopen(LegSide side);
    /// The addresses of a host name that an SDP has, or will have.
    void hostFound(const std::string& name, std::vector<SocketAddress> addresses);
    const RemoteHosts& hosts() const { return m_hosts; }

    /// Both legs are answered: from now on time-outs count.
    void connected();
    bool isConnected() const { return m_connected; }

    const std::vector<ArmedStream>& armed() const { return m_armed; }
    std::vector<StreamSample> sample() const;
    std::uint64_t traffic() const;

private:
    /// What is armed: an offer, and the answer when there is one.
    struct Agreement {
        WrittenSdp offer;
        std::optional<WrittenSdp> answer;
        Conversions conversions;
        Securities securities;
        Decisions decisions{};
        std::map<std::uint32_t, LinePorts::Locals> locals{}; ///< by m-line: where its ends are served

        /// The SDP that says how m-lines are carried.
        const SdpView& shape() const { return answer ? *answer->view : *offer.view; }
    };

    bool isCarried(const Agreement& agreement, std::uint32_t mline) const;
    EndPlan endPlan(const WrittenSdp& sdp, const StreamKey& key);
    void setAddresses(EndPlan& planned, const WrittenSdp& sdp, const StreamKey& key);
    StreamPlan streamPlan(const StreamKey& key);
    void addSecurity(StreamPlan& stream) const;
    void addTimeouts(StreamPlan& stream) const;
    void releaseUnused();
    void arm(Agreement agreement);
    void rearm();
    void armTicket();

    LinePorts m_ports;
    RemoteHosts m_hosts;
    std::map<std::pair<LegId, std::uint32_t>, SocketAddress>
        m_lastRemote; ///< last good one, by leg and m-line
    std::optional<Agreement> m_agreement; ///< what m_plan was made of
    std::uint64_t m_exchange = 0; ///< counts offers and answers
    std::array<std::uint64_t, 2> m_exchanges{}; ///< by side: the last one that had an SDP of it
    std::vector<ArmedStream> m_armed;
    MediaPlan m_plan; ///< the last that was armed, without time-outs
    bool m_connected = false;
};

} // namespace legscope
