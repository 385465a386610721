#pragma once

#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/modecall.h"

#include <string>
#include <utility>

namespace legscope::test {

inline const std::string toC = "<sip:c@127.0.0.1>";

/// A call between A and B, and what its ends are in a transfer by one of them.
struct TransferCall : ModeCall {
    explicit TransferCall(bool byCaller, MediaMode wanted = currentMode(), ModeSetup setup = {})
        : ModeCall(wanted, std::move(setup))
        , x(byCaller ? a : b)
        , y(byCaller ? b : a)
        , mediaX(byCaller ? mediaA : mediaB)
        , mediaY(byCaller ? mediaB : mediaA)
    {
    }
    std::string sessionY(unsigned version = 1) const { return audio(mediaY, {}, version); }
    std::string sessionC() const { return audio(mediaC); }

    /// X sends Y to C, and is told that it is tried.
    std::string referToC()
    {
        auto wrong = refer(x, toC);
        return wrong.empty() ? notified(x, 100) : wrong;
    }
    /// The same up to the end: C has answered, and X goes.
    std::string transferToC()
    {
        if (auto wrong = referToC(); !wrong.empty())
            return wrong;
        if (auto wrong = answerByC(); !wrong.empty())
            return wrong;
        if (auto wrong = notified(x, 200); !wrong.empty())
            return wrong;
        return saysGoodbye(x);
    }
    /// INVITE at C with Y's SDP, 180, 200; what Y is offered then is answered.
    std::string answerByC()
    {
        const RawMessage invite = c.waitRequest("INVITE");
        if (invite.isEmpty())
            return "no INVITE came to C";
        if (auto wrong = bodyDiffers(sessionY(), invite.body(), c); !wrong.empty())
            return "INVITE to C: " + wrong;
        readByC = invite.body();
        c.answer(invite, 180);
        if (auto wrong = notified(x, 180); !wrong.empty())
            return wrong;
        if (auto wrong = mediaFlows(); !wrong.empty())
            return "while C rings: " + wrong;
        c.answer(invite, 200, sessionC());
        if (c.waitRequest("ACK").isEmpty())
            return "no ACK came to C";
        const RawMessage offered = y.waitRequest("INVITE");
        if (auto wrong = bodyDiffers(sessionC(), offered.body(), y); !wrong.empty())
            return "re-INVITE to Y: " + wrong;
        readByY = offered.body();
        y.answer(offered, 200, sessionY(2));
        return y.waitRequest("ACK").isEmpty() ? "no ACK came to Y" : "";
    }
    bool told(const std::string& part)
    {
        return recorder->waitFor<Finding>([&](const Finding& finding) {
            return finding.code == FindingCode::Transfer && finding.text.find(part) != std::string::npos;
        });
    }

    RawPhone &x, &y;
    RawUdpPeer &mediaX, &mediaY;
    RawUdpPeer mediaC{"127.0.0.1"};
    std::string readByC, readByY;
};

} // namespace legscope::test
