#include "engine/lab/labsdp.h"
#include "engine/sdp/parsedsdp.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class LabSdpTest : public QObject {
    Q_OBJECT

    static Result<LabRemoteMedia> read(const std::string& text)
    {
        const auto parsed = ParsedSdp::parse(text);
        if (!parsed)
            return std::unexpected(parsed.error());
        return firstAudioOf((*parsed)->view());
    }

private slots:
    void whatIsWrittenIsReadBack()
    {
        const LabMedia media{
            *SocketAddress::parse("127.0.0.1", 4000), labCodecs(), MediaDirection::SendOnly, 7, 2};
        const auto read = this->read(writeLabSdp(media));
        QVERIFY(read);
        QCOMPARE(read->rtp, media.rtp);
        QCOMPARE(read->rtcp, media.rtp.withPort(4001));
        QCOMPARE(read->codecs, media.codecs);
        QVERIFY(read->direction == MediaDirection::SendOnly);
    }

    void theMediaLevelAddressAndRtcpAttributeWin()
    {
        const auto read = this->read(
            "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\na=inactive\r\n"
            "m=audio 4000 RTP/AVP 18\r\nc=IN IP4 192.0.2.2\r\na=sendrecv\r\n"
            "a=rtcp:5001 IN IP4 192.0.2.3\r\n"
            "m=video 9 RTP/AVP 96\r\nc=IN IP4 192.0.2.9\r\na=inactive\r\n");
        QVERIFY(read);
        QCOMPARE(read->rtp.text(), std::string("192.0.2.2:4000"));
        QCOMPARE(read->rtcp.text(), std::string("192.0.2.3:5001"));
        QCOMPARE(read->codecs.front().encoding, std::string("G729/8000"));
        QVERIFY(read->direction == MediaDirection::SendRecv);
    }

    void badDescriptionsAreRefusedWithACause_data()
    {
        QTest::addColumn<QString>("sdp");
        QTest::addColumn<QString>("cause");
        QTest::newRow("video only")
            << "v=0\no=- 1 1 IN IP4 192.0.2.1\nc=IN IP4 192.0.2.1\nm=video 4 RTP/AVP 96\n"
            << "no audio stream";
        QTest::newRow("host name")
            << "v=0\no=- 1 1 IN IP4 192.0.2.1\nc=IN IP4 media.example\nm=audio 4 RTP/AVP 8\n"
            << "media.example";
        QTest::newRow("no c=") << "v=0\no=- 1 1 IN IP4 192.0.2.1\nm=audio 4 RTP/AVP 8\n"
                               << "is not an IP address";
    }

    void badDescriptionsAreRefusedWithACause()
    {
        QFETCH(QString, sdp);
        QFETCH(QString, cause);
        const auto read = this->read(sdp.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().code == Errc::BadSdp);
        QVERIFY2(QString::fromStdString(read.error().detail).contains(cause), read.error().detail.c_str());
    }

    void holdByAddressPortOrDirectionIsNotReachable_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<bool>("reachable");
        QTest::newRow("talking") << "192.0.2.1" << 4000 << "sendrecv" << true;
        QTest::newRow("they only hear") << "192.0.2.1" << 4000 << "recvonly" << true;
        QTest::newRow("sendonly") << "192.0.2.1" << 4000 << "sendonly" << false;
        QTest::newRow("inactive") << "192.0.2.1" << 4000 << "inactive" << false;
        QTest::newRow("0.0.0.0") << "0.0.0.0" << 4000 << "sendrecv" << false;
        QTest::newRow("refused") << "192.0.2.1" << 0 << "sendrecv" << false;
    }

    void holdByAddressPortOrDirectionIsNotReachable()
    {
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, direction);
        QFETCH(bool, reachable);
        const QString sdp
            = QString("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nc=IN IP4 %1\r\nm=audio %2 RTP/AVP 8\r\na=%3\r\n")
                  .arg(host)
                  .arg(port)
                  .arg(direction);
        const auto read = this->read(sdp.toStdString());
        QVERIFY(read);
        QCOMPARE(read->isReachable(), reachable);
    }

    void commonCodecsKeepTheOffersOrderAndNumbers()
    {
        const std::vector<LabCodec> offered{
            {18, "G729/8000"}, {97, "telephone-event/8000"}, {0, "pcmu/8000"}};
        const auto common = commonCodecs(offered, labCodecs());
        QCOMPARE(common.size(), std::size_t{2});
        QCOMPARE(common[0].payloadType, 97);
        QCOMPARE(audioPayloadType(common), 0);
        QCOMPARE(audioPayloadType({{97, "telephone-event/8000"}}), -1);
    }
};

LEGSCOPE_TEST(LabSdpTest)
#include "labsdp_test.moc"
