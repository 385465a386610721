#include "tests/engine/media/securephone.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

MediaPoolOptions workers(unsigned count, WorkerWakes wakes)
{
    MediaPoolOptions options;
    options.workers = count;
    options.wakes = wakes;
    return options;
}

CryptoKey keyOf(unsigned char first)
{
    return {CryptoSuite::AesCm128Sha1Tag80,
        std::vector<std::byte>(keySizeOf(CryptoSuite::AesCm128Sha1Tag80), std::byte{first})};
}

/// Two calls, of a worker each where there are two. Leg B of the first comes to side B of the second, whose
/// leg A is C.
struct TwoCalls {
    explicit TwoCalls(
        unsigned count, std::optional<EndSecurity> ofB = {}, WorkerWakes wakes = WorkerWakes::AtOnce)
        : first({.call = 1, .capture = true}, 20000, mediaIo(), workers(count, wakes))
        , second(std::move(first.pool->open({.call = 2}).value()))
        , security(std::move(ofB))
    {
        atC = first.bind(second, 0, LegSide::A);
    }
    ~TwoCalls() { first.ticket.reset(); }

    const SocketAddress& atB() const { return first.b.relay.rtp; }
    PortTicket& portsOfB() { return *first.portsAt(atB()); }

    MediaPlan plan(const MediaPeer& caller) const
    {
        StreamPlan stream;
        stream.ends[0].rtp = caller.address();
        stream.ends[1].rtp = first.b.rtp.address();
        stream.ends[1].peer = 7;
        stream.ends[1].exchange = 1;
        stream.ends[1].security = security;
        for (EndPlan& end : stream.ends)
            end.translation.emplace();
        return {{stream}};
    }
    void begin()
    {
        first.ticket->arm(plan(first.a.rtp));
        first.pool->wakeWorkers();
    }
    void move()
    {
        second.attach(0, LegSide::B, portsOfB());
        second.arm(plan(c));
    }

    /// In the second call.
    std::uint64_t droppedOfB(Drop reason) const
    {
        const std::vector<StreamSample> streams = second.sample();
        const auto fromB = std::ranges::find(streams, LegSide::B, &StreamSample::from);
        return fromB == streams.end() ? 0 : fromB->drops[static_cast<std::size_t>(reason)];
    }
    /// The first of the packets from one phone that comes to another: while a port is on its way some are
    /// lost.
    std::optional<MediaPeer::Received> heard(
        const MediaPeer& from, const SocketAddress& relay, const MediaPeer& by)
    {
        std::optional<MediaPeer::Received> got;
        for (int tries = 0; !got && tries < 100; ++tries) {
            ++sequence;
            from.send(rtp(sequence, sequence * 160U, 0x41), relay);
            got = by.receive(50ms);
        }
        return got;
    }
    std::optional<MediaPeer::Received> heardByB(const MediaPeer& from, const SocketAddress& relay)
    {
        return heard(from, relay, first.b.rtp);
    }

    RelayedCall first;
    MediaTicket second;
    std::optional<EndSecurity> security;
    MediaPeer c;
    MediaLocal atC;
    std::uint16_t sequence = 0;
};

std::uint32_t ssrcOf(const Packet& packet)
{
    return packet.size() < 12 ? 0 : readU32(packet, 8);
}

unsigned numberOf(const Packet& packet)
{
    return packet.size() < 12
        ? 0
        : std::to_integer<unsigned>(packet[2]) << 8 | std::to_integer<unsigned>(packet[3]);
}

} // namespace

/// The ports of a channel that another call links go there as they are.
class MovedPortTest : public QObject {
    Q_OBJECT

private slots:
    static void initTestCase_data()
    {
        QTest::addColumn<unsigned>("workers");
        QTest::newRow("of one worker") << 1U;
        QTest::newRow("from one worker to another") << 2U;
    }

    void theStreamThatIsSentThereGoesOn()
    {
        TwoCalls call(workerCount());
        call.begin();
        const auto before = call.heardByB(call.first.a.rtp, call.first.a.relay.rtp);
        QVERIFY(before);
        call.move();
        const auto after = call.heardByB(call.c, call.atC.rtp);
        QVERIFY(after);
        QCOMPARE(after->source, call.atB());
        QCOMPARE(ssrcOf(after->octets), ssrcOf(before->octets));
        // As many as were sent: some may have been lost, but only on their way to the port that moved.
        const unsigned step = numberOf(after->octets) - numberOf(before->octets);
        QVERIFY2(step > 0 && step < call.sequence, std::to_string(step).c_str());
        QVERIFY(call.heard(call.first.b.rtp, call.atB(), call.c));
        QVERIFY(call.first.a.rtp.isSilent());
    }

    void aSourceThatWasLearnedIsStillBelieved()
    {
        TwoCalls call(workerCount());
        call.begin();
        const MediaPeer behindNat;
        for (std::uint16_t number = 1; number <= 30; ++number)
            behindNat.send(rtp(number, number * 160U), call.atB());
        QTRY_COMPARE(call.first.flows.count(FlowChange::SourceLearned, LegSide::B), 1);
        call.move();
        call.sequence = 30;
        QVERIFY(call.heard(behindNat, call.atB(), call.c));
        QVERIFY(call.heard(call.c, call.atC.rtp, behindNat));
        QVERIFY(call.first.b.rtp.isSilent());
        QCOMPARE(
            call.first.flows.count(FlowChange::SourceLearned, LegSide::B), 1); // and was not learned again
    }

    void itsSourceMayBeLearnedAgainInTheOtherCall()
    {
        TwoCalls call(workerCount());
        call.begin();
        QVERIFY(call.heard(call.first.b.rtp, call.atB(), call.first.a.rtp)); // it is believed from now on
        call.move();
        const MediaPeer behindNat;
        for (int tries = 0;
            call.first.flows.count(FlowChange::SourceLearned, LegSide::B) == 0 && tries < 1'000; ++tries) {
            ++call.sequence;
            behindNat.send(rtp(call.sequence, call.sequence * 160U), call.atB());
            call.c.receive(10ms);
        }
        QCOMPARE(call.first.flows.count(FlowChange::SourceLearned, LegSide::B), 1);
    }

    /// The workers are not woken for what is asked of them: the packet finds it carried out.
    void whatHasComeWhenItLeavesIsHeardThere()
    {
        TwoCalls call(workerCount(), {}, WorkerWakes::WhenAsked);
        call.begin();
        QVERIFY(call.heard(call.first.b.rtp, call.atB(), call.first.a.rtp));
        QTRY_COMPARE(socketsAt(call.atB()), 2); // one is connected, and goes
        call.move();
        call.first.b.rtp.send(rtp(++call.sequence, 0), call.atB());
        call.first.pool->wakeWorkers();
        QVERIFY(call.c.receive());
        QVERIFY(call.first.a.rtp.isSilent());
        QCOMPARE(call.droppedOfB(Drop::ForeignSource), std::uint64_t{0});
        QCOMPARE(call.first.dropped(LegSide::B, Drop::ForeignSource), std::uint64_t{0});
    }

    void whatHasComeWhenItLeavesIsOpenedThere()
    {
        const CryptoKey own = keyOf(1), engines = keyOf(2);
        TwoCalls call(workerCount(), EndSecurity{own, engines}, WorkerWakes::WhenAsked);
        call.begin();
        SecurePhone phone(call.first.b.rtp, own, engines);
        phone.send(rtp(1, 160), call.atB());
        QVERIFY(call.first.a.rtp.receive());
        QTRY_COMPARE(socketsAt(call.atB()), 2);
        call.move();
        phone.send(rtp(2, 320), call.atB());
        call.first.pool->wakeWorkers();
        const auto opened = call.c.receive();
        QVERIFY(opened);
        QCOMPARE(opened->octets.size(), rtp(2, 320).size());
    }

    void srtpKeepsItsCountersAndItsReplayList()
    {
        const CryptoKey own = keyOf(1), engines = keyOf(2);
        TwoCalls call(workerCount(), EndSecurity{own, engines});
        call.begin();
        SecurePhone phone(call.first.b.rtp, own, engines);
        const Packet sealed = phone.seal(rtp(1, 160));
        call.first.b.rtp.send(sealed, call.atB());
        QVERIFY(call.first.a.rtp.receive());
        call.move();
        bool isHeard = false;
        for (std::uint16_t number = 2; !isHeard && number < 100; ++number) {
            phone.send(rtp(number, number * 160U), call.atB());
            isHeard = call.c.receive(50ms).has_value();
        }
        QVERIFY(isHeard);
        call.first.b.rtp.send(sealed, call.atB());
        QTRY_COMPARE(call.droppedOfB(Drop::Replayed), std::uint64_t{1});
    }

    void anAssociationGoesAlongAndIsToldInTheOtherCall()
    {
        DtlsPeer peer({false});
        TwoCalls call(
            workerCount(), EndSecurity{{}, {}, DtlsPlan{1, DtlsRole::Active, {peer.fingerprint()}}});
        call.begin();
        const MediaPeer& own = call.first.b.rtp;
        QVERIFY(shakeHands(
            peer,
            [&]() -> std::string {
                const auto got = own.receive(50ms);
                return got ? bytes(got->octets).toStdString() : std::string();
            },
            [&](const std::string& datagram) { own.send(std::as_bytes(std::span(datagram)), call.atB()); }));
        QTRY_COMPARE(call.first.flows.count(FlowChange::Secured, LegSide::B), 1);
        call.move();
        QTRY_COMPARE(call.first.flows.count(FlowChange::Secured, LegSide::B), 2);
        SecurePhone phone(own, peer.ownKey(), peer.engineKey());
        phone.send(rtp(1, 160), call.atB()); // behind the event: the port has come
        QVERIFY(call.c.receive());
        call.c.send(rtp(1, 160), call.atC.rtp);
        QVERIFY(!phone.receive().empty());
    }

    void aHandshakeThatHasBegunGoesOnInTheOtherCall()
    {
        DtlsPeer peer({false});
        TwoCalls call(
            workerCount(), EndSecurity{{}, {}, DtlsPlan{1, DtlsRole::Active, {peer.fingerprint()}}});
        call.begin();
        const MediaPeer& own = call.first.b.rtp;
        QVERIFY(own.receive()); // the first flight, which is sent again
        call.move();
        QVERIFY(shakeHands(
            peer,
            [&]() -> std::string {
                const auto got = own.receive(50ms);
                return got ? bytes(got->octets).toStdString() : std::string();
            },
            [&](const std::string& datagram) { own.send(std::as_bytes(std::span(datagram)), call.atB()); }));
        QTRY_COMPARE(call.first.flows.count(FlowChange::Secured, LegSide::B), 1);
    }

    void whatComesWhileItIsLinkedWithNobodyWaits()
    {
        TwoCalls call(workerCount());
        call.begin();
        QVERIFY(call.heardByB(call.first.a.rtp, call.first.a.relay.rtp));
        call.portsOfB().detach();
        QVERIFY(!call.portsOfB().isAttached());
        for (std::uint64_t lost = 1; lost <= 3; ++lost) { // it has left, and its connection is closed
            call.first.a.rtp.send(rtp(++call.sequence, 0, 0x41), call.first.a.relay.rtp);
            while (call.first.dropped(LegSide::A, Drop::NoRemote) < lost && call.first.b.rtp.receive(10ms))
                call.first.a.rtp.send(rtp(++call.sequence, 0, 0x41), call.first.a.relay.rtp);
            QTRY_VERIFY(call.first.dropped(LegSide::A, Drop::NoRemote) >= lost);
        }
        call.first.b.rtp.send(rtp(1, 160), call.atB());
        call.second.arm(call.plan(call.c));
        call.second.attach(0, LegSide::B, call.portsOfB());
        QVERIFY(call.c.receive());
        QVERIFY(call.first.a.rtp.isSilent());
    }

    void itMayLeaveBeforeItHasCome()
    {
        TwoCalls call(workerCount());
        call.begin();
        PortTicket& ports = call.portsOfB();
        for (int round = 0; round < 50; ++round) {
            call.second.attach(0, LegSide::B, ports);
            call.first.ticket->attach(0, LegSide::B, ports);
            ports.detach();
        }
        call.move();
        QVERIFY(call.heardByB(call.c, call.atC.rtp));
        for (int round = 0; round < 50; ++round) {
            call.first.ticket->attach(0, LegSide::B, ports);
            call.second.attach(0, LegSide::B, ports);
        }
        const SocketAddress gone = call.atB();
        call.first.close(gone);
        QTRY_VERIFY(UdpSocket::bind(gone).has_value());
    }

    void aCallThatEndsLeavesThePortsToTheirChannel()
    {
        TwoCalls call(workerCount());
        call.begin();
        QVERIFY(call.heardByB(call.first.a.rtp, call.first.a.relay.rtp));
        call.first.ticket.reset();
        QVERIFY(!call.portsOfB().isAttached());
        QVERIFY(call.first.pool->owns(call.atB()));
        call.move();
        QVERIFY(call.heardByB(call.c, call.atC.rtp));
        const std::vector<StreamSample> streams = call.second.sample();
        QVERIFY(std::ranges::count(streams, call.atB(), &StreamSample::local) == 1);
    }

private:
    static unsigned workerCount()
    {
        QFETCH_GLOBAL(unsigned, workers);
        return workers;
    }
};

LEGSCOPE_TEST(MovedPortTest)
#include "movedport_test.moc"
