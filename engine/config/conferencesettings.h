#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What a key of a member does, by FreeSWITCH's names.
enum class ConferenceAction : std::uint8_t {
    Mute,
    Deaf,
    DeafMute,
    EnergyUp,
    EnergyEqual,
    EnergyDown,
    TalkUp,
    TalkZero,
    TalkDown,
    ListenUp,
    ListenZero,
    ListenDown,
    Hangup,
    Lock,
    Floor,
    Event,
    Transfer,
    ExecuteApplication,
};

struct ConferenceControl {
    ConferenceAction action = ConferenceAction::Mute;
    std::string digits;
    std::string data{}; ///< of Event, Transfer and ExecuteApplication
};

/// A <group> of caller-controls.
struct ConferenceControls {
    std::string name;
    std::vector<ConferenceControl> controls;
};

enum class ConferenceSound : std::uint8_t {
    Enter,
    Exit,
    Alone,
    Moh,
    Perpetual,
    Muted,
    Unmuted,
    Kicked,
    Locked,
    Full, ///< max-members-sound
    Pin,
    BadPin,
};

/// What somebody in a conference may have of his own, by FreeSWITCH's names.
enum class MemberFlag : std::uint8_t {
    Mute,
    Deaf,
    Moderator,
    NoMoh, ///< no music while he is alone
    EndConf, ///< when the last of them goes, the conference ends
    MinTwo, ///< when he is left alone, the conference ends
    Ghost, ///< he does not count
    JoinOnly, ///< he makes no new conference
    DistDtmf, ///< keys that control nothing go to the others
};
inline constexpr std::size_t memberFlagCount = 9;

/// "dist-dtmf".
std::string_view nameOf(MemberFlag flag);

/// Of names with | between them; those that nobody knows are left out.
struct ReadMemberFlags {
    std::vector<MemberFlag> flags;
    std::vector<std::string> unknown;
};
ReadMemberFlags readMemberFlags(std::string_view text);

/// A <profile> of conference.conf. An empty sound is none.
struct ConferenceProfile {
    std::string name = "default";
    std::uint32_t rate = 8000; ///< Hz
    std::uint32_t energyLevel = 100; ///< mean of absolute samples
    std::array<std::string, 12> sounds{}; ///< by ConferenceSound; files have the prefix in front
    std::string soundPrefix{};
    std::string pin{}, moderatorPin{};
    std::uint32_t pinRetries = 3;
    std::uint32_t maxMembers = 0; ///< 0: any number
    std::string callerControls = "default", moderatorControls{}; ///< moderator's empty: as callers
    std::chrono::seconds terminateOnSilence{0}; ///< 0: never
    std::chrono::seconds endconfGraceTime{0};
    std::vector<MemberFlag> memberFlags{};
    bool waitsForModerator = false; ///< wait-mod of conference-flags

    const std::string& sound(ConferenceSound which) const { return sounds[static_cast<std::size_t>(which)]; }
};

/// What conference.conf says; routes that are in a conference keep its profile when it is read again.
struct ConferenceSettings {
    std::vector<std::shared_ptr<const ConferenceProfile>> profiles;
    std::vector<std::shared_ptr<const ConferenceControls>> controls;
};

/// Null: there is none of that name. A profile "default" is there without a file too.
std::shared_ptr<const ConferenceProfile> findConferenceProfile(
    const ConferenceSettings& settings, std::string_view name);
/// The same of controls: FreeSWITCH's own are "default", and of "none" there are none.
std::shared_ptr<const ConferenceControls> findConferenceControls(
    const ConferenceSettings& settings, std::string_view name);

} // namespace legscope
