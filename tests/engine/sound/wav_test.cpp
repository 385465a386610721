#include "engine/sound/soundfile.h"
#include "engine/sound/wav.h"
#include "tests/support/recordedsound.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

std::vector<Sample> ramp(std::size_t samples)
{
    std::vector<Sample> sound(samples);
    for (std::size_t i = 0; i < samples; ++i)
        sound[i] = static_cast<Sample>(static_cast<int>(i * 37 % 65'536) - 32'768);
    return sound;
}

} // namespace

/// Sound as a WAV file in memory.
class WavTest : public QObject {
    Q_OBJECT

    SoundFolder m_folder;

    std::string put(const char* name, const std::string& octets)
    {
        m_folder.write(name, octets);
        return m_folder.path(name);
    }

private slots:
    void everySampleIsReadBackByAnotherProgram_data()
    {
        QTest::addColumn<quint32>("rate");
        QTest::addColumn<unsigned>("channels");
        QTest::addColumn<quint32>("samples"); // a channel
        QTest::newRow("one channel") << 8'000U << 1U << 8'000U;
        QTest::newRow("two channels") << 16'000U << 2U << 70'000U;
        QTest::newRow("one sample") << 48'000U << 2U << 1U;
        QTest::newRow("nothing") << 8'000U << 2U << 0U;
    }

    void everySampleIsReadBackByAnotherProgram()
    {
        QFETCH(quint32, rate);
        QFETCH(unsigned, channels);
        QFETCH(quint32, samples);
        const std::vector<Sample> sound = ramp(samples * channels);
        const auto wav = wavOf(sound, rate, channels);
        QVERIFY2(wav, wav ? "" : wav.error().detail.c_str());
        QCOMPARE(wav->size(), std::size_t{44} + sound.size() * sizeof(Sample));
        const ReadRecording read = readBySox(put("a.wav", *wav));
        QVERIFY2(read.fault.empty(), read.fault.c_str());
        QCOMPARE(read.rate, rate);
        QCOMPARE(read.channels.size(), std::size_t{channels});
        for (std::size_t channel = 0; channel < channels; ++channel) {
            QCOMPARE(read.channels[channel].size(), std::size_t{samples});
            for (std::size_t i = 0; i < samples; ++i)
                QCOMPARE(read.channels[channel][i], sound[i * channels + channel]);
        }
    }

    void whatNoWavCanHoldIsRefused_data()
    {
        QTest::addColumn<quint32>("rate");
        QTest::addColumn<unsigned>("channels");
        QTest::addColumn<quint32>("samples");
        QTest::newRow("no channel") << 8'000U << 0U << 100U;
        QTest::newRow("no rate") << 0U << 1U << 100U;
        QTest::newRow("half a frame") << 8'000U << 2U << 101U;
    }

    void whatNoWavCanHoldIsRefused()
    {
        QFETCH(quint32, rate);
        QFETCH(unsigned, channels);
        QFETCH(quint32, samples);
        const auto wav = wavOf(ramp(samples), rate, channels);
        QVERIFY(!wav);
        QCOMPARE(wav.error().code, Errc::Internal);
        QVERIFY2(wav.error().detail.starts_with("no WAV of the sound: "), wav.error().detail.c_str());
        QVERIFY2(!wav.error().detail.contains("No Error"), wav.error().detail.c_str());
    }

    void theEnginePlaysWhatItHasWritten()
    {
        const std::vector<Sample> sound = ramp(8'000);
        const auto wav = wavOf(sound, 8'000, 1);
        QVERIFY(wav);
        auto found = findSound(put("b.wav", *wav), {}, 8'000);
        QVERIFY2(found, found ? "" : found.error().detail.c_str());
        const auto file = SoundFile::open(std::move(*found), 8'000);
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        std::vector<Sample> read(10'000);
        std::size_t count = 0, got = 1;
        while (got > 0) {
            const auto part = (*file)->read(std::span(read).subspan(count));
            QVERIFY2(part, part ? "" : part.error().detail.c_str());
            got = *part;
            count += got;
        }
        QVERIFY(std::ranges::equal(Samples(read).first(count), sound));
    }
};

LEGSCOPE_TEST(WavTest)
#include "wav_test.moc"
