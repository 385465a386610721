#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// The keys, by the number of their event (RFC 4733 section 3.2): 0..9, *, #, A..D, ! for flash.
constexpr std::string_view digitKeys = "0123456789*#ABCD!";

/// What is shown of a key that may be a secret.
constexpr char maskedKey = '*';

/// A key that was pressed, of digitKeys.
struct Digit {
    char key = '0';
    std::chrono::milliseconds length{250};
    bool operator==(const Digit&) const = default;
};

constexpr std::chrono::milliseconds shortestDigit{50}, longestDigit{24000};

/// With its length within what a digit may last.
Digit withinReason(Digit digit) noexcept;

/// A..D in their usual case; none for a character that is no key.
std::optional<char> keyNamed(char c) noexcept;
/// Whether there are keys, and nothing else: of digitKeys, without flash.
bool areKeys(std::string_view text) noexcept;
/// None for a number behind those of digitKeys.
std::optional<char> keyNumbered(std::uint32_t number) noexcept;

/// Where a digit came from.
enum class DigitSource : std::uint8_t {
    Rtp, ///< telephone-events of a leg (RFC 4733)
    Info, ///< INFO of a leg
    Inband, ///< tones in a leg's sound
    Application, ///< the dialplan or a command
};

/// How a leg gets digits.
enum class DigitWay : std::uint8_t { None, Rtp, Info, Inband };

/// What digits of a command are to a leg.
enum class DigitRole : std::uint8_t {
    Sent, ///< the leg gets them
    Pressed, ///< as if the leg had pressed them
};

/// Whether tones in the sound of a leg are listened for.
enum class ToneDetection : std::uint8_t { Off, On };

/// What becomes of the digits that a leg presses (block_dtmf).
enum class PressedKeys : std::uint8_t { Sent, Blocked };

/// What the other leg gets for each digit that is blocked; nothing of both: nothing.
struct DigitMask {
    std::string digits{}; ///< "DIGITS[@MS][+...]"
    std::string sound{}; ///< a file or another sound, as playback names it
    bool operator==(const DigitMask&) const = default;
};

/// Why a digit went nowhere.
enum class DigitDrop : std::uint8_t {
    None, ///< it went on
    Repeated, ///< the same digit had come another way
    NoWay, ///< the other leg takes none, or nobody is connected
    Full, ///< too many wait to be sent
    Taken, ///< it was for the application that runs
    Blocked, ///< the leg's digits go nowhere (block_dtmf, uuid_drop_dtmf)
    Bound, ///< it was for a binding of digits (bind_meta_app)
};

std::string_view nameOf(DigitSource source);
std::string_view nameOf(DigitWay way);
std::string_view nameOf(DigitDrop reason);
/// By nameOf(), without case; none for another word.
std::optional<DigitWay> digitWayNamed(std::string_view name);

} // namespace legscope
