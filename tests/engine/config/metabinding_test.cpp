#include "engine/config/metabinding.h"
#include "tests/engine/config/judgedtext.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// The argument of bind_meta_app.
class MetaBindingTest : public QObject {
    Q_OBJECT

private slots:
    void aBindingIsReadAsFreeSwitchReadsIt()
    {
        const auto binding = readMetaBinding(" 1  b o1 execute_extension::dx XML features ");
        QVERIFY(binding);
        QCOMPARE(binding->key, '1');
        QVERIFY(!binding->ofLeg && binding->ofPeer);
        QCOMPARE(binding->application.on, BoundLeg::Opposite);
        QCOMPARE(binding->application.turn, BoundTurn::Queued);
        QCOMPARE(binding->life, BindingLife::Once);
        QCOMPARE(binding->application.name, std::string("execute_extension"));
        QCOMPARE(binding->application.argument, std::string("dx XML features"));
        const auto inlined = readMetaBinding("# ab si hangup::");
        QVERIFY(inlined && inlined->ofLeg && inlined->ofPeer);
        QCOMPARE(inlined->application.on, BoundLeg::Same);
        QCOMPARE(inlined->application.turn, BoundTurn::Inline);
        QCOMPARE(inlined->application.argument, std::string());
        const auto sound = readMetaBinding("2 a a /tmp/a sound.wav");
        QVERIFY(sound);
        QCOMPARE(sound->application.name, std::string("playback"));
        QCOMPARE(sound->application.argument, std::string("/tmp/a sound.wav"));
    }

    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << "" << "expected KEY";
        QTest::newRow("too little") << "1 a s" << "expected KEY";
        QTest::newRow("no key") << "x a s log::x" << "\"x\" is no key";
        QTest::newRow("two keys") << "12 a s log::x" << "\"12\" is no key";
        QTest::newRow("the key of all") << "* a s log::x" << "* stands before the keys";
        QTest::newRow("nobody presses") << "1 c s log::x" << "\"c\" names no leg";
        QTest::newRow("nobody runs") << "1 a i log::x" << "\"i\" names not one leg";
        QTest::newRow("two run") << "1 a ab log::x" << "\"ab\" names not one leg";
        QTest::newRow("an unknown flag") << "1 a sx log::x" << "\"sx\" names not one leg";
        QTest::newRow("no application") << "1 a s ::x" << "it names no application";
        QTest::newRow("too long") << "1 a s log::" + QString(4096, 'x') << "expected KEY";
    }
    void whatCannotBeReadSaysWhy()
    {
        QFETCH(QString, argument);
        QFETCH(QString, why);
        QCOMPARE(wrongIn(readMetaBinding(argument.toStdString()), why), std::string());
    }

    void aBindingIsJudgedBeforeACallMakesIt_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("fault"); // empty: none
        QTest::newRow("right") << "1 b s execute_extension::dx XML features" << "";
        QTest::newRow("a variable may make it right") << "${key} b s log::x" << "";
        QTest::newRow("not to be read") << "1 b log::x" << "the binding of a key cannot be made";
        QTest::newRow("an application that is not there")
            << "1 b s lua::x.lua" << "the binding of the key 1 runs lua, which is not there";
    }
    void aBindingIsJudgedBeforeACallMakesIt()
    {
        QFETCH(QString, argument);
        QFETCH(QString, fault);
        QCOMPARE(wrongIn(faultOfMetaBinding(argument.toStdString()), fault), std::string());
    }
};

LEGSCOPE_TEST(MetaBindingTest)

#include "metabinding_test.moc"
