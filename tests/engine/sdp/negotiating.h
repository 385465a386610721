#pragma once

#include "engine/sdp/negotiation.h"
#include "tests/engine/sdp/parsing.h"

#include <QString>
#include <QStringList>

/// An offer that stands for what a phone with many codecs sends, and what is agreed about offers like it.
namespace legscope::test {

inline constexpr const char* servedHead
    = "v=0\r\no=alice 100 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=0 0\r\n";
inline constexpr const char* richAudio
    = "m=audio 40000 RTP/AVP 96 9 0 8 101 100\r\na=rtpmap:96 opus/48000/2\r\n"
      "a=fmtp:96 useinbandfec=1\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\n"
      "a=rtpmap:100 telephone-event/48000\r\na=ptime:20\r\n";

inline SdpView view(const std::string& tail)
{
    const auto read = readSdp(servedHead + tail);
    return read ? *read : SdpView();
}

inline NegotiationRules rules(const char* preferences, NegotiationStyle style = NegotiationStyle::Generous)
{
    return {*readCodecPreferences(preferences), style, SecureRules{}, FaxMedia::Refuse};
}

inline QString typesOf(const std::vector<SdpCodec>& codecs)
{
    QStringList types;
    for (const SdpCodec& codec : codecs)
        types << QString::fromStdString(codec.payloadType);
    return types.join(' ');
}

inline Negotiated agreed(const std::string& tail, const char* preferences)
{
    const auto terms = negotiate(view(tail), rules(preferences));
    return terms ? *terms : Negotiated();
}

} // namespace legscope::test
