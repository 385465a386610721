#pragma once

#include "engine/channel/keyfate.h"

#include <QString>

#include <chrono>
#include <string>
#include <vector>

namespace legscope::test {

inline PressedKey pressedKey(char key, DigitSource source = DigitSource::Rtp)
{
    return {{key, std::chrono::milliseconds(100)}, source};
}

inline std::string namesOf(const std::vector<PressedKey>& keys)
{
    std::string text;
    for (const PressedKey& key : keys)
        text += key.digit.key;
    return text;
}

/// What became of keys, and the names of what they have run.
struct KeysFate {
    std::string wentOn, taken, ran;
};

/// Presses keys, a second between any two; a blank among them is a time of its own.
inline KeysFate pressAll(KeyStage& bindings, const QString& keys, std::chrono::seconds blank)
{
    KeysFate all;
    Monotonic now{std::chrono::hours(1)};
    for (const QChar key : keys) {
        const bool isBlank = key == ' ';
        now += isBlank ? blank : std::chrono::seconds(1);
        const KeyFate fate = isBlank ? bindings.onTime(now) : bindings.press(pressedKey(key.toLatin1()), now);
        all.wentOn += namesOf(fate.letGo);
        all.taken += namesOf(fate.taken);
        for (const BoundApplication& application : fate.runs)
            all.ran += application.name;
    }
    return all;
}

} // namespace legscope::test
