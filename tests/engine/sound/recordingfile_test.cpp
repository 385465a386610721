#include "engine/sound/recordingfile.h"
#include "engine/sound/soundfile.h"
#include "tests/support/recordedsound.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr double otherHertz = 600;

/// A tone in each channel, in turn.
std::vector<Sample> tones(std::uint32_t rate, unsigned channels, std::size_t milliseconds = 1000)
{
    const std::size_t length = rate * milliseconds / 1000;
    const auto left = sine(SoundFolder::hertz, SoundFolder::level, rate, length);
    const auto right = sine(otherHertz, SoundFolder::level - 10, rate, length);
    std::vector<Sample> sound;
    for (std::size_t i = 0; i < length; ++i) {
        sound.push_back(left[i]);
        if (channels == 2)
            sound.push_back(right[i]);
    }
    return sound;
}

bool isTone(const Tone& tone, double hertz, double level)
{
    return std::abs(tone.hertz / hertz - 1) < 0.001 && std::abs(tone.dbm0 - level) < 1;
}

std::vector<std::string> namesIn(const SoundFolder& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
        if (!entry.is_directory())
            names.push_back(std::filesystem::relative(entry.path(), folder.path()).string());
    }
    std::ranges::sort(names);
    return names;
}

/// Written, and finished.
std::string record(const RecordingRequest& request, std::size_t milliseconds = 1000)
{
    auto file = RecordingFile::open(request);
    if (!file)
        return file.error().detail;
    if (const auto written = (*file)->write(tones((*file)->rate(), request.channels, milliseconds)); !written)
        return written.error().detail;
    const auto octets = (*file)->finish();
    if (!octets)
        return octets.error().detail;
    return *octets == std::filesystem::file_size((*file)->path()) ? "" : "it has another size";
}

} // namespace

/// Sound that is written to files.
class RecordingFileTest : public QObject {
    Q_OBJECT

private slots:
    void aToneIsWrittenInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quint32>("rate");
        QTest::addColumn<quint32>("channels");
        QTest::addColumn<QString>("options"); // of sox, where the file does not say it
        for (const char* name : {"a.wav", "a.w64", "a.au", "a.aiff", "a.flac", "a.ogg"}) {
            QTest::addRow("%s", name) << name << 8000U << 1U << "";
            QTest::addRow("%s in stereo", name) << name << 16000U << 2U << "";
        }
        QTest::newRow("raw") << "a.raw" << 8000U << 1U << "-t raw -r 8000 -b 16 -e signed -c 1";
        QTest::newRow("r8") << "a.r8" << 8000U << 1U << "-t raw -r 8000 -b 16 -e signed -c 1";
        QTest::newRow("r16") << "a.r16" << 16000U << 1U << "-t raw -r 16000 -b 16 -e signed -c 1";
        QTest::newRow("ul") << "a.ul" << 8000U << 1U << "-t ul -r 8000 -c 1";
        QTest::newRow("al") << "a.al" << 8000U << 1U << "-t al -r 8000 -c 1";
        QTest::newRow("gsm") << "a.gsm" << 8000U << 1U << "-t gsm -r 8000 -c 1";
    }
    void aToneIsWrittenInEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(quint32, rate);
        QFETCH(quint32, channels);
        QFETCH(QString, options);
        const SoundFolder folder;
        QCOMPARE(record({name.toStdString(), folder.path(), rate, channels}), std::string());
        ReadRecording sound = readBySox(folder.path(name.toStdString()), options.toStdString());
        QCOMPARE(sound.fault, std::string());
        if (sound.rate == 0)
            sound.rate = rate;
        QCOMPARE(sound.rate, rate);
        QCOMPARE(sound.channels.size(), std::size_t{channels});
        QVERIFY2(std::abs(static_cast<int>(sound.ms()) - 1000) <= 20, // what a frame of GSM rounds up
            qPrintable(QString::number(sound.ms())));
        QVERIFY(isTone(sound.tone(0, SoundFolder::hertz, 200, 600), SoundFolder::hertz, SoundFolder::level));
        if (channels == 2)
            QVERIFY(isTone(sound.tone(1, otherHertz, 200, 600), otherHertz, SoundFolder::level - 10));
    }

    // sox reads none of these.
    void aToneIsWrittenInFormatsThatSoxDoesNotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quint32>("rate");
        QTest::newRow("rf64") << "a.rf64" << 16000U;
        QTest::newRow("mp3") << "a.mp3" << 16000U;
        QTest::newRow("opus") << "a.opus" << 16000U;
    }
    void aToneIsWrittenInFormatsThatSoxDoesNotRead()
    {
        QFETCH(QString, name);
        QFETCH(quint32, rate);
        const SoundFolder folder;
        QCOMPARE(record({name.toStdString(), folder.path(), rate, 1}), std::string());
        auto source = SoundFile::open(*findSound(name.toStdString(), {folder.path()}, rate), rate);
        QVERIFY2(source, source.error().detail.c_str());
        std::vector<Sample> sound(rate);
        QVERIFY(*(*source)->read(sound) > rate * 9 / 10);
        QVERIFY(isTone(measureTone(Samples(sound).subspan(rate / 4, rate / 2), SoundFolder::hertz, rate),
            SoundFolder::hertz, SoundFolder::level));
    }

    void untilItIsFinishedItIsAPartThatCanBePlayed()
    {
        const SoundFolder folder;
        auto file = RecordingFile::open({"a/b/one.wav", folder.path(), 8000, 2});
        QVERIFY2(file, file.error().detail.c_str());
        QVERIFY((*file)->write(tones(8000, 2, 700)));
        (*file)->renewHeader();
        QCOMPARE(namesIn(folder), std::vector<std::string>{"a/b/one.wav.part"});
        std::filesystem::copy_file(folder.path("a/b/one.wav.part"), folder.path("copy.wav"));
        QCOMPARE(readBySox(folder.path("copy.wav")).ms(), std::size_t{700});
        QVERIFY((*file)->write(tones(8000, 2, 300)));
        QCOMPARE((*file)->samples(), std::uint64_t{8000});
        QVERIFY((*file)->finish());
        QCOMPARE(namesIn(folder), (std::vector<std::string>{"a/b/one.wav", "copy.wav"}));
        QCOMPARE(readBySox(folder.path("a/b/one.wav")).ms(), std::size_t{1000});
    }

    void aFileTellsOfItself()
    {
        const SoundFolder folder;
        RecordingRequest request{"one.wav", folder.path()};
        request.texts = {{RecordingTag::Title, "Call of Ada"}, {RecordingTag::Artist, "4711"}};
        QCOMPARE(record(request), std::string());
        std::ifstream file(folder.path("one.wav"), std::ios::binary);
        const std::string octets((std::istreambuf_iterator<char>(file)), {});
        for (const char* part : {"INAM", "Call of Ada", "IART", "4711"}) // RIFF INFO
            QVERIFY2(octets.find(part) != std::string::npos, part);
        QCOMPARE(readBySox(folder.path("one.wav")).ms(), std::size_t{1000});
    }

    void whatCannotBeRecordedIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* what, const QString& name, Errc code, const QString& cause) {
            QTest::newRow(what) << name << static_cast<int>(code) << cause;
        };
        row("nothing", "", Errc::InvalidArgument, "there is no name");
        row("up", "../outside.wav", Errc::InvalidArgument, "goes up by \"..\"");
        row("up in an absolute path", "/tmp/../etc/passwd.wav", Errc::InvalidArgument, "goes up by \"..\"");
        row("a folder by its slash", "folder/", Errc::InvalidArgument, "names a folder");
        row("a directory", "folder.wav", Errc::Unsupported, "is a directory and no file");
        row("a FIFO", "fifo.wav", Errc::Unsupported, "is a FIFO and no file");
        row("a name that is there", "there.wav", Errc::AlreadyExists, "there.wav is there already");
        row("a part that is there", "left.wav", Errc::AlreadyExists, "left.wav.part is there: it is being");
        row("a part that is a FIFO", "fifopart.wav", Errc::AlreadyExists, "fifopart.wav.part is there");
        row("a link", "link.wav", Errc::Refused, "is a link");
        row("a folder that leads out", "outfolder/x.wav", Errc::Refused, "leads out of");
        row("a file as a folder", "there.wav/x.wav", Errc::NotFound, "cannot be written: Not a directory");
        row("another ending", "x.txt", Errc::Unsupported, "none of the endings that are recorded: .wav .w64");
        row("GSM in stereo", "x.gsm", Errc::Unsupported, "a file .gsm has one channel");
        row("opus of another rate", "x.opus", Errc::Unsupported,
            "a file .opus has a rate of 8000, 12000, 16000, 24000, 48000 Hz, and none of 32000");
        row("where nobody may write", "closed/x.wav", Errc::PermissionDenied,
            "cannot be written: Permission denied");
    }
    void whatCannotBeRecordedIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        QFETCH(QString, cause);
        const SoundFolder outside, folder;
        std::filesystem::create_directory(folder.path("folder.wav"));
        std::filesystem::create_directory(folder.path("closed"));
        folder.write("there.wav", "precious");
        folder.write("left.wav.part", "precious");
        QCOMPARE(::chmod(folder.path("closed").c_str(), 0555), 0);
        QCOMPARE(::chmod(folder.path().c_str(), 0755), 0);
        QCOMPARE(::mkfifo(folder.path("fifo.wav").c_str(), 0644), 0);
        QCOMPARE(::mkfifo(folder.path("fifopart.wav.part").c_str(), 0644), 0);
        std::filesystem::create_symlink(outside.path("outside.wav"), folder.path("link.wav"));
        std::filesystem::create_directory_symlink(outside.path(), folder.path("outfolder"));
        const auto before = namesIn(folder);
        const bool isRoot = ::geteuid() == 0;
        if (isRoot && name.startsWith("closed"))
            QCOMPARE(::seteuid(65534), 0);
        const auto file = RecordingFile::open({name.toStdString(), folder.path(), 32000, 2});
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!file);
        QVERIFY2(
            file.error().detail.find(cause.toStdString()) != std::string::npos, file.error().detail.c_str());
        QCOMPARE(static_cast<int>(file.error().code), code);
        QCOMPARE(namesIn(folder), before);
        QVERIFY(namesIn(outside).empty());
    }

    void withoutARootARelativeNameIsNowhere()
    {
        const auto file = RecordingFile::open({"x.wav", ""});
        QVERIFY(!file);
        QVERIFY(file.error().detail.find("recordings_dir is not set") != std::string::npos);
    }

    void whatIsThereIsContinued()
    {
        const SoundFolder folder;
        for (const char* name : {"one.wav", "one.w64", "one.raw"}) {
            RecordingRequest request{name, folder.path()};
            QCOMPARE(record(request), std::string());
            request.existing = ExistingRecording::Continued;
            QCOMPARE(record(request, 500), std::string());
            const bool isRaw = std::string_view(name).ends_with("raw");
            ReadRecording sound
                = readBySox(folder.path(name), isRaw ? "-t raw -r 8000 -b 16 -e signed -c 1" : "");
            sound.rate = 8000;
            QCOMPARE(sound.ms(), std::size_t{1500});
            QVERIFY(
                isTone(sound.tone(0, SoundFolder::hertz, 1050, 400), SoundFolder::hertz, SoundFolder::level));
        }
    }

    void whatCannotBeContinuedStaysAsItWas()
    {
        const SoundFolder folder;
        QCOMPARE(record({"one.wav", folder.path()}), std::string());
        QCOMPARE(record({"one.flac", folder.path()}), std::string());
        folder.write("words.wav", "These are only words.");
        RecordingRequest request{"one.wav", folder.path(), 16000};
        request.existing = ExistingRecording::Continued;
        QVERIFY(record(request).find("it has 1 channels at 8000 Hz, and what would be added 1 at 16000")
            != std::string::npos);
        request.name = "words.wav";
        QVERIFY(record(request).find("words.wav cannot be recorded") != std::string::npos);
        request.name = "one.flac";
        QVERIFY(record(request).find("only wav, w64 and what has no header can be added to")
            != std::string::npos);
        QCOMPARE(namesIn(folder), (std::vector<std::string>{"one.flac", "one.wav", "words.wav"}));
        QCOMPARE(readBySox(folder.path("one.wav")).ms(), std::size_t{1000});
        QCOMPARE(std::filesystem::file_size(folder.path("words.wav")), std::uintmax_t{21});
    }

    void whoCameToItsNameMeanwhileIsNotReplaced()
    {
        const SoundFolder folder;
        auto file = RecordingFile::open({"one.wav", folder.path()});
        QVERIFY(file);
        QVERIFY((*file)->write(tones(8000, 1)));
        folder.write("one.wav", "precious");
        const auto finished = (*file)->finish();
        QVERIFY(!finished);
        QCOMPARE(static_cast<int>(finished.error().code), static_cast<int>(Errc::AlreadyExists));
        QVERIFY(finished.error().detail.find("the recording stays") != std::string::npos);
        QCOMPARE(namesIn(folder), (std::vector<std::string>{"one.wav", "one.wav.part"}));
        QCOMPARE(std::filesystem::file_size(folder.path("one.wav")), std::uintmax_t{8});
    }

    void whatIsDiscardedIsGone()
    {
        const SoundFolder folder;
        auto file = RecordingFile::open({"one.wav", folder.path()});
        QVERIFY(file);
        QVERIFY((*file)->write(tones(8000, 1)));
        (*file)->discard();
        file->reset();
        QVERIFY(namesIn(folder).empty());
    }

    void aDiskThatFillsUpIsNamedAndWhatFoundPlaceStays()
    {
        const SoundFolder folder;
        std::signal(SIGXFSZ, SIG_IGN);
        auto file = RecordingFile::open({"one.wav", folder.path()});
        QVERIFY(file);
        rlimit before{}, small{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        small = before;
        small.rlim_cur = 20'044;
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto written = (*file)->write(tones(8000, 1, 2000));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QCOMPARE(static_cast<int>(written.error().code), static_cast<int>(Errc::DiskFull));
        QVERIFY2(
            written.error().detail.find("one.wav cannot be written: File too large") != std::string::npos,
            written.error().detail.c_str());
        QVERIFY((*file)->finish());
        QCOMPARE(readBySox(folder.path("one.wav")).ms(), std::size_t{1250});
    }
};

LEGSCOPE_TEST(RecordingFileTest)

#include "recordingfile_test.moc"
