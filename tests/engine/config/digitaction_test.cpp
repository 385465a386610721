#include "engine/config/digitaction.h"
#include "tests/engine/config/judgedtext.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// The argument of bind_digit_action.
class DigitActionTest : public QObject {
    Q_OBJECT

private slots:
    void anActionIsReadAsFreeSwitchReadsIt()
    {
        const auto action = readDigitAction("local,*2,exec:record_session,/tmp/a.wav,both,peer");
        QVERIFY(action);
        QVERIFY(action->realm == "local" && action->digits == "*2" && !action->expression);
        QVERIFY(action->application.name == "record_session" && action->application.argument == "/tmp/a.wav");
        QVERIFY((action->of == DigitTarget{true, true}) && (action->on == DigitTarget{false, true}));
        QCOMPARE(action->application.turn, BoundTurn::Queued);
        const auto inlined = readDigitAction("r,~^\\d{3}$,exec[i]:set,'a=1,2'");
        QVERIFY(inlined && inlined->expression);
        QCOMPARE(inlined->application.turn, BoundTurn::Inline);
        QCOMPARE(inlined->application.argument, std::string("a=1,2"));
        QVERIFY((inlined->of == DigitTarget{true, false}) && (inlined->on == DigitTarget{true, false}));
        const auto command = readDigitAction("r,1,api:uuid_break,u-1\\,all,peer");
        QVERIFY(command && command->application.kind == BoundKind::Command);
        QVERIFY(command->application.name == "uuid_break" && command->application.argument == "u-1,all");
        QVERIFY((command->of == DigitTarget{false, true}));
    }

    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << "" << "expected REALM,DIGITS";
        QTest::newRow("no action") << "r,1" << "expected REALM,DIGITS";
        QTest::newRow("no realm") << ",1,exec:log" << "expected REALM,DIGITS";
        QTest::newRow("no digits") << "r,,exec:log" << "expected REALM,DIGITS";
        QTest::newRow("no key") << "r,1x,exec:log" << "\"x\" is no key";
        QTest::newRow("too many digits") << "r," + QString(65, '1') + ",exec:log" << "more than 64 digits";
        QTest::newRow("no expression") << "r,~(,exec:log" << "parenthesis";
        QTest::newRow("another action") << "r,1,event:x" << "expected exec:APP, exec[i]:APP or api:COMMAND";
        QTest::newRow("nothing to run") << "r,1,exec:" << "names nothing that it runs";
        QTest::newRow("no target") << "r,1,exec:log,x,me" << "\"me\" is none of self, peer, both";
        QTest::newRow("too long") << "r,1,exec:log," + QString(4096, 'x') << "expected REALM,DIGITS";
    }
    void whatCannotBeReadSaysWhy()
    {
        QFETCH(QString, argument);
        QFETCH(QString, why);
        QCOMPARE(wrongIn(readDigitAction(argument.toStdString()), why), std::string());
    }

    void anActionIsJudgedBeforeACallMakesIt_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("fault"); // empty: none
        QTest::newRow("right") << "r,1,exec:log,x" << "";
        QTest::newRow("a variable may make it right") << "r,${key},exec:log" << "";
        QTest::newRow("not to be read") << "r,1,log" << "the binding of digits cannot be made";
        QTest::newRow("an application that is not there")
            << "r,1,exec:lua,x.lua" << "the binding of the digits 1 runs lua, which is not there";
    }
    void anActionIsJudgedBeforeACallMakesIt()
    {
        QFETCH(QString, argument);
        QFETCH(QString, fault);
        QCOMPARE(wrongIn(faultOfDigitAction(argument.toStdString()), fault), std::string());
    }
};

LEGSCOPE_TEST(DigitActionTest)

#include "digitaction_test.moc"
