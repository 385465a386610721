#include "engine/sound/soundrecorder.h"
#include "tests/support/recordedsound.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <csignal>
#include <future>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t rate = 8000;

/// One recording by a recorder.
struct Recorded {
    Recorded(
        SoundRecorder& recorder, const RecordingRequest& request, std::chrono::milliseconds shortest = 0ms)
    {
        std::promise<Result<RecordingSink>> begun;
        recorder.begin(
            request, shortest, [&begun](Result<RecordingSink> one) { begun.set_value(std::move(one)); },
            [promise = ended](const RecordingEnd& end) { promise->set_value(end); });
        auto result = begun.get_future().get();
        if (result)
            sink.emplace(std::move(*result));
        else
            fault = result.error().detail;
    }
    /// A tone that goes on from call to call.
    void say(std::size_t milliseconds)
    {
        const std::size_t length = sink->frameSamples();
        for (std::size_t frame = 0; frame < milliseconds / 10; ++frame, at += length)
            sink->write(sine(SoundFolder::hertz, SoundFolder::level, rate, length, at));
    }
    RecordingEnd end(RecordingCause cause = RecordingCause::Stopped)
    {
        sink->end(cause);
        return ended->get_future().get();
    }

    std::shared_ptr<std::promise<RecordingEnd>> ended = std::make_shared<std::promise<RecordingEnd>>();
    std::optional<RecordingSink> sink;
    std::string fault;
    std::size_t at = 0;
};

/// Holds the recorder's thread, as a disk that stands still would.
class StoppedDisk {
public:
    explicit StoppedDisk(SoundRecorder& recorder)
    {
        const auto held = std::make_shared<std::promise<void>>();
        recorder.begin(
            {"", ""}, 0ms,
            [held, goesOn = m_goesOn.get_future().share()](const Result<RecordingSink>&) {
                held->set_value();
                goesOn.wait();
            },
            [](const RecordingEnd&) {});
        held->get_future().wait();
    }
    ~StoppedDisk() { m_goesOn.set_value(); }

private:
    std::promise<void> m_goesOn;
};

bool isEmpty(const SoundFolder& folder)
{
    return std::filesystem::is_empty(folder.path());
}

} // namespace

/// Sound is written on another thread.
class SoundRecorderTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSaidIsInTheFile()
    {
        const SoundFolder folder;
        SoundRecorder recorder;
        Recorded one(recorder, {"one.wav", folder.path()}), two(recorder, {"two.wav", folder.path()});
        QVERIFY2(one.sink && two.sink, one.fault.c_str());
        one.say(2500);
        two.say(1000);
        QCOMPARE(one.sink->progress()->frames(), std::uint64_t{250});
        const RecordingEnd end = one.end(RecordingCause::TimeLimit);
        QCOMPARE(end.cause, RecordingCause::TimeLimit);
        QCOMPARE(end.path, folder.path("one.wav"));
        QCOMPARE(end.length, 2500ms);
        QCOMPARE(end.samples, std::uint64_t{20'000});
        QCOMPARE(end.octets, std::uint64_t{std::filesystem::file_size(folder.path("one.wav"))});
        QCOMPARE(end.lost, 0ms);
        QVERIFY(end.isKept && !end.fault);
        const ReadRecording sound = readBySox(folder.path("one.wav"));
        QCOMPARE(sound.ms(), std::size_t{2500});
        const Tone tone = sound.tone(0, SoundFolder::hertz, 0, 2500);
        QVERIFY(std::abs(tone.hertz - SoundFolder::hertz) < 0.5 && tone.snrDb > 60);
        QCOMPARE(two.end().length, 1000ms);
    }

    void whatCannotBeOpenedIsAnswered()
    {
        const SoundFolder folder;
        SoundRecorder recorder;
        const Recorded one(recorder, {"../one.wav", folder.path()});
        QVERIFY(!one.sink);
        QVERIFY2(one.fault.find("goes up by") != std::string::npos, one.fault.c_str());
    }

    void aDiskThatStopsForFiveSecondsLosesNothing()
    {
        const SoundFolder folder;
        SoundRecorder recorder;
        Recorded one(recorder, {"one.wav", folder.path(), rate});
        {
            one.say(990); // as much as may be gathered
            const StoppedDisk disk(recorder);
            one.say(5000);
        }
        one.say(10);
        const RecordingEnd end = one.end();
        QCOMPARE(end.lost, 0ms);
        QCOMPARE(end.length, 6000ms);
        const ReadRecording sound = readBySox(folder.path("one.wav"));
        QVERIFY(sound.tone(0, SoundFolder::hertz, 0, 6000).snrDb > 60);
    }

    void whatADiskIsTooSlowForIsSilentAndCounted()
    {
        const SoundFolder folder;
        SoundRecorder recorder;
        Recorded one(recorder, {"one.wav", folder.path()});
        {
            const StoppedDisk disk(recorder);
            one.say(9000);
        }
        QTRY_VERIFY(std::filesystem::file_size(folder.path("one.wav.part")) > 100'000);
        one.say(1000);
        const RecordingEnd end = one.end();
        QCOMPARE(end.lost, 2000ms);
        QCOMPARE(end.length, 10'000ms);
        const ReadRecording sound = readBySox(folder.path("one.wav"));
        QCOMPARE(sound.ms(), std::size_t{10'000});
        QVERIFY(sound.tone(0, SoundFolder::hertz, 0, 7000).snrDb > 60);
        QVERIFY(levelDbm0(sound.part(0, 7000, 2000)) < -90);
        QVERIFY(sound.tone(0, SoundFolder::hertz, 9000, 1000).snrDb > 60);
    }

    void whatIsEmptyOrTooShortLeavesNothing()
    {
        const SoundFolder folder;
        SoundRecorder recorder;
        Recorded empty(recorder, {"empty.wav", folder.path()});
        const RecordingEnd none = empty.end();
        QVERIFY(!none.isKept && none.length == 0ms && !none.fault);
        Recorded brief(recorder, {"brief.wav", folder.path()}, 3000ms);
        brief.say(2990);
        const RecordingEnd end = brief.end();
        QVERIFY(!end.isKept && end.length == 2990ms);
        QVERIFY(isEmpty(folder));
        Recorded longEnough(recorder, {"long.wav", folder.path()}, 3000ms);
        longEnough.say(3000);
        QVERIFY(longEnough.end().isKept);
    }

    void whoGoesWithoutAnEndIsCut()
    {
        const SoundFolder folder;
        SoundRecorder recorder;
        Recorded one(recorder, {"one.wav", folder.path()});
        one.say(500);
        one.sink.reset();
        const RecordingEnd end = one.ended->get_future().get();
        QCOMPARE(end.cause, RecordingCause::Cut);
        QVERIFY(end.isKept);
        QCOMPARE(readBySox(folder.path("one.wav")).ms(), std::size_t{500});
    }

    void aRecorderThatGoesFinishesWhatItHas()
    {
        const SoundFolder folder;
        auto recorder = std::make_unique<SoundRecorder>();
        Recorded one(*recorder, {"one.wav", folder.path()});
        one.say(700);
        recorder.reset();
        const RecordingEnd end = one.ended->get_future().get();
        QVERIFY(end.isKept);
        QCOMPARE(end.length, 700ms);
        QVERIFY(one.sink->isAbandoned());
        one.say(100); // goes nowhere
        QCOMPARE(readBySox(folder.path("one.wav")).ms(), std::size_t{700});
    }

    void aDiskThatFillsUpEndsIt()
    {
        const SoundFolder folder;
        std::signal(SIGXFSZ, SIG_IGN);
        SoundRecorder recorder;
        Recorded one(recorder, {"one.wav", folder.path()});
        rlimit before{}, small{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        small = before;
        small.rlim_cur = 20'044;
        ::setrlimit(RLIMIT_FSIZE, &small);
        one.say(2000);
        const RecordingEnd end = one.ended->get_future().get();
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(end.fault && end.fault->code == Errc::DiskFull && end.isKept);
        QVERIFY(one.sink->isAbandoned());
        QCOMPARE(end.length, 1250ms);
        QCOMPARE(readBySox(folder.path("one.wav")).ms(), std::size_t{1250});
    }

    void afterAKillTheRecordingPlays()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("a child of fork() may start no thread under ThreadSanitizer");
#endif
        const SoundFolder folder;
        const pid_t child = ::fork();
        if (child == 0) {
            SoundRecorder recorder;
            Recorded one(recorder, {"one.wav", folder.path()});
            one.say(3990); // of which less than a second may not be written yet
            ::pause();
        }
        const std::string part = folder.path("one.wav.part");
        const auto said = [&part] { // by the header
            std::uint32_t octets = 0;
            std::ifstream(part, std::ios::binary).seekg(40).read(reinterpret_cast<char*>(&octets), 4);
            return octets;
        };
        QTRY_VERIFY(said() >= 3 * 16'000);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        std::filesystem::rename(part, folder.path("copy.wav"));
        const ReadRecording sound = readBySox(folder.path("copy.wav"));
        QCOMPARE(sound.fault, std::string());
        QVERIFY2(sound.ms() >= 3000, qPrintable(QString::number(sound.ms())));
        QVERIFY(sound.tone(0, SoundFolder::hertz, 0, 3000).snrDb > 60);
    }
};

LEGSCOPE_TEST(SoundRecorderTest)

#include "soundrecorder_test.moc"
