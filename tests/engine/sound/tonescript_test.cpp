#include "engine/sound/localstreams.h"
#include "engine/sound/soundname.h"
#include "engine/sound/tonescript.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr std::size_t longest = 20 * 8000; ///< of a sound without end

std::vector<Sample> soundOf(const std::string& name, std::uint32_t rate = 8000, SoundRoots roots = {},
    std::optional<std::uint32_t> rounds = 1)
{
    LocalStreams none([](const std::string&) { });
    auto source = openSound({{name}, std::move(roots), rate, 0, rounds}, none);
    if (!source)
        return {};
    std::vector<Sample> sound(longest);
    sound.resize((*source)->read(sound).value_or(0));
    return sound;
}

} // namespace

/// Tones, silence and rows of sounds by their names.
class ToneScriptTest : public QObject {
    Q_OBJECT

private slots:
    void theTonesOfAScriptSoundAsLongAndAsLoudAsItSays()
    {
        for (const std::uint32_t rate : {8000U, 16000U, 48000U}) {
            const auto sound = soundOf("tone_stream://v=-13;%(400,200,440,480.5)", rate);
            QCOMPARE(sound.size(), std::size_t{rate} * 6 / 10);
            const Samples on = Samples(sound).first(rate * 4 / 10);
            for (const double hertz : {440.0, 480.5}) {
                const double peak = 2 * std::abs(partAt(on, hertz, rate));
                QVERIFY(std::abs(20 * std::log10(peak / 32767) + fullScaleDbm0 + 13) < 0.2);
            }
            QVERIFY(levelDbm0(Samples(sound).subspan(rate * 4 / 10)) < -60);
        }
    }

    void aScriptIsRead_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("milliseconds"); // 20,000: without end
        QTest::newRow("one tone") << "%(100,50,440)" << 150;
        QTest::newRow("rounds of a tone") << "l=3;%(100,50,440)" << 450;
        QTest::newRow("rounds of all") << "L=2;%(100,0,440);%(50,0,480)" << 300;
        QTest::newRow("rounds of the name") << "%(100,50,440);loops=4" << 600;
        QTest::newRow("without end") << "%(100,50,440);loops=-1" << 20'000;
        QTest::newRow("a tone without end") << "l=-1;%(100,0,440);%(50,0,480)" << 20'000;
        QTest::newRow("keys") << "d=80;w=40;123" << 360;
        QTest::newRow("keys as usual") << "5" << 312;
        QTest::newRow("rate and channels") << "r=16000;c=2;%(100,0,440)" << 100;
        QTest::newRow("blanks") << " v=-10 ; %( 100 , 50 , 440 ) " << 150;
        QTest::newRow("without separators") << "v=-10%(100,0,440)%(100,0,480)" << 200;
    }
    void aScriptIsRead()
    {
        QFETCH(QString, script);
        QFETCH(int, milliseconds);
        QCOMPARE(soundOf("tone_stream://" + script.toStdString()).size(),
            static_cast<std::size_t>(milliseconds) * 8);
    }

    void theLevelFallsAndRises()
    {
        const auto level = [](const std::vector<Sample>& sound, std::size_t tenth) {
            return levelDbm0(Samples(sound).subspan(tenth * 800, 800));
        };
        const auto softer = soundOf("tone_stream://v=-10;+=5;>=100;%(300,0,1000)");
        QVERIFY(std::abs(level(softer, 0) + 10) < 0.2);
        QVERIFY(std::abs(level(softer, 1) + 15) < 0.2);
        QVERIFY(std::abs(level(softer, 2) + 20) < 0.2);
        const auto louder = soundOf("tone_stream://v=-20;<=100;+=5;%(300,0,1000)");
        QVERIFY(std::abs(level(louder, 2) + 10) < 0.2);
    }

    void aKeySoundsAsItsPair()
    {
        const auto sound = soundOf("tone_stream://d=200;#");
        for (const double hertz : {941.0, 1477.0})
            QVERIFY(2 * std::abs(partAt(Samples(sound).first(1600), hertz, 8000)) > 5000);
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cause");
        QTest::newRow("no tone") << "tone_stream://v=-7" << "nothing sounds";
        QTest::newRow("nothing") << "tone_stream://" << "nothing sounds";
        QTest::newRow("not closed") << "tone_stream://%(100,50,440" << "begins a tone as";
        QTest::newRow("no length") << "tone_stream://%(a,50,440)" << "ms on and off";
        QTest::newRow("one length") << "tone_stream://%(100)" << "ms on and off";
        QTest::newRow("no time at all") << "tone_stream://%(0,0,440)" << "ms on and off";
        QTest::newRow("too long") << "tone_stream://%(99999999999,0,440)" << "ms on and off";
        QTest::newRow("no frequency") << "tone_stream://%(100,0,x)" << "\"x\" is no frequency";
        QTest::newRow("too high") << "tone_stream://%(100,0,20001)" << "is no frequency";
        QTest::newRow("too loud") << "tone_stream://v=3;%(100,0,440)" << "v=\"3\" cannot be";
        QTest::newRow("unknown") << "tone_stream://q=3;%(100,0,440)" << "there is no setting \"q\"";
        QTest::newRow("no key") << "tone_stream://x" << "neither a setting nor a key";
        QTest::newRow("no rounds") << "tone_stream://%(100,0,440);loops=0" << "expected 1 to";
        QTest::newRow("19 at once") << "tone_stream://%(9,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19)"
                                    << "more than 18";
        QTest::newRow("silence") << "silence_stream://x" << "silence_stream://x: expected MS";
        QTest::newRow("another scheme") << "shout://host/x.mp3" << "sounds of shout:// are not there";
        QTest::newRow("a row in a row")
            << "file_string://file_string://a!b" << "a file_string in a file_string";
        QTest::newRow("a part that is missing")
            << "file_string://tone_stream://%(9,0,9)!/missing.wav" << "\"/missing.wav\"";
        QTest::newRow("a setting that nobody reads")
            << "{vol=3}tone_stream://%(9,0,9)" << "nothing reads vol";
        QTest::newRow("a setting that is not closed") << "{loops=3 x.wav" << "a closing } is missing";
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, cause);
        LocalStreams none([](const std::string&) { });
        const auto source = openSound({{name.toStdString()}, {}, 8000}, none);
        QVERIFY(!source);
        QVERIFY2(source.error().detail.find(cause.toStdString()) != std::string::npos,
            source.error().detail.c_str());
    }

    void silenceLastsAsLongAsItSays()
    {
        const auto silence = soundOf("silence_stream://300", 16000);
        QCOMPARE(silence.size(), std::size_t{4800});
        QVERIFY(std::ranges::all_of(silence, [](Sample one) { return one == 0; }));
        const auto noise = soundOf("silence_stream://500,100");
        QCOMPARE(noise.size(), std::size_t{4000});
        // The root of the mean square is 46340 by the divisor.
        QVERIFY(std::abs(
                    levelDbm0(noise) - (20 * std::log10(463.4 / 32767 * std::numbers::sqrt2) + fullScaleDbm0))
            < 1);
        QCOMPARE(soundOf("silence_stream://-1").size(), longest);
    }

    void soundsFollowEachOther()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("a.wav", 0.5, "-r 16000", 600), std::string());
        QCOMPARE(folder.make("b.wav", 0.25, "-r 8000", 1500), std::string());
        const auto sound
            = soundOf("file_string://a.wav!silence_stream://250! b.wav", 8000, {folder.path()}, 2);
        QVERIFY(std::abs(static_cast<int>(sound.size()) - 16000) <= 8);
        const auto pitch = [&sound](std::size_t from, double about) {
            return measureTone(Samples(sound).subspan(from, 1600), about, 8000).hertz;
        };
        QVERIFY(std::abs(pitch(1000, 600) - 600) < 1);
        QVERIFY(levelDbm0(Samples(sound).subspan(4200, 1600)) < -60);
        QVERIFY(std::abs(pitch(6200, 1500) - 1500) < 2);
        QVERIFY(std::abs(pitch(9000, 600) - 600) < 1);
    }

    void whatStandsBeforeANameCountsForIt()
    {
        const SoundFolder folder, other;
        QCOMPARE(other.make("a.wav", 0.25), std::string());
        QCOMPARE(soundOf("{loops=2,sound_prefix=" + other.path() + "}a.wav", 8000, {folder.path()}).size(),
            std::size_t{4000});
    }

    void aSoundWithoutASampleIsNotRepeatedForEver()
    {
        QCOMPARE(soundOf("silence_stream://0", 8000, {}, std::nullopt).size(), std::size_t{0});
    }
};

LEGSCOPE_TEST(ToneScriptTest)

#include "tonescript_test.moc"
