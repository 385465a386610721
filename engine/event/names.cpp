#include "engine/event/event.h"
#include "engine/event/redact.h"

#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

template <class Enum, std::size_t N>
std::string_view lookUp(const std::array<std::string_view, N>& names, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view("?");
}

} // namespace

std::string_view nameOf(MediaMode mode)
{
    static constexpr std::array<std::string_view, 3> names{"default", "proxy", "bypass"};
    return lookUp(names, mode);
}

std::string_view nameOf(ModeDecider decider)
{
    static constexpr std::array<std::string_view, 5> names{
        "built-in", "profile", "user variable", "dialplan", "call"};
    return lookUp(names, decider);
}

std::string_view nameOf(LegSide side)
{
    return side == LegSide::A ? "A" : "B";
}

std::string_view nameOf(Drop reason)
{
    static constexpr std::array<std::string_view, dropReasons> names{"foreign source", "no remote yet",
        "send refused", "too long", "empty", "malformed header", "not agreed", "not authentic", "replayed",
        "not protected"};
    return lookUp(names, reason);
}

std::string_view nameOf(EnginePhase phase)
{
    static constexpr std::array<std::string_view, 3> names{"running", "draining", "stopped"};
    return lookUp(names, phase);
}

std::string_view nameOf(ProfileState state)
{
    static constexpr std::array<std::string_view, 3> names{"running", "failed", "stopped"};
    return lookUp(names, state);
}

std::string_view nameOf(Severity severity)
{
    static constexpr std::array<std::string_view, 3> names{"error", "warning", "notice"};
    return lookUp(names, severity);
}

std::string_view nameOf(Direction direction)
{
    return direction == Direction::Received ? "received" : "sent";
}

std::string_view nameOf(Transport transport)
{
    static constexpr std::array<std::string_view, 3> names{"udp", "tcp", "tls"};
    return lookUp(names, transport);
}

std::string_view nameOf(LegState state)
{
    static constexpr std::array<std::string_view, 6> names{
        "calling", "trying", "ringing", "early media", "answered", "ended"};
    return lookUp(names, state);
}

std::string_view nameOf(ArmedBy by)
{
    switch (by) {
    case ArmedBy::Offer:
        return "offer";
    case ArmedBy::Answer:
        return "answer";
    case ArmedBy::HostAddress:
        return "address of a host";
    }
    return "";
}

std::string_view nameOf(SdpKind kind)
{
    return kind == SdpKind::Offer ? "offer" : "answer";
}

std::string_view nameOf(FlowChange change)
{
    static constexpr std::array<std::string_view, 6> names{
        "first packet", "source learned", "foreign source", "quiet", "resumed", "secured"};
    return lookUp(names, change);
}

std::chrono::seconds DetailRecord::duration() const
{
    return std::max(std::chrono::floor<std::chrono::seconds>(ended - began), std::chrono::seconds(0));
}

std::chrono::seconds DetailRecord::billed() const
{
    return answered
        ? std::max(std::chrono::floor<std::chrono::seconds>(ended - *answered), std::chrono::seconds(0))
        : std::chrono::seconds(0);
}

std::string_view nameOf(CallEndedBy by)
{
    static constexpr std::array<std::string_view, 3> names{"caller", "callee", "engine"};
    return lookUp(names, by);
}

std::string textOf(const DigitPassed& passed)
{
    const LegSide to = otherSide(passed.from);
    const std::string digit = passed.source == DigitSource::Application
        ? fmt::format("digit {} for {}, {} ms", passed.digit.key, nameOf(to), passed.digit.length.count())
        : fmt::format("digit {} of {} by {}, {} ms", passed.digit.key, nameOf(passed.from),
              nameOf(passed.source), passed.digit.length.count());
    return passed.drop == DigitDrop::None
        ? fmt::format("{}: sent to {} as {}", digit, nameOf(to), nameOf(passed.way))
        : fmt::format("{}: not sent, {}", digit, nameOf(passed.drop));
}

std::string_view nameOf(PlayState state)
{
    return state == PlayState::Playing ? "playing" : "ended";
}

std::string_view nameOf(PlayEnd end)
{
    static constexpr std::array<std::string_view, 8> names{
        "", "over", "key", "time limit", "break", "the route has left it", "not found", "failed"};
    return lookUp(names, end);
}

std::string textOf(const SoundPlayed& played)
{
    const std::string sound = fmt::format("{} to {}", shownText(played.name), nameOf(played.to));
    if (played.state == PlayState::Playing)
        return fmt::format("{}: playing", sound);
    if (!played.text.empty())
        return fmt::format("{}: {}", sound, shownText(played.text));
    return fmt::format("{}: ended after {:.2f} s, {}{}{}", sound,
        std::chrono::duration<double>(played.played).count(), nameOf(played.end),
        played.key ? fmt::format(" {}", *played.key) : std::string(),
        played.missed.count() > 0 ? fmt::format("; {} ms came too late", played.missed.count())
                                  : std::string());
}

std::string_view nameOf(RecordState state)
{
    static constexpr std::array<std::string_view, 4> names{"recording", "masked", "paused", "ended"};
    return lookUp(names, state);
}

std::string_view nameOf(RecordEnd end)
{
    static constexpr std::array<std::string_view, 10> names{"", "stopped", "time limit", "silence",
        "no input", "key", "the leg has left it", "too short", "empty", "failed"};
    return lookUp(names, end);
}

std::string textOf(const SoundRecorded& recorded)
{
    const std::string sound = fmt::format("{} of {}", shownText(recorded.path), nameOf(recorded.of));
    if (recorded.state != RecordState::Ended)
        return fmt::format("{}: {}", sound, nameOf(recorded.state));
    std::string text = fmt::format("{}: ended after {:.2f} s, {}{}", sound,
        std::chrono::duration<double>(recorded.length).count(), nameOf(recorded.end),
        recorded.key ? fmt::format(" {}", *recorded.key) : std::string());
    if (recorded.octets > 0)
        fmt::format_to(std::back_inserter(text), "; {} octets", recorded.octets);
    if (recorded.lost.count() > 0)
        fmt::format_to(std::back_inserter(text), "; {} ms are lost", recorded.lost.count());
    if (!recorded.text.empty())
        text += "; " + shownText(recorded.text);
    return text;
}

CallId callOf(const Event& event)
{
    return std::visit(
        [](const auto& body) -> CallId {
            if constexpr (requires { body.call.value; })
                return body.call;
            else
                return {};
        },
        event.body);
}

} // namespace legscope
