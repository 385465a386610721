#include "engine/channel/digitactions.h"
#include "tests/engine/channel/pressedkeys.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

void bindAll(DigitActions& actions, const QString& bindings)
{
    for (const QString& one : bindings.split(' ', Qt::SkipEmptyParts)) {
        const auto action = readDigitAction(one.toStdString());
        QVERIFY2(action, action ? "" : action.error().detail.c_str());
        QVERIFY(actions.bind(*action, {action->application}));
    }
}

} // namespace

/// The digits of bind_digit_action, by what was pressed and when.
class DigitActionsTest : public QObject {
    Q_OBJECT

private slots:
    void digitsWaitWhileABindingMayComeOfThem_data()
    {
        QTest::addColumn<QString>("bindings");
        QTest::addColumn<QString>("pressed"); // a space is two seconds
        QTest::addColumn<QString>("goOn");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("run");
        const auto row = [](const char* name, const char* bindings, const char* pressed, const char* goOn,
                             const char* taken, const char* run) {
            QTest::newRow(name) << bindings << pressed << goOn << taken << run;
        };
        row("at once", "r,*2,exec:a r,*3,exec:b", "*2", "", "*2", "a");
        row("among others", "r,*2,exec:a", "5*26", "56", "*2", "a");
        row("none comes of it", "r,*2,exec:a", "*7", "*7", "", "");
        row("as FreeSWITCH: what failed begins nothing", "r,*2,exec:a", "**2", "**2", "", "");
        row("a longer one may come", "r,1,exec:a r,12,exec:b", "1", "", "", "");
        row("it does not in time", "r,1,exec:a r,12,exec:b", "1 ", "", "1", "a");
        row("it does", "r,1,exec:a r,12,exec:b", "12", "", "12", "b");
        row("half of one, and nothing follows", "r,123,exec:a", "12 ", "12", "", "");
        row("too late", "r,12,exec:a", "1 2", "12", "", "");
        row("an expression alone", "r,~^\\*[0-9]$,exec:a", "*5", "", "*5", "a");
        row("an expression among others waits", "r,~^5[0-9]+$,exec:a r,9,exec:b", "5123 ", "", "5123", "a");
        row("first come first", "r,~^5,exec:a r,55,exec:b", "55 ", "", "55", "a");
        row("no expression matches", "r,~^5[0-9]+$,exec:a r,9,exec:b", "61 ", "61", "", "");
        row("another realm does not count", "r,1,exec:a s,2,exec:b", "12", "1", "2", "b");
    }
    void digitsWaitWhileABindingMayComeOfThem()
    {
        QFETCH(QString, bindings);
        QFETCH(QString, pressed);
        QFETCH(QString, goOn);
        QFETCH(QString, taken);
        QFETCH(QString, run);
        DigitActions actions;
        bindAll(actions, bindings);
        const KeysFate fate = pressAll(actions, pressed, 2s);
        QCOMPARE(fate.wentOn, goOn.toStdString());
        QCOMPARE(fate.taken, taken.toStdString());
        QCOMPARE(fate.ran, run.toStdString());
    }

    void realmsAreChosenAndCleared()
    {
        DigitActions actions;
        bindAll(actions, "r,1,exec:a s,2,exec:b");
        const auto press
            = [&actions](char key) { return !actions.press(pressedKey(key), Monotonic{1h}).taken.empty(); };
        QVERIFY(!press('1') && press('2')); // the realm of the last one
        QVERIFY(actions.setRealm("r"));
        QVERIFY(press('1') && !press('2'));
        QVERIFY(actions.setRealm("all"));
        QVERIFY(press('1') && press('2'));
        QVERIFY(actions.setRealm("none"));
        QVERIFY(actions.isEmpty() && !press('1') && !press('2'));
        const auto unknown = actions.setRealm("t");
        QVERIFY(!unknown && unknown.error().code == Errc::NotFound);
        QVERIFY(actions.setRealm("r"));
        actions.clear("r");
        QVERIFY(actions.isEmpty() && !actions.setRealm("r"));
        QVERIFY(actions.setRealm("s"));
        actions.clear("all");
        QVERIFY(!actions.setRealm("s"));
    }

    void digitsWaitAsLongAsTheLegSays()
    {
        DigitActions actions;
        bindAll(actions, "r,12,exec:a");
        actions.setPatience(300ms);
        actions.press(pressedKey('1'), Monotonic{1h});
        QCOMPARE(actions.due().value(), Monotonic{1h} + 300ms);
        QVERIFY(actions.onTime(Monotonic{1h} + 299ms).letGo.empty());
        QCOMPARE(namesOf(actions.onTime(Monotonic{1h} + 300ms).letGo), std::string("1"));
        actions.setPatience(0ms);
        actions.press(pressedKey('1'), Monotonic{2h});
        QVERIFY(!actions.due());
    }

    void neitherDigitsNorBindingsGrowWithoutEnd()
    {
        DigitActions actions;
        bindAll(actions, "r,~^9$,exec:a r,8,exec:b");
        std::size_t waiting = 0;
        for (std::size_t i = 0; i < 1000; ++i) {
            const KeyFate fate = actions.press(pressedKey('1'), Monotonic{1h});
            waiting = fate.letGo.empty() ? waiting + 1 : 0;
            QVERIFY(waiting < DigitActions::mostDigits);
        }
        for (std::size_t i = 2; i < DigitActions::mostBindings; ++i)
            bindAll(actions, QString("r,%1,exec:a").arg(1000 + i));
        const auto one = *readDigitAction("r,7,exec:a");
        const auto bound = actions.bind(one, {one.application});
        QVERIFY(!bound && bound.error().code == Errc::InvalidArgument);
        bindAll(actions, "r,8,exec:c"); // in the place of the one that is there
    }
};

LEGSCOPE_TEST(DigitActionsTest)

#include "digitactions_test.moc"
