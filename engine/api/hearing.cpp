#include "engine/api/enginecore.h"
#include "engine/core/replacefile.h"
#include "engine/sound/wav.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

/// The sound of a call, out of what was captured of it.
namespace legscope {
namespace {

std::string_view nameOf(NoSound why)
{
    switch (why) {
    case NoSound::HeadersOnly:
        return "packets with headers alone (rtp-capture=payload keeps what is said)";
    case NoSound::Encrypted:
        return "encrypted packets";
    case NoSound::UnknownCodec:
        return "packets of no codec that can be decoded";
    case NoSound::Refused:
        return "packets that are no payload of their codec";
    case NoSound::TooLong:
        break;
    }
    return "packets later than half an hour after the first";
}

/// "A: 12.3 s, PCMA/8000, lost packets: 4"
std::string textOf(const SoundTrack& track, std::uint32_t rate)
{
    std::size_t samples = 0;
    for (const SoundPiece& piece : track.pieces)
        samples += piece.samples.size();
    std::string text = fmt::format("{}: {:.1f} s{}{}", nameOf(track.side),
        static_cast<double>(samples) / rate, track.codecs.empty() ? "" : ", ", fmt::join(track.codecs, ", "));
    if (track.lost > 0)
        text += fmt::format(", lost packets: {}", track.lost);
    for (std::size_t why = 0; why < track.silent.size(); ++why) {
        if (track.silent[why] > 0)
            text += fmt::format(", {}: {}", nameOf(static_cast<NoSound>(why)), track.silent[why]);
    }
    return text;
}

std::string textOf(const CallSound& sound, Direction way)
{
    std::vector<std::string> tracks;
    for (const SoundTrack& track : sound.tracks) {
        if (track.way == way)
            tracks.push_back(textOf(track, sound.rate));
    }
    if (sound.missing > 0)
        tracks.push_back(fmt::format("older packets that are no longer kept: {}", sound.missing));
    return fmt::format("{}", fmt::join(tracks, "; "));
}

Result<void> checkSound(CallId call, const CallSound& sound, Direction way)
{
    const auto isOfWay = [way](const SoundTrack& track) { return track.way == way; };
    if (std::ranges::none_of(sound.tracks, isOfWay))
        return fail(Errc::Refused, fmt::format("call {} has no sound: no RTP of it is kept", call.value));
    if (std::ranges::any_of(
            sound.tracks, [&](const SoundTrack& track) { return isOfWay(track) && !track.pieces.empty(); }))
        return {};
    return fail(Errc::Refused, fmt::format("call {} has no sound: {}", call.value, textOf(sound, way)));
}

Result<void> writeSound(const std::filesystem::path& file, const CallSound& sound, Direction way)
{
    constexpr unsigned channels = 2;
    const auto wav = wavOf(stereoOf(sound, way), sound.rate, channels);
    return wav ? replaceFile(file, *wav) : std::unexpected(wav.error());
}

} // namespace

void Engine::Core::run(CommandId id, const HearCall& command)
{
    if (!m_journal)
        return refuse(id, {Errc::Stopped, "the engine has stopped"});
    auto kept = m_events->shared({command.call});
    if (kept.empty())
        return refuse(id, {Errc::NotFound, fmt::format("call {} is not known", command.call.value)});
    const auto text = std::make_shared<std::string>();
    m_journal->hear(
        command.call, std::move(kept.front()),
        [command, text](CallSound sound) {
            Result<void> heard = checkSound(command.call, sound, command.way);
            if (heard && !command.file.empty())
                heard = writeSound(command.file, sound, command.way);
            *text = textOf(sound, command.way);
            if (command.answer)
                *command.answer = std::move(sound);
            return heard;
        },
        [this, id, text](
            Result<void> heard) { reportAnswer(id, std::move(heard), heard ? *text : std::string()); });
}

} // namespace legscope
