#include "engine/core/octets.h"
#include "engine/core/uniquefd.h"
#include "engine/lab/tonesession.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <utility>

#include <cmath>
#include <sys/socket.h>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

const SocketAddress host = *SocketAddress::parse("127.0.0.1", 0);

/// A plain socket that stands for the other end.
class Peer {
public:
    Peer()
        : m_fd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        ::bind(m_fd.get(), host.data(), host.size());
        const timeval patience{5, 0};
        ::setsockopt(m_fd.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }

    SocketAddress address() const
    {
        sockaddr_storage storage{};
        socklen_t size = sizeof storage;
        ::getsockname(m_fd.get(), reinterpret_cast<sockaddr*>(&storage), &size);
        return *SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&storage));
    }

    std::vector<std::byte> receive() const
    {
        std::vector<std::byte> octets(2048);
        const ssize_t length = ::recv(m_fd.get(), octets.data(), octets.size(), 0);
        octets.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
        return octets;
    }

    void send(const std::vector<std::uint8_t>& octets, const SocketAddress& to) const
    {
        ::sendto(m_fd.get(), octets.data(), octets.size(), 0, to.data(), to.size());
    }

private:
    UniqueFd m_fd;
};

std::vector<std::uint8_t> rtp(std::uint16_t sequence, std::uint32_t ssrc = 1)
{
    std::vector<std::uint8_t> octets{0x80, 8, static_cast<std::uint8_t>(sequence >> 8),
        static_cast<std::uint8_t>(sequence), 0, 0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(ssrc)};
    octets.resize(172, 0xD5);
    return octets;
}

} // namespace

class ToneStreamTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        auto loop = ToneLoop::start();
        QVERIFY(loop);
        m_loop = std::move(*loop);
    }

    void cleanup() { m_loop.reset(); }

    void portsArePairsOfEvenAndOdd()
    {
        for (int i = 0; i < 20; ++i) {
            const auto stream = ToneStream::open(*m_loop, host, 440);
            QVERIFY(stream);
            QCOMPARE((*stream)->address().port() % 2, 0);
        }
    }

    void packetsFollowEachOtherEveryTwentyMilliseconds()
    {
        const Peer peer;
        const auto stream = ToneStream::open(*m_loop, host, 440);
        QVERIFY(stream);
        const Monotonic begun = systemClock().now();
        (*stream)->sendTo({peer.address(), peer.address(), 8});
        const auto first = peer.receive();
        QCOMPARE(first.size(), std::size_t{172});
        QCOMPARE(std::to_integer<int>(first[1]), 0x88); // marker on the first
        std::uint32_t last = readU32(first, 4);
        for (int i = 1; i <= 20; ++i) {
            const auto next = peer.receive();
            QCOMPARE(next.size(), std::size_t{172});
            QCOMPARE(std::to_integer<int>(next[1]), 8);
            QCOMPARE(readU16(next, 2), static_cast<std::uint16_t>(readU16(first, 2) + i));
            const std::uint32_t step = readU32(next, 4) - std::exchange(last, readU32(next, 4));
            const bool isAfterStall = step > 25 * 160 && step % 160 == 0; // what is older is left out
            QVERIFY2(step == 160 || isAfterStall, std::to_string(step).c_str());
            QCOMPARE(readU32(next, 8), (*stream)->counters().ssrcSent);
        }
        QVERIFY(systemClock().now() - begun >= 399ms);
    }

    void theToneHasItsFrequency()
    {
        // Count the changes of sign of one second.
        const ToneTable table(440, G711Law::A);
        int changes = 0;
        int last = 1;
        for (std::uint64_t index = 0; index < ToneTable::packetsPerSecond; ++index) {
            for (const std::byte octet : table.packet(index)) {
                const int sign = (std::to_integer<unsigned>(octet) & 0x80) != 0 ? 1 : -1;
                changes += sign != last ? 1 : 0;
                last = sign;
            }
        }
        QVERIFY2(std::abs(changes - 880) <= 1, std::to_string(changes).c_str());
    }

    void aPauseShowsInTheTimestampOnly()
    {
        const Peer peer;
        const auto stream = ToneStream::open(*m_loop, host, 440);
        QVERIFY(stream);
        const ToneTarget target{peer.address(), peer.address(), 0};
        (*stream)->sendTo(target);
        std::vector<std::byte> last = peer.receive();
        (*stream)->pause();
        const std::uint64_t sent = (*stream)->counters().rtpSent;
        for (std::uint64_t i = 1; i < sent; ++i)
            last = peer.receive();
        QTest::qWait(100); // the silence itself
        QCOMPARE((*stream)->counters().rtpSent, sent);
        (*stream)->sendTo(target);
        const auto resumed = peer.receive();
        QCOMPARE(std::to_integer<int>(resumed[1]), 0x80);
        QCOMPARE(readU16(resumed, 2), static_cast<std::uint16_t>(readU16(last, 2) + 1));
        QVERIFY(readU32(resumed, 4) - readU32(last, 4) >= 4 * 160);
        QCOMPARE((readU32(resumed, 4) - readU32(last, 4)) % 160, 0U);
    }

    void aSenderReportComesEachSecondWithItsNameAndBlock()
    {
        const Peer media, control;
        const auto stream = ToneStream::open(*m_loop, host, 440);
        QVERIFY(stream);
        media.send(rtp(5), (*stream)->address());
        media.send(rtp(8), (*stream)->address());
        QTRY_COMPARE((*stream)->counters().rtpReceived, std::uint64_t{2});
        (*stream)->sendTo({media.address(), control.address(), 8});
        const auto report = control.receive();
        QVERIFY(report.size() > 52);
        QCOMPARE(std::to_integer<int>(report[0]), 0x81);
        QCOMPARE(std::to_integer<int>(report[1]), 200);
        QCOMPARE(readU32(report, 4), (*stream)->counters().ssrcSent);
        QCOMPARE(readU32(report, 28), 1U); // block about SSRC 1
        QCOMPARE(std::to_integer<int>(report[32]), 128); // half of four were lost
        QCOMPARE(readU32(report, 32) & 0xFFFFFF, 2U);
        QCOMPARE(readU32(report, 36), 8U);
        const std::size_t sdes = 4 * (std::size_t{readU16(report, 2)} + 1);
        QCOMPARE(std::to_integer<int>(report[sdes + 1]), 202);
        QCOMPARE(sdes + 4 * (std::size_t{readU16(report, sdes + 2)} + 1), report.size());
        QVERIFY(!control.receive().empty());
    }

    void lossIsCountedAcrossTheWrapAndLateOnesGiveBack_data()
    {
        QTest::addColumn<QList<int>>("sequences");
        QTest::addColumn<int>("lost");
        QTest::newRow("none") << QList<int>{1, 2, 3} << 0;
        QTest::newRow("one") << QList<int>{1, 3} << 1;
        QTest::newRow("late") << QList<int>{1, 3, 2} << 0;
        QTest::newRow("wrap") << QList<int>{65534, 65535, 1} << 1;
        QTest::newRow("late over the wrap") << QList<int>{65534, 0, 65535, 1} << 0;
        QTest::newRow("twice") << QList<int>{1, 2, 2, 3} << 0;
    }

    void lossIsCountedAcrossTheWrapAndLateOnesGiveBack()
    {
        QFETCH(QList<int>, sequences);
        QFETCH(int, lost);
        ToneReceipt receipt(1);
        for (const int sequence : sequences)
            receipt.onPacket(static_cast<std::uint16_t>(sequence), 0, systemClock().now());
        QCOMPARE(receipt.lost(), static_cast<std::uint64_t>(lost));
    }

    void whatIsNoRtpIsCountedApart()
    {
        const Peer peer;
        const auto stream = ToneStream::open(*m_loop, host, 440);
        QVERIFY(stream);
        peer.send({}, (*stream)->address());
        peer.send({0x80, 8, 0}, (*stream)->address());
        auto versionOne = rtp(1);
        versionOne[0] = 0x40;
        peer.send(versionOne, (*stream)->address());
        peer.send(rtp(1), (*stream)->address());
        peer.send(rtp(9, 2), (*stream)->address());
        QTRY_COMPARE((*stream)->counters().rtpReceived, std::uint64_t{2});
        QCOMPARE((*stream)->counters().notRtp, std::uint64_t{3});
        QCOMPARE((*stream)->counters().ssrcChanges, std::uint64_t{1});
        QCOMPARE((*stream)->counters().rtpLost, std::uint64_t{0});
        QCOMPARE((*stream)->counters().sourceReceived, peer.address());
    }

    void anAddressThatIsNotOursIsRefusedWithItsText()
    {
        const auto stream = ToneStream::open(*m_loop, *SocketAddress::parse("192.0.2.1", 0), 440);
        QVERIFY(!stream);
        QVERIFY(stream.error().code == Errc::AddressUnavailable);
        QVERIFY(stream.error().detail.find("192.0.2.1") != std::string::npos);
    }

private:
    std::unique_ptr<ToneLoop> m_loop;
};

LEGSCOPE_TEST(ToneStreamTest)
#include "tonestream_test.moc"
