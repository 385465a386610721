#include "engine/call/callsounds.h"

#include "engine/call/calllinks.h"
#include "engine/call/defaultmedia.h"
#include "engine/call/mediapaths.h"
#include "engine/channel/holdmusic.h"

#include <utility>

namespace legscope {

CallSounds::CallSounds(CallLinks& links, MediaPaths& paths)
    : m_links(links)
    , m_paths(paths)
{
}

Result<std::uint32_t> CallSounds::rateTo(LegSide side) const
{
    const DefaultMedia* const media = m_paths.defaultMedia();
    return media ? media->legs().soundRateTo(side)
                 : Result<std::uint32_t>(fail(Errc::Unsupported,
                       "the media of the call is not ours: sounds are played in Default mode"));
}

MediaTicket* CallSounds::ticket() const
{
    DefaultMedia* const media = m_paths.defaultMedia();
    return media ? media->ticket() : nullptr;
}

void CallSounds::setOwnSound(LegSide side, OwnSound sound)
{
    ChannelMedia* const media = m_links.mediaAt(side);
    if (!media)
        return;
    media->setOwnSound(sound);
    m_paths.change(side, media->end());
}

void CallSounds::setOther(ChannelStart& channel, OtherSound other)
{
    if (!m_paths.defaultMedia() || channel.media.end()->idle.other == other)
        return;
    channel.media.setOther(other);
    m_paths.change(channel.side, channel.media.end());
}

void CallSounds::hearKeys(ChannelStart& channel)
{
    if (!m_paths.defaultMedia() || channel.media.end()->keys == LegKeys::Always)
        return;
    channel.media.setKeys(LegKeys::Always);
    m_paths.change(channel.side, channel.media.end());
}

void CallSounds::renewHoldMusic(ChannelStart& channel)
{
    if (!m_paths.defaultMedia())
        return;
    std::string music = holdMusicOf(
        *channel.settings, [&channel](const std::string& name) { return channel.variables.valueOf(name); });
    if (*channel.media.end()->holdMusic == music)
        return;
    channel.media.setHoldMusic(std::move(music));
    m_paths.change(channel.side, channel.media.end());
}

void CallSounds::play(LegSide to, Play play)
{
    setOwnSound(to, OwnSound::Played);
    if (MediaTicket* const own = ticket())
        own->play(to, std::move(play));
}

void CallSounds::stopPlaying(LegSide to)
{
    if (MediaTicket* const own = ticket())
        own->stopPlaying(to);
    setOwnSound(to, OwnSound::None);
}

void CallSounds::seat(LegSide side, std::shared_ptr<MixSeat> seat)
{
    ChannelMedia* const media = m_links.mediaAt(side);
    if (media) {
        media->setSeat(seat ? LegSeat::Taken : LegSeat::None);
        m_paths.change(side, media->end());
    }
    if (MediaTicket* const own = ticket())
        own->seat(side, std::move(seat));
}

void CallSounds::changeWhereLinked(const ChannelStart& channel)
{
    if (m_links.mediaAt(channel.side) == &channel.media)
        m_paths.change(channel.side, channel.media.end());
}

void CallSounds::setRecorded(ChannelStart& channel, LegRecording recording)
{
    if (channel.media.end()->recording == recording)
        return;
    channel.media.setRecorded(recording);
    changeWhereLinked(channel);
}

void CallSounds::record(LegSide of, Recording recording)
{
    if (MediaTicket* const own = ticket())
        own->record(of, std::move(recording));
}

void CallSounds::stopRecording(std::uint64_t number)
{
    if (MediaTicket* const own = ticket())
        own->stopRecording(number);
}

void CallSounds::setRecording(std::uint64_t number, RecordingState state)
{
    if (MediaTicket* const own = ticket())
        own->setRecording(number, state);
}

void CallSounds::setListened(ChannelStart& channel, LegListened listened)
{
    if (channel.media.end()->listened == listened)
        return;
    channel.media.setListened(listened);
    changeWhereLinked(channel);
}

void CallSounds::listen(HeardLeg listening)
{
    if (MediaTicket* const own = ticket())
        own->listen(std::move(listening));
}

void CallSounds::stopListening(std::uint64_t number)
{
    if (MediaTicket* const own = ticket())
        own->stopListening(number);
}

void CallSounds::addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats)
{
    const AddedSound added = seats.empty() ? AddedSound::None : AddedSound::Heard;
    ChannelMedia* const media = m_links.mediaAt(to);
    if (media && media->end()->idle.added != added) {
        media->setAdded(added);
        m_paths.change(to, media->end());
    }
    if (MediaTicket* const own = ticket())
        own->addSound(to, std::move(seats));
}

} // namespace legscope
