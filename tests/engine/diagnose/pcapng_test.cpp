#include "engine/diagnose/ipframe.h"
#include "engine/diagnose/pcapngwriter.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

QByteArray hex(const std::string& octets)
{
    return QByteArray::fromStdString(octets).toHex();
}

SocketAddress address(const char* host, std::uint16_t port)
{
    return *SocketAddress::parse(host, port);
}

/// RFC 1071: the sum over octets and their right checksum is 0xFFFF.
unsigned onesSum(std::string_view octets)
{
    unsigned sum = 0;
    for (std::size_t i = 0; i < octets.size(); ++i)
        sum += static_cast<unsigned>(static_cast<unsigned char>(octets[i])) << (i % 2 == 0 ? 8 : 0);
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return sum;
}

std::string pseudoV4(const std::string& frame, char protocol)
{
    const std::size_t length = frame.size() - 20;
    return frame.substr(12, 8) + '\0' + protocol + static_cast<char>(length >> 8)
        + static_cast<char>(length & 0xFF);
}

/// Of everyBlockIsWrittenOctetForOctet().
const char* const everyBlock = "0a0d0d0a"
                               "34000000"
                               "4d3c2b1a"
                               "01000000"
                               "ffffffffffffffff" // section header
                               "01000500"
                               "6e6f746521000000"
                               "04000300"
                               "61707000"
                               "00000000"
                               "34000000"
                               "01000000"
                               "28000000"
                               "65000000"
                               "00000000" // interface description
                               "02000400"
                               "77697265"
                               "09000100"
                               "06000000"
                               "00000000"
                               "28000000"
                               "06000000"
                               "34000000"
                               "00000000"
                               "34120600"
                               "bc9a7856"
                               "05000000"
                               "07000000" // outbound packet
                               "6162636465000000"
                               "02000400"
                               "02000000"
                               "00000000"
                               "34000000"
                               "06000000"
                               "38000000"
                               "00000000"
                               "34120600"
                               "bc9a7856"
                               "04000000"
                               "04000000" // inbound packet
                               "7778797a"
                               "02000400"
                               "01000000"
                               "01000200"
                               "68690000"
                               "00000000"
                               "38000000"
                               "05000000"
                               "34000000"
                               "00000000"
                               "34120600"
                               "bc9a7856" // statistics
                               "04000800"
                               "0500000000000000"
                               "05000800"
                               "0300000000000000"
                               "00000000"
                               "34000000";

} // namespace

class PcapngTest : public QObject {
    Q_OBJECT

private slots:
    void everyBlockIsWrittenOctetForOctet()
    {
        PcapngWriter writer("app", "note!");
        QCOMPARE(writer.addInterface(LinkType::RawIp, "wire", ""), 0u);
        const WallTime time{std::chrono::microseconds{0x0006'1234'5678'9abc}};
        writer.add({0, time, true, 7, asOctets("abcde"), ""});
        writer.add({0, time, false, 4, asOctets("wxyz"), "hi"});
        writer.addStatistics(0, time, 5, 3);
        QCOMPARE(hex(std::move(writer).take()), QByteArray(everyBlock));
    }

    void aDatagramHasRightLengthsAndChecksums()
    {
        const IpFrame frame
            = udpFrame(address("192.0.2.1", 4000), address("198.51.100.2", 16384), asOctets("hello"), 5);
        QCOMPARE(frame.length, 33u);
        QCOMPARE(frame.octets.size(), std::size_t{33});
        QCOMPARE(hex(frame.octets.substr(0, 10)), QByteArray("45000021000040004011"));
        QCOMPARE(hex(frame.octets.substr(12, 14)), QByteArray("c0000201c63364020fa04000000d"));
        QCOMPARE(onesSum(frame.octets.substr(0, 20)), 0xFFFFu);
        QCOMPARE(onesSum(pseudoV4(frame.octets, 17) + frame.octets.substr(20)), 0xFFFFu);
        QCOMPARE(frame.octets.substr(28), std::string("hello"));
    }

    void aDatagramOverIpv6HasRightLengthsAndChecksums()
    {
        const IpFrame frame
            = udpFrame(address("2001:db8::1", 4000), address("2001:db8::2", 5060), asOctets("abc"), 3);
        QCOMPARE(frame.length, 51u);
        QCOMPARE(hex(frame.octets.substr(0, 8)), QByteArray("60000000000b1140"));
        const std::string pseudo = frame.octets.substr(8, 32) + std::string("\0\0\0\x0b\0\0\0\x11", 8);
        QCOMPARE(onesSum(pseudo + frame.octets.substr(40)), 0xFFFFu);
    }

    void aDatagramOfWhichOnlyTheBeginningIsKnownKeepsItsLengths()
    {
        const IpFrame frame
            = udpFrame(address("192.0.2.1", 1), address("192.0.2.2", 2), asOctets("0123456789ab"), 172);
        QCOMPARE(frame.length, 200u);
        QCOMPARE(frame.octets.size(), std::size_t{40});
        QCOMPARE(hex(frame.octets.substr(2, 2)), QByteArray("00c8"));
        QCOMPARE(hex(frame.octets.substr(24, 4)), QByteArray("00b40000")); // length, no checksum
        const IpFrame v6 = udpFrame(address("::1", 1), address("::2", 2), asOctets("abcd"), 8);
        const IpFrame zeros = udpFrame(
            address("::1", 1), address("::2", 2), asOctets(std::string_view("abcd\0\0\0\0", 8)), 8);
        QCOMPARE(hex(v6.octets.substr(46, 2)), hex(zeros.octets.substr(46, 2)));
    }

    void aChecksumThatComesOutZeroIsSentAsAllOnes()
    {
        // Sums to 0xFFFF: 0.0.0.0 > 0.0.0.0, ports 0 > 0, length 10 twice, protocol 17, payload the rest.
        const unsigned rest = 0xFFFF - (17 + 10 + 10);
        const std::string payload{static_cast<char>(rest >> 8), static_cast<char>(rest & 0xFF)};
        const IpFrame frame = udpFrame(SocketAddress(), SocketAddress(), asOctets(payload), 2);
        QCOMPARE(hex(frame.octets.substr(26, 2)), QByteArray("ffff"));
    }

    void addressesOfDifferentFamiliesAreWrittenAsIpv6()
    {
        const IpFrame frame = udpFrame(address("192.0.2.1", 1), address("2001:db8::2", 2), {}, 0);
        QCOMPARE(hex(frame.octets.substr(8, 16)), QByteArray("00000000000000000000ffffc0000201"));
        QCOMPARE(frame.octets.size(), std::size_t{48});
    }

    void aDatagramIsNeverLongerThanIpAllows()
    {
        const std::string payload(70'000, 'x');
        const IpFrame frame
            = udpFrame(address("192.0.2.1", 1), address("192.0.2.2", 2), asOctets(payload), 70'000);
        QCOMPARE(frame.length, 65'535u);
        QCOMPARE(frame.octets.size(), std::size_t{65'535});
        QCOMPARE(onesSum(frame.octets.substr(0, 20)), 0xFFFFu);
    }

    void aSegmentHasItsSequenceNumbersAndARightChecksum()
    {
        const IpFrame frame = tcpFrame(
            address("192.0.2.1", 5060), address("192.0.2.2", 5061), 0x01020304, 0x0A0B0C0D, asOctets("odd"));
        QCOMPARE(frame.length, 43u);
        QCOMPARE(hex(frame.octets.substr(20, 16)), QByteArray("13c413c5010203040a0b0c0d5018ffff"));
        QCOMPARE(onesSum(pseudoV4(frame.octets, 6) + frame.octets.substr(20)), 0xFFFFu);
    }
};

LEGSCOPE_TEST(PcapngTest)
#include "pcapng_test.moc"
