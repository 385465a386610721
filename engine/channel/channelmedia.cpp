#include "engine/channel/channelmedia.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

const SharedEnd& unservedEnd()
{
    static const SharedEnd end = std::make_shared<const MediaEnd>();
    return end;
}

template <class Change>
void ChannelMedia::replaceEnd(Change change)
{
    MediaEnd changed = *m_end;
    change(changed);
    m_end = std::make_shared<const MediaEnd>(std::move(changed));
}

OriginMemory& ChannelMedia::origin(LegId leg)
{
    if (!m_origin)
        m_origin.emplace(fmt::format("{}", 1'000'000 + leg.value));
    return *m_origin;
}

void ChannelMedia::serve(MediaEnd end)
{
    m_servedDigits = std::exchange(end.digits, chosen(end.digits, m_choice));
    end.ports = m_ports;
    end.recording = m_end->recording;
    end.keys = m_end->keys;
    end.idle.seat = m_end->idle.seat;
    end.listened = m_end->listened;
    end.idle.added = m_end->idle.added;
    m_end = std::make_shared<const MediaEnd>(std::move(end));
}

void ChannelMedia::serveWhatIsOffered()
{
    replaceEnd([](MediaEnd& end) { end.codecs.rules.preferences = offerPreferences(end.codecs.sources); });
}

void ChannelMedia::keepEncryption()
{
    replaceEnd([](MediaEnd& end) {
        if (SecurePolicy& policy = end.codecs.rules.secure.policy; policy == SecurePolicy::Forbidden)
            policy = SecurePolicy::Optional;
    });
}

void ChannelMedia::setCodecs(std::vector<CodecPreference> codecs)
{
    replaceEnd([&codecs](MediaEnd& end) {
        end.codecs.rules.preferences = codecs;
        end.codecs.sources.absoluteCodecString = std::move(codecs);
    });
}

void ChannelMedia::setCodecs(const CodecTerms& codecs)
{
    replaceEnd([&codecs](MediaEnd& end) { end.codecs = codecs; });
}

void ChannelMedia::chooseDigits(const DigitChange& change)
{
    change(m_choice);
    replaceEnd([this](MediaEnd& end) { end.digits = chosen(m_servedDigits, m_choice); });
}

void ChannelMedia::setOwnSound(OwnSound sound)
{
    replaceEnd([sound](MediaEnd& end) { end.idle.ownSound = sound; });
}

void ChannelMedia::setOther(OtherSound other)
{
    replaceEnd([other](MediaEnd& end) { end.idle.other = other; });
}

void ChannelMedia::setSeat(LegSeat seat)
{
    replaceEnd([seat](MediaEnd& end) { end.idle.seat = seat; });
}

void ChannelMedia::setRecorded(LegRecording recording)
{
    replaceEnd([recording](MediaEnd& end) { end.recording = recording; });
}

void ChannelMedia::setListened(LegListened listened)
{
    replaceEnd([listened](MediaEnd& end) { end.listened = listened; });
}

void ChannelMedia::setAdded(AddedSound added)
{
    replaceEnd([added](MediaEnd& end) { end.idle.added = added; });
}

void ChannelMedia::setKeys(LegKeys keys)
{
    replaceEnd([keys](MediaEnd& end) { end.keys = keys; });
}

void ChannelMedia::setHoldMusic(std::string name)
{
    replaceEnd([&name](MediaEnd& end) { end.holdMusic = std::move(name); });
}

} // namespace legscope
