#include "engine/sound/soundfile.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <sndfile.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::vector<Sample> soundOf(SoundSource& source)
{
    std::vector<Sample> sound, chunk(160);
    while (true) {
        const auto read = source.read(chunk);
        if (!read)
            qFatal("%s", read.error().detail.c_str());
        sound.insert(sound.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(*read));
        if (*read < chunk.size())
            return sound;
    }
}

Result<std::unique_ptr<SoundFile>> opened(
    const SoundFolder& folder, const std::string& name, std::uint32_t rate, std::uint64_t skipped = 0)
{
    auto found = findSound(folder.path(name), {}, rate);
    if (!found)
        return std::unexpected(found.error());
    return SoundFile::open(std::move(*found), rate, skipped);
}

/// Formats that sox does not write.
std::string writeByLibrary(const std::string& path, int format, int rate)
{
    SF_INFO info{};
    info.format = format;
    info.samplerate = rate;
    info.channels = 1;
    SNDFILE* const file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (!file)
        return sf_strerror(nullptr);
    const auto sound = sine(SoundFolder::hertz, SoundFolder::level, static_cast<std::uint32_t>(rate),
        static_cast<std::size_t>(rate));
    sf_writef_short(file, sound.data(), static_cast<sf_count_t>(sound.size()));
    sf_close(file);
    return {};
}

} // namespace

/// Sound files as sound of the rate that is wanted.
class SoundFileTest : public QObject {
    Q_OBJECT

private slots:
    void aToneIsTheSameOfEveryFormatAtEveryRate_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("options"); // of sox
        QTest::addColumn<int>("format"); // of the library, where sox does not write it
        const auto row = [](const char* name, const char* options) {
            QTest::addRow("%s %s", name, options) << name << options << 0;
        };
        row("tone.wav", "-r 8000");
        row("tone.wav", "-r 44100 -c 2 -b 24");
        row("tone.wav", "-r 8000 -e u-law");
        row("tone.wav", "-r 16000 -e floating-point");
        row("tone.w64", "-r 16000");
        row("tone.au", "-r 8000");
        row("tone.aiff", "-r 22050");
        row("tone.flac", "-r 48000 -c 2");
        row("tone.ogg", "-r 32000");
        row("tone.gsm", "-r 8000");
        row("tone.ul", "-r 8000");
        row("tone.al", "-r 8000");
        row("tone.raw", "-r 8000 -b 16 -e signed");
        row("tone.r8", "-t raw -r 8000 -b 16 -e signed");
        row("tone.r16", "-t raw -r 16000 -b 16 -e signed");
        QTest::newRow("opus") << "tone.opus" << "48000" << (SF_FORMAT_OGG | SF_FORMAT_OPUS);
        QTest::newRow("mp3") << "tone.mp3" << "16000" << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
        QTest::newRow("rf64") << "tone.wav" << "16000" << (SF_FORMAT_RF64 | SF_FORMAT_PCM_16);
    }
    void aToneIsTheSameOfEveryFormatAtEveryRate()
    {
        QFETCH(QString, name);
        QFETCH(QString, options);
        QFETCH(int, format);
        const SoundFolder folder;
        const std::string file = name.toStdString();
        const std::string fault = format == 0 ? folder.make(file, 1, options.toStdString())
                                              : writeByLibrary(folder.path(file), format, options.toInt());
        QVERIFY2(fault.empty(), fault.c_str());
        for (const std::uint32_t rate : {8000U, 16000U, 48000U}) {
            auto source = opened(folder, file, rate);
            QVERIFY2(source, source.error().detail.c_str());
            const auto sound = soundOf(**source);
            // What codecs need before and behind the sound counts with some.
            QVERIFY2(sound.size() > rate * 98 / 100 && sound.size() < rate * 112 / 100,
                qPrintable(QString::number(sound.size())));
            const Tone tone
                = measureTone(Samples(sound).subspan(rate / 4, rate / 2), SoundFolder::hertz, rate);
            QVERIFY2(std::abs(tone.hertz / SoundFolder::hertz - 1) < 0.001,
                qPrintable(QString::number(tone.hertz)));
            QVERIFY2(std::abs(tone.dbm0 - SoundFolder::level) < 1, qPrintable(QString::number(tone.dbm0)));
        }
    }

    void fromTheBeginningItIsTheSameAgain()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.wav", 0.25), std::string());
        auto source = opened(folder, "tone.wav", 8000);
        QVERIFY(source);
        const auto first = soundOf(**source);
        QVERIFY((*source)->rewind());
        QVERIFY(soundOf(**source) == first);
        QCOMPARE(first.size(), std::size_t{2000});
    }

    void theFirstSamplesMayBeLeftOut()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.wav", 1, "-r 16000"), std::string());
        auto source = opened(folder, "tone.wav", 8000, 12000);
        QVERIFY(source);
        QVERIFY(std::abs(static_cast<int>(soundOf(**source).size()) - 2000) <= 2);
        QVERIFY((*source)->rewind());
        QVERIFY(std::abs(static_cast<int>(soundOf(**source).size()) - 2000) <= 2);
        const auto behind = opened(folder, "tone.wav", 8000, 16001);
        QVERIFY(!behind);
        QVERIFY2(behind.error().detail.find("has 16000 samples: sample 16001 is behind its end")
                != std::string::npos,
            behind.error().detail.c_str());
    }

    void whatIsNoSoundOrLiesIsNamed_data()
    {
        QTest::addColumn<QString>("kept"); // what is left of the file
        QTest::addColumn<QString>("cause");
        QTest::newRow("cut in its sound") << "5000" << "says that it has 16000 octets of sound, and has 4956";
        QTest::newRow("cut behind its header") << "44" << "says that it has 16000 octets of sound, and has 0";
        QTest::newRow("cut in its header") << "20" << "ends before its sound begins";
        QTest::newRow("empty") << "0" << "is no sound";
        QTest::newRow("text") << "text" << "is no sound";
    }
    void whatIsNoSoundOrLiesIsNamed()
    {
        QFETCH(QString, kept);
        QFETCH(QString, cause);
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.wav"), std::string());
        if (kept == "text")
            folder.write("tone.wav", "These are only words, and no sound at all.");
        else
            std::filesystem::resize_file(folder.path("tone.wav"), kept.toULongLong());
        const auto source = opened(folder, "tone.wav", 8000);
        QVERIFY(!source);
        QVERIFY2(source.error().detail.find(folder.path("tone.wav") + ' ' + cause.toStdString())
                != std::string::npos,
            source.error().detail.c_str());
    }

    void aFileThatIsCutWhileItPlaysEndsWithItsCause()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.flac", 10), std::string());
        auto source = opened(folder, "tone.flac", 8000);
        QVERIFY(source);
        std::filesystem::resize_file(folder.path("tone.flac"), 20'000);
        std::vector<Sample> chunk(800);
        Result<std::size_t> read = std::size_t{0};
        for (int tenth = 0; tenth < 200 && read && (*read == chunk.size() || tenth == 0); ++tenth)
            read = (*source)->read(chunk);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.find("cannot be read behind sample") != std::string::npos,
            read.error().detail.c_str());
    }

    void aLengthThatItsWriterDidNotKnowIsNoLie()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.wav", 0.25), std::string());
        std::fstream file(folder.path("tone.wav"), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(40).write("\xff\xff\xff\xff", 4);
        file.close();
        auto source = opened(folder, "tone.wav", 8000);
        QVERIFY2(source, source.error().detail.c_str());
        QCOMPARE(soundOf(**source).size(), std::size_t{2000});
    }
};

LEGSCOPE_TEST(SoundFileTest)

#include "soundfile_test.moc"
