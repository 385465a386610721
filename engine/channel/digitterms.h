#pragma once

#include "engine/channel/variablereader.h"
#include "engine/config/profilesettings.h"
#include "engine/media/digitplan.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// What a leg gets that has agreed on no telephone-event (rtp_info_when_no_2833).
enum class WithoutEvents : std::uint8_t { Info, Nothing };

/// Whether a leg has telephone-event whose SDP does not name it (liberal-dtmf).
enum class UnnamedEvents : std::uint8_t { NotUsed, Used };

/// Whether keys are shown (sensitive_dtmf).
enum class DigitSecrecy : std::uint8_t { Told, Masked };

/// Whose digits the bindings of a leg are asked about (bind_meta_app).
struct BoundKeys {
    bool ofLeg = false; ///< those that the leg presses
    bool ofPeer = false; ///< those of whoever it is connected to
    bool operator==(const BoundKeys&) const = default;
};

/// How digits come from and go to one leg in Default mode.
struct DigitTerms {
    DigitWay wanted = DigitWay::Rtp; ///< how the leg gets digits
    std::optional<DigitWay>
        onward{}; ///< how whoever it is connected to gets its digits; none: as that one wants
    WithoutEvents withoutEvents = WithoutEvents::Info;
    ToneDetection detection = ToneDetection::Off; ///< in what the leg sends
    /// Payload type of telephone-event in offers that the leg gets; none: that of the other leg, else 101.
    std::optional<std::uint8_t> eventType{};
    UnnamedEvents unnamed = UnnamedEvents::NotUsed;
    ArrivingEvents arriving = ArrivingEvents::MadeAnew; ///< of those that the leg sends
    std::chrono::milliseconds pause{40}; ///< between two that it gets
    std::chrono::milliseconds length{250}; ///< of one that says none
    RepeatedDigits repeated = RepeatedDigits::Dropped; ///< of those that the leg sends
    DigitSecrecy secrecy = DigitSecrecy::Told; ///< the same
    PressedKeys pressed = PressedKeys::Sent;
    DigitMask mask{};
    BoundKeys bound{};
    std::vector<std::string> refused{}; ///< settings that do not count, each in a sentence
};

/// Whether what is sent to the leg, as digits, is made alike.
bool receivesAlike(const DigitTerms& one, const DigitTerms& other);
/// Whether what the leg sends is searched for digits alike.
bool sendsAlike(const DigitTerms& one, const DigitTerms& other);

/// What applications have changed of that (start_dtmf, start_dtmf_generate, block_dtmf).
struct DigitChoice {
    std::optional<ToneDetection> detection{};
    std::optional<DigitWay> wanted{}, onward{};
    std::optional<PressedKeys> pressed{};
    DigitMask mask{};
    BoundKeys bound{};
};

DigitTerms chosen(DigitTerms terms, const DigitChoice& choice);
/// Whether the media of the leg must be ours for that; its bindings apart.
bool needsSound(const DigitChoice& choice);

/// The terms of a leg of this profile: dtmf_type (of a leg whose digits are inband tones are listened for),
/// rtp_digit_delay, rtp_info_when_no_2833, deduplicate_dtmf, sensitive_dtmf, rtp_2833_payload,
/// rtp_liberal_dtmf and pass_rfc2833, then the profile's own. A value that cannot be read counts as none.
DigitTerms digitTermsOf(const ProfileSettings& profile, const VariableReader& variable);

} // namespace legscope
