#include "engine/diagnose/callcapture.h"
#include "tests/engine/diagnose/tshark.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>
#include <set>
#include <thread>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// Stands between a phone and the relay as a bad network does. Deterministic: what happens to a packet
/// follows from its number.
class UdpShim {
public:
    UdpShim(const MediaPeer& phone, const SocketAddress& relay)
        : m_phone(phone)
        , m_relay(relay)
    {
    }

    /// Numbers of the packets that leave the shim, in order.
    static std::vector<std::uint16_t> schedule(std::uint16_t packets)
    {
        std::vector<std::uint16_t> order;
        for (std::uint16_t i = 0; i < packets; ++i) {
            if (i % 17 == 5)
                continue; // lost
            order.push_back(i);
            if (i % 23 == 7)
                order.push_back(i); // twice
            if (i % 29 == 11 && order.size() > 1)
                std::swap(order.back(), order[order.size() - 2]); // overtaken
        }
        return order;
    }

    /// Sends a packet some milliseconds after the one before.
    void pass(std::uint16_t number, std::uint32_t ssrc)
    {
        m_due += std::chrono::milliseconds(2 + number * 7919U % 5);
        std::this_thread::sleep_until(m_due);
        m_phone.send(rtp(number, number * 160U, ssrc), m_relay);
    }

private:
    const MediaPeer& m_phone;
    const SocketAddress m_relay;
    std::chrono::steady_clock::time_point m_due = std::chrono::steady_clock::now();
};

/// One line of `tshark -q -z rtp,streams`.
struct StreamLine {
    quint32 ssrc = 0;
    int packets = 0, lost = 0;
    double maxDelta = 0, meanJitter = 0, maxJitter = 0; ///< ms
};

std::vector<StreamLine> streamsIn(const QString& file)
{
    const QString table = tshark::run(file, {"-q", "--enable-heuristic", "rtp_udp", "-z", "rtp,streams"});
    std::vector<StreamLine> streams;
    for (const QString& line : table.split('\n')) {
        const QStringList words = line.split(' ', Qt::SkipEmptyParts);
        const qsizetype ssrc = std::ranges::find_if(words, [](const QString& word) {
            return word.startsWith("0x");
        }) - words.begin();
        if (ssrc >= words.size() || words.size() < ssrc + 11)
            continue;
        // SSRC, payload, packets, lost, (percent), min/mean/max delta, min/mean/max jitter
        StreamLine stream;
        stream.ssrc = words[ssrc].toUInt(nullptr, 16);
        stream.packets = words[ssrc + 2].toInt();
        stream.lost = words[ssrc + 3].toInt();
        stream.maxDelta = words[ssrc + 7].toDouble();
        stream.meanJitter = words[ssrc + 9].toDouble();
        stream.maxJitter = words[ssrc + 10].toDouble();
        streams.push_back(stream);
    }
    return streams;
}

/// Everything the relay has captured, as a file.
QString written(RelayedCall& call, const QTemporaryDir& directory)
{
    std::vector<Packet> octets;
    std::vector<CapturedPacket> packets;
    for (PacketRing* ring : call.pool->captures()) {
        ring->drain([&](const CapturedPacket& packet) {
            packets.push_back(packet);
            octets.emplace_back(packet.octets.begin(), packet.octets.end());
        });
    }
    for (std::size_t i = 0; i < packets.size(); ++i)
        packets[i].octets = octets[i];
    const std::string file = captureOf({}, packets, 0).pcapng;
    const QString name = directory.filePath("impaired.pcapng");
    std::ofstream(name.toStdString(), std::ios::binary) << file;
    return name;
}

} // namespace

/// What the engine says of a bad stream is what Wireshark says of its capture.
class ImpairedStreamTest : public QObject {
    Q_OBJECT

    const char* m_noTshark = nullptr; ///< why it cannot be asked

private slots:
    void initTestCase()
    {
        if (!tshark::isInstalled())
            m_noTshark = "tshark is not installed";
#ifdef __SANITIZE_THREAD__
        m_noTshark = "a process is started: ThreadSanitizer takes what it does with shared memory for ours";
#endif
    }

    void lossJitterCountsAndSsrcAreThoseOfWireshark()
    {
        if (m_noTshark)
            QSKIP(m_noTshark);
        RelayedCall call({.call = 1, .capture = true, .capturePayload = true});
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].formats = {{8, "PCMA", 8000}};
        call.ticket->arm(plan);
        UdpShim shim(call.a.rtp, call.a.relay.rtp);
        double sum = 0, highest = 0;
        const auto order = UdpShim::schedule(300);
        for (const std::uint16_t number : order) {
            shim.pass(number, 0xABCD);
            QVERIFY(call.b.rtp.receive());
            const double jitter = call.sample(LegSide::A).jitterMs;
            sum += jitter;
            highest = std::max(highest, jitter);
        }
        const StreamSample ours = call.sample(LegSide::A);
        const QTemporaryDir directory;
        const auto streams = streamsIn(written(call, directory));
        // As received from A, and as sent to B.
        QCOMPARE(streams.size(), std::size_t{2});
        for (const StreamLine& theirs : streams) {
            QCOMPARE(theirs.ssrc, 0xABCDU);
            QCOMPARE(ours.ssrc, theirs.ssrc);
            QCOMPARE(ours.rtpIn, std::uint64_t(theirs.packets));
            QCOMPARE(ours.lost, std::int64_t{theirs.lost});
            QVERIFY(std::abs(ours.maxDeltaMs - theirs.maxDelta) < 0.01);
            // Its mean leaves the first packet out, which has no jitter yet.
            QVERIFY(std::abs(sum / double(order.size() - 1) - theirs.meanJitter) < 0.02);
            QVERIFY(std::abs(highest - theirs.maxJitter) < 0.02);
        }
    }

    void anotherSsrcIsAnotherStreamOfWiresharkAndOneChangeOfOurs()
    {
        if (m_noTshark)
            QSKIP(m_noTshark);
        RelayedCall call({.call = 1, .capture = true});
        call.ticket->arm(call.plan());
        UdpShim shim(call.a.rtp, call.a.relay.rtp);
        for (const std::uint32_t ssrc : {0xABCDU, 0x1234U}) {
            for (const std::uint16_t number : UdpShim::schedule(60)) {
                shim.pass(number, ssrc);
                QVERIFY(call.b.rtp.receive());
            }
        }
        const StreamSample ours = call.sample(LegSide::A);
        const QTemporaryDir directory;
        std::multiset<quint32> ssrcs;
        int packets = 0, lost = 0;
        for (const StreamLine& theirs : streamsIn(written(call, directory))) {
            ssrcs.insert(theirs.ssrc);
            packets += theirs.packets;
            lost += theirs.lost;
        }
        // Each as received from A, and as sent to B.
        QVERIFY((ssrcs == std::multiset<quint32>{0x1234, 0x1234, 0xABCD, 0xABCD}));
        QCOMPARE(ours.ssrc, 0x1234U);
        QCOMPARE(ours.ssrcChanges, 1U);
        QCOMPARE(ours.rtpIn + ours.rtpOut, std::uint64_t(packets));
        QCOMPARE(2 * ours.lost, std::int64_t{lost});
    }

    void duplicatesReorderingAndLossAreCountedExactly()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        UdpShim shim(call.a.rtp, call.a.relay.rtp);
        const auto order = UdpShim::schedule(300);
        for (const std::uint16_t number : order) {
            shim.pass(number, 0xABCD);
            QVERIFY(call.b.rtp.receive());
        }
        std::int64_t twice = 0, overtaken = 0, lost = 0;
        std::uint16_t newest = 0;
        std::vector<bool> seen(300);
        for (const std::uint16_t number : order) {
            twice += seen[number];
            overtaken += !seen[number] && number < newest;
            seen[number] = true;
            newest = std::max(newest, number);
        }
        lost = std::ranges::count(seen, false);
        const StreamSample sample = call.sample(LegSide::A);
        QVERIFY(twice > 0 && overtaken > 0 && lost > 0);
        QCOMPARE(sample.duplicate, std::uint64_t(twice));
        QCOMPARE(sample.reordered, std::uint64_t(overtaken));
        QCOMPARE(sample.expected, std::uint64_t{300});
        QCOMPARE(sample.lost, lost - twice);
        QCOMPARE(sample.rtpOut, sample.rtpIn);
    }
};

LEGSCOPE_TEST(ImpairedStreamTest)
#include "impairedstream_test.moc"
