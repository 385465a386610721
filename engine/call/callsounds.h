#pragma once

#include "engine/channel/channelmedia.h"
#include "engine/core/error.h"
#include "engine/media/mediapool.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace legscope {

class CallLinks;
class MediaPaths;
struct ChannelStart;

/// The sounds of one call in Default mode: what is played to a leg, recorded of it, mixed with it, and heard
/// of the other, and who listens to it. Lives on the SIP thread.
class CallSounds {
public:
    /// Both outlive this object.
    CallSounds(CallLinks& links, MediaPaths& paths);

    /// As AgreedLegs::soundRateTo(); Errc::Unsupported too when media is not ours.
    Result<std::uint32_t> rateTo(LegSide side) const;
    /// As MediaTicket::play() and stopPlaying(), for a leg that rateTo() has a rate for.
    void play(LegSide to, Play play);
    void stopPlaying(LegSide to);
    /// As MediaTicket::seat(), for the leg of a channel; null: it leaves.
    void seat(LegSide side, std::shared_ptr<MixSeat> seat);
    /// Whether the leg of a channel hears what comes from the other, in Default mode.
    void setOther(ChannelStart& channel, OtherSound other);
    /// What the other leg hears while that of a channel is on hold is what its variables say now.
    void renewHoldMusic(ChannelStart& channel);
    /// Keys of the leg of a channel are heard from now on, while it is alone, too.
    void hearKeys(ChannelStart& channel);
    /// Whether the leg of a channel is recorded: it is heard then while it is alone, too.
    void setRecorded(ChannelStart& channel, LegRecording recording);
    /// As MediaTicket::record(), stopRecording() and setRecording(); where media is not ours the recording
    /// goes, which tells it.
    void record(LegSide of, Recording recording);
    void stopRecording(std::uint64_t number);
    void setRecording(std::uint64_t number, RecordingState state);

    // Who listens to a leg, and speaks to it.
    /// Whether somebody listens to the leg of a channel: it is heard then while it is alone, too.
    void setListened(ChannelStart& channel, LegListened listened);
    /// As MediaTicket::listen() and stopListening().
    void listen(HeardLeg listening);
    void stopListening(std::uint64_t number);
    /// As MediaTicket::addSound(); none: nobody speaks to it any more.
    void addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats);

private:
    /// What is asked of its media, unless another channel has its side: then it waits for its turn.
    void changeWhereLinked(const ChannelStart& channel);
    /// Null where media is not ours, or not there yet.
    MediaTicket* ticket() const;
    void setOwnSound(LegSide side, OwnSound sound);

    CallLinks& m_links;
    MediaPaths& m_paths;
};

} // namespace legscope
