#pragma once

#include "engine/config/boundapplication.h"
#include "engine/core/clock.h"
#include "engine/event/digit.h"

#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// A key that was pressed, and how it has come.
struct PressedKey {
    Digit digit;
    DigitSource source = DigitSource::Rtp;
};

/// What bindings have decided about keys that were pressed; those of which nothing is said wait.
struct KeyFate {
    std::vector<PressedKey> taken{}; ///< they go nowhere
    std::vector<PressedKey> letGo{}; ///< they go on, in that order
    std::vector<BoundApplication> runs{};
    std::string matching{}, notMatching{}; ///< the digits that a binding was looked for, of bind_digit_action

    /// What was decided later.
    void append(KeyFate later)
    {
        taken.insert(taken.end(), later.taken.begin(), later.taken.end());
        letGo.insert(letGo.end(), later.letGo.begin(), later.letGo.end());
        runs.insert(runs.end(), later.runs.begin(), later.runs.end());
        if (!later.matching.empty())
            matching = std::move(later.matching);
        if (!later.notMatching.empty())
            notMatching = std::move(later.notMatching);
    }
};

/// Bindings of one kind, which are shown what a leg presses. One thread's.
class KeyStage {
public:
    /// No key can be taken.
    virtual bool isEmpty() const = 0;
    virtual KeyFate press(const PressedKey& key, Monotonic now) = 0;
    /// When keys that wait have their end; nothing while none do.
    virtual std::optional<Monotonic> due() const = 0;
    virtual KeyFate onTime(Monotonic now) = 0;

protected:
    ~KeyStage() = default;
};

} // namespace legscope
