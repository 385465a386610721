#include "engine/call/infodigit.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/support/digittones.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

/// What ends a sound before it is over.
class PlayedEndTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aKeyEndsIt_data()
    {
        QTest::addColumn<QString>("terminators");
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("keys"); // that are pressed, one after the other
        QTest::addColumn<QString>("ending"); // empty: none of them
        QTest::newRow("the star") << "" << "rtp" << "5*" << "*";
        QTest::newRow("some") << "12" << "rtp" << "3*2" << "2";
        QTest::newRow("any") << "any" << "rtp" << "7" << "7";
        QTest::newRow("none") << "none" << "rtp" << "1*#" << "";
        QTest::newRow("by INFO") << "#" << "info" << "5#" << "#";
        QTest::newRow("by tones") << "any" << "inband" << "8" << "8";
    }
    void aKeyEndsIt()
    {
        QFETCH(QString, terminators);
        QFETCH(QString, way);
        QFETCH(QString, keys);
        QFETCH(QString, ending);
        PlayedCall call(playAction("set", "playback_terminators=" + terminators.toStdString())
            + playAction("set", way == "inband" ? "dtmf_type=inband" : "dtmf_type=rfc2833")
            + playAction("answer") + playAction("playback", "tone_stream://%(3000,0,1004)") + logAction
            + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearMs(200));
        if (way == "inband")
            call.phone->say(tonesOf(keys.toStdString(), call.phone->rate()));
        for (const QChar key : keys) {
            const auto told = call.call->recorder->all<DigitPassed>().size() + 1;
            if (way == "rtp")
                call.press(key.toLatin1());
            else if (way == "info")
                call.call->a.request(
                    "INFO", infoBodyOf({key.toLatin1(), 100ms}), "Content-Type: application/dtmf-relay\r\n");
            int elapsed = 0;
            QVERIFY(call.hearUntil([&] {
                if (way == "inband")
                    call.phone->send(call.call->relayFor(call.call->a), elapsed += 5);
                return call.call->recorder->all<DigitPassed>().size() >= told;
            }));
        }
        QVERIFY(call.hearUntilBye());
        const SoundPlayed ended = call.ends().back();
        const auto passed = call.call->recorder->all<DigitPassed>();
        QCOMPARE(passed.size(), static_cast<std::size_t>(keys.size()));
        QCOMPARE(passed.back().drop == DigitDrop::Taken, !ending.isEmpty());
        if (ending.isEmpty()) {
            QCOMPARE(ended.end, PlayEnd::Over);
            return;
        }
        QCOMPARE(ended.end, PlayEnd::Key);
        QCOMPARE(QChar::fromLatin1(*ended.key), ending.front());
        QVERIFY(ended.played < 3000ms);
        QVERIFY(call.logged().ends_with("key " + ending.toStdString()));
    }

    void aSecretKeyIsNotTold()
    {
        PlayedCall call(playAction("set", "sensitive_dtmf=true")
            + playAction("set", "playback_terminators=any") + playAction("answer")
            + playAction("playback", "silence_stream://-1") + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearMs(200));
        call.press('7');
        QVERIFY(call.hearUntilBye());
        QCOMPARE(*call.ends().back().key, '*');
        QCOMPARE(call.call->recorder->all<DigitPassed>().back().digit.key, '*');
    }

    void aCommandEndsItAndTheRouteGoesOn()
    {
        PlayedCall call(playAction("answer") + playAction("endless_playback", "{}/half.wav") + logAction
            + playAction("playback", "silence_stream://-1") + playAction("hangup"));
        QCOMPARE(call.folder.make("half.wav", 0.5), std::string());
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearMs(1200));
        VERIFY_RIGHT(call.wrongTone());
        QVERIFY(!call.command("uuid_break " + call.uuid()).error);
        QVERIFY(call.hearUntilEnded());
        QCOMPARE(call.ends().front().end, PlayEnd::Break);
        QVERIFY(call.logged().starts_with("FILE PLAYED"));
        QVERIFY(call.call->recorder->waitForCount<SoundPlayed>(3));
        QVERIFY(!call.command("uuid_break " + call.uuid() + " all").error);
        QVERIFY(call.hearUntilBye());
        const CommandFinished nobody = call.command("uuid_break " + call.uuid());
        QVERIFY(nobody.error);
        QCOMPARE(nobody.error->code, Errc::NotFound);
    }

    void aHangupEndsItAndNothingIsLeft()
    {
        PlayedCall call(playAction("answer") + playAction("endless_playback", "{}/half.wav") + logAction);
        QCOMPARE(call.folder.make("half.wav", 0.5), std::string());
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearMs(700));
        call.call->a.request("BYE");
        QCOMPARE(call.call->a.waitFinal("BYE").status(), 200);
        QVERIFY(call.call->recorder->waitFor<CallEnded>());
        QCOMPARE(call.ends().size(), std::size_t{1});
        QCOMPARE(call.ends().front().end, PlayEnd::RouteLeft);
        QVERIFY(call.ends().front().played >= 500ms);
        QVERIFY(std::ranges::none_of(call.call->recorder->all<RouteStep>(),
            [](const RouteStep& step) { return step.application == "log"; }));
    }

    void aCancelWhileItOpensOrPlaysEndsIt()
    {
        PlayedCall call(playAction("endless_playback", "silence_stream://-1"));
        VERIFY_RIGHT(call.begin("8 PCMA/8000", 183));
        call.call->a.cancel();
        QVERIFY(!call.call->a.waitAnswer(487).isEmpty());
        QVERIFY(call.call->recorder->waitFor<CallEnded>());
        for (const SoundPlayed& ended : call.ends())
            QCOMPARE(ended.end, PlayEnd::RouteLeft);
    }
};

LEGSCOPE_TEST(PlayedEndTest)
#include "playedend_test.moc"
