#include "engine/media/silencesender.h"
#include "tests/support/soundprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr std::uint32_t judgedRate = 8000; // Hz
constexpr std::size_t judgedFrame = 160; // 20 ms
using enum VoiceActivity::Verdict;

/// Evenly spread noise of that level, dBov.
std::vector<Sample> noiseOf(double level, std::size_t samples)
{
    std::vector<Sample> sound(samples);
    const double peak = 32768 * std::numbers::sqrt3 * std::pow(10, level / 20);
    std::uint32_t random = 7;
    for (Sample& sample : sound) {
        random = random * 1664525U + 1013904223U;
        sample = static_cast<Sample>(peak * (static_cast<double>(random) / 2147483648.0 - 1));
    }
    return sound;
}

struct Judge {
    /// How many of the frames are voice.
    int voices(Samples sound)
    {
        int count = 0;
        for (std::size_t at = 0; at + judgedFrame <= sound.size(); at += judgedFrame)
            count += activity.judge(sound.subspan(at, judgedFrame), judgedRate) == Voice ? 1 : 0;
        return count;
    }
    VoiceActivity activity;
};

} // namespace

/// Whether somebody speaks.
class VoiceActivityTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstFrameOfAWordIsVoiceAndAQuarterOfASecondBehindTheLast()
    {
        Judge judge;
        judge.voices(noiseOf(-70, 40 * judgedFrame));
        QCOMPARE(judge.voices(noiseOf(-70, 50 * judgedFrame)), 0);
        QCOMPARE(judge.voices(sine(300, -30, judgedRate, judgedFrame)), 1);
        QCOMPARE(judge.voices(sine(300, -30, judgedRate, 10 * judgedFrame)), 10);
        QCOMPARE(judge.voices(noiseOf(-70, 50 * judgedFrame)), 12); // 240 ms
    }

    /// A tone of a test, music, a loud room: nothing of it is left out, however long it lasts.
    void whatIsLoudIsNeverSilence_data()
    {
        QTest::addColumn<double>("level");
        QTest::newRow("tone") << -10.0;
        QTest::newRow("soft tone") << -35.0;
    }
    void whatIsLoudIsNeverSilence()
    {
        QFETCH(double, level);
        Judge judge;
        QCOMPARE(judge.voices(sine(1004, level, judgedRate, 1500 * judgedFrame)), 1500);
    }

    void theNoiseOfAPauseIsLearnedAndItsLevelIsKnown_data()
    {
        QTest::addColumn<double>("level");
        for (const double level : {-50.0, -62.0, -75.0})
            QTest::addRow("%g dBov", level) << level;
    }
    void theNoiseOfAPauseIsLearnedAndItsLevelIsKnown()
    {
        QFETCH(double, level);
        Judge judge;
        judge.voices(sine(300, -20, judgedRate, 50 * judgedFrame));
        judge.voices(noiseOf(level, 250 * judgedFrame));
        QCOMPARE(judge.voices(noiseOf(level, 50 * judgedFrame)), 0);
        QVERIFY(std::abs(judge.activity.noiseLevel() + level) <= 1);
        QCOMPARE(judge.voices(sine(300, level + 25, judgedRate, 3 * judgedFrame)), 3);
    }

    /// G.711 has no zero: what a muted phone sends behind it is silence at once.
    void zerosAreTheDeepestSilence()
    {
        Judge judge;
        judge.voices(std::vector<Sample>(50 * judgedFrame));
        QCOMPARE(int{judge.activity.noiseLevel()}, 127);
        QCOMPARE(judge.voices(std::vector<Sample>(50 * judgedFrame, 8)), 0);
    }

    void aPauseIsToldOnceAndAgainWhenItSoundsOtherwise()
    {
        SilenceSender sender;
        const auto count = [&sender](Samples sound) {
            int noises = 0;
            for (std::size_t at = 0; at + judgedFrame <= sound.size(); at += judgedFrame)
                noises
                    += sender.next(sound.subspan(at, judgedFrame), judgedRate) == SilenceSender::Sent::Noise
                    ? 1
                    : 0;
            return noises;
        };
        QCOMPARE(count(sine(300, -20, judgedRate, 20 * judgedFrame)), 0);
        QCOMPARE(count(noiseOf(-70, 80 * judgedFrame)), 1);
        QVERIFY(std::abs(std::to_integer<int>(sender.payload()) - 70) <= 1);
        const int changed = count(noiseOf(-64, 60 * judgedFrame));
        QVERIFY2(changed >= 1 && changed <= 3, qPrintable(QString::number(changed)));
        QVERIFY(std::abs(std::to_integer<int>(sender.payload()) - 64) <= 3);
        // Every two seconds all the same.
        const int repeated = count(noiseOf(-64, 500 * judgedFrame));
        QVERIFY2(repeated >= 4 && repeated <= 6, qPrintable(QString::number(repeated)));
    }
};

LEGSCOPE_TEST(VoiceActivityTest)
#include "voiceactivity_test.moc"
