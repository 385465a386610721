#include "engine/sound/soundreader.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <future>

using namespace legscope;
using namespace legscope::test;

namespace {

const SoundDirectory::Tell untold = [](const std::string&) { };

Result<SoundStream> openedBy(SoundReader& reader, const SoundOrder& order)
{
    std::promise<Result<SoundStream>> opened;
    reader.open(order, [&opened](Result<SoundStream> stream) { opened.set_value(std::move(stream)); });
    return opened.get_future().get();
}

/// All that comes, as fast as it comes.
std::vector<Sample> heard(SoundStream& stream, std::size_t most)
{
    std::vector<Sample> sound, chunk(160);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (sound.size() < most && !stream.isOver() && std::chrono::steady_clock::now() < end) {
        const std::size_t read = stream.read(chunk);
        sound.insert(sound.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(read));
        if (read == 0)
            std::this_thread::yield();
    }
    return sound;
}

} // namespace

/// Sound is read ahead, on another thread.
class SoundReaderTest : public QObject {
    Q_OBJECT

private slots:
    void halfASecondIsThereWhenAFileIsOpen()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.wav", 3), std::string());
        SoundReader reader(untold);
        auto stream = openedBy(reader, {{"tone.wav"}, {folder.path()}, 16000});
        QVERIFY2(stream, stream.error().detail.c_str());
        std::vector<Sample> first(8000);
        QCOMPARE(stream->read(first), std::size_t{8000});
        const auto rest = heard(*stream, 200'000);
        QVERIFY(stream->isOver());
        QVERIFY(!stream->fault());
        QVERIFY(std::abs(static_cast<int>(first.size() + rest.size()) - 48000) <= 16);
        QVERIFY(std::abs(measureTone(Samples(rest).first(16000), SoundFolder::hertz, 16000).hertz
                    - SoundFolder::hertz)
            < 1);
    }

    void whatCannotBeOpenedIsAnswered()
    {
        SoundReader reader(untold);
        const auto stream = openedBy(reader, {{"/missing.wav"}, {}, 8000});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, Errc::NotFound);
    }

    void manyAreReadBesideEachOther()
    {
        SoundReader reader(untold);
        std::vector<SoundStream> streams;
        for (int i = 0; i < 5; ++i)
            streams.push_back(*openedBy(reader, {{"tone_stream://%(2000,0,440)"}, {}, 8000}));
        for (SoundStream& stream : streams)
            QCOMPARE(heard(stream, 100'000).size(), std::size_t{16000});
    }

    void aReaderThatGoesEndsItsStreams()
    {
        auto reader = std::make_unique<SoundReader>(untold);
        auto stream = openedBy(*reader, {{"silence_stream://-1"}, {}, 8000});
        QVERIFY(stream);
        { // one that nobody reads any more
            const auto abandoned = openedBy(*reader, {{"silence_stream://-1"}, {}, 8000});
        }
        reader.reset();
        heard(*stream, 100'000);
        QVERIFY(stream->isOver());
        QVERIFY(stream->fault());
        QCOMPARE(stream->fault()->code, Errc::Stopped);
    }

    void aFaultInMidSoundIsToldBehindWhatWasRead()
    {
        const SoundFolder folder;
        QCOMPARE(folder.make("tone.flac", 20), std::string());
        SoundReader reader(untold);
        auto stream = openedBy(reader, {{"tone.flac"}, {folder.path()}, 8000});
        QVERIFY(stream);
        std::filesystem::resize_file(folder.path("tone.flac"), 20'000);
        const auto sound = heard(*stream, 200'000);
        QVERIFY(sound.size() >= 4000);
        QVERIFY(stream->isOver());
        QVERIFY(stream->fault());
        QVERIFY(stream->fault()->detail.find("cannot be read behind sample") != std::string::npos);
    }
};

LEGSCOPE_TEST(SoundReaderTest)

#include "soundreader_test.moc"
