#include "tests/engine/media/mediapeer.h"

#include <QTest>
#include <filesystem>

using namespace legscope;
using namespace legscope::test;

namespace {

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

QByteArray bytes(const Packet& packet)
{
    return {reinterpret_cast<const char*>(packet.data()), qsizetype(packet.size())};
}

} // namespace

class MediaPoolTest : public QObject {
    Q_OBJECT

private slots:
    void rtpAndRtcpPassByteForByteBothWays()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        for (std::uint16_t i = 0; i < 50; ++i) {
            const Packet there = rtp(i, i * 160U, 0xAAAA);
            const Packet back = rtp(static_cast<std::uint16_t>(i + 900), i * 160U, 0xBBBB, 0, 33);
            call.a.rtp.send(there, call.a.relay.rtp);
            call.b.rtp.send(back, call.b.relay.rtp);
            const auto atB = call.b.rtp.receive();
            const auto atA = call.a.rtp.receive();
            QVERIFY(atB && atA);
            QCOMPARE(bytes(atB->octets), bytes(there));
            QCOMPARE(bytes(atA->octets), bytes(back));
            QCOMPARE(atB->source, call.b.relay.rtp);
            QCOMPARE(atA->source, call.a.relay.rtp);
        }
        call.a.rtcp.send(rtcp(1), call.a.relay.rtcp);
        call.b.rtcp.send(rtcp(2), call.b.relay.rtcp);
        const auto reportAtB = call.b.rtcp.receive();
        const auto reportAtA = call.a.rtcp.receive();
        QVERIFY(reportAtB && reportAtA);
        QCOMPARE(bytes(reportAtB->octets), bytes(rtcp(1)));
        QCOMPARE(reportAtB->source, call.b.relay.rtcp);
        QCOMPARE(reportAtA->source, call.a.relay.rtcp);

        const StreamSample fromA = call.sample(LegSide::A);
        QCOMPARE(fromA.rtpIn, std::uint64_t{50});
        QCOMPARE(fromA.rtpOut, std::uint64_t{50});
        QCOMPARE(fromA.octetsIn, std::uint64_t{50 * 172});
        QCOMPARE(fromA.octetsOut, std::uint64_t{50 * 172});
        QCOMPARE(fromA.rtcpIn, std::uint64_t{1});
        QCOMPARE(fromA.rtcpOut, std::uint64_t{1});
        QCOMPARE(fromA.lost, std::int64_t{0});
        QCOMPARE(fromA.ssrc, 0xAAAAU);
        QCOMPARE(fromA.payloadType, std::uint8_t{8});
        QCOMPARE(*fromA.source, call.a.rtp.address());
        QCOMPARE(*fromA.target, call.b.rtp.address());
        QCOMPARE(fromA.local, call.a.relay.rtp);
        QCOMPARE(call.sample(LegSide::B).ssrc, 0xBBBBU);
    }

    void whatIsNotRtpPassesToo_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("stun") << QByteArray("\0\1\0\0\x21\x12\xa4\x42", 8);
        QTest::newRow("dtls") << QByteArray("\x16\xfe\xfd\0\0", 5);
        QTest::newRow("zrtp") << QByteArray("\x10\0\0\0ZRTPabcd", 12);
        QTest::newRow("crlf keepalive") << QByteArray("\r\n");
        QTest::newRow("one octet") << QByteArray("\0", 1);
        QTest::newRow("version 1") << QByteArray(20, '\x41');
        QTest::newRow("version 3") << QByteArray(20, '\xC1');
        QTest::newRow("the longest") << QByteArray(4000, '\x05');
    }
    void whatIsNotRtpPassesToo()
    {
        QFETCH(QByteArray, octets);
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.a.rtp.send(asOctets({octets.data(), size_t(octets.size())}), call.a.relay.rtp);
        const auto atB = call.b.rtp.receive();
        QVERIFY(atB);
        QCOMPARE(bytes(atB->octets), octets);
        QCOMPARE(call.sample(LegSide::A).otherIn, std::uint64_t{1});
        QCOMPARE(call.sample(LegSide::A).otherOut, std::uint64_t{1});
        QCOMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{0});
    }

    void udptlThatLooksLikeBrokenRtpPassesOnARawStream()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].kind = StreamKind::Raw;
        call.ticket->arm(plan);
        call.a.rtp.send(text("\x80\x01\x02\x03"), call.a.relay.rtp);
        const auto atB = call.b.rtp.receive();
        QVERIFY(atB);
        QCOMPARE(bytes(atB->octets), QByteArray("\x80\x01\x02\x03"));
        QCOMPARE(call.sample(LegSide::A).otherOut, std::uint64_t{1});
    }

    void muxedRtcpTravelsOnTheRtpPorts()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[0].rtcpMux = plan.streams[0].ends[1].rtcpMux = true;
        call.ticket->arm(plan);
        call.a.rtp.send(rtcp(5), call.a.relay.rtp);
        const auto atB = call.b.rtp.receive();
        QVERIFY(atB);
        QCOMPARE(bytes(atB->octets), bytes(rtcp(5)));
        QCOMPARE(call.sample(LegSide::A).rtcpOut, std::uint64_t{1});
        QCOMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{0});
    }

    void rtcpWithoutAnAddressOfItsOwnGoesToTheNextPort()
    {
        RelayedCall call;
        // A pair of neighbouring ports, as RFC 3550 section 11 has it.
        PortPool ports(systemClock());
        const PortPair pair = ports.take({loopback, 20000, 31999}).value();
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].rtp = pair.rtp.local();
        plan.streams[0].ends[1].rtcp.reset();
        call.ticket->arm(plan);
        call.a.rtcp.send(rtcp(5), call.a.relay.rtcp);
        std::byte octet[64];
        QTRY_COMPARE(::recv(pair.rtcp.fd(), octet, sizeof octet, MSG_PEEK), ssize_t{8});
    }

    void aPlanSendsAtOnceToTheAddressOfTheSdp()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QVERIFY(!call.sample(LegSide::B).source);
        QTRY_COMPARE(call.flows.count(FlowChange::FirstPacket, LegSide::A), 1);
        QCOMPARE(call.flows.count(FlowChange::SourceLearned, LegSide::A), 0);
    }

    void beforeAPlanNothingIsRelayed()
    {
        RelayedCall call;
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NoRemote), std::uint64_t{1});
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(2, 0), call.a.relay.rtp);
        const auto atB = call.b.rtp.receive();
        QVERIFY(atB);
        QCOMPARE(bytes(atB->octets), bytes(rtp(2, 0)));
    }

    void anEndWithoutAnAddressIsServedFromItsFirstPackets()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].rtp.reset();
        plan.streams[0].ends[1].rtcp.reset();
        call.ticket->arm(plan);
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NoRemote), std::uint64_t{1});
        for (std::uint16_t i = 0; i < 3; ++i)
            call.b.rtp.send(rtp(i, 0), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        call.a.rtp.send(rtp(2, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QTRY_COMPARE(call.flows.count(FlowChange::SourceLearned, LegSide::B), 1);
    }

    void aNewPlanMovesTheTarget()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        const MediaPeer moved;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].rtp = moved.address();
        call.ticket->arm(plan);
        call.a.rtp.send(rtp(2, 160), call.a.relay.rtp);
        QVERIFY(moved.receive());
        QVERIFY(call.b.rtp.isSilent());
        moved.send(rtp(9, 0, 5), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        QCOMPARE(*call.sample(LegSide::B).source, moved.address());
    }

    void aStreamThatLeftThePlanIsSilent()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.ticket->arm({});
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NoRemote), std::uint64_t{1});
        QVERIFY(call.b.rtp.isSilent());
    }

    void reservingTwiceGivesTheSamePair()
    {
        RelayedCall call;
        const auto again = call.ticket->reserve(0, LegSide::A, call.m_range);
        QCOMPARE(again->rtp, call.a.relay.rtp);
        const auto video = call.ticket->reserve(1, LegSide::A, call.m_range);
        QVERIFY(video->rtp != call.a.relay.rtp);
    }

    void releasedPortsAreClosedAndTheTotalsOfUsedOnesStay()
    {
        RelayedCall call;
        const auto video = call.ticket->reserve(1, LegSide::A, call.m_range).value();
        QVERIFY(call.ticket->reserve(1, LegSide::B, call.m_range));
        QCOMPARE(call.ticket->sample().size(), std::size_t{4});
        call.ticket->release(1);
        QTRY_VERIFY(UdpSocket::bind(video.rtp).has_value());
        QCOMPARE(call.ticket->sample().size(), std::size_t{2});

        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.ticket->release(0);
        QCOMPARE(call.ticket->sample().size(), std::size_t{1});
        QCOMPARE(call.sample(LegSide::A).rtpOut, std::uint64_t{1});
        call.ticket->release(17);
    }

    void portsThatAreUsedUpAreASentenceAndRecover()
    {
        MediaPoolOptions options;
        options.workers = 1;
        options.io = mediaIo();
        auto pool = std::move(MediaPool::start(options).value());
        PortRange range{loopback, 0, 0};
        for (auto first = static_cast<std::uint16_t>(20000 + getpid() % 500 * 4); !range.last; first += 4) {
            if (UdpSocket::bind(loopback.withPort(first)) && UdpSocket::bind(loopback.withPort(first + 1)))
                range = {loopback, first, static_cast<std::uint16_t>(first + 1)};
        }
        auto ticket = std::move(pool->open({}).value());
        QVERIFY(ticket.reserve(0, LegSide::A, range));
        const auto none = ticket.reserve(0, LegSide::B, range);
        QCOMPARE(none.error().code, Errc::OutOfPorts);
        QVERIFY(none.error().detail.find(std::to_string(range.first)) != std::string::npos);
        QVERIFY(ticket.reserve(0, LegSide::B, {loopback, 20000, 31999}));
    }

    void fiveHundredCallsReturnTheirDescriptors()
    {
        const std::size_t before = openDescriptors();
        {
            MediaPoolOptions options;
            options.workers = 2;
            options.io = mediaIo();
            auto pool = std::move(MediaPool::start(options).value());
            const std::size_t idle = openDescriptors();
            std::vector<MediaTicket> tickets;
            for (int i = 0; i < 500; ++i) {
                tickets.push_back(std::move(pool->open({}).value()));
                for (const LegSide side : {LegSide::A, LegSide::B}) {
                    const auto local = tickets.back().reserve(0, side, {loopback, 20000, 31999});
                    QVERIFY2(local, local ? "" : local.error().detail.c_str());
                }
                if (i % 3 == 0)
                    tickets.erase(tickets.begin());
            }
            QTRY_COMPARE(pool->liveSessions(), tickets.size());
            tickets.clear();
            QTRY_COMPARE(pool->liveSessions(), std::size_t{0});
            QTRY_COMPARE(openDescriptors(), idle);
        }
        QCOMPARE(openDescriptors(), before);
    }

    void capturesHoldBothSidesOfTheRelay()
    {
        RelayedCall call({.call = 77, .capture = true, .capturePayload = false});
        call.ticket->arm(call.plan());
        const WallTime before = systemClock().wall();
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.a.rtcp.send(rtcp(), call.a.relay.rtcp);
        QVERIFY(call.b.rtcp.receive());
        std::vector<CapturedPacket> seen;
        std::vector<std::size_t> kept;
        const auto take = [&](const CapturedPacket& packet) {
            seen.push_back(packet);
            kept.push_back(packet.octets.size());
        };
        QTRY_VERIFY((call.pool->captures().front()->drain(take), seen.size() == 4));
        QCOMPARE(seen[0].call, std::uint64_t{77});
        QVERIFY(!seen[0].sent && seen[1].sent);
        QCOMPARE(seen[0].source, call.a.rtp.address());
        QCOMPARE(seen[0].destination, call.a.relay.rtp);
        QCOMPARE(seen[1].source, call.b.relay.rtp);
        QCOMPARE(seen[1].destination, call.b.rtp.address());
        QCOMPARE(seen[0].length, 172U);
        QCOMPARE(kept[0], std::size_t{12});
        QCOMPARE(kept[2], std::size_t{8});
        QVERIFY(seen[0].time >= before && seen[0].time <= systemClock().wall());
    }

    void aStreamGoesOnOverTheConnectedSocketAndAfterItsEnd()
    {
        const std::size_t before = openDescriptors();
        RelayedCall call;
        call.ticket->arm(call.plan());
        const std::size_t bound = openDescriptors();
        QVERIFY(bound > before);
        std::uint16_t sequence = 0;
        const auto passes = [&](const MediaPeer& from, const SocketAddress& into, const MediaPeer& to) {
            from.send(rtp(++sequence, 0), into);
            const auto arrived = to.receive();
            return arrived && bytes(arrived->octets) == bytes(rtp(sequence, 0));
        };
        QVERIFY(passes(call.a.rtp, call.a.relay.rtp, call.b.rtp));
        QVERIFY(passes(call.b.rtp, call.b.relay.rtp, call.a.rtp));
        QTRY_COMPARE(openDescriptors(), bound + 2);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(passes(call.a.rtp, call.a.relay.rtp, call.b.rtp));
            QVERIFY(passes(call.b.rtp, call.b.relay.rtp, call.a.rtp));
        }
        const MediaPeer stranger;
        stranger.send(rtp(1, 0), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{1});

        const MediaPeer moved;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].rtp = moved.address();
        call.ticket->arm(plan);
        QVERIFY(passes(call.a.rtp, call.a.relay.rtp, moved));
        call.b.rtp.send(rtp(1, 0), call.b.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::B, Drop::ForeignSource), std::uint64_t{1});
        QVERIFY(passes(moved, call.b.relay.rtp, call.a.rtp));
        QTRY_COMPARE(openDescriptors(), bound + 4);
        QVERIFY(passes(moved, call.b.relay.rtp, call.a.rtp));
        QVERIFY(passes(call.a.rtp, call.a.relay.rtp, moved));
        QCOMPARE(call.sample(LegSide::B).drops[std::size_t(Drop::ForeignSource)], std::uint64_t{1});
    }

    void aDirectionThatStopsIsQuietAndThenResumed()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QTRY_COMPARE_WITH_TIMEOUT(call.flows.count(FlowChange::Quiet, LegSide::A), 1, 6000);
        QCOMPARE(call.flows.count(FlowChange::Quiet, LegSide::B), 0);
        call.a.rtp.send(rtp(2, 160), call.a.relay.rtp);
        QTRY_COMPARE(call.flows.count(FlowChange::Resumed, LegSide::A), 1);
    }

    void aPoolThatStopsEndsItsWorkers()
    {
        MediaPoolOptions options;
        options.workers = 3;
        options.io = mediaIo();
        auto pool = std::move(MediaPool::start(options).value());
        QCOMPARE(pool->captures().size(), std::size_t{3});
        QVERIFY(!pool->ioName().empty());
        {
            auto ticket = pool->open({});
        }
        pool.reset();
    }
};

QTEST_GUILESS_MAIN(MediaPoolTest)
#include "mediapool_test.moc"
