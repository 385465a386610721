#include "engine/config/configurationreader.h"
#include "engine/config/profileparameters.h"
#include "engine/config/restriction.h"
#include "engine/config/securemediavalue.h"
#include "memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

Result<Configuration> withProfile(const std::string& parameters)
{
    return readConfiguration(
        MemoryFiles{{"freeswitch.xml",
            "<document><section name=\"configuration\"><configuration name=\"sofia.conf\"><profiles>\n"
            "<profile name=\"one\"><settings>\n"
                + parameters + "\n</settings></profile></profiles></configuration></section></document>"}},
        "/conf");
}

std::string parameterXml(const std::string& name, const std::string& value)
{
    return "<param name=\"" + name + "\" value=\"" + value + "\"/>";
}

QString problemsOf(const Configuration& configuration)
{
    QString all;
    for (const ConfigProblem& problem : configuration.problems)
        if (problem.severity == Severity::Error)
            all += QString::fromStdString(sentenceOf(problem.where, problem.text)) + '\n';
    return all;
}

} // namespace

class RestrictionTest : public QObject {
    Q_OBJECT

private slots:
    void aProfileThatRestrictsByWhatNothingEnforcesDoesNotStart_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("starts");
        const auto row = [](const char* name, const char* value, bool starts) {
            QTest::addRow("%s=%s", name, value) << value << starts;
        };
        for (const char* name : {"auth-calls", "auth-all-packets", "auth-calls-acl-only", "auth-require-user",
                 "disable-hold", "enforce-blind-auth-result"}) {
            row(name, "true", false);
            row(name, "yes", false);
            row(name, "false", true);
        }
        for (const char* name : {"accept-blind-auth", "accept-blind-reg"}) {
            row(name, "false", false);
            row(name, "no", false);
            row(name, "true", true);
        }
        for (const char* name : {"apply-register-acl", "apply-proxy-acl"}) {
            row(name, "domains", false);
            row(name, "none", true);
        }
        for (const char* name : {"max-calls", "max-proceeding", "max-recv-requests-per-second"}) {
            row(name, "100", false);
            row(name, "0", true);
        }
        for (const char* name : {"rtp_secure_media", "rtp-secure-media", "rtp_secure_media_inbound"}) {
            row(name, "mandatory", true);
            row(name, "mandatory:AES_CM_128_HMAC_SHA1_80", true);
            row(name, "optional", true);
        }
        row("apply-inbound-acl", "loopback.auto", true);
        row("max-sessions", "10", true);
        row("sessions-per-second", "10", true);
        row("disable-transfer", "true", true);
        row("tls-only", "false", true);
    }

    void aProfileThatRestrictsByWhatNothingEnforcesDoesNotStart()
    {
        QFETCH(QString, value);
        QFETCH(bool, starts);
        const std::string name = QString::fromUtf8(QTest::currentDataTag()).section('=', 0, 0).toStdString();
        const auto read
            = withProfile("<param name=\"debug\" value=\"0\"/>\n" + parameterXml(name, value.toStdString()));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        const std::string refusal = refusalOf(read->profiles.front());
        QCOMPARE(refusal.empty(), starts);
        if (starts)
            return;
        QVERIFY2(refusal.starts_with("freeswitch.xml:4: " + name + "="), refusal.c_str());
        QVERIFY2(problemsOf(*read).contains("freeswitch.xml:4: profile one does not start: "),
            qPrintable(problemsOf(*read)));
        const auto accepted = withProfile(
            parameterXml(name, value.toStdString()) + parameterXml("legscope-accept-unenforced", "true"));
        QVERIFY(refusalOf(accepted->profiles.front()).empty());
        const std::string banner = bannerOf(accepted->profiles.front());
        QVERIFY2(banner.find("RUNS OPEN") != std::string::npos && banner.find(name) != std::string::npos,
            banner.c_str());
    }

    void aProfileOfTlsAloneNeverOpensAPlainPort_data()
    {
        QTest::addColumn<QString>("parameters");
        QTest::newRow("tls-only") << QString::fromStdString(parameterXml("tls-only", "true"));
        QTest::newRow("bind-params") << QString::fromStdString(parameterXml("bind-params", "transport=tls"));
    }

    void aProfileOfTlsAloneNeverOpensAPlainPort()
    {
        QFETCH(QString, parameters);
        const auto read
            = withProfile(parameters.toStdString() + parameterXml("legscope-accept-unenforced", "true"));
        const std::string refusal = refusalOf(read->profiles.front());
        QVERIFY2(refusal.find("there is no TLS") != std::string::npos, refusal.c_str());
    }

    void ofAParameterThatStandsTwiceTheLastRestricts()
    {
        const auto open
            = withProfile(parameterXml("auth-calls", "true") + parameterXml("auth-calls", "false"));
        QVERIFY(refusalOf(open->profiles.front()).empty());
        const auto closed
            = withProfile(parameterXml("auth-calls", "false") + parameterXml("auth-calls", "true"));
        QVERIFY(!refusalOf(closed->profiles.front()).empty());
    }

    void aWordOfSrtpRestrictsAsACallReadsIt()
    {
        const Restriction* const secure = findRestriction("rtp_secure_media");
        QVERIFY(secure);
        for (const char* value : {"mandatory", "Mandatory:AES_CM_128_HMAC_SHA1_80", "true",
                 "true:AES_CM_128_HMAC_SHA1_80", "mandatory:no-suite"})
            QVERIFY2(secure->restricts(value), value);
        for (const char* value : {"", "optional", "optional:AES_CM_128_HMAC_SHA1_80", "forbidden", "false"})
            QVERIFY2(!secure->restricts(value), value);
        QVERIFY(readSecureMedia("mandatory:no-suite").suites.empty());
        QCOMPARE(readSuites("AES_CM_128_HMAC_SHA1_80: AES_CM_128_HMAC_SHA1_80 :none").size(), std::size_t{1});
    }

    void everyOneThatIsEnforcedIsAParameterThatIsRead()
    {
        for (const Restriction& one : restrictions())
            QCOMPARE(isKnownParameter(one.name), one.enforcement == Enforcement::Enforced);
    }
};

LEGSCOPE_TEST(RestrictionTest)
#include "restriction_test.moc"
