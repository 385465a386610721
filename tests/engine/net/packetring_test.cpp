#include "engine/net/packetring.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <thread>
#include <vector>

using namespace legscope;

namespace {

CapturedPacket packet(std::uint32_t number, Octets octets)
{
    CapturedPacket made;
    made.time = WallTime(std::chrono::microseconds(number));
    made.call = 7;
    made.mline = number;
    made.source = *SocketAddress::parse("192.0.2.1", 4000);
    made.destination = *SocketAddress::parse("2001:db8::1", 5000);
    made.sent = number % 2 == 1;
    made.length = 1000 + number;
    made.octets = octets;
    return made;
}

std::vector<std::byte> pattern(std::uint32_t number)
{
    std::vector<std::byte> octets(number % 97);
    for (std::size_t i = 0; i < octets.size(); ++i)
        octets[i] = static_cast<std::byte>(number + i);
    return octets;
}

} // namespace

class PacketRingTest : public QObject {
    Q_OBJECT

private slots:
    void packetsComeOutAsTheyWentIn()
    {
        PacketRing ring(4096);
        const auto octets = pattern(50);
        ring.push(packet(50, octets));
        ring.push(packet(51, {}));
        std::uint32_t expected = 50;
        const auto count = ring.drain([&](const CapturedPacket& got) {
            QCOMPARE(got.mline, expected);
            QCOMPARE(got.time.time_since_epoch().count(), static_cast<long>(expected));
            QCOMPARE(got.length, 1000 + expected);
            QCOMPARE(got.sent, expected % 2 == 1);
            QCOMPARE(got.source.text(), std::string("192.0.2.1:4000"));
            QCOMPARE(got.destination.text(), std::string("[2001:db8::1]:5000"));
            QCOMPARE(got.octets.size(), expected == 50 ? std::size_t{50} : std::size_t{0});
            ++expected;
        });
        QCOMPARE(count, std::size_t{2});
        QCOMPARE(ring.drain([](const CapturedPacket&) { }), std::size_t{0});
    }

    void aFullRingCountsWhatItCannotTake()
    {
        PacketRing ring(1024);
        const auto octets = pattern(96);
        for (std::uint32_t i = 0; i < 20; ++i)
            ring.push(packet(i, octets));
        const auto kept = ring.drain([](const CapturedPacket&) { });
        QVERIFY(kept > 0);
        QCOMPARE(kept + ring.overruns(), std::uint64_t{20});
    }

    void aReaderOnAnotherThreadSeesEveryPacketInOrder()
    {
        PacketRing ring(8192);
        constexpr std::uint32_t total = 50000;
        std::thread producer([&] {
            for (std::uint32_t i = 0; i < total; ++i)
                ring.push(packet(i, pattern(i)));
        });
        std::uint32_t seen = 0;
        std::uint32_t last = 0;
        bool ordered = true;
        bool intact = true;
        const auto check = [&](const CapturedPacket& got) {
            ordered = ordered && (seen == 0 || got.mline > last);
            last = got.mline;
            intact = intact && std::ranges::equal(got.octets, pattern(got.mline));
            ++seen;
        };
        while (seen + ring.overruns() < total)
            ring.drain(check);
        producer.join();
        ring.drain(check);
        QVERIFY(ordered);
        QVERIFY(intact);
        QCOMPARE(seen + ring.overruns(), std::uint64_t{total});
    }
};

LEGSCOPE_TEST(PacketRingTest)
#include "packetring_test.moc"
