#include "engine/config/configurationcheck.h"
#include "engine/config/configurationreader.h"
#include "engine/config/problemsummary.h"
#include "memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

std::string profileOf(const std::string& name, const std::string& port, const std::string& parameters)
{
    return "<profile name=\"" + name + "\"><settings><param name=\"sip-port\" value=\"" + port + "\"/>"
        + parameters + "</settings></profile>";
}

/// Three profiles with what configurations usually have, and files that nothing here reads.
Result<Configuration> usual(const std::string& ofThird = {})
{
    const std::string many = "<param name=\"debug\" value=\"0\"/><param name=\"sip-trace\" value=\"no\"/>"
                             "<param name=\"log-auth-failures\" value=\"true\"/>"
                             "<param name=\"cng-pt\" value=\"13\"/>";
    return readConfiguration(
        MemoryFiles{
            {"freeswitch.xml",
                "<document><X-PRE-PROCESS cmd=\"include\" data=\"none/*.xml\"/>\n"
                "<section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>"
                    + profileOf("one", "5060", many) + profileOf("two", "5070", many)
                    + profileOf("three", "5080", many + ofThird)
                    + "</profiles></configuration>\n<configuration name=\"switch.conf\"><settings>"
                      "<param name=\"loglevel\" value=\"debug\"/><param name=\"colorize-console\" "
                      "value=\"true\"/></settings></configuration>"
                      "<X-PRE-PROCESS cmd=\"include\" data=\"lua.conf.xml\"/></section>"
                      "<section name=\"dialplan\"><context name=\"public\"><extension name=\"x\"><condition>"
                      "<action application=\"bridge\" data=\"sofia/gateway/a/1\"/>"
                      "<action application=\"bridge\" data=\"sofia/gateway/a/2\"/>"
                      "</condition></extension></context></section></document>"},
            {"lua.conf.xml",
                "<configuration name=\"lua.conf\"><settings><param name=\"x\" value=\"$${nothing}\"/>"
                "</settings></configuration>"}},
        "/conf");
}

QStringList told(const Configuration& configuration)
{
    QStringList lines;
    for (const ConfigProblem& problem : configuration.problems)
        lines << QString::fromStdString(problem.text);
    return lines;
}

} // namespace

class ProblemSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void aSettingWithoutEffectIsToldOnceByItsKind_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("security")
            << "security: the parameter log-auth-failures does nothing here (3 profiles)";
        QTest::newRow("media") << "media: the parameter cng-pt does nothing here (3 profiles)";
        QTest::newRow("routing") << "routing: the parameter bind-attempts does nothing here (1 profile)";
        QTest::newRow("cosmetic")
            << "cosmetic: 3 settings without effect: include none/*.xml, debug, sip-trace";
        QTest::newRow("switch.conf")
            << "settings of switch.conf that are not read: loglevel, colorize-console";
        QTest::newRow("the same sentence")
            << "the bridge names the gateway a; gateways are not supported (and in 1 other place)";
    }
    void aSettingWithoutEffectIsToldOnceByItsKind()
    {
        QFETCH(QString, line);
        const auto read = usual("<param name=\"bind-attempts\" value=\"2\"/>");
        QVERIFY(read);
        QVERIFY2(told(*read).count(line) == 1, qPrintable(told(*read).join('\n')));
    }

    void protectionThatIsSwitchedOffIsNotTold()
    {
        const auto off = usual("<param name=\"tls\" value=\"false\"/>");
        QVERIFY2(told(*off).filter("parameter tls").isEmpty(), qPrintable(told(*off).join('\n')));
        const auto on = usual("<param name=\"tls\" value=\"true\"/>");
        QCOMPARE(told(*on).filter("security: the parameter tls").size(), 1);
    }

    void nothingIsToldOfFilesThatNobodyReads()
    {
        const auto read = usual();
        for (const auto* list : {&read->problems, &read->allProblems})
            for (const ConfigProblem& problem : *list)
                QVERIFY2(problem.where.file != "lua.conf.xml", problem.text.c_str());
    }

    void theSummaryFitsOnAScreen()
    {
        std::string many;
        for (const char* name :
            {"bind-attempts", "bind-attempt-interval", "disable-srv", "disable-naptr", "contact-user",
                "username", "tcp-keepalive", "tcp-pingpong", "tcp-always-nat", "tls-always-nat",
                "nat-options-ping", "ping-mean-interval", "sip-user-ping-max", "sip-user-ping-min",
                "keepalive-method", "reuse-connections", "enable-compact-headers", "sip-domain"})
            many += std::string("<param name=\"") + name + "\" value=\"1\"/>";
        const auto read = usual(many);
        QVERIFY2(read->problems.size() < 24, qPrintable(told(*read).join('\n')));
        QVERIFY2(told(*read).filter("routing: another ").size() == 1, qPrintable(told(*read).join('\n')));
        QVERIFY(read->allProblems.size() > 24);
    }

    void fileModesAreOneLine()
    {
        std::vector<ConfigProblem> all;
        for (const char* file : {"a.xml", "b.xml", "b.xml", "c.xml"})
            all.push_back({Severity::Warning, {file, 0}, "the file holds passwords", ProblemKind::FileMode});
        const auto summary = summarise(all);
        QCOMPARE(summary.size(), std::size_t(1));
        QCOMPARE(summary.front().where.file, std::string("a.xml"));
        QVERIFY(summary.front().text.starts_with("this and 2 other files hold passwords"));
    }

    void theCheckListsEveryPlace()
    {
        const auto read = usual("<param name=\"auth-calls\" value=\"true\"/>");
        const ConfigurationCheck check = checkConfiguration(*read);
        QVERIFY(check.canRun);
        QStringList lines;
        for (const std::string& line : check.lines)
            lines << QString::fromStdString(line);
        QCOMPARE(lines.filter("the parameter cng-pt").size(), 3);
        QVERIFY(lines.contains("profile one: 127.0.0.1 port 5060, context public, default"));
        QVERIFY2(lines.filter("profile three: does not start: freeswitch.xml:2: auth-calls=true").size() == 1,
            qPrintable(lines.join('\n')));
    }

    void noProfileThatCouldStartMeansThatItCannotRun()
    {
        const auto read = readConfiguration(
            MemoryFiles{{"freeswitch.xml",
                "<document><section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>"
                    + profileOf("one", "5060", "<param name=\"auth-calls\" value=\"true\"/>")
                    + "</profiles></configuration></section></document>"}},
            "/conf");
        QVERIFY(read);
        QVERIFY(!checkConfiguration(*read).canRun);
    }

    void whereNoProfileCanRunTheCausesOfAllAreNamed()
    {
        const auto read = readConfiguration(
            MemoryFiles{{"freeswitch.xml",
                "<document><section name=\"dialplan\"><context/></section>"
                "<section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>"
                    + profileOf("one", "5070", "<param name=\"rtp-ip\" value=\"?\"/>")
                    + profileOf("two", "5060", "<param name=\"sip-ip\" value=\"?\"/>")
                    + "</profiles></configuration></section></document>"}},
            "/conf");
        QVERIFY(!read);
        const QString cause = QString::fromStdString(read.error().detail);
        QVERIFY2(cause.contains("profile one is left out: rtp-ip")
                && cause.contains("profile two is left out: sip-ip"),
            qPrintable(cause));
        QVERIFY2(!cause.contains("<context>"), qPrintable(cause));
    }
};

LEGSCOPE_TEST(ProblemSummaryTest)
#include "problemsummary_test.moc"
