#include "ui/models/soundtext.h"

#include "ui/bridge/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace legscope::ui {
namespace {

/// The sentences stand in the context SoundText.
class SoundText {
    Q_DECLARE_TR_FUNCTIONS(SoundText)

public:
    static QString of(NoSound why, std::uint64_t packets)
    {
        const auto count = static_cast<int>(packets);
        switch (why) {
        case NoSound::HeadersOnly:
            return tr("headers alone are kept of %n packets", nullptr, count);
        case NoSound::Encrypted:
            return tr("%n packets are encrypted", nullptr, count);
        case NoSound::UnknownCodec:
            return tr("%n packets are of no codec that can be decoded", nullptr, count);
        case NoSound::Refused:
            return tr("%n packets are no payload of their codec", nullptr, count);
        case NoSound::TooLong:
            break;
        }
        return tr("%n packets came later than half an hour after the first", nullptr, count);
    }

    static QString of(const SoundTrack& track)
    {
        QStringList parts;
        for (const std::string& codec : track.codecs)
            parts << shown(codec);
        if (track.pieces.empty())
            parts << tr("nothing");
        if (track.lost > 0)
            parts << tr("%n packets lost", nullptr, static_cast<int>(track.lost));
        for (std::size_t why = 0; why < track.silent.size(); ++why) {
            if (track.silent[why] > 0)
                parts << of(static_cast<NoSound>(why), track.silent[why]);
        }
        return tr("%1: %2.").arg(shown(nameOf(track.side)), parts.join(QStringLiteral(", ")));
    }

    static QString none() { return tr("No RTP of this call is kept."); }

    static QString older(std::uint64_t packets)
    {
        return tr("%n older packets are no longer kept.", nullptr, static_cast<int>(packets));
    }
};

} // namespace

QString soundText(const CallSound& sound, Direction way)
{
    QStringList sentences;
    for (const SoundTrack& track : sound.tracks) {
        if (track.way == way)
            sentences << SoundText::of(track);
    }
    if (sentences.isEmpty())
        sentences << SoundText::none();
    if (sound.missing > 0)
        sentences << SoundText::older(sound.missing);
    return sentences.join(u' ');
}

bool isOfHeadersOnly(const CallSound& sound)
{
    return std::ranges::any_of(sound.tracks, [](const SoundTrack& track) {
        return track.silent[static_cast<std::size_t>(NoSound::HeadersOnly)] > 0;
    });
}

bool isAudible(const CallSound& sound, Direction way)
{
    return std::ranges::any_of(
        sound.tracks, [way](const SoundTrack& track) { return track.way == way && !track.pieces.empty(); });
}

} // namespace legscope::ui
