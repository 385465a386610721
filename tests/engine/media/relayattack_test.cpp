#include "engine/media/earlypackets.h"
#include "engine/media/sourcelatch.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Sends one packet from A and has it arrive at B: what was sent to the relay before it has been dealt with.
bool passes(RelayedCall& call, std::uint16_t sequence)
{
    call.a.rtp.send(rtp(sequence, sequence * 160U, 0xAAAA), call.a.relay.rtp);
    return call.b.rtp.receive().has_value();
}

} // namespace

/// spec: the rows of "Media attacks" that do not need SRTP ended here.
class RelayAttackTest : public QObject {
    Q_OBJECT

private slots:
    void aSprayDuringACallGetsNothingBack()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        call.b.rtp.send(rtp(1, 0, 0xBBBB), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        const MediaPeer attacker;
        for (std::uint16_t i = 0; i < 200; ++i) {
            attacker.send(rtp(i, 0, 0xEEEE), call.a.relay.rtp);
            attacker.send(rtp(i, 0, 0xEEEE), call.b.relay.rtp);
        }
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{200});
        QTRY_COMPARE(call.dropped(LegSide::B, Drop::ForeignSource), std::uint64_t{200});
        QVERIFY(passes(call, 2));
        QVERIFY(attacker.isSilent());
        QVERIFY(call.a.rtp.isSilent() && call.b.rtp.isSilent());
        QCOMPARE(call.flows.count(FlowChange::ForeignSource, LegSide::A), 1);
        QCOMPARE(call.sample(LegSide::A).ssrc, 0xAAAAU);
    }

    void aSprayOfSinglePacketsBeforeTheVictimLearnsNothing()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        std::vector<std::unique_ptr<MediaPeer>> sources;
        for (int i = 0; i < 20; ++i) {
            sources.push_back(std::make_unique<MediaPeer>());
            sources.back()->send(rtp(1, 0, 0xEEEE), call.a.relay.rtp);
        }
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{20});
        call.b.rtp.send(rtp(1, 0, 0xBBBB), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        for (const auto& source : sources)
            QVERIFY(source->isSilent());
    }

    void anAttackerWhoCameFirstLosesToTheAddressOfTheSdp()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        const MediaPeer attacker;
        for (std::uint16_t i = 0; i < 10; ++i)
            attacker.send(rtp(i, 0, 0xEEEE), call.a.relay.rtp);
        QTRY_COMPARE(call.flows.count(FlowChange::SourceLearned, LegSide::A), 1);
        while (call.b.rtp.receive(std::chrono::milliseconds(50))) { }
        QVERIFY(passes(call, 1));
        call.b.rtp.send(rtp(1, 0, 0xBBBB), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        QVERIFY(attacker.isSilent());
    }

    void theRightSsrcAndSequenceFromAWrongSourceIsDropped()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        const MediaPeer attacker;
        for (std::uint16_t i = 2; i < 50; ++i)
            attacker.send(rtp(i, i * 160U, 0xAAAA), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{48});
        QVERIFY(passes(call, 2));
        QVERIFY(call.b.rtp.isSilent());
        QCOMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{2});
        QCOMPARE(call.sample(LegSide::A).expected, std::uint64_t{2});
    }

    void aSourceThatMovesWithoutSignallingIsDroppedAndTold()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        const MediaPeer rebound;
        for (std::uint16_t i = 2; i < 20; ++i)
            rebound.send(rtp(i, i * 160U, 0xAAAA), call.a.relay.rtp);
        QTRY_COMPARE(call.flows.count(FlowChange::ForeignSource, LegSide::A), 1);
        call.b.rtp.send(rtp(1, 0), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        QVERIFY(rebound.isSilent());
    }

    void rtcpFromAForeignSourceIsSilent()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        call.a.rtcp.send(rtcp(1), call.a.relay.rtcp);
        QVERIFY(call.b.rtcp.receive());
        const MediaPeer attacker(*SocketAddress::parse("127.0.0.2", 0));
        for (int i = 0; i < 30; ++i)
            attacker.send(rtcp(9), call.a.relay.rtcp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{30});
        call.b.rtcp.send(rtcp(2), call.b.relay.rtcp);
        QVERIFY(call.a.rtcp.receive());
        QVERIFY(attacker.isSilent());
        QVERIFY(call.b.rtcp.isSilent());
    }

    void aReofferWithTheSameAddressLetsANewPortBeLearned_data()
    {
        QTest::addColumn<int>("leg");
        QTest::newRow("A") << 0;
        QTest::newRow("B") << 1;
    }
    void aReofferWithTheSameAddressLetsANewPortBeLearned()
    {
        QFETCH(int, leg);
        RelayedCall call;
        const LegSide side = leg == 0 ? LegSide::A : LegSide::B;
        const MediaSide& own = leg == 0 ? call.a : call.b;
        const MediaSide& far = leg == 0 ? call.b : call.a;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[static_cast<std::size_t>(leg)].exchange = 1;
        call.ticket->arm(plan);
        own.rtp.send(rtp(1, 0, 7), own.relay.rtp);
        QVERIFY(far.rtp.receive());
        const MediaPeer rebound;
        for (std::uint16_t i = 0; i < 5; ++i)
            rebound.send(rtp(i, 0, 7), own.relay.rtp);
        QTRY_COMPARE(call.flows.count(FlowChange::ForeignSource, side), 1);
        plan.streams[0].ends[static_cast<std::size_t>(leg)].exchange = 2;
        call.ticket->arm(plan);
        for (std::uint16_t i = 5; i < 10; ++i)
            rebound.send(rtp(i, 0, 7), own.relay.rtp);
        for (int i = 5; i < 10; ++i)
            QVERIFY2(far.rtp.receive(), "those that made it credible pass too");
        far.rtp.send(rtp(1, 0, 8), far.relay.rtp);
        QVERIFY(rebound.receive());
        QVERIFY(own.rtp.isSilent());
        QCOMPARE(*call.sample(side).source, rebound.address());
    }

    void whoGoesOnAfterAReofferIsNotReplaced()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[0].exchange = 1;
        call.ticket->arm(plan);
        call.a.rtp.send(rtp(1, 0, 7), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QTRY_COMPARE(socketsAt(call.a.relay.rtp), 2); // what it sends comes to the connected one
        plan.streams[0].ends[0].exchange = 2;
        call.ticket->arm(plan);
        for (std::uint16_t i = 2; i < 8; ++i) {
            call.a.rtp.send(rtp(i, 0, 7), call.a.relay.rtp);
            QVERIFY(call.b.rtp.receive());
        }
        const MediaPeer stranger;
        for (std::uint16_t i = 0; i < 30; ++i)
            stranger.send(rtp(i, 0, 9), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{30});
        QCOMPARE(*call.sample(LegSide::A).source, call.a.rtp.address());
    }

    void aReofferWithANewAddressLetsTheSourceBeLearnedAgain()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        const MediaPeer rebound;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[0].rtp = rebound.address().withPort(9);
        call.ticket->arm(plan);
        for (std::uint16_t i = 1; i < 5; ++i)
            rebound.send(rtp(i, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QCOMPARE(*call.sample(LegSide::A).source, rebound.address());
        for (std::uint16_t i = 5; i < 10; ++i)
            call.a.rtp.send(rtp(i, 0), call.a.relay.rtp);
        QTRY_VERIFY(call.dropped(LegSide::A, Drop::ForeignSource) >= 5);
    }

    void theVictimsHostWithAnotherPortIsDroppedAfterTheLock()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        const MediaPeer neighbour(call.a.rtp.address().withPort(0));
        for (std::uint16_t i = 2; i < 32; ++i)
            neighbour.send(rtp(i, i * 160U, 0xAAAA), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{30});
        QVERIFY(call.b.rtp.isSilent());
    }

    void aSprayOverEveryPortOfTheRangeGetsNothingBack()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(passes(call, 1));
        call.b.rtp.send(rtp(1, 0, 0xBBBB), call.b.relay.rtp);
        call.a.rtcp.send(rtcp(1), call.a.relay.rtcp);
        call.b.rtcp.send(rtcp(2), call.b.relay.rtcp);
        QVERIFY(call.a.rtp.receive() && call.b.rtcp.receive() && call.a.rtcp.receive());
        const MediaPeer attacker(*SocketAddress::parse("127.0.0.2", 0));
        for (std::uint16_t port = call.m_range.first; port <= call.m_range.last; ++port)
            attacker.send(rtp(port, 0, 0xEEEE), loopback.withPort(port));
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{2});
        QTRY_COMPARE(call.dropped(LegSide::B, Drop::ForeignSource), std::uint64_t{2});
        QVERIFY(passes(call, 2));
        QVERIFY(attacker.isSilent());
    }

    void whereTheSignallingIsKnownAStrangerGetsNothingBeforeTheVictimSpeaks()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[0].signalling = call.a.rtp.address();
        call.ticket->arm(plan);
        const MediaPeer attacker(*SocketAddress::parse("127.0.0.3", 0));
        for (std::uint16_t i = 0; i < SourceLatch::strangerThreshold - 1; ++i)
            attacker.send(rtp(i, 0, 0xEEEE), call.a.relay.rtp);
        QTRY_COMPARE(
            call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{SourceLatch::strangerThreshold - 1});
        call.b.rtp.send(rtp(1, 0, 0xBBBB), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        QVERIFY(passes(call, 1));
        QVERIFY(attacker.isSilent());
    }

    void aStrangerWhoIsBelievedHasLostNothing()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[0].signalling = call.a.rtp.address();
        call.ticket->arm(plan);
        const MediaPeer stranger(*SocketAddress::parse("127.0.0.3", 0));
        constexpr unsigned sent = 40, before = SourceLatch::strangerThreshold - 1;
        for (std::uint16_t i = 0; i < sent; ++i)
            stranger.send(rtp(i, 0, 0x1111), call.a.relay.rtp);
        QTRY_COMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{sent - before + EarlyPackets::capacity});
        QCOMPARE(call.sample(LegSide::A).lost, std::int64_t{0});
    }

    void whoSpeaksBesideOthersKeepsItsPlace()
    {
        EarlyPackets early;
        const auto one = *SocketAddress::parse("127.0.0.2", 4000), other = one.withPort(4001);
        const auto hold = [&early](const SocketAddress& source, std::uint16_t sequence) {
            Packet octets = rtp(sequence, 0);
            early.hold({octets, source, false, false}, Monotonic::clock::now());
        };
        const auto released = [&early](const SocketAddress& source) {
            std::vector<std::uint16_t> sequences;
            early.release(source, Monotonic::clock::now(), [&](const Datagram& datagram, Monotonic) {
                sequences.push_back(parseRtp(datagram.octets)->sequence);
            });
            return sequences;
        };
        hold(other, 100);
        for (std::uint16_t i = 0; i < 20; ++i)
            hold(one, i);
        hold(one.withPort(4002), 200); // none of its own could go
        QCOMPARE(early.count(), EarlyPackets::capacity);
        QCOMPARE(released(one), (std::vector<std::uint16_t>{13, 14, 15, 16, 17, 18, 19}));
        hold(other, 101);
        QCOMPARE(released(other), (std::vector<std::uint16_t>{101}));
    }

    void aRuleKeepsSourcesFromBeingLearned()
    {
        RelayedCall call({.call = 1,
            .mayLearn = [](const SocketAddress& source) { return source.host() != "127.0.0.3"; }});
        call.ticket->arm(call.plan());
        const MediaPeer forbidden(*SocketAddress::parse("127.0.0.3", 0));
        for (std::uint16_t i = 0; i < 40; ++i)
            forbidden.send(rtp(i, 0, 0xEEEE), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{40});
        const MediaPeer allowed;
        for (std::uint16_t i = 0; i < 3; ++i)
            allowed.send(rtp(i, 0, 0x1111), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QCOMPARE(*call.sample(LegSide::A).source, allowed.address());
    }

    void aForgedTelephoneEventIsNeitherPassedNorCounted()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].formats = {{101, "telephone-event"}};
        call.ticket->arm(plan);
        QVERIFY(passes(call, 1));
        const auto key = [](std::uint16_t sequence, std::uint32_t timestamp) {
            Packet packet = rtp(sequence, timestamp, 0xAAAA, 101, 0);
            put(packet, 0x058AFFFF, 4); // "5", its end, the longest duration
            return packet;
        };
        const MediaPeer attacker;
        for (std::uint16_t i = 2; i < 30; ++i)
            attacker.send(key(i, i), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{28});
        QCOMPARE(call.sample(LegSide::A).telephoneEvents, std::uint64_t{0});
        // From the right source: however long it is said to last, it is one.
        for (std::uint16_t i = 2; i < 30; ++i) {
            call.a.rtp.send(key(i, 160), call.a.relay.rtp);
            QVERIFY(call.b.rtp.receive());
        }
        QCOMPARE(call.sample(LegSide::A).telephoneEvents, std::uint64_t{1});
        QCOMPARE(call.sample(LegSide::A).keys, std::string("5"));
    }

    void withLearningOffAStrangerIsNeverLearned()
    {
        RelayedCall call({.call = 1, .learning = SourceLearning::Off});
        call.ticket->arm(call.plan());
        const MediaPeer stranger;
        for (std::uint16_t i = 0; i < 30; ++i)
            stranger.send(rtp(i, 0), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{30});
        QVERIFY(passes(call, 1));
    }
};

LEGSCOPE_TEST(RelayAttackTest)
#include "relayattack_test.moc"
