#include "engine/call/proxymedia.h"

#include <algorithm>

namespace legscope {

Result<Carried> ProxyMedia::offer(const SdpPassage& passage, const SharedSdp& sdp)
{
    if (!m_agreed && std::ranges::none_of(sdp->view().media, isRelayed))
        return fail(Errc::BadSdp, "the offer has no m-line that the relay can carry");
    if (const auto sound = m_lines.ports().check(passage.from, sdp->view()); !sound)
        return std::unexpected(sound.error());
    auto reserved = m_lines.ports().reserve(sdp->view());
    if (!reserved)
        return std::unexpected(reserved.error());
    auto carried = rewriteFor(passage, *sdp);
    if (!carried)
        return carried;
    reserved->keep();
    m_offer = WrittenSdp{passage.from, passage.writer.leg, sharedView(sdp)};
    // A later offer changes nothing until it is answered.
    if (!m_agreed)
        m_lines.armFromOffer(*m_offer);
    return carried;
}

Result<Carried> ProxyMedia::answer(const SdpPassage& passage, const SharedSdp& sdp)
{
    if (!m_offer || m_offer->from == passage.from)
        return fail(Errc::BadSdp, "an answer came without an offer");
    if (const auto matches = checkAnswer(*m_offer->view, sdp->view()); !matches)
        return std::unexpected(matches.error());
    if (const auto sound = m_lines.ports().check(passage.from, sdp->view()); !sound)
        return std::unexpected(sound.error());
    auto carried = rewriteFor(passage, *sdp);
    if (carried) {
        m_agreed = true;
        m_lines.armAgreed(*m_offer, {passage.from, passage.writer.leg, sharedView(sdp)});
    }
    return carried;
}

void ProxyMedia::offerRefused()
{
    m_offer.reset();
    m_lines.ports().giveBack();
}

Result<Carried> ProxyMedia::rewriteFor(const SdpPassage& passage, const ParsedSdp& sdp)
{
    const SdpParty& reader = passage.reader;
    auto rewritten = reader.media.origin(reader.leg)
                         .rewrite(sdp, m_lines.ports().planFor(otherSide(passage.from), sdp.view()));
    if (!rewritten)
        return std::unexpected(rewritten.error());
    return Carried{std::move(rewritten->text), std::move(rewritten->edits)};
}

} // namespace legscope
