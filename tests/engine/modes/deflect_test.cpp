#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

class DeflectTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void deflectHasTheCallerCallElsewhere_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("outcome");
        QTest::newRow("succeeds") << 202 << 200;
        QTest::newRow("fails there") << 202 << 486;
        QTest::newRow("is refused") << 405 << 0;
        QTest::newRow("is forgotten") << 202 << 0;
    }
    void deflectHasTheCallerCallElsewhere()
    {
        QFETCH(int, answer);
        QFETCH(int, outcome);
        ModeCall call(currentMode(),
            {.beforeBridge = "<action application=\"answer\"/><action application=\"set\" "
                             "data=\"deflect_timeout=1\"/><action application=\"deflect\" "
                             "data=\"sip:c@192.0.2.9\"/>"});
        call.a.invite("b", call.offerA());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        const RawMessage refer = call.a.waitRequest("REFER");
        QCOMPARE(refer.header("Refer-To"), std::string("<sip:c@192.0.2.9>"));
        call.a.answer(refer, answer);
        if (outcome != 0) {
            call.a.request("NOTIFY", fmt::format("SIP/2.0 {} Told\r\n", outcome),
                "Event: refer\r\nSubscription-State: terminated;reason=noresource\r\n"
                "Content-Type: message/sipfrag\r\n");
            QCOMPARE(call.a.waitFinal("NOTIFY").status(), 200);
        }
        if (outcome != 200) {
            QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
            return;
        }
        VERIFY_RIGHT(saysGoodbye(call.a));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().back().cause, std::string("BLIND_TRANSFER"));
    }
};

LEGSCOPE_TEST(DeflectTest)
#include "deflect_test.moc"
