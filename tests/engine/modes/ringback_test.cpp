#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/heardcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using enum HeardCall::Sending;

namespace {

ModeSetup with(const std::string& beforeBridge)
{
    ModeSetup setup;
    setup.beforeBridge = beforeBridge;
    return setup;
}

std::string setRingback(const std::string& ringback = HeardCall::ourSound())
{
    return playAction("set", "ringback=" + ringback);
}

/// Samples that are no silence.
int soundingMs(const SoundPhone& phone)
{
    const std::size_t frame = phone.rate() / 100;
    int sounding = 0;
    for (std::size_t at = 0; at + frame <= phone.sound.size(); at += frame)
        sounding += levelDbm0(Samples(phone.sound).subspan(at, frame)) > -40 ? 10 : 0;
    return sounding;
}

} // namespace

/// What a caller hears until a callee answers.
class RingbackTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aCallerHearsItWhileTheCalleeRings_data()
    {
        QTest::addColumn<QString>("actions");
        const auto row = [](const char* what, const std::string& actions) {
            QTest::newRow(what) << QString::fromStdString(actions);
        };
        row("tones", setRingback());
        row("a stream", setRingback("tone_stream://%(500,0,600);loops=1"));
        row("to a caller who is answered", playAction("answer") + setRingback());
        row("transfer_ringback to a caller who is answered",
            playAction("answer") + setRingback("%(1000,0,400)")
                + playAction("set", "transfer_ringback=" + HeardCall::ourSound()));
        row("in early media of ours", playAction("pre_answer") + setRingback());
    }
    void aCallerHearsItWhileTheCalleeRings()
    {
        QFETCH(QString, actions);
        HeardCall call(with(actions.toStdString()));
        const bool isAnswered = actions.contains("\"answer\"");
        const RawMessage invite = call.ring();
        QVERIFY(call.sounds(PlayState::Playing).empty());
        call.b.answer(invite, 180);
        const RawMessage early = call.a.waitAnswer(isAnswered ? 200 : 183);
        QVERIFY(early.body().find("m=audio") != std::string::npos);
        if (isAnswered)
            call.a.acknowledge();
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        call.remember(call.a, early.body());
        call.remember(call.b, invite.body());
        call.b.answer(invite, 200, soundOffer(call.mediaB));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, Both));
        QVERIFY(call.hears(call.phoneB, SoundPhone::hertz, Both));
        QVERIFY(call.settle());
        const auto ended = call.sounds(PlayState::Ended);
        QCOMPARE(ended.size(), std::size_t{1});
        QCOMPARE(ended.front().end, PlayEnd::RouteLeft);
        QVERIFY(!call.recorder->hasFinding("NOT_PLAYED"));
    }

    void itIsOffAtTheAnswer()
    {
        HeardCall call(with(setRingback()));
        const RawMessage invite = call.ring();
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        const RawMessage answer = call.answerByB(invite);
        QVERIFY(answer.body().find("m=audio") != std::string::npos);
        call.phoneA.receive();
        call.phoneA.forget();
        QVERIFY(call.hearFor(300));
        QVERIFY2(soundingMs(call.phoneA) <= 40, qPrintable(QString::number(soundingMs(call.phoneA))));
    }

    void silenceIsNoise()
    {
        HeardCall call(with(setRingback("silence:400")));
        call.b.answer(call.ring(), 180);
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(call.hearUntil([&] { return call.phoneA.heardMs() >= 400; }));
        QVERIFY(std::ranges::any_of(call.phoneA.sound, [](Sample sample) { return sample != 0; }));
        QCOMPARE(soundingMs(call.phoneA), 0);
    }

    void aFileIsHeardAgainAndAgain()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("ring.wav", 0.3, "-r 16000 -b 16", HeardCall::ourHertz), std::string());
        HeardCall call(
            with(playAction("set", "sound_prefix=" + folder.path()) + setRingback(folder.path("ring.wav"))));
        call.b.answer(call.ring(), 180);
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(call.hearUntil([&] { return soundingMs(call.phoneA) >= 900; }));
    }

    void atOnceWhereItIsToBe()
    {
        HeardCall call(with(playAction("set", "instant_ringback=true") + setRingback()));
        const RawMessage invite = call.ring();
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        QVERIFY(!call.answerByB(invite).isEmpty());
    }

    void untilTheFirstPacketOfEarlyMediaAndA180BehindPasses()
    {
        HeardCall call(with(setRingback()));
        const RawMessage invite = call.ring();
        QVERIFY(!call.answerByB(invite, 183).body().empty());
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, OnlyB));
        QCOMPARE(call.sounds(PlayState::Ended).front().end, PlayEnd::RouteLeft);
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        QVERIFY(!call.answerByB(invite).isEmpty());
        QVERIFY(call.hears(call.phoneB, SoundPhone::hertz, Both));
        QCOMPARE(call.sounds(PlayState::Playing).size(), std::size_t{1});
    }

    void earlyMediaThatIsHeardNeedsNone()
    {
        HeardCall call(with(setRingback()));
        const RawMessage invite = call.ring();
        call.remember(call.b, invite.body());
        QVERIFY(call.hearFor(60, OnlyB));
        call.b.answer(invite, 183, soundOffer(call.mediaB));
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, OnlyB));
        QVERIFY(call.hearFor(600, OnlyB));
        QVERIFY(call.settle());
        QVERIFY(call.sounds(PlayState::Playing).empty());
        QVERIFY(!call.answerByB(invite).isEmpty());
    }

    void earlyMediaThatIsIgnoredIsNotHeard_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("more");
        for (const char* value : {"true", "consume", "ring_ready"}) {
            for (const std::string& more : {std::string(), setRingback(), playAction("pre_answer")})
                QTest::addRow("%s %s", value, more.empty() ? "" : more.substr(21, 12).c_str())
                    << value << QString::fromStdString(more);
        }
    }
    void earlyMediaThatIsIgnoredIsNotHeard()
    {
        QFETCH(QString, value);
        QFETCH(QString, more);
        HeardCall call(
            with(playAction("set", "ignore_early_media=" + value.toStdString()) + more.toStdString()));
        const bool isRung = more.contains("ringback=");
        const RawMessage invite = call.ring();
        call.remember(call.b, invite.body());
        call.b.answer(invite, 183, soundOffer(call.mediaB));
        const RawMessage passed = call.a.waitAnswer(isRung ? 183 : 180);
        QCOMPARE(!passed.body().empty(), isRung);
        QVERIFY(call.hearFor(500, OnlyB));
        if (isRung)
            QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz, OnlyB));
        else
            QVERIFY(call.phoneA.sound.empty());
        QVERIFY(call.sounds(PlayState::Ended).empty());
        QVERIFY(!call.answerByB(invite).isEmpty());
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, Both));
        QVERIFY(call.hears(call.phoneB, SoundPhone::hertz, Both));
    }

    void whatCannotBePlayedIsToldAndTheCallersPhoneRings()
    {
        HeardCall call(with(setRingback("/nowhere/ring.wav")));
        const RawMessage invite = call.ring();
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        QVERIFY(call.recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.code == FindingCode::NotPlayed; }));
        QVERIFY(!call.answerByB(invite).isEmpty());
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, Both));
    }

    void itEndsWithTheLastCallee()
    {
        HeardCall call(with(setRingback()));
        const RawMessage invite = call.ring();
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        call.b.answer(invite, 486);
        QVERIFY(!call.a.waitAnswer(486).isEmpty());
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.sounds(PlayState::Ended).front().end, PlayEnd::RouteLeft);
    }

    void aCallerWithoutAnOfferHearsNone()
    {
        HeardCall call(with(setRingback()));
        call.a.invite("b");
        call.b.answer(call.b.waitRequest("INVITE"), 180);
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        QVERIFY(call.recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.code == FindingCode::NotPlayed; }));
    }

    void aLegThatIsTransferredHearsTransferRingback()
    {
        ModeSetup setup = with(playAction("set", "transfer_ringback=" + HeardCall::ourSound()));
        HeardCall call(setup);
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(refer(call.b, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.b, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        QVERIFY(call.sounds(PlayState::Playing).empty());
        call.c.answer(invite, 180);
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        RawUdpPeer mediaC;
        call.c.answer(invite, 200, soundOffer(mediaC));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        QVERIFY(call.settle());
        QCOMPARE(call.sounds(PlayState::Ended).front().end, PlayEnd::RouteLeft);
    }

    void whereMediaIsNotOursItIsLeftOutOrUpgraded_data()
    {
        QTest::addColumn<bool>("isProxy");
        QTest::addColumn<QString>("policy");
        for (const char* policy : {"hangup", "refuse", "upgrade"}) {
            QTest::addRow("proxy %s", policy) << true << policy;
            QTest::addRow("bypass %s", policy) << false << policy;
        }
    }
    void whereMediaIsNotOursItIsLeftOutOrUpgraded()
    {
        QFETCH(bool, isProxy);
        QFETCH(QString, policy);
        ModeSetup setup = with(setRingback());
        setup.parameters["proxy-media-app-policy"] = policy.toStdString();
        HeardCall call(setup, isProxy ? MediaMode::Proxy : MediaMode::Bypass);
        const RawMessage invite = call.ring();
        call.b.answer(invite, 180);
        const bool isUpgraded = policy == "upgrade";
        const RawMessage passed = call.a.waitAnswer(isUpgraded ? 183 : 180);
        QCOMPARE(!passed.body().empty(), isUpgraded);
        QCOMPARE(call.recorder->hasFinding("MEDIA_APP_IN_PROXY"), !isUpgraded);
        if (isUpgraded)
            QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        QVERIFY(!call.answerByB(invite).isEmpty());
    }
};

LEGSCOPE_TEST(RingbackTest)
#include "ringback_test.moc"
