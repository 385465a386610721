#include "engine/call/infodigit.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// What the route finds behind a reading, as the data of its `log`.
const std::string logRead = playAction("log", "${pin} ${read_result} ${read_terminator_used}");

/// A caller of whom a route reads keys.
struct ReadCaller : PlayedCall {
    using PlayedCall::PlayedCall;

    /// Presses one after the other, each when the one before is known; whether all are.
    bool pressAll(std::string_view keys, DigitSource by = DigitSource::Rtp)
    {
        return std::ranges::all_of(keys, [&](char key) {
            const auto told = passed().size() + 1;
            if (by == DigitSource::Info)
                call->a.request("INFO", infoBodyOf({key, 100ms}), "Content-Type: application/dtmf-relay\r\n");
            else
                press(key);
            return hearUntil([&] { return passed().size() >= told; });
        });
    }
    std::vector<DigitPassed> passed() { return call->recorder->all<DigitPassed>(); }
    bool isAt(const std::string& application)
    {
        return call->recorder->waitFor<RouteStep>(
            [&](const RouteStep& step) { return step.application == application; });
    }
};

} // namespace

/// Keys that a route reads of its leg.
class ReadKeysTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void theFirstKeyEndsThePromptAndAllAreRead_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("by RTP") << static_cast<int>(DigitSource::Rtp);
        QTest::newRow("by INFO") << static_cast<int>(DigitSource::Info);
    }
    void theFirstKeyEndsThePromptAndAllAreRead()
    {
        QFETCH(int, way);
        const auto by = static_cast<DigitSource>(way);
        ReadCaller call(playAction("answer")
            + playAction("play_and_get_digits",
                "2 4 2 9000 # tone_stream://%(9000,0,1004) tone_stream://%(200,0,600) pin [1-3]+$")
            + logRead + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearMs(300));
        QVERIFY(call.pressAll("9", by));
        QVERIFY(call.hearUntilEnded());
        QCOMPARE(call.ends().front().end, PlayEnd::RouteLeft);
        QVERIFY(call.ends().front().played < 9000ms);
        QVERIFY(call.pressAll("9#", by)); // which does not match: the prompt comes again
        QVERIFY(call.hearUntil(
            [&] { return call.ends().size() == 2 && call.call->recorder->all<SoundPlayed>().size() == 5; }));
        QVERIFY(call.pressAll("12#", by));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("12 success #"));
        for (const DigitPassed& digit : call.passed())
            QCOMPARE(digit.drop, DigitDrop::Taken);
    }

    void keysThatNobodyReadWaitForTheNextOne()
    {
        ReadCaller call(playAction("answer") + playAction("read", "1 1 silence first 9000")
            + playAction("sleep", "800") + playAction("read", "2 2 tone_stream://%(9000,0,600) pin 9000")
            + logRead + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.isAt("read"));
        QVERIFY(call.pressAll("1"));
        QVERIFY(call.pressAll("23"));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("23 success "));
    }

    void aPromptThatIsMissingIsToldAndKeysAreRead()
    {
        ReadCaller call(playAction("answer") + playAction("read", "1 1 {}/missing.wav pin 9000") + logRead
            + playAction("read", "1 1 {}/missing.wav pin 1000") + logRead + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.call->recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.code == FindingCode::NotPlayed; }));
        QVERIFY(call.pressAll("5"));
        QVERIFY(call.hearUntilBye()); // nobody presses a second one
        QCOMPARE(QString::fromStdString(call.logged()), QString("5 success "));
        QCOMPARE(call.passed().size(), std::size_t{1});
    }

    void aCommandEndsItAndAHangupToo()
    {
        ReadCaller call(playAction("answer") + playAction("read", "1 3 silence pin 60000") + logRead
            + playAction("read", "1 3 tone_stream://%(60000,0,600) pin 60000"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.isAt("read"));
        QVERIFY(!call.command("uuid_break " + call.uuid()).error);
        QCOMPARE(QString::fromStdString(call.logged()), QString(" failure "));
        QVERIFY(call.hearMs(200));
        call.call->a.request("BYE");
        QCOMPARE(call.call->a.waitFinal("BYE").status(), 200);
        QVERIFY(call.call->recorder->waitFor<CallEnded>());
        QCOMPARE(call.ends().back().end, PlayEnd::RouteLeft);
    }
};

LEGSCOPE_TEST(ReadKeysTest)
#include "readkeys_test.moc"
