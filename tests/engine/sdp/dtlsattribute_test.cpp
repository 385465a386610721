#include "engine/sdp/answering.h"
#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdpwriter.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <cctype>
#include <fmt/format.h>

using namespace legscope;

namespace {

/// A fingerprint as an SDP writes it.
std::string hexOf(std::size_t octets, int seed = 0xA0)
{
    std::string text;
    for (std::size_t i = 0; i < octets; ++i)
        text += fmt::format("{}{:02X}", i == 0 ? "" : ":", (seed + int(i)) & 0xFF);
    return text;
}

const std::string fingerprintLine = "a=fingerprint:sha-256 " + hexOf(32) + "\r\n";

SdpView sdpWith(const std::string& media, const std::string& session = {})
{
    return *test::readSdp(
        "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n" + session + media);
}

NegotiationRules dtlsRulesFor(SecurePolicy policy)
{
    NegotiationRules rules;
    rules.preferences = *readCodecPreferences("PCMA");
    rules.secure.policy = policy;
    return rules;
}

const std::string dtlsLine = "m=audio 4000 UDP/TLS/RTP/SAVP 8\r\n";

/// What our offer of DTLS is.
Negotiated offeredDtls()
{
    Negotiated terms = *ownOffer(*readCodecPreferences("PCMA"));
    terms.streams[0].proto = dtlsProfile(terms.streams[0].proto);
    terms.streams[0].ownDtls
        = DtlsDescription{{*readFingerprint("sha-256 " + hexOf(32))}, DtlsSetup::Actpass, "abc", {}};
    return terms;
}

} // namespace

class DtlsAttributeTest : public QObject {
    Q_OBJECT

private slots:
    void aFingerprintIsReadAndWritten_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("fault"); ///< empty: it is read
        const auto row = [](const char* name, const std::string& value, const char* fault) {
            QTest::newRow(name) << QByteArray::fromStdString(value) << QByteArray(fault);
        };
        row("sha-256", "sha-256 " + hexOf(32), "");
        row("sha-384", "sha-384 " + hexOf(48), "");
        row("sha-512", "sha-512 " + hexOf(64), "");
        row("sha-1", "sha-1 " + hexOf(20), "by sha-1 is not served");
        row("too short", "sha-256 " + hexOf(31), "is no sha-256");
        row("another's length", "sha-256 " + hexOf(48), "is no sha-256");
        row("no colons", "sha-256 " + std::string(64, 'A'), "is no sha-256");
        row("no digits", "sha-256 " + hexOf(31) + ":G0", "is no sha-256");
        row("a colon at the end", "sha-256 " + hexOf(32) + ":", "is no sha-256");
        row("nothing", "sha-256", "no hash and value");
    }
    void aFingerprintIsReadAndWritten()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, fault);
        const auto fingerprint = readFingerprint(value.toStdString());
        QCOMPARE(fingerprint.has_value(), fault.isEmpty());
        if (fingerprint)
            QCOMPARE(textOf(*fingerprint), value.toStdString());
        else
            QVERIFY2(fingerprint.error().detail.find(fault.toStdString()) != std::string::npos,
                fingerprint.error().detail.c_str());
    }

    void smallDigitsAreTaken()
    {
        const auto large = readFingerprint("sha-256 " + hexOf(32));
        std::string small = "SHA-256 " + hexOf(32);
        for (char& c : small)
            c = static_cast<char>(std::tolower(c));
        QVERIFY(readFingerprint(small).value() == large.value());
    }

    void aDescriptionIsThatOfTheMediaElseOfTheSession()
    {
        const std::string session = fingerprintLine + "a=setup:passive\r\n";
        const SdpView view = sdpWith(dtlsLine + "m=audio 4002 UDP/TLS/RTP/SAVPF 8\r\na=fingerprint:sha-384 "
                + hexOf(48) + "\r\na=setup:actpass\r\na=tls-id:q1w2e3r4t5y6u7i8o9p0\r\n",
            session);
        const DtlsDescription& first = view.media[0].dtls;
        QCOMPARE(first.fingerprints.size(), std::size_t(1));
        QVERIFY(first.fingerprints[0].hash == FingerprintHash::Sha256 && first.setup == DtlsSetup::Passive);
        QCOMPARE(first.transport, std::string("192.0.2.1 4000"));
        const DtlsDescription& second = view.media[1].dtls;
        QVERIFY(second.fingerprints[0].hash == FingerprintHash::Sha384 && second.setup == DtlsSetup::Actpass);
        QCOMPARE(second.tlsId, std::string("q1w2e3r4t5y6u7i8o9p0"));
        const SdpView held = sdpWith(dtlsLine + "c=IN IP4 0.0.0.0\r\n", session);
        QVERIFY(held.media[0].dtls.transport.empty());
    }

    void anOfferOfDtlsIsServedOrRefusedWithItsCause_data()
    {
        QTest::addColumn<SecurePolicy>("policy");
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("fault"); ///< empty: served
        const auto row
            = [](const char* name, SecurePolicy policy, const std::string& lines, const char* fault) {
                  QTest::newRow(name) << policy << QByteArray::fromStdString(lines) << QByteArray(fault);
              };
        using enum SecurePolicy;
        row("optional", Optional, fingerprintLine + "a=setup:actpass\r\n", "");
        row("mandatory", Mandatory, fingerprintLine + "a=setup:active\r\n", "");
        row("without a=setup", Optional, fingerprintLine, "");
        row("forbidden", Forbidden, fingerprintLine + "a=setup:actpass\r\n", "SRTP is not accepted");
        row("holdconn", Optional, fingerprintLine + "a=setup:holdconn\r\n", "a=setup:holdconn");
        row("no fingerprint", Optional, "a=setup:actpass\r\n", "no a=fingerprint");
        row("a hash that is not served", Optional,
            "a=setup:actpass\r\na=fingerprint:sha-1 " + hexOf(20) + "\r\n", "by sha-1 is not served");
    }
    void anOfferOfDtlsIsServedOrRefusedWithItsCause()
    {
        QFETCH(SecurePolicy, policy);
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, fault);
        const auto terms = negotiate(sdpWith(dtlsLine + lines.toStdString()), dtlsRulesFor(policy));
        QCOMPARE(terms.has_value(), fault.isEmpty());
        if (terms)
            QVERIFY(terms->streams[0].isSecured() && terms->streams[0].dtls && !terms->streams[0].crypto);
        else
            QVERIFY2(terms.error().detail.find(fault.toStdString()) != std::string::npos,
                terms.error().detail.c_str());
    }

    void anAnswerToDtlsNamesWhoBeginsAndItsCertificate_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("fault"); ///< empty: accepted
        const auto row = [](const char* name, const std::string& answer, const char* fault) {
            QTest::newRow(name) << QByteArray::fromStdString(answer) << QByteArray(fault);
        };
        row("active", dtlsLine + fingerprintLine + "a=setup:active\r\n", "");
        row("passive", dtlsLine + fingerprintLine + "a=setup:passive\r\n", "");
        row("actpass", dtlsLine + fingerprintLine + "a=setup:actpass\r\n", "a=setup:actpass");
        row("holdconn", dtlsLine + fingerprintLine + "a=setup:holdconn\r\n", "a=setup:holdconn");
        row("no fingerprint", dtlsLine + "a=setup:active\r\n", "no a=fingerprint");
        row("plain", "m=audio 4000 RTP/AVP 8\r\n", "RTP/AVP answered");
        row("SDES", "m=audio 4000 RTP/SAVP 8\r\n", "RTP/SAVP answered");
    }
    void anAnswerToDtlsNamesWhoBeginsAndItsCertificate()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, fault);
        const auto accepted = acceptAnswer(offeredDtls(), sdpWith(answer.toStdString()));
        QCOMPARE(accepted.has_value(), fault.isEmpty());
        if (accepted)
            QVERIFY(accepted->streams[0].dtls && accepted->streams[0].ownDtls);
        else
            QVERIFY2(accepted.error().detail.find(fault.toStdString()) != std::string::npos,
                accepted.error().detail.c_str());
    }

    void dtlsThatWasNotOfferedIsNoAnswer()
    {
        const auto accepted = acceptAnswer(*ownOffer(*readCodecPreferences("PCMA")),
            sdpWith(dtlsLine + fingerprintLine + "a=setup:active\r\n"));
        QVERIFY(!accepted);
        QVERIFY(accepted.error().detail.find("SRTP was not offered") != std::string::npos);
    }

    void ourSideIsWritten()
    {
        RewritePlan plan;
        plan.address = "192.0.2.9";
        plan.family = IpFamily::V4;
        plan.sessionId = "77";
        plan.lines = {{4000, 4001}};
        const auto written = writeSdp(offeredDtls(), plan);
        QVERIFY(written);
        for (const std::string& line : {std::string("m=audio 4000 UDP/TLS/RTP/SAVP 8 101\r\n"),
                 fingerprintLine, std::string("a=setup:actpass\r\n"), std::string("a=tls-id:abc\r\n")})
            QVERIFY2(written->text.find(line) != std::string::npos, written->text.c_str());
    }

    void theProfilesOfRtpHaveOneOfDtls()
    {
        QCOMPARE(dtlsProfile("RTP/AVP"), std::string("UDP/TLS/RTP/SAVP"));
        QCOMPARE(dtlsProfile("RTP/SAVPF"), std::string("UDP/TLS/RTP/SAVPF"));
        QCOMPARE(dtlsProfile("UDP/TLS/RTP/SAVP"), std::string("UDP/TLS/RTP/SAVP"));
        QCOMPARE(dtlsProfile("udptl"), std::string("udptl"));
        QCOMPARE(securedProfile("UDP/TLS/RTP/SAVPF"), std::string("RTP/SAVPF"));
        QCOMPARE(plainProfile("UDP/TLS/RTP/SAVP"), std::string("RTP/AVP"));
    }
};

LEGSCOPE_TEST(DtlsAttributeTest)
#include "dtlsattribute_test.moc"
