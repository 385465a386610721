#include "engine/config/parametertable.h"
#include "engine/config/profileparameters.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class ProfileSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void theTableOfParametersHasWhatIsRead()
    {
        for (const ParameterFacts& facts : profileParameters()) {
            QVERIFY2(isKnownParameter(facts.name), facts.name.data());
            QVERIFY2(!facts.sentence.empty() && facts.sentence.ends_with('.'), facts.name.data());
            if (facts.standard.empty())
                continue;
            ProfileSettings settings;
            const auto set = setParameter(settings, std::string(facts.name), std::string(facts.standard));
            QVERIFY2(set && *set, facts.name.data());
        }
        for (const UnreadParameter& one : unreadParameters())
            QVERIFY2(!isKnownParameter(one.name) && !one.sentence.empty(), one.name.data());
        QCOMPARE(knownParameterNames().size(), profileParameters().size());
        for (const std::string_view name : knownParameterNames())
            QVERIFY2(factsOf(name) != nullptr, name.data());
    }

    void aStandardIsWhatCountsWithoutTheParameter()
    {
        const ProfileSettings bare;
        const auto standard = [](std::string_view name) { return std::string(factsOf(name)->standard); };
        QCOMPARE(standard("sip-ip"), bare.sipIp);
        QCOMPARE(standard("sip-port"), std::to_string(bare.sipPort));
        QCOMPARE(standard("rtp-start-port"), std::to_string(bare.rtpStartPort));
        QCOMPARE(standard("rtp-end-port"), std::to_string(bare.rtpEndPort));
        QCOMPARE(standard("context"), bare.context);
        QCOMPARE(standard("minimum-session-expires"), std::to_string(bare.minimumSessionExpires));
        QCOMPARE(standard("timer-T1"), std::to_string(bare.timerT1));
        QCOMPARE(standard("timer-T2"), std::to_string(bare.timerT2));
        QCOMPARE(standard("timer-T4"), std::to_string(bare.timerT4));
        QCOMPARE(standard("rtp-auto-adjust-threshold"), std::to_string(bare.rtpAutoAdjustThreshold));
        QCOMPARE(standard("sip-requests-per-second"), std::to_string(bare.requestsPerSecond));
        QCOMPARE(standard("sip-connections-per-source"), std::to_string(bare.connectionsPerSource));
        QCOMPARE(standard("pass-callee-id") == "true", bare.passCalleeId);
    }

    void whatIsOutOfRangeIsRefusedWithTheRangeOfTheTable()
    {
        ProfileSettings settings;
        const auto refusal = [&settings](const char* name, const char* value) {
            const auto set = setParameter(settings, name, value);
            return set ? std::string() : set.error().detail;
        };
        QCOMPARE(refusal("sip-connections", "0"),
            std::string("sip-connections: \"0\" is not a number from 1 to 1000000"));
        QCOMPARE(refusal("session-timeout", "60"),
            std::string(
                "session-timeout: \"60\" is not 0 or a number of seconds from 90 to 86400 (RFC 4028)"));
        QCOMPARE(refusal("dtmf-type", "sms"),
            std::string("dtmf-type: \"sms\" is not one of rfc2833, info, none, inband"));
        QCOMPARE(refusal("session-timeout", "0"), std::string());
        for (const ParameterFacts& facts : profileParameters()) {
            if (facts.range.empty() || facts.type == ParameterType::Choice)
                continue;
            const NumberRange range = numberRangeOf(facts);
            QVERIFY2(range.least < range.most, facts.name.data());
            QVERIFY2(
                refusal(facts.name.data(), std::to_string(range.most).c_str()).empty(), facts.name.data());
            QVERIFY2(!refusal(facts.name.data(), std::to_string(range.most + 1).c_str()).empty(),
                facts.name.data());
        }
    }

    void aParameterIsExplained()
    {
        const auto read = explainParameter("Session-Timeout");
        QVERIFY(read && read->starts_with("session-timeout\n"));
        QVERIFY(read->find("type: number (s), 0, 90-86400") != std::string::npos);
        QVERIFY(read->find("takes effect: when the profile starts") != std::string::npos);
        const auto unread = explainParameter("manage-presence");
        QVERIFY(unread && unread->find("Legscope does not read it") != std::string::npos);
        QCOMPARE(explainParameter("nonsense").error().code, Errc::NotFound);
    }

    void knownParametersTakeTheirValues()
    {
        ProfileSettings settings;
        const std::vector<std::pair<std::string, std::string>> parameters{{"sip-ip", "192.0.2.1"},
            {"SIP-Port", "5080"}, {"ext-sip-ip", "198.51.100.7"}, {"rtp-ip", "[2001:db8::1]"},
            {"ext-rtp-ip", "2001:db8::2"}, {"rtp-start-port", "20000"}, {"rtp-end-port", "20100"},
            {"context", "inside"}, {"user-agent-string", "Box"}, {"inbound-proxy-media", "yes"},
            {"inbound-bypass-media", "false"}, {"inbound-late-negotiation", "ON"},
            {"inbound-codec-negotiation", "Greedy"},
            {"inbound-codec-prefs", "OPUS, G722,PCMA@20i,opus@48000h@20i@2c"},
            {"outbound-codec-prefs", "G729"}, {"proxy-media-ice", "reject"},
            {"proxy-media-app-policy", "upgrade"}, {"disable-rtp-auto-adjust", "1"},
            {"session-timeout", "1800"}, {"minimum-session-expires", "90"}, {"rtp-timeout-sec", "300"},
            {"rtp-hold-timeout-sec", "1800"}, {"rtp-capture", "payload"}, {"rtp-auto-adjust-threshold", "10"},
            {"rtp-dscp", "46"}, {"rtp-learn-acl", "10.0.0.0/8"}, {"media_hold_timeout", "900"},
            {"timer-T1", "250"}, {"timer-T1X64", "20000"}, {"timer-T2", "2000"}, {"timer-T4", "3000"}};
        for (const auto& [name, value] : parameters) {
            const auto set = setParameter(settings, name, value);
            QVERIFY2(set && *set, name.c_str());
        }
        QCOMPARE(settings.sipIp, std::string("192.0.2.1"));
        QCOMPARE(settings.sipPort, std::uint16_t{5080});
        QCOMPARE(settings.rtpIp, std::string("2001:db8::1"));
        QCOMPARE(settings.rtpEndPort, std::uint16_t{20100});
        QCOMPARE(settings.context, std::string("inside"));
        QVERIFY(
            settings.inboundProxyMedia && !settings.inboundBypassMedia && settings.inboundLateNegotiation);
        QVERIFY(settings.codecNegotiation == NegotiationStyle::Greedy);
        QCOMPARE(settings.inboundCodecPrefs,
            (std::vector<std::string>{"OPUS", "G722", "PCMA@20i", "opus@48000h@20i@2c"}));
        QVERIFY(
            settings.icePolicy == IceTreatment::Reject && settings.mediaAppPolicy == MediaAppPolicy::Upgrade);
        QVERIFY(!settings.rtpAutoAdjust && settings.capturePayload);
        QCOMPARE(settings.sessionTimeoutSeconds, 1800u);
        QCOMPARE(settings.rtpTimeoutSeconds, 300u);
        QCOMPARE(settings.rtpHoldTimeoutSeconds, 900u);
        QCOMPARE(settings.rtpAutoAdjustThreshold, 10u);
        QVERIFY(settings.rtpLearnAcl && settings.rtpLearnAcl->allows(*SocketAddress::parse("10.1.2.3", 0)));
        QCOMPARE(settings.rtpDscp, std::optional<std::uint8_t>(46));
        QCOMPARE(settings.timerT1, 250u);
        QCOMPARE(settings.timerT1x64, std::optional<std::uint32_t>(20000));
        QCOMPARE(settings.timerT2, 2000u);
        QCOMPARE(settings.timerT4, 3000u);
        QCOMPARE(settings.parameters, parameters);
        QVERIFY(settings.unknownParameters.empty());
        QVERIFY(checkProfile(settings));
    }

    void badValuesAreRefusedWithTheirName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const std::vector<std::pair<const char*, const char*>> rows{{"sip-ip", "host.example"},
            {"sip-ip", ""}, {"sip-ip", "224.0.0.1"}, {"sip-ip", "127.0.0.1:5060"}, {"sip-port", "65536"},
            {"sip-port", "-1"}, {"sip-port", "50:60"}, {"sip-port", ""}, {"sip-port", "5060 "},
            {"ext-sip-ip", "0.0.0.0"}, {"ext-rtp-ip", "stun:stun.example"}, {"rtp-start-port", "1023"},
            {"rtp-end-port", "70000"}, {"context", "  "}, {"dialplan", "LUA"},
            {"user-agent-string", "Box\r\nEvil: 1"}, {"inbound-proxy-media", "maybe"},
            {"inbound-codec-prefs", "PCMA;PCMU"}, {"inbound-codec-prefs", ","},
            {"inbound-codec-prefs", "PCMA@20x"}, {"inbound-codec-negotiation", "kind"},
            {"proxy-media-ice", "pass"}, {"proxy-media-app-policy", "no"}, {"session-timeout", "60"},
            {"minimum-session-expires", "10"}, {"rtp-timeout-sec", "1e3"}, {"rtp-capture", "all"},
            {"disable-rtp-auto-adjust", ""}, {"rtp-dscp", "64"}, {"rtp-dscp", "ef"}, {"rtp-learn-acl", "lan"},
            {"rtp-learn-acl", "10.0.0.0/8,"}, {"rtp-auto-adjust-threshold", "0"}, {"media_timeout", "-1"},
            {"timer-T1", "0"}, {"timer-T1X64", "10"}};
        for (const auto& [name, value] : rows)
            QTest::addRow("%s=%s", name, value) << name << value;
    }

    void badValuesAreRefusedWithTheirName()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        ProfileSettings settings;
        const auto set = setParameter(settings, name.toStdString(), value.toStdString());
        QVERIFY(!set);
        QCOMPARE(set.error().code, Errc::InvalidArgument);
        QVERIFY(set.error().detail.starts_with(name.toStdString() + ": \""));
    }

    void anUnknownParameterIsKeptAndListed()
    {
        ProfileSettings settings;
        QCOMPARE(*setParameter(settings, "tls-version", "tlsv1.2"), false);
        QCOMPARE(settings.unknownParameters, std::vector<std::string>{"tls-version"});
        QCOMPARE(settings.parameters.size(), std::size_t{1});
    }

    void autoStandsForThePortAndTheAddress()
    {
        ProfileSettings settings;
        QVERIFY(setParameter(settings, "sip-port", "auto"));
        QCOMPARE(settings.sipPort, std::uint16_t{0});
        QVERIFY(setParameter(settings, "rtp-ip", "auto"));
        QVERIFY(!settings.rtpIp.empty());
        QVERIFY(setParameter(settings, "ext-rtp-ip", "auto-nat"));
        QVERIFY(settings.extRtpIp.empty());
    }

    void bypassWinsOverProxy_data()
    {
        QTest::addColumn<bool>("proxy");
        QTest::addColumn<bool>("bypass");
        QTest::addColumn<int>("mode");
        QTest::newRow("neither") << false << false << static_cast<int>(MediaMode::Default);
        QTest::newRow("proxy") << true << false << static_cast<int>(MediaMode::Proxy);
        QTest::newRow("bypass") << false << true << static_cast<int>(MediaMode::Bypass);
        QTest::newRow("both") << true << true << static_cast<int>(MediaMode::Bypass);
    }

    void bypassWinsOverProxy()
    {
        QFETCH(bool, proxy);
        QFETCH(bool, bypass);
        QFETCH(int, mode);
        ProfileSettings settings;
        settings.inboundProxyMedia = proxy;
        settings.inboundBypassMedia = bypass;
        QCOMPARE(static_cast<int>(modeOf(settings)), mode);
    }

    void parametersThatContradictEachOtherAreRefused()
    {
        ProfileSettings ports;
        ports.rtpStartPort = ports.rtpEndPort = 20000;
        QVERIFY(!checkProfile(ports));
        ProfileSettings anywhere;
        anywhere.sipIp = "0.0.0.0";
        QVERIFY(!checkProfile(anywhere));
        anywhere.extSipIp = "192.0.2.1";
        QVERIFY(checkProfile(anywhere));
        anywhere.rtpIp = "::";
        QVERIFY(!checkProfile(anywhere));
        ProfileSettings families;
        families.extRtpIp = "2001:db8::1";
        QVERIFY(!checkProfile(families));
        ProfileSettings timers;
        timers.sessionTimeoutSeconds = 100;
        QVERIFY(!checkProfile(timers));
    }
};

LEGSCOPE_TEST(ProfileSettingsTest)
#include "profilesettings_test.moc"
