#include "engine/api/commandname.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sip/cause.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace legscope {
namespace {

using commandline::expected;

/// UUID [CAUSE]
Result<CommandBody> readKill(const std::vector<std::string>& words)
{
    if (words.size() < 2 || words.size() > 3)
        return expected(words[0], "the uuid of a leg, and perhaps a cause");
    if (words.size() == 2)
        return HangUpLeg{words[1]};
    const Cause cause = causeNamed(words[2]);
    if (cause == Cause() && !equalsIgnoringCase(words[2], cause.name) && words[2] != "16")
        return expected(words[0], fmt::format("a cause such as USER_BUSY, found \"{}\"", words[2]));
    return HangUpLeg{words[1], words[2]};
}

/// UUID [-bleg] EXTENSION [XML [CONTEXT]]
Result<CommandBody> readTransfer(const std::vector<std::string>& words)
{
    const bool isPeer = words.size() > 2 && words[2] == "-bleg";
    const std::size_t at = isPeer ? 3 : 2;
    if (words.size() <= at || words.size() > at + 3 || words[at].starts_with('-'))
        return expected(words[0], "the uuid of a leg, perhaps -bleg, and EXTENSION [XML [CONTEXT]]");
    if (words.size() > at + 1 && !equalsIgnoringCase(words[at + 1], "XML"))
        return expected(words[0], fmt::format("the dialplan XML, found \"{}\"", words[at + 1]));
    return TransferLeg{words[1], isPeer ? LegMeant::Peer : LegMeant::Itself, words[at],
        words.size() > at + 2 ? words[at + 2] : std::string()};
}

/// UUID PATH|APPLICATION::ARGUMENT [aleg|bleg|both]
Result<CommandBody> readBroadcast(const std::vector<std::string>& words)
{
    RunOnLeg command;
    const bool isBoth = words.size() == 4 && words[3] == "both",
               isPeer = words.size() == 4 && words[3] == "bleg";
    if (words.size() < 3 || words.size() > 4
        || (words.size() == 4 && !isBoth && !isPeer && words[3] != "aleg"))
        return expected(
            words[0], "the uuid of a leg, a file or APPLICATION::ARGUMENT, and aleg, bleg or both");
    command.uuid = words[1];
    if (isBoth)
        command.on = {LegMeant::Peer, LegMeant::Itself}; // who is not there is noticed first
    else if (isPeer)
        command.on = {LegMeant::Peer};
    const auto mark = words[2].find("::");
    command.application = mark == std::string::npos ? "playback" : words[2].substr(0, mark);
    command.argument = mark == std::string::npos ? words[2] : words[2].substr(mark + 2);
    if (command.application.empty() || command.application.contains('!'))
        return expected(words[0],
            fmt::format("the name of an application in front of ::, found \"{}\"", command.application));
    return command;
}

/// UUID UUID
Result<CommandBody> readBridge(const std::vector<std::string>& words)
{
    if (words.size() != 3)
        return expected(words[0], "the uuids of two legs");
    return ConnectLegs{words[1], words[2]};
}

/// UUID NAME
Result<CommandBody> readGetVariable(const std::vector<std::string>& words)
{
    if (words.size() != 3 || words[2].empty())
        return expected(words[0], "the uuid of a leg, and the name of a variable");
    return TellVariables{words[1], words[2]};
}

/// UUID NAME [VALUE...]
Result<CommandBody> readSetVariable(const std::vector<std::string>& words)
{
    if (words.size() < 3 || words[2].empty())
        return expected(words[0], "the uuid of a leg, the name of a variable, and its value; none unsets it");
    SetVariable command{words[1], words[2], {}};
    for (std::size_t i = 3; i < words.size(); ++i)
        command.value += (i > 3 ? " " : "") + words[i];
    return command;
}

/// UUID
template <class Command>
Result<CommandBody> readOfLeg(const std::vector<std::string>& words)
{
    if (words.size() != 2)
        return expected(words[0], "the uuid of a leg");
    return Command{words[1]};
}

template <DigitRole as>
Result<CommandBody> readDigits(const std::vector<std::string>& words)
{
    if (words.size() != 3)
        return expected(words[0], "the uuid of a leg, and digits");
    return SendDigits{words[1], words[2], as};
}

/// UUID on|off [mask_digits DIGITS|mask_file FILE].
Result<CommandBody> readDropDigits(const std::vector<std::string>& words)
{
    const bool isOn = words.size() >= 3 && words[2] == "on";
    const bool isMasked = words.size() == 5 && (words[3] == "mask_digits" || words[3] == "mask_file");
    if (words.size() < 3 || !(isOn || words[2] == "off") || !(words.size() == 3 || (isOn && isMasked)))
        return expected(
            words[0], "the uuid of a leg, and on, off, on mask_digits DIGITS or on mask_file FILE");
    DropDigits drop{words[1], isOn, {}};
    if (isMasked)
        (words[3] == "mask_file" ? drop.mask.sound : drop.mask.digits) = words[4];
    return drop;
}

/// UUID [all]: there is one sound at a time.
Result<CommandBody> readBreak(const std::vector<std::string>& words)
{
    if (words.size() < 2 || words.size() > 3 || (words.size() == 3 && words[2] != "all"))
        return expected(words[0], "the uuid of a leg, and perhaps all");
    return BreakPlaying{words[1]};
}

/// [off] UUID
Result<CommandBody> readMedia(const std::vector<std::string>& words)
{
    if (words.size() == 3 && words[1] == "off")
        return GiveMediaBack{words[2]};
    if (words.size() != 2)
        return expected(words[0], "the uuid of a leg, perhaps behind off");
    return TakeMedia{words[1]};
}

/// UUID [CODECS]
Result<CommandBody> readRenegotiation(const std::vector<std::string>& words)
{
    if (words.size() < 2 || words.size() > 3)
        return expected(words[0], "the uuid of a leg, and perhaps codecs");
    return RenegotiateCodecs{words[1], words.size() == 3 ? words[2] : std::string()};
}

/// UUID start|stop|mask|unmask|pause|resume PATH|all [SECONDS]
Result<CommandBody> readRecord(const std::vector<std::string>& words)
{
    constexpr std::string_view actions = "stop, mask, unmask, pause or resume";
    static constexpr std::array<std::pair<std::string_view, RecordChange>, 5> changes{
        {{"stop", RecordChange::Stop}, {"mask", RecordChange::Mask}, {"unmask", RecordChange::Unmask},
            {"pause", RecordChange::Pause}, {"resume", RecordChange::Resume}}};
    if (words.size() >= 4 && words.size() <= 5 && words[2] == "start") {
        const auto limit = words.size() == 5 ? wholeNumber<std::uint32_t>(words[4]) : 0U;
        if (!limit || *limit > 86'400)
            return expected(words[0], "0 to 86400 seconds behind the path");
        return RecordLeg{words[1], words[3], std::chrono::seconds(*limit)};
    }
    const auto change = std::ranges::find_if(
        changes, [&words](const auto& one) { return words.size() == 4 && words[2] == one.first; });
    if (change == changes.end())
        return expected(words[0],
            fmt::format("the uuid of a leg, and start PATH [SECONDS], or {} with a path or all", actions));
    return ChangeRecording{words[1], words[3] == "all" ? std::string() : words[3], change->second};
}

/// list, or NAME ACTION...
Result<CommandBody> readConference(const std::vector<std::string>& words)
{
    if (words.size() < 2)
        return expected(words[0], "list, or the name of a conference and an action");
    return RunConferenceCommand{{words.begin() + 1, words.end()}};
}

constexpr auto legCommands = std::to_array<CommandName>({{"uuid_kill", "UUID [CAUSE]",
                                                             "end the call of a leg", readKill},
    {"uuid_transfer", "UUID [-bleg] EXTENSION [XML [CONTEXT]]",
        "send a leg, or the one that it is connected to, to another extension", readTransfer},
    {"uuid_broadcast", "UUID FILE|APPLICATION::ARGUMENT [aleg|bleg|both]",
        "play a file to a leg, or run an application on it, beside its route", readBroadcast},
    {"uuid_bridge", "UUID UUID", "connect two legs of different calls", readBridge},
    {"uuid_getvar", "UUID NAME", "a variable of a leg", readGetVariable},
    {"uuid_setvar", "UUID NAME [VALUE]", "set a variable of a leg, or unset it", readSetVariable},
    {"uuid_dump", "UUID", "all variables of a leg", readOfLeg<TellVariables>},
    {"uuid_send_dtmf", "UUID DIGITS[@MS][+DIGITS[@MS]...]", "send digits to a leg; w and W are pauses",
        readDigits<DigitRole::Sent>},
    {"uuid_recv_dtmf", "UUID DIGITS[@MS][+DIGITS[@MS]...]", "the same as if the leg had pressed them",
        readDigits<DigitRole::Pressed>},
    {"uuid_drop_dtmf", "UUID on [mask_digits DIGITS|mask_file FILE]|off",
        "what a leg presses goes nowhere; the other leg gets the digits, or hears the file instead",
        readDropDigits},
    {"uuid_break", "UUID [all]", "end what a leg is played; its route goes on", readBreak},
    {"uuid_park", "UUID", "park a leg; the one that it is connected to goes", readOfLeg<ParkLeg>},
    {"conference", "list|NAME ACTION [ID|all|last|non_moderator] [VALUE]",
        "list conferences, or mute, unmute, deaf, undeaf, kick, lock, play... in one", readConference},
    {"uuid_media", "[off] UUID", "move the call of a leg into Default mode, or back to its own", readMedia},
    {"uuid_media_reneg", "UUID [CODECS]",
        "offer a leg in Default mode codecs again, as codec_string has them", readRenegotiation},
    {"uuid_record", "UUID start PATH [SECONDS]|stop|mask|unmask|pause|resume PATH|all",
        "record what a leg says and hears, or change that", readRecord}});

} // namespace

std::span<const CommandName> legCommandNames()
{
    return legCommands;
}

} // namespace legscope
