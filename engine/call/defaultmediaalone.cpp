#include "engine/call/agreedcodecs.h"
#include "engine/call/defaultmedia.h"
#include "engine/call/negotiatedview.h"
#include "engine/sdp/answering.h"
#include "engine/sdp/noiseformat.h"

#include <utility>

/// Offers and answers of ours with one leg alone.
namespace legscope {

Result<Carried> DefaultMedia::answerAlone(LegSide side, const SdpParty& leg, const SharedSdp& sdp)
{
    auto offer = read(side, leg.leg, *sdp);
    if (!offer)
        return std::unexpected(offer.error());
    offer->terms = withChosenCodec(std::move(offer->terms));
    auto reserved = m_lines.ports().reserve(*offer->offered.view, {side});
    if (!reserved)
        return std::unexpected(reserved.error());
    Negotiated answer = answerTo(offer->terms, MediaDirection::SendRecv);
    if (const auto secured = leg.media.keys().answer(answer, m_lines.end(side).signalling); !secured)
        return std::unexpected(secured.error());
    auto carried = write(leg, side, *offer->offered.view, answer, sdp);
    if (!carried)
        return carried;
    reserved->keep();
    m_choosesAtOnce = side;
    m_lines.ports().keepReserved();
    agreed(leg, answer);
    m_legs.agree(side, std::move(answer));
    armFromOffer(*offer, leg, m_legs.conversionsAlone(side));
    m_pending = std::move(*offer);
    return carried;
}

Result<Negotiated> DefaultMedia::termsToOffer(LegSide side, const SdpParty& leg, const SharedSdp& last)
{
    if (!last) {
        auto terms = ownOffer(m_lines.end(side).codecs.rules.preferences);
        if (terms) {
            numberAsSet(*terms, side);
            offerNoise(*terms, m_lines.end(side).codecs.rules.noise);
        }
        return terms;
    }
    auto terms = negotiate(last->view(), m_lines.end(side).codecs.rules);
    if (!terms)
        return std::unexpected(terms.error());
    for (NegotiatedStream& stream : terms->streams)
        stream.direction = MediaDirection::SendRecv;
    offerNoise(*terms, m_lines.end(side).codecs.rules.noise);
    agreed(leg, *terms); // who has SRTP from end to end is offered it with us
    return terms;
}

Result<Carried> DefaultMedia::offerAlone(LegSide side, const SdpParty& leg, const SharedSdp& last)
{
    auto terms = termsToOffer(side, leg, last);
    if (!terms)
        return std::unexpected(terms.error());
    if (const auto secured = secureOffer(*terms, leg, side); !secured)
        return std::unexpected(secured.error());
    const SdpView view = mediaOf(*terms);
    auto reserved = m_lines.ports().reserve(view, {side});
    if (!reserved)
        return std::unexpected(reserved.error());
    auto carried = write(leg, side, view, *terms, last);
    if (!carried)
        return carried;
    reserved->keep();
    m_ownOffer = std::move(*terms);
    return carried;
}

Result<void> DefaultMedia::answeredAlone(LegSide side, const SdpParty& leg, const ParsedSdp& sdp)
{
    if (!m_ownOffer)
        return fail(Errc::BadSdp, "an answer came without an offer");
    if (const auto matches = checkAnswer(mediaOf(*m_ownOffer), sdp.view()); !matches)
        return std::unexpected(matches.error());
    if (const auto sound = m_lines.ports().check(side, sdp.view()); !sound)
        return std::unexpected(sound.error());
    auto accepted = accept(side, *m_ownOffer, sdp.view());
    if (!accepted)
        return std::unexpected(accepted.error());
    m_choosesAtOnce = side;
    m_lines.ports().keepReserved();
    Negotiated terms = withChosenCodec(std::move(*accepted));
    SdpView served = asReceived(servedPart(sdp.view(), terms), terms);
    agreed(leg, terms);
    m_legs.agree(side, terms);
    m_pending = Offer{{side, leg.leg, sharedView(std::move(served))}, std::move(terms), {}};
    armFromOffer(*m_pending, leg, m_legs.conversionsAlone(side));
    return {};
}

} // namespace legscope
