#include "engine/net/rtppacket.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

Packet with(Packet packet, std::size_t at, unsigned value)
{
    packet.at(at) = static_cast<std::byte>(value);
    return packet;
}

Packet cut(Packet packet, std::size_t size)
{
    packet.resize(size);
    return packet;
}

} // namespace

class RtpPacketTest : public QObject {
    Q_OBJECT

private slots:
    void theFixedHeaderIsRead()
    {
        const auto header = parseRtp(with(rtp(65535, 0x01020304, 0xAABBCCDD, 96), 1, 0x80 | 96));
        QVERIFY(header);
        QCOMPARE(header->payloadType, std::uint8_t{96});
        QVERIFY(header->marker);
        QCOMPARE(header->sequence, std::uint16_t{65535});
        QCOMPARE(header->timestamp, 0x01020304U);
        QCOMPARE(header->ssrc, 0xAABBCCDDU);
        QCOMPARE(header->size, std::size_t{12});
    }

    void csrcsAndTheExtensionBelongToTheHeader()
    {
        QCOMPARE(parseRtp(with(rtp(1, 2), 0, 0x82))->size, std::size_t{20});
        Packet extended = with(rtp(1, 2), 0, 0x91);
        extended[18] = std::byte{0};
        extended[19] = std::byte{3};
        QCOMPARE(parseRtp(extended)->size, std::size_t{12 + 4 + 4 + 12});
    }

    void dtlsIsToldByItsFirstOctet()
    {
        for (int first = 0; first < 256; ++first) {
            const Packet packet{static_cast<std::byte>(first), std::byte{0xFE}, std::byte{0xFD}};
            QCOMPARE(isDtls(packet), first >= 20 && first <= 63);
        }
        QVERIFY(!isDtls({}));
    }

    void kindsAreToldByTheFirstOctets_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const Packet& packet, PacketKind kind) {
            QTest::newRow(name) << QByteArray(
                reinterpret_cast<const char*>(packet.data()), qsizetype(packet.size()))
                                << int(kind);
        };
        row("rtp", rtp(1, 2), PacketKind::Rtp);
        row("rtp without payload", rtp(1, 2, 3, 8, 0), PacketKind::Rtp);
        row("rtp with marker and type 63", with(rtp(1, 2), 1, 0x80 | 63), PacketKind::Rtp);
        row("rtcp report", rtcp(), PacketKind::Rtcp);
        row("rtcp type 192", with(rtcp(), 1, 192), PacketKind::Rtcp);
        row("rtcp type 223", with(rtcp(), 1, 223), PacketKind::Rtcp);
        row("marker and type 96", with(rtp(1, 2), 1, 224), PacketKind::Rtp);
        row("stun", text(std::string_view("\0\1\0\0\x21\x12\xa4\x42", 8)), PacketKind::Other);
        row("dtls", text("\x16\xfe\xfd\0"), PacketKind::Other);
        row("zrtp", text("\x10\0\0\0ZRTP"), PacketKind::Other);
        row("version 0", with(rtp(1, 2), 0, 0x00), PacketKind::Other);
        row("version 1", with(rtp(1, 2), 0, 0x40), PacketKind::Other);
        row("version 3", with(rtp(1, 2), 0, 0xC0), PacketKind::Other);
        row("keepalive of one octet", text("\r"), PacketKind::Other);
        row("nothing", {}, PacketKind::Other);
        for (std::size_t size = 1; size < 12; ++size)
            row(("rtp cut to " + std::to_string(size)).c_str(), cut(rtp(1, 2), size), PacketKind::Malformed);
        row("rtcp cut to 7", cut(rtcp(), 7), PacketKind::Malformed);
        row("15 CSRCs that are not there", with(rtp(1, 2, 3, 8, 59), 0, 0x8F), PacketKind::Malformed);
        row("15 CSRCs that are there", with(rtp(1, 2, 3, 8, 60), 0, 0x8F), PacketKind::Rtp);
        row("no room for the extension's header", with(rtp(1, 2, 3, 8, 3), 0, 0x90), PacketKind::Malformed);
        Packet lying = with(rtp(1, 2), 0, 0x90);
        lying[14] = lying[15] = std::byte{0xFF};
        row("extension of 65535 words", lying, PacketKind::Malformed);
    }
    void kindsAreToldByTheFirstOctets()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, kind);
        QCOMPARE(int(kindOf(asOctets({octets.data(), size_t(octets.size())}))), kind);
    }
};

LEGSCOPE_TEST(RtpPacketTest)
#include "rtppacket_test.moc"
