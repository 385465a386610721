#include "engine/core/number.h"
#include "engine/core/words.h"
#include "engine/route/conferences.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <optional>

/// What operators do with conferences.
namespace legscope {
namespace {

using Words = std::vector<std::string>;
using Voice = ConferenceMember::Voice;

std::unexpected<Error> expected(std::string_view what)
{
    return fail(Errc::InvalidArgument, fmt::format("conference: expected {}", what));
}

ConferenceMemberStatus statusOf(const Conference& conference, const ConferenceMember& member)
{
    ConferenceMemberStatus status{.id = member.id(),
        .uuid = member.uuid(),
        .name = member.name(),
        .number = member.callNumber(),
        .isHearing = !member.seat->isDeaf(),
        .isOpen = member.voice == Voice::Open,
        .isTalking = member.isTalking,
        .hasFloor = conference.floor() == &member,
        .flags = {},
        .volumeHeard = member.seat->volumeHeard(),
        .volumeSaid = member.seat->volumeSaid(),
        .energyLevel = member.seat->energyLevel(),
        .energy = member.seat->energy()};
    for (const MemberFlag flag : member.flags) {
        if (flag != MemberFlag::Mute && flag != MemberFlag::Deaf)
            status.flags.emplace_back(nameOf(flag));
    }
    return status;
}

ConferenceStatus statusOf(const Conference& conference)
{
    ConferenceStatus status{conference.name(), conference.profile().rate, conference.isLocked(), {}};
    for (const ConferenceMember* const member : conference.members())
        status.members.push_back(statusOf(conference, *member));
    return status;
}

std::string listed(const ConferenceStatus& conference)
{
    std::string text
        = fmt::format("Conference {} ({} member{} rate: {}{})", conference.name, conference.members.size(),
            conference.members.size() == 1 ? "" : "s", conference.rate, conference.isLocked ? " locked" : "");
    for (const ConferenceMemberStatus& member : conference.members) {
        std::vector<std::string_view> what;
        if (member.isHearing)
            what.emplace_back("hear");
        if (member.isOpen)
            what.emplace_back("speak");
        if (member.isTalking)
            what.emplace_back("talking");
        if (member.hasFloor)
            what.emplace_back("floor");
        what.insert(what.end(), member.flags.begin(), member.flags.end());
        text += fmt::format("\n{};{};{};{};{};{};{};{};{}", member.id, member.uuid, member.name,
            member.number, fmt::join(what, "|"), member.volumeHeard, member.volumeSaid, member.energyLevel,
            member.energy);
    }
    return text;
}

/// What is done with a member; `value` is the word behind him, or empty.
struct MemberAction {
    std::string_view name;
    std::string_view done;
    std::function<bool(Conference&, ConferenceMember&, const std::string& value)>
        act; ///< false: no such value
};

bool setVolume(const std::string& value, const std::function<void(int)>& set)
{
    const auto steps = wholeNumber<std::int64_t>(value);
    if (!steps || *steps < -MixSeat::mostVolume || *steps > MixSeat::mostVolume)
        return false;
    set(static_cast<int>(*steps));
    return true;
}

bool leaves(ConferenceMember& member, MemberLeaves why)
{
    member.leave(why);
    return true;
}

const std::vector<MemberAction>& memberActions()
{
    using C = Conference;
    using M = ConferenceMember;
    using V = const std::string;
    static const std::vector<MemberAction> actions{
        {"mute", "muted", [](C& c, M& m, V&) { return c.setVoice(m, Voice::Muted), true; }},
        {"unmute", "not muted", [](C& c, M& m, V&) { return c.setVoice(m, Voice::Open), true; }},
        {"tmute", "muted or not",
            [](C& c, M& m, V&) {
                return c.setVoice(m, m.voice == Voice::Open ? Voice::Muted : Voice::Open), true;
            }},
        {"deaf", "deaf", [](C& c, M& m, V&) { return c.setDeaf(m), true; }},
        {"undeaf", "not deaf", [](C& c, M& m, V&) { return c.setHearing(m), true; }},
        {"kick", "kicked", [](C&, M& m, V&) { return leaves(m, MemberLeaves::Kicked); }},
        {"hup", "gone", [](C&, M& m, V&) { return leaves(m, MemberLeaves::HungUp); }},
        {"floor", "given the floor", [](C& c, M& m, V&) { return c.giveFloor(m), true; }},
        {"energy", "talking above that level",
            [](C&, M& m, V& value) {
                const auto level = wholeNumber<std::uint32_t>(value);
                if (!level || *level > 32'767)
                    return false;
                m.seat->setEnergyLevel(*level);
                return true;
            }},
        {"volume_in", "as loud as that",
            [](C&, M& m, V& value) {
                return setVolume(value, [&m](int steps) { m.seat->setVolumeSaid(steps); });
            }},
        {"volume_out", "hearing as loud as that",
            [](C&, M& m, V& value) {
                return setVolume(value, [&m](int steps) { m.seat->setVolumeHeard(steps); });
            }},
        {"dtmf", "sent the keys", [](C&, M& m, V& value) {
             if (value.empty())
                 return false;
             m.sendKeys(value);
             return true;
         }}};
    return actions;
}

/// ID, all, last or non_moderator.
Result<std::vector<std::uint32_t>> meant(const Conference& conference, const std::string& who)
{
    std::vector<std::uint32_t> ids;
    const auto number = wholeNumber<std::uint32_t>(who);
    for (const ConferenceMember* const member : conference.members()) {
        const bool isMeant = who == "all" || (who == "last" && member == conference.last())
            || (who == "non_moderator" && !member->has(MemberFlag::Moderator)) || number == member->id();
        if (isMeant)
            ids.push_back(member->id());
    }
    if (ids.empty())
        return fail(
            Errc::NotFound, fmt::format("conference {}: there is no member \"{}\"", conference.name(), who));
    return ids;
}

Result<std::string> onMembers(
    Conferences& conferences, const std::string& name, const MemberAction& action, const Words& words)
{
    const auto ids = words.size() > 2
        ? meant(*conferences.find(name), words[2])
        : Result<std::vector<std::uint32_t>>(expected("a member: ID, all, last or non_moderator"));
    if (!ids)
        return std::unexpected(ids.error());
    for (const std::uint32_t id : *ids) {
        // Who leaves may have been the last, or the route of who leaves may lead anywhere.
        Conference* const conference = conferences.find(name);
        ConferenceMember* const member = conference ? conference->find(id) : nullptr;
        if (member && !action.act(*conference, *member, words.size() > 3 ? words[3] : std::string()))
            return expected(fmt::format("a value behind {}", words[1]));
    }
    return fmt::format(
        "conference {}: {} {} {}", name, words[2], ids->size() > 1 ? "are" : "is", action.done);
}

/// relate A B nospeak|nohear|clear
Result<std::string> relate(Conference& conference, const Words& words)
{
    const auto memberOf = [&](std::size_t at) {
        const auto id = at < words.size() ? wholeNumber<std::uint32_t>(words[at]) : std::nullopt;
        return id ? conference.find(*id) : nullptr;
    };
    const ConferenceMember* const a = memberOf(2);
    const ConferenceMember* const b = memberOf(3);
    const std::string how = words.size() > 4 ? words[4] : std::string();
    if (!a || !b || (how != "nospeak" && how != "nohear" && how != "clear"))
        return expected("relate MEMBER MEMBER nospeak|nohear|clear");
    if (how != "nohear")
        conference.relate(*b, *a, how == "clear" ? OtherHeard::Yes : OtherHeard::No);
    if (how != "nospeak")
        conference.relate(*a, *b, how == "clear" ? OtherHeard::Yes : OtherHeard::No);
    return fmt::format("conference {}: {} and {} are related: {}", conference.name(), a->id(), b->id(), how);
}

Result<std::string> play(Conference& conference, const Words& words)
{
    if (words.size() < 3)
        return expected("play FILE [ID]");
    if (words.size() == 3) {
        conference.play(words[2]);
        return fmt::format("conference {}: everybody hears {}", conference.name(), words[2]);
    }
    const auto ids = meant(conference, words[3]);
    if (!ids)
        return std::unexpected(ids.error());
    for (const std::uint32_t id : *ids)
        conference.find(id)->hearAlone(words[2]);
    return fmt::format("conference {}: {} hears {}", conference.name(), words[3], words[2]);
}

std::optional<Result<std::string>> onConference(Conference& conference, const Words& words)
{
    const std::string& action = words[1];
    const std::string value = words.size() > 2 ? words[2] : std::string();
    const auto done
        = [&](std::string_view what) { return fmt::format("conference {} {}", conference.name(), what); };
    if (action == "list" || action == "count")
        return action == "list" ? listed(statusOf(conference)) : std::to_string(conference.members().size());
    if (action == "lock" || action == "unlock") {
        action == "lock" ? conference.lock() : conference.unlock();
        return done(action == "lock" ? "is locked" : "is open again");
    }
    if (action == "nopin" || (action == "pin" && !value.empty())) {
        conference.setPin(action == "pin" ? value : std::string());
        return done(action == "pin" ? "has that pin" : "has no pin");
    }
    if (action == "play")
        return play(conference, words);
    if (action == "stop" && (value == "last" || value == "current")) {
        conference.stopLast();
        return done("hears its last sound no more");
    }
    if (action == "stop" && (value.empty() || value == "all")) {
        conference.stopAll();
        return done("hears its sounds no more");
    }
    if (action == "relate")
        return relate(conference, words);
    return std::nullopt;
}

} // namespace

std::vector<ConferenceStatus> Conferences::status() const
{
    std::vector<ConferenceStatus> all;
    for (const auto& [name, conference] : m_conferences)
        all.push_back(statusOf(*conference));
    return all;
}

Result<std::string> Conferences::command(const std::vector<std::string>& words)
{
    if (words.empty())
        return expected("list, or the name of a conference and an action");
    if (words.size() == 1 && words[0] == "list") {
        std::string text;
        for (const ConferenceStatus& conference : status())
            text += (text.empty() ? "" : "\n") + listed(conference);
        return text.empty() ? "there is no conference" : text;
    }
    Conference* const conference = find(words[0]);
    if (!conference)
        return fail(Errc::NotFound, fmt::format("there is no conference \"{}\"", words[0]));
    if (words.size() < 2)
        return expected("an action behind the name");
    if (auto done = onConference(*conference, words))
        return std::move(*done);
    const auto action = std::ranges::find(memberActions(), words[1], &MemberAction::name);
    if (action != memberActions().end())
        return onMembers(*this, words[0], *action, words);
    if (words[1] == "transfer" && words.size() > 3) {
        const MemberAction sends{
            "transfer", "sent there", [&](Conference&, ConferenceMember& member, const std::string&) {
                member.transfer(words[3], words.size() > 4 ? words.back() : std::string());
                return true;
            }};
        return onMembers(*this, words[0], sends, words);
    }
    return fail(Errc::Unsupported, fmt::format("conference: {} is nothing that is there", words[1]));
}

} // namespace legscope
