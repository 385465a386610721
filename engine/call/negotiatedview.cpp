#include "engine/call/negotiatedview.h"

#include <algorithm>

namespace legscope {

SdpView servedPart(SdpView view, const Negotiated& terms)
{
    for (std::size_t i = 0; i < view.media.size() && i < terms.streams.size(); ++i) {
        if (!terms.streams[i].served())
            view.media[i].port = 0;
    }
    view.bundles.clear();
    return view;
}

SdpView asReceived(SdpView view, const Negotiated& terms)
{
    for (std::size_t i = 0; i < view.media.size() && i < terms.streams.size(); ++i) {
        view.media[i].rtcpMux = terms.streams[i].isMuxed();
        if (!terms.streams[i].expected.empty())
            view.media[i].codecs = receivedCodecs(terms.streams[i]);
        for (const SdpCodec& noise : terms.streams[i].noise) {
            if (std::ranges::count(view.media[i].codecs, noise.payloadType, &SdpCodec::payloadType) == 0)
                view.media[i].codecs.push_back(noise);
        }
    }
    return view;
}

SdpView withEvents(SdpView view, const Negotiated& terms)
{
    for (std::size_t i = 0; i < view.media.size() && i < terms.streams.size(); ++i) {
        auto& codecs = view.media[i].codecs;
        for (const SdpCodec& event : terms.streams[i].events) {
            if (std::ranges::count(codecs, event.payloadType, &SdpCodec::payloadType) == 0)
                codecs.push_back(event);
        }
    }
    return view;
}

SdpView mediaOf(const Negotiated& terms)
{
    constexpr std::uint16_t discard = 9;
    SdpView view;
    for (const NegotiatedStream& stream : terms.streams) {
        SdpMedia media;
        media.media = stream.media;
        media.proto = stream.proto;
        media.formats = stream.formats;
        media.port = stream.served() ? discard : 0;
        view.media.push_back(std::move(media));
    }
    return view;
}

} // namespace legscope
