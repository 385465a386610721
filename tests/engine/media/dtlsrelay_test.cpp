#include "tests/engine/media/securephone.h"
#include "tests/support/dtlspeer.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <atomic>
#include <functional>
#include <mutex>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// Handshakes that have failed, as they come from the workers.
class FailedLog {
public:
    void add(const DtlsFailed& failed)
    {
        const std::lock_guard lock(m_mutex);
        m_failed.push_back(failed);
    }
    std::vector<DtlsFailed> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_failed;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<DtlsFailed> m_failed;
};

MediaPoolOptions patient(std::chrono::milliseconds patience, FailedLog& log)
{
    MediaPoolOptions options;
    options.dtlsPatience = patience;
    options.onDtlsFailed = [&log](const DtlsFailed& failed) { log.add(failed); };
    return options;
}

enum class ControlPort : std::uint8_t { Own, Shared };

/// A call whose leg A has DTLS and whose leg B is plain.
struct DtlsCall {
    explicit DtlsCall(std::chrono::milliseconds patience = 30s)
        : relayed({.call = 1, .capture = true}, 20000, mediaIo(), patient(patience, failed))
    {
    }
    MediaPlan planFor(const DtlsPeer& peer, DtlsRole role, std::uint64_t association = 1,
        ControlPort control = ControlPort::Shared) const
    {
        MediaPlan made = relayed.plan();
        for (EndPlan& end : made.streams[0].ends)
            end.translation.emplace();
        made.streams[0].ends[0].security
            = EndSecurity{{}, {}, DtlsPlan{association, role, {peer.fingerprint()}}};
        made.streams[0].ends[0].rtcpMux = control == ControlPort::Shared;
        return made;
    }
    bool shake(DtlsPeer& peer, const MediaPeer& from, const SocketAddress& to)
    {
        return shakeHands(
            peer,
            [&]() -> std::string {
                const auto got = from.receive(50ms);
                return got ? bytes(got->octets).toStdString() : std::string();
            },
            [&](const std::string& datagram) { from.send(std::as_bytes(std::span(datagram)), to); });
    }
    bool shake(DtlsPeer& peer) { return shake(peer, relayed.a.rtp, relayed.a.relay.rtp); }
    bool isSecured() const { return !relayed.sample(LegSide::A).receivedSuite.empty(); }
    /// Packets pass both ways between the phone and leg B.
    bool flows(SecurePhone& phone) { return flows(phone, relayed.a.relay.rtp); }
    bool flows(SecurePhone& phone, const SocketAddress& at)
    {
        for (int i = 0; i < 5; ++i) {
            ++m_sequence;
            const Packet packet = rtp(m_sequence, m_sequence * 160U);
            phone.send(packet, at);
            const auto atB = relayed.b.rtp.receive();
            relayed.b.rtp.send(packet, relayed.b.relay.rtp);
            if (!atB || payloadOf(atB->octets) != payloadOf(packet)
                || payloadOf(phone.receive()) != payloadOf(packet))
                return false;
        }
        return true;
    }

    FailedLog failed;
    RelayedCall relayed;

private:
    std::uint16_t m_sequence = 0;
};

DtlsRole roleAgainst(bool peerBegins)
{
    return peerBegins ? DtlsRole::Passive : DtlsRole::Active;
}

} // namespace

/// SRTP whose keys come by DTLS.
class DtlsRelayTest : public QObject {
    Q_OBJECT

private slots:
    void aLegWithDtlsAndAPlainOneHearEachOther_data()
    {
        QTest::addColumn<bool>("peerBegins");
        QTest::newRow("we begin") << false;
        QTest::newRow("the peer begins") << true;
    }
    void aLegWithDtlsAndAPlainOneHearEachOther()
    {
        QFETCH(bool, peerBegins);
        DtlsCall call;
        DtlsPeer peer({peerBegins});
        call.relayed.ticket->arm(call.planFor(peer, roleAgainst(peerBegins)));
        QCOMPARE(
            QString::fromStdString(call.relayed.sample(LegSide::A).receivedKeys), QString("DTLS, sha-256"));
        QVERIFY(call.shake(peer));
        QTRY_VERIFY(call.isSecured());
        SecurePhone phone(call.relayed.a.rtp, peer.ownKey(), peer.engineKey());
        QVERIFY(call.flows(phone));
        QCOMPARE(QString::fromStdString(call.relayed.sample(LegSide::B).sentSuite),
            QString("AES_CM_128_HMAC_SHA1_80"));
        QVERIFY(call.relayed.sample(LegSide::A).sentKeys.empty());
        QCOMPARE(call.relayed.flows.count(FlowChange::Secured, LegSide::A), 1);
        QVERIFY(call.failed.all().empty());
    }

    void rtcpOnAPortOfItsOwnHasAHandshakeOfItsOwn()
    {
        DtlsCall call;
        DtlsPeer peer, control;
        MediaPlan plan = call.planFor(peer, DtlsRole::Passive, 1, ControlPort::Own);
        plan.streams[0].ends[0].security->dtls->fingerprints.push_back(control.fingerprint());
        call.relayed.ticket->arm(plan);
        QVERIFY(call.shake(peer));
        QVERIFY(call.shake(control, call.relayed.a.rtcp, call.relayed.a.relay.rtcp));
        SecurePhone phone(call.relayed.a.rtp, peer.ownKey(), peer.engineKey());
        SecurePhone reports(call.relayed.a.rtcp, control.ownKey(), control.engineKey());
        QVERIFY(call.flows(phone));
        const auto send = [&](SecurePhone& from) {
            call.relayed.a.rtcp.send(
                from.seal(report(200, 0x11223344, {}), PacketKind::Rtcp), call.relayed.a.relay.rtcp);
        };
        send(reports);
        const auto plain = call.relayed.b.rtcp.receive();
        QVERIFY(plain && plain->octets.size() == 28);
        call.relayed.b.rtcp.send(report(200, 0x11223344, {}), call.relayed.b.relay.rtcp);
        QCOMPARE(reports.receive(PacketKind::Rtcp).size(), std::size_t(28));
        send(phone);
        send(phone); // the first has the number of one that was there
        QTRY_COMPARE(call.relayed.dropped(LegSide::A, Drop::NotAuthentic), std::uint64_t{1});
    }

    void onlyAnotherAssociationShakesHandsAgain()
    {
        DtlsCall call;
        DtlsPeer peer({false});
        MediaPlan plan = call.planFor(peer, DtlsRole::Active);
        plan.streams[0].ends[0].peer = plan.streams[0].ends[0].exchange = 1;
        call.relayed.ticket->arm(plan);
        QVERIFY(call.shake(peer));
        SecurePhone phone(call.relayed.a.rtp, peer.ownKey(), peer.engineKey());
        QVERIFY(call.flows(phone));
        plan.streams[0].ends[0].exchange = 2;
        call.relayed.ticket->arm(plan);
        QVERIFY(call.flows(phone));
        DtlsPeer next({false});
        plan.streams[0].ends[0].security
            = call.planFor(next, DtlsRole::Active, 2).streams[0].ends[0].security;
        plan.streams[0].ends[0].exchange = 3;
        call.relayed.ticket->arm(plan);
        QVERIFY(call.shake(next));
        QTRY_COMPARE(call.relayed.flows.count(FlowChange::Secured, LegSide::A), 2);
        SecurePhone again(call.relayed.a.rtp, next.ownKey(), next.engineKey());
        QVERIFY(call.flows(again));
    }

    void aForkThatIsHeardAgainKeepsItsAssociation_data()
    {
        QTest::addColumn<int>("leg"); ///< of the second fork; the first is of leg 1
        QTest::addColumn<bool>("isShakenAside"); ///< while the second is heard
        QTest::addColumn<bool>("hasOwnPorts"); ///< the second
        QTest::newRow("of another leg") << 2 << false << false;
        QTest::newRow("of the same leg") << 1 << false << false;
        QTest::newRow("of another leg, which had not shaken hands yet") << 2 << true << false;
        QTest::newRow("of another leg at other ports") << 2 << false << true;
        QTest::newRow("of another leg at other ports, which had not shaken hands yet") << 2 << true << true;
    }
    void aForkThatIsHeardAgainKeepsItsAssociation()
    {
        QFETCH(int, leg);
        QFETCH(bool, isShakenAside);
        QFETCH(bool, hasOwnPorts);
        DtlsCall call;
        DtlsPeer first({false}), second({true});
        const SocketAddress ofFirst = call.relayed.a.relay.rtp;
        const SocketAddress ofSecond = hasOwnPorts
            ? call.relayed.bind(*call.relayed.ticket, 0, LegSide::A, PortRange{loopback, 40000, 40400}).rtp
            : ofFirst;
        const MediaPeer other;
        const MediaPeer& own = call.relayed.a.rtp;
        std::uint64_t exchange = 0;
        const auto hear = [&](MediaPlan plan, int fork) {
            EndPlan& end = plan.streams[0].ends[0];
            end.peer = static_cast<std::uint64_t>(fork);
            end.exchange = ++exchange;
            end.isFork = true;
            const bool isSecond = end.security->dtls->association == 2;
            end.local = isSecond ? ofSecond : ofFirst;
            if (isSecond)
                end.rtp = other.address();
            call.relayed.ticket->arm(plan);
        };
        const MediaPlan one = call.planFor(first, DtlsRole::Active, 1);
        const MediaPlan two = call.planFor(second, DtlsRole::Passive, 2);
        hear(one, 1);
        if (isShakenAside)
            QVERIFY(own.receive()); // the first flight, which is sent again
        else
            QVERIFY(call.shake(first));
        hear(two, leg);
        QVERIFY(call.shake(second, other, ofSecond));
        SecurePhone another(other, second.ownKey(), second.engineKey());
        QVERIFY(call.flows(another, ofSecond));
        if (isShakenAside)
            QVERIFY(call.shake(first));
        hear(one, 1);
        SecurePhone phone(own, first.ownKey(), first.engineKey());
        QVERIFY(call.flows(phone)); // with the keys that it had
        hear(two, leg);
        QVERIFY(call.flows(another, ofSecond));
        QVERIFY(call.failed.all().empty());
    }

    void whatComesBeforeTheSdpIsAnsweredWhenItHasCome()
    {
        DtlsCall call;
        DtlsPeer peer;
        MediaPlan plan = call.planFor(peer, DtlsRole::Passive);
        MediaPlan early = plan;
        early.streams[0].ends[0].security = EndSecurity{};
        early.streams[0].ends[0].rtp.reset();
        call.relayed.ticket->arm(early);
        for (const std::string& datagram : peer.begin())
            call.relayed.a.rtp.send(std::as_bytes(std::span(datagram)), call.relayed.a.relay.rtp);
        QTRY_VERIFY(call.relayed.dropped(LegSide::A, Drop::ForeignSource) > 0);
        call.relayed.ticket->arm(plan);
        // Before it would have sent anything again there is an answer.
        const auto answered = call.relayed.a.rtp.receive();
        QVERIFY(answered && isHandshake(bytes(answered->octets).toStdString()));
    }

    void aStrangersHandshakeIsNotAnswered()
    {
        DtlsCall call;
        DtlsPeer peer, attacker;
        MediaPlan plan = call.planFor(peer, DtlsRole::Passive);
        plan.streams[0].ends[0].signalling = SocketAddress::parse("192.0.2.1", 5060).value();
        call.relayed.ticket->arm(plan);
        const MediaPeer elsewhere;
        for (const std::string& datagram : attacker.begin())
            elsewhere.send(std::as_bytes(std::span(datagram)), call.relayed.a.relay.rtp);
        QTRY_COMPARE(call.relayed.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{1});
        QVERIFY(call.shake(peer));
        QVERIFY(elsewhere.isSilent());
        SecurePhone phone(call.relayed.a.rtp, peer.ownKey(), peer.engineKey());
        QVERIFY(call.flows(phone));
    }

    void whoShowsTheCertificateIsKnownBehindItsNat()
    {
        DtlsCall call;
        DtlsPeer peer;
        MediaPlan plan = call.planFor(peer, DtlsRole::Passive);
        const MediaPeer inside;
        plan.streams[0].ends[0].rtp = inside.address();
        plan.streams[0].ends[0].signalling = call.relayed.a.rtp.address().withPort(5060);
        call.relayed.ticket->arm(plan);
        QVERIFY(call.shake(peer));
        SecurePhone phone(call.relayed.a.rtp, peer.ownKey(), peer.engineKey());
        QVERIFY(call.flows(phone));
        QCOMPARE(call.relayed.sample(LegSide::A).source.value(), call.relayed.a.rtp.address());
        QVERIFY(inside.isSilent() || peer.isDone());
    }

    void anotherCertificateIsToldAndNothingIsHeard()
    {
        DtlsCall call;
        DtlsPeer peer;
        const DtlsPeer another;
        call.relayed.ticket->arm(call.planFor(another, DtlsRole::Passive));
        QVERIFY(!call.shake(peer));
        QTRY_COMPARE(call.failed.all().size(), std::size_t(1));
        QVERIFY(call.failed.all()[0].fault == DtlsFault::Fingerprint);
        QVERIFY(call.failed.all()[0].from == LegSide::A);
        QCOMPARE(call.relayed.sample(LegSide::A).failedHandshakes, std::uint64_t{1});
        QVERIFY(!call.isSecured());
        call.relayed.b.rtp.send(rtp(1, 160), call.relayed.b.relay.rtp);
        QTRY_COMPARE(call.relayed.dropped(LegSide::B, Drop::NotProtected), std::uint64_t{1});
    }

    void aHandshakeThatNeverEndsIsToldOnceAndItsFlightsAreSentAgain()
    {
        DtlsCall call(3s);
        const DtlsPeer peer({false});
        call.relayed.ticket->arm(call.planFor(peer, DtlsRole::Active));
        const auto first = call.relayed.a.rtp.receive(), again = call.relayed.a.rtp.receive();
        QVERIFY(first && again && isHandshake(bytes(again->octets).toStdString()));
        QTRY_COMPARE(call.failed.all().size(), std::size_t(1));
        QVERIFY(call.failed.all()[0].fault == DtlsFault::TimedOut);
        QCOMPARE(call.relayed.sample(LegSide::A).failedHandshakes, std::uint64_t{1});
        call.relayed.a.rtp.send(rtp(1, 160), call.relayed.a.relay.rtp);
        QVERIFY(call.relayed.b.rtp.isSilent());
    }
};

LEGSCOPE_TEST(DtlsRelayTest)
#include "dtlsrelay_test.moc"
