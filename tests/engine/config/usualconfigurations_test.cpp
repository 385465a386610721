#include "engine/config/configuration.h"
#include "engine/config/inboundacl.h"
#include "engine/config/problemlist.h"
#include "engine/config/restriction.h"
#include "tests/support/testprogram.h"
#include "variablemap.h"

#include <QTest>

using namespace legscope;

namespace {

constexpr std::size_t linesOfAScreen = 48;

Result<Configuration> loadUsual(const QString& name)
{
    return loadConfiguration(std::string(LEGSCOPE_TEST_DATA) + "/config/" + name.toStdString());
}

const ProfileSettings* profileNamed(const Configuration& configuration, const QString& name)
{
    const auto found = std::ranges::find(configuration.profiles, name.toStdString(), &ProfileSettings::name);
    return found == configuration.profiles.end() ? nullptr : &*found;
}

QString summaryOf(const Configuration& configuration)
{
    QString all;
    for (const ConfigProblem& problem : configuration.problems)
        all += QString::fromStdString(sentenceOf(problem.where, problem.text)) + '\n';
    return all;
}

} // namespace

/// Configurations with the habits of those that people have: FreeSWITCH's own, one made by a web console, one
/// of a session border controller.
class UsualConfigurationsTest : public QObject {
    Q_OBJECT

private slots:
    void aProfileStartsOrSaysWhyNot_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("refusal"); // part of it; empty when it starts
        QTest::addColumn<QString>("banner");
        const auto row = [](const char* configuration, const char* profile, const char* refusal,
                             const char* banner) {
            QTest::addRow("%s, %s", configuration, profile) << configuration << profile << refusal << banner;
        };
        row("vanilla", "internal", "sip_profiles/internal.xml:43: auth-calls=true", "");
        row("vanilla", "external", "", "");
        row("fusion", "internal", "", "auth-calls=true (callers must show credentials)");
        row("fusion", "external", "", "");
        row("border", "wan", "", "");
        row("border", "core", "", "");
        row("border", "wan-tls", "tls-only=true", "");
    }
    void aProfileStartsOrSaysWhyNot()
    {
        QFETCH(QString, configuration);
        QFETCH(QString, profile);
        QFETCH(QString, refusal);
        QFETCH(QString, banner);
        const auto loaded = loadUsual(configuration);
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        const ProfileSettings* settings = profileNamed(*loaded, profile);
        QVERIFY(settings);
        const QString why = QString::fromStdString(refusalOf(*settings));
        QVERIFY2(refusal.isEmpty() ? why.isEmpty() : why.contains(refusal), qPrintable(why));
        const QString open = QString::fromStdString(bannerOf(*settings));
        QVERIFY2(banner.isEmpty() ? open.isEmpty() : open.contains(banner), qPrintable(open));
    }

    void aNumberIsRoutedAsByFreeSwitch_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("action"); // one of those chosen, expanded
        const auto row = [](const char* configuration, const char* context, const char* number,
                             const char* variable, const char* action) {
            QTest::addRow("%s, %s, %s %s", configuration, context, number, variable)
                << configuration << context << number << variable << action;
        };
        row("vanilla", "public", "1001", "", "transfer 1001 XML default");
        row("vanilla", "public", "5551212", "", "transfer 1000 XML default");
        row("vanilla", "public", "2000", "", "set outside_call=true");
        row("vanilla", "default", "1001", "domain_name=d", "bridge user/1001@d");
        row("vanilla", "default", "2000", "domain_name=d", "bridge group/sales@d");
        row("vanilla", "default", "3001", "domain_name=d", "conference 3001-d@default");
        row("vanilla", "default", "9196", "", "echo ");
        row("vanilla", "default", "12135551212", "toll_allow=domestic", "bridge sofia/gateway//12135551212");
        row("vanilla", "default", "12135551212", "", "hash insert/-last_dial/global/");
        row("vanilla", "default", "1001", "sip_looped_call=true", "deflect 1001");
        row("fusion", "public", "+15551212", "", "transfer 5000 XML pbx.example.org");
        row("fusion", "pbx.example.org", "5000", "", "lua app.lua ring_groups");
        row("border", "carriers", "+4930123456", "", "bridge sofia/core/+4930123456@10.9.8.7:5060");
        row("border", "carriers", "911", "", "respond 404 Not Found");
        row("border", "core", "00493012345", "",
            "bridge sofia/wan/493012345@198.51.100.5|sofia/wan/493012345@203.0.113.66");
        row("border", "strangers", "1", "", "hangup CALL_REJECTED");
    }
    void aNumberIsRoutedAsByFreeSwitch()
    {
        QFETCH(QString, configuration);
        QFETCH(QString, context);
        QFETCH(QString, number);
        QFETCH(QString, variable);
        QFETCH(QString, action);
        const auto loaded = loadUsual(configuration);
        QVERIFY(loaded);
        VariableMap scope{{"destination_number", number.toStdString()}, {"context", context.toStdString()},
            {"source", "mod_sofia"}, {"unroll_loops", "true"}};
        if (!variable.isEmpty())
            scope.set(variable.section('=', 0, 0).toStdString(), variable.section('=', 1).toStdString());
        QStringList chosen;
        for (const RouteAction& one :
            loaded->dialplan.hunt(context.toStdString(), scope, WallTime{}).actions) {
            const std::string data = expandVariables(one.data, scope);
            applyToVariables(one.application, data, scope);
            chosen << QString::fromStdString(one.application + ' ' + data);
        }
        QVERIFY2(chosen.contains(action), qPrintable(chosen.join('\n')));
    }

    void theSummaryIsReadableOnOneScreen_data()
    {
        QTest::addColumn<QStringList>("told");
        QTest::newRow("vanilla") << QStringList{
            "security: the parameter nonce-ttl does nothing here (2 profiles)",
            "an endpoint of the kind group/", "settings of switch.conf that are not read: colorize-console",
            "routing: gateways are not supported"};
        QTest::newRow("fusion") << QStringList{"routing: the application lua is not there: a call that "
                                               "reaches it ends (1 place)",
            "the dialplan enum is not there", "minimum-session-expires: \"60\"", "session-timeout: \"60\"",
            "X-PRE-PROCESS exec-set is not carried out"};
        QTest::newRow("border") << QStringList{"profile wan-tls does not start: tls-only=true"};
    }
    void theSummaryIsReadableOnOneScreen()
    {
        QFETCH(QStringList, told);
        const auto loaded = loadUsual(QTest::currentDataTag());
        QVERIFY(loaded);
        const QString summary = summaryOf(*loaded);
        for (const QString& one : told)
            QVERIFY2(summary.contains(one), qPrintable(one + " is not in\n" + summary));
        QVERIFY2(loaded->problems.size() <= linesOfAScreen, qPrintable(summary));
        QVERIFY2(!summary.contains("lua.conf"), qPrintable(summary));
    }

    void whoCallsAProfileOfABorderControllerIsSortedByLists_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("goesTo");
        QTest::newRow("the first carrier") << "198.51.100.5" << "carrier-a|";
        QTest::newRow("the second") << "203.0.113.66" << "carrier-b|carriers";
        QTest::newRow("a stranger") << "203.0.113.1" << "|strangers";
    }
    void whoCallsAProfileOfABorderControllerIsSortedByLists()
    {
        QFETCH(QString, source);
        QFETCH(QString, goesTo);
        const auto loaded = loadUsual("border");
        const AclVerdict verdict = checkInboundAcl(
            *profileNamed(*loaded, "wan"), *SocketAddress::parse(source.toStdString(), 5060));
        QCOMPARE(QString::fromStdString(verdict.list + '|' + verdict.context), goesTo);
    }
};

LEGSCOPE_TEST(UsualConfigurationsTest)
#include "usualconfigurations_test.moc"
