#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/enginecommand.h"
#include "tests/support/recordedsound.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <sys/stat.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr double otherHertz = 600;

/// What the route finds behind a recording, as the data of its `log`.
const std::string logRecorded = playAction("log",
    "${record_ms} ms, ${record_seconds} s, ${record_samples} samples, ${record_file_size} octets, "
    "${record_completion_cause}, key ${playback_terminator_used}, silent ${silence_hits_exhausted}");

/// A caller whom a route records.
struct RecordedCaller : PlayedCall {
    using PlayedCall::PlayedCall;

    /// Speaks and hears until something is so, 20 s at most; whether it came to be.
    bool talkUntil(const std::function<bool()>& isSo)
    {
        const auto begin = std::chrono::steady_clock::now();
        const auto elapsed = [&begin] { return std::chrono::steady_clock::now() - begin; };
        const int before = m_elapsed;
        while (!isSo() && elapsed() < 20s) {
            m_elapsed = before
                + static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed()).count());
            phone->send(call->relayFor(call->a), m_elapsed);
            phone->socket().waitReadable(5ms);
            phone->receive();
        }
        return isSo();
    }
    bool talkFor(std::chrono::milliseconds length)
    {
        const auto end = std::chrono::steady_clock::now() + length;
        return talkUntil([end] { return std::chrono::steady_clock::now() >= end; });
    }
    bool talkUntilBye()
    {
        return talkUntil([this] { return call->a.hasMessage("BYE"); }) && !command("status").error;
    }
    std::vector<SoundRecorded> told() { return call->recorder->all<SoundRecorded>(); }
    bool isRecording()
    {
        return talkUntil([this] { return !told().empty(); });
    }
    std::vector<std::string> files() const
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

private:
    int m_elapsed = 0;
};

bool isTone(
    const ReadRecording& sound, std::size_t channel, double hertz, std::size_t from, std::size_t length)
{
    const Tone tone = sound.tone(channel, hertz, from, length);
    return std::abs(tone.hertz / hertz - 1) < 0.001 && std::abs(tone.dbm0 - SoundPhone::level) < 1;
}

/// A and B talk, each with a tone of its own, and the route of A records.
struct RecordedTalk {
    RecordedTalk(const std::string& actions, const std::string& codecA, const std::string& codecB)
    {
        std::string named = actions;
        for (auto at = named.find("{}"); at != std::string::npos; at = named.find("{}"))
            named.replace(at, 2, folder.path());
        ModeSetup setup;
        setup.beforeBridge = named;
        setup.parameters["inbound-codec-prefs"] = setup.parameters["outbound-codec-prefs"]
            = "PCMA,PCMU,G722,opus,G729,L16";
        call.emplace(MediaMode::Default, std::move(setup));
        begin(codecA, codecB);
    }
    void begin(const std::string& codecA, const std::string& codecB)
    {
        const auto phoneOf = [](RawUdpPeer& media, const std::string& codec) {
            const std::string name = codec.substr(codec.find(' ') + 1);
            return SoundPhone(
                media, name.substr(0, name.find('/')), static_cast<std::uint8_t>(std::stoi(codec)));
        };
        call->a.invite("b", soundOffer(call->mediaA, codecA));
        const RawMessage invite = call->b.waitRequest("INVITE");
        call->remember(call->b, invite.body());
        call->b.answer(invite, 200, soundOffer(call->mediaB, codecB));
        const RawMessage accepted = call->a.waitAnswer(200);
        if (accepted.isEmpty()) {
            fault = "A was not answered";
            return;
        }
        call->remember(call->a, accepted.body());
        call->a.acknowledge();
        call->b.waitRequest("ACK");
        talk.emplace(phoneOf(call->mediaA, codecA), phoneOf(call->mediaB, codecB), call->relayFor(call->a),
            call->relayFor(call->b));
        const auto tone
            = sine(otherHertz, SoundPhone::level, talk->b.rate(), std::size_t{talk->b.rate()} * 30);
        talk->b.say(tone);
    }
    CommandFinished command(const std::string& line)
    {
        return answerToCommand(*call->engine, *call->recorder, line);
    }
    std::string uuid() { return call->recorder->all<CallBegan>().front().uuid; }

    SoundFolder folder;
    std::optional<ModeCall> call;
    std::optional<SoundTalk> talk;
    std::string fault;
};

} // namespace

/// What a route records of its leg in Default mode.
class RecordingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void whatTheCallerSaysIsRecorded_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<QString>("name");
        QTest::newRow("PCMA") << "8 PCMA/8000" << "a.wav";
        QTest::newRow("PCMU in a folder of its own") << "0 PCMU/8000" << "a/b/c.wav";
        QTest::newRow("G722") << "9 G722/8000" << "a.wav";
        QTest::newRow("opus") << "111 opus/48000/2" << "a.flac";
        QTest::newRow("G729") << "18 G729/8000" << "a.au";
    }
    void whatTheCallerSaysIsRecorded()
    {
        QFETCH(QString, codec);
        QFETCH(QString, name);
        RecordedCaller call(playAction("answer") + playAction("record", "{}/" + name.toStdString() + " 2")
            + logRecorded + playAction("hangup"));
        VERIFY_RIGHT(call.begin(codec.toStdString()));
        QVERIFY(call.talkUntilBye());
        const std::string path = call.folder.path(name.toStdString());
        const ReadRecording sound = readBySox(path);
        QCOMPARE(sound.fault, std::string());
        QCOMPARE(sound.ms(), std::size_t{2000});
        QCOMPARE(sound.channels.size(), std::size_t{1});
        QVERIFY(isTone(sound, 0, SoundPhone::hertz, 500, 1400));
        const auto told = call.told();
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told[0].state, RecordState::Recording);
        QCOMPARE(told[1].end, RecordEnd::TimeLimit);
        QCOMPARE(told[1].path, path);
        QCOMPARE(told[1].length, 2000ms);
        QCOMPARE(told[1].octets, std::uint64_t{std::filesystem::file_size(path)});
        QCOMPARE(QString::fromStdString(call.logged()),
            QString("2000 ms, 2 s, %1 samples, %2 octets, success-maxtime, key , silent false")
                .arg(sound.rate * 2)
                .arg(told[1].octets));
        QVERIFY(call.call->recorder->all<Finding>().empty());
    }

    void aKeyEndsItAndIsNotSentOn()
    {
        RecordedCaller call(
            playAction("answer") + playAction("record", "{}/a.wav") + logRecorded + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.isRecording());
        QVERIFY(call.talkFor(700ms));
        call.press('5'); // none of its keys
        QVERIFY(call.talkFor(300ms));
        call.press('*');
        QVERIFY(call.talkUntilBye());
        QCOMPARE(call.told().back().end, RecordEnd::Key);
        QCOMPARE(call.told().back().key, std::optional('*'));
        QVERIFY2(call.logged().find("key *, silent false") != std::string::npos, call.logged().c_str());
        QVERIFY(readBySox(call.folder.path("a.wav")).ms() >= 800);
    }

    void silenceEndsIt()
    {
        RecordedCaller call(playAction("answer") + playAction("record", "{}/a.wav 20 200 1") + logRecorded
            + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        call.phone->say(sine(SoundPhone::hertz, SoundPhone::level, 8000, 8000));
        call.phone->say(std::vector<Sample>(std::size_t{8000} * 30, 0));
        QVERIFY(call.talkUntilBye());
        QCOMPARE(call.told().back().end, RecordEnd::Silence);
        QVERIFY2(call.logged().find("success-silence, key , silent true") != std::string::npos,
            call.logged().c_str());
        const auto ms = static_cast<int>(readBySox(call.folder.path("a.wav")).ms());
        QVERIFY2(ms >= 1900 && ms < 2600, qPrintable(QString::number(ms)));
    }

    void aHangupEndsItBeforeTheCallIsOver()
    {
        RecordedCaller call(playAction("answer") + playAction("record", "{}/a.wav"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.isRecording());
        QVERIFY(call.talkFor(1200ms));
        call.call->a.request("BYE");
        QVERIFY(call.call->recorder->waitForCount<CallEnded>(1));
        const auto told = call.told();
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told.back().end, RecordEnd::LegLeft);
        const ReadRecording sound = readBySox(call.folder.path("a.wav"));
        QCOMPARE(static_cast<std::int64_t>(sound.ms()), told.back().length.count());
        QVERIFY(sound.ms() >= 1000);
        QVERIFY(isTone(sound, 0, SoundPhone::hertz, 300, sound.ms() - 400));
    }

    void aHangupWhileItBeginsLeavesNothing()
    {
        for (int round = 0; round < 10; ++round) {
            RecordedCaller call(playAction("answer") + playAction("record_session", "{}/a.wav")
                + playAction("record", "{}/b.wav"));
            VERIFY_RIGHT(call.begin());
            call.call->a.request("BYE");
            QVERIFY(call.call->recorder->waitForCount<CallEnded>(1));
            for (const std::string& name : call.files())
                QVERIFY2(!name.ends_with(".part"), name.c_str());
        }
    }

    void bothLegsStandInTheirChannels_data()
    {
        QTest::addColumn<QString>("codecA");
        QTest::addColumn<QString>("codecB");
        QTest::addColumn<int>("rate");
        QTest::newRow("packets pass") << "8 PCMA/8000" << "8 PCMA/8000" << 8000;
        QTest::newRow("one law as the other") << "8 PCMA/8000" << "0 PCMU/8000" << 8000;
        QTest::newRow("transcoded") << "9 G722/8000" << "18 G729/8000" << 16000;
        QTest::newRow("opus") << "111 opus/48000/2" << "8 PCMA/8000" << 48000;
    }
    void bothLegsStandInTheirChannels()
    {
        QFETCH(QString, codecA);
        QFETCH(QString, codecB);
        QFETCH(int, rate);
        RecordedTalk call(playAction("set", "RECORD_STEREO=true") + playAction("record_session", "{}/a.wav"),
            codecA.toStdString(), codecB.toStdString());
        QCOMPARE(call.fault, std::string());
        call.talk->talk(2500);
        VERIFY_RIGHT(call.call->hangUp(call.call->a));
        const ReadRecording sound = readBySox(call.folder.path("a.wav"));
        QCOMPARE(sound.fault, std::string());
        QCOMPARE(static_cast<int>(sound.rate), rate);
        QCOMPARE(sound.channels.size(), std::size_t{2});
        QVERIFY2(sound.ms() >= 2300, qPrintable(QString::number(sound.ms())));
        QVERIFY(isTone(sound, 0, SoundPhone::hertz, 700, 1400));
        QVERIFY(isTone(sound, 1, otherHertz, 700, 1400));
        const auto told = call.call->recorder->all<SoundRecorded>();
        QCOMPARE(told.back().end, RecordEnd::LegLeft);
        QCOMPARE(static_cast<std::int64_t>(sound.ms()), told.back().length.count());
    }

    void aPromptIsInTheChannelOfWhatIsHeard()
    {
        RecordedCaller call(playAction("set", "RECORD_STEREO=true") + playAction("answer")
            + playAction("record_session", "{}/a.wav")
            + playAction("playback", "tone_stream://%(1000,0,600);v=-10") + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.talkUntilBye());
        QVERIFY(call.call->recorder->waitFor<SoundRecorded>(
            [](const SoundRecorded& one) { return one.state == RecordState::Ended; }));
        const ReadRecording sound = readBySox(call.folder.path("a.wav"));
        QCOMPARE(sound.channels.size(), std::size_t{2});
        QVERIFY(sound.ms() >= 900);
        const auto level = [&sound](std::size_t channel, double hertz) {
            return sound.tone(channel, hertz, 300, 500).dbm0;
        };
        QVERIFY(level(1, otherHertz) > -15);
        QVERIFY(std::abs(level(0, SoundPhone::hertz) - SoundPhone::level) < 1);
    }

    void commandsBeginAndChangeIt()
    {
        RecordedTalk call("", "8 PCMA/8000", "8 PCMA/8000");
        QCOMPARE(call.fault, std::string());
        const std::string path = call.folder.path("a.wav");
        const std::string leg = "uuid_record " + call.uuid() + ' ';
        QVERIFY(call.command(leg + "stop " + path).error);
        const auto begun = call.command(leg + "start " + path);
        QVERIFY2(!begun.error, begun.error ? begun.error->detail.c_str() : "");
        call.talk->talk(1000);
        QVERIFY(!call.command(leg + "mask " + path).error);
        call.talk->talk(800);
        QVERIFY(!call.command(leg + "unmask all").error);
        QVERIFY(!call.command(leg + "pause all").error);
        call.talk->talk(500);
        QVERIFY(!call.command(leg + "resume all").error);
        call.talk->talk(800);
        QVERIFY(!call.command(leg + "stop all").error);
        QVERIFY(call.call->recorder->waitFor<SoundRecorded>(
            [](const SoundRecorded& one) { return one.state == RecordState::Ended; }));
        const ReadRecording sound = readBySox(path);
        QVERIFY2(sound.ms() >= 2300 && sound.ms() < 3000, qPrintable(QString::number(sound.ms())));
        QVERIFY(levelDbm0(sound.part(0, 1250, 300)) < -90);
        QVERIFY(levelDbm0(sound.part(0, 300, 500)) > -12);
        QVERIFY(levelDbm0(sound.part(0, sound.ms() - 400, 300)) > -12);
        std::vector<RecordState> states;
        for (const SoundRecorded& one : call.call->recorder->all<SoundRecorded>())
            states.push_back(one.state);
        QCOMPARE(states,
            (std::vector{RecordState::Recording, RecordState::Masked, RecordState::Recording,
                RecordState::Paused, RecordState::Recording, RecordState::Ended}));
        QVERIFY(call.command(leg + "start " + path + " 1").error); // it is there already
        QVERIFY(call.command("uuid_record nobody start " + path).error);
        VERIFY_RIGHT(call.call->hangUp(call.call->b));
    }

    void aRouteStopsWhatItHasBegun()
    {
        RecordedCaller call(playAction("answer") + playAction("record_session", "{}/a.wav")
            + playAction("record_session", "{}/b.wav +1") + playAction("sleep", "1500")
            + playAction("stop_record_session", "{}/a.wav") + playAction("stop_record_session", "{}/a.wav")
            + playAction("sleep", "300") + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.talkUntilBye());
        std::map<std::string, RecordEnd> ends;
        for (const SoundRecorded& one : call.told()) {
            if (one.state == RecordState::Ended)
                ends[one.path.substr(one.path.rfind('/') + 1)] = one.end;
        }
        QCOMPARE(ends.size(), std::size_t{2});
        QCOMPARE(ends["a.wav"], RecordEnd::Stopped);
        QCOMPARE(ends["b.wav"], RecordEnd::TimeLimit);
        QCOMPARE(readBySox(call.folder.path("b.wav")).ms(), std::size_t{1000});
        QVERIFY(
            call.call->recorder->hasFinding("BAD_ARGUMENT")); // the second time it is not recorded any more
    }

    void whatCannotBeRecordedIsToldAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cause");
        QTest::newRow("up") << "{}/../x.wav" << "goes up by";
        QTest::newRow("a directory") << "{}/folder.wav" << "is a directory and no file";
        QTest::newRow("a FIFO") << "{}/fifo.wav" << "is a FIFO";
        QTest::newRow("a name that is there") << "{}/there.wav" << "is there already";
        QTest::newRow("another ending") << "{}/x.doc" << "none of the endings";
    }
    void whatCannotBeRecordedIsToldAndTheRouteGoesOn()
    {
        QFETCH(QString, name);
        QFETCH(QString, cause);
        for (const char* application : {"record", "record_session"}) {
            RecordedCaller call(playAction("answer") + playAction(application, name.toStdString())
                + logRecorded + playAction("sleep", "200") + playAction("hangup", "USER_BUSY"));
            std::filesystem::create_directory(call.folder.path("folder.wav"));
            call.folder.write("there.wav", "precious");
            QCOMPARE(::mkfifo(call.folder.path("fifo.wav").c_str(), 0644), 0);
            VERIFY_RIGHT(call.begin());
            QVERIFY(call.talkUntilBye());
            const SoundRecorded told = call.told().back();
            QCOMPARE(told.end, RecordEnd::Failed);
            QVERIFY2(told.text.find(cause.toStdString()) != std::string::npos, told.text.c_str());
            QVERIFY(call.call->recorder->hasFinding("NOT_RECORDED"));
            QCOMPARE(call.files().size(), std::size_t{3});
            QCOMPARE(std::filesystem::file_size(call.folder.path("there.wav")), std::uintmax_t{8});
            if (application == std::string_view("record"))
                QVERIFY2(call.logged().find("uri-failure") != std::string::npos, call.logged().c_str());
        }
    }

    void aFaultMayEndTheCall()
    {
        RecordedCaller call(playAction("answer") + playAction("set", "RECORD_HANGUP_ON_ERROR=true")
            + playAction("record_session", "{}/x.doc") + playAction("sleep", "10000"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.talkUntilBye());
        VERIFY_RIGHT(saysGoodbye(call.call->a));
        QVERIFY(call.call->recorder->waitForCount<CallEnded>(1));
        const CallEnded ended = call.call->recorder->all<CallEnded>().back();
        QCOMPARE(ended.cause, std::string("DESTINATION_OUT_OF_ORDER"));
        QVERIFY(ended.text.find("RECORD_HANGUP_ON_ERROR") != std::string::npos);
    }

    void whatIsTooShortIsNotKept()
    {
        RecordedCaller call(playAction("answer") + playAction("set", "RECORD_MIN_SEC=5")
            + playAction("record", "{}/a.wav 1") + logRecorded + playAction("hangup"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.talkUntilBye());
        QCOMPARE(call.told().back().end, RecordEnd::TooShort);
        QVERIFY2(call.logged().find("input-too-short") != std::string::npos, call.logged().c_str());
        QVERIFY(call.files().empty());
    }

    void whatIsNoOrderIsToldAndTheRouteGoesOn()
    {
        const std::vector<std::string> wrong{playAction("record"), playAction("record", "{}/a.wav x"),
            playAction("record", "{}/a.wav 1 99999"), playAction("record_session"),
            playAction("record_session", "{}/a.wav +x"), playAction("record_session_mask", "{}/a.wav")};
        std::string actions = playAction("answer");
        for (const std::string& one : wrong)
            actions += one;
        RecordedCaller call(actions + playAction("hangup", "USER_BUSY"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.talkUntilBye());
        const auto findings = call.call->recorder->all<Finding>();
        QCOMPARE(
            static_cast<std::size_t>(std::ranges::count(findings, FindingCode::BadArgument, &Finding::code)),
            wrong.size());
        QVERIFY(call.told().empty());
    }

    void whereMediaIsNotOursThePolicyDecides_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("cause");
        QTest::newRow("hangup") << "hangup" << "INCOMPATIBLE_DESTINATION";
        QTest::newRow("refuse") << "refuse" << "USER_BUSY";
        QTest::newRow("upgrade") << "upgrade" << "USER_BUSY";
    }
    void whereMediaIsNotOursThePolicyDecides()
    {
        QFETCH(QString, policy);
        QFETCH(QString, cause);
        ModeSetup setup;
        setup.parameters["proxy-media-app-policy"] = policy.toStdString();
        RecordedCaller call(
            playAction("record", "{}/a.wav 1") + playAction("hangup", "USER_BUSY"), MediaMode::Proxy, setup);
        if (policy == "upgrade") {
            VERIFY_RIGHT(call.begin("8 PCMA/8000", 183));
            QVERIFY(call.talkUntil([&] { return call.call->a.hasMessage("INVITE", 486); }));
            QCOMPARE(readBySox(call.folder.path("a.wav")).ms(), std::size_t{1000});
        } else {
            call.call->a.invite("play", soundOffer(call.call->mediaA));
            QCOMPARE(call.call->a.waitFinal().status(), policy == "hangup" ? 488 : 486);
            QVERIFY(call.files().empty());
        }
        QVERIFY(call.call->recorder->waitForCount<CallEnded>(1));
        QCOMPARE(QString::fromStdString(call.call->recorder->all<CallEnded>().back().cause), cause);
    }
};

LEGSCOPE_TEST(RecordingTest)

#include "recording_test.moc"
