#include "engine/config/dialplan.h"
#include "tests/support/testprogram.h"
#include "variablemap.h"

#include <QTest>

using namespace legscope;

class VariablesTest : public QObject {
    Q_OBJECT

private slots:
    void referencesAreExpanded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expanded");
        QTest::newRow("plain") << "nothing" << "nothing";
        QTest::newRow("one") << "a${x}b" << "a12345b";
        QTest::newRow("unset") << "a${none}b" << "ab";
        QTest::newRow("several") << "${x}${y}${x}" << "12345y12345";
        QTest::newRow("name in a name") << "${${y}1}" << "nested";
        QTest::newRow("value is not expanded again") << "${evil}" << "${x}";
        QTest::newRow("offset") << "${x:2}" << "345";
        QTest::newRow("offset and length") << "${x:1:2}" << "23";
        QTest::newRow("from the end") << "${x:-2}" << "45";
        QTest::newRow("from the end with length") << "${x:-3:1}" << "3";
        QTest::newRow("length beyond") << "${x:3:99}" << "45";
        QTest::newRow("offset beyond") << "${x:9}" << "";
        QTest::newRow("far before the begin") << "${x:-99:2}" << "12";
        QTest::newRow("negative length") << "${x:1:-1}" << "234";
        QTest::newRow("bad offset") << "${x:a}" << "";
        QTest::newRow("offset of the unset") << "${none:1:2}" << "";
        QTest::newRow("a name with a colon") << "${sip:x}" << "colon";
        QTest::newRow("element") << "${list[1]}" << "b";
        QTest::newRow("element beyond") << "${list[7]}" << "";
        QTest::newRow("element of a single value") << "${y[0]}" << "y";
        QTest::newRow("never closed") << "a${x" << "a${x";
        QTest::newRow("a bare dollar") << "$5 $ ${y}$" << "$5 $ y$";
        QTest::newRow("escaped") << "\\${x}" << "${x}";
        QTest::newRow("empty") << "${}" << "";
        QTest::newRow("braces that do not match") << "${x}}" << "12345}";
    }

    void referencesAreExpanded()
    {
        QFETCH(QString, text);
        QFETCH(QString, expanded);
        const VariableMap scope{{"x", "12345"}, {"y", "y"}, {"y1", "nested"}, {"evil", "${x}"},
            {"sip:x", "colon"}, {"list", "ARRAY::a|:b|:c"}};
        QCOMPARE(expandVariables(text.toStdString(), scope), expanded.toStdString());
    }

    void nestingIsBounded()
    {
        std::string text = "x";
        for (int i = 0; i < 100; ++i)
            text = "${" + text + "}";
        const VariableMap scope{{"x", "x"}};
        QVERIFY(expandVariables(text, scope).size() <= text.size());
    }

    void theResultIsBounded()
    {
        const VariableMap scope{{"big", std::string(10'000, 'a')}};
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += "${big}";
        const std::string expanded = expandVariables(text, scope);
        QVERIFY(expanded.size() < 70'000);
        QVERIFY(expanded.ends_with("${big}${big}"));
    }

    void openReferencesAreNoTrap()
    {
        std::string text;
        for (int i = 0; i < 20'000; ++i)
            text += "${";
        QCOMPARE(expandVariables(text, VariableMap()), text);
    }

    void setTakesTheWholeValue()
    {
        VariableMap scope;
        QVERIFY(applyToVariables("set", "a=b=c d", scope));
        QCOMPARE(*scope.get("a"), std::string("b=c d"));
        QVERIFY(applyToVariables("set", "a=", scope));
        QVERIFY(!scope.get("a"));
    }

    void multisetTakesSeveral()
    {
        VariableMap scope;
        QVERIFY(applyToVariables("multiset", "a=1 b=2", scope));
        QVERIFY(applyToVariables("multiset", "^^;c=3 4;d=5", scope));
        QCOMPARE(*scope.get("b"), std::string("2"));
        QCOMPARE(*scope.get("c"), std::string("3 4"));
        QCOMPARE(*scope.get("d"), std::string("5"));
    }

    void exportKeepsTheNames()
    {
        VariableMap scope;
        QVERIFY(applyToVariables("export", "a=1", scope));
        QVERIFY(applyToVariables("export", "nolocal:b=2", scope));
        QVERIFY(applyToVariables("export", "a=3", scope));
        QCOMPARE(*scope.get("export_vars"), std::string("a,b"));
        QCOMPARE(*scope.get("a"), std::string("3"));
        QCOMPARE(*scope.get("b"), std::string("2"));
    }

    void otherApplicationsAreNotOurs()
    {
        VariableMap scope{{"a", "1"}};
        QVERIFY(applyToVariables("UNSET", "a", scope));
        QVERIFY(!scope.get("a"));
        QVERIFY(!applyToVariables("bridge", "a=1", scope));
    }
};

LEGSCOPE_TEST(VariablesTest)
#include "variables_test.moc"
