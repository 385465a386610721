#pragma once

#include "engine/call/mediapath.h"
#include "engine/sdp/sdpview.h"

#include <array>
#include <map>
#include <optional>

namespace legscope {

/// Proxy: media flows through the relay byte for byte; the SDP is rewritten only where media has to come to
/// us. One relay for each m-line index, kept across re-offers.
class ProxyMedia final : public MediaPath {
public:
    /// Both belong to the call and outlive this object's use of them.
    ProxyMedia(MediaPool& pool, const MediaSetup& setup);

    MediaMode mode() const override { return MediaMode::Proxy; }
    void setEnd(LegSide side, const MediaEnd& end) override;
    Result<Carried> offer(LegSide from, LegId reader, std::string_view sdp) override;
    Result<Carried> answer(LegSide from, LegId reader, std::string_view sdp) override;
    void offerRefused() override;
    std::vector<ArmedStream> armed() const override { return m_armed; }
    std::vector<StreamSample> sample() const override;

private:
    struct Offer {
        LegSide from;
        SdpView view;
    };
    using LocalLines = std::map<std::uint32_t, std::array<MediaLocal, 2>>; ///< by m-line, then by side

    Result<void> reserve(const SdpView& view);
    std::uint32_t relayOf(const SdpView& view, std::uint32_t mline) const;
    Result<Carried> rewriteFor(LegSide reader, LegId readerLeg, const SdpView& view, std::string_view sdp);
    void armFromOffer(const Offer& offer);
    void armAgreed(const Offer& offer, const SdpView& answer);
    EndPlan endPlan(LegSide side, std::uint32_t mline, const SdpMedia& media);
    void arm(MediaPlan plan, const Offer& offer, const SdpView* answer);

    MediaPool& m_pool;
    const MediaSetup m_setup;
    std::optional<MediaTicket> m_ticket;
    std::array<MediaEnd, 2> m_ends;
    LocalLines m_locals;
    std::map<LegId, OriginMemory> m_origins; ///< our o= towards each leg
    std::optional<Offer> m_offer; ///< the newest one
    bool m_agreed = false; ///< an offer has been answered before
    std::array<std::map<std::uint32_t, SocketAddress>, 2> m_lastRemote; ///< last good one, by side and m-line
    std::vector<ArmedStream> m_armed;
};

} // namespace legscope
