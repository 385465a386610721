#include "engine/diagnose/callfindings.h"

#include "engine/core/translatable.h"
#include "engine/diagnose/mediafindings.h"
#include "engine/diagnose/signallingfindings.h"
#include "engine/diagnose/toldsentence.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t mostTold = 100; ///< sentences of the engine that are kept; a peer may cause more

void append(std::vector<Conclusion>& all, std::vector<Conclusion> more)
{
    std::ranges::move(more, std::back_inserter(all));
}

bool has(const std::vector<Conclusion>& all, std::string_view code)
{
    return std::ranges::find(all, code, &Conclusion::code) != all.end();
}

/// What the engine said of silence once, counters say better and as it is now.
bool isSaidBetter(const Conclusion& told, const std::vector<Conclusion>& concluded)
{
    if (told.code == nameOf(FindingCode::NoMedia))
        return has(concluded, "ONE_WAY") || has(concluded, "NO_RTP");
    return told.code == nameOf(FindingCode::ZrtpNotPassed) && has(concluded, "ZRTP_ENDED");
}

Conclusion conclusionOf(const Finding& told)
{
    return {told.severity, std::string(nameOf(told.code)), {}, {},
        toldSentence(told.text).value_or(Sentence{"%1", {told.text}}), remedyOf(told.code), {}};
}

} // namespace

void CallFindings::apply(const EventPtr& event)
{
    if (std::holds_alternative<SdpRewritten>(event->body))
        m_agreement.add(event);
    else if (const auto* mode = std::get_if<ModeDecided>(&event->body))
        m_mode = mode->effective;
    else if (const auto* told = std::get_if<Finding>(&event->body)) {
        Conclusion one = conclusionOf(*told);
        const bool isNew = std::ranges::none_of(m_told,
            [&one](const Conclusion& other) { return other.code == one.code && other.text == one.text; });
        if (isNew && m_told.size() < mostTold)
            m_told.push_back(std::move(one));
    } else
        std::visit([this, &event](const auto& body) { note(*event, body); }, event->body);
}

CallFindings::LegSignalling* CallFindings::find(LegId leg)
{
    const auto found = std::ranges::find(m_legs, leg, [](const LegSignalling& one) { return one.began.leg; });
    return found == m_legs.end() ? nullptr : &*found;
}

void CallFindings::note(const Event&, const LegBegan& body)
{
    m_legs.emplace_back().began = body;
}

void CallFindings::note(const Event& event, const LegChanged& body)
{
    LegSignalling* leg = find(body.leg);
    if (leg == nullptr || body.state != LegState::Answered)
        return;
    leg->answered = true;
    if (leg->began.side == LegSide::A && !m_answered)
        m_answered = event.time;
}

void CallFindings::note(const Event& event, const LegEnded& body)
{
    if (LegSignalling* leg = find(body.leg)) {
        leg->ended = body;
        leg->endedAt = event.time;
    }
}

void CallFindings::note(const Event& event, const SipMessage& body)
{
    LegSignalling* leg = find(body.leg);
    if (leg == nullptr)
        return;
    if (body.direction == Direction::Sent) {
        if (body.method == "INVITE" && body.status == 0 && leg->invites++ == 0)
            leg->firstInvite = event.time;
        return;
    }
    ++leg->received;
    const bool changesSession = body.method == "INVITE" || body.method == "UPDATE";
    if (leg->answered && changesSession && body.status >= 300 && !body.retransmission && body.status != 401
        && body.status != 407)
        ++leg->refused[{body.method, body.status}];
}

std::vector<Conclusion> CallFindings::conclude(const CallSample& sample, WallTime at) const
{
    MediaView view{m_mode, m_agreement, sample, {}, {}, {}};
    if (m_answered)
        view.talked = std::max(std::chrono::microseconds(0), at - *m_answered);
    for (const LegSignalling& leg : m_legs) {
        LegId& connected = leg.began.side == LegSide::A ? view.legA : view.legB;
        if (leg.answered || !connected)
            connected = leg.began.leg;
    }
    std::vector<Conclusion> concluded = sdpFindings(view);
    append(concluded, rtpFindings(view));
    append(concluded, signallingFindings(m_legs));
    std::vector<Conclusion> all;
    std::ranges::copy_if(m_told, std::back_inserter(all),
        [&concluded](const Conclusion& told) { return !isSaidBetter(told, concluded); });
    append(all, std::move(concluded));
    std::ranges::stable_sort(all, {}, &Conclusion::severity);
    return all;
}

} // namespace legscope
