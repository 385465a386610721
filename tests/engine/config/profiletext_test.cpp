#include "engine/config/profiletext.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class ProfileTextTest : public QObject {
    Q_OBJECT

private slots:
    void onlyTheValueChanges_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("changed");
        QTest::newRow("plain") << QByteArray(R"(<param name="a" value="1"/>)") << QByteArray("22")
                               << QByteArray(R"(<param name="a" value="22"/>)");
        QTest::newRow("odd blanks") << QByteArray("<param\n  value = '1'\tname='a'  ></param>")
                                    << QByteArray("2")
                                    << QByteArray("<param\n  value = '2'\tname='a'  ></param>");
        QTest::newRow("empty value") << QByteArray(R"(<param name="a" value=""/>)") << QByteArray("x")
                                     << QByteArray(R"(<param name="a" value="x"/>)");
        QTest::newRow("variable") << QByteArray(R"(<param name="a" value="$${ip}"/>)") << QByteArray("::1")
                                  << QByteArray(R"(<param name="a" value="::1"/>)");
        QTest::newRow("special signs")
            << QByteArray(R"(<param name="a" value="1"/>)") << QByteArray(R"(<"&'>)")
            << QByteArray(R"(<param name="a" value="&lt;&quot;&amp;'&gt;"/>)");
        QTest::newRow("apostrophes") << QByteArray(R"(<param name='a' value='1'/>)") << QByteArray(R"("')")
                                     << QByteArray(R"(<param name='a' value='"&apos;'/>)");
        QTest::newRow("bracket in a value")
            << QByteArray(R"(<param name="a>b" value="1>0"/>)") << QByteArray("2")
            << QByteArray(R"(<param name="a>b" value="2"/>)");
    }

    void onlyTheValueChanges()
    {
        QFETCH(QByteArray, tag);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, changed);
        const std::string text = "<!-- x -->" + tag.toStdString() + "<param name=\"a\" value=\"1\"/>";
        const auto edit = changeValue(text, 10, value.toStdString());
        QVERIFY(edit);
        QCOMPARE(
            applied(text, {*edit}), "<!-- x -->" + changed.toStdString() + "<param name=\"a\" value=\"1\"/>");
    }

    void whatIsNoParameterIsNotChanged()
    {
        QVERIFY(!changeValue("<param name=\"a\"/>", 0, "1"));
        QVERIFY(!changeValue("<other value=\"a\"/>", 0, "1"));
        QVERIFY(!changeValue(" <param value=\"a\"/>", 0, "1"));
        QVERIFY(!changeValue("<param value=\"a\"", 0, "1"));
        QVERIFY(!changeValue("", 5, "1"));
    }

    void parametersAreAddedAtTheEnd_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("hasSettings");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("own line")
            << QByteArray(
                   "<profile>\n  <settings>\n      <param name='a' value='1'/>\n  </settings>\n</profile>")
            << true
            << QByteArray(
                   "<profile>\n  <settings>\n      <param name='a' value='1'/>\n      <param name=\"n\" "
                   "value=\"v\"/>\n  </settings>\n</profile>");
        QTest::newRow("no parameter yet")
            << QByteArray("<profile>\n  <settings>\n  </settings>\n</profile>") << true
            << QByteArray(
                   "<profile>\n  <settings>\n    <param name=\"n\" value=\"v\"/>\n  </settings>\n</profile>");
        QTest::newRow("one line")
            << QByteArray("<profile><settings><x/></settings></profile>") << true
            << QByteArray("<profile><settings><x/><param name=\"n\" value=\"v\"/></settings></profile>");
        QTest::newRow("self-closing")
            << QByteArray("<profile>\n  <settings />\n</profile>") << true
            << QByteArray(
                   "<profile>\n  <settings>\n    <param name=\"n\" value=\"v\"/>\n  </settings>\n</profile>");
        QTest::newRow("no settings")
            << QByteArray("<profile>\n  <x/>\n</profile>\n") << false
            << QByteArray("<profile>\n  <x/>\n  <settings>\n    <param name=\"n\" value=\"v\"/>\n  "
                          "</settings>\n</profile>\n");
        QTest::newRow("empty profile") << QByteArray("<profile name='a'/>") << false
                                       << QByteArray("<profile name='a'>\n  <settings>\n    <param "
                                                     "name=\"n\" value=\"v\"/>\n  </settings>\n</profile>");
        QTest::newRow("Windows lines")
            << QByteArray("<profile>\r\n<settings>\r\n\t<param/>\r\n</settings>\r\n</profile>") << true
            << QByteArray("<profile>\r\n<settings>\r\n\t<param/>\r\n\t<param name=\"n\" "
                          "value=\"v\"/>\r\n</settings>\r\n</profile>");
        QTest::newRow("decoys")
            << QByteArray(
                   "<profile>\n<settings>\n<!-- </settings> --><x a='</settings>'/>\n</settings>\n</profile>")
            << true
            << QByteArray(
                   "<profile>\n<settings>\n<!-- </settings> --><x a='</settings>'/>\n  <param name=\"n\" "
                   "value=\"v\"/>\n</settings>\n</profile>");
    }

    void parametersAreAddedAtTheEnd()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, hasSettings);
        QFETCH(QByteArray, after);
        const std::string text = before.toStdString();
        const auto edit = addParameters(
            text, 0, hasSettings ? std::optional(text.find("<settings")) : std::nullopt, {{"n", "v"}});
        QVERIFY(edit);
        QCOMPARE(applied(text, {*edit}), after.toStdString());
    }

    void aPlaceThatHoldsSomethingElseIsRefused()
    {
        QVERIFY(!addParameters("<other/>", 0, std::nullopt, {{"n", "v"}}));
        QVERIFY(!addParameters("<profile><settings>", 0, 9, {{"n", "v"}}));
        QVERIFY(!addParameters("", 3, 9, {{"n", "v"}}));
    }
};

LEGSCOPE_TEST(ProfileTextTest)
#include "profiletext_test.moc"
