#include "engine/config/conferencereader.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/event/digit.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t rateOfAuto = 48'000; ///< no codec has more
constexpr std::uint32_t longestSeconds = 86'400, mostMembers = 100'000, mostRetries = 1'000;

constexpr auto conferenceSounds = std::to_array<std::pair<std::string_view, ConferenceSound>>(
    {{"enter-sound", ConferenceSound::Enter}, {"exit-sound", ConferenceSound::Exit},
        {"alone-sound", ConferenceSound::Alone}, {"moh-sound", ConferenceSound::Moh},
        {"perpetual-sound", ConferenceSound::Perpetual}, {"muted-sound", ConferenceSound::Muted},
        {"unmuted-sound", ConferenceSound::Unmuted}, {"kicked-sound", ConferenceSound::Kicked},
        {"locked-sound", ConferenceSound::Locked}, {"max-members-sound", ConferenceSound::Full},
        {"pin-sound", ConferenceSound::Pin}, {"bad-pin-sound", ConferenceSound::BadPin}});

struct ProfileText {
    std::string_view name;
    std::string ConferenceProfile::* field;
};
constexpr auto profileTexts = std::to_array<ProfileText>({{"sound-prefix", &ConferenceProfile::soundPrefix},
    {"pin", &ConferenceProfile::pin}, {"moderator-pin", &ConferenceProfile::moderatorPin},
    {"caller-controls", &ConferenceProfile::callerControls},
    {"moderator-controls", &ConferenceProfile::moderatorControls}});

constexpr auto controlActions
    = std::to_array<std::pair<std::string_view, ConferenceAction>>({{"mute", ConferenceAction::Mute},
        {"deaf", ConferenceAction::Deaf}, {"deaf mute", ConferenceAction::DeafMute},
        {"energy up", ConferenceAction::EnergyUp}, {"energy equ", ConferenceAction::EnergyEqual},
        {"energy dn", ConferenceAction::EnergyDown}, {"vol talk up", ConferenceAction::TalkUp},
        {"vol talk zero", ConferenceAction::TalkZero}, {"vol talk dn", ConferenceAction::TalkDown},
        {"vol listen up", ConferenceAction::ListenUp}, {"vol listen zero", ConferenceAction::ListenZero},
        {"vol listen dn", ConferenceAction::ListenDown}, {"hangup", ConferenceAction::Hangup},
        {"lock", ConferenceAction::Lock}, {"floor", ConferenceAction::Floor},
        {"event", ConferenceAction::Event}, {"transfer", ConferenceAction::Transfer},
        {"execute_application", ConferenceAction::ExecuteApplication}});

class ConferenceReader {
public:
    ConferenceReader(const ConfigDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    void readGroup(const pugi::xml_node& element)
    {
        ConferenceControls group;
        group.name = trimmed(attributeOf(element, "name"));
        for (const auto& control : element.children("control"))
            readControl(control, group);
        const auto isSame = [&](const auto& one) { return equalsIgnoringCase(one->name, group.name); };
        if (group.name.empty() || std::ranges::any_of(m_settings.controls, isSame))
            return m_problems.error(m_document.whereOf(element),
                fmt::format("the controls \"{}\" of conference.conf are left out: {}", excerpt(group.name),
                    group.name.empty() ? "they have no name" : "others have this name"));
        m_settings.controls.push_back(std::make_shared<const ConferenceControls>(std::move(group)));
    }

    void readProfile(const pugi::xml_node& element)
    {
        ConferenceProfile profile;
        profile.name = trimmed(attributeOf(element, "name"));
        const auto isSame = [&](const auto& one) { return equalsIgnoringCase(one->name, profile.name); };
        if (profile.name.empty() || std::ranges::any_of(m_settings.profiles, isSame))
            return m_problems.error(m_document.whereOf(element),
                fmt::format("the profile \"{}\" of conference.conf is left out: {}", excerpt(profile.name),
                    profile.name.empty() ? "it has no name" : "another one has this name"));
        for (const auto& parameter : element.children("param"))
            readParameter(parameter, profile);
        for (std::string& sound : profile.sounds) {
            const bool isFile = !sound.empty() && !sound.starts_with('/') && !sound.contains(':');
            if (isFile && !profile.soundPrefix.empty())
                sound = fmt::format("{{sound_prefix={}}}{}", profile.soundPrefix, sound);
        }
        m_settings.profiles.push_back(std::make_shared<const ConferenceProfile>(std::move(profile)));
    }

    ConferenceSettings take()
    {
        m_problems.listed(
            "settings of conference.conf that are not read", fmt::format("{}", fmt::join(m_unread, ", ")));
        return std::move(m_settings);
    }

private:
    void readControl(const pugi::xml_node& element, ConferenceControls& group)
    {
        const std::string action = attributeOf(element, "action");
        ConferenceControl control;
        control.digits = trimmed(attributeOf(element, "digits"));
        control.data = trimmed(attributeOf(element, "data"));
        const auto named = std::ranges::find_if(
            controlActions, [&](const auto& one) { return equalsIgnoringCase(one.first, action); });
        const bool hasKeys = areKeys(control.digits);
        if (named == controlActions.end() || !hasKeys)
            return m_problems.warning(m_document.whereOf(element),
                fmt::format("a control of \"{}\" is left out: \"{}\" {}", excerpt(group.name),
                    excerpt(hasKeys ? action : control.digits),
                    hasKeys ? "is nothing that a key does here" : "are no keys (0-9 * # A-D)"));
        control.action = named->second;
        group.controls.push_back(std::move(control));
    }

    void readParameter(const pugi::xml_node& parameter, ConferenceProfile& profile)
    {
        const std::string name = attributeOf(parameter, "name");
        const std::string value{trimmed(attributeOf(parameter, "value"))};
        const auto sound
            = std::ranges::find(conferenceSounds, name, &decltype(conferenceSounds)::value_type::first);
        const auto text = std::ranges::find(profileTexts, name, &ProfileText::name);
        if (sound != conferenceSounds.end())
            profile.sounds[static_cast<std::size_t>(sound->second)] = value;
        else if (text != profileTexts.end())
            profile.*text->field = value;
        else if (name == "rate" && value == "auto")
            profile.rate = rateOfAuto;
        else if (name == "rate")
            readRate(parameter, value, profile.rate);
        else if (name == "member-flags" || name == "conference-flags")
            readFlags(name, value, profile);
        else if (!readNumbers(parameter, name, value, profile))
            m_unread.insert(name);
    }

    void readRate(const pugi::xml_node& parameter, const std::string& value, std::uint32_t& rate)
    {
        static constexpr auto known
            = std::to_array<std::uint32_t>({8000, 12'000, 16'000, 24'000, 32'000, 48'000});
        const auto read = wholeNumber<std::uint32_t>(value);
        if (read && std::ranges::find(known, *read) != known.end())
            rate = *read;
        else
            m_problems.warning(m_document.whereOf(parameter),
                fmt::format("rate: \"{}\" is none of {}, auto; {} counts", excerpt(value),
                    fmt::join(known, ", "), rate));
    }

    void readFlags(const std::string& name, const std::string& value, ConferenceProfile& profile)
    {
        if (name == "member-flags") {
            ReadMemberFlags read = readMemberFlags(value);
            profile.memberFlags = std::move(read.flags);
            for (const std::string& flag : read.unknown)
                m_unread.insert(fmt::format("{} {}", name, flag));
            return;
        }
        for (const std::string_view part : splitAt(value, '|')) {
            const std::string_view flag = trimmed(part);
            if (equalsIgnoringCase(flag, "wait-mod"))
                profile.waitsForModerator = true;
            else if (!flag.empty() && !equalsIgnoringCase(flag, "audio-always"))
                m_unread.insert(fmt::format("{} {}", name, flag));
        }
    }

    bool readNumbers(const pugi::xml_node& parameter, const std::string& name, const std::string& value,
        ConferenceProfile& profile)
    {
        std::uint32_t seconds = 0;
        if (name == "energy-level")
            readNumber(parameter, value, 32'767, profile.energyLevel);
        else if (name == "pin-retries")
            readNumber(parameter, value, mostRetries, profile.pinRetries);
        else if (name == "max-members")
            readNumber(parameter, value, mostMembers, profile.maxMembers);
        else if (name == "terminate-on-silence" && readNumber(parameter, value, longestSeconds, seconds))
            profile.terminateOnSilence = std::chrono::seconds(seconds);
        else if (name == "endconf-grace-time" && readNumber(parameter, value, longestSeconds, seconds))
            profile.endconfGraceTime = std::chrono::seconds(seconds);
        else
            return name.empty() || name == "terminate-on-silence" || name == "endconf-grace-time";
        return true;
    }

    bool readNumber(
        const pugi::xml_node& parameter, const std::string& value, std::uint32_t most, std::uint32_t& number)
    {
        const auto read = wholeNumber<std::uint32_t>(value);
        if (read && *read <= most) {
            number = *read;
            return true;
        }
        m_problems.warning(m_document.whereOf(parameter),
            fmt::format("{}: \"{}\" is not 0 to {}; {} counts", attributeOf(parameter, "name"),
                excerpt(value), most, number));
        return false;
    }

    const ConfigDocument& m_document;
    ProblemList& m_problems;
    ConferenceSettings m_settings;
    std::set<std::string> m_unread;
};

} // namespace

ConferenceSettings readConferences(const ConfigDocument& document, ProblemList& problems)
{
    ConferenceReader reader(document, problems);
    for (const auto& configuration : document.configurationsNamed("conference.conf")) {
        for (const auto& group : configuration.child("caller-controls").children("group"))
            reader.readGroup(group);
        for (const auto& profile : configuration.child("profiles").children("profile"))
            reader.readProfile(profile);
    }
    return reader.take();
}

} // namespace legscope
