#include "engine/config/configurationreader.h"
#include "memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <sys/stat.h>

using namespace legscope;

namespace {

std::string profile(const std::string& name, const std::string& parameters)
{
    return "<profile name=\"" + name + "\">\n<settings>\n" + parameters + "\n</settings>\n</profile>\n";
}

std::string param(const std::string& name, const std::string& value)
{
    return "<param name=\"" + name + "\" value=\"" + value + "\"/>";
}

std::string sofia(const std::string& profiles)
{
    return "<section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>" + profiles
        + "</profiles></configuration></section>";
}

Result<Configuration> read(const std::string& inside)
{
    return readConfiguration(
        MemoryFiles{{"freeswitch.xml", "<document>\n" + inside + "</document>"}}, "/conf");
}

QString aclConf(const QString& lists)
{
    return QStringLiteral("<section name=\"configuration\"><configuration name=\"acl.conf\"><network-lists>%1"
                          "</network-lists></configuration></section>")
        .arg(lists);
}

const std::string networkLists = aclConf(
    "<list name=\"lan\" default=\"deny\"><node type=\"allow\" cidr=\"192.168.0.0/16\"/>"
    "<node type=\"deny\" cidr=\"192.168.4.0/24\"/><node type=\"allow\" cidr=\"192.168.4.128/25\"/></list>"
    "<list name=\"masked\"><node type=\"allow\" host=\"172.16.0.0\" mask=\"255.240.0.0\"/>"
    "<node type=\"deny\" host=\"172.16.9.9\" mask=\"255.255.255.255\"/>"
    "<node type=\"allow\" host=\"2001:db8::\" mask=\"ffff:ffff::\"/></list>"
    "<list name=\"not-them\" default=\"allow\"><node type=\"deny\" cidr=\"198.51.100.0/24\"/></list>")
                                     .toStdString();

std::string saidOf(const Configuration& configuration, Severity severity)
{
    std::string all;
    for (const ConfigProblem& problem : configuration.allProblems)
        if (problem.severity == severity)
            all += sentenceOf(problem.where, problem.text) + "\n";
    return all;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class ConfigurationTest : public QObject {
    Q_OBJECT

private slots:
    void mediaIoIsASettingOfTheSwitch()
    {
        const std::string one = sofia(profile("one", param("sip-port", "5060")));
        const auto with = [&](const std::string& value) {
            return read(one + "<section name=\"configuration\"><configuration name=\"switch.conf\"><settings>"
                + param("media-io", value) + "</settings></configuration></section>");
        };
        QCOMPARE(read(one)->mediaIo, std::string("auto"));
        QCOMPARE(with("epoll")->mediaIo, std::string("epoll"));
        QCOMPARE(with("io_uring")->mediaIo, std::string("io_uring"));
        const auto wrong = with("kqueue");
        QCOMPARE(wrong->mediaIo, std::string("auto"));
        QVERIFY(has(saidOf(*wrong, Severity::Error), "\"kqueue\" is not auto, io_uring or epoll"));
    }

    void theHistoryIsSetInTheSwitch()
    {
        const std::string one = sofia(profile("one", param("sip-port", "5060")));
        const auto with = [&](const std::string& parameters) {
            return read(one + "<section name=\"configuration\"><configuration name=\"switch.conf\"><settings>"
                + parameters + "</settings></configuration></section>");
        };
        QVERIFY(read(one)->history == HistorySettings{});
        const auto set = with(param("legscope-history", "off") + param("legscope-history-days", "7")
            + param("legscope-history-megabytes", "64") + param("legscope-history-calls", "1000"));
        QVERIFY(set->history == (HistorySettings{HistorySettings::Keep::Nothing, 7, 64, 1'000}));
        QCOMPARE(saidOf(*set, Severity::Error), std::string());
        const auto wrong = with(param("legscope-history", "perhaps") + param("legscope-history-days", "0")
            + param("legscope-history-calls", "many"));
        QVERIFY(wrong->history == HistorySettings{});
        const std::string said = saidOf(*wrong, Severity::Error);
        QVERIFY2(has(said, "legscope-history: \"perhaps\" is neither true nor false; calls are kept"),
            said.c_str());
        QVERIFY2(has(said, "legscope-history-days: \"0\" is not a number above 0; it is 30"), said.c_str());
        QVERIFY2(has(said, "legscope-history-calls: \"many\""), said.c_str());
    }

    void learnableSourcesAreNetworksOrAListOfAclConf_data()
    {
        QTest::addColumn<QString>("acl");
        QTest::addColumn<QStringList>("allowed");
        QTest::addColumn<QStringList>("denied");
        QTest::newRow("networks") << "10.0.0.0/8, 192.0.2.7,2001:db8::/33"
                                  << QStringList{"10.255.0.1", "192.0.2.7", "2001:db8:7fff::1"}
                                  << QStringList{"11.0.0.1", "192.0.2.8", "2001:db8:8000::1"};
        QTest::newRow("denied by default") << "lan" << QStringList{"192.168.1.1", "192.168.4.129"}
                                           << QStringList{"192.168.4.1", "10.0.0.1", "::1"};
        QTest::newRow("allowed by default")
            << "not-them" << QStringList{"192.168.1.1", "::1"} << QStringList{"198.51.100.9"};
        QTest::newRow("host and mask")
            << "masked" << QStringList{"172.31.255.1", "172.16.9.8", "2001:db8:ffff::1"}
            << QStringList{"172.32.0.1", "172.16.9.9", "2001:db9::1"};
        QTest::newRow("everything") << "0.0.0.0/0" << QStringList{"198.51.100.9"} << QStringList{"::1"};
    }

    void learnableSourcesAreNetworksOrAListOfAclConf()
    {
        QFETCH(QString, acl);
        QFETCH(QStringList, allowed);
        QFETCH(QStringList, denied);
        const auto configuration
            = read(sofia(profile("one", param("rtp-learn-acl", acl.toStdString()))) + networkLists);
        QVERIFY(configuration);
        QCOMPARE(saidOf(*configuration, Severity::Error), std::string());
        const auto& list = configuration->profiles[0].rtpLearnAcl;
        QVERIFY(list);
        for (const QString& host : allowed)
            QVERIFY2(list->allows(*SocketAddress::parse(host.toStdString(), 4000)), qPrintable(host));
        for (const QString& host : denied)
            QVERIFY2(!list->allows(*SocketAddress::parse(host.toStdString(), 4000)), qPrintable(host));
    }

    void aWrongNetworkIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QString>("acl");
        QTest::addColumn<QString>("lists");
        QTest::addColumn<QString>("said");
        const QString refused = "profile two: rtp-learn-acl: \"%1\" is not the name of a list of "
                                "acl.conf, nor a network";
        QTest::newRow("unknown list")
            << "wan" << QString::fromStdString(networkLists) << "freeswitch.xml:4: " + refused.arg("wan");
        QTest::newRow("long prefix") << "10.0.0.0/33" << ""
                                     << "freeswitch.xml:4: " + refused.arg("10.0.0.0/33");
        QTest::newRow("bad list")
            << "lan" << aclConf("<list name=\"lan\">\n<node type=\"allow\" cidr=\"10.0.0/8\"/></list>")
            << "freeswitch.xml:13: the network list lan is left out: \"10.0.0/8\" is not a network";
        QTest::newRow("bad type") << "lan"
                                  << aclConf("<list name=\"lan\"><node type=\"pass\" cidr=\"::/0\"/></list>")
                                  << "the type of a node is \"pass\", not allow or deny";
        QTest::newRow("no network") << "lan"
                                    << aclConf("<list name=\"lan\"><node type=\"allow\" host=\"::\"/></list>")
                                    << "a node needs cidr, or host and mask, or domain";
        const auto masked = [](const char* host, const char* mask) {
            return aclConf(
                QStringLiteral(R"(<list name="lan"><node type="allow" host="%1" mask="%2"/></list>)")
                    .arg(host, mask));
        };
        QTest::newRow("mask with a gap") << "lan" << masked("10.0.0.0", "255.0.255.0")
                                         << "the mask \"255.0.255.0\" has a gap: ones come before zeros";
        QTest::newRow("mask of the other family")
            << "lan" << masked("10.0.0.0", "ffff::")
            << "host \"10.0.0.0\" and mask \"ffff::\" are not a network such as";
        QTest::newRow("mask that is a number")
            << "lan" << masked("10.0.0.0", "8") << "host \"10.0.0.0\" and mask \"8\" are not a network";
        QTest::newRow("bad default") << "lan" << aclConf("<list name=\"lan\" default=\"maybe\"/>")
                                     << "its default is allow or deny, not \"maybe\"";
    }

    void aWrongNetworkIsNamedWithItsPlace()
    {
        QFETCH(QString, acl);
        QFETCH(QString, lists);
        QFETCH(QString, said);
        const auto configuration = read(sofia(profile("two", param("rtp-learn-acl", acl.toStdString()))
                                            + profile("one", param("sip-port", "5070")))
            + lists.toStdString());
        QVERIFY(configuration);
        QCOMPARE(configuration->profiles.size(), std::size_t{2});
        const std::string faults
            = saidOf(*configuration, Severity::Error) + saidOf(*configuration, Severity::Warning);
        QVERIFY2(has(faults, said.toStdString()), faults.c_str());
        QVERIFY2(has(faults, "; nobody is in it"), faults.c_str());
        QVERIFY(!configuration->profiles[0].rtpLearnAcl->allows(*SocketAddress::parse("10.0.0.1", 4000)));
    }

    void profilesOfIncludedFilesAreReadWithTheirPlaces()
    {
        const MemoryFiles files{
            {"freeswitch.xml",
                "<?xml version=\"1.0\"?>\n<document type=\"freeswitch/xml\">\n"
                "<X-PRE-PROCESS cmd=\"include\" data=\"vars.xml\"/>\n"
                    + sofia("<X-PRE-PROCESS cmd=\"include\" data=\"sip_profiles/*.xml\"/>")
                    + "\n<section name=\"dialplan\"><X-PRE-PROCESS cmd=\"include\" "
                      "data=\"dialplan/*.xml\"/></section>\n"
                      "<section name=\"directory\"><X-PRE-PROCESS cmd=\"include\" "
                      "data=\"directory/*.xml\"/></section>\n"
                      "</document>\n"},
            {"vars.xml", "<include><X-PRE-PROCESS cmd=\"set\" data=\"domain=pbx.example\"/></include>"},
            {"sip_profiles/b.xml", "<include>\n\n" + profile("b", param("sip-port", "5081")) + "</include>"},
            {"sip_profiles/a.xml",
                "<include>\n<include>" + profile("a", param("context", "$${domain}"))
                    + "</include></include>"},
            {"dialplan/one.xml",
                "<include><context name=\"pbx.example\"/><context name=\"public\"/></include>"},
            {"directory/d.xml",
                "<include><domain name=\"$${domain}\"><user id=\"1001\"/></domain></include>"},
        };
        const auto configuration = readConfiguration(files, "/conf");
        QVERIFY(configuration);
        QCOMPARE(saidOf(*configuration, Severity::Error), std::string());
        QCOMPARE(saidOf(*configuration, Severity::Warning), std::string());
        QCOMPARE(configuration->profiles.size(), std::size_t{2});
        QCOMPARE(configuration->profiles[0].name, std::string("a"));
        QCOMPARE(configuration->profiles[0].context, std::string("pbx.example"));
        QVERIFY((configuration->profiles[0].where == SourceLocation{"sip_profiles/a.xml", 2}));
        QVERIFY((configuration->profiles[1].where == SourceLocation{"sip_profiles/b.xml", 3}));
        QVERIFY(configuration->dialplan.hasContext("pbx.example"));
        QVERIFY(configuration->users.find("1001", "PBX.example"));
    }

    void aBadValueLeavesOutOnlyItsProfile()
    {
        const auto configuration = read(sofia("\n" + profile("bad", "\n" + param("sip-ip", "somewhere"))
            + profile("good", param("sip-port", "5070"))));
        QVERIFY(configuration);
        QCOMPARE(configuration->profiles.size(), std::size_t{1});
        QCOMPARE(configuration->profiles[0].name, std::string("good"));
        QVERIFY(has(saidOf(*configuration, Severity::Error),
            "freeswitch.xml:6: profile bad is left out: sip-ip: \"somewhere\" is not an IP address"));
    }

    void unknownParametersAreListedAndTheProfileLoads()
    {
        const auto configuration
            = read(sofia(profile("a", param("tls", "true") + "\n" + param("sip-port", "0"))));
        QVERIFY(configuration);
        QCOMPARE(configuration->profiles[0].unknownParameters, std::vector<std::string>{"tls"});
        QCOMPARE(configuration->profiles[0].parameters.size(), std::size_t{2});
        QVERIFY(has(saidOf(*configuration, Severity::Notice),
            "freeswitch.xml:4: the parameter tls is not known here"));
    }

    void profilesThatExcludeEachOtherAreSaid_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("together");
        const auto second = [](const char* name, const std::string& parameters) {
            return QByteArray::fromStdString(profile(name, parameters));
        };
        QTest::newRow("other port") << second("b", param("sip-port", "5081")) << true;
        QTest::newRow("other address")
            << second("b", param("sip-ip", "127.0.0.2") + param("sip-port", "5080")) << true;
        QTest::newRow("other family")
            << second("b", param("sip-ip", "::1") + param("sip-port", "5080")) << true;
        QTest::newRow("free port") << second("b", param("sip-port", "0")) << true;
        QTest::newRow("same socket") << second("b", param("sip-port", "5080")) << false;
        QTest::newRow("every address") << second(
            "b", param("sip-ip", "0.0.0.0") + param("ext-sip-ip", "192.0.2.1") + param("sip-port", "5080"))
                                       << false;
        QTest::newRow("same name") << second("a", param("sip-port", "5081")) << false;
    }

    void profilesThatExcludeEachOtherAreSaid()
    {
        QFETCH(QByteArray, second);
        QFETCH(bool, together);
        const auto configuration
            = read(sofia(profile("a", param("sip-port", "5080")) + second.toStdString()));
        QVERIFY(configuration);
        QCOMPARE(configuration->profiles.size(), std::size_t{together ? 2u : 1u});
        QCOMPARE(saidOf(*configuration, Severity::Error).empty(), together);
    }

    void aParameterSetTwiceCountsAsTheLastAndIsSaid()
    {
        const auto configuration
            = read(sofia(profile("a", param("sip-port", "5080") + "\n" + param("sip-port", "5090"))));
        QCOMPARE(configuration->profiles[0].sipPort, std::uint16_t{5090});
        QVERIFY(has(
            saidOf(*configuration, Severity::Warning), "freeswitch.xml:5: sip-port is set more than once"));
    }

    void aContextThatIsNotThereIsSaid()
    {
        const auto configuration = read(sofia(profile("a", param("context", "nowhere"))));
        QVERIFY(has(saidOf(*configuration, Severity::Warning),
            "the context nowhere of the profile a is not in the dialplan"));
    }

    void nothingToRunFailsWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("not XML") << QByteArray("sip-port = 5060") << static_cast<int>(Errc::Parse)
                                 << QByteArray("freeswitch.xml:1: not well-formed");
        QTest::newRow("empty") << QByteArray("") << static_cast<int>(Errc::Parse)
                               << QByteArray("not well-formed XML");
        QTest::newRow("other root") << QByteArray("\n<configuration/>") << static_cast<int>(Errc::Parse)
                                    << QByteArray("freeswitch.xml:2: the root element is <configuration>");
        QTest::newRow("no profile") << QByteArray("<document/>") << static_cast<int>(Errc::NotFound)
                                    << QByteArray("holds no profile (configuration sofia.conf, <profiles>)");
        QTest::newRow("no good profile")
            << QByteArray::fromStdString(
                   "<document>" + sofia(profile("a", param("sip-ip", "x"))) + "</document>")
            << static_cast<int>(Errc::NotFound)
            << QByteArray("holds no profile that can run: freeswitch.xml:3: profile a is left out: sip-ip");
    }

    void nothingToRunFailsWithItsReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const auto configuration
            = readConfiguration(MemoryFiles{{"freeswitch.xml", text.toStdString()}}, "/conf");
        QVERIFY(!configuration);
        QCOMPARE(static_cast<int>(configuration.error().code), code);
        QVERIFY2(has(configuration.error().detail, said.toStdString()), configuration.error().detail.c_str());
    }

    void aMissingDirectoryIsNotFound()
    {
        const auto configuration = loadConfiguration("/nonexistent/legscope");
        QVERIFY(!configuration);
        QCOMPARE(configuration.error().code, Errc::NotFound);
        QVERIFY(has(configuration.error().detail, "/nonexistent/legscope: freeswitch.xml cannot be read"));
    }

    void aDirectoryInThePlaceOfTheFileIsSaid()
    {
        const QTemporaryDir directory;
        QVERIFY(QDir(directory.path()).mkdir("freeswitch.xml"));
        const auto configuration = loadConfiguration(directory.path().toStdString());
        QVERIFY(!configuration);
        QVERIFY(has(configuration.error().detail, "not a regular file"));
    }

    void usersTakeOverFromGroupAndDomain()
    {
        const auto configuration
            = read(sofia(profile("a", "")) + R"(<section name="directory"><domain name="d.example">
            <params><param name="dial-string" value="of domain"/></params>
            <variables><variable name="proxy_media" value="true"/><variable name="x" value="domain"/></variables>
            <groups><group name="g"><variables><variable name="x" value="group"/></variables><users>
            <user id="1001"><params><param name="password" value="p"/></params>
              <variables><variable name="y" value="user"/></variables></user>
            <user id="1002" type="pointer"/></users></group><group name="h"><users><user id="1001"/></users></group></groups>
            <users><user id="1003"/></users><user id="1004"/><user/></domain></section>)");
        QVERIFY(configuration);
        const DirectoryUser* user = configuration->users.find("1001", "");
        QVERIFY(user);
        QCOMPARE(user->parameters.at("dial-string"), std::string("of domain"));
        QCOMPARE(user->parameters.at("password"), std::string("p"));
        QCOMPARE(user->variables.at("x"), std::string("group"));
        QCOMPARE(user->variables.at("y"), std::string("user"));
        QCOMPARE(user->variables.at("proxy_media"), std::string("true"));
        QVERIFY(!configuration->users.find("1002", ""));
        QVERIFY(configuration->users.find("1003", "D.EXAMPLE"));
        QVERIFY(!configuration->users.find("1003", "e.example"));
        QVERIFY(configuration->users.find("1004", "d.example"));
        QVERIFY(has(saidOf(*configuration, Severity::Warning), "the user 1001@d.example is there already"));
        QVERIFY(has(saidOf(*configuration, Severity::Error), "it has no id"));
    }

    void anExistingConfigurationRuns()
    {
        const auto configuration = loadConfiguration(LEGSCOPE_TEST_DATA "/config/operator");
        QVERIFY2(configuration, configuration ? "" : configuration.error().detail.c_str());
        QCOMPARE(saidOf(*configuration, Severity::Error), std::string());
        QCOMPARE(configuration->profiles.size(), std::size_t{2});
        const ProfileSettings& external = configuration->profiles[0];
        const ProfileSettings& internal = configuration->profiles[1];
        QCOMPARE(external.rtpStartPort, std::uint16_t{30000});
        QCOMPARE(internal.rtpStartPort, std::uint16_t{20000});
        QCOMPARE(internal.rtpEndPort, std::uint16_t{21000});
        QCOMPARE(internal.sipPort, std::uint16_t{5060});
        QCOMPARE(internal.inboundCodecPrefs.size(), std::size_t{6});
        QVERIFY(internal.extRtpIp.empty() && internal.inboundLateNegotiation && !internal.inboundProxyMedia);
        QCOMPARE(internal.unknownParameters, (std::vector<std::string>{"debug", "sip-trace"}));
        QVERIFY(configuration->users.find("1000", ""));
        QCOMPARE(configuration->dialplan.modeOverrides("default").at(0).extension, std::string("carrier"));
        const std::string warnings = saidOf(*configuration, Severity::Warning);
        QVERIFY(has(warnings, "vars.xml:6: X-PRE-PROCESS stun-set is not carried out"));
        QVERIFY(has(warnings, "dialplan/public.xml:11: the bridge names the gateway carrier"));
    }

    void aBridgeThatNamesNoProfileIsSaid()
    {
        const auto plan = [](const std::string& data) {
            return sofia(profile("a", ""))
                + "<section name='dialplan'><context name='public'><extension name='e'>"
                  "<condition><action application='bridge' data='"
                + data
                + "'/></condition></extension></context>"
                  "</section>";
        };
        const auto warningsOf
            = [&](const std::string& data) { return saidOf(*read(plan(data)), Severity::Warning); };
        QCOMPARE(warningsOf("sofia/a/1@192.0.2.1|error/USER_BUSY"), std::string());
        QVERIFY(has(warningsOf("sofia/a/1@192.0.2.1|user/1"), "an endpoint of the kind user/"));
        QCOMPARE(warningsOf("{x=${y}}sofia/${profile}/$1@192.0.2.1"), std::string());
        QCOMPARE(warningsOf("${everything}"), std::string());
        QVERIFY(has(warningsOf("sofia/a/1@192.0.2.1,sofia/b/1@192.0.2.1"),
            "the bridge names the profile b, which is not"));
        QVERIFY(has(warningsOf("sofia/b"), "the bridge cannot be carried out: dial string, character 7"));
    }

    void aFileWithPasswordsThatEveryoneMayReadIsSaid()
    {
        const QTemporaryDir directory;
        const std::string file = directory.path().toStdString() + "/freeswitch.xml";
        std::ofstream(file)
            << "<document>" << sofia(profile("a", ""))
            << "<section name='directory'><domain name='d'><user id='1'><params>"
               "<param name='password' value='x'/></params></user></domain></section></document>";
        ::chmod(file.c_str(), 0644);
        const auto open = loadConfiguration(directory.path().toStdString());
        QVERIFY(has(saidOf(*open, Severity::Warning), "freeswitch.xml: the file holds passwords"));
        ::chmod(file.c_str(), 0640);
        const auto closed = loadConfiguration(directory.path().toStdString());
        QVERIFY(!has(saidOf(*closed, Severity::Warning), "passwords"));
    }

    void gatewaysAndGlobalSettingsAreNotSwallowed()
    {
        const auto configuration
            = read("<section name=\"configuration\"><configuration name=\"sofia.conf\">"
                   "<global_settings><param name=\"log-level\" value=\"0\"/></global_settings>"
                   "<profiles><profile name=\"a\"><gateways><gateway name=\"gw\"/></gateways>"
                   "</profile></profiles></configuration></section>");
        QVERIFY(configuration);
        const std::string notices = saidOf(*configuration, Severity::Notice);
        QVERIFY(has(notices, "the global setting log-level"));
        QVERIFY(has(notices, "the gateway gw is not used"));
    }
};

LEGSCOPE_TEST(ConfigurationTest)
#include "configuration_test.moc"
