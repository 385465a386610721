#include "engine/diagnose/packetstore.h"
#include "tests/engine/diagnose/capturedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <random>

using namespace legscope;

namespace {

CapturedPacket packet(std::uint64_t call, std::string_view octets, int number = 0)
{
    CapturedPacket packet;
    packet.time = sample::sampleStart + std::chrono::milliseconds(number);
    packet.call = call;
    packet.mline = 3;
    packet.source = sample::at(4000);
    packet.destination = *SocketAddress::parse("2001:db8::1", 16384);
    packet.sent = number % 2 == 1;
    packet.length = 172;
    packet.octets = asOctets(octets);
    return packet;
}

} // namespace

class PacketStoreTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsKeptComesBackAsItWas()
    {
        PacketStore store(1 << 20, 1 << 20);
        store.add(packet(1, "first", 1));
        store.add(packet(2, "other", 2));
        store.add(packet(1, "", 4));
        const auto packets = store.packets(CallId{1});
        QCOMPARE(packets.size(), std::size_t{2});
        QVERIFY(packets[0].time == sample::sampleStart + std::chrono::milliseconds(1));
        QCOMPARE(packets[0].mline, 3u);
        QCOMPARE(packets[0].source.text(), std::string("127.0.0.1:4000"));
        QCOMPARE(packets[0].destination.text(), std::string("[2001:db8::1]:16384"));
        QVERIFY(packets[0].sent);
        QCOMPARE(packets[0].length, 172u);
        QCOMPARE(asText(packets[0].octets), std::string_view("first"));
        QVERIFY(!packets[1].sent);
        QVERIFY(packets[1].octets.empty());
        QVERIFY((store.counts(CallId{1}) == PacketCounts{2, 0, 2}));
        QVERIFY(store.packets(CallId{3}).empty());
        QVERIFY(store.counts(CallId{3}) == PacketCounts{});
    }

    void theOldestPacketsOfACallGoFirstAndAreCounted()
    {
        constexpr std::size_t bound = 16'384;
        PacketStore store(bound, 1 << 20);
        const std::string octets(100, 'x');
        constexpr int total = 1'000;
        for (int i = 0; i < total; ++i) {
            store.add(packet(1, octets, i));
            QVERIFY(store.octets() <= bound);
        }
        const PacketCounts counts = store.counts(CallId{1});
        QCOMPARE(counts.kept + counts.evicted, std::uint64_t{total});
        const auto packets = store.packets(CallId{1});
        QCOMPARE(packets.size(), counts.kept);
        QVERIFY2(packets.size() > 90, qPrintable(QString::number(packets.size())));
        QVERIFY(packets.front().time == sample::sampleStart + std::chrono::milliseconds(counts.evicted));
        QVERIFY(packets.back().time == sample::sampleStart + std::chrono::milliseconds(total - 1));
    }

    void whenAllCallsHaveTooMuchTheOldestCallGivesWay()
    {
        PacketStore store(8'192, 16'384);
        const std::string octets(100, 'x');
        for (std::uint64_t call = 1; call <= 3; ++call) {
            for (int i = 0; i < 40; ++i)
                store.add(packet(call, octets, i));
        }
        QVERIFY(store.octets() <= 16'384);
        QVERIFY(store.counts(CallId{1}).evicted > 0);
        QVERIFY((store.counts(CallId{2}) == PacketCounts{40, 0, 40}));
        QVERIFY((store.counts(CallId{3}) == PacketCounts{40, 0, 40}));
    }

    void forgettingACallFreesWhatItHeld()
    {
        PacketStore store(8'192, 16'384);
        store.add(packet(1, "x"));
        store.add(packet(2, "x"));
        const std::size_t both = store.octets();
        store.forget(CallId{1});
        store.forget(CallId{7});
        QCOMPARE(store.octets() * 2, both);
        store.forget(CallId{2});
        QCOMPARE(store.octets(), std::size_t{0});
        QVERIFY(store.counts(CallId{1}) == PacketCounts{});
    }

    void aPacketThatNoBoundAllowsCountsAsEvicted()
    {
        PacketStore store(1'000, 10'000);
        const std::string octets(2'000, 'x');
        store.add(packet(1, octets));
        QVERIFY((store.counts(CallId{1}) == PacketCounts{0, 1, 0}));
        QCOMPARE(store.octets(), std::size_t{0});
    }

    void packetsOfNoCallAreNotKept()
    {
        PacketStore store(1'000, 10'000);
        store.add(packet(0, "x"));
        QCOMPARE(store.octets(), std::size_t{0});
    }

    void boundsAndCountsHoldForAnyMixOfCallsAndSizes()
    {
        std::mt19937 random(3);
        PacketStore store(5'000, 20'000);
        std::array<std::uint64_t, 12> added{};
        const std::string octets(7'000, 'x');
        for (int i = 0; i < 20'000; ++i) {
            const std::uint64_t call = 1 + random() % 11;
            if (random() % 500 == 0) {
                store.forget(CallId{call});
                added[call] = 0;
            }
            const std::size_t size = random() % 20 == 0 ? random() % 7'000 : random() % 180;
            store.add(packet(call, std::string_view(octets).substr(0, size), i));
            ++added[call];
            QVERIFY(store.octets() <= 20'000);
            const PacketCounts counts = store.counts(CallId{call});
            QCOMPARE(counts.kept + counts.evicted, added[call]);
        }
        for (std::uint64_t call = 1; call < added.size(); ++call)
            QCOMPARE(store.packets(CallId{call}).size(), store.counts(CallId{call}).kept);
    }
};

LEGSCOPE_TEST(PacketStoreTest)
#include "packetstore_test.moc"
