#pragma once

#include "tests/support/soundprobe.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace legscope::test {

/// A recording as sox reads it, which is not the library that wrote it.
struct ReadRecording {
    std::uint32_t rate = 0; ///< Hz
    std::vector<std::vector<Sample>> channels;
    std::string fault; ///< what sox says when it cannot

    std::size_t ms() const { return channels.empty() ? 0 : channels.front().size() * 1000 / rate; }
    Samples part(std::size_t channel, std::size_t fromMs, std::size_t lengthMs) const
    {
        const Samples all(channels.at(channel));
        const std::size_t from = std::min(fromMs * rate / 1000, all.size());
        return all.subspan(from, std::min(lengthMs * rate / 1000, all.size() - from));
    }
    Tone tone(std::size_t channel, double frequency, std::size_t fromMs, std::size_t lengthMs) const
    {
        return measureTone(part(channel, fromMs, lengthMs), frequency, rate);
    }
};

/// What a program prints; empty, and `failed` set, when it fails.
inline std::string printedBy(const std::string& line, bool* failed = nullptr)
{
    FILE* output = ::popen((line + " 2>&1").c_str(), "re");
    if (!output)
        return {};
    std::string said;
    std::array<char, 65536> part{};
    while (const auto length = std::fread(part.data(), 1, part.size(), output))
        said.append(part.data(), length);
    const bool isGood = ::pclose(output) == 0;
    if (failed)
        *failed = !isGood;
    return said;
}

/// `options` are those of sox for a file without a header: "-t raw -r 8000 -b 16 -e signed -c 1".
inline ReadRecording readBySox(const std::string& path, const std::string& options = {})
{
    ReadRecording sound;
    bool failed = false;
    const std::string file = options + " '" + path + '\'';
    const auto number = [&](const char* what) {
        const std::string said = printedBy(std::string("soxi -V1 ") + what + ' ' + file, &failed);
        if (failed)
            sound.fault = said;
        return failed ? 0UL : std::stoul(said);
    };
    const bool hasHeader = options.empty();
    sound.rate = static_cast<std::uint32_t>(hasHeader ? number("-r") : 0);
    const std::size_t channels = hasHeader ? number("-c") : 1;
    if (!sound.fault.empty())
        return sound;
    const std::string octets = printedBy("sox -V1 -D " + file + " -t raw -b 16 -e signed -L -", &failed);
    if (failed) {
        sound.fault = octets;
        return sound;
    }
    sound.channels.resize(channels);
    for (std::size_t at = 0; at + 2 * channels <= octets.size(); at += 2 * channels) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            Sample sample = 0;
            std::memcpy(&sample, octets.data() + at + 2 * channel, sizeof sample);
            sound.channels[channel].push_back(sample);
        }
    }
    return sound;
}

} // namespace legscope::test
