#include "engine/channel/metakeys.h"
#include "tests/engine/channel/pressedkeys.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

/// The keys of bind_meta_app, by what was pressed and when.
class MetaKeysTest : public QObject {
    Q_OBJECT

private slots:
    void keysThatMakeNoBindingGoOnInTheirOrder_data()
    {
        QTest::addColumn<QString>("pressed"); // a space is six seconds
        QTest::addColumn<QString>("goOn");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("run");
        QTest::newRow("a binding") << "*1" << "" << "*1" << "one";
        QTest::newRow("among others") << "5*17" << "57" << "*1" << "one";
        QTest::newRow("twice") << "*1*1" << "" << "*1*1" << "oneone";
        QTest::newRow("once only") << "*2*2" << "*2" << "*2" << "two";
        QTest::newRow("a key that is not bound") << "*7" << "*7" << "" << "";
        QTest::newRow("two are one") << "**" << "*" << "*" << "";
        QTest::newRow("three are one, and one that waits") << "***1" << "*" << "**1" << "one";
        QTest::newRow("the meta key alone") << "* " << "*" << "" << "";
        QTest::newRow("too late") << "* 1" << "*1" << "" << "";
        QTest::newRow("without the meta key") << "1" << "1" << "" << "";
    }
    void keysThatMakeNoBindingGoOnInTheirOrder()
    {
        QFETCH(QString, pressed);
        QFETCH(QString, goOn);
        QFETCH(QString, taken);
        QFETCH(QString, run);
        MetaKeys keys;
        keys.bind(*readMetaBinding("1 a s one::"), '*');
        keys.bind(*readMetaBinding("2 a s1 two::"), '*');
        const KeysFate fate = pressAll(keys, pressed, 6s);
        QCOMPARE(fate.wentOn, goOn.toStdString());
        QCOMPARE(fate.taken, taken.toStdString());
        QCOMPARE(fate.ran, run.toStdString());
    }

    void aKeyThatWaitsIsDueAfterFiveSeconds()
    {
        MetaKeys keys;
        keys.bind(*readMetaBinding("1 a s one::"), '*');
        QVERIFY(!keys.due());
        const Monotonic then{1h};
        keys.press(pressedKey('*', DigitSource::Info), then);
        QCOMPARE(keys.due().value(), then + 5s);
        QVERIFY(keys.onTime(then + 4999ms).letGo.empty());
        const KeyFate fate = keys.onTime(then + 5s);
        QCOMPARE(fate.letGo.size(), std::size_t{1});
        QCOMPARE(fate.letGo.front().source, DigitSource::Info);
        QVERIFY(!keys.due());
    }

    void nothingWaitsForBindingsThatAreGone()
    {
        MetaKeys keys;
        keys.bind(*readMetaBinding("1 a s one::"), '*');
        keys.press(pressedKey('*'), Monotonic{1h});
        keys.unbindAll();
        QVERIFY(keys.isEmpty());
        QCOMPARE(namesOf(keys.press(pressedKey('1'), Monotonic{1h}).letGo), std::string("*1"));
    }

    void anotherMetaKeyMayStandBeforeThem()
    {
        MetaKeys keys;
        keys.bind(*readMetaBinding("1 a s one::", '#'), '#');
        QCOMPARE(namesOf(keys.press(pressedKey('*'), Monotonic{1h}).letGo), std::string("*"));
        keys.press(pressedKey('#'), Monotonic{1h});
        QCOMPARE(keys.press(pressedKey('1'), Monotonic{1h}).runs.size(), std::size_t{1});
    }
};

LEGSCOPE_TEST(MetaKeysTest)

#include "metakeys_test.moc"
