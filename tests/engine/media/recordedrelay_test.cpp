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
        progress = sink->progress();
        relay.ticket->record(LegSide::A, Recording{number, std::move(*sink), RecordedSound::Stereo, {}, 0ms});
        return {};
    }
    /// Both talk, by the clock, until so much of the last recording is there; what came changed, else empty.
    std::string talkUntilRecorded(std::chrono::milliseconds length)
    {
        const auto isThere = [&] {
            return progress->frames() >= static_cast<std::uint64_t>(length / RecordingRing::frameLength);
        };
        std::string changed;
        while (changed.empty() && !isThere())
            changed = talk(100ms);
        return changed;
    }
    /// A process that was held up sends what it has missed at once.
    std::string talk(std::chrono::milliseconds length)
    {
        for (const auto end = said + length; said < end; said += 20ms) {
            while (std::chrono::steady_clock::now() - began < said)
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
    const std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
    std::chrono::milliseconds said{0}; ///< by each, since they began
    std::shared_ptr<const RecordingRing> progress; ///< of the last recording
    std::promise<RecordingEnd> first;
    std::reference_wrapper<std::promise<RecordingEnd>> ends{first};
};

/// Whether a tone stands in a channel for a quarter of a second: on a machine that does other work phones may
/// stand still in between.
bool hasTone(const ReadRecording& sound, std::size_t channel, double frequency)
{
    for (std::size_t from = 0; from + 250 <= sound.ms(); from += 50) {
        const Tone tone = sound.tone(channel, frequency, from, 250);
        if (std::abs(tone.hertz / frequency - 1) < 0.001 && std::abs(tone.dbm0 - level) < 1)
            return true;
    }
    return false;
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
        QCOMPARE(call.talkUntilRecorded(1200ms), std::string());
        call.relay.ticket->stopRecording(1);
        const RecordingEnd end = call.first.get_future().get();
        QCOMPARE(end.cause, RecordingCause::Stopped);
        QVERIFY(!end.fault && end.isKept);
        QVERIFY2(
            end.length >= 1400ms, qPrintable(QString::number(end.length.count()))); // what had arrived, too
        const ReadRecording sound = readBySox(call.folder.path("one.wav"));
        QCOMPARE(static_cast<std::int64_t>(sound.ms()), end.length.count());
        QVERIFY(hasTone(sound, 0, hertz));
        QVERIFY(hasTone(sound, 1, otherHertz));
        QCOMPARE(call.talk(100ms), std::string());
    }

    void aCallThatGoesEndsItsRecording()
    {
        RecordedCall call;
        call.relay.ticket->arm(call.planWith(RecordedCall::pcmaHearing()));
        QCOMPARE(call.record(1, "one.wav"), std::string());
        QCOMPARE(call.talkUntilRecorded(400ms), std::string());
        call.relay.ticket.reset();
        const RecordingEnd end = call.first.get_future().get();
        QCOMPARE(end.cause, RecordingCause::Cut);
        QVERIFY(end.isKept && end.length >= 400ms);
        QVERIFY(hasTone(readBySox(call.folder.path("one.wav")), 0, hertz));
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
        QCOMPARE(call.talkUntilRecorded(600ms), std::string());
        call.relay.ticket->stopRecording(1);
        const RecordingEnd first = call.first.get_future().get();
        call.ends = second;
        QCOMPARE(call.talk(300ms), std::string());
        call.relay.ticket->stopRecording(2);
        const RecordingEnd last = second.get_future().get();
        QVERIFY(first.path.ends_with("one.wav") && last.path.ends_with("two.wav"));
        for (const char* name : {"one.wav", "two.wav"}) {
            const ReadRecording sound = readBySox(call.folder.path(name));
            QVERIFY(hasTone(sound, 0, hertz));
            QVERIFY(hasTone(sound, 1, otherHertz));
        }
    }
};

LEGSCOPE_TEST(RecordedRelayTest)

#include "recordedrelay_test.moc"
