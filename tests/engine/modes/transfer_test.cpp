#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfercall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

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
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void theOtherLegIsConnectedToTheTarget_data() { addSides(); }
    void theOtherLegIsConnectedToTheTarget()
    {
        QFETCH(bool, byCaller);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.transferToC());
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

    void theTargetIsHeardBeforeTheOtherLegHasAgreed_data() { addSides(); }
    void theTargetIsHeardBeforeTheOtherLegHasAgreed()
    {
        QFETCH(bool, byCaller);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.referToC());
        const RawMessage invite = call.c.waitRequest("INVITE");
        call.c.answer(invite, 200, call.sessionC());
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        const RawMessage offered = call.y.waitRequest("INVITE");
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaC, invite.body(), call.mediaY, call.sdpAt(call.y)));
        call.y.answer(offered, 200, call.sessionY(2));
        VERIFY_RIGHT(notified(call.x, 200));
        VERIFY_RIGHT(saysGoodbye(call.x));
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaC, invite.body(), call.mediaY, offered.body()));
    }

    void whoLosesTheSessionAfterATransferIsNamed_data() { addSides(); }
    void whoLosesTheSessionAfterATransferIsNamed()
    {
        QFETCH(bool, byCaller);
        TransferCall call(byCaller);
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.transferToC());
        call.y.request("INFO");
        call.c.answer(call.c.waitRequest("INFO"), 481);
        call.y.answer(call.y.waitRequest("BYE"), 200);
        call.c.answer(call.c.waitRequest("BYE"), 200);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const std::string text = call.recorder->all<CallEnded>().front().text;
        QCOMPARE(text, std::string(byCaller ? "A" : "B") + " answered 481 to INFO"); // C took that place
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
        VERIFY_RIGHT(call.referToC());
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
        VERIFY_RIGHT(call.transferToC());
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

    void aTransferThatIsForbiddenIsRefused_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("variable");
        QTest::newRow("disable-transfer") << "disable-transfer" << "";
        QTest::newRow("deny_refer_requests") << "" << "deny_refer_requests=true";
    }
    void aTransferThatIsForbiddenIsRefused()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, variable);
        ModeSetup setup;
        if (!parameter.isEmpty())
            setup.parameters[parameter.toStdString()] = "true";
        else
            setup.beforeBridge
                = fmt::format("<action application=\"set\" data=\"{}\"/>", variable.toStdString());
        TransferCall call(true, currentMode(), std::move(setup));
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, toC, 403));
        QVERIFY(call.told("refused with 403"));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.x));
    }

    void anotherModeIsTheCallsOnceItsTransferHasSucceeded_data()
    {
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("succeeds") << true;
        QTest::newRow("fails") << false;
    }
    void anotherModeIsTheCallsOnceItsTransferHasSucceeded()
    {
        QFETCH(bool, succeeds);
        if (currentMode() != MediaMode::Proxy)
            return; // from proxy to bypass
        TransferCall call(true, currentMode(),
            {.routes = {{"^direct$",
                 "<action application=\"set\" data=\"bypass_media=true\"/>"
                 "<action application=\"transfer\" data=\"c\"/>"}}});
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.x, "<sip:direct@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.x, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        QCOMPARE(invite.body(), call.sessionY());
        QCOMPARE(call.recorder->all<ModeDecided>().size(), std::size_t(1));
        if (!succeeds) {
            call.c.answer(invite, 486);
            VERIFY_RIGHT(notified(call.x, 486));
            VERIFY_RIGHT(call.mediaFlows());
            QCOMPARE(call.recorder->all<ModeDecided>().size(), std::size_t(1));
            return;
        }
        call.c.answer(invite, 200, call.sessionC());
        const RawMessage offered = call.y.waitRequest("INVITE");
        QCOMPARE(offered.body(), call.sessionC());
        call.y.answer(offered, 200, call.sessionY(2));
        VERIFY_RIGHT(notified(call.x, 200));
        QCOMPARE(call.recorder->all<ModeDecided>().back().effective, MediaMode::Bypass);
    }

private:
    static void addSides()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::newRow("by A") << true;
        QTest::newRow("by B") << false;
    }
};

LEGSCOPE_TEST(TransferTest)
#include "transfer_test.moc"
