#include "engine/diagnose/signallingfindings.h"

#include "engine/core/translatable.h"
#include "engine/event/eventlines.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

using Legs = std::vector<CallFindings::LegSignalling>;
using LegSignalling = CallFindings::LegSignalling;

constexpr int noAnswer = 408, noTransport = 503; ///< what the library reports in the name of a silent peer
constexpr int glare = 491; ///< RFC 3261 section 14.1

/// "A", "B", "C" in the order of the lanes.
std::string nameOfLeg(const Legs& legs, const LegSignalling& leg)
{
    std::size_t others = 0;
    for (const LegSignalling& one : legs) {
        const bool isCaller = &one == legs.data();
        if (&one == &leg)
            return legName(isCaller ? 0 : others + 1);
        others += isCaller ? 0 : 1;
    }
    return legName(0);
}

/// A callee of which no octet came.
void findSilentPeer(std::vector<Conclusion>& found, const Legs& legs, const LegSignalling& leg)
{
    const bool isSilent = leg.ended && leg.invites > 0 && leg.received == 0;
    if (!isSilent || (leg.ended->status != noAnswer && leg.ended->status != noTransport))
        return;
    const std::string name = nameOfLeg(legs, leg), where = leg.began.remote.text();
    const double waited = std::chrono::duration<double>(leg.endedAt - leg.firstInvite).count();
    Conclusion one{Severity::Error, {}, leg.began.side, {}, {}, {}, {}};
    one.evidence = {{"INVITEs sent", std::to_string(leg.invites)}, {"sent to", where},
        {"waited", fmt::format("{:.1f} s", waited)}, {"messages received", "0"}};
    if (leg.ended->status == noAnswer) {
        one.code = "PEER_SILENT";
        one.text = {QT_TRANSLATE_NOOP("CallFinding",
                        "%1 never answered: %2 INVITEs went to %3 in %4 s, and nothing came back."),
            {name, std::to_string(leg.invites), where, fmt::format("{:.1f}", waited)}};
        one.remedy.text = {QT_TRANSLATE_NOOP("CallFinding",
                               "Look whether %1 is the right address, whether the peer runs, and whether a "
                               "firewall is between."),
            {where}};
    } else {
        one.code = "PEER_UNREACHABLE";
        one.text
            = {QT_TRANSLATE_NOOP("CallFinding",
                   "%1 was not reached: the network refused what was sent to %2, nobody listens there or "
                   "no way leads there."),
                {name, where}};
        one.remedy.text
            = {QT_TRANSLATE_NOOP("CallFinding", "Look whether the peer runs and listens at %1."), {where}};
    }
    found.push_back(std::move(one));
}

void findRefusals(std::vector<Conclusion>& found, const Legs& legs, const LegSignalling& leg)
{
    for (const auto& [answer, times] : leg.refused) {
        const auto& [method, status] = answer;
        const bool isGlare = status == glare;
        Conclusion one{isGlare ? Severity::Notice : Severity::Warning,
            isGlare ? "REINVITE_GLARE" : "REINVITE_REFUSED", leg.began.side, {}, {}, {}, {}};
        one.text = isGlare
            ? Sentence{QT_TRANSLATE_NOOP("CallFinding",
                           "%1 answered %2 to %3 (%4 times): both ends changed the session at once. Who "
                           "asked may ask again."),
                  {nameOfLeg(legs, leg), std::to_string(status), method == "INVITE" ? "re-INVITE" : method,
                      std::to_string(times)}}
            : Sentence{QT_TRANSLATE_NOOP("CallFinding",
                           "%1 refused the %2 with %3 (%4 times): the session stays as it was before."),
                  {nameOfLeg(legs, leg), method == "INVITE" ? "re-INVITE" : method, std::to_string(status),
                      std::to_string(times)}};
        one.evidence = {{"status", std::to_string(status)}, {"times", std::to_string(times)}};
        if (!isGlare)
            one.remedy.text = {QT_TRANSLATE_NOOP("CallFinding",
                "The Raw tab shows what was offered and what was answered: the end that refused does not "
                "support the change.")};
        found.push_back(std::move(one));
    }
}

/// Of several that were called, who it was.
void findWinner(std::vector<Conclusion>& found, const Legs& legs)
{
    const auto isCallee
        = [&legs](const LegSignalling& leg) { return &leg != legs.data() && leg.invites > 0; };
    const auto called = std::ranges::count_if(legs, isCallee);
    const auto winner
        = std::ranges::find_if(legs, [&](const LegSignalling& leg) { return isCallee(leg) && leg.answered; });
    if (called < 2 || winner == legs.end())
        return;
    Conclusion one{Severity::Notice, "FORK_ANSWERED", winner->began.side, {}, {}, {}, {}};
    one.text = {QT_TRANSLATE_NOOP("CallFinding", "Of %1 that were called, %2 answered: %3 at %4."),
        {std::to_string(called), nameOfLeg(legs, *winner), winner->began.remoteUri,
            winner->began.remote.text()}};
    one.evidence = {{"called", std::to_string(called)}, {"answered", winner->began.remote.text()}};
    found.push_back(std::move(one));
}

} // namespace

std::vector<Conclusion> signallingFindings(const Legs& legs)
{
    std::vector<Conclusion> found;
    for (const LegSignalling& leg : legs) {
        findSilentPeer(found, legs, leg);
        findRefusals(found, legs, leg);
    }
    findWinner(found, legs);
    return found;
}

} // namespace legscope
