#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/modecall.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

const std::string toC = "<sip:c@127.0.0.1>";

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
            return finding.code == "TRANSFER" && finding.text.find(part) != std::string::npos;
        });
    }

    RawPhone &x, &y;
    RawUdpPeer &mediaX, &mediaY;
    RawUdpPeer mediaC{"127.0.0.1"};
    std::string readByC, readByY;
};

/// An SDP with a key of SDES (RFC 4568).
std::string keyed(const RawUdpPeer& media, const std::string& key, unsigned version = 1)
{
    return sdpBody(fmt::format("m=audio {} RTP/SAVP 8\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:{}\r\n",
                       media.address().port(), key),
        media.address().host(), version);
}

} // namespace

class TransferTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void theOtherLegIsConnectedToTheTarget_data() { addSides(); }
    void theOtherLegIsConnectedToTheTarget()
    {
        QFETCH(bool, byCaller);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        VERIFY_RIGHT(call.answerByC());
        VERIFY_RIGHT(notified(call.x, 200));
        VERIFY_RIGHT(saysGoodbye(call.x));
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaY, call.readByY, call.mediaC, call.readByC));
        while (call.mediaX.take()) { } // what came before
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaC, call.readByC, call.mediaY, call.readByY));
        QVERIFY(!call.mediaX.waitReadable(std::chrono::milliseconds(50)));
        QVERIFY(call.told("is done"));
        VERIFY_RIGHT(hangUpBetween(call, call.y, call.c));
        QCOMPARE(call.recorder->all<CallBegan>().size(), std::size_t(1));
        const auto ended = call.recorder->all<LegEnded>();
        QVERIFY(std::ranges::count(ended, "BLIND_TRANSFER", &LegEnded::cause) == 1);
    }

    void aTargetThatRefusesLeavesTheCallAsItWas_data()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<int>("status");
        for (const bool byCaller : {true, false}) {
            for (const int status : {486, 603, 488, 404})
                QTest::addRow("%s, %d", byCaller ? "by A" : "by B", status) << byCaller << status;
        }
    }
    void aTargetThatRefusesLeavesTheCallAsItWas()
    {
        QFETCH(bool, byCaller);
        QFETCH(int, status);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        call.c.answer(call.c.waitRequest("INVITE"), status);
        VERIFY_RIGHT(notified(call.x, status));
        QVERIFY(!call.y.hasMessage("INVITE"));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.reoffer(call.a, "INVITE", call.audio(call.mediaA, "a=sendonly\r\n", 2),
            call.audio(call.mediaB, "a=recvonly\r\n", 2)));
        VERIFY_RIGHT(call.hangUp(call.y));
    }

    void aNumberThatNoRouteKnowsIsTold404()
    {
        TransferCall call(true);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, "<sip:nobody@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.x, 100));
        VERIFY_RIGHT(notified(call.x, 404));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.x));
    }

    void aLegThatDoesNotTakeTheTargetsSdpStaysWhereItWas()
    {
        TransferCall call(true);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        call.c.answer(call.c.waitRequest("INVITE"), 200, call.sessionC());
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        call.y.answer(call.y.waitRequest("INVITE"), 488);
        VERIFY_RIGHT(notified(call.x, 488));
        VERIFY_RIGHT(saysGoodbye(call.c));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.x));
    }

    void theTransferorMayLeaveFirst_data() { addSides(); }
    void theTransferorMayLeaveFirst()
    {
        QFETCH(bool, byCaller);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC, 202, "Refer-Sub: false\r\n"));
        const RawMessage invite = call.c.waitRequest("INVITE");
        call.x.request("BYE");
        QVERIFY(!call.x.waitAnswer(200, "BYE").isEmpty());
        call.c.answer(invite, 200, call.sessionC());
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        const RawMessage offered = call.y.waitRequest("INVITE");
        call.y.answer(offered, 200, call.sessionY(2));
        QVERIFY(!call.y.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaY, offered.body(), call.mediaC, invite.body()));
        QVERIFY(!call.x.hasMessage("NOTIFY"));
        VERIFY_RIGHT(hangUpBetween(call, call.c, call.y));
    }

    void withNobodyLeftAFailedTransferEndsTheCall()
    {
        TransferCall call(false);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        call.x.request("BYE");
        QVERIFY(!call.x.waitAnswer(200, "BYE").isEmpty());
        call.c.answer(invite, 486);
        VERIFY_RIGHT(notified(call.x, 486, 481));
        VERIFY_RIGHT(saysGoodbye(call.y));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().back().cause, std::string("USER_BUSY"));
    }

    void whoLeavesWhileTheTargetRingsEndsEverything()
    {
        TransferCall call(false);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        call.c.answer(invite, 180);
        VERIFY_RIGHT(notified(call.x, 180));
        call.y.request("BYE");
        QVERIFY(!call.y.waitAnswer(200, "BYE").isEmpty());
        call.c.answer(call.c.waitRequest("CANCEL"), 200);
        call.c.answer(invite, 487);
        VERIFY_RIGHT(notified(call.x, 487));
        VERIFY_RIGHT(saysGoodbye(call.x));
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void theEngineMayStopInTheMiddle()
    {
        TransferCall call(true);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC));
        QVERIFY(!call.c.waitRequest("INVITE").isEmpty());
        QVERIFY(call.engine->stop());
    }

    void whatCannotBeCarriedOutIsRefused_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << "" << 400;
        QTest::newRow("two") << "Refer-To: <sip:c@127.0.0.1>\r\nRefer-To: <sip:b@127.0.0.1>\r\n" << 400;
        QTest::newRow("malformed") << "Refer-To: <<>\r\n" << 400;
        QTest::newRow("tel") << "Refer-To: <tel:+4930123456>\r\n" << 400;
        QTest::newRow("http") << "Refer-To: <http://127.0.0.1/>\r\n" << 400;
        QTest::newRow("method") << "Refer-To: <sip:c@127.0.0.1;method=SUBSCRIBE>\r\n" << 501;
        QTest::newRow("bad Replaces") << "Refer-To: <sip:c@127.0.0.1?Replaces=1%3Bto-tag%3D2>\r\n" << 400;
    }
    void whatCannotBeCarriedOutIsRefused()
    {
        QFETCH(QString, headers);
        QFETCH(int, status);
        TransferCall call(true);
        VERIFY_RIGHT(call.connect());
        call.x.request("REFER", {}, headers.toStdString());
        QCOMPARE(call.x.waitFinal("REFER").status(), status);
        QVERIFY(!call.x.hasMessage("NOTIFY"));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.y));
    }

    void whatTheTargetHasNotHeardIsToldToIt_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("moves");
        QTest::newRow("another key") << "new" << false;
        QTest::newRow("another port") << "b" << true;
    }
    void whatTheTargetHasNotHeardIsToldToIt()
    {
        QFETCH(QString, key);
        QFETCH(bool, moves);
        TransferCall call(true);
        RawUdpPeer other("127.0.0.1");
        RawUdpPeer& moved = moves ? other : call.mediaY;
        const bool isTold = !moves || call.mode == MediaMode::Bypass;
        VERIFY_RIGHT(call.connect(keyed(call.mediaX, "a"), keyed(call.mediaY, "b")));
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(keyed(call.mediaY, "b"), invite.body(), call.c));
        call.c.answer(invite, 200, keyed(call.mediaC, "c"));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        const RawMessage offered = call.y.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(keyed(call.mediaC, "c"), offered.body(), call.y));
        call.y.answer(offered, 200, keyed(moved, key.toStdString(), 2));
        QVERIFY(!call.y.waitRequest("ACK").isEmpty());
        std::string readByY = offered.body(), readByC = invite.body();
        if (isTold) {
            const RawMessage asked = call.y.waitRequest("INVITE");
            VERIFY_RIGHT(asked.body());
            call.y.answer(asked, 200, keyed(moved, "newest", 3));
            const RawMessage told = call.c.waitRequest("INVITE");
            readByC = told.body();
            VERIFY_RIGHT(call.bodyDiffers(keyed(moved, "newest", 3), readByC, call.c));
            call.c.answer(told, 200, keyed(call.mediaC, "later", 2));
            readByY = call.y.waitRequest("ACK").body();
            VERIFY_RIGHT(call.bodyDiffers(keyed(call.mediaC, "later", 2), readByY, call.y));
        }
        VERIFY_RIGHT(notified(call.x, 200));
        VERIFY_RIGHT(saysGoodbye(call.x));
        VERIFY_RIGHT(mediaFlowsBetween(call, moved, readByY, call.mediaC, readByC));
        QVERIFY(!call.c.hasMessage("INVITE"));
        VERIFY_RIGHT(hangUpBetween(call, call.c, call.y));
    }

    void aLegOnHoldComesBackWithTheTarget_data() { addSides(); }
    void aLegOnHoldComesBackWithTheTarget()
    {
        QFETCH(bool, byCaller);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.reoffer(call.x, "INVITE", call.audio(call.mediaX, "a=sendonly\r\n", 2),
            call.audio(call.mediaY, "a=recvonly\r\n", 2)));
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        VERIFY_RIGHT(call.answerByC());
        VERIFY_RIGHT(notified(call.x, 200));
        VERIFY_RIGHT(saysGoodbye(call.x));
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaY, call.readByY, call.mediaC, call.readByC));
        VERIFY_RIGHT(hangUpBetween(call, call.y, call.c));
    }

    void theRouteOfATransferMayBeForced_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("outcome");
        QTest::newRow("the context of the call") << "force_transfer_context=default" << 202 << 486;
        QTest::newRow("a context that is not there") << "force_transfer_context=nowhere" << 202 << 404;
        QTest::newRow("the dialplan") << "force_transfer_dialplan=xml" << 202 << 486;
        QTest::newRow("a dialplan of another kind") << "force_transfer_dialplan=enum" << 403 << 0;
    }
    void theRouteOfATransferMayBeForced()
    {
        QFETCH(QString, variable);
        QFETCH(int, answer);
        QFETCH(int, outcome);
        TransferCall call(true, currentMode(),
            {.beforeBridge
                = fmt::format("<action application=\"set\" data=\"{}\"/>", variable.toStdString())});
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC, answer));
        if (answer == 202)
            VERIFY_RIGHT(notified(call.x, 100));
        if (outcome == 486)
            call.c.answer(call.c.waitRequest("INVITE"), 486);
        if (outcome != 0)
            VERIFY_RIGHT(notified(call.x, outcome));
        QCOMPARE(call.recorder->hasFinding("NO_CONTEXT"), outcome == 404);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.x));
    }

    void aRouteThatTransfersInALoopEndsTheTransferAndNotTheCall()
    {
        TransferCall call(true, currentMode(),
            {.routes = {{"^loop$", "<action application=\"transfer\" data=\"loop\"/>"}}});
        VERIFY_RIGHT(call.connect());
        for (int attempt = 0; attempt < 2; ++attempt) {
            VERIFY_RIGHT(refer(call.x, "<sip:loop@127.0.0.1>"));
            VERIFY_RIGHT(notified(call.x, 100));
            VERIFY_RIGHT(notified(call.x, 483));
        }
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(notified(call.x, 100));
        VERIFY_RIGHT(call.answerByC());
        VERIFY_RIGHT(notified(call.x, 200));
    }

    void oneTransferAtATimeAndNoneDuringAReinvite()
    {
        TransferCall call(true);
        VERIFY_RIGHT(call.connect());
        call.y.request("INVITE", call.sessionY(2));
        const RawMessage reinvite = call.x.waitRequest("INVITE");
        VERIFY_RIGHT(refer(call.x, toC, 491));
        call.x.answer(reinvite, 488);
        QCOMPARE(call.y.waitFinal().status(), 488);
        VERIFY_RIGHT(refer(call.x, toC));
        VERIFY_RIGHT(refer(call.x, toC, 491));
        VERIFY_RIGHT(refer(call.y, toC, 491));
        call.y.request("INVITE", call.sessionY(3));
        QCOMPARE(call.y.waitFinal().status(), 491);
    }

    void outsideACallItIsRefused()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 486);
        QCOMPARE(call.a.waitFinal().status(), 486);
        call.c.begin("REFER", "b", "Refer-To: <sip:c@127.0.0.1>\r\n");
        QCOMPARE(call.c.waitFinal("REFER").status(), 403);
    }

private:
    static void addSides()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::newRow("by A") << true;
        QTest::newRow("by B") << false;
    }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfer_test.moc"
