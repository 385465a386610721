#include "tests/support/consolefixture.h"
#include "tests/support/testprogram.h"
#include "tests/ui/testoutput.h"
#include "ui/bridge/commands.h"
#include "ui/bridge/enginestatus.h"
#include "ui/models/soundstream.h"
#include "ui/models/soundtext.h"
#include "ui/models/waveform.h"
#include "ui/pages/calls/soundpanel.h"
#include "ui/widgets/waveformview.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace legscope;
using namespace legscope::ui;
using namespace std::chrono_literals;
using legscope::test::ConsoleFixture;
using legscope::test::TestOutput;

namespace {

constexpr std::uint32_t rate = 8'000;

SoundTrack track(LegSide side, Direction way, std::vector<SoundPiece> pieces)
{
    SoundTrack track;
    track.side = side;
    track.way = way;
    track.pieces = std::move(pieces);
    track.codecs = {"PCMA/8000"};
    return track;
}

std::vector<Sample> tone(Sample value, std::size_t samples)
{
    return std::vector<Sample>(samples, value);
}

/// A says 100 for a second, B 200 for the second second; B is sent 300 for both.
CallSound twoSeconds()
{
    CallSound sound;
    sound.begin = WallTime(std::chrono::seconds(1'000));
    sound.length = 2s;
    sound.tracks = {track(LegSide::A, Direction::Received, {{0s, tone(100, rate)}}),
        track(LegSide::B, Direction::Received, {{1s, tone(200, rate)}}),
        track(LegSide::B, Direction::Sent, {{0s, tone(300, 2 * rate)}})};
    return sound;
}

std::vector<Sample> readAll(SoundStream& stream)
{
    const QByteArray octets = stream.readAll();
    std::vector<Sample> samples(static_cast<std::size_t>(octets.size()) / sizeof(Sample));
    std::memcpy(samples.data(), octets.data(), samples.size() * sizeof(Sample));
    return samples;
}

struct PanelBench {
    ConsoleFixture console;
    EngineStatus status{console.link};
    Commands commands{console.link, status};
    TestOutput* output = new TestOutput;
    SoundPanel panel{commands, std::unique_ptr<SoundOutput>(output)};

    /// The engine answers what was asked last.
    void answer(const CallSound& sound, std::optional<Error> error = {})
    {
        const auto& asked = std::get<HearCall>(console.commands.back());
        if (asked.answer)
            *asked.answer = sound;
        console.feed.publish(CommandFinished{CommandId{console.commands.size()}, std::move(error), "fine"});
        QVERIFY(console.settle());
        QCoreApplication::processEvents();
    }
    QToolButton* tool(const QString& text)
    {
        for (QToolButton* button : panel.findChildren<QToolButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* one : panel.findChildren<QPushButton*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    WaveformView& wave() { return *panel.findChild<WaveformView*>(); }
};

} // namespace

class SoundPanelTest : public QObject {
    Q_OBJECT

private slots:
    void eachLegHasItsSideUnlessItIsHeardAlone()
    {
        SoundStream stream(std::make_shared<const CallSound>(twoSeconds()));
        const std::vector<Sample> both = readAll(stream);
        QCOMPARE(both.size(), std::size_t{2 * 2 * rate});
        QVERIFY(both[0] == 100 && both[1] == 0);
        QVERIFY(both[2 * rate] == 0 && both[2 * rate + 1] == 200);
        stream.goTo(1s);
        stream.mute(LegSide::A);
        const std::vector<Sample> alone = readAll(stream);
        QCOMPARE(alone.size(), std::size_t{2 * rate});
        QVERIFY(alone[0] == 200 && alone[1] == 200);
        stream.goTo(0s);
        stream.setWay(Direction::Sent);
        QCOMPARE(readAll(stream)[1], Sample{300});
        QVERIFY(stream.atEnd());
    }

    void peaksAreKnownWhereThereIsSound()
    {
        const Waveform wave(twoSeconds(), LegSide::B, Direction::Received);
        QVERIFY(!wave.peak(0s, 900ms));
        const auto peak = wave.peak(1500ms, 1600ms);
        QVERIFY(peak && qFuzzyCompare(peak->high, 200.0F / 32'768));
        QVERIFY(!wave.peak(5s, 6s));
    }

    void whatIsPlayedMovesTheMomentThatIsHeard()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        bench.answer(twoSeconds());
        QSignalSpy heard(&bench.panel, &SoundPanel::heard);
        bench.tool("Play")->click();
        QVERIFY(bench.output->isPlaying());
        bench.output->heard = 500ms;
        QTRY_COMPARE(bench.wave().position(), std::chrono::microseconds(500ms));
        const auto time = heard.back().at(0).value<std::optional<WallTime>>();
        QCOMPARE(time->time_since_epoch() - 1'000s, std::chrono::microseconds(500ms));
        bench.tool("Pause")->click();
        QVERIFY(!bench.output->isPlaying());
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(500ms));
        bench.output->heard = 0s;
        bench.tool("Play")->click();
        QCOMPARE(bench.output->source->bytesAvailable(), qint64{3 * rate / 2 * 4});
        bench.output->finish();
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(2s));
        QVERIFY(bench.tool("Play") != nullptr);
    }

    void aClickAndTheKeysGoToAnotherMoment()
    {
        PanelBench bench;
        bench.panel.resize(800, 150);
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        bench.answer(twoSeconds());
        QTest::mouseClick(
            &bench.wave(), Qt::LeftButton, {}, QPoint(20 + (bench.wave().width() - 21) / 2, 10));
        QVERIFY(std::chrono::abs(bench.wave().position() - 1s) < 10ms);
        QTest::keyClick(&bench.wave(), Qt::Key_Home);
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(0));
        QTest::keyClick(&bench.wave(), Qt::Key_Right);
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(1s));
        QTest::keyClick(&bench.wave(), Qt::Key_End);
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(2s));
    }

    void headersAloneAreNoSoundAndTheSettingIsOffered()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        CallSound sound = twoSeconds();
        sound.tracks.resize(1);
        sound.tracks[0].pieces.clear();
        sound.tracks[0].codecs.clear();
        sound.tracks[0].silent[static_cast<std::size_t>(NoSound::HeadersOnly)] = 50;
        bench.answer(sound, Error{Errc::Refused, "no sound"});
        QCOMPARE(bench.panel.sentence(), QString("A: nothing, headers alone are kept of 50 packets."));
        QVERIFY(!bench.tool("Play")->isEnabled());
        QSignalSpy wanted(&bench.panel, &SoundPanel::payloadWanted);
        QPushButton* setting = bench.button("Set rtp-capture = payload");
        QVERIFY(setting && setting->isVisible());
        setting->click();
        QCOMPARE(wanted.size(), 1);
    }

    void aMachineWithoutOutputSaysSoAndStillShowsAndSaves()
    {
        PanelBench bench;
        bench.output->fault = "This machine has no sound output.";
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        bench.answer(twoSeconds());
        QVERIFY(!bench.tool("Play")->isEnabled());
        QCOMPARE(bench.tool("Play")->toolTip(), bench.output->fault);
        QCOMPARE(
            bench.panel.sentence(), QString("This machine has no sound output. A: PCMA/8000. B: PCMA/8000."));
        QCOMPARE(bench.wave().length(), std::chrono::microseconds(2s));
        QVERIFY(bench.button("Save WAV...")->isEnabled());
        bench.panel.save("/tmp/x.wav");
        const auto& asked = std::get<HearCall>(bench.console.commands.back());
        QCOMPARE(asked.file, std::filesystem::path("/tmp/x.wav"));
        bench.answer({}, Error{Errc::DiskFull, "/tmp/x.wav: the disk is full"});
        QCOMPARE(bench.panel.sentence(), QString("/tmp/x.wav: the disk is full"));
    }

    void whereOnlyOneWayCanBeHeardItIsThatOne()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        CallSound sound = twoSeconds();
        sound.tracks.erase(sound.tracks.begin(), sound.tracks.begin() + 2);
        bench.answer(sound, Error{Errc::Refused, "no sound"});
        QCOMPARE(bench.panel.findChild<QComboBox*>()->currentText(), QString("As sent"));
    }

    void theAnswerOfAnotherCallIsNotShown()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        const auto asked = std::get<HearCall>(bench.console.commands.back());
        bench.panel.showCall(CallId{8});
        *asked.answer = twoSeconds();
        bench.console.feed.publish(CommandFinished{CommandId{1}, {}, ""});
        QVERIFY(bench.console.settle());
        QCOMPARE(bench.panel.sentence(), QString("The packets are read..."));
    }

    void aSideThatIsTurnedOffIsNotHeard()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        bench.answer(twoSeconds());
        bench.tool("A")->click();
        bench.tool("Play")->click();
        auto* stream = qobject_cast<SoundStream*>(bench.output->source);
        QVERIFY(stream && !stream->isHeard(LegSide::A) && stream->isHeard(LegSide::B));
        bench.tool("A")->click();
        QVERIFY(stream->isHeard(LegSide::A));
    }

    void anOutputThatFailsSaysSoAndStaysWhereItWas()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        bench.answer(twoSeconds());
        bench.tool("Play")->click();
        bench.output->heard = 700ms;
        QTRY_COMPARE(bench.wave().position(), std::chrono::microseconds(700ms));
        bench.output->fail("The sound output has failed.");
        QCOMPARE(bench.panel.sentence(), QString("The sound output has failed."));
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(700ms));
        QVERIFY(bench.tool("Play")->isEnabled());
    }

    void aCallThatGoesOnIsHeardFurtherWhenItIsRefreshed()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        CallSound sound = twoSeconds();
        bench.answer(sound);
        QTest::keyClick(&bench.wave(), Qt::Key_Right);
        bench.button("Refresh")->click();
        sound.length = 4s;
        sound.tracks.push_back(track(LegSide::A, Direction::Received, {{3s, tone(100, rate)}}));
        bench.answer(sound);
        QCOMPARE(bench.wave().length(), std::chrono::microseconds(4s));
        QCOMPARE(bench.wave().position(), std::chrono::microseconds(1s));
        bench.tool("Play")->click();
        QCOMPARE(bench.output->source->bytesAvailable(), qint64{3 * rate * 4});
    }

    void whatIsToldOfTheSound()
    {
        CallSound sound = twoSeconds();
        sound.missing = 200;
        sound.tracks[0].codecs = {"PCMA/8000", "G722/8000"};
        sound.tracks[0].lost = 1;
        sound.tracks[1].pieces.clear();
        sound.tracks[1].codecs.clear();
        sound.tracks[1].silent = {0, 50, 1, 2, 3};
        QCOMPARE(soundText(sound, Direction::Received),
            QString("A: PCMA/8000, G722/8000, 1 packets lost. "
                    "B: nothing, 50 packets are encrypted, 1 packets are of no codec that can be decoded, "
                    "2 packets are no payload of their codec, "
                    "3 packets came later than half an hour after the first. "
                    "200 older packets are no longer kept."));
        QCOMPARE(soundText(CallSound(), Direction::Sent), QString("No RTP of this call is kept."));
    }

    void aPanelThatIsHiddenPlaysNothing()
    {
        PanelBench bench;
        bench.panel.show();
        bench.panel.showCall(CallId{7});
        bench.answer(twoSeconds());
        bench.tool("Play")->click();
        bench.panel.hide();
        QVERIFY(!bench.output->isPlaying());
    }
};

LEGSCOPE_TEST(SoundPanelTest)
#include "sound_panel_test.moc"
