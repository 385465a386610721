#include "engine/api/commandline.h"
#include "engine/call/infodigit.h"
#include "engine/media/telephoneevent.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/digittones.h"
#include "tests/support/modecall.h"
#include "tests/support/soundfolder.h"
#include "tests/support/soundphone.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

std::string playAction(std::string_view application, std::string_view data = {})
{
    return fmt::format("<action application=\"{}\" data=\"{}\"/>", application, data);
}

/// What the route finds behind a sound, as the data of its `log`.
const std::string logAction = playAction("log",
    "${current_application_response}, ${playback_ms} ms, ${playback_seconds} s, "
    "${playback_samples} samples, key ${playback_terminator_used}");

std::string soundOffer(
    const RawUdpPeer& media, const std::string& codec = "8 PCMA/8000", unsigned version = 1)
{
    const std::string type = codec.substr(0, codec.find(' '));
    const std::string events = codec.ends_with("/48000/2") ? "48000" : "8000";
    return sdpBody(
        fmt::format("m=audio {} RTP/AVP {} 101\r\na=rtpmap:{}\r\na=rtpmap:101 telephone-event/{}\r\n",
            media.address().port(), type, codec, events),
        "127.0.0.1", version);
}

/// A caller that a route plays something to. In the actions {} stands for the folder of sounds.
struct PlayedCall {
    explicit PlayedCall(const std::string& actions, MediaMode mode = MediaMode::Default, ModeSetup setup = {})
    {
        std::string named = actions;
        for (auto at = named.find("{}"); at != std::string::npos; at = named.find("{}"))
            named.replace(at, 2, folder.path());
        setup.routes["^play$"] = named;
        setup.parameters.try_emplace("inbound-codec-prefs", "PCMU,PCMA,G722,G729,opus,L16");
        call.emplace(mode, std::move(setup));
    }

    /// Calls, and takes the answer; what is wrong, else empty.
    std::string begin(const std::string& codec = "8 PCMA/8000", int answered = 200)
    {
        call->a.invite("play", soundOffer(call->mediaA, codec));
        const RawMessage answer = call->a.waitAnswer(answered);
        if (answer.isEmpty())
            return fmt::format("no {}", answered);
        call->remember(call->a, answer.body());
        if (answered == 200)
            call->a.acknowledge();
        const std::string name = codec.substr(codec.find(' ') + 1);
        phone.emplace(
            call->mediaA, name.substr(0, name.find('/')), static_cast<std::uint8_t>(std::stoi(codec)));
        return {};
    }
    /// Hears what comes until something is so, 12 s at most; whether it came to be.
    bool hearUntil(const std::function<bool()>& isSo)
    {
        const auto limit = std::chrono::steady_clock::now() + 12s;
        while (!isSo() && std::chrono::steady_clock::now() < limit) {
            phone->socket().waitReadable(5ms);
            phone->receive();
        }
        return isSo();
    }
    bool hearMs(std::size_t milliseconds)
    {
        return hearUntil([&] { return phone->heardMs() >= milliseconds; });
    }
    /// The events that were told before are known then.
    bool hearUntilBye()
    {
        return hearUntil([&] { return call->a.hasMessage("BYE"); }) && !command("status").error;
    }
    /// Until the last sound has ended, and the phone has what was sent of it.
    bool hearUntilEnded(std::size_t count = 1)
    {
        return hearUntil([&] { return ends().size() >= count; });
    }
    std::vector<SoundPlayed> ends()
    {
        auto all = call->recorder->all<SoundPlayed>();
        std::erase_if(all, [](const SoundPlayed& one) { return one.state != PlayState::Ended; });
        return all;
    }
    /// How long there was sound, ms.
    int soundingMs() const
    {
        const std::size_t frame = phone->rate() / 100;
        int sounding = 0;
        for (std::size_t at = 0; at + frame <= phone->sound.size(); at += frame)
            sounding += levelDbm0(Samples(phone->sound).subspan(at, frame)) > -40 ? 10 : 0;
        return sounding;
    }
    /// What is wrong with the tone in the middle of what was heard; empty when it is that of the folder.
    std::string wrongTone(double hertz = SoundFolder::hertz) const
    {
        const Samples sound(phone->sound);
        const std::size_t part = phone->rate() / 4;
        if (sound.size() < 2 * part)
            return fmt::format("{} ms were heard", phone->heardMs());
        const Tone tone = measureTone(sound.subspan(sound.size() / 2 - part / 2, part), hertz, phone->rate());
        if (std::abs(tone.hertz / hertz - 1) < 0.001 && std::abs(tone.dbm0 - SoundFolder::level) < 1)
            return {};
        return fmt::format("{} Hz at {} dBm0", tone.hertz, tone.dbm0);
    }
    /// The data of the route's `log`.
    std::string logged(std::size_t index = 0)
    {
        std::vector<std::string> lines;
        call->recorder->waitFor<RouteStep>([](const RouteStep& step) { return step.application == "log"; });
        for (const RouteStep& step : call->recorder->all<RouteStep>()) {
            if (step.application == "log")
                lines.push_back(step.data);
        }
        return index < lines.size() ? lines[index] : "nothing";
    }
    void press(char key)
    {
        constexpr std::uint32_t length = 640, between = 1600;
        m_pressedAt += between;
        for (std::uint32_t part = 1; part <= 3; ++part)
            phone->sendEvent(call->relayFor(call->a), 101,
                {static_cast<std::byte>(*eventOf(key)),
                    std::byte{static_cast<unsigned char>(part == 3 ? 0x8A : 0x0A)},
                    static_cast<std::byte>(length >> 8), static_cast<std::byte>(length & 0xFFU)},
                m_pressedAt);
    }
    std::string uuid() { return call->recorder->all<CallBegan>().front().uuid; }
    /// The answer to a command.
    CommandFinished command(const std::string& line)
    {
        const CommandId id = call->engine->post(*parseCommandLine(line));
        const auto isIt = [id](const CommandFinished& done) { return done.command == id; };
        call->recorder->waitFor<CommandFinished>(isIt);
        for (const CommandFinished& done : call->recorder->all<CommandFinished>()) {
            if (isIt(done))
                return done;
        }
        return {};
    }

    SoundFolder folder;
    std::optional<ModeCall> call;
    std::optional<SoundPhone> phone;

private:
    std::uint32_t m_pressedAt = 5000;
};

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
