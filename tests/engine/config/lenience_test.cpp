#include "engine/config/configurationreader.h"
#include "engine/config/globalvariables.h"
#include "engine/config/inboundacl.h"
#include "engine/config/lenience.h"
#include "memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <functional>

using namespace legscope;

namespace {

using Look = std::function<std::string(const ProfileSettings&)>;

std::string wordOf(bool value)
{
    return value ? "true" : "false";
}

const std::map<std::string, Look> lookAt{
    {"minimum-session-expires", [](auto& s) { return std::to_string(s.minimumSessionExpires); }},
    {"session-timeout", [](auto& s) { return std::to_string(s.sessionTimeoutSeconds); }},
    {"rtp-start-port", [](auto& s) { return std::to_string(s.rtpStartPort); }},
    {"rtp-end-port", [](auto& s) { return std::to_string(s.rtpEndPort); }},
    {"rtp-dscp", [](auto& s) { return std::to_string(s.rtpDscp.value_or(99)); }},
    {"rtp-auto-adjust-threshold", [](auto& s) { return std::to_string(s.rtpAutoAdjustThreshold); }},
    {"rtp-timeout-sec", [](auto& s) { return std::to_string(s.rtpTimeoutSeconds); }},
    {"media_hold_timeout", [](auto& s) { return std::to_string(s.rtpHoldTimeoutSeconds); }},
    {"max-sessions", [](auto& s) { return std::to_string(s.maxSessions); }},
    {"sip-port", [](auto& s) { return std::to_string(s.sipPort); }},
    {"sip-ip", [](auto& s) { return s.sipIp; }},
    {"rtp-ip", [](auto& s) { return s.rtpIp; }},
    {"ext-rtp-ip", [](auto& s) { return s.extRtpIp; }},
    {"ext-sip-ip", [](auto& s) { return s.extSipIp; }},
    {"context", [](auto& s) { return s.context; }},
    {"user-agent-string", [](auto& s) { return s.userAgent; }},
    {"inbound-proxy-media", [](auto& s) { return wordOf(s.inboundProxyMedia); }},
    {"disable-rtp-auto-adjust", [](auto& s) { return wordOf(!s.rtpAutoAdjust); }},
    {"inbound-codec-negotiation",
        [](auto& s) { return wordOf(s.codecNegotiation == NegotiationStyle::Generous); }},
    {"inbound-codec-prefs", [](auto& s) { return s.inboundCodecPrefs.front(); }},
    {"rtp-learn-acl",
        [](auto& s) {
            return s.rtpLearnAcl ? wordOf(s.rtpLearnAcl->allows(*SocketAddress::parse("10.0.0.1", 1)))
                                 : "unset";
        }},
    {"rtp-capture", [](auto& s) { return wordOf(s.capturePayload); }},
};

} // namespace

class LenienceTest : public QObject {
    Q_OBJECT

private slots:
    void aValueThatCannotBeUsedDropsNoProfile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<bool>("warns");
        const QString own = QString::fromStdString(localAddress(false));
        const auto row
            = [](const char* name, const QString& value, const QString& counts, bool warns = true) {
                  QTest::addRow("%s=%s", name, qPrintable(value)) << name << value << counts << warns;
              };
        row("minimum-session-expires", "60", "90");
        row("minimum-session-expires", "999999", "86400");
        row("minimum-session-expires", "99999999999999999999", "86400");
        row("minimum-session-expires", "soon", "120");
        row("session-timeout", "60", "120");
        row("session-timeout", "0", "0", false);
        row("session-timeout", "-1", "0");
        row("session-timeout", "1800s", "1800");
        row("rtp-start-port", "80", "1024");
        row("rtp-end-port", "99999", "65535");
        row("rtp-end-port", "100", "32768");
        row("rtp-dscp", "64", "63");
        row("rtp-auto-adjust-threshold", "0", "1");
        row("rtp-timeout-sec", "100000", "86400");
        row("media_hold_timeout", "-5", "0");
        row("max-sessions", "1e3", "1");
        row("sip-port", "70000", "5060");
        row("sip-port", "nonsense", "5060");
        row("sip-ip", "0.0.0.0", own);
        row("sip-ip", "interface:lo", "127.0.0.1", false);
        row("sip-ip", "interface:ipv4/lo", "127.0.0.1", false);
        row("sip-ip", "interface:nosuch0", own, false);
        row("rtp-ip", "0.0.0.0", own);
        row("ext-rtp-ip", "0.0.0.0", "");
        row("ext-rtp-ip", "autonat:192.0.2.5", "192.0.2.5", false);
        row("ext-rtp-ip", "stun:stun.example.org", "");
        row("ext-rtp-ip", "2001:db8::1", "");
        row("ext-sip-ip", "autonat:192.0.2.5", "192.0.2.5", false);
        row("ext-sip-ip", "stun:stun.example.org", "");
        row("ext-sip-ip", "0.0.0.0", "");
        row("context", "", "public");
        row("user-agent-string", " ", "Legscope");
        row("inbound-proxy-media", "perhaps", "false");
        row("disable-rtp-auto-adjust", "perhaps", "false");
        row("inbound-codec-negotiation", "selfish", "true");
        row("inbound-codec-prefs", "PCMA@x,G722", "G722");
        row("inbound-codec-prefs", "@,@", "PCMU");
        row("rtp-learn-acl", "10.0.0.0/99", "false");
        row("rtp-capture", "everything", "false");
    }
    void aValueThatCannotBeUsedDropsNoProfile()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, counts);
        QFETCH(bool, warns);
        const auto read = readConfiguration(
            MemoryFiles{{"freeswitch.xml",
                "<document><section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>\n"
                "<profile name=\"one\"><settings>\n<param name=\""
                    + name.toStdString() + "\" value=\"" + value.toStdString()
                    + "\"/></settings></profile></profiles></configuration></section>"
                      "<section name=\"dialplan\"><context name=\"public\"/></section></document>"}},
            "/conf");
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(QString::fromStdString(lookAt.at(name.toStdString())(read->profiles.front())), counts);
        std::string said;
        for (const ConfigProblem& problem : read->problems)
            if (problem.severity == Severity::Warning)
                said += problem.text + '\n';
        QCOMPARE(said.find("profile one: ") != std::string::npos, warns);
    }

    void aListThatCannotBeReadLetsNobodyIn_data()
    {
        QTest::addColumn<QString>("parameter");
        for (const char* parameter : {"apply-inbound-acl", "rtp-learn-acl", "legscope-trusted-acl"})
            QTest::newRow(parameter) << parameter;
    }
    void aListThatCannotBeReadLetsNobodyIn()
    {
        QFETCH(QString, parameter);
        ProfileSettings settings;
        const auto set = setLeniently(settings, parameter.toStdString(), "10.0.0.0/99");
        QVERIFY(set && set->warning.find("nobody is in it") != std::string::npos);
        const auto inside = *SocketAddress::parse("10.0.0.1", 1);
        const auto* list = parameter == "rtp-learn-acl" ? &settings.rtpLearnAcl : &settings.trustedAcl;
        if (parameter == "apply-inbound-acl")
            QCOMPARE(checkInboundAcl(settings, inside).outcome, AclOutcome::Refused);
        else
            QVERIFY(*list && !(*list)->allows(inside));
    }

    void whatIsNotThereIsNamedAtLoad_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("said");
        QTest::newRow("user") << "user/1000@example.org" << "an endpoint of the kind user/";
        QTest::newRow("loopback") << "loopback/9196/default" << "an endpoint of the kind loopback/";
        QTest::newRow("group") << "group/sales@example.org" << "an endpoint of the kind group/";
        QTest::newRow("gateway") << "sofia/gateway/carrier/1" << "the bridge names the gateway carrier";
        QTest::newRow("error") << "error/USER_BUSY" << "";
        QTest::newRow("a variable") << "${kind}/1000" << "";
    }
    void whatIsNotThereIsNamedAtLoad()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, said);
        const auto read = readConfiguration(
            MemoryFiles{{"freeswitch.xml",
                "<document><section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>"
                "<profile name=\"one\"/></profiles></configuration></section>"
                "<section name=\"dialplan\"><context name=\"public\"><extension name=\"x\"><condition>"
                "<action application=\"bridge\" data=\""
                    + endpoint.toStdString()
                    + "\"/></condition></extension></context></section></document>"}},
            "/conf");
        QString all;
        for (const ConfigProblem& problem : read->problems)
            all += QString::fromStdString(problem.text) + '\n';
        if (said.isEmpty())
            QVERIFY2(!all.contains("the bridge"), qPrintable(all));
        else
            QVERIFY2(all.contains(said), qPrintable(all));
    }
};

LEGSCOPE_TEST(LenienceTest)
#include "lenience_test.moc"
