#include "engine/call/agreedlegs.h"

#include "engine/call/plannedstream.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace legscope {
namespace {

bool isMadeByUs(const SdpCodec& codec)
{
    return codecFormatOf(codec).has_value();
}

bool isHeardAlone(const MediaEnd& end)
{
    return end.idle.isGivenSound() || end.idle.seat == LegSeat::Taken
        || end.recording == LegRecording::Running || end.listened == LegListened::Running
        || end.keys == LegKeys::Always;
}

} // namespace

std::map<std::string, std::string> AgreedLegs::suites(LegSide side) const
{
    std::map<std::string, std::string> byMedia;
    for (const NegotiatedStream& stream : terms(side).streams) {
        if (stream.served() && stream.crypto)
            byMedia.try_emplace(stream.media, nameOf(stream.crypto->key.suite));
    }
    return byMedia;
}

Transcodable AgreedLegs::transcodable() const
{
    const auto allows = [this](LegSide side) { return m_lines.end(side).codecs.transcodes; };
    if (!allows(LegSide::A) || !allows(LegSide::B))
        return {};
    return isMadeByUs;
}

RelayLines::Conversions AgreedLegs::conversionsTo(LegSide to) const
{
    const LegSide from = otherSide(to);
    const auto& sending = terms(from).streams;
    const auto& receiving = terms(to).streams;
    const MediaEnd &sender = m_lines.end(from), &receiver = m_lines.end(to);
    const bool isPlayed = receiver.idle.isGivenSound();
    if (receiver.idle.other == OtherSound::Withheld)
        return withheldTo(to);
    const Transcodable transcoded = isPlayed ? Transcodable(isMadeByUs) : transcodable();
    RelayLines::Conversions conversions;
    for (std::uint32_t mline = 0; mline < std::min(sending.size(), receiving.size()); ++mline) {
        const NegotiatedStream &sent = sending[mline], &received = receiving[mline];
        if (sent.served() && received.served() && !sent.codecs.empty() && !received.codecs.empty())
            conversions[{mline, to}] = conversionBetween(
                sent, received, {sender.playout, receiver.idle, sender.digits, receiver.digits}, transcoded);
    }
    return conversions;
}

/// Only sounds of our own, and digits.
RelayLines::Conversions AgreedLegs::withheldTo(LegSide side) const
{
    RelayLines::Conversions conversions;
    const std::vector<NegotiatedStream>& streams = terms(side).streams;
    const MediaEnd& end = m_lines.end(side);
    for (std::uint32_t mline = 0; mline < streams.size(); ++mline) {
        const NegotiatedStream& stream = streams[mline];
        conversions[{mline, side}] = stream.served() && !stream.codecs.empty()
            ? conversionTowards(stream, end.digits, end.idle, transcodable())
            : conversionWithheld();
    }
    return conversions;
}

RelayLines::Conversions AgreedLegs::conversionsUnanswered(LegSide side, std::size_t mlines) const
{
    const IdleTerms& idle = m_lines.end(side).idle;
    const bool isWithheld = idle.other == OtherSound::Withheld;
    if (!terms(side).streams.empty() && (isWithheld || idle.isGivenSound() || idle.seat == LegSeat::Taken))
        return conversionsAlone(side);
    RelayLines::Conversions conversions = conversionsHeard(side);
    for (std::uint32_t mline = 0; isWithheld && mline < mlines; ++mline)
        conversions[{mline, side}] = conversionWithheld();
    return conversions;
}

RelayLines::Conversions AgreedLegs::conversionsHeard(LegSide side) const
{
    RelayLines::Conversions conversions;
    const std::vector<NegotiatedStream>& streams = terms(side).streams;
    const MediaEnd& end = m_lines.end(side);
    for (std::uint32_t mline = 0; isHeardAlone(end) && mline < streams.size(); ++mline) {
        const NegotiatedStream& stream = streams[mline];
        if (stream.served() && !stream.codecs.empty())
            conversions[{mline, otherSide(side)}]
                = conversionFrom(stream, end.digits, end.playout, end.idle.seat);
    }
    return conversions;
}

RelayLines::Conversions AgreedLegs::conversions() const
{
    RelayLines::Conversions both = conversionsTo(LegSide::A);
    both.merge(conversionsTo(LegSide::B));
    return both;
}

RelayLines::Conversions AgreedLegs::conversionsAlone(LegSide side) const
{
    RelayLines::Conversions conversions = conversionsHeard(side);
    const std::vector<NegotiatedStream>& streams = terms(side).streams;
    const MediaEnd& end = m_lines.end(side);
    for (std::uint32_t mline = 0; mline < streams.size(); ++mline) {
        const NegotiatedStream& stream = streams[mline];
        if (stream.served() && !stream.codecs.empty())
            conversions[{mline, side}] = conversionTowards(stream, end.digits, end.idle, transcodable());
    }
    return conversions;
}

std::vector<std::string> AgreedLegs::whyPausesAreSent() const
{
    std::vector<std::string> sentences;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        for (const NegotiatedStream& stream : terms(side).streams) {
            const std::string why
                = legscope::whyPausesAreSent(stream, m_lines.end(side).idle.silence, transcodable());
            if (!why.empty())
                sentences.push_back(
                    fmt::format("vad has no effect on leg {}: {}; silence is sent", nameOf(side), why));
        }
    }
    return sentences;
}

Result<std::uint32_t> AgreedLegs::soundRateTo(LegSide side) const
{
    constexpr std::uint32_t best = 48000;
    std::string codecs;
    for (const NegotiatedStream& stream : terms(side).streams) {
        if (!stream.served() || stream.codecs.empty())
            continue;
        if (const auto format = codecFormatOf(stream.codecs.front()))
            return soundRate(*format, best);
        codecs = stream.codecs.front().name;
    }
    return fail(Errc::Unsupported,
        codecs.empty() ? fmt::format("leg {} has agreed on no sound", nameOf(side))
                       : fmt::format("leg {} has {}, which is none of our codecs", nameOf(side), codecs));
}

} // namespace legscope
