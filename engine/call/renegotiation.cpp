#include "engine/call/renegotiation.h"

#include "engine/call/callmedia.h"
#include "engine/call/reoffers.h"

#include <utility>

namespace legscope {

void renegotiate(const RenegotiatedCall& call, Channel& channel, const std::string& codecs,
    const std::function<void(const Result<void>&)>& done)
{
    Leg& leg = *channel.leg;
    Leg* const peer = call.links.peerOf(leg);
    auto named = readCodecPreferences(std::string_view(codecs));
    if (!named)
        return done(std::unexpected(named.error()));
    if (!call.media.isDefault())
        return done(
            fail(Errc::Unsupported, "the codecs of this call are its legs' own: it is not in Default mode"));
    if (!peer || !peer->isAnswered() || !leg.isAnswered())
        return done(fail(Errc::Refused, "the leg is not connected to another"));
    if (call.progress.isTransferring() || call.links.isNegotiating())
        return done(fail(Errc::Refused, "another negotiation is under way"));
    const SharedEnd before
        = named->empty() ? channel.media.end() : call.media.offerCodecs(channel, std::move(*named));
    call.reoffers.offerAgreed(
        *peer, leg, [&media = call.media, &channel, before, done](const Result<void>& agreed) {
            if (!agreed)
                media.serveAgain(channel, before);
            done(agreed);
        });
}

} // namespace legscope
