#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/bridge/fileplayer.h"
#include "ui/pages/mediapages.h"
#include "ui/pages/recordings/recordingspage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QToolBar>
#include <QUrl>

using namespace legscope;
using namespace legscope::ui;
using namespace std::chrono_literals;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// A player that plays as long as the test says.
class TestPlayer : public FilePlayer {
public:
    QString fault; ///< why nothing can be played
    QString file; ///< what is played

    QString whyNot() const override { return fault; }
    void start(const QString& from) override { file = from; }
    void stop() override { file.clear(); }
    void finish(const QString& why)
    {
        file.clear();
        emit ended(why);
    }
};

/// The window on its page of recordings, and a call that can be recorded.
struct RecordingBench : WindowFixture {
    FedCall call = feed.talk("1001", "1002", MediaMode::Default);
    TestPlayer* player = nullptr;
    QAbstractItemModelTester tester{
        &recordings().model(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    RecordingBench()
    {
        auto own = std::make_unique<TestPlayer>();
        player = own.get();
        recordings().setPlayer(std::move(own));
        window.showPage(&recordings());
        window.resize(1'200, 700);
    }
    RecordingsPage& recordings() { return window.media().recordings(); }
    void tell(SoundRecorded recorded)
    {
        recorded.call = call.call;
        feed.publish(std::move(recorded));
        QVERIFY(settle());
    }
    SoundRecorded running(const std::string& path, LegSide of = LegSide::A)
    {
        return {.call = call.call, .of = of, .path = path};
    }
    SoundRecorded kept(const std::string& path)
    {
        SoundRecorded recorded = running(path);
        recorded.state = RecordState::Ended;
        recorded.length = 62s;
        recorded.octets = 992'044;
        recorded.end = RecordEnd::Stopped;
        return recorded;
    }
    QString cell(int row, int column) { return recordings().model().index(row, column).data().toString(); }
    QAction* action(const QString& text)
    {
        for (QAction* one : recordings().listActions()) {
            if (QString(one->text()).remove('&') == text)
                return one;
        }
        return nullptr;
    }
    /// With the mouse, in the bar above the list.
    void click(const QString& text)
    {
        auto* bar = recordings().findChild<QToolBar*>();
        QTest::mouseClick(bar->widgetForAction(action(text)), Qt::LeftButton);
    }
    void press(Qt::Key key)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        recordings().list().setFocus();
        QTest::keyClick(&recordings().list(), key);
    }
    template <class Command>
    const Command* latest()
    {
        return commands.empty() ? nullptr : std::get_if<Command>(&commands.back());
    }
};

} // namespace

class RecordingsPageTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void withoutRecordingsItSaysHowOneBegins()
    {
        RecordingBench bench;
        QVERIFY(bench.settle());
        QVERIFY(!bench.recordings().list().isVisible());
        auto* button = bench.recordings().findChild<QPushButton*>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(bench.page().isVisible());
    }

    void aRecordingIsSeenFromItsBeginToItsEnd()
    {
        RecordingBench bench;
        bench.tell(bench.running("/r/7.wav"));
        QCOMPARE(bench.cell(0, RecordingModel::State), QString("Recording"));
        QCOMPARE(bench.cell(0, RecordingModel::Parties), QString("1001 → 1002"));
        QCOMPARE(bench.cell(0, RecordingModel::File), QString("/r/7.wav"));
        QCOMPARE(bench.cell(0, RecordingModel::Size), QString("–"));
        bench.window.calls().holdTime(bench.feed.now() + 90s);
        QCOMPARE(bench.cell(0, RecordingModel::Length), QString("1:30"));
        bench.tell(bench.kept("/r/7.wav"));
        QCOMPARE(bench.recordings().model().rowCount(), 1);
        QCOMPARE(bench.cell(0, RecordingModel::State), QString("Kept"));
        QCOMPARE(bench.cell(0, RecordingModel::Length), QString("1:02"));
        QCOMPARE(bench.cell(0, RecordingModel::Size), QLocale().formattedDataSize(992'044, 1));
        QCOMPARE(bench.cell(0, RecordingModel::Cause), QString("it was stopped"));
        // The same file again is another recording.
        bench.tell(bench.running("/r/7.wav"));
        QCOMPARE(bench.recordings().model().rowCount(), 2);
        QCOMPARE(bench.cell(1, RecordingModel::State), QString("Kept"));
    }

    void aFailureTellsItsCauseAndHasNothingToPlay()
    {
        RecordingBench bench;
        SoundRecorded failed = bench.running("/full/7.wav");
        failed.state = RecordState::Ended;
        failed.end = RecordEnd::Failed;
        failed.text = "the disk is full";
        bench.tell(failed);
        QCOMPARE(bench.cell(0, RecordingModel::State), QString("Failed"));
        QCOMPARE(bench.cell(0, RecordingModel::Cause), QString("the disk is full"));
        QVERIFY(!bench.action("Play")->isEnabled());
        QVERIFY(!bench.action("Stop recording")->isEnabled());
    }

    void aRunningOneIsStoppedByMouseAndByKey()
    {
        RecordingBench bench;
        bench.tell(bench.running("/r/7.wav"));
        bench.click("Stop recording");
        const auto* stop = bench.latest<ChangeRecording>();
        QVERIFY(stop);
        QCOMPARE(stop->path, std::string("/r/7.wav"));
        QVERIFY(stop->change == RecordChange::Stop);
        bench.commands.clear();
        bench.press(Qt::Key_Delete);
        QVERIFY(bench.latest<ChangeRecording>());
        bench.finish(Error{Errc::NotFound, "there is no leg"}, {});
        QVERIFY(bench.settle());
        QCOMPARE(bench.recordings().sentence(), QString("there is no leg"));
    }

    void thePeerIsReachedByTheCallersLeg()
    {
        RecordingBench bench;
        bench.tell(bench.running("/r/b 7.wav", LegSide::B));
        bench.press(Qt::Key_P);
        const auto* pause = bench.latest<RunOnLeg>();
        QVERIFY(pause);
        QCOMPARE(pause->application, std::string("record_session_pause"));
        QCOMPARE(pause->argument, std::string("/r/b 7.wav"));
        QVERIFY(pause->on == std::vector{LegMeant::Peer});
        SoundRecorded paused = bench.running("/r/b 7.wav", LegSide::B);
        paused.state = RecordState::Paused;
        bench.tell(paused);
        bench.click("Go on");
        QCOMPARE(bench.latest<RunOnLeg>()->application, std::string("record_session_resume"));
    }

    void oneThatIsKeptIsPlayedByMouseAndByKey()
    {
        RecordingBench bench;
        bench.tell(bench.kept("/r/7.wav"));
        bench.click("Play");
        QCOMPARE(bench.player->file, QString("/r/7.wav"));
        QVERIFY(bench.action("Stop playing"));
        bench.press(Qt::Key_Space);
        QVERIFY(bench.player->file.isEmpty());
        bench.press(Qt::Key_Space);
        QCOMPARE(bench.player->file, QString("/r/7.wav"));
        bench.player->finish("no decoder");
        QVERIFY2(
            bench.recordings().sentence().contains("no decoder"), qPrintable(bench.recordings().sentence()));
        QVERIFY(bench.action("Play"));
    }

    void withoutASoundOutputItSaysWhyNothingIsPlayed()
    {
        RecordingBench bench;
        bench.player->fault = "This machine has no sound output.";
        bench.tell(bench.kept("/r/7.wav"));
        QVERIFY(!bench.action("Play")->isEnabled());
        QVERIFY2(bench.action("Play")->toolTip().contains("no sound output"),
            qPrintable(bench.action("Play")->toolTip()));
    }

    void copiesCanBePastedAsFilesAndAsText()
    {
        RecordingBench bench;
        bench.tell(bench.kept("/r/7.wav"));
        bench.click("Copy");
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->urls(), QList{QUrl("file:///r/7.wav")});
        QCOMPARE(copied->text(), QString("/r/7.wav"));
    }

    void enterLeadsToItsCall()
    {
        RecordingBench bench;
        bench.tell(bench.kept("/r/7.wav"));
        bench.press(Qt::Key_Return);
        QVERIFY(bench.page().isVisible());
        QCOMPARE(bench.page().selectedCall(), bench.call.call);
    }

    void theOldestThatHaveEndedAreForgottenAndNoneThatRuns()
    {
        const CallStore nobody;
        RecordingModel model(nobody, nullptr, 2);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto told = [&](const std::string& path, RecordState state) {
            SoundRecorded recorded{.call = CallId{1}, .path = path, .state = state};
            model.fold({std::make_shared<const Event>(Event{1, {}, recorded})});
        };
        told("runs", RecordState::Recording);
        for (const char* const path : {"1", "2", "3"})
            told(path, RecordState::Ended);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0)->latest.path, std::string("3"));
        QCOMPARE(model.at(1)->latest.path, std::string("runs"));
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(RecordingsPageTest)
#include "recordings_page_test.moc"
