#include "engine/sound/soundrecorder.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/engine/media/transcoderrun.h"
#include "tests/support/recordedsound.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <future>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr double otherHertz = 600;
constexpr std::uint8_t pcma = 8;

/// A call whose packets pass as they are, and a recorder.
struct RecordedCall {
    RecordedCall()
    {
        a.type = b.type = pcma;
        a.ssrc = 0xAAAA;
        b.ssrc = 0xBBBB;
        b.say(sine(otherHertz, level, 8000, 8000 * 20));
    }
    MediaPlan planWith(const std::optional<Hearing>& heard)
    {
        MediaPlan plan = relay.plan();
        for (EndPlan& side : plan.streams.front().ends)
            side.hearing = heard;
        return plan;
    }
    static Hearing pcmaHearing()
    {
        Hearing hearing;
        hearing.from = {{pcma, codecOf("PCMA")}};
        return hearing;
    }
    /// What is wrong, else empty.
    std::string record(std::uint64_t number, const std::string& name)
    {
        std::promise<Result<RecordingSink>> begun;
        recorder.begin(
            {name, folder.path(), 8000, 2}, 0ms,
            [&begun](Result<RecordingSink> one) { begun.set_value(std::move(one)); },
            [this](const RecordingEnd& one) { ends.get().set_value(one); });
        auto sink = begun.get_future().get();
        if (!sink)
            return sink.error().detail;
        relay.ticket->record(LegSide::A, Recording{number, std::move(*sink), RecordedSound::Stereo, {}, 0ms});
        return {};
    }
    /// Both talk, by the clock; what came changed, else empty.
    std::string talk(std::chrono::milliseconds length)
    {
        const auto begin = std::chrono::steady_clock::now();
        for (auto due = 0ms; due < length; due += 20ms) {
            while (std::chrono::steady_clock::now() - begin < due)
                static_cast<void>(relay.a.rtcp.receive(1ms)); // nothing comes there
            const Packet there = packet(a), back = packet(b);
            relay.a.rtp.send(there, relay.a.relay.rtp);
            relay.b.rtp.send(back, relay.b.relay.rtp);
            const auto atB = relay.b.rtp.receive(), atA = relay.a.rtp.receive();
            if (!atB || !atA || atB->octets != there || atA->octets != back)
                return "a packet came changed, or not at all";
        }
        return {};
    }
    static Packet packet(Talker& talker)
    {
        const auto [header, payload] = talker.next();
        Packet made = rtp(header.sequence, header.timestamp, header.ssrc, pcma, 0);
        made.insert(made.end(), payload.begin(), payload.end());
        return made;
    }

    SoundFolder folder;
    SoundRecorder recorder;
    RelayedCall relay;
    Talker a{"PCMA", 20}, b{"PCMA", 20};
    std::promise<RecordingEnd> first;
    std::reference_wrapper<std::promise<RecordingEnd>> ends{first};
};

bool isTone(const Tone& tone, double frequency)
{
    return std::abs(tone.hertz / frequency - 1) < 0.001 && std::abs(tone.dbm0 - level) < 1;
}

} // namespace

/// A call that is recorded while its packets pass as they are.
class RecordedRelayTest : public QObject {
    Q_OBJECT

private slots:
    void whatPassesUnchangedIsRecorded()
    {
        RecordedCall call;
        call.relay.ticket->arm(call.planWith(RecordedCall::pcmaHearing()));
        QCOMPARE(call.talk(200ms), std::string());
        QCOMPARE(call.record(1, "one.wav"), std::string());
        const auto begin = std::chrono::steady_clock::now();
        QCOMPARE(call.talk(1500ms), std::string());
        call.relay.ticket->stopRecording(1);
        const auto length = std::chrono::steady_clock::now() - begin;
        const RecordingEnd end = call.first.get_future().get();
        QCOMPARE(end.cause, RecordingCause::Stopped);
        QVERIFY(!end.fault && end.isKept);
        // It begins and ends when the worker is asked, which is soon.
        QVERIFY2(end.length >= 1400ms && end.length <= length + 500ms,
            qPrintable(QString::number(end.length.count())));
        const ReadRecording sound = readBySox(call.folder.path("one.wav"));
        QCOMPARE(static_cast<std::int64_t>(sound.ms()), end.length.count());
        QVERIFY(isTone(sound.tone(0, hertz, 300, 800), hertz));
        QVERIFY(isTone(sound.tone(1, otherHertz, 300, 800), otherHertz));
        QCOMPARE(call.talk(100ms), std::string());
    }

    void aCallThatGoesEndsItsRecording()
    {
        RecordedCall call;
        call.relay.ticket->arm(call.planWith(RecordedCall::pcmaHearing()));
        QCOMPARE(call.record(1, "one.wav"), std::string());
        QCOMPARE(call.talk(500ms), std::string());
        call.relay.ticket.reset();
        const RecordingEnd end = call.first.get_future().get();
        QCOMPARE(end.cause, RecordingCause::Cut);
        QVERIFY(end.isKept && end.length >= 400ms);
        QVERIFY(isTone(readBySox(call.folder.path("one.wav")).tone(0, hertz, 100, 250), hertz));
    }

    void whereNoSoundCanBeHeardItEndsAtOnce()
    {
        RecordedCall call;
        call.relay.ticket->arm(call.planWith(std::nullopt));
        QCOMPARE(call.record(1, "one.wav"), std::string());
        const RecordingEnd end = call.first.get_future().get();
        QCOMPARE(end.cause, RecordingCause::Cut);
        QVERIFY(!end.isKept);
        QVERIFY(std::filesystem::is_empty(call.folder.path()));
    }

    void twoRecordingsOfACallAreEachWhole()
    {
        RecordedCall call;
        call.relay.ticket->arm(call.planWith(RecordedCall::pcmaHearing()));
        std::promise<RecordingEnd> second;
        QCOMPARE(call.record(1, "one.wav"), std::string());
        QCOMPARE(call.talk(300ms), std::string());
        QCOMPARE(call.record(2, "two.wav"), std::string());
        QCOMPARE(call.talk(600ms), std::string());
        call.relay.ticket->stopRecording(1);
        const RecordingEnd first = call.first.get_future().get();
        call.ends = second;
        QCOMPARE(call.talk(300ms), std::string());
        call.relay.ticket->stopRecording(2);
        const RecordingEnd last = second.get_future().get();
        QVERIFY(first.path.ends_with("one.wav") && last.path.ends_with("two.wav"));
        for (const char* name : {"one.wav", "two.wav"}) {
            const ReadRecording sound = readBySox(call.folder.path(name));
            QVERIFY(isTone(sound.tone(0, hertz, 100, 500), hertz));
            QVERIFY(isTone(sound.tone(1, otherHertz, 100, 500), otherHertz));
        }
    }
};

LEGSCOPE_TEST(RecordedRelayTest)

#include "recordedrelay_test.moc"
