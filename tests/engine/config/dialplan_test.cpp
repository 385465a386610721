#include "engine/config/configurationreader.h"
#include "memoryfiles.h"
#include "tests/support/testprogram.h"
#include "variablemap.h"

#include <QTest>

using namespace legscope;

namespace {

/// The dialplan whose context "default" holds these extensions; they begin in line 2.
Configuration load(const std::string& extensions)
{
    const MemoryFiles files{
        {"freeswitch.xml",
            "<document><section name='configuration'><configuration name='sofia.conf'><profiles>"
            "<profile name='internal'/></profiles></configuration></section>"
            "<section name='dialplan'><X-PRE-PROCESS cmd='include' data='plan.xml'/></section>"
            "</document>"},
        {"plan.xml", "<context name='default'>\n" + extensions + "\n</context>"}};
    auto configuration = readConfiguration(files, "/conf");
    return configuration ? std::move(*configuration) : Configuration{};
}

/// "app(data) app(data)" of what a call to `number` runs.
std::string route(const Configuration& configuration, VariableMap scope, const std::string& number = "1000")
{
    scope.set("destination_number", number);
    std::string text;
    for (const RouteAction& action : configuration.dialplan.hunt("default", scope, WallTime{}).actions)
        text += (text.empty() ? "" : " ") + action.application + "(" + action.data + ")";
    return text;
}

std::string errors(const Configuration& configuration)
{
    std::string all;
    for (const ConfigProblem& problem : configuration.problems)
        if (problem.severity == Severity::Error)
            all += sentenceOf(problem.where, problem.text) + "\n";
    return all;
}

/// A condition on the destination with one action named after it.
std::string condition(const std::string& attributes, const std::string& inside)
{
    return "<condition " + attributes + ">" + inside + "</condition>";
}

std::string action(const std::string& application, const std::string& data = "", const std::string& more = "")
{
    return "<action application='" + application + "' data='" + data + "' " + more + "/>";
}

std::string anti(const std::string& application)
{
    return "<anti-action application='" + application + "'/>";
}

const std::string yes = "field='destination_number' expression='^1'";
const std::string no = "field='destination_number' expression='^2'";

std::string extensionWith(const std::string& inside, const std::string& more = "")
{
    return "<extension name='e' " + more + ">" + inside + "</extension>";
}

void huntRow(const char* name, const std::string& extensions, const std::string& actions)
{
    QTest::newRow(name) << extensions << actions;
}

void addRowsOfConditions()
{
    huntRow("the first that matches",
        extensionWith(condition(no, action("a"))) + extensionWith(condition(yes, action("b")))
            + extensionWith(condition(yes, action("c"))),
        "b()");
    huntRow("continue goes on",
        extensionWith(condition(yes, action("a")), "continue='true'")
            + extensionWith(condition(yes, action("b"))) + extensionWith(condition(yes, action("c"))),
        "a() b()");
    huntRow("no condition attribute is always true",
        extensionWith("<condition>" + action("a") + "</condition>"), "a()");
    huntRow("both conditions must match",
        extensionWith(condition(yes, "") + condition(no, action("a")))
            + extensionWith(condition(yes, action("b"))),
        "b()");
    huntRow("actions before a condition that fails stay",
        extensionWith(condition(yes, action("a")) + condition(no, ""))
            + extensionWith(condition(yes, action("b"))),
        "a() b()");
    huntRow("anti-action", extensionWith(condition(no, action("a") + anti("b"))), "b()");
    huntRow("an anti-action is a match",
        extensionWith(condition(no, anti("a"))) + extensionWith(condition(yes, action("b"))), "a()");
    huntRow("break on-false", extensionWith(condition(no, anti("a")) + condition(yes, action("b"))), "a()");
    huntRow("break never",
        extensionWith(condition(no + " break='never'", anti("a")) + condition(yes, action("b"))), "a() b()");
    huntRow("break on-true",
        extensionWith(condition(yes + " break='on-true'", action("a")) + condition(yes, action("b"))), "a()");
    huntRow("break on-true that does not match",
        extensionWith(condition(no + " break='on-true'", action("a")) + condition(yes, action("b"))), "b()");
    huntRow("break always",
        extensionWith(condition(no + " break='always'", anti("a")) + condition(yes, action("b"))), "a()");
    huntRow("several anti-actions of a row of conditions",
        extensionWith(
            condition(no + " break='never'", anti("a")) + condition(no + " break='never'", anti("b"))),
        "a() b()");
}

void addRowsOfRegexes()
{
    huntRow("regex any",
        extensionWith(condition("regex='any'", "<regex " + no + "/><regex " + yes + "/>" + action("a"))),
        "a()");
    huntRow("regex any of none",
        extensionWith(condition("regex='any'", "<regex " + no + "/>" + action("a") + anti("b"))), "b()");
    huntRow("regex all",
        extensionWith(condition("regex='all'", "<regex " + yes + "/><regex " + yes + "/>" + action("a"))),
        "a()");
    huntRow("regex all but one",
        extensionWith(
            condition("regex='all'", "<regex " + yes + "/><regex " + no + "/>" + action("a") + anti("b"))),
        "b()");
    huntRow("regex xor of one",
        extensionWith(condition("regex='xor'", "<regex " + yes + "/><regex " + no + "/>" + action("a"))),
        "a()");
    huntRow("regex xor of two",
        extensionWith(
            condition("regex='xor'", "<regex " + yes + "/><regex " + yes + "/>" + action("a") + anti("b"))),
        "b()");
}

void addRowsOfNestedConditions()
{
    huntRow("nested that matches", extensionWith(condition(yes, action("a") + condition(yes, action("b")))),
        "a() b()");
    huntRow("nested that does not match",
        extensionWith(condition(yes, action("a") + condition(no, action("b"))))
            + extensionWith(condition(yes, action("c"))),
        "a() c()");
    huntRow("nested that need not match",
        extensionWith(condition(yes + " require-nested='false'", action("a") + condition(no, action("b"))))
            + extensionWith(condition(yes, action("c"))),
        "a()");
    huntRow("nested below what does not match",
        extensionWith(condition(no + " break='never'", anti("a") + condition(yes, action("b")))), "a()");
    huntRow("nested that ends the extension",
        extensionWith(condition(yes, condition(no, "")) + condition(yes, action("a"))), "");
}

void addRowsOfFields()
{
    huntRow("loop", extensionWith(condition(yes, action("a", "", "loop='3'"))), "a() a() a()");
    huntRow(
        "data as text", extensionWith(condition(yes, "<action application='a'>text</action>")), "a(text)");
    huntRow("expression as an element",
        extensionWith(condition("field='destination_number'",
            "<expression><![CDATA[^(1)\\d+$]]></expression>" + action("a", "$1"))),
        "a(1)");
    huntRow("a field with variables",
        extensionWith(condition("field='${who}-${destination_number}' expression='^me-1'", action("a"))),
        "a()");
    huntRow("an expression with variables",
        extensionWith(condition("field='destination_number' expression='^${one}0'", action("a"))), "a()");
    huntRow("an unset field is empty", extensionWith(condition("field='none' expression='^$'", action("a"))),
        "a()");
    huntRow("case counts", extensionWith(condition("field='who' expression='ME'", action("a"))), "");
    huntRow("case does not count", extensionWith(condition("field='who' expression='/ME/i'", action("a"))),
        "a()");
    huntRow("an action's variables stay", extensionWith(condition(yes, action("a", "${who}"))), "a(${who})");
}

} // namespace

class DialplanTest : public QObject {
    Q_OBJECT

private slots:
    void extensionsAreHuntedAsFreeSwitchDoes_data()
    {
        QTest::addColumn<std::string>("extensions");
        QTest::addColumn<std::string>("actions");
        addRowsOfConditions();
        addRowsOfRegexes();
        addRowsOfNestedConditions();
        addRowsOfFields();
    }

    void extensionsAreHuntedAsFreeSwitchDoes()
    {
        QFETCH(std::string, extensions);
        QFETCH(std::string, actions);
        const Configuration configuration = load(extensions);
        QCOMPARE(errors(configuration), std::string());
        QCOMPARE(route(configuration, {{"who", "me"}, {"one", "1"}}), actions);
    }

    void capturesArePutIntoActions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("result");
        QTest::newRow("one") << "^demo-(\\d+)$" << "sofia/internal/callee@127.0.0.1:$1"
                             << "sofia/internal/callee@127.0.0.1:5070";
        QTest::newRow("all of it") << "^demo-(\\d+)" << "$0" << "demo-5070";
        QTest::newRow("several") << "^(d)(e)(m)(o)-(5)(0)(7)(0)$" << "$9$8$7$1" << "07d";
        QTest::newRow("two digits") << "^(d)(e)(m)(o)(-)(5)(0)(7)(0)()$" << "$10|$9|" << "|0|";
        QTest::newRow("in braces") << "^demo-(\\d+)$" << "${1}x" << "5070x";
        QTest::newRow("a group that took no part") << "^demo-(x)?(\\d+)$" << "[$1][$2]" << "[][5070]";
        QTest::newRow("a group that is not there") << "^demo-(\\d+)$" << "[$2]" << "[]";
        QTest::newRow("no group at all") << "^demo-" << "$1" << "$1";
        QTest::newRow("variables stay") << "^demo-(\\d+)$" << "${a} $ $x $$ $1" << "${a} $ $x $$ 5070";
    }

    void capturesArePutIntoActions()
    {
        QFETCH(QString, expression);
        QFETCH(QString, data);
        QFETCH(QString, result);
        const Configuration configuration
            = load("<extension name='demo'><condition field='destination_number' expression='"
                + expression.toStdString() + "'>" + action("bridge", data.toStdString())
                + "</condition></extension>");
        QCOMPARE(route(configuration, {}, "demo-5070"), "bridge(" + result.toStdString() + ")");
    }

    void capturesAreKeptAsVariables()
    {
        const Configuration configuration
            = load("<extension name='e'><condition field='destination_number' "
                   "expression='^(.)(.*)$'><action application='set' inline='true' "
                   "data='x=$2'/></condition></extension>");
        VariableMap scope{{"destination_number", "1234"}};
        configuration.dialplan.hunt("default", scope, {});
        QCOMPARE(*scope.get("DP_MATCH"), std::string("ARRAY::1234|:1|:234"));
        QCOMPARE(expandVariables("${DP_MATCH[2]}", scope), std::string("234"));
        QCOMPARE(*scope.get("x"), std::string("234"));
    }

    void inlineActionsRunDuringTheHunt()
    {
        const Configuration configuration = load("<extension name='first' continue='true'><condition>"
            + action("set", "a=${b}1", "inline='true'") + action("export", "c=2", "inline='true'")
            + action("playback", "x.wav", "inline='true'")
            + "</condition></extension><extension name='second'><condition field='${a}' expression='^x1$'>"
            + action("bridge", "ok") + "</condition></extension>");
        VariableMap scope{{"b", "x"}};
        HuntTrace trace;
        const Hunt hunt = configuration.dialplan.hunt("default", scope, {}, &trace);
        QCOMPARE(hunt.actions.size(), std::size_t{1});
        QCOMPARE(hunt.actions[0].extension, std::string("second"));
        QCOMPARE(hunt.actions[0].where.file, std::string("plan.xml"));
        QCOMPARE(*scope.get("export_vars"), std::string("c"));
        QVERIFY(QString::fromStdString(trace[3]).contains("playback cannot run inline"));
    }

    void theTraceSaysWhatWasTested()
    {
        const Configuration configuration
            = load("<extension name='one'><condition field='destination_number' "
                   "expression='^2'/></extension><extension name='two'><condition "
                   "field='destination_number' expression='^1'/></extension>");
        VariableMap scope{{"destination_number", "1000"}};
        HuntTrace trace;
        const Hunt hunt = configuration.dialplan.hunt("default", scope, {}, &trace);
        QVERIFY(hunt.contextFound);
        QCOMPARE(trace[0], std::string("extension one: destination_number (1000) does not match ^2"));
        QCOMPARE(trace[1], std::string("extension two: destination_number (1000) matches ^1"));
    }

    void anExpressionBombCountsAsNotMatchedAndTheNextRuleRuns()
    {
        const Configuration configuration
            = load("<extension name='bomb'><condition field='destination_number' "
                   "expression='^(([a-z])+.)+[A-Z]([a-z])+$'>"
                + action("a") + "</condition></extension><extension name='next'><condition>" + action("b")
                + "</condition></extension>");
        VariableMap scope{{"destination_number", std::string(2000, 'a')}};
        HuntTrace trace;
        const Hunt hunt = configuration.dialplan.hunt("default", scope, {}, &trace);
        QCOMPARE(hunt.actions.size(), std::size_t{1});
        QCOMPARE(hunt.actions[0].application, std::string("b"));
        QVERIFY(trace[0].find("too many steps") != std::string::npos);
    }

    void manyExpressionBombsEndTheSearch()
    {
        std::string extensions;
        for (int i = 0; i < 200; ++i)
            extensions += "<extension name='bomb'><condition field='destination_number' "
                          "expression='^(([a-z])+.)+[A-Z]([a-z])+$'>"
                + action("a") + "</condition></extension>";
        const Configuration configuration = load(extensions);
        VariableMap scope{{"destination_number", std::string(2000, 'a')}};
        HuntTrace trace;
        const Hunt hunt = configuration.dialplan.hunt("default", scope, {}, &trace);
        QVERIFY(hunt.actions.empty());
        QVERIFY(trace[8].find("not looked at, after 8 expressions") != std::string::npos);
    }

    void whatCannotBeReadNeverMatchesAndIsSaid_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("expression")
            << QByteArray("field='destination_number' expression='^(1'")
            << QByteArray("plan.xml:3: the condition never matches: the expression \"^(1\" is");
        QTest::newRow("flag") << QByteArray("field='destination_number' expression='/1/q'")
                              << QByteArray("flag \"q\" is not known");
        QTest::newRow("no second slash")
            << QByteArray("field='destination_number' expression='/1'") << QByteArray("needs a second /");
        QTest::newRow("time") << QByteArray("wday='8'") << QByteArray("wday=\"8\" is no time");
    }

    void whatCannotBeReadNeverMatchesAndIsSaid()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QByteArray, said);
        const Configuration configuration
            = load("<extension name='e'>\n<condition " + attributes.toStdString() + " break='never'>"
                + action("a") + "</condition><condition>" + action("b") + "</condition></extension>");
        QVERIFY2(errors(configuration).find(said.toStdString()) != std::string::npos,
            errors(configuration).c_str());
        QCOMPARE(route(configuration, {}), std::string("b()"));
    }

    void functionsThatAreNotKnownAreSaidWithTheirPlace()
    {
        const Configuration configuration
            = load("<extension name='e'>\n<condition field='${no_field(1)}' expression='x'>\n<action "
                   "application='set' data='a=${no_data(1)}${upper(b)}'/></condition></extension>");
        std::string said;
        for (const ConfigProblem& problem : configuration.problems)
            said += sentenceOf(problem.where, problem.text) + "\n";
        QVERIFY2(said.find("plan.xml:3: `no_field()` is not known here") != std::string::npos, said.c_str());
        QVERIFY2(said.find("plan.xml:4: `no_data()` is not known here") != std::string::npos, said.c_str());
        QVERIFY2(said.find("upper()") == std::string::npos, said.c_str());
    }

    void aContextThatIsNotThereIsSaidOrGlobal()
    {
        const Configuration configuration = load("");
        VariableMap scope;
        HuntTrace trace;
        const Hunt hunt = configuration.dialplan.hunt("other", scope, {}, &trace);
        QVERIFY(!hunt.contextFound && hunt.actions.empty());
        QCOMPARE(trace[0], std::string("the dialplan has no context other"));
    }

    void anExtensionCanBeHuntedByName()
    {
        const Configuration configuration = load("<extension name='a'><condition>" + action("x")
            + "</condition></extension><extension name='b'><condition>" + action("y")
            + "</condition></extension>");
        VariableMap scope;
        QCOMPARE(configuration.dialplan.huntExtension("default", "b", scope, {}).actions.at(0).application,
            std::string("y"));
        QVERIFY(configuration.dialplan.huntExtension("default", "c", scope, {}).actions.empty());
    }

    void autoHuntBeginsAtTheNamedExtension()
    {
        const Configuration configuration = load("<extension name='a'><condition>" + action("x")
            + "</condition></extension><extension name='1000'><condition>" + action("y")
            + "</condition></extension>");
        QCOMPARE(route(configuration, {{"auto_hunt", "true"}}), std::string("y()"));
    }

    void modeOverridesAreFoundWhereverTheyStand()
    {
        const Configuration configuration = load("<extension name='a'>\n<condition " + no + ">" + anti("x")
            + condition(yes, action("export", "bypass_media=true"))
            + action("multiset", "^^;x=1;proxy_media=false")
            + "</condition></extension><extension name='b'><condition>" + action("set", "proxy_media=${p}")
            + action("set", "other=1") + "</condition></extension>");
        const auto overrides = configuration.dialplan.modeOverrides("default");
        QCOMPARE(overrides.size(), std::size_t{3});
        QCOMPARE(overrides[0].variable, std::string("proxy_media"));
        QCOMPARE(overrides[0].value, std::string("false"));
        QCOMPARE(overrides[1].variable, std::string("bypass_media"));
        QCOMPARE(overrides[1].where.line, 3);
        QCOMPARE(overrides[2].extension, std::string("b"));
    }

    void actionsAreBounded()
    {
        std::string many;
        for (int i = 0; i < 30; ++i)
            many += action("a", "", "loop='100'");
        const Configuration configuration
            = load("<extension name='e'><condition>" + many + "</condition></extension>");
        VariableMap scope;
        QCOMPARE(configuration.dialplan.hunt("default", scope, {}).actions.size(), std::size_t{2000});
    }

    void aMovedFromOrEmptyDialplanHasNoContext()
    {
        Dialplan empty;
        QVERIFY(!empty.hasContext("default"));
        VariableMap scope;
        QVERIFY(!empty.hunt("default", scope, {}).contextFound);
    }
};

LEGSCOPE_TEST(DialplanTest)
#include "dialplan_test.moc"
