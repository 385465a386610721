#include "engine/sdp/lint.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* lintHead = "v=0\r\no=alice 100 1 IN IP4 192.0.2.9\r\ns=-\r\n";

const char* nameOf(SdpConcern concern)
{
    switch (concern) {
    case SdpConcern::AddressLeak:
        return "an attribute holds an address of the peer";
    case SdpConcern::KeyInClear:
        return "an SRTP key travels over signalling without TLS";
    case SdpConcern::KeyWithoutSrtp:
        return "a=crypto on an m-line that is not SRTP";
    case SdpConcern::NoConnection:
        return "an m-line has no c=";
    case SdpConcern::IceOffered:
        return "ICE was offered";
    }
    return "?";
}

QStringList concerns(const std::string& tail, SignallingPrivacy privacy)
{
    QStringList names;
    const auto findings = lintSdp(lintHead + tail, privacy);
    if (!findings)
        return {"error"};
    for (const SdpFinding& finding : *findings)
        names << QString("%1:%2").arg(finding.line).arg(QString::fromLatin1(nameOf(finding.concern)));
    return names;
}

} // namespace

class LintTest : public QObject {
    Q_OBJECT

private slots:
    void addressInAKeptAttributeIsALeak_data();
    void addressInAKeptAttributeIsALeak();
    void keysAreJudgedByLegAndProfile();
    void keyIsNotInTheFinding();
    void missingConnectionIsFoundForEachServedMLine();
    void iceIsFoundOnceASection();
    void unreadableBodyIsAnError();
};

void LintTest::addressInAKeptAttributeIsALeak_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<bool>("leaks");
    QTest::newRow("MSRP path") << "a=path:msrp://192.0.2.9:40040/x;tcp" << true;
    QTest::newRow("IPv4 in words") << "a=note:from 192.0.2.9." << true;
    QTest::newRow("IPv6") << "a=x-host:2001:db8::9" << true;
    QTest::newRow("IPv6 in brackets") << "a=x-uri:sip:[2001:db8::9]:5060" << true;
    QTest::newRow("other network lines inside of an attribute")
        << "a=note:c=IN IP4 1.2.3.4 and m=audio 1 " << true;
    QTest::newRow("rtpmap") << "a=rtpmap:96 opus/48000/2" << false;
    QTest::newRow("fingerprint") << "a=fingerprint:sha-1 4A:AD:B9:B1:3F:82:18:3B" << false;
    QTest::newRow("zrtp-hash") << "a=zrtp-hash:1.10 fe30efd02423cb054e50efd0248742ac" << false;
    QTest::newRow("time of day") << "a=x:10:20:30" << false;
    QTest::newRow("version") << "a=tool:phone 1.2.3" << false;
    QTest::newRow("too large for an address") << "a=x:300.1.2.3" << false;
    QTest::newRow("unspecified") << "a=x:0.0.0.0" << false;
    QTest::newRow("a=rtcp is rewritten") << "a=rtcp:5 IN IP4 192.0.2.9" << false;
    QTest::newRow("a=source-filter is dropped") << "a=source-filter: incl IN IP4 * 192.0.2.9" << false;
}

void LintTest::addressInAKeptAttributeIsALeak()
{
    QFETCH(QString, attribute);
    QFETCH(bool, leaks);
    const auto found
        = concerns("c=IN IP4 192.0.2.9\r\nm=audio 4 RTP/AVP 0\r\n" + attribute.toStdString() + "\r\n",
            SignallingPrivacy::Tls);
    QCOMPARE(found, leaks ? QStringList{"5:an attribute holds an address of the peer"} : QStringList());
}

void LintTest::keysAreJudgedByLegAndProfile()
{
    const std::string crypto = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abcd\r\n";
    const std::string secure = "c=IN IP4 192.0.2.9\r\nm=audio 4 RTP/SAVP 0\r\n" + crypto;
    const std::string plain = "c=IN IP4 192.0.2.9\r\nm=audio 4 RTP/AVP 0\r\n" + crypto;
    QCOMPARE(concerns(secure, SignallingPrivacy::Tls), QStringList());
    QCOMPARE(concerns(secure, SignallingPrivacy::Clear),
        QStringList{"5:an SRTP key travels over signalling without TLS"});
    QCOMPARE(
        concerns(plain, SignallingPrivacy::Tls), QStringList{"5:a=crypto on an m-line that is not SRTP"});
}

void LintTest::keyIsNotInTheFinding()
{
    const auto findings = lintSdp(std::string(lintHead)
            + "m=audio 0 RTP/SAVP 0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:secret\r\n",
        SignallingPrivacy::Clear);
    QVERIFY(findings && findings->size() == 1);
    QCOMPARE(findings->front().text, std::string("a=crypto:1 AES_CM_128_HMAC_SHA1_80 ..."));
    QCOMPARE(findings->front().section, 0);
}

void LintTest::missingConnectionIsFoundForEachServedMLine()
{
    QCOMPARE(
        concerns(
            "m=audio 4 RTP/AVP 0\r\nm=video 0 RTP/AVP 9\r\nm=audio 6 RTP/AVP 0\r\nc=IN IP4 192.0.2.9\r\n",
            SignallingPrivacy::Tls),
        QStringList{"3:an m-line has no c="});
}

void LintTest::iceIsFoundOnceASection()
{
    QCOMPARE(concerns("c=IN IP4 192.0.2.9\r\nm=audio 4 RTP/AVP 0\r\na=ice-ufrag:x\r\na=candidate:1 1 UDP 1 "
                      "192.0.2.9 4 typ host\r\n"
                      "m=audio 6 RTP/AVP 0\r\na=candidate:1 1 UDP 1 192.0.2.9 4 typ host\r\n",
                 SignallingPrivacy::Tls),
        (QStringList{"5:ICE was offered", "8:ICE was offered"}));
}

void LintTest::unreadableBodyIsAnError()
{
    QCOMPARE(lintSdp("x", SignallingPrivacy::Tls).error().code, Errc::BadSdp);
}

LEGSCOPE_TEST(LintTest)
#include "lint_test.moc"
