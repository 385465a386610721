#include "engine/diagnose/sdpagreement.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

bool holdsAll(const std::vector<SdpStream>& streams)
{
    const auto inUse = [](const SdpStream& stream) { return !stream.rejected; };
    return std::ranges::any_of(streams, inUse) && std::ranges::all_of(streams, [](const SdpStream& stream) {
        return stream.rejected || stream.holds;
    });
}

/// An answer has to be inactive when the offer is (RFC 3264 section 6.1): that tells nothing of who gave it.
bool isInactive(const std::vector<SdpStream>& streams)
{
    return holdsAll(streams) && std::ranges::all_of(streams, [](const SdpStream& stream) {
        return stream.rejected || stream.inactive;
    });
}

} // namespace

void SdpAgreement::add(const EventPtr& event)
{
    if (std::get<SdpRewritten>(event->body).kind == SdpKind::Offer) {
        m_pending = {event, {}, {}};
        return;
    }
    if (m_pending.event)
        m_offer = std::exchange(m_pending, {});
    m_answer = {event, {}, {}};
}

const SdpRewritten& SdpAgreement::rewritten(const Body& body)
{
    return std::get<SdpRewritten>(body.event->body);
}

const std::vector<SdpStream>& SdpAgreement::read(
    Body& body, Streams Body::* kept, std::string SdpRewritten::* text)
{
    static const std::vector<SdpStream> none;
    if (!body.event)
        return none;
    if (!(body.*kept))
        body.*kept = std::make_shared<const std::vector<SdpStream>>(streamsOf(rewritten(body).*text));
    return *(body.*kept);
}

const std::vector<SdpStream>& SdpAgreement::offered() const
{
    return read(offer(), &Body::asItCame, &SdpRewritten::before);
}

const std::vector<SdpStream>& SdpAgreement::passedOn() const
{
    return read(offer(), &Body::asPassedOn, &SdpRewritten::after);
}

const std::vector<SdpStream>& SdpAgreement::answered() const
{
    return read(m_answer, &Body::asItCame, &SdpRewritten::before);
}

const std::vector<SdpStream>& SdpAgreement::answerPassedOn() const
{
    return read(m_answer, &Body::asPassedOn, &SdpRewritten::after);
}

const std::vector<SdpStream>& SdpAgreement::sentTo(LegId leg) const
{
    static const std::vector<SdpStream> none;
    if (m_answer.event && rewritten(m_answer).to == leg)
        return answerPassedOn();
    return m_answer.event && m_offer.event && rewritten(m_offer).to == leg ? passedOn() : none;
}

bool SdpAgreement::isHeldBy(LegId leg) const
{
    if (!m_answer.event || !m_offer.event)
        return false;
    if (rewritten(m_offer).from == leg)
        return holdsAll(offered());
    return rewritten(m_answer).from == leg && holdsAll(answered()) && !isInactive(offered());
}

} // namespace legscope
