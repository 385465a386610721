#include "engine/media/mixseat.h"
#include "engine/media/soundsum.h"
#include "tests/support/soundprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr std::uint32_t seatRate = 8000;

std::vector<Sample> evenFrame(Sample size)
{
    return std::vector<Sample>(seatRate / 100, size);
}

} // namespace

/// K3, K4: what stands between a leg and its room.
class MixSeatTest : public QObject {
    Q_OBJECT

private slots:
    void aSumIsNeverCutOff()
    {
        QCOMPARE(softLimited(24'000), Sample{24'000});
        QCOMPARE(softLimited(-24'000), Sample{-24'000});
        Sample before = 0;
        for (std::int32_t sum = 0; sum <= 90'000; sum += 500) {
            const Sample limited = softLimited(sum);
            QVERIFY(limited >= before && limited <= 32'767);
            QCOMPARE(softLimited(-sum), static_cast<Sample>(-limited));
            before = limited;
        }
        QVERIFY(softLimited(30'000) > softLimited(28'000) && softLimited(28'000) < 28'000);
    }

    void noDelayBuildsUp()
    {
        FrameQueue queue(seatRate);
        std::vector<Sample> frame(queue.frame());
        QVERIFY(!queue.read(frame));
        for (Sample i = 1; i <= 4; ++i)
            queue.write(evenFrame(i));
        queue.write(evenFrame(5)); // nobody reads: it is lost
        QVERIFY(queue.read(frame));
        QCOMPARE(frame[0], Sample{3}); // one more waits
        QVERIFY(queue.read(frame));
        QCOMPARE(frame[0], Sample{4});
        QVERIFY(!queue.read(frame));
        queue.write(evenFrame(6));
        QVERIFY(queue.read(frame));
        QCOMPARE(frame[0], Sample{6});
    }

    void talkingBeginsAtOnceWhereItIsLoud_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("framesToBegin"); // of 10 ms; 0: never
        QTest::newRow("far above the level") << 900 << 2;
        QTest::newRow("above it") << 300 << 10;
        QTest::newRow("below it") << 150 << 0;
    }
    void talkingBeginsAtOnceWhereItIsLoud()
    {
        QFETCH(int, size);
        QFETCH(int, framesToBegin);
        TalkDetector detector;
        int began = 0;
        for (int frame = 1; frame <= 50; ++frame) {
            if (detector.onFrame(evenFrame(static_cast<Sample>(size)), 200) == TalkDetector::Change::Began)
                began = frame;
        }
        QCOMPARE(began, framesToBegin);
        int ended = 0;
        for (int frame = 1; frame <= 100; ++frame) {
            if (detector.onFrame(evenFrame(0), 200) == TalkDetector::Change::Ended)
                ended = frame;
        }
        QCOMPARE(ended, framesToBegin > 0 ? 80 : 0);
    }

    void itHearsAndSaysAtTheRateOfItsLeg()
    {
        MixSeat seat(1, 8000);
        std::vector<Sample> room(80), heard(160), all, back;
        for (std::size_t frame = 0; frame < 60; ++frame) {
            seat.say(sine(1000, -20, 16000, 160, frame * 160), 16000);
            if (seat.takeSaid(room))
                all.insert(all.end(), room.begin(), room.end());
            auto given = sine(500, -20, 8000, 80, frame * 80);
            seat.giveHeard(given);
            seat.hear(heard, 16000);
            back.insert(back.end(), heard.begin(), heard.end());
        }
        const Tone said = measureTone(Samples(all).last(3200), 1000, 8000);
        QVERIFY(std::abs(said.dbm0 + 20) < 0.5 && std::abs(said.hertz - 1000) < 1 && said.snrDb > 30);
        const Tone given = measureTone(Samples(back).last(6400), 500, 16000);
        QVERIFY(std::abs(given.dbm0 + 20) < 0.5 && std::abs(given.hertz - 500) < 1 && given.snrDb > 30);
    }

    void whoIsMutedSaysNothingAndWhoIsDeafHearsNothing()
    {
        MixSeat seat(1, seatRate);
        std::vector<Sample> frame(seatRate / 100);
        seat.mute();
        seat.say(evenFrame(100), seatRate);
        QVERIFY(!seat.takeSaid(frame));
        seat.unmute();
        seat.setVolumeSaid(2);
        seat.say(evenFrame(1000), seatRate);
        QVERIFY(seat.takeSaid(frame));
        QCOMPARE(frame[0], Sample{1995}); // 6 dB
        seat.deafen();
        auto given = evenFrame(1000);
        seat.giveHeard(given);
        seat.hear(frame, seatRate);
        QCOMPARE(frame[0], Sample{0});
    }
};

LEGSCOPE_TEST(MixSeatTest)
#include "mixseat_test.moc"
