#include "engine/config/conferencesettings.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <iterator>

namespace legscope {
namespace {

constexpr auto flagNames = std::to_array<std::string_view>(
    {"mute", "deaf", "moderator", "nomoh", "endconf", "mintwo", "ghost", "join-only", "dist-dtmf"});
static_assert(flagNames.size() == memberFlagCount);

ConferenceControls usualControls()
{
    return {"default",
        {{ConferenceAction::Mute, "0"}, {ConferenceAction::DeafMute, "*"}, {ConferenceAction::EnergyUp, "9"},
            {ConferenceAction::EnergyEqual, "8"}, {ConferenceAction::EnergyDown, "7"},
            {ConferenceAction::TalkUp, "3"}, {ConferenceAction::TalkZero, "2"},
            {ConferenceAction::TalkDown, "1"}, {ConferenceAction::ListenUp, "6"},
            {ConferenceAction::ListenZero, "5"}, {ConferenceAction::ListenDown, "4"},
            {ConferenceAction::Hangup, "#"}}};
}

} // namespace

std::string_view nameOf(MemberFlag flag)
{
    return flagNames[static_cast<std::size_t>(flag)];
}

ReadMemberFlags readMemberFlags(std::string_view text)
{
    ReadMemberFlags read;
    for (const std::string_view part : splitAt(text, '|')) {
        const std::string_view name = trimmed(part);
        const auto known = std::ranges::find_if(
            flagNames, [name](std::string_view one) { return equalsIgnoringCase(one, name); });
        if (known != flagNames.end())
            read.flags.push_back(static_cast<MemberFlag>(std::distance(flagNames.begin(), known)));
        else if (!name.empty())
            read.unknown.emplace_back(name);
    }
    return read;
}

std::shared_ptr<const ConferenceProfile> findConferenceProfile(
    const ConferenceSettings& settings, std::string_view name)
{
    const auto found = std::ranges::find_if(
        settings.profiles, [name](const auto& one) { return equalsIgnoringCase(one->name, name); });
    if (found != settings.profiles.end())
        return *found;
    return equalsIgnoringCase(name, "default") ? std::make_shared<const ConferenceProfile>() : nullptr;
}

std::shared_ptr<const ConferenceControls> findConferenceControls(
    const ConferenceSettings& settings, std::string_view name)
{
    const auto found = std::ranges::find_if(
        settings.controls, [name](const auto& one) { return equalsIgnoringCase(one->name, name); });
    if (found != settings.controls.end())
        return *found;
    if (equalsIgnoringCase(name, "none"))
        return std::make_shared<const ConferenceControls>();
    return equalsIgnoringCase(name, "default") ? std::make_shared<const ConferenceControls>(usualControls())
                                               : nullptr;
}

} // namespace legscope
