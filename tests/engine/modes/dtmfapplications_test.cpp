#include "engine/api/commandline.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/twelvekeys.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

/// What applications of a route and commands do with the digits of a call in Default mode.
class DtmfApplicationsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void whatIsBlockedDoesNotReachTheOtherLeg_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("told"); // a digit that goes nowhere is a -
        QTest::addColumn<QString>("heard");
        const QString block = "<action application=\"block_dtmf\"/>";
        QTest::newRow("block_dtmf") << block << "" << "--" << "";
        QTest::newRow("unblock_dtmf")
            << block + "<action application=\"unblock_dtmf\"/>" << "" << "12" << "12";
        QTest::newRow("uuid_drop_dtmf off") << block << "uuid_drop_dtmf %1 off" << "12" << "12";
        QTest::newRow("uuid_drop_dtmf with a mask")
            << "" << "uuid_drop_dtmf %1 on mask_digits 9" << "-9-9" << "99";
    }
    void whatIsBlockedDoesNotReachTheOtherLeg()
    {
        QFETCH(QString, actions);
        QFETCH(QString, command);
        QFETCH(QString, told);
        QFETCH(QString, heard);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = actions.toStdString()});
        QVERIFY(call.talk);
        if (!command.isEmpty()) {
            const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
            const auto parsed = parseCommandLine(command.arg(QString::fromStdString(uuid)).toStdString());
            QVERIFY(parsed);
            call.call.engine->post(*parsed);
            QVERIFY(call.call.recorder->waitFor<CommandFinished>());
            QVERIFY(!call.call.recorder->all<CommandFinished>().front().error);
        }
        call.run(100ms);
        call.a->press("12", call.talk->elapsed());
        call.b->press("34", call.talk->elapsed() + 200);
        const auto isDone = [&] {
            return call.keysOf(LegSide::A).size() >= static_cast<std::size_t>(told.size())
                && call.b->heard().size() >= static_cast<std::size_t>(heard.size())
                && call.a->heard().size() >= 2;
        };
        call.run(0ms, isDone);
        VERIFY_RIGHT(call.talk->listen()); // what was sent before has come
        QCOMPARE(call.a->heard(), std::string("34"));
        QCOMPARE(call.b->heard(), heard.toStdString());
        auto keys = QString::fromStdString(call.keysOf(LegSide::A)).toStdString();
        // The mask of the first may be told behind the second.
        std::ranges::sort(keys);
        auto expected = told.toStdString();
        std::ranges::sort(expected);
        QCOMPARE(keys, expected);
        QVERIFY(std::ranges::all_of(call.passed(LegSide::A), [](const DigitPassed& one) {
            return one.drop == DigitDrop::None || one.drop == DigitDrop::Blocked;
        }));
    }

    void applicationsSendDigits_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("atA");
        QTest::addColumn<QString>("atB");
        QTest::newRow("queue_dtmf") << actionOf("queue_dtmf", "12w3@80+4@100") << "" << "" << "1234";
        QTest::newRow("flush_dtmf") << actionOf("queue_dtmf", "99") + actionOf("flush_dtmf")
                + actionOf("queue_dtmf", "1")
                                    << "" << "" << "1";
        QTest::newRow("send_dtmf") << actionOf("answer") + actionOf("send_dtmf", "56#") << "" << "56#" << "";
        QTest::newRow("uuid_send_dtmf") << "" << "uuid_send_dtmf %1 78@60" << "78" << "";
        QTest::newRow("uuid_recv_dtmf") << "" << "uuid_recv_dtmf %1 9" << "" << "9";
    }
    void applicationsSendDigits()
    {
        QFETCH(QString, actions);
        QFETCH(QString, command);
        QFETCH(QString, atA);
        QFETCH(QString, atB);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = actions.toStdString()});
        QVERIFY(call.talk);
        if (!command.isEmpty()) {
            const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
            const auto parsed = parseCommandLine(command.arg(QString::fromStdString(uuid)).toStdString());
            QVERIFY(parsed);
            call.call.engine->post(*parsed);
        }
        call.run(200ms,
            [&] { return call.a->heard() == atA.toStdString() && call.b->heard() == atB.toStdString(); });
        QCOMPARE(call.a->heard(), atA.toStdString());
        QCOMPARE(call.b->heard(), atB.toStdString());
        const auto passed = call.call.recorder->all<DigitPassed>();
        QVERIFY(std::ranges::all_of(
            passed, [](const DigitPassed& one) { return one.source == DigitSource::Application; }));
        VERIFY_RIGHT(call.talk->listen());
    }

    void digitsThatCannotBeSentSayWhy_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("why");
        QTest::newRow("no key") << "12x" << "\"x\" is no key";
        QTest::newRow("no length") << "12@short" << "\"short\" is no number of milliseconds";
        QTest::newRow("nothing") << "" << "no digit";
        QTest::newRow("too many") << QString(1001, '1') << "more than 1000 digits";
    }
    void digitsThatCannotBeSentSayWhy()
    {
        QFETCH(QString, argument);
        QFETCH(QString, why);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge
                = fmt::format("<action application=\"queue_dtmf\" data=\"{}\"/>", argument.toStdString())});
        QVERIFY(call.talk);
        QVERIFY(isTold(call, why.toStdString()));
        QVERIFY(call.passed(LegSide::A).empty());
    }

    void tonesAreFoundAndMadeWhereApplicationsAskForIt_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::newRow("found once it is answered")
            << actionOf("start_dtmf_generate", "write") + actionOf("set", "execute_on_answer=start_dtmf");
        QTest::newRow("made once it is answered")
            << actionOf("start_dtmf") + actionOf("set", "execute_on_answer=start_dtmf_generate write");
    }
    void tonesAreFoundAndMadeWhereApplicationsAskForIt()
    {
        QFETCH(QString, actions);
        DtmfCall call(DigitWay::Inband, DigitWay::Inband,
            {.beforeBridge = actions.toStdString(), .dial = "{dtmf_type=info}{B}"});
        QVERIFY(call.talk);
        call.b.emplace(call.call.b, call.talk->b, call.talk->relayB, DigitWay::Info);
        call.run(300ms);
        TwelveKeys ofTheCaller(call, LegSide::A, DigitWay::Inband, DigitWay::Info),
            ofTheCallee(call, LegSide::B, DigitWay::Info, DigitWay::Inband);
        ofTheCaller.pressUntilHeard();
        ofTheCallee.pressUntilHeard();
        VERIFY_RIGHT(ofTheCaller.wrong());
        VERIFY_RIGHT(ofTheCallee.wrong());
        // Keys, and no tones: what was torn to pieces on its way to us may pass as sound, and is no key.
        QVERIFY(tonesIn(call.talk->b.sound, call.talk->b.rate()).size() <= ofTheCaller.pressedInVain());
    }

    /// start_dtmf_generate without `write` is about what the other leg gets.
    void tonesAreMadeForThePeerWhereApplicationsAskForIt()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Inband,
            {.beforeBridge = actionOf("start_dtmf_generate").toStdString(), .dial = "{dtmf_type=info}{B}"});
        QVERIFY(call.talk);
        call.run(300ms);
        TwelveKeys ofTheCaller(call, LegSide::A, DigitWay::Rtp, DigitWay::Inband);
        ofTheCaller.pressUntilHeard();
        VERIFY_RIGHT(ofTheCaller.wrong());
    }
};

LEGSCOPE_TEST(DtmfApplicationsTest)

#include "dtmfapplications_test.moc"
