#include "engine/sdp/eventnumbers.h"

#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <string>

namespace legscope {
namespace {

bool isSound(const NegotiatedStream& stream)
{
    return stream.served() && stream.media == "audio" && !stream.codecs.empty();
}

/// What has the payload type in the m-line; null when nothing has.
SdpCodec* having(NegotiatedStream& stream, const std::string& type)
{
    for (auto* codecs : {&stream.codecs, &stream.events}) {
        const auto found = std::ranges::find(*codecs, type, &SdpCodec::payloadType);
        if (found != codecs->end())
            return &*found;
    }
    return nullptr;
}

/// Empty when all are taken.
std::string freeType(NegotiatedStream& stream)
{
    for (unsigned type = firstDynamicType; type <= lastDynamicType; ++type) {
        if (!having(stream, std::to_string(type)))
            return std::to_string(type);
    }
    return {};
}

void numberEvent(NegotiatedStream& stream, const std::string& type)
{
    const auto usual = std::ranges::find(stream.events, 8000U, &SdpCodec::clockRate);
    SdpCodec& event = usual != stream.events.end() ? *usual : stream.events.back();
    if (event.payloadType == type)
        return;
    if (SdpCodec* const other = having(stream, type))
        other->payloadType = event.payloadType;
    event.payloadType = type;
}

} // namespace

SdpCodec telephoneEvent(std::uint32_t clockRate)
{
    SdpCodec event;
    event.payloadType = std::to_string(usualEventType);
    event.name = "telephone-event";
    event.clockRate = clockRate;
    event.fmtp = "0-16";
    return event;
}

void numberEvents(Negotiated& terms, std::uint8_t type)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (isSound(stream) && !stream.events.empty())
            numberEvent(stream, std::to_string(type));
    }
}

void addEvents(Negotiated& terms, std::uint8_t type)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (!isSound(stream) || !stream.events.empty())
            continue;
        SdpCodec event = telephoneEvent(stream.codecs.front().clockRate);
        event.payloadType = std::to_string(type);
        if (having(stream, event.payloadType))
            event.payloadType = freeType(stream);
        if (!event.payloadType.empty())
            stream.events.push_back(std::move(event));
    }
}

void assumeEvents(Negotiated& accepted, const Negotiated& offered)
{
    for (std::size_t i = 0; i < std::min(accepted.streams.size(), offered.streams.size()); ++i) {
        NegotiatedStream& stream = accepted.streams[i];
        if (!isSound(stream) || !stream.events.empty())
            continue;
        for (const SdpCodec& event : eventsFor(stream.codecs, offered.streams[i].events)) {
            if (!having(stream, event.payloadType))
                stream.events.push_back(event);
        }
    }
}

} // namespace legscope
