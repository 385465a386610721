#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "tests/ui/testoutput.h"
#include "ui/bridge/commands.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/rtptab.h"
#include "ui/pages/calls/soundpanel.h"
#include "ui/widgets/seriesplot.h"
#include "ui/widgets/waveformview.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using namespace std::chrono_literals;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::TestOutput;
using legscope::test::WindowFixture;

namespace {

/// A second of sound from `begin` on.
CallSound aSecond(WallTime begin)
{
    CallSound sound;
    sound.begin = begin;
    sound.length = 1s;
    SoundTrack track;
    track.codecs = {"PCMA/8000"};
    track.pieces = {{0s, std::vector<Sample>(8'000, 1'000)}};
    sound.tracks = {track};
    return sound;
}

/// The window with a call that talks for as long as it is told.
struct ListenBench {
    WindowFixture console;
    TestOutput* output = nullptr; ///< once the sound was asked for
    FedCall call = console.feed.talk("1001", "1002");
    WallTime begin = console.feed.now();

    explicit ListenBench(int fifths = 5)
    {
        for (int i = 0; i < fifths; ++i)
            console.feed.sample({&call});
        console.window.resize(1'400, 900);
    }
    RtpTab& tab() { return *console.detail().findChild<RtpTab*>(); }
    QToolButton& listen() { return *tool(tab(), "Listen"); }
    static QToolButton* tool(QWidget& in, const QString& text)
    {
        const auto buttons = in.findChildren<QToolButton*>();
        const auto found = std::ranges::find(buttons, text, [](QToolButton* one) { return one->text(); });
        return found == buttons.end() ? nullptr : *found;
    }
    SoundPanel* panel() { return tab().findChild<SoundPanel*>(); }
    std::vector<const HearCall*> asked() const
    {
        std::vector<const HearCall*> asked;
        for (const CommandBody& body : console.commands) {
            if (const auto* hear = std::get_if<HearCall>(&body))
                asked.push_back(hear);
        }
        return asked;
    }
    /// Instead of the speaker of this machine.
    void useTestOutput()
    {
        tab().setSound([this] {
            auto own = std::make_unique<TestOutput>();
            output = own.get();
            return new SoundPanel(console.window.commands(), std::move(own));
        });
    }
    void answer(CallSound sound)
    {
        *asked().back()->answer = std::move(sound);
        console.finish({}, "fine");
        QVERIFY(console.settle());
        QCoreApplication::processEvents();
    }
    std::optional<SeriesPlot::Time> crosshair()
    {
        const auto plots = tab().findChildren<SeriesPlot*>();
        const auto first = plots.front()->crosshair();
        const auto same = [&](const SeriesPlot* plot) { return plot->crosshair() == first; };
        return std::ranges::all_of(plots, same) ? first : SeriesPlot::Time(-1);
    }
    SeriesPlot::Time after(std::chrono::microseconds time) const
    {
        return std::chrono::duration_cast<SeriesPlot::Time>(begin.time_since_epoch() + time);
    }
};

} // namespace

/// The sound of a call on the RTP tab, in the window.
class ListenTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void theKeyShowsTheSoundOfTheSelectedCallAndHidesIt()
    {
        ListenBench bench;
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(bench.call.call);
        QVERIFY(bench.asked().empty());
        QTest::keyClick(&bench.console.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.panel() && bench.panel()->isVisible());
        QVERIFY(bench.listen().isChecked());
        QCOMPARE(bench.asked().size(), std::size_t{1});
        QCOMPARE(bench.asked()[0]->call, bench.call.call);
        QTest::keyClick(&bench.console.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!bench.panel()->isVisible());
        QTest::mouseClick(&bench.listen(), Qt::LeftButton);
        QVERIFY(bench.panel()->isVisible());
        QCOMPARE(bench.asked().size(), std::size_t{2});
    }

    void aSmallWindowKeepsItsSize()
    {
        ListenBench bench;
        bench.useTestOutput();
        bench.console.feed.problem(Severity::Warning, "internal", "something that takes a line");
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(bench.call.call);
        bench.console.window.resize(1'024, 700);
        QTRY_COMPARE(bench.console.window.size(), QSize(1'024, 700));
        bench.console.detail().listen();
        bench.answer(aSecond(bench.begin));
        QTRY_VERIFY(bench.panel()->isVisible());
        QVERIFY2(bench.console.window.minimumSizeHint().height() <= 700,
            qPrintable(QString::number(bench.console.window.minimumSizeHint().height())));
        QCOMPARE(bench.console.window.size(), QSize(1'024, 700));
    }

    void theKeyBelongsToNoOtherCommand()
    {
        ListenBench bench;
        QStringList names;
        for (const QAction* action : bench.console.window.findChildren<QAction*>()) {
            if (action->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)))
                names << action->text();
        }
        QCOMPARE(names, QStringList{"L&isten"});
    }

    void allPlotsFollowWhatIsHeard()
    {
        ListenBench bench;
        bench.useTestOutput();
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(bench.call.call);
        bench.console.detail().listen();
        bench.answer(aSecond(bench.begin));
        QVERIFY(!bench.crosshair());
        QTest::mouseClick(ListenBench::tool(*bench.panel(), "Play"), Qt::LeftButton);
        bench.output->heard = 400ms;
        QTRY_COMPARE(bench.crosshair(), bench.after(400ms));
        bench.output->heard = 600ms;
        QTRY_COMPARE(bench.crosshair(), bench.after(600ms));
        bench.console.detail().listen();
        QVERIFY(!bench.crosshair());
        QVERIFY(!bench.output->isPlaying());
    }

    void whatIsHeardBeforeTheLastMinuteIsInSight()
    {
        ListenBench bench(450); // 90 s
        bench.useTestOutput();
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(bench.call.call);
        bench.console.detail().listen();
        bench.answer(aSecond(bench.begin));
        auto* plot = bench.tab().findChild<SeriesPlot*>();
        QVERIFY(!plot->shows(bench.after(500ms)));
        QTest::mouseClick(ListenBench::tool(*bench.panel(), "Play"), Qt::LeftButton);
        bench.output->heard = 500ms;
        QTRY_COMPARE(bench.crosshair(), bench.after(500ms));
        QVERIFY(plot->shows(bench.after(500ms)));
    }

    void aCallThatIsNotLookedAtIsNotRead()
    {
        ListenBench bench;
        const FedCall other = bench.console.feed.talk("1003", "1004");
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(bench.call.call);
        bench.console.detail().listen();
        QCOMPARE(bench.asked().size(), std::size_t{1});
        bench.console.detail().showTab(CallDetail::Ladder);
        bench.console.page().selectCall(other.call);
        QCoreApplication::processEvents();
        QCOMPARE(bench.asked().size(), std::size_t{1});
        bench.console.detail().showTab(CallDetail::Rtp);
        QTRY_COMPARE(bench.asked().size(), std::size_t{2});
        QCOMPARE(bench.asked()[1]->call, other.call);
    }

    void theSettingIsProposedForTheProfileOfTheCall()
    {
        ListenBench bench;
        bench.useTestOutput();
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(bench.call.call);
        bench.console.detail().listen();
        CallSound sound = aSecond(bench.begin);
        sound.tracks[0].pieces.clear();
        sound.tracks[0].silent[static_cast<std::size_t>(NoSound::HeadersOnly)] = 50;
        bench.answer(sound);
        QSignalSpy wanted(&bench.console.page(), &CallsPage::remedyWanted);
        const auto buttons = bench.panel()->findChildren<QPushButton*>();
        const auto setting = std::ranges::find(
            buttons, QString("Set rtp-capture = payload"), [](QPushButton* one) { return one->text(); });
        QVERIFY(setting != buttons.end() && (*setting)->isVisible());
        QTest::mouseClick(*setting, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0], (QVariantList{"internal", "rtp-capture", "payload"}));
    }

    void aCallWithoutMediaHasNothingToListenTo()
    {
        ListenBench bench;
        const FedCall ringing = bench.console.feed.ring("1005", "1006");
        QVERIFY(bench.console.settle());
        bench.console.page().selectCall(ringing.call);
        bench.console.detail().listen();
        QVERIFY(bench.tab().isVisible());
        QVERIFY(bench.panel() == nullptr && bench.asked().empty());
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(ListenTest)
#include "listen_test.moc"
