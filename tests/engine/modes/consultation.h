#pragma once

#include "tests/support/modecall.h"

#include <QTest>

#include <fmt/format.h>
#include <string>

namespace legscope::test {

/// A talks to B (call 1) and, with its second line, to C (call 2); or the line is one of B's.
struct Consultation : ModeCall {
    explicit Consultation(MediaMode wanted, ModeSetup setup = {})
        : ModeCall(wanted, std::move(setup))
    {
        line.useEngine(engineOf("inner"));
        newcomer.useEngine(engineOf("inner"));
    }

    /// The call of the second line to C, which has `answer`.
    std::string connectLine(const std::string& offer, const std::string& answer)
    {
        line.invite("c", offer);
        const RawMessage invite = c.waitRequest("INVITE");
        if (invite.isEmpty())
            return "no INVITE came to C";
        remember(c, invite.body());
        c.answer(invite, 200, answer);
        if (line.waitAnswer(200).isEmpty())
            return "no 200 came to the second line";
        line.acknowledge();
        return c.waitRequest("ACK").isEmpty() ? "no ACK came to C" : "";
    }
    std::string connectBoth()
    {
        if (auto wrong = connect(); !wrong.empty())
            return wrong;
        return connectLine(audio(mediaLine), audio(mediaC));
    }
    /// Refer-To of a REFER in call 1: C, by the dialog of the second line.
    std::string toSecondLine(const std::string& more = {}) const { return toDialogOf(line, more); }
    /// Refer-To of a REFER in another call: whoever the phone is connected to.
    static std::string toDialogOf(const RawPhone& phone, const std::string& more = {})
    {
        return fmt::format("<sip:c@127.0.0.1?Replaces={}%3Bto-tag%3D{}%3Bfrom-tag%3D{}{}>",
            replacedAt(phone.callId()), phone.remoteTag(), phone.localTag(), more);
    }
    /// Replaces of an INVITE that takes the place of a phone.
    static std::string replaces(const RawPhone& phone, const std::string& more = {})
    {
        return fmt::format("Replaces: {};to-tag={};from-tag={}{}\r\n", phone.callId(), phone.remoteTag(),
            phone.localTag(), more);
    }

    RawPhone line{"line"}, newcomer{"newcomer"};
    RawUdpPeer mediaLine{"127.0.0.1"}, mediaC{"127.0.0.1"};

private:
    static std::string replacedAt(std::string callId)
    {
        if (const auto at = callId.find('@'); at != std::string::npos)
            callId.replace(at, 1, "%40");
        return callId;
    }
};

/// Rows of an INVITE that takes a leg's place: whether it `offers`, and whether the leg is `ofCaller`.
inline void addReplacements()
{
    QTest::addColumn<bool>("offers");
    QTest::addColumn<bool>("ofCaller");
    for (const bool offers : {true, false}) {
        for (const bool ofCaller : {true, false})
            QTest::addRow("%s SDP, of %s", offers ? "with" : "without", ofCaller ? "A" : "B")
                << offers << ofCaller;
    }
}

} // namespace legscope::test
