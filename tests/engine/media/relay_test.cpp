#include "engine/net/rtppacket.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <numeric>

using namespace legscope;
using namespace legscope::test;

namespace {

/// UDP sockets of this machine on an IPv4 address and port.
int socketsOn(const SocketAddress& address)
{
    const auto& ip = *reinterpret_cast<const sockaddr_in*>(address.data());
    const std::string local = fmt::format("{:08X}:{:04X} ", ip.sin_addr.s_addr, address.port());
    std::ifstream table("/proc/net/udp");
    int count = 0;
    for (std::string line; std::getline(table, line);)
        count += line.find(local) < 20;
    return count;
}

/// The table is read in parts while other programs open sockets, and may show one twice or not at all.
bool comesToSockets(int count, const std::vector<SocketAddress>& addresses)
{
    return QTest::qWaitFor(
        [&] {
            return std::transform_reduce(addresses.begin(), addresses.end(), 0, std::plus(), socketsOn)
                == count;
        },
        std::chrono::milliseconds(longestWait).count());
}

} // namespace

class RelayTest : public QObject {
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

    void aStreamGoesOnOverTheConnectedSocketAndAfterItsEnd()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        QVERIFY(comesToSockets(1, {call.a.relay.rtp}));
        std::uint16_t sequence = 0;
        const auto passes = [&](const MediaPeer& from, const SocketAddress& into, const MediaPeer& to) {
            from.send(rtp(++sequence, 0), into);
            const auto arrived = to.receive();
            return arrived && bytes(arrived->octets) == bytes(rtp(sequence, 0));
        };
        QVERIFY(passes(call.a.rtp, call.a.relay.rtp, call.b.rtp));
        QVERIFY(passes(call.b.rtp, call.b.relay.rtp, call.a.rtp));
        QVERIFY(comesToSockets(4, {call.a.relay.rtp, call.b.relay.rtp}));
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
        QVERIFY(comesToSockets(2, {call.b.relay.rtp}));
        QVERIFY(passes(moved, call.b.relay.rtp, call.a.rtp));
        QVERIFY(passes(call.a.rtp, call.a.relay.rtp, moved));
        QCOMPARE(call.sample(LegSide::B).drops[std::size_t(Drop::ForeignSource)], std::uint64_t{1});
    }

    void sentPacketsCarryTheCodePointBeforeAndAfterTheConnection()
    {
        RelayedCall call({.call = 1, .dscp = 46});
        const int on = 1;
        setsockopt(call.b.rtp.fd(), IPPROTO_IP, IP_RECVTOS, &on, sizeof on);
        const auto receivedTos = [&]() -> int {
            std::array<char, 256> control;
            std::array<char, 512> octets;
            iovec part{octets.data(), octets.size()};
            msghdr message{};
            message.msg_iov = &part;
            message.msg_iovlen = 1;
            message.msg_control = control.data();
            message.msg_controllen = control.size();
            pollfd waiting{call.b.rtp.fd(), POLLIN, 0};
            if (::poll(&waiting, 1, 30'000) != 1 || recvmsg(call.b.rtp.fd(), &message, 0) < 0)
                return -1;
            const cmsghdr* found = CMSG_FIRSTHDR(&message);
            return found && found->cmsg_type == IP_TOS
                ? *reinterpret_cast<const unsigned char*>(CMSG_DATA(found))
                : -2;
        };
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QCOMPARE(receivedTos(), 46 << 2);
        call.b.rtp.send(rtp(1, 0), call.b.relay.rtp);
        QVERIFY(comesToSockets(2, {call.b.relay.rtp}));
        call.a.rtp.send(rtp(2, 0), call.a.relay.rtp);
        QCOMPARE(receivedTos(), 46 << 2);
    }

    void aTranslatedStreamIsOneOfOursBothInRtpAndInRtcp()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].translation.emplace();
        plan.streams[0].ends[1].translation->payloadTypes[101] = 96;
        plan.streams[0].ends[1].translation->payloadTypes[13] = RtpTranslation::notSent;
        call.ticket->arm(plan);
        const auto passed = [&](const Packet& packet) {
            call.a.rtp.send(packet, call.a.relay.rtp);
            return *parseRtp(call.b.rtp.receive().value().octets);
        };
        const RtpHeader first = passed(rtp(100, 1600, 0xAAAA));
        QVERIFY(first.ssrc != 0xAAAA);
        QCOMPARE(passed(rtp(101, 1760, 0xAAAA, 101)).payloadType, std::uint8_t{96});
        call.a.rtp.send(rtp(102, 1920, 0xAAAA, 13), call.a.relay.rtp);
        call.a.rtp.send(text("\r\n"), call.a.relay.rtp);
        // A plan that follows keeps the stream; another phone has taken over.
        call.ticket->arm(plan);
        const RtpHeader other = passed(rtp(9, 90, 0xCCCC));
        QCOMPARE(other.ssrc, first.ssrc);
        QCOMPARE(other.sequence, std::uint16_t{102});
        QVERIFY(other.timestamp >= 1920 && other.timestamp < 1920 + 8 * 3000);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NotAgreed), std::uint64_t{2});
        QCOMPARE(call.sample(LegSide::A).rtpOut, std::uint64_t{3});

        call.a.rtcp.send(report(200, 0xCCCC, {}), call.a.relay.rtcp);
        QCOMPARE(readU32(call.b.rtcp.receive().value().octets, 4), first.ssrc);
        call.b.rtp.send(rtp(1, 0, 0xBBBB), call.b.relay.rtp);
        QCOMPARE(bytes(call.a.rtp.receive().value().octets), bytes(rtp(1, 0, 0xBBBB)));

        std::vector<std::uint32_t> ssrcs;
        const auto take = [&](const CapturedPacket& packet) {
            if (packet.destination == call.b.rtp.address())
                ssrcs.push_back(parseRtp(packet.octets)->ssrc);
        };
        QTRY_VERIFY((call.pool->captures().front()->drain(take), ssrcs.size() == 3));
        QVERIFY(ssrcs == std::vector(3, first.ssrc));
    }

    void withoutATranslationAgainEveryOctetPasses()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].translation.emplace();
        call.ticket->arm(plan);
        call.a.rtp.send(rtp(1, 0, 0xAAAA), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(2, 160, 0xAAAA), call.a.relay.rtp);
        QCOMPARE(bytes(call.b.rtp.receive().value().octets), bytes(rtp(2, 160, 0xAAAA)));
    }

    void ofAnEncryptedStreamNothingIsTranslated()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].encrypted = true;
        plan.streams[0].ends[1].translation.emplace();
        call.ticket->arm(plan);
        call.a.rtp.send(rtp(1, 0, 0xAAAA), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NotAgreed), std::uint64_t{1});
        QVERIFY(call.b.rtp.isSilent());
    }
};

LEGSCOPE_TEST(RelayTest)
#include "relay_test.moc"
