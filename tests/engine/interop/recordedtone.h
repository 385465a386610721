#pragma once

#include "tests/support/soundprobe.h"

#include <QFile>

#include <cstdint>
#include <cstring>
#include <vector>

namespace legscope::test {

/// The tone in the last second but a half of what a phone has recorded: a WAV of 16 bit samples, of which the
/// first channel counts. None when it is shorter.
inline Tone recordedTone(const QString& path, double hertz, std::uint32_t rate, std::uint16_t channels = 1)
{
    constexpr qsizetype header = 44; // octets
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray octets = file.readAll().mid(header);
    std::vector<Sample> sound;
    for (qsizetype at = 0; at + 1 < octets.size(); at += 2 * channels) {
        Sample sample = 0;
        std::memcpy(&sample, octets.constData() + at, sizeof sample);
        sound.push_back(sample);
    }
    const std::size_t half = rate / 2;
    return sound.size() < 3 * half ? Tone()
                                   : measureTone(Samples(sound).last(2 * half).first(half), hertz, rate);
}

} // namespace legscope::test
