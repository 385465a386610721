#include "engine/diagnose/payloadnames.h"

#include "engine/sdp/parsedsdp.h"
#include "engine/sdp/staticpayload.h"

#include <utility>

namespace legscope {

void PayloadNames::add(const Event& event)
{
    if (const auto* leg = std::get_if<LegBegan>(&event.body)) {
        m_sides[leg->leg] = leg->side;
    } else if (const auto* sdp = std::get_if<SdpRewritten>(&event.body)) {
        read(sdp->before, sdp->kind, sdp->from, Author::Leg);
        read(sdp->after, sdp->kind, sdp->to, Author::Engine);
    }
}

/// What cannot be read names nothing: the call has published why it was refused.
void PayloadNames::read(const std::string& sdp, SdpKind kind, LegId leg, Author author)
{
    const auto side = m_sides.find(leg);
    const auto parsed = sdp.empty() ? Result<SharedSdp>(nullptr) : ParsedSdp::parse(sdp);
    if (side == m_sides.end() || !parsed || !*parsed)
        return;
    std::uint32_t mline = 0;
    for (const SdpMedia& media : (*parsed)->view().media)
        readMedia(media, kind, side->second, author, mline++);
}

void PayloadNames::readMedia(
    const SdpMedia& media, SdpKind kind, LegSide side, Author author, std::uint32_t mline)
{
    for (const SdpCodec& codec : media.codecs)
        m_codecs[{side, author, mline, codec.payloadType}] = codec;
    // A key beside RTP/AVP is an offer that nobody has to take (RFC 8643).
    const bool isSecured
        = media.encrypted || (kind == SdpKind::Answer && media.port != 0 && !media.crypto.empty());
    if (kind == SdpKind::Answer || isSecured)
        m_secured[{side, mline}] = isSecured;
}

SdpCodec PayloadNames::codecOf(
    LegSide side, Direction way, std::uint32_t mline, std::uint8_t payloadType) const
{
    const std::string type = std::to_string(payloadType);
    const Author first = way == Direction::Received ? Author::Engine : Author::Leg;
    for (const Author author : {first, first == Author::Leg ? Author::Engine : Author::Leg}) {
        const auto found = m_codecs.find({side, author, mline, type});
        if (found != m_codecs.end() && !found->second.name.empty())
            return found->second;
    }
    return codecOfFormat(type);
}

bool PayloadNames::isSecured(LegSide side, std::uint32_t mline) const
{
    const auto found = m_secured.find({side, mline});
    return found != m_secured.end() && found->second;
}

} // namespace legscope
