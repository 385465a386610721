#include "engine/sound/localstreams.h"
#include "engine/sound/soundname.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr std::uint32_t usualRate = 8000;

LocalStreamSettings stream(const std::string& name, const std::string& path)
{
    LocalStreamSettings settings;
    settings.name = name;
    settings.path = path;
    settings.order = LocalStreamSettings::Order::ByName;
    const auto slash = name.rfind('/');
    if (slash != std::string::npos)
        settings.rate = static_cast<std::uint32_t>(std::stoi(name.substr(slash + 1)));
    return settings;
}

struct Streams {
    std::vector<std::string> told;
    LocalStreams all{[this](const std::string& sentence) { told.push_back(sentence); }};

    explicit Streams(std::vector<LocalStreamSettings> settings) { all.configure(std::move(settings)); }
    Result<std::unique_ptr<SoundSource>> listen(const std::string& name, std::uint32_t wanted = usualRate)
    {
        return openSound({{"local_stream://" + name}, {}, wanted}, all);
    }
};

std::vector<Sample> heard(SoundSource& source, std::size_t count)
{
    std::vector<Sample> sound(count);
    sound.resize(source.read(sound).value_or(0));
    return sound;
}

/// A tone of `hertz` that begins so many milliseconds into what is heard next, and lasts 100 at least.
bool sounds(SoundSource& source, double hertz, std::uint32_t of = usualRate)
{
    const auto part = heard(source, of / 10);
    const Tone tone = measureTone(part, hertz, of);
    return std::abs(tone.hertz / hertz - 1) < 0.01 && tone.dbm0 > -15;
}

} // namespace

/// What all hear who are played the same local stream.
class LocalStreamTest : public QObject {
    Q_OBJECT

private slots:
    void theFilesOfADirectoryAreHeardOneAfterTheOtherWithoutEnd()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("a.wav", 0.1, "-r 8000 -b 16", 500), std::string());
        QCOMPARE(folder.make("b.wav", 0.1, "-r 16000 -b 16 -c 2", 1000), std::string());
        folder.write(".hidden.wav", "no sound");
        Streams streams({stream("moh", folder.path())});
        const auto source = streams.listen("moh");
        QVERIFY2(source, source.error().detail.c_str());
        const auto sound = heard(**source, 3 * 1600);
        QCOMPARE(sound.size(), std::size_t{4800});
        for (std::size_t round = 0; round < 3; ++round) {
            const Samples both = Samples(sound).subspan(round * 1600, 1600);
            QVERIFY(std::abs(measureTone(both.first(760), 500, usualRate).hertz - 500) < 5);
            QVERIFY(std::abs(measureTone(both.subspan(840, 700), 1000, usualRate).hertz - 1000) < 5);
        }
        QCOMPARE(streams.told.size(), std::size_t{0});
    }

    void whoComesLaterHearsWhatTheOthersHear()
    {
        const SoundFolder folder;
        QCOMPARE(SoundFolder::run("sox",
                     {"-n", "-D", "-r", "8000", "-b", "16", QString::fromStdString(folder.path("noise.wav")),
                         "synth", "20", "whitenoise"}),
            std::string());
        Streams streams({stream("moh", folder.path())});
        const auto first = streams.listen("moh");
        QVERIFY(first);
        heard(**first, 30'000); // of which half a second is not heard yet
        const auto second = streams.listen("moh");
        QVERIFY(second);
        const auto waiting = heard(**second, 4'000);
        QVERIFY(heard(**first, 800) == heard(**second, 800));
        // Who has been away for long hears what the others hear now.
        heard(**second, 40'000);
        const auto back = heard(**first, 4'000);
        QVERIFY(heard(**first, 800) == heard(**second, 800));
        // Each rate is read by itself.
        const auto other = streams.listen("moh", 16'000);
        QVERIFY(other);
        QCOMPARE(heard(**other, 1'600).size(), std::size_t{1600});
    }

    void whoComesWhenNobodyHasListenedHearsTheBeginning()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("a.wav", 1, "-r 8000 -b 16", 500), std::string());
        QCOMPARE(folder.make("b.wav", 1, "-r 8000 -b 16", 1000), std::string());
        Streams streams({stream("moh", folder.path())});
        {
            const auto first = streams.listen("moh");
            heard(**first, 12'000);
        }
        const auto second = streams.listen("moh");
        QVERIFY(sounds(**second, 500));
    }

    void theStreamOfANameIsTheNearestInRate_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("listener");
        QTest::addColumn<double>("hertz");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("its own rate") << "moh" << 16000 << 600.0 << false;
        QTest::newRow("the next above") << "moh" << 24000 << 800.0 << false;
        QTest::newRow("the highest") << "moh" << 48000 << 800.0 << false;
        QTest::newRow("a name without rates") << "plain" << 48000 << 900.0 << false;
        QTest::newRow("by its whole name") << "moh/8000" << 48000 << 500.0 << false;
        QTest::newRow("one that is not there") << "other" << 8000 << 700.0 << true;
    }
    void theStreamOfANameIsTheNearestInRate()
    {
        QFETCH(QString, asked);
        QFETCH(int, listener);
        QFETCH(double, hertz);
        QFETCH(bool, isTold);
        const SoundFolder folder;
        std::vector<LocalStreamSettings> settings;
        double next = 500;
        for (const char* name : {"moh/8000", "moh/16000", "default", "moh/32000", "plain"}) {
            const std::string of = std::to_string(static_cast<int>(next));
            QCOMPARE(folder.make(of + "/a.wav", 1, "-r 8000 -b 16", next), std::string());
            settings.push_back(stream(name, folder.path(of)));
            next += 100;
        }
        Streams streams(settings);
        const auto of = static_cast<std::uint32_t>(listener);
        const auto source = streams.listen(asked.toStdString(), of);
        QVERIFY2(source, source.error().detail.c_str());
        QVERIFY(sounds(**source, hertz, of));
        QVERIFY(streams.listen(asked.toStdString(), of));
        QCOMPARE(streams.told,
            isTold ? std::vector<std::string>{"local_stream.conf has no directory other: default is heard in "
                                              "its place"}
                   : std::vector<std::string>{});
    }

    void whatIsNoSoundIsLeftOutAndToldOnce()
    {
        const SoundFolder folder;
        folder.write("a.txt", "words");
        QCOMPARE(folder.make("b.wav", 0.1), std::string());
        Streams streams({stream("moh", folder.path())});
        const auto source = streams.listen("moh");
        QVERIFY(source);
        QCOMPARE(heard(**source, 8'000).size(), std::size_t{8000});
        QCOMPARE(streams.told.size(), std::size_t{1});
        QVERIFY2(streams.told.front().starts_with("local_stream moh leaves out what is no sound: ")
                && streams.told.front().find("/a.txt is no sound") != std::string::npos,
            streams.told.front().c_str());
    }

    void whereNothingCanBePlayedTheCauseIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no stream") << "none" << static_cast<int>(Errc::NotFound)
                                   << "there is no local_stream moh: local_stream.conf has none";
        QTest::newRow("no directory")
            << "missing" << static_cast<int>(Errc::NotFound) << "/missing: No such file or directory";
        QTest::newRow("a file") << "a.txt" << static_cast<int>(Errc::NotFound) << "/a.txt: Not a directory";
        QTest::newRow("nothing in it")
            << "empty" << static_cast<int>(Errc::NotFound) << "/empty has no files";
        QTest::newRow("no sound in it")
            << "texts" << static_cast<int>(Errc::Unsupported) << "/texts has no sound that can be played: ";
    }
    void whereNothingCanBePlayedTheCauseIsNamed()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        QFETCH(QString, sentence);
        const SoundFolder folder;
        folder.write("a.txt", "words");
        folder.write("texts/b.txt", "words");
        std::filesystem::create_directories(folder.path("empty"));
        std::vector<LocalStreamSettings> settings;
        if (what != "none")
            settings.push_back(stream("moh", folder.path(what.toStdString())));
        Streams streams(settings);
        auto source = streams.listen("moh");
        std::vector<Sample> sound(800);
        const auto read = source ? (*source)->read(sound) : std::unexpected(source.error());
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QVERIFY2(read.error().detail.find(sentence.toStdString()) != std::string::npos,
            read.error().detail.c_str());
        const bool isNoDirectory = what == "missing" || what == "a.txt";
        QCOMPARE(streams.told.size(), std::size_t{isNoDirectory || what == "texts" ? 1U : 0U});
    }

    void chimesAreHeardInTurnAndNotLongerThanTheyMay()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("music/a.wav", 10, "-r 8000 -b 16", 500), std::string());
        QCOMPARE(folder.make("chimes/one.wav", 3, "-r 8000 -b 16", 1000), std::string());
        QCOMPARE(folder.make("chimes/two.wav", 0.5, "-r 8000 -b 16", 1500), std::string());
        LocalStreamSettings settings = stream("moh", folder.path("music"));
        settings.chimes = {folder.path("chimes/one.wav"), folder.path("chimes/two.wav")};
        settings.chimeEvery = std::chrono::seconds(2);
        settings.chimeMost = std::chrono::seconds(1);
        Streams streams({settings});
        const auto source = streams.listen("moh");
        QVERIFY(source);
        // 2 s of music, 1 s of the first, 2 s of music, 0.5 s of the second, and so on.
        for (const double hertz : {500., 500., 1000., 500., 500., 1500.}) {
            QVERIFY(sounds(**source, hertz));
            heard(**source, hertz == 1500 ? 4'000 - 800 : 8'000 - 800);
        }
        QVERIFY(sounds(**source, 500));
    }

    void changedSettingsAreForWhoComesLater()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("old/a.wav", 1, "-r 8000 -b 16", 500), std::string());
        QCOMPARE(folder.make("new/a.wav", 1, "-r 8000 -b 16", 1000), std::string());
        Streams streams({stream("moh", folder.path("old"))});
        const auto before = streams.listen("moh");
        QVERIFY(sounds(**before, 500));
        streams.all.configure({stream("moh", folder.path("new"))});
        const auto after = streams.listen("moh");
        QVERIFY(sounds(**after, 1000));
        QVERIFY(sounds(**before, 500));
        streams.all.configure({});
        QVERIFY(!streams.listen("moh"));
        QVERIFY(sounds(**after, 1000));
    }
};

LEGSCOPE_TEST(LocalStreamTest)

#include "localstream_test.moc"
