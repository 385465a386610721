#include "engine/codec/resampler.h"
#include "tests/support/soundprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

class ResamplerTest : public QObject {
    Q_OBJECT

private slots:
    void aToneStaysTheSameAtAnotherRate_data()
    {
        QTest::addColumn<quint32>("from");
        QTest::addColumn<quint32>("to");
        QTest::newRow("8 to 16 kHz") << 8000U << 16000U;
        QTest::newRow("16 to 8 kHz") << 16000U << 8000U;
        QTest::newRow("44.1 to 8 kHz") << 44100U << 8000U;
        QTest::newRow("48 to 44.1 kHz") << 48000U << 44100U;
        QTest::newRow("8 to 8 kHz") << 8000U << 8000U;
    }
    void aToneStaysTheSameAtAnotherRate()
    {
        QFETCH(quint32, from);
        QFETCH(quint32, to);
        auto resampler = Resampler::make(from, to);
        QVERIFY(resampler);
        std::vector<Sample> heard;
        const std::size_t step = from / 100;
        for (std::size_t at = 0; at < from; at += step) {
            const auto sound = sine(1004, -10, from, step, at);
            std::vector<Sample> out(resampler->mostFor(sound.size()));
            out.resize(resampler->process(sound, out));
            heard.insert(heard.end(), out.begin(), out.end());
        }
        // Not one sample is lost or made: it comes some milliseconds later.
        QVERIFY(heard.size() <= to + 2);
        QVERIFY(heard.size() >= to - to / 200);
        const Tone tone = measureTone(Samples(heard).last(to / 2), 1004, to);
        QVERIFY(std::abs(tone.hertz / 1004 - 1) < 0.001);
        QVERIFY2(std::abs(tone.dbm0 + 10) < 0.5, qPrintable(QString::number(tone.dbm0)));
        QVERIFY2(tone.snrDb > 40, qPrintable(QString::number(tone.snrDb)));
    }
};

LEGSCOPE_TEST(ResamplerTest)

#include "resampler_test.moc"
