#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// A and B talk; what is wrong, else empty.
std::string connected(ModeCall& call)
{
    call.a.invite("b", soundOffer(call.mediaA));
    call.b.answer(call.b.waitRequest("INVITE"), 200, soundOffer(call.mediaB));
    const RawMessage accepted = call.a.waitAnswer(200);
    call.remember(call.a, accepted.body());
    call.a.acknowledge();
    return call.b.waitRequest("ACK").isEmpty() ? "they are not connected" : "";
}

} // namespace

/// What a route plays to its leg in Default mode.
class PlaybackTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aFileIsHeardAsLongAndAsHighAsItIs_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<QString>("file"); // options of sox
        QTest::newRow("PCMA") << "8 PCMA/8000" << "-r 8000 -b 16";
        QTest::newRow("PCMU, another rate, two channels") << "0 PCMU/8000" << "-r 44100 -c 2 -b 16";
        QTest::newRow("G722") << "9 G722/8000" << "-r 8000 -b 16";
        QTest::newRow("opus") << "111 opus/48000/2" << "-r 16000 -b 16";
        QTest::newRow("G729") << "18 G729/8000" << "-r 48000 -b 16";
    }
    void aFileIsHeardAsLongAndAsHighAsItIs()
    {
        QFETCH(QString, codec);
        QFETCH(QString, file);
        PlayedCall call(
            playAction("answer") + playAction("playback", "{}/tone.wav") + logAction + playAction("hangup"));
        QCOMPARE(call.folder.make("tone.wav", 1, file.toStdString()), std::string());
        VERIFY_RIGHT(call.begin(codec.toStdString()));
        QVERIFY(call.hearUntilBye());
        VERIFY_RIGHT(call.wrongTone());
        // A packet more or less, and what a codec smears.
        QVERIFY2(std::abs(call.soundingMs() - 1000) <= 40, qPrintable(QString::number(call.soundingMs())));
        const auto played = call.call->recorder->all<SoundPlayed>();
        QCOMPARE(played.size(), std::size_t{2});
        QCOMPARE(played[0].state, PlayState::Playing);
        QCOMPARE(played[0].name, call.folder.path("tone.wav"));
        QCOMPARE(played[0].to, LegSide::A);
        QCOMPARE(played[1].end, PlayEnd::Over);
        QVERIFY(std::abs(played[1].played.count() - 1000) <= 2);
        QVERIFY2(call.logged().starts_with("FILE PLAYED, "), call.logged().c_str());
    }

    void whoIsNotAnsweredHearsItAsEarlyMedia()
    {
        PlayedCall call(playAction("playback", "{}/tone.wav") + playAction("hangup", "USER_BUSY"));
        QCOMPARE(call.folder.make("tone.wav"), std::string());
        VERIFY_RIGHT(call.begin("8 PCMA/8000", 183));
        QVERIFY(call.hearUntil([&] { return call.call->a.hasMessage("INVITE", 486); }));
        VERIFY_RIGHT(call.wrongTone());
        QVERIFY(std::abs(call.soundingMs() - 1000) <= 40);
        QVERIFY(!call.call->a.hasMessage("INVITE", 200));
    }

    void soundsLastAsLongAsTheirNamesSay_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<int>("sounding"); // ms
        QTest::addColumn<int>("played"); // ms, of the last one
        const auto row = [](const char* what, const std::string& actions, int sounding, int played) {
            QTest::newRow(what) << QString::fromStdString(actions) << sounding << played;
        };
        row("three rounds", playAction("loop_playback", "+3 {}/half.wav"), 1500, 1500);
        row("without rounds", playAction("loop_playback", "{}/half.wav"), 500, 500);
        row("without end, until its time is up",
            playAction("set", "playback_timeout_sec=1") + playAction("endless_playback", "{}/half.wav"), 1000,
            1000);
        row("tones", playAction("gentones", "%(300,200,1004)|2"), 600, 1000);
        row("a tone stream", playAction("playback", "tone_stream://%(300,200,1004);loops=3"), 900, 1500);
        row("silence", playAction("playback", "silence_stream://800"), 0, 800);
        row("from a sample on", playAction("playback", "{}/half.wav@@2000"), 250, 250);
        row("names with a separator",
            playAction("set", "playback_delimiter=+") + playAction("set", "playback_sleep_val=100")
                + playAction("playback", "{}/half.wav+{}/half.wav"),
            1000, 1100);
        row("a row of sounds",
            playAction("playback", "file_string://{}/half.wav!silence_stream://200!{}/half.wav"), 1000, 1200);
        row("below sound_prefix", playAction("set", "sound_prefix={}") + playAction("playback", "half.wav"),
            500, 500);
        row("one after the other",
            playAction("playback", "{}/half.wav") + playAction("playback", "{}/half.wav"), 1000, 500);
    }
    void soundsLastAsLongAsTheirNamesSay()
    {
        QFETCH(QString, actions);
        QFETCH(int, sounding);
        QFETCH(int, played);
        PlayedCall call(playAction("answer") + actions.toStdString() + logAction + playAction("hangup"));
        QCOMPARE(call.folder.make("half.wav", 0.5), std::string());
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearUntilBye());
        const SoundPlayed last = call.ends().back();
        const auto playedMs = static_cast<int>(last.played.count());
        if (last.end == PlayEnd::TimeLimit) {
            // The limit is one of the clock, and a machine that stands still plays nothing.
            QVERIFY(call.soundingMs() >= 300 && playedMs <= played + 2000);
            return;
        }
        QVERIFY2(
            std::abs(call.soundingMs() - sounding) <= 60, qPrintable(QString::number(call.soundingMs())));
        QVERIFY2(std::abs(playedMs - played) <= 2, qPrintable(QString::number(playedMs)));
        QCOMPARE(QString::fromStdString(call.logged()),
            QString("FILE PLAYED, %1 ms, %2 s, %3 samples, key ")
                .arg(last.played.count())
                .arg(last.played.count() / 1000)
                .arg(last.played.count() * 8));
    }

    void theStreamGoesOnFromSoundToSound()
    {
        PlayedCall call(playAction("answer") + playAction("playback", "{}/half.wav")
            + playAction("sleep", "400") + playAction("playback", "{}/half.wav") + playAction("hangup"));
        QCOMPARE(call.folder.make("half.wav", 0.5), std::string());
        VERIFY_RIGHT(call.begin());
        std::vector<RtpHeader> headers;
        QVERIFY(call.hearUntil([&] {
            if (call.phone->last()
                && (headers.empty() || headers.back().sequence != call.phone->last()->sequence))
                headers.push_back(*call.phone->last());
            return call.call->a.hasMessage("BYE");
        }));
        QVERIFY(!headers.empty());
        QCOMPARE(headers.front().ssrc, headers.back().ssrc);
        // Between them nothing is sent, and the time goes on.
        const auto longest = std::ranges::max(call.phone->steps);
        QVERIFY2(longest >= 8 * 300 && longest < 8 * 5000, qPrintable(QString::number(longest)));
        QCOMPARE(static_cast<std::size_t>(
                     static_cast<std::uint16_t>(headers.back().sequence - headers.front().sequence)),
            call.phone->steps.size());
    }

    void whatCannotBePlayedIsToldAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("response");
        QTest::addColumn<QString>("why");
        QTest::newRow("missing") << "{}/missing.wav" << "FILE NOT FOUND" << "there is no file";
        QTest::newRow("a way out") << "../x.wav" << "PLAYBACK ERROR" << "goes up by";
        QTest::newRow("a directory") << "{}" << "PLAYBACK ERROR" << "is a directory";
        QTest::newRow("a lie") << "{}/cut.wav" << "PLAYBACK ERROR" << "says that it has 16000 octets";
        QTest::newRow("no tones") << "tone_stream://%(x)" << "PLAYBACK ERROR" << "ms on and off";
        QTest::newRow("another scheme") << "shout://x" << "PLAYBACK ERROR" << "shout:// are not there";
    }
    void whatCannotBePlayedIsToldAndTheRouteGoesOn()
    {
        QFETCH(QString, name);
        QFETCH(QString, response);
        QFETCH(QString, why);
        PlayedCall call(playAction("answer") + playAction("playback", name.toStdString()) + logAction
            + playAction("playback", "tone_stream://%(300,0,1004)") + playAction("hangup"));
        QCOMPARE(call.folder.make("cut.wav"), std::string());
        std::filesystem::resize_file(call.folder.path("cut.wav"), 5000);
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearUntilBye());
        QVERIFY(std::abs(call.soundingMs() - 300) <= 40);
        QVERIFY2(call.logged().starts_with(response.toStdString() + ", 0 ms"), call.logged().c_str());
        QVERIFY(call.call->recorder->hasFinding("NOT_PLAYED"));
        QVERIFY2(call.ends().front().text.find(why.toStdString()) != std::string::npos,
            call.ends().front().text.c_str());
    }

    void whatIsNoOrderIsToldAndTheRouteGoesOn()
    {
        const std::vector<std::string> wrong{playAction("playback"), playAction("playback", "a.wav@@x"),
            playAction("loop_playback", "+x a.wav"), playAction("loop_playback", "+0 a.wav"),
            playAction("loop_playback", "+3"), playAction("gentones", "%(100,0,440)|x")};
        std::string actions = playAction("answer");
        for (const std::string& one : wrong)
            actions += one;
        PlayedCall call(actions + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearUntilBye());
        const auto findings = call.call->recorder->all<Finding>();
        QCOMPARE(
            static_cast<std::size_t>(std::ranges::count(findings, FindingCode::BadArgument, &Finding::code)),
            wrong.size());
        QVERIFY(call.call->recorder->all<SoundPlayed>().empty());
    }

    void anotherCodecInMidSoundIsFollowed()
    {
        PlayedCall call(playAction("answer") + playAction("endless_playback", "{}/tone.wav"));
        QCOMPARE(call.folder.make("tone.wav", 10, "-r 16000 -b 16"), std::string());
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearMs(600));
        VERIFY_RIGHT(call.wrongTone());
        call.call->a.request("INVITE", soundOffer(call.call->mediaA, "9 G722/8000", 2));
        QCOMPARE(call.call->a.waitFinal().status(), 200);
        call.call->a.acknowledge();
        call.phone->use("G722", 9);
        QVERIFY(call.hearMs(600));
        VERIFY_RIGHT(call.wrongTone());
        QVERIFY(call.ends().empty());
    }

    void aLegThatWasTransferredToASoundHearsIt()
    {
        ModeSetup setup;
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.wav", 5), std::string());
        setup.routes["^music$"] = playAction("playback", folder.path("tone.wav")) + playAction("hangup");
        ModeCall call(MediaMode::Default, setup);
        VERIFY_RIGHT(connected(call));
        QCOMPARE(refer(call.b, "<sip:music@127.0.0.1>"), std::string());
        SoundPhone phone(call.mediaA, "PCMA", 8);
        const auto limit = std::chrono::steady_clock::now() + 12s;
        while (phone.heardMs() < 800 && std::chrono::steady_clock::now() < limit) {
            phone.socket().waitReadable(5ms);
            phone.receive();
        }
        VERIFY_RIGHT(phone.wrong());
        VERIFY_RIGHT(notified(call.b, 100));
        VERIFY_RIGHT(notified(call.b, 200));
        VERIFY_RIGHT(saysGoodbye(call.b));
        call.a.request("BYE");
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<SoundPlayed>().back().end, PlayEnd::RouteLeft);
    }

    void whereMediaIsNotOursThePolicyDecides_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("application");
        for (const char* application : {"endless_playback", "gentones"}) {
            for (const char* policy : {"hangup", "refuse", "upgrade"})
                QTest::addRow("%s %s", policy, application) << policy << application;
        }
    }
    void whereMediaIsNotOursThePolicyDecides()
    {
        QFETCH(QString, policy);
        QFETCH(QString, application);
        ModeSetup setup;
        setup.parameters["proxy-media-app-policy"] = policy.toStdString();
        const std::string sound
            = application == "gentones" ? "%(500,0,1004)" : "tone_stream://%(500,0,1004);loops=1";
        PlayedCall call(playAction("set", "playback_timeout_sec=1")
                + playAction(application.toStdString(), sound) + playAction("hangup", "USER_BUSY"),
            MediaMode::Proxy, setup);
        if (policy == "upgrade") {
            VERIFY_RIGHT(call.begin("8 PCMA/8000", 183));
            QVERIFY(call.hearUntil([&] { return call.call->a.hasMessage("INVITE", 486); }));
            QVERIFY(call.soundingMs() >= 450);
            QVERIFY(!call.command("status").error);
            QCOMPARE(call.call->recorder->all<ModeDecided>().back().effective, MediaMode::Default);
            return;
        }
        call.call->a.invite("play", soundOffer(call.call->mediaA));
        QCOMPARE(call.call->a.waitFinal().status(), policy == "refuse" ? 486 : 488);
        QVERIFY(!call.command("status").error);
        QVERIFY(call.call->recorder->hasFinding("MEDIA_APP_IN_PROXY"));
        QVERIFY(call.call->recorder->all<SoundPlayed>().empty());
    }

    void whatRunsOnAnswerDoesNotPlay()
    {
        ModeSetup setup;
        setup.beforeBridge = playAction("set", "execute_on_answer=playback tone_stream://%(500,0,1004)");
        ModeCall call(MediaMode::Default, setup);
        VERIFY_RIGHT(connected(call));
        QVERIFY(call.recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.code == FindingCode::BadArgument; }));
        QVERIFY(call.recorder->all<SoundPlayed>().empty());
    }
};

LEGSCOPE_TEST(PlaybackTest)
#include "playback_test.moc"
