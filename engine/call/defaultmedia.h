#pragma once

#include "engine/call/relayedmedia.h"
#include "engine/sdp/negotiation.h"

#include <array>
#include <map>
#include <optional>

namespace legscope {

/// Default mode: each leg gets an offer or answer of our own, made of what the other leg offered and what the
/// profiles and variables prefer (RFC 3264). The legs must agree on a codec, for nothing is transcoded; what
/// is sent to a leg is one stream of ours, in the leg's payload types, whoever its source is.
class DefaultMedia final : public RelayedMedia {
public:
    /// The pool and the origins outlive this object.
    DefaultMedia(MediaPool& pool, const MediaSetup& setup, LegOrigins& origins)
        : RelayedMedia(pool, setup, origins)
    {
    }

    MediaMode mode() const override { return MediaMode::Default; }
    void setEnd(LegSide side, const MediaEnd& end) override;
    Result<Carried> offer(const SdpPassage& passage, const SharedSdp& sdp) override;
    Result<Carried> answer(const SdpPassage& passage, const SharedSdp& sdp) override;
    void offerRefused() override;

    /// Our answer to an offer of `side` with no other leg in it: codecs are chosen and stay so. Errors as of
    /// offer().
    Result<Carried> answerAlone(LegSide side, LegId leg, const SharedSdp& sdp);
    /// Our own offer to a leg of `side` with no other leg in it. `last` is the leg's SDP before, whose
    /// m-lines stay in their places; null for a leg that we call, which is offered what its end prefers.
    /// Errors as of offer(); Errc::InvalidArgument for a codec that cannot be offered.
    Result<Carried> offerAlone(LegSide side, LegId leg, const SharedSdp& last);
    /// The leg's answer to it, of which the newest counts: codecs are chosen and stay so. Errors as of
    /// answer().
    Result<void> answeredAlone(LegSide side, LegId leg, const ParsedSdp& sdp);
    /// Whether the leg of `side` may go on with what it and we agreed on, after another leg has answered its
    /// SDP: that leg takes every codec that may come from here.
    bool fits(LegSide side) const;
    /// The caller's codecs are chosen when its offers come: only the first of each m-line is passed on.
    void chooseAtOnce() { m_choosesAtOnce = LegSide::A; }

private:
    struct Offer {
        WrittenSdp offered;
        Negotiated terms; ///< what of it can be served
        std::map<LegId, Negotiated> passedOn; ///< by the leg that reads it
    };

    Result<Offer> read(LegSide from, LegId writer, const ParsedSdp& sdp) const;
    Result<Negotiated> termsToOffer(LegSide side, const SharedSdp& last);
    Result<Carried> write(
        LegId reader, LegSide side, const SdpView& view, const Negotiated& terms, const SharedSdp& original);
    void arm(
        const Offer& offer, const WrittenSdp& answer, const Negotiated& back, const Negotiated& accepted);

    std::optional<Negotiated> m_ownOffer; ///< of offerAlone()
    std::optional<Offer> m_pending; ///< the newest offer
    std::optional<Offer> m_agreed; ///< the newest one that was answered
    std::array<Negotiated, 2> m_terms; ///< agreed on, by side
    std::array<bool, 2> m_fits{true, true};
    std::optional<LegSide> m_choosesAtOnce; ///< the leg whose codecs are chosen when its offers come
};

} // namespace legscope
