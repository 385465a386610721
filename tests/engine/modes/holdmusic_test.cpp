#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/heardcall.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <sys/stat.h>

using namespace legscope;
using namespace legscope::test;
using enum HeardCall::Sending;

namespace {

/// A call of which one leg, A or B, puts the other on hold.
struct HeldCall : HeardCall {
    explicit HeldCall(LegSide by, ModeSetup setup = {}, MediaMode wanted = MediaMode::Default)
        : HeardCall(std::move(setup), wanted)
        , holder(by == LegSide::A ? a : b)
        , held(by == LegSide::A ? b : a)
        , mediaOfHolder(by == LegSide::A ? mediaA : mediaB)
        , mediaOfHeld(by == LegSide::A ? mediaB : mediaA)
        , phoneOfHeld(by == LegSide::A ? phoneB : phoneA)
    {
    }

    /// The holder offers its media with that line, the other answers with its own; what is wrong, else empty.
    std::string reoffer(const std::string& line, const std::string& answer)
    {
        std::string offer = soundOffer(mediaOfHolder, "8 PCMA/8000", ++m_version);
        // A connection line stands before the attributes of its m-line.
        line.starts_with("c=") ? offer.insert(offer.find("a=rtpmap:8 "), line + "\r\n")
                               : offer.append(line + "\r\n");
        holder.request("INVITE", offer);
        const RawMessage request = held.waitRequest("INVITE");
        offeredToHeld = request.body();
        held.answer(request, 200, soundOffer(mediaOfHeld, "8 PCMA/8000", m_version) + answer + "\r\n");
        const RawMessage accepted = holder.waitFinal();
        answeredToHolder = accepted.body();
        if (accepted.status() != 200)
            return "the re-INVITE was not accepted";
        remember(held, offeredToHeld);
        remember(holder, answeredToHolder);
        holder.acknowledge();
        return held.waitRequest("ACK").isEmpty() ? "no ACK came" : "";
    }
    std::string hold(const std::string& line = "a=sendonly") { return reoffer(line, "a=recvonly"); }
    std::string resume() { return reoffer("a=sendrecv", "a=sendrecv"); }
    /// What came before is not heard any more.
    void forget()
    {
        phoneOfHeld.receive();
        phoneOfHeld.forget();
    }
    std::size_t notPlayed()
    {
        const auto findings = recorder->all<Finding>();
        return static_cast<std::size_t>(std::ranges::count(findings, FindingCode::NotPlayed, &Finding::code));
    }

    RawPhone &holder, &held;
    RawUdpPeer &mediaOfHolder, &mediaOfHeld;
    SoundPhone& phoneOfHeld;
    std::string offeredToHeld, answeredToHolder;

private:
    unsigned m_version = 1;
};

std::string music(double hertz = HeardCall::ourHertz)
{
    return "tone_stream://%(10000,0," + std::to_string(static_cast<int>(hertz)) + ")";
}

std::string setMusic(const std::string& sound = music())
{
    return playAction("set", "hold_music=" + sound);
}

ModeSetup before(const std::string& actions)
{
    ModeSetup setup;
    setup.beforeBridge = actions;
    return setup;
}

bool has(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// What a leg hears while the other is on hold.
class HoldMusicTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void whereThereAreLocalStreamsTheyAreHeardWithoutAWord()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("music.wav", 1, "-r 48000 -b 16 -c 2", HeardCall::ourHertz), std::string());
        ModeSetup setup;
        setup.configurations
            = "<configuration name=\"local_stream.conf\"><directory name=\"moh/8000\" path=\"" + folder.path()
            + "\"/></configuration>";
        HeldCall call(LegSide::A, setup);
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(call.hold());
        call.forget();
        QVERIFY(call.hears(call.phoneOfHeld, HeardCall::ourHertz));
        VERIFY_RIGHT(call.resume());
        QVERIFY(call.settle());
        const auto ended = call.sounds(PlayState::Ended);
        QCOMPARE(ended.size(), std::size_t{1});
        QCOMPARE(ended.front().name, std::string("local_stream://moh"));
        QCOMPARE(call.notPlayed(), std::size_t{0});
    }

    void whoIsHeldHearsIt_data()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("dial");
        QTest::addColumn<QString>("ofProfile");
        const auto row = [](const char* what, bool byCaller, const char* line, const std::string& actions,
                             const std::string& dial = {}, const std::string& ofProfile = {}) {
            QTest::newRow(what) << byCaller << line << QString::fromStdString(actions)
                                << QString::fromStdString(dial) << QString::fromStdString(ofProfile);
        };
        row("sendonly by A", true, "a=sendonly", setMusic());
        row("inactive by A, who is answered before", true, "a=inactive", playAction("answer") + setMusic());
        row("0.0.0.0 by B, of the profile", false, "c=IN IP4 0.0.0.0", "", "", music());
        row("inactive by B, of its dial string", false, "a=inactive", setMusic("silence"),
            "{hold_music='" + music() + "'}{B}", music(800));
        row("temp_hold_music", true, "a=sendonly",
            setMusic("silence") + playAction("set", "temp_hold_music=" + music()));
    }
    void whoIsHeldHearsIt()
    {
        QFETCH(bool, byCaller);
        QFETCH(QString, line);
        QFETCH(QString, actions);
        QFETCH(QString, dial);
        QFETCH(QString, ofProfile);
        ModeSetup setup = before(actions.toStdString());
        setup.dial = dial.toStdString();
        setup.parameters["hold-music"] = ofProfile.toStdString();
        HeldCall call(byCaller ? LegSide::A : LegSide::B, setup);
        VERIFY_RIGHT(call.connectBoth());
        QVERIFY(call.hears(call.phoneOfHeld, SoundPhone::hertz, Both));
        VERIFY_RIGHT(call.hold(line.toStdString()));
        QVERIFY2(has(call.offeredToHeld, "a=sendonly"), call.offeredToHeld.c_str());
        QCOMPARE(has(call.answeredToHolder, "a=inactive"), line == "a=inactive");
        call.forget();
        QVERIFY(call.hears(call.phoneOfHeld, HeardCall::ourHertz));
        VERIFY_RIGHT(call.resume());
        call.forget();
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, Both));
        QVERIFY(call.hears(call.phoneB, SoundPhone::hertz, Both));
        QVERIFY(call.settle());
        QCOMPARE(call.sounds(PlayState::Playing).size(), std::size_t{1});
        const auto ended = call.sounds(PlayState::Ended);
        QCOMPARE(ended.size(), std::size_t{1});
        QCOMPARE(ended.front().end, PlayEnd::RouteLeft);
        QCOMPARE(ended.front().to, byCaller ? LegSide::B : LegSide::A);
        QCOMPARE(call.notPlayed(), std::size_t{0});
    }

    void whereThereIsNoneTheHoldGoesToTheOther_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<int>("mode");
        const auto row = [](const char* what, const std::string& actions, MediaMode mode) {
            QTest::newRow(what) << QString::fromStdString(actions) << static_cast<int>(mode);
        };
        row("none", "", MediaMode::Default);
        row("silence", setMusic("silence"), MediaMode::Default);
        row("indicate_hold", setMusic() + playAction("set", "indicate_hold=true"), MediaMode::Default);
        row("in Proxy", setMusic(), MediaMode::Proxy);
        row("in Bypass", setMusic(), MediaMode::Bypass);
    }
    void whereThereIsNoneTheHoldGoesToTheOther()
    {
        QFETCH(QString, actions);
        QFETCH(int, mode);
        ModeSetup setup = before(actions.toStdString());
        setup.parameters["proxy-media-app-policy"] = "upgrade";
        HeldCall call(LegSide::A, setup, static_cast<MediaMode>(mode));
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(call.reoffer("a=inactive", "a=inactive"));
        QVERIFY2(has(call.offeredToHeld, "a=inactive"), call.offeredToHeld.c_str());
        QVERIFY(call.settle());
        QVERIFY(call.sounds(PlayState::Playing).empty());
        QCOMPARE(call.notPlayed(), std::size_t{0});
    }

    void whatCannotBePlayedIsToldOnceAndTheCallGoesOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("missing") << "{}/missing.wav" << "there is no file";
        QTest::newRow("a way out") << "../x.wav" << "goes up by";
        QTest::newRow("a directory") << "{}" << "is a directory";
        QTest::newRow("a FIFO") << "{}/fifo" << "is a FIFO";
        QTest::newRow("no sound") << "{}/text.wav" << "no sound";
    }
    void whatCannotBePlayedIsToldOnceAndTheCallGoesOn()
    {
        QFETCH(QString, name);
        QFETCH(QString, why);
        const SoundFolder folder;
        QCOMPARE(::mkfifo(folder.path("fifo").c_str(), 0644), 0);
        folder.write("text.wav", "no sound at all");
        name.replace("{}", QString::fromStdString(folder.path()));
        HeldCall call(LegSide::A,
            before(playAction("set", "sounds_dir=" + folder.path()) + setMusic(name.toStdString())));
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(call.hold());
        QVERIFY(call.recorder->waitFor<Finding>([&](const Finding& finding) {
            return finding.code == FindingCode::NotPlayed && has(finding.text, why.toUtf8().constData());
        }));
        VERIFY_RIGHT(call.resume());
        VERIFY_RIGHT(call.hold());
        VERIFY_RIGHT(call.resume());
        QVERIFY(call.hears(call.phoneOfHeld, SoundPhone::hertz, Both));
        QCOMPARE(call.notPlayed(), std::size_t{1});
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aTransferKeepsItUntilTheTargetAnswers()
    {
        HeldCall call(LegSide::B, before(playAction("bridge_export", "hold_music=" + music())));
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(call.hold());
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        VERIFY_RIGHT(refer(call.b, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.b, 100));
        call.b.request("BYE"); // as many phones do, which wait for no target
        const RawMessage invite = call.c.waitRequest("INVITE");
        call.c.answer(invite, 180);
        QVERIFY(call.settle());
        call.forget();
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        QVERIFY(call.sounds(PlayState::Ended).empty());
        RawUdpPeer mediaC;
        call.c.answer(invite, 200, soundOffer(mediaC));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        const RawMessage offered = call.a.waitRequest("INVITE");
        QVERIFY(has(offered.body(), "a=sendrecv"));
        call.a.answer(offered, 200, soundOffer(call.mediaA, "8 PCMA/8000", 9));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        SoundPhone phoneC(mediaC, "PCMA", 8);
        call.remember(call.a, offered.body());
        QVERIFY(call.hearUntil(
            [&] {
                phoneC.receive();
                return HeardCall::hasTone(phoneC, SoundPhone::hertz);
            },
            OnlyA));
        QCOMPARE(call.sounds(PlayState::Playing).size(), std::size_t{1});
        QCOMPARE(call.sounds(PlayState::Ended).size(), std::size_t{1});
        QCOMPARE(call.notPlayed(), std::size_t{0});
    }

    void aTransferThatFailsKeepsIt()
    {
        HeldCall call(LegSide::B, before(playAction("bridge_export", "hold_music=" + music())));
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(call.hold());
        VERIFY_RIGHT(refer(call.b, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.b, 100));
        call.c.answer(call.c.waitRequest("INVITE"), 486);
        VERIFY_RIGHT(notified(call.b, 486));
        call.forget();
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        VERIFY_RIGHT(call.resume());
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, Both));
    }

    void aHangupEndsItAndACommandUntilTheNextHold()
    {
        HeldCall call(LegSide::B, before(playAction("bridge_export", "hold_music=" + music())));
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(call.hold());
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        QVERIFY(!answerToCommand(*call.engine, *call.recorder, "uuid_break " + uuid).error);
        VERIFY_RIGHT(call.hold("a=inactive"));
        QVERIFY(call.settle());
        QCOMPARE(call.sounds(PlayState::Playing).size(), std::size_t{1});
        QCOMPARE(call.sounds(PlayState::Ended).back().end, PlayEnd::Break);
        VERIFY_RIGHT(call.resume());
        VERIFY_RIGHT(call.hold());
        call.forget();
        QVERIFY(call.hears(call.phoneA, HeardCall::ourHertz));
        VERIFY_RIGHT(call.hangUp(call.a));
        QCOMPARE(call.sounds(PlayState::Ended).back().end, PlayEnd::RouteLeft);
    }
};

LEGSCOPE_TEST(HoldMusicTest)
#include "holdmusic_test.moc"
