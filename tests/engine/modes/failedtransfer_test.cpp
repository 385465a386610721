#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfercall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// Transfers that are refused or do not come about.
class FailedTransferTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

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
        VERIFY_RIGHT(call.referToC());
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
        VERIFY_RIGHT(call.referToC());
        call.c.answer(call.c.waitRequest("INVITE"), 200, call.sessionC());
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        call.y.answer(call.y.waitRequest("INVITE"), 488);
        VERIFY_RIGHT(notified(call.x, 488));
        VERIFY_RIGHT(saysGoodbye(call.c));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.x));
    }

    void withNobodyLeftAFailedTransferEndsTheCall()
    {
        TransferCall call(false);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.referToC());
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
        VERIFY_RIGHT(call.referToC());
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
        VERIFY_RIGHT(call.referToC());
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
        call.c.begin("REFER", "b", "X-No-Refer-To: here\r\n");
        QCOMPARE(call.c.waitFinal("REFER").status(), 400);
        // Nobody has been subscribed.
        QVERIFY(call.c.waitRequest("NOTIFY", std::chrono::milliseconds(700)).isEmpty());
    }
};

LEGSCOPE_TEST(FailedTransferTest)
#include "failedtransfer_test.moc"
