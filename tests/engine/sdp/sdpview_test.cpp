#include "engine/sdp/codecpreference.h"
#include "engine/sdp/sdpnews.h"
#include "engine/sdp/sdpview.h"
#include "engine/sdp/staticpayload.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* viewHead = "v=0\r\no=alice 100 7 IN IP4 192.0.2.9\r\ns=-\r\n";

Result<SdpView> readTail(const std::string& tail)
{
    return readSdp(viewHead + tail);
}

SdpMedia firstMedia(const std::string& tail)
{
    const auto view = readTail(tail);
    return view && !view->media.empty() ? view->media.front() : SdpMedia();
}

} // namespace

class SdpViewTest : public QObject {
    Q_OBJECT

private slots:
    void mediaLineIsRead();
    void codecsHaveTheirMapAndParameters();
    void staticPayloadTypesAreFilledIn();
    void staticPayloadTypesGoByTheirNumber_data();
    void staticPayloadTypesGoByTheirNumber();
    void mediaLevelConnectionHidesTheSession();
    void hostNameHasNoLiteral();
    void missingConnectionIsSaid();
    void rtcpAttributeIsRead();
    void directionOfTheMediaHidesTheSession();
    void protocolSaysTcpAndEncryption();
    void iceIsSeenOnEitherLevel();
    void bundleAndMidAreRead();
    void bodyWithoutMediaIsRead();
    void badBodyIsRefused_data();
    void badBodyIsRefused();
    void boundsHold_data();
    void boundsHold();
    void answerIsComparedWithTheOffer_data();
    void answerIsComparedWithTheOffer();
    void whatTheReaderHasNotHeardIsNews_data();
    void whatTheReaderHasNotHeardIsNews();
};

void SdpViewTest::mediaLineIsRead()
{
    const auto view
        = readTail("m=video 40000/2 RTP/AVP 99 100\r\na=ptime:30\r\na=rtcp-mux\r\na=bundle-only\r\n");
    QVERIFY(view);
    QCOMPARE(view->originId, std::string("100"));
    QCOMPARE(view->originVersion, std::string("7"));
    const SdpMedia& media = view->media.front();
    QCOMPARE(media.media, std::string("video"));
    QCOMPARE(media.port, 40000);
    QCOMPARE(media.portCount, 2);
    QCOMPARE(media.proto, std::string("RTP/AVP"));
    QCOMPARE(media.formats, (std::vector<std::string>{"99", "100"}));
    QCOMPARE(media.ptimeMs, 30u);
    QVERIFY(media.rtcpMux);
    QVERIFY(media.bundleOnly);
}

void SdpViewTest::codecsHaveTheirMapAndParameters()
{
    const SdpMedia media
        = firstMedia("m=audio 4 RTP/AVP 96 101 97\r\na=rtpmap:96 opus/48000/2\r\n"
                     "a=fmtp:96 useinbandfec=1; stereo=0 \r\na=rtpmap:101 telephone-event/8000\r\n"
                     "a=rtpmap:55 none/8000\r\na=rtpmap:97 broken\r\n");
    QCOMPARE(media.codecs.size(), 3u);
    QCOMPARE(media.codecs[0].name, std::string("opus"));
    QCOMPARE(media.codecs[0].clockRate, 48000u);
    QCOMPARE(media.codecs[0].channels, 2u);
    QCOMPARE(media.codecs[0].fmtp, std::string("useinbandfec=1; stereo=0"));
    QCOMPARE(media.codecs[1].name, std::string("telephone-event"));
    QCOMPARE(media.codecs[2].clockRate, 0u);
    QCOMPARE(firstMedia("m=audio 4 RTP/AVP 96\r\na=rtpmap:96 opus/48000/x\r\n").codecs[0].channels, 1u);
}

void SdpViewTest::staticPayloadTypesAreFilledIn()
{
    const SdpMedia media = firstMedia("m=audio 4 RTP/AVP 0 9 18 10 96\r\n");
    QCOMPARE(media.codecs.size(), 5u);
    QCOMPARE(media.codecs[0].name, std::string("PCMU"));
    QCOMPARE(media.codecs[1].clockRate, 8000u); // RFC 3551 section 4.5.2: G722's clock is 8000
    QCOMPARE(media.codecs[2].name, std::string("G729"));
    QCOMPARE(media.codecs[3].channels, 2u);
    QVERIFY(media.codecs[4].name.empty());
    QVERIFY(firstMedia("m=image 4 udptl t38\r\n").codecs.empty());
    QCOMPARE(staticClockRateOf(14), 90000u);
    QCOMPARE(staticClockRateOf(18), 8000u);
    QCOMPARE(staticClockRateOf(1), 0u);
    QCOMPARE(staticClockRateOf(96), 0u);
}

void SdpViewTest::staticPayloadTypesGoByTheirNumber_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("preference"); // that allows it
    QTest::addColumn<QString>("name");
    QTest::addColumn<uint>("clockRate");
    QTest::newRow("annex A of G.729") << "18 G729a/8000" << "G729" << "G729" << 8000u;
    QTest::newRow("annexes A and B") << "18 g729ab/8000" << "G729" << "G729" << 8000u;
    QTest::newRow("a dot") << "18 G.729/8000" << "G729" << "G729" << 8000u;
    QTest::newRow("annex after a dot") << "18 G.729A/8000" << "G729" << "G729" << 8000u;
    QTest::newRow("small letters") << "0 pcmu/8000" << "PCMU" << "PCMU" << 8000u;
    QTest::newRow("a name of the vendor's") << "0 X-ulaw/8000" << "PCMU" << "PCMU" << 8000u;
    QTest::newRow("the sampling of G.722") << "9 G722/16000" << "G722" << "G722" << 8000u;
    QTest::newRow("no clock") << "8 PCMA" << "PCMA" << "PCMA" << 8000u;
    QTest::newRow("a clock of 0") << "3 GSM/0" << "GSM" << "GSM" << 8000u;
    QTest::newRow("the name of another static one") << "0 PCMA/8000" << "PCMA" << "PCMA" << 8000u;
    QTest::newRow("no static number") << "35 opus/48000/2" << "opus" << "opus" << 48000u;
    QTest::newRow("a dynamic number") << "97 PCMA/8000" << "PCMA" << "PCMA" << 8000u;
    QTest::newRow("a dynamic number, odd name") << "97 G729a/8000" << "G729" << "G729a" << 8000u;
}

void SdpViewTest::staticPayloadTypesGoByTheirNumber()
{
    QFETCH(QString, map);
    QFETCH(QString, preference);
    QFETCH(QString, name);
    QFETCH(uint, clockRate);
    const QString lines = "m=audio 4 RTP/AVP " + map.section(' ', 0, 0) + "\r\na=rtpmap:" + map + "\r\n";
    const SdpCodec codec = firstMedia(lines.toStdString()).codecs.at(0);
    QCOMPARE(QString::fromStdString(codec.name), name);
    QCOMPARE(codec.clockRate, clockRate);
    QVERIFY(permits(*readCodecPreference(preference.toStdString()), codec));
}

void SdpViewTest::mediaLevelConnectionHidesTheSession()
{
    const auto view = readTail(
        "c=IN IP4 192.0.2.1\r\nm=audio 4 RTP/AVP 0\r\nc=IN IP6 2001:db8::2\r\nm=video 6 RTP/AVP 9\r\n");
    QVERIFY(view);
    QCOMPARE(view->media[0].host->literal->host(), std::string("2001:db8::2"));
    QCOMPARE(view->media[1].host->literal->host(), std::string("192.0.2.1"));
}

void SdpViewTest::hostNameHasNoLiteral()
{
    const SdpMedia media = firstMedia("c=IN IP4 cafe.example.invalid\r\nm=audio 4 RTP/AVP 0\r\n");
    QVERIFY(media.host && !media.host->literal);
    QCOMPARE(media.host->text, std::string("cafe.example.invalid"));
}

void SdpViewTest::missingConnectionIsSaid()
{
    QVERIFY(!firstMedia("m=audio 4 RTP/AVP 0\r\n").host);
}

void SdpViewTest::rtcpAttributeIsRead()
{
    const SdpMedia both = firstMedia("m=audio 4 RTP/AVP 0\r\na=rtcp:41 IN IP4 192.0.2.5\r\n");
    QCOMPARE(both.rtcpPort.value(), 41);
    QCOMPARE(both.rtcpHost->literal->host(), std::string("192.0.2.5"));
    const SdpMedia port = firstMedia("m=audio 4 RTP/AVP 0\r\na=rtcp:41\r\n");
    QCOMPARE(port.rtcpPort.value(), 41);
    QVERIFY(!port.rtcpHost);
}

void SdpViewTest::directionOfTheMediaHidesTheSession()
{
    const auto view = readTail("a=inactive\r\nm=audio 4 RTP/AVP 0\r\na=sendonly\r\nm=audio 4 RTP/AVP 0\r\n");
    QVERIFY(view);
    QCOMPARE(view->media[0].direction, MediaDirection::SendOnly);
    QCOMPARE(view->media[1].direction, MediaDirection::Inactive);
    QCOMPARE(firstMedia("m=audio 4 RTP/AVP 0\r\n").direction, MediaDirection::SendRecv);
    QCOMPARE(firstMedia("a=sendonly\r\nm=audio 4 RTP/AVP 0\r\na=sendrecv\r\n").direction,
        MediaDirection::SendRecv);
}

void SdpViewTest::protocolSaysTcpAndEncryption()
{
    QVERIFY(firstMedia("m=message 4 TCP/TLS/MSRP *\r\n").overTcp);
    QVERIFY(!firstMedia("m=audio 4 RTP/AVP 0\r\n").overTcp);
    QVERIFY(!firstMedia("m=audio 4 RTP/AVPF 0\r\n").encrypted);
    QVERIFY(firstMedia("m=audio 4 RTP/SAVP 0\r\n").encrypted);
    QVERIFY(firstMedia("m=audio 4 UDP/TLS/RTP/SAVPF 0\r\n").encrypted);
    QVERIFY(firstMedia("m=image 4 UDP/TLS/UDPTL t38\r\n").encrypted);
}

void SdpViewTest::iceIsSeenOnEitherLevel()
{
    QVERIFY(firstMedia("a=ice-ufrag:x\r\nm=audio 4 RTP/AVP 0\r\n").hasIce);
    QVERIFY(firstMedia("m=audio 4 RTP/AVP 0\r\na=candidate:1\r\n").hasIce);
    QVERIFY(!firstMedia("m=audio 4 RTP/AVP 0\r\n").hasIce);
}

void SdpViewTest::bundleAndMidAreRead()
{
    const auto view
        = readTail("a=group:BUNDLE a0 v1\r\na=group:LS a0 v1\r\nm=audio 4 RTP/AVP 0\r\na=mid:a0\r\n");
    QVERIFY(view);
    QCOMPARE(view->bundles, (std::vector<std::vector<std::string>>{{"a0", "v1"}}));
    QCOMPARE(view->media[0].mid, std::string("a0"));
}

void SdpViewTest::bodyWithoutMediaIsRead()
{
    const auto view = readTail("t=0 0\r\n");
    QVERIFY(view);
    QVERIFY(view->media.empty());
}

void SdpViewTest::badBodyIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("blank lines only") << QByteArray("\r\n \r\n") << QByteArray("empty");
    QTest::newRow("no o=") << QByteArray("v=0\r\ns=-\r\nm=audio 4 RTP/AVP 0\r\n") << QByteArray("no o=");
    QTest::newRow("o= too short") << QByteArray("v=0\r\no=a 1 1\r\n") << QByteArray("line 2");
    QTest::newRow("v=1") << QByteArray("v=1\r\no=a 1 1 IN IP4 192.0.2.1\r\n") << QByteArray("line 1");
    QTest::newRow("no v=") << QByteArray("o=a 1 1 IN IP4 192.0.2.1\r\n")
                           << QByteArray("v= does not come first");
    QTest::newRow("line without =") << QByteArray("v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\nnonsense\r\n")
                                    << QByteArray("line 3");
    QTest::newRow("line with a digit for a type")
        << QByteArray("v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\n1=x\r\n") << QByteArray("line 3");
    QTest::newRow("NUL") << QByteArray("v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\ns=a") + '\0' + "\r\n"
                         << QByteArray("NUL");
    QTest::newRow("c= of three dots")
        << QByteArray("v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\nc=IN IP4 ...\r\n") << QByteArray("\"...\"");
    QTest::newRow("c= with brackets")
        << QByteArray("v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\nc=IN IP6 [::1]\r\n") << QByteArray("[::1]");
}

void SdpViewTest::badBodyIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, cause);
    const auto view = readSdp(body.toStdString());
    QVERIFY(!view);
    QVERIFY(view.error().code == Errc::BadSdp || view.error().code == Errc::Unsupported);
    QVERIFY2(QByteArray::fromStdString(view.error().detail).contains(cause), view.error().detail.c_str());
}

void SdpViewTest::boundsHold_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("57 kB in one line") << QByteArray("a=") + QByteArray(57000, 'x') + "\r\n" << true;
    QTest::newRow("66 kB in one line") << QByteArray("a=") + QByteArray(66000, 'x') + "\r\n" << false;
    QTest::newRow("1,900 lines") << QByteArray("a=x\r\n").repeated(1900) << true;
    QTest::newRow("2,001 lines") << QByteArray("a=x\r\n").repeated(1998) << false;
    QTest::newRow("64 m-lines") << QByteArray("m=audio 4 RTP/AVP 0\r\n").repeated(64) << true;
    QTest::newRow("64 port pairs") << QByteArray("m=audio 4/4 RTP/AVP 0\r\n").repeated(16) << true;
    QTest::newRow("68 port pairs") << QByteArray("m=audio 4/4 RTP/AVP 0\r\n").repeated(17) << false;
    QTest::newRow("rejected m-lines have none") << QByteArray("m=audio 0/4 RTP/AVP 0\r\n").repeated(63)
            + "m=audio 4 RTP/AVP 0\r\n" << true;
    QTest::newRow("65 m-lines") << QByteArray("m=audio 4 RTP/AVP 0\r\n").repeated(65) << false;
}

void SdpViewTest::boundsHold()
{
    QFETCH(QByteArray, tail);
    QFETCH(bool, accepted);
    QCOMPARE(readTail(tail.toStdString()).has_value(), accepted);
}

void SdpViewTest::answerIsComparedWithTheOffer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("the same m-lines")
        << QByteArray("m=audio 4 RTP/AVP 0\r\nm=video 6 RTP/AVP 9\r\n") << QByteArray();
    QTest::newRow("other case") << QByteArray("m=AUDIO 4 rtp/avp 0\r\nm=video 6 RTP/AVP 9\r\n")
                                << QByteArray();
    QTest::newRow("one rejected with another protocol")
        << QByteArray("m=audio 4 RTP/AVP 0\r\nm=video 0 RTP/SAVP 9\r\n") << QByteArray();
    QTest::newRow("one missing") << QByteArray("m=audio 4 RTP/AVP 0\r\n") << QByteArray("1 m-lines");
    QTest::newRow("one more") << QByteArray(
        "m=audio 4 RTP/AVP 0\r\nm=video 6 RTP/AVP 9\r\nm=text 8 RTP/AVP 98\r\n")
                              << QByteArray("3 m-lines");
    QTest::newRow("other order") << QByteArray("m=video 6 RTP/AVP 9\r\nm=audio 4 RTP/AVP 0\r\n")
                                 << QByteArray("m-line 0");
    QTest::newRow("other protocol") << QByteArray("m=audio 4 RTP/AVP 0\r\nm=video 6 RTP/SAVP 9\r\n")
                                    << QByteArray("m-line 1");
}

void SdpViewTest::answerIsComparedWithTheOffer()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, cause);
    const auto offered = readTail("m=audio 4 RTP/AVP 0\r\nm=video 6 RTP/AVP 9\r\n");
    const auto answered = readTail(answer.toStdString());
    QVERIFY(offered && answered);
    const auto checked = checkAnswer(*offered, *answered);
    QCOMPARE(checked.has_value(), cause.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().code, Errc::BadSdp);
        QVERIFY2(QByteArray::fromStdString(checked.error().detail).contains(cause),
            checked.error().detail.c_str());
    }
}

void SdpViewTest::whatTheReaderHasNotHeardIsNews_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("isNews");
    const QByteArray media = "m=audio 4 RTP/SAVP 8 101\r\n",
                     key = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:a\r\n";
    QTest::newRow("the same") << "c=IN IP4 192.0.2.9\r\n" + media + key << false;
    QTest::newRow("the address in the media") << media + "c=IN IP4 192.0.2.9\r\n" + key << false;
    QTest::newRow("fewer formats and attributes")
        << QByteArray("c=IN IP4 192.0.2.9\r\nm=audio 4 RTP/SAVP 8\r\na=sendrecv\r\na=setup:passive\r\n")
        << false;
    QTest::newRow("another key") << "c=IN IP4 192.0.2.9\r\n" + media + QByteArray(key).replace(":a", ":b")
                                 << true;
    QTest::newRow("another address") << "c=IN IP4 192.0.2.8\r\n" + media + key << true;
    QTest::newRow("another port") << "c=IN IP4 192.0.2.9\r\nm=audio 6 RTP/SAVP 8 101\r\n" + key << true;
    QTest::newRow("rejected") << "c=IN IP4 192.0.2.9\r\nm=audio 0 RTP/SAVP 8 101\r\n" + key << true;
    QTest::newRow("another format") << "c=IN IP4 192.0.2.9\r\nm=audio 4 RTP/SAVP 9\r\n" + key << true;
    QTest::newRow("on hold") << "c=IN IP4 192.0.2.9\r\n" + media + key + "a=recvonly\r\n" << true;
    QTest::newRow("one m-line more") << "c=IN IP4 192.0.2.9\r\n" + media + key + media << true;
}

void SdpViewTest::whatTheReaderHasNotHeardIsNews()
{
    QFETCH(QByteArray, now);
    QFETCH(bool, isNews);
    const std::string before = viewHead
        + std::string("c=IN IP4 192.0.2.9\r\nt=0 0\r\nm=audio 4 RTP/SAVP 8 101\r\n"
                      "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:a\r\na=setup:actpass\r\n");
    const std::string other = "v=0\r\no=alice 100 8 IN IP4 192.0.2.9\r\ns=other\r\nt=1 0\r\n";
    QCOMPARE(hasNews(*parsed(other + now.toStdString()), *parsed(before)), isNews);
}

LEGSCOPE_TEST(SdpViewTest)
#include "sdpview_test.moc"
