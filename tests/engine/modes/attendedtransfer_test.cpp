#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/modecall.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A talks to B (call 1) and, with its second line, to C (call 2).
struct Consultation : ModeCall {
    explicit Consultation(MediaMode wanted = currentMode())
        : ModeCall(wanted)
    {
        line.useEngine(profile());
        newcomer.useEngine(profile());
    }

    std::string connectBoth()
    {
        if (auto wrong = connect(); !wrong.empty())
            return wrong;
        line.invite("c", audio(mediaLine));
        const RawMessage invite = c.waitRequest("INVITE");
        if (invite.isEmpty())
            return "no INVITE came to C";
        c.answer(invite, 200, audio(mediaC));
        if (line.waitAnswer(200).isEmpty())
            return "no 200 came to the second line";
        line.acknowledge();
        return c.waitRequest("ACK").isEmpty() ? "no ACK came to C" : "";
    }
    /// Refer-To of A's REFER in call 1: C, by the dialog of the second line.
    std::string toSecondLine(const std::string& more = {}) const
    {
        return fmt::format("<sip:c@127.0.0.1?Replaces={}%3Bto-tag%3D{}%3Bfrom-tag%3D{}{}>",
            replacedAt(line.callId()), line.remoteTag(), line.localTag(), more);
    }
    /// Replaces of an INVITE that takes the place of a phone.
    static std::string replaces(const RawPhone& phone, const std::string& more = {})
    {
        return fmt::format("Replaces: {};to-tag={};from-tag={}{}\r\n", phone.callId(), phone.remoteTag(),
            phone.localTag(), more);
    }
    SocketAddress profile()
    {
        const std::string text = recorder->all<ProfileChanged>().back().status.sipAddress;
        const auto colon = text.rfind(':');
        return *SocketAddress::parse(
            text.substr(0, colon), static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1))));
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

} // namespace

class AttendedTransferTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void theFarLegsOfTwoCallsAgreeWithEachOther()
    {
        Consultation call;
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(refer(call.a, call.toSecondLine()));
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        VERIFY_RIGHT(saysGoodbye(call.line));
        const RawMessage asked = call.b.waitRequest("INVITE");
        QCOMPARE(asked.body(), std::string());
        const std::string offer = call.audio(call.mediaB, {}, 2);
        call.b.answer(asked, 200, offer);
        const RawMessage offered = call.c.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(offer, offered.body(), call.c));
        const std::string answer = call.audio(call.mediaC, {}, 2);
        call.c.answer(offered, 200, answer);
        const RawMessage acknowledged = call.b.waitRequest("ACK");
        VERIFY_RIGHT(call.bodyDiffers(answer, acknowledged.body(), call.b));
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaB, acknowledged.body(), call.mediaC, offered.body()));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QCOMPARE(ended.call, CallId{2});
        QCOMPARE(ended.cause, std::string("ATTENDED_TRANSFER"));
        VERIFY_RIGHT(hangUpBetween(call, call.b, call.c, 2));
        QCOMPARE(call.recorder->all<CallEnded>().back().cause, std::string("NORMAL_CLEARING"));
    }

    void anUnknownDialogIsTold481()
    {
        Consultation call;
        VERIFY_RIGHT(call.connectBoth());
        const std::string ours = call.profile().text();
        VERIFY_RIGHT(
            refer(call.a, "<sip:c@" + ours + "?Replaces=nobody%40nowhere%3Bto-tag%3D1%3Bfrom-tag%3D2>"));
        VERIFY_RIGHT(notified(call.a, 481));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(refer(call.a, call.toSecondLine("%3Bearly-only")));
        VERIFY_RIGHT(notified(call.a, 486));
        VERIFY_RIGHT(call.mediaFlows());
    }

    void aDialogOfOthersIsPassedOnToTheTarget()
    {
        Consultation call;
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.a, "<sip:c@192.0.2.1?Replaces=theirs%40there%3Bto-tag%3D1%3Bfrom-tag%3D2>"));
        VERIFY_RIGHT(notified(call.a, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        QCOMPARE(invite.header("Replaces"), std::string("theirs@there;to-tag=1;from-tag=2"));
        QCOMPARE(invite.header("Referred-By"), "<" + call.a.uri() + ">");
    }

    void anInviteTakesThePlaceOfALeg_data()
    {
        QTest::addColumn<bool>("offers");
        QTest::addColumn<bool>("ofCaller");
        for (const bool offers : {true, false}) {
            for (const bool ofCaller : {true, false})
                QTest::addRow("%s SDP, of %s", offers ? "with" : "without", ofCaller ? "A" : "B")
                    << offers << ofCaller;
        }
    }
    void anInviteTakesThePlaceOfALeg()
    {
        QFETCH(bool, offers);
        QFETCH(bool, ofCaller);
        Consultation call;
        VERIFY_RIGHT(call.connect());
        RawPhone& gone = ofCaller ? call.a : call.b;
        RawPhone& stays = ofCaller ? call.b : call.a;
        RawUdpPeer& mediaOfStays = ofCaller ? call.mediaB : call.mediaA;
        const std::string own = call.audio(call.mediaC), theirs = call.audio(mediaOfStays, {}, 2);
        call.newcomer.invite("anything", offers ? own : "", Consultation::replaces(gone));
        const RawMessage reinvite = stays.waitRequest("INVITE");
        VERIFY_RIGHT(offers ? call.bodyDiffers(own, reinvite.body(), stays) : reinvite.body());
        stays.answer(reinvite, 200, theirs);
        const RawMessage accepted = call.newcomer.waitAnswer(200);
        VERIFY_RIGHT(call.bodyDiffers(theirs, accepted.body(), call.newcomer));
        call.newcomer.acknowledge(offers ? "" : own);
        const RawMessage acknowledged = stays.waitRequest("ACK");
        if (!offers)
            VERIFY_RIGHT(call.bodyDiffers(own, acknowledged.body(), stays));
        VERIFY_RIGHT(saysGoodbye(gone));
        VERIFY_RIGHT(mediaFlowsBetween(
            call, mediaOfStays, (offers ? reinvite : acknowledged).body(), call.mediaC, accepted.body()));
        VERIFY_RIGHT(hangUpBetween(call, call.newcomer, stays));
        QCOMPARE(call.recorder->all<CallBegan>().size(), std::size_t(1));
    }

    void anInviteThatMayNotTakeAPlaceIsRefused()
    {
        Consultation call;
        VERIFY_RIGHT(call.connect());
        const auto answerTo = [&](const std::string& headers) {
            RawPhone phone("other");
            phone.useEngine(call.profile());
            phone.invite("anything", call.audio(call.mediaC), headers);
            return phone.waitFinal().status();
        };
        QCOMPARE(answerTo("Replaces: nobody@nowhere;to-tag=1;from-tag=2\r\n"), 481);
        QCOMPARE(answerTo(Consultation::replaces(call.a, ";early-only")), 486);
        QCOMPARE(answerTo(Consultation::replaces(call.a) + Consultation::replaces(call.b)), 400);
        QCOMPARE(answerTo("Replaces: nobody@nowhere;to-tag=1\r\n"), 400);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whoRefusesTheNewcomerKeepsItsPeer()
    {
        Consultation call;
        VERIFY_RIGHT(call.connect());
        call.newcomer.invite("anything", call.audio(call.mediaC), Consultation::replaces(call.a));
        call.b.answer(call.b.waitRequest("INVITE"), 488);
        QCOMPARE(call.newcomer.waitFinal().status(), 488);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

QTEST_GUILESS_MAIN(AttendedTransferTest)
#include "attendedtransfer_test.moc"
