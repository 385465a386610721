#pragma once

#include "engine/call/agreedlegs.h"
#include "engine/call/relayedmedia.h"
#include "engine/sdp/negotiation.h"

#include <array>
#include <map>
#include <optional>

namespace legscope {

/// Default mode: each leg gets an offer or answer of our own, made of what the other leg offered and what the
/// profiles and variables prefer (RFC 3264). Packets pass while the legs agree on a codec and a packet time,
/// else they are transcoded, unless a profile forbids it; what is sent to a leg is one stream of ours, in the
/// leg's payload types, whoever its source is.
class DefaultMedia final : public RelayedMedia {
public:
    /// The pool outlives this object.
    DefaultMedia(MediaPool& pool, const MediaSetup& setup, PathPlace place)
        : RelayedMedia(pool, setup, RelayLines::Muxing::EachLeg, place)
    {
    }

    MediaMode mode() const override { return MediaMode::Default; }
    Result<Carried> offer(const SdpPassage& passage, const SharedSdp& sdp) override;
    Result<Carried> answer(const SdpPassage& passage, const SharedSdp& sdp) override;
    void offerRefused() override;

    /// Our answer to an offer of `side` with no other leg in it: codecs are chosen and stay so. Errors as of
    /// offer().
    Result<Carried> answerAlone(LegSide side, const SdpParty& leg, const SharedSdp& sdp);
    /// Our own offer to a leg of `side` with no other leg in it. `last` is the leg's SDP before, whose
    /// m-lines stay in their places; null for a leg that we call, which is offered what its end prefers.
    /// Errors as of offer(); Errc::InvalidArgument for a codec that cannot be offered.
    Result<Carried> offerAlone(LegSide side, const SdpParty& leg, const SharedSdp& last);
    /// The leg's answer to it, of which the newest counts: codecs are chosen and stay so. Errors as of
    /// answer().
    Result<void> answeredAlone(LegSide side, const SdpParty& leg, const ParsedSdp& sdp);
    /// The leg of `side` is served so at once, as far as that can be without another offer: its digits, what
    /// it gets while nothing comes for it, and whether it is recorded. Its ports are those that it has.
    void change(LegSide side, const SharedEnd& end);
    /// What is agreed on with the legs.
    const AgreedLegs& legs() const { return m_legs; }
    /// The session that has the ports; null before there are any.
    MediaTicket* ticket() { return m_lines.ports().ticket(); }
    /// As RelayLines::digit().
    bool digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
    {
        return m_lines.digit(from, digit, source, stage);
    }
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
    Result<Negotiated> accept(LegSide from, const Negotiated& offered, const SdpView& answer) const;
    void numberAsSet(Negotiated& terms, LegSide reader) const;
    Result<Negotiated> forNextLeg(
        const Negotiated& terms, const std::vector<CodecPreference>& preferences) const;
    Result<Negotiated> termsToOffer(LegSide side, const SdpParty& leg, const SharedSdp& last);
    Result<Carried> write(const SdpParty& reader, LegSide side, const SdpView& view, const Negotiated& terms,
        const SharedSdp& original);
    Result<void> secureOffer(Negotiated& terms, const SdpParty& reader, LegSide side);
    static void agreed(const SdpParty& leg, const Negotiated& terms);
    /// What is known of SRTP while only one leg has spoken.
    void armFromOffer(Offer& offer, const SdpParty& writer, const RelayLines::Conversions& conversions);
    /// What goes to the legs of that side is carried as the ends' terms are now.
    void convertAgain(LegSide to);
    void arm(const Offer& offer, const WrittenSdp& answer, const SdpPassage& passage, const Negotiated& back,
        const Negotiated& accepted);

    std::optional<Negotiated> m_ownOffer; ///< of offerAlone()
    std::optional<Offer> m_pending; ///< the newest offer
    std::optional<Offer> m_agreed; ///< the newest one that was answered
    AgreedLegs m_legs{m_lines};
    RelayLines::Decisions m_decisions; ///< about the newest answer
    std::array<bool, 2> m_fits{true, true};
    std::optional<LegSide> m_choosesAtOnce; ///< the leg whose codecs are chosen when its offers come
};

} // namespace legscope
