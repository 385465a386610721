#pragma once

#include "engine/channel/keyfate.h"
#include "engine/config/digitaction.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// The bindings of bind_digit_action for the digits of one leg. Digits wait while they may become those of a
/// binding; when they are, it takes them, at once where nothing longer can come of them, else when nothing
/// has followed for a while. What no binding can come of goes on. An expression is asked when nothing has
/// followed, or at once where its realm has nothing else. One thread's.
class DigitActions final : public KeyStage {
public:
    static constexpr std::size_t mostBindings = 100, mostDigits = 64;
    static constexpr std::chrono::milliseconds usualPatience{1500}; ///< FreeSWITCH's

    /// In the place of one with the same digits. Its realm is the one that counts from now on. Errc::
    /// InvalidArgument: there are so many already.
    Result<void> bind(const DigitAction& action, const std::vector<BoundApplication>& runs);
    /// How long digits wait for the next one; 0: as long as it takes.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// The realm that counts; "all" of them, "none". Errc::NotFound: there is none of that name.
    Result<void> setRealm(std::string_view realm);
    /// Its bindings are gone; "all".
    void clear(std::string_view realm);

    bool isEmpty() const override { return candidates().empty(); }
    KeyFate press(const PressedKey& key, Monotonic now) override;
    std::optional<Monotonic> due() const override;
    KeyFate onTime(Monotonic now) override;

private:
    struct Bound {
        DigitAction action;
        std::vector<BoundApplication> runs;
    };
    enum class Outlook : std::uint8_t { Nothing, Later, Now };

    bool counts(const Bound& bound) const;
    std::vector<const Bound*> candidates() const;
    std::string waitingDigits() const;
    Outlook outlook() const;
    KeyFate settle();

    std::vector<Bound> m_bound; ///< first come first
    std::optional<std::string> m_realm{}; ///< nothing: no digit is taken
    std::chrono::milliseconds m_patience = usualPatience;
    std::vector<PressedKey> m_waiting;
    Monotonic m_last; ///< when the last of them came
};

} // namespace legscope
