#include "engine/net/rtppacket.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// A second call beside the one that is treated badly, on the same worker.
class Neighbour {
public:
    explicit Neighbour(RelayedCall& other)
        : m_ticket(std::move(other.pool->open({.call = 2}).value()))
        , m_a(other.bind(m_ticket, 0, LegSide::A))
    {
        StreamPlan stream;
        stream.ends[0].rtp = m_caller.address();
        stream.ends[1].rtp = m_callee.address();
        other.bind(m_ticket, 0, LegSide::B);
        m_ticket.arm({{stream}});
    }

    void send(std::uint16_t number) const { m_caller.send(rtp(number, number * 160U, 0x77), m_a.rtp); }
    bool hears() const { return m_callee.receive().has_value(); }
    std::uint64_t relayed() const { return m_ticket.sample().front().rtpOut; }

private:
    MediaPeer m_caller, m_callee;
    MediaTicket m_ticket;
    MediaLocal m_a;
};

/// A network of this process alone, whose loopback carries at most `mtu` octets in one piece.
bool enterNetwork(int mtu)
{
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0 && unshare(CLONE_NEWNET) != 0)
        return false;
    const UniqueFd any(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_mtu = mtu;
    if (ioctl(any.get(), SIOCSIFMTU, &request) != 0)
        return false;
    request.ifr_flags = IFF_UP | IFF_RUNNING | IFF_LOOPBACK;
    return ioctl(any.get(), SIOCSIFFLAGS, &request) == 0;
}

/// Gives the socket on `local` as little room for what it sends as there is.
void starve(const SocketAddress& local)
{
    for (int fd = 3; fd < 1024; ++fd) {
        sockaddr_in6 bound{};
        socklen_t size = sizeof bound;
        if (getsockname(fd, reinterpret_cast<sockaddr*>(&bound), &size) != 0)
            continue;
        const auto address = SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&bound));
        const int least = 1;
        if (address && *address == local)
            setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &least, sizeof least);
    }
}

enum class Outcome { Right, NotAllowed, NotEnobufs, NotRelayed, NotCounted, NeighbourDisturbed };

/// In a child process: what has to be sent in more pieces than there is room for fails with ENOBUFS.
Outcome relayWithoutBuffers()
{
    if (!enterNetwork(256))
        return Outcome::NotAllowed;
    const std::string big(3900, 'x');
    const MediaPeer probe;
    starve(probe.address());
    if (sendto(
            probe.fd(), big.data(), big.size(), MSG_DONTWAIT, probe.address().data(), probe.address().size())
            != -1
        || errno != ENOBUFS)
        return Outcome::NotEnobufs;

    RelayedCall call;
    const Neighbour neighbour(call);
    starve(call.b.relay.rtp);
    call.ticket->arm(call.plan());
    for (std::uint16_t i = 0; i < 20; ++i) {
        call.a.rtp.send(rtp(i, i * 160U, 5, 8, i % 2 == 0 ? 3900 : 160), call.a.relay.rtp);
        neighbour.send(i);
        if (!neighbour.hears())
            return Outcome::NeighbourDisturbed;
        if (i % 2 != 0 && !call.b.rtp.receive())
            return Outcome::NotRelayed;
    }
    const StreamSample sample = call.sample(LegSide::A);
    return sample.rtpIn == 20 && sample.rtpOut == 10 && sample.drops[std::size_t(Drop::SendRefused)] == 10
        ? Outcome::Right
        : Outcome::NotCounted;
}

} // namespace

/// What a peer may send, or fail to do, without effect on any other stream.
class RelayBadInputTest : public QObject {
    Q_OBJECT

private slots:
    void shortOddAndHugePacketsDoTheirCountersAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("passesAs"); ///< what it is counted as; empty: it is dropped
        QTest::addColumn<int>("reason");
        const QByteArray header("\x80\x08\0\1\0\0\0\0\0\0\0\5", 12);
        for (int size = 1; size <= 11; ++size)
            QTest::addRow("%d octets of RTP", size) << header.left(size) << "" << int(Drop::Malformed);
        QTest::newRow("empty") << QByteArray() << "" << int(Drop::Empty);
        QByteArray csrcs = header;
        csrcs[0] = char(0x8F);
        QTest::newRow("15 CSRCs that are not there") << csrcs << "" << int(Drop::Malformed);
        QTest::newRow("15 CSRCs and no payload") << csrcs + QByteArray(60, 'c') << "RTP" << 0;
        QByteArray extended = header;
        extended[0] = char(0x90);
        QTest::newRow("an extension longer than the packet")
            << extended + QByteArray("\xBE\xDE\xFF\xFF", 4) << "" << int(Drop::Malformed);
        QTest::newRow("half of an extension's header")
            << extended + QByteArray("\xBE", 1) << "" << int(Drop::Malformed);
        QTest::newRow("a huge extension that is there")
            << extended + QByteArray("\xBE\xDE\x03\x84", 4) + QByteArray(3600, 'x') << "RTP" << 0;
        QByteArray padded = header;
        padded[0] = char(0xA0);
        QTest::newRow("padding longer than the packet") << padded + QByteArray("\xFF", 1) << "RTP" << 0;
        QTest::newRow("padding of nothing") << padded << "RTP" << 0;
        for (const int version : {0, 1, 3})
            QTest::addRow("version %d", version) << QByteArray(20, char(version << 6)) << "other" << 0;
        QTest::newRow("RTCP whose length lies") << QByteArray("\x81\xC9\xFF\xFF\0\0\0\1", 8) << "RTCP" << 0;
        QTest::newRow("RTCP with 31 blocks that are not there")
            << QByteArray("\x9F\xC8\0\6\0\0\0\1", 8) << "RTCP" << 0;
        QTest::newRow("the longest that is carried") << QByteArray(4000, '\x05') << "other" << 0;
        QTest::newRow("one octet too long") << QByteArray(4001, '\x05') << "" << int(Drop::TooLong);
        QTest::newRow("64 kB") << QByteArray(65507, char(0x80)) << "" << int(Drop::TooLong);
    }
    void shortOddAndHugePacketsDoTheirCountersAndNothingElse()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QString, passesAs);
        QFETCH(int, reason);
        RelayedCall call;
        const Neighbour neighbour(call);
        call.ticket->arm(call.plan());
        call.a.rtp.send(asOctets({octets.data(), size_t(octets.size())}), call.a.relay.rtp);
        if (!passesAs.isEmpty()) {
            const auto arrived = call.b.rtp.receive();
            QVERIFY(arrived);
            QCOMPARE(bytes(arrived->octets), octets);
            const StreamSample sample = call.sample(LegSide::A);
            QCOMPARE(sample.rtpIn, std::uint64_t(passesAs == "RTP"));
            QCOMPARE(sample.rtcpIn, std::uint64_t(passesAs == "RTCP"));
            QCOMPARE(sample.otherIn, std::uint64_t(passesAs == "other"));
        } else {
            QTRY_COMPARE(call.dropped(LegSide::A, Drop(reason)), std::uint64_t{1});
            QVERIFY(call.b.rtp.isSilent() && call.b.rtcp.isSilent());
        }
        call.a.rtp.send(rtp(2, 160, 5), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        neighbour.send(1);
        QVERIFY(neighbour.hears());
    }

    void aPortWhereNobodyListensDisturbsNeitherDirectionNorTheNeighbour()
    {
        RelayedCall call;
        const Neighbour neighbour(call);
        MediaPlan plan = call.plan();
        {
            const MediaPeer gone;
            plan.streams[0].ends[1].rtp = gone.address();
        }
        call.ticket->arm(plan);
        for (std::uint16_t i = 0; i < 50; ++i) {
            call.a.rtp.send(rtp(i, i * 160U), call.a.relay.rtp);
            neighbour.send(i);
            QVERIFY(neighbour.hears());
        }
        QTRY_COMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{50});
        const StreamSample sample = call.sample(LegSide::A);
        QCOMPARE(sample.rtpOut + sample.drops[std::size_t(Drop::SendRefused)], std::uint64_t{50});
        // B comes back where it was.
        const MediaPeer back(*plan.streams[0].ends[1].rtp);
        back.send(rtp(1, 0, 9), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
        call.a.rtp.send(rtp(51, 0), call.a.relay.rtp);
        QVERIFY(back.receive());
    }

    void whatTheKernelRefusesToSendIsCountedAndTheNextGoesOut()
    {
        RelayedCall call;
        const Neighbour neighbour(call);
        MediaPlan plan = call.plan();
        // To a broadcast address a socket may not send: EACCES.
        plan.streams[0].ends[1].rtp = *SocketAddress::parse("255.255.255.255", 4000);
        call.ticket->arm(plan);
        for (std::uint16_t i = 0; i < 20; ++i)
            call.a.rtp.send(rtp(i, 0), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::SendRefused), std::uint64_t{20});
        QCOMPARE(call.sample(LegSide::A).rtpOut, std::uint64_t{0});
        QCOMPARE(call.sample(LegSide::A).octetsOut, std::uint64_t{0});
        neighbour.send(1);
        QVERIFY(neighbour.hears());
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(21, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
    }

    void whereTheKernelHasNoBufferThePacketIsCountedAndTheNextGoesOut()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("ThreadSanitizer starts no threads after a fork");
#endif
        const pid_t child = fork();
        if (child == 0)
            _exit(int(relayWithoutBuffers()));
        int status = -1;
        waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == int(Outcome::NotAllowed))
            QSKIP("no network of one's own here");
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), int(Outcome::Right));
    }

    void aPeerThatStopsReadingBlocksNobody()
    {
        RelayedCall call;
        const Neighbour neighbour(call);
        const int small = 4096;
        setsockopt(call.b.rtp.fd(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        call.ticket->arm(call.plan());
        for (std::uint16_t i = 0; i < 2000; ++i) {
            call.a.rtp.send(rtp(i, i * 160U), call.a.relay.rtp);
            if (i % 50 == 0) {
                neighbour.send(i);
                QVERIFY(neighbour.hears());
            }
        }
        QTRY_COMPARE(neighbour.relayed(), std::uint64_t{40});
        QTRY_COMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{2000});
        const StreamSample sample = call.sample(LegSide::A);
        QCOMPARE(sample.rtpOut + sample.drops[std::size_t(Drop::SendRefused)], std::uint64_t{2000});
        call.b.rtp.send(rtp(1, 0), call.b.relay.rtp);
        QVERIFY(call.a.rtp.receive());
    }

    void aFloodOnOnePortTakesNothingFromAnotherCall()
    {
        RelayedCall call;
        const Neighbour neighbour(call);
        call.ticket->arm(call.plan());
        const MediaPeer attacker;
        const Packet packet = rtp(1, 0, 0xEEEE);
        for (std::uint16_t round = 0; round < 500; ++round) {
            for (int i = 0; i < 50; ++i)
                attacker.send(packet, call.a.relay.rtp);
            neighbour.send(round);
            QVERIFY(neighbour.hears());
        }
        QVERIFY(call.dropped(LegSide::A, Drop::ForeignSource) > 0);
        QCOMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{0});
    }
};

LEGSCOPE_TEST(RelayBadInputTest)
#include "relaybadinput_test.moc"
