#include "engine/media/sourcelatch.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

using Verdict = SourceLatch::Verdict;

const SocketAddress advertised = *SocketAddress::parse("192.0.2.1", 4000);
const SocketAddress behindNat = *SocketAddress::parse("198.51.100.9", 61000);
const SocketAddress attacker = *SocketAddress::parse("203.0.113.66", 9999);

SourceLatch latchFor(std::optional<SocketAddress> address, SourceLearning learning = SourceLearning::Once)
{
    SourceLatch latch(learning);
    latch.advertise(address);
    return latch;
}

} // namespace

class SourceLatchTest : public QObject {
    Q_OBJECT

private slots:
    void beforeAnyPacketTheAdvertisedAddressIsTheTarget()
    {
        QCOMPARE(*latchFor(advertised).target(), advertised);
        QVERIFY(!latchFor(std::nullopt).target());
    }

    void theAdvertisedAddressIsBelievedAtItsFirstPacket()
    {
        SourceLatch latch = latchFor(advertised);
        QVERIFY(latch.judge(advertised, rtp(1, 160)) == Verdict::Learned);
        QVERIFY(latch.judge(advertised, rtp(2, 320)) == Verdict::Accept);
        for (std::uint16_t i = 0; i < 100; ++i)
            QVERIFY(latch.judge(attacker, rtp(i, i * 160U)) == Verdict::Foreign);
    }

    void anotherSourceIsBelievedAfterThreeConsistentPackets()
    {
        SourceLatch latch = latchFor(advertised);
        QVERIFY(latch.judge(behindNat, rtp(10, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(behindNat, rtp(11, 160)) == Verdict::Foreign);
        QCOMPARE(*latch.target(), advertised);
        QVERIFY(latch.judge(behindNat, rtp(12, 320)) == Verdict::Learned);
        QCOMPARE(*latch.target(), behindNat);
    }

    void inconsistentPacketsNeverLearn_data()
    {
        QTest::addColumn<int>("sequenceStep");
        QTest::addColumn<int>("ssrcStep");
        QTest::newRow("same sequence number again") << 0 << 0;
        QTest::newRow("sequence numbers backwards") << -1 << 0;
        QTest::newRow("wild sequence numbers") << 5000 << 0;
        QTest::newRow("another SSRC each time") << 1 << 1;
    }
    void inconsistentPacketsNeverLearn()
    {
        QFETCH(int, sequenceStep);
        QFETCH(int, ssrcStep);
        SourceLatch latch = latchFor(advertised);
        for (int i = 0; i < 50; ++i) {
            const auto packet = rtp(static_cast<std::uint16_t>(1000 + i * sequenceStep), 0,
                static_cast<std::uint32_t>(7 + i * ssrcStep));
            QVERIFY(latch.judge(attacker, packet) == Verdict::Foreign);
        }
    }

    void twoStrangersAtOnceDoNotHelpEachOther()
    {
        SourceLatch latch = latchFor(advertised);
        for (std::uint16_t i = 0; i < 20; ++i) {
            QVERIFY(latch.judge(behindNat, rtp(i, 0)) == Verdict::Foreign);
            QVERIFY(latch.judge(attacker, rtp(i, 0)) == Verdict::Foreign);
        }
    }

    void theAdvertisedAddressWinsWheneverItSpeaks()
    {
        SourceLatch latch = latchFor(advertised);
        for (std::uint16_t i = 0; i < 10; ++i)
            latch.judge(attacker, rtp(i, 0));
        QCOMPARE(*latch.target(), attacker);
        QVERIFY(latch.judge(advertised, rtp(1, 0)) == Verdict::Learned);
        QCOMPARE(*latch.target(), advertised);
        for (std::uint16_t i = 10; i < 20; ++i)
            QVERIFY(latch.judge(attacker, rtp(i, 0)) == Verdict::Foreign);
    }

    void theSameHostWithAnotherPortIsForeignAfterTheLock()
    {
        SourceLatch latch = latchFor(advertised);
        latch.judge(advertised, rtp(1, 0));
        for (std::uint16_t i = 2; i < 20; ++i)
            QVERIFY(latch.judge(advertised.withPort(4002), rtp(i, 0)) == Verdict::Foreign);
    }

    void aNewAddressOpensTheWindowAgain()
    {
        SourceLatch latch = latchFor(advertised);
        latch.judge(advertised, rtp(1, 0));
        const auto moved = advertised.withPort(4100);
        latch.advertise(moved);
        QCOMPARE(*latch.target(), moved);
        QVERIFY(latch.judge(advertised, rtp(2, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(moved, rtp(3, 0)) == Verdict::Learned);
    }

    void anUnchangedOrMissingAddressLeavesTheLock()
    {
        SourceLatch latch = latchFor(advertised);
        for (std::uint16_t i = 0; i < 3; ++i)
            latch.judge(behindNat, rtp(i, 0));
        latch.advertise(advertised);
        QCOMPARE(*latch.target(), behindNat);
        latch.advertise(std::nullopt);
        QCOMPARE(*latch.target(), behindNat);
        QVERIFY(!latch.isOpen());
    }

    void anotherOfferWithTheSameAddressLetsANewPortOfTheNatBeLearned()
    {
        SourceLatch latch = latchFor(advertised);
        latch.setSignalling(behindNat.withPort(5060));
        for (std::uint16_t i = 0; i < 3; ++i)
            latch.judge(behindNat, rtp(i, 0));
        latch.reopen();
        QCOMPARE(*latch.target(), behindNat);
        const auto rebound = behindNat.withPort(61001);
        for (std::uint16_t i = 0; i < SourceLatch::strangerThreshold - 1; ++i)
            QVERIFY(latch.judge(attacker, rtp(i, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(rebound, rtp(1, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(rebound, rtp(2, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(rebound, rtp(3, 0)) == Verdict::Learned);
        QVERIFY(!latch.isOpen());
        QVERIFY(latch.judge(behindNat, rtp(4, 0)) == Verdict::Foreign);
    }

    void aSourceThatStillSpeaksAfterAnotherOfferClosesTheWindow()
    {
        SourceLatch latch = latchFor(advertised);
        latch.judge(advertised, rtp(1, 0));
        latch.reopen();
        latch.judge(advertised, rtp(2, 0));
        QVERIFY2(latch.isOpen(), "one late packet says little");
        latch.judge(advertised, rtp(3, 0));
        latch.judge(advertised, rtp(4, 0));
        QVERIFY(!latch.isOpen());
        for (std::uint16_t i = 0; i < 50; ++i)
            QVERIFY(latch.judge(attacker, rtp(i, 0)) == Verdict::Foreign);
    }

    void withLearningOffOnlyTheAdvertisedAddressIsHeard()
    {
        SourceLatch latch = latchFor(advertised, SourceLearning::Off);
        for (std::uint16_t i = 0; i < 50; ++i)
            QVERIFY(latch.judge(behindNat, rtp(i, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(advertised, rtp(1, 0)) == Verdict::Learned);
    }

    void aStrangerNeedsPatienceWhereTheSignallingIsKnown()
    {
        SourceLatch latch = latchFor(advertised);
        latch.setSignalling(behindNat.withPort(5060));
        for (std::uint16_t i = 0; i < SourceLatch::strangerThreshold - 1; ++i)
            QVERIFY(latch.judge(attacker, rtp(i, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(advertised, rtp(1, 0)) == Verdict::Learned);
    }

    void whereTheSignallingComesFromIsNoStranger()
    {
        SourceLatch latch = latchFor(advertised);
        latch.setSignalling(behindNat.withPort(5060));
        latch.judge(behindNat, rtp(1, 0));
        latch.judge(behindNat, rtp(2, 0));
        QVERIFY(latch.judge(behindNat, rtp(3, 0)) == Verdict::Learned);
        SourceLatch otherPort = latchFor(advertised);
        otherPort.setSignalling(behindNat.withPort(5060));
        otherPort.judge(advertised.withPort(4444), rtp(1, 0));
        otherPort.judge(advertised.withPort(4444), rtp(2, 0));
        QVERIFY(otherPort.judge(advertised.withPort(4444), rtp(3, 0)) == Verdict::Learned);
    }

    void aThresholdOfTheProfileIsKept()
    {
        SourceLatch latch(SourceLearning::Once, 10);
        latch.advertise(advertised);
        for (std::uint16_t i = 0; i < 9; ++i)
            QVERIFY(latch.judge(behindNat, rtp(i, 0)) == Verdict::Foreign);
        QVERIFY(latch.judge(behindNat, rtp(9, 0)) == Verdict::Learned);
    }

    void whatTheListForbidsIsNeverLearned()
    {
        const std::function<bool(const SocketAddress&)> onlyNat
            = [](const SocketAddress& source) { return source.sameHost(behindNat); };
        SourceLatch latch = latchFor(advertised);
        latch.setAllowed(onlyNat);
        for (std::uint16_t i = 0; i < 50; ++i)
            QVERIFY(latch.judge(attacker, rtp(i, 0)) == Verdict::Foreign);
        for (std::uint16_t i = 0; i < 3; ++i)
            latch.judge(behindNat, rtp(i, 0));
        QCOMPARE(*latch.source(), behindNat);
    }

    void whatIsNotRtpIsLearnedToo()
    {
        SourceLatch latch = latchFor(advertised);
        const auto hello = text("\x16\xfe\xfd");
        QVERIFY(latch.judge(behindNat, hello) == Verdict::Foreign);
        QVERIFY(latch.judge(behindNat, hello) == Verdict::Foreign);
        QVERIFY(latch.judge(behindNat, hello) == Verdict::Learned);
    }

    void rtcpFromTheHostOfTheRtpNeedsNoPatience()
    {
        SourceLatch latch = latchFor(advertised.withPort(4001));
        latch.trustHost(behindNat);
        QVERIFY(latch.judge(attacker, rtcp()) == Verdict::Foreign);
        QVERIFY(latch.judge(behindNat.withPort(61007), rtcp()) == Verdict::Learned);
    }
};

LEGSCOPE_TEST(SourceLatchTest)
#include "sourcelatch_test.moc"
