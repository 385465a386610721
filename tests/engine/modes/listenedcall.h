#pragma once

#include "tests/engine/modes/roomcall.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace legscope::test {

/// Two phones that are connected, and a third one whose route listens to them: the number earUUID, with
/// `before` in front of it and what is logged behind.
struct ListenedCall : RoomCall {
    explicit ListenedCall(const std::string& before = {}, ModeSetup setup = {})
        : RoomCall(playAction("answer") + playAction("park"), {}, routed(before, std::move(setup)))
    {
    }
    /// The caller, the callee and the listener are members 0, 1 and 2.
    bool begin(const std::string& codec = "8 PCMA/8000", const std::string& ears = "8 PCMA/8000")
    {
        Member &caller = add(codec), &callee = add(codec), &ear = add(ears);
        for (const auto& member : members)
            member->talk(60);
        return caller.connect(callee) && ear.begin("ear" + uuid());
    }
    Member& caller() { return *members[0]; }
    Member& callee() { return *members[1]; }
    Member& ear() { return *members[2]; }

    enum class Hears : std::uint8_t { Nothing, Caller, Callee, Both };
    /// Until the listener hears that, and who of the two hears him is `heard`; whether it came to be.
    bool settles(Hears hears, Hears heard, double allowedDb = 1)
    {
        const auto isHeard = [allowedDb](const Member& by, const Member& whom, bool wanted) {
            const double found = by.heard(whom.hertz);
            return wanted ? std::abs(found - level) < allowedDb : found < level - 20;
        };
        const auto has = [](Hears set, Hears one) { return set == Hears::Both || set == one; };
        return runUntil([&] {
            return isHeard(caller(), callee(), true) && isHeard(callee(), caller(), true)
                && isHeard(ear(), caller(), has(hears, Hears::Caller))
                && isHeard(ear(), callee(), has(hears, Hears::Callee)) && isHeard(ear(), ear(), false)
                && isHeard(caller(), ear(), has(heard, Hears::Caller))
                && isHeard(callee(), ear(), has(heard, Hears::Callee));
        });
    }
    /// What everybody hears, for who looks why it is not right.
    std::string levels() const
    {
        std::string text;
        for (const auto& listener : members) {
            for (const auto& speaker : members)
                text += fmt::format(" {:.1f}", listener->heard(speaker->hertz));
            text += ";";
        }
        return text;
    }
    bool hasRequest() { return caller().phone.hasMessage("INVITE") || callee().phone.hasMessage("INVITE"); }
    bool isLogged(const std::string& text)
    {
        const auto steps = call->recorder->all<RouteStep>();
        return std::ranges::any_of(
            steps, [&](const RouteStep& step) { return step.application == "log" && step.data == text; });
    }
    bool isFound(FindingCode code, const std::string& part)
    {
        const auto findings = call->recorder->all<Finding>();
        return std::ranges::any_of(
            findings, [&](const Finding& one) { return one.code == code && one.text.contains(part); });
    }

private:
    static ModeSetup routed(const std::string& before, ModeSetup setup)
    {
        const std::string behind = playAction("log", "went on") + playAction("hangup");
        setup.routes["^ear(.*)$"] = playAction("answer") + before + playAction("eavesdrop", "$1") + behind;
        setup.routes["^three(.*)$"] = playAction("answer") + before + playAction("three_way", "$1") + behind;
        return setup;
    }
};

} // namespace legscope::test
