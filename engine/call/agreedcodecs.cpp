#include "engine/call/agreedcodecs.h"

#include <algorithm>
#include <utility>

namespace legscope {

std::vector<CodecPreference> preferencesOf(const Negotiated& terms)
{
    std::vector<CodecPreference> preferences;
    for (const NegotiatedStream& stream : terms.streams) {
        for (const SdpCodec& codec : stream.codecs) {
            CodecPreference preference;
            preference.name = codec.name;
            preference.clockRate = codec.clockRate;
            preference.channels = codec.channels;
            preferences.push_back(std::move(preference));
        }
    }
    return preferences;
}

bool covers(const Negotiated& now, const Negotiated& before)
{
    if (now.streams.size() != before.streams.size())
        return false;
    for (std::size_t i = 0; i < now.streams.size(); ++i) {
        if (now.streams[i].served() != before.streams[i].served())
            return false;
        for (const SdpCodec& codec : before.streams[i].codecs) {
            if (std::ranges::find(now.streams[i].codecs, codec.payloadType, &SdpCodec::payloadType)
                == now.streams[i].codecs.end())
                return false;
        }
    }
    return true;
}

Negotiated withAgreedFirst(Negotiated terms, const Negotiated& agreed)
{
    for (std::size_t i = 0; i < std::min(terms.streams.size(), agreed.streams.size()); ++i) {
        std::ranges::stable_partition(terms.streams[i].codecs,
            [&](const SdpCodec& codec) { return findSame(agreed.streams[i].codecs, codec) != nullptr; });
    }
    return terms;
}

} // namespace legscope
