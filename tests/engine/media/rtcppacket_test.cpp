#include "engine/media/ownreport.h"
#include "engine/media/rtcppacket.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <array>

using namespace legscope;
using namespace legscope::test;

namespace {

class Collected final : public RtcpVisitor {
public:
    void onSenderReport(const SenderReport& report) override { senders.push_back(report); }
    void onReportBlock(const ReportBlock& block) override { blocks.push_back(block); }
    void onGoodbye(std::uint32_t ssrc) override { goodbyes.push_back(ssrc); }

    std::vector<SenderReport> senders;
    std::vector<ReportBlock> blocks;
    std::vector<std::uint32_t> goodbyes;
};

Packet operator+(Packet first, const Packet& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

class RtcpPacketTest : public QObject {
    Q_OBJECT

private slots:
    void aReportOfOursIsReadAgain_data()
    {
        QTest::addColumn<bool>("sends");
        QTest::addColumn<bool>("receives");
        QTest::newRow("sender and receiver") << true << true;
        QTest::newRow("sender") << true << false;
        QTest::newRow("receiver") << false << true;
    }
    void aReportOfOursIsReadAgain()
    {
        QFETCH(bool, sends);
        QFETCH(bool, receives);
        const WallTime at{std::chrono::seconds(1'000'000'000) + std::chrono::milliseconds(500)};
        const std::uint64_t ntp = ntpTime(at);
        QCOMPARE(ntp, (std::uint64_t{3'208'988'800} << 32) + (std::uint64_t{1} << 31));
        std::optional<SenderPart> sender;
        if (sends)
            sender = SenderPart{ntp, 160, 50, 8000};
        std::optional<ReceptionPart> reception;
        if (receives)
            reception = ReceptionPart{9, 64, -3, 0x10007, 80, 0xAABBCCDD, 65536};
        Packet packet(longestOwnReport);
        packet.resize(writeOwnReport(packet, 7, sender, reception));
        QCOMPARE(packet.size() % 4, std::size_t{0});
        Collected seen;
        QVERIFY(visitRtcp(packet, seen));
        QCOMPARE(seen.senders.size(), std::size_t(sends ? 1 : 0));
        QCOMPARE(seen.blocks.size(), std::size_t(receives ? 1 : 0));
        if (sends) {
            QCOMPARE(seen.senders[0].ssrc, 7U);
            QCOMPARE(seen.senders[0].ntpMiddle, ntpMiddle(ntp));
            QCOMPARE(seen.senders[0].octets, 8000U);
        }
        if (receives) {
            const ReportBlock& block = seen.blocks[0];
            QCOMPARE(block.reporter, 7U);
            QCOMPARE(block.ssrc, 9U);
            QCOMPARE(block.fractionLost, 0.25);
            QCOMPARE(block.lost, -3);
            QCOMPARE(block.jitter, 80U);
            QCOMPARE(block.lastReport, 0xAABBCCDDU);
            QCOMPARE(block.delay, 65536U);
        }
    }

    void aCompoundIsReadInItsOrder()
    {
        Packet bye{std::byte{0x82}, std::byte{203}, std::byte{0}, std::byte{2}};
        put(bye, 7, 4);
        put(bye, 8, 4);
        Packet description{std::byte{0x81}, std::byte{202}, std::byte{0}, std::byte{2}};
        put(description, 7, 4);
        put(description, 0x01020304, 4);
        const Packet compound = report(200, 7,
                                    {{.ssrc = 9,
                                        .fraction = 64,
                                        .lost = -3,
                                        .jitter = 80,
                                        .lastReport = 0xAABBCCDD,
                                        .delay = 65536}},
                                    0x1111222233334444)
            + description + report(201, 10, {{.ssrc = 1}, {.ssrc = 2, .lost = 0x7FFFFF}}) + bye;
        Collected seen;
        QVERIFY(visitRtcp(compound, seen));
        QCOMPARE(seen.senders.size(), std::size_t{1});
        QCOMPARE(seen.senders[0].ssrc, 7U);
        QCOMPARE(seen.senders[0].ntpMiddle, 0x22223333U);
        QCOMPARE(seen.senders[0].packets, 50U);
        QCOMPARE(seen.senders[0].octets, 8000U);
        QCOMPARE(seen.blocks.size(), std::size_t{3});
        QCOMPARE(seen.blocks[0].reporter, 7U);
        QCOMPARE(seen.blocks[0].ssrc, 9U);
        QCOMPARE(seen.blocks[0].fractionLost, 0.25);
        QCOMPARE(seen.blocks[0].lost, -3);
        QCOMPARE(seen.blocks[0].jitter, 80U);
        QCOMPARE(seen.blocks[0].lastReport, 0xAABBCCDDU);
        QCOMPARE(seen.blocks[0].delay, 65536U);
        QCOMPARE(seen.blocks[2].lost, 0x7FFFFF);
        QCOMPARE(seen.goodbyes, (std::vector<std::uint32_t>{7, 8}));
    }

    void aLyingLengthEndsTheReadingThere_data()
    {
        QTest::addColumn<int>("cut");
        const int whole = int(report(201, 10, {{.ssrc = 1}, {.ssrc = 2}}).size());
        for (int size = 1; size < whole; ++size)
            QTest::newRow(qPrintable(QString("cut to %1").arg(size))) << size;
    }
    void aLyingLengthEndsTheReadingThere()
    {
        QFETCH(int, cut);
        Packet second = report(201, 10, {{.ssrc = 1}, {.ssrc = 2}});
        second.resize(std::size_t(cut));
        Collected seen;
        QVERIFY(!visitRtcp(report(201, 3, {{.ssrc = 5}}) + second, seen));
        QCOMPARE(seen.blocks.size(), std::size_t{1});
    }

    void aCountWithoutItsBlocksIsRefused()
    {
        for (const std::uint8_t type : std::array<std::uint8_t, 3>{200, 201, 203}) {
            Packet lying = report(201, 10, {});
            lying[0] = std::byte{0x9F};
            lying[1] = std::byte{type};
            Collected seen;
            QVERIFY(!visitRtcp(lying, seen));
            QVERIFY(seen.blocks.empty() && seen.goodbyes.empty());
        }
    }

    void anUnknownTypeIsSkippedAndAnotherVersionRefused()
    {
        Packet feedback = report(201, 10, {});
        feedback[1] = std::byte{206};
        Collected seen;
        QVERIFY(visitRtcp(feedback + report(201, 3, {{.ssrc = 5}}), seen));
        QCOMPARE(seen.blocks.size(), std::size_t{1});
        Packet old = report(201, 3, {});
        old[0] = std::byte{0x40};
        QVERIFY(!visitRtcp(old, seen));
    }
};

LEGSCOPE_TEST(RtcpPacketTest)
#include "rtcppacket_test.moc"
