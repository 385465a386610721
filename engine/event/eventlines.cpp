#include "engine/event/eventlines.h"

#include "engine/core/words.h"
#include "engine/event/eventjson.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

/// " (text)", or nothing.
std::string inBrackets(std::string_view text)
{
    return text.empty() ? std::string() : fmt::format(" ({})", text);
}

/// Describes one event; `legs` and `changes` are what is known of its call, `totals` of all.
class Describer {
public:
    using Names = std::map<std::uint64_t, std::string>;
    Describer(const Names& legs, const Names& changes, const RtpTotals& totals)
        : m_legs(legs)
        , m_changes(changes)
        , m_totals(totals)
    {
    }

    std::string operator()(const EngineChanged& body) const
    {
        return fmt::format("engine {}{}", nameOf(body.phase), inBrackets(shownText(body.text)));
    }

    std::string operator()(const ProfileChanged& body) const
    {
        const ProfileStatus& status = *body.status;
        if (status.state == ProfileState::Running)
            return fmt::format("profile {} running on {}, mode {}", shownText(status.name),
                shownText(status.sipAddress), nameOf(status.mode));
        return fmt::format("profile {} {}{}{}", shownText(status.name), nameOf(status.state),
            status.failure.empty() ? "" : ": ", shownText(status.failure));
    }

    std::string operator()(const Problem& body) const
    {
        return fmt::format("{}: {}{}{}", nameOf(body.severity), shownText(body.where),
            body.where.empty() ? "" : ": ", shownText(body.text));
    }

    std::string operator()(const CallBegan& body) const
    {
        return fmt::format("begins: {}{} > {} on profile {}, context {}{}", shownText(body.callerNumber),
            inBrackets(shownText(body.callerName)), shownText(body.calledNumber), shownText(body.profile),
            shownText(body.context), body.demo ? ", demo" : "");
    }

    std::string operator()(const LegBegan& body) const
    {
        return fmt::format("{} begins: INVITE {} by profile {}, peer {} at {}", leg(body.leg),
            nameOf(body.invite), shownText(body.profile), shownText(body.remoteUri), body.remote.text());
    }

    std::string operator()(const LegChanged& body) const
    {
        return fmt::format("{} {}{}", leg(body.leg), nameOf(body.state),
            inBrackets(body.status == 0 ? std::string() : std::to_string(body.status)));
    }

    std::string operator()(const RouteStep& body) const
    {
        if (!body.text.empty())
            return shownText(body.text);
        return fmt::format(
            "route {} > {} {}", shownText(body.extension), shownText(body.application), shownText(body.data));
    }

    std::string operator()(const ModeDecided& body) const
    {
        const std::string asked = body.requested == body.effective
            ? std::string()
            : fmt::format(" (asked for {})", nameOf(body.requested));
        return fmt::format("mode {}{}: {}", nameOf(body.effective), asked, shownText(body.reason));
    }

    std::string operator()(const SipMessage& body) const
    {
        const std::string of = body.status == 0 ? std::string() : " of " + shownText(body.method);
        return fmt::format("{} {} {}{} ({} {}){}{}", leg(body.leg),
            body.direction == Direction::Received ? "<-" : "->", startLine(body), of, nameOf(body.transport),
            body.remote.text(), chip(body), body.retransmission ? " retransmission" : "");
    }

    std::string operator()(const SdpRewritten& body) const
    {
        const std::string types = changedLineTypes(body.edits);
        const auto lines
            = std::ranges::count_if(body.edits, [](const SdpEdit& e) { return e.op != EditOp::Keep; });
        return fmt::format("SDP {} {} > {}: {}", nameOf(body.kind), leg(body.from), leg(body.to),
            types.empty() ? std::string("passed unchanged")
                          : fmt::format("{} lines changed ({})", lines, types));
    }

    std::string operator()(const MediaArmed& body) const
    {
        std::string text = fmt::format("media armed by the {}", nameOf(body.by));
        for (const ArmedStream& stream : body.streams) {
            fmt::format_to(std::back_inserter(text), "{} {} {} A {} <> {}, B {} <> {}",
                &stream == body.streams.data() ? ":" : ";", shownText(stream.media),
                stream.codec.empty() ? "(codec not known)" : shownText(stream.codec), address(stream.remoteA),
                stream.localA.text(), stream.localB.text(), address(stream.remoteB));
        }
        return text;
    }

    std::string operator()(const MediaFlow& body) const
    {
        const std::string stream
            = body.mline == 0 ? std::string() : fmt::format(" (m-line {})", body.mline + 1);
        return fmt::format("RTP {} > {}{}: {} from {}{}", nameOf(body.from), nameOf(otherSide(body.from)),
            stream, nameOf(body.change), body.source.text(), inBrackets(shownText(body.text)));
    }

    std::string operator()(const DigitPassed& body) const { return textOf(body); }
    std::string operator()(const SoundPlayed& body) const { return textOf(body); }
    std::string operator()(const SoundRecorded& body) const { return textOf(body); }

    std::string operator()(const MediaSampled&) const
    {
        const RtpTotals::Packets all = m_totals.all();
        return fmt::format("media of {} calls: RTP {} in, {} out, {} lost, {} dropped", m_totals.calls(),
            all.in, all.out, all.lost, all.dropped);
    }

    std::string operator()(const LegEnded& body) const
    {
        return fmt::format("{} ended: {}{}", leg(body.leg), shownText(body.cause),
            inBrackets(body.status == 0 ? std::string() : std::to_string(body.status)));
    }

    std::string operator()(const CallEnded& body) const
    {
        std::string text = fmt::format("ended by {}: {} (Q.850 {}{})", nameOf(body.by), shownText(body.cause),
            body.q850, body.status == 0 ? std::string() : fmt::format(", SIP {}", body.status));
        if (!body.text.empty())
            text += ", " + shownText(body.text);
        for (const StreamSample& stream : body.media.streams) {
            fmt::format_to(std::back_inserter(text), "; RTP {} > {} {} in, {} out, {} lost",
                nameOf(stream.from), nameOf(otherSide(stream.from)), stream.rtpIn, stream.rtpOut,
                stream.lost);
        }
        return text;
    }

    std::string operator()(const Finding& body) const
    {
        return fmt::format("{} {}: {}", nameOf(body.severity), nameOf(body.code), shownText(body.text));
    }

    std::string operator()(const CommandFinished& body) const
    {
        return fmt::format("command {} {}{}", body.command.value,
            body.error ? "failed: " : "done: ", shownText(body.error ? body.error->detail : body.text));
    }

    std::string operator()(const OutsideCounted& body) const
    {
        std::string text = "outside calls";
        for (const OutsideCount& one : body.sources)
            fmt::format_to(std::back_inserter(text), "{} {} x {} from {}",
                &one == body.sources.data() ? ":" : ",", one.count, shownText(one.kind),
                shownText(one.source));
        if (body.others > 0)
            fmt::format_to(std::back_inserter(text), ", {} from others", body.others);
        return text;
    }

private:
    std::string leg(LegId id) const
    {
        const auto found = m_legs.find(id.value);
        return found == m_legs.end() ? fmt::format("leg {}", id.value) : found->second;
    }

    std::string chip(const SipMessage& message) const
    {
        const auto found = m_changes.find(message.rewrite);
        if (found != m_changes.end() && !found->second.empty())
            return fmt::format(" [SDP {}]", found->second);
        if (found == m_changes.end() && message.rewrite != 0)
            return fmt::format(" [SDP of event {}]", message.rewrite);
        return message.hasSdp ? " [SDP]" : "";
    }

    static std::string address(const std::optional<SocketAddress>& known)
    {
        return known ? known->text() : "?";
    }

    const Names& m_legs;
    const Names& m_changes;
    const RtpTotals& m_totals;
};

std::string lineOf(const Event& event, const Describer& describer)
{
    std::string line = clockTime(event.time) + ' ';
    if (const CallId call = callOf(event))
        fmt::format_to(std::back_inserter(line), "call {} ", call.value);
    line += std::visit(describer, event.body);
    return line;
}

} // namespace

std::string legName(std::size_t index)
{
    return index < 26 ? std::string(1, static_cast<char>('A' + index)) : fmt::format("leg {}", index + 1);
}

std::string changedLineTypes(const std::vector<SdpEdit>& edits)
{
    std::string types;
    for (const SdpEdit& edit : edits) {
        const std::string& line = edit.op == EditOp::Add ? edit.after : edit.before;
        if (edit.op == EditOp::Keep || line.empty() || types.contains(line.front()))
            continue;
        types += types.empty() ? "" : " ";
        types += line.front();
    }
    return plainText(types);
}

std::string startLine(const SipMessage& message)
{
    constexpr std::string_view version = "SIP/2.0";
    std::string_view line = message.text;
    line = line.substr(0, endOfLine(line));
    if (line.starts_with(version))
        line.remove_prefix(version.size());
    if (line.ends_with(version))
        line.remove_suffix(version.size());
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    line = line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
    return shownText(line);
}

void EventLines::learn(const Event& event)
{
    const CallId call = callOf(event);
    if (const auto* began = std::get_if<CallBegan>(&event.body))
        m_calls[call.value].legs[began->legA.value] = "A";
    if (const auto* leg = std::get_if<LegBegan>(&event.body)) {
        auto& legs = m_calls[call.value].legs;
        const auto others = static_cast<std::size_t>(
            std::ranges::count_if(legs, [](const auto& known) { return known.second != "A"; }));
        // Who takes A's place later has a name of its own.
        const bool isCaller = leg->side == LegSide::A && others == legs.size();
        legs.try_emplace(leg->leg.value, legName(isCaller ? 0 : others + 1));
    }
    if (const auto* rewritten = std::get_if<SdpRewritten>(&event.body))
        m_calls[call.value].changes[event.sequence] = changedLineTypes(rewritten->edits);
    if (const auto* sampled = std::get_if<MediaSampled>(&event.body))
        m_totals.note(*sampled);
    if (std::holds_alternative<CallEnded>(event.body))
        m_totals.forget(call);
}

std::string EventLines::line(const Event& event)
{
    learn(event);
    static const CallNames unknown;
    const CallId call = callOf(event);
    const auto found = m_calls.find(call.value);
    const CallNames& names = found == m_calls.end() ? unknown : found->second;
    std::string line = lineOf(event, Describer(names.legs, names.changes, m_totals));
    if (std::holds_alternative<CallEnded>(event.body) && found != m_calls.end())
        m_calls.erase(found);
    return line;
}

std::string toLine(const Event& event)
{
    static const std::map<std::uint64_t, std::string> unknown;
    RtpTotals totals;
    if (const auto* sampled = std::get_if<MediaSampled>(&event.body))
        totals.note(*sampled);
    return lineOf(event, Describer(unknown, unknown, totals));
}

} // namespace legscope
