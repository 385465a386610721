#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/legdialog.h"
#include "ui/pages/calls/legactions.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/mediapages.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <array>
#include <vector>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

struct LegBench : WindowFixture {
    FedCall call;

    explicit LegBench(MediaMode mode = MediaMode::Default)
    {
        feed.profileRuns("internal", mode);
        call = feed.talk("1001", "1002", mode);
    }
    bool begin()
    {
        if (!settle())
            return false;
        page().selectCall(call.call);
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
    LegActions& legs() { return window.media().legs(); }
    void press(const QAction& action)
    {
        const QKeyCombination keys = action.shortcut()[0];
        page().focusList();
        QTest::keyClick(window.focusWidget(), keys.key(), keys.keyboardModifiers());
    }
    /// By the mouse, in the menu of the call's row.
    void choose(QAction& action)
    {
        QMenu menu(&window);
        page().fillMenu(menu, page().list().currentIndex());
        menu.popup(window.mapToGlobal(QPoint(0, 0)));
        QVERIFY(menu.actions().contains(&action));
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(&action).center());
    }
    LegDialog* dialog() { return window.findChild<LegDialog*>(); }
    /// Enters it and clicks the button that Enter would click.
    void enter(const QString& line, int leg = 0)
    {
        QVERIFY(dialog());
        dialog()->line().setText(line);
        dialog()->legs().setCurrentIndex(leg);
        const auto buttons = dialog()->findChildren<QPushButton*>();
        const auto send = std::ranges::find_if(buttons, &QPushButton::isDefault);
        QVERIFY(send != buttons.end());
        QTest::mouseClick(*send, Qt::LeftButton);
    }
    template <class Command>
    const Command* latest()
    {
        return commands.empty() ? nullptr : std::get_if<Command>(&commands.back());
    }
};

} // namespace

/// What is done with a live call, from its menu and by keys.
class LegActionsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void eachIsReachedByKeyAndByTheMenu_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("byMouse");
        const std::array<const char*, 5> names{"record", "play", "listen", "whisper", "transfer"};
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (const bool byMouse : {false, true})
                QTest::addRow("%s, by %s", names[i], byMouse ? "mouse" : "key")
                    << static_cast<int>(i) << byMouse;
        }
    }
    void eachIsReachedByKeyAndByTheMenu()
    {
        QFETCH(int, which);
        QFETCH(bool, byMouse);
        LegBench bench;
        QVERIFY(bench.begin());
        LegActions& legs = bench.legs();
        QAction* action = std::array{legs.record, legs.play, legs.listen, legs.whisper,
            legs.transfer}[static_cast<std::size_t>(which)];
        byMouse ? bench.choose(*action) : bench.press(*action);
        bench.enter("user/1005", 1);
        QVERIFY(!bench.commands.empty());
        const CommandBody& sent = bench.commands.back();
        if (which == 0) {
            QCOMPARE(std::get<RecordLeg>(sent).path, std::string("user/1005"));
        } else if (which == 1) {
            QCOMPARE(std::get<RunOnLeg>(sent).application, std::string("playback"));
            QVERIFY(std::get<RunOnLeg>(sent).on == std::vector{LegMeant::Peer});
        } else if (which == 4) {
            QCOMPARE(std::get<TransferLeg>(sent).extension, std::string("user/1005"));
            QVERIFY(std::get<TransferLeg>(sent).who == LegMeant::Peer);
        } else {
            const auto& originate = std::get<Originate>(sent);
            QCOMPARE(originate.first,
                std::string(which == 2 ? "user/1005" : "{eavesdrop_whisper_aleg=true}user/1005"));
            QVERIFY(originate.second.starts_with("&eavesdrop("));
        }
        bench.finish({}, "fine");
        QVERIFY(bench.settle());
        QTRY_VERIFY(!bench.dialog());
    }

    void parkAndTheEndOfRecordingsNeedNoQuestion()
    {
        LegBench bench;
        QVERIFY(bench.begin());
        bench.press(*bench.legs().park);
        QVERIFY(bench.latest<ParkLeg>());
        QVERIFY(!bench.legs().stopRecording->isEnabled());
        bench.feed.publish(SoundRecorded{.call = bench.call.call, .of = LegSide::A, .path = "/r/7.wav"});
        QVERIFY(bench.settle());
        bench.choose(*bench.legs().stopRecording);
        const auto* stop = bench.latest<ChangeRecording>();
        QVERIFY(stop && stop->path.empty() && stop->change == RecordChange::Stop);
        bench.finish(Error{Errc::NotFound, "there is no leg"}, {});
        QVERIFY(bench.settle());
        QVERIFY2(bench.window.errors().sentence().contains("there is no leg"),
            qPrintable(bench.window.errors().sentence()));
    }

    void whatTheEngineRefusesIsToldInTheDialog()
    {
        LegBench bench;
        QVERIFY(bench.begin());
        bench.press(*bench.legs().record);
        bench.enter("/proc/x.wav");
        bench.finish(Error{Errc::Refused, "/proc/x.wav cannot be written"}, {});
        QVERIFY(bench.settle());
        QCOMPARE(bench.dialog()->sentence(), QString("/proc/x.wav cannot be written"));
        QCOMPARE(bench.dialog()->line().text(), QString("/proc/x.wav"));
    }

    void whatTheModeMakesImpossibleSaysWhy_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("word");
        QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy) << "Proxy mode";
        QTest::newRow("bypass") << static_cast<int>(MediaMode::Bypass) << "Bypass mode";
    }
    void whatTheModeMakesImpossibleSaysWhy()
    {
        QFETCH(int, mode);
        QFETCH(QString, word);
        LegBench bench(static_cast<MediaMode>(mode));
        QVERIFY(bench.begin());
        LegActions& legs = bench.legs();
        for (const QAction* action : {legs.record, legs.play, legs.listen, legs.whisper}) {
            QVERIFY(!action->isEnabled());
            QVERIFY2(action->toolTip().contains(word), qPrintable(action->toolTip()));
        }
        QVERIFY(legs.transfer->isEnabled() && legs.park->isEnabled());
        bench.press(*legs.takeMedia);
        QVERIFY(bench.latest<TakeMedia>());
    }

    void aCallThatHasEndedSaysSo()
    {
        LegBench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.legs().record->isEnabled());
        bench.feed.hangUp(bench.call);
        QVERIFY(bench.settle());
        for (const QAction* action : bench.legs().actions()) {
            QVERIFY(!action->isEnabled());
            QVERIFY2(action->toolTip().contains("has ended"), qPrintable(action->toolTip()));
        }
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(LegActionsTest)
#include "legactions_test.moc"
