#include "engine/media/srtpcontext.h"
#include "tests/engine/media/mediapeer.h"
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

CryptoKey keyOf(int seed, CryptoSuite suite = CryptoSuite::AesCm128Sha1Tag80)
{
    return {suite, std::vector(keySizeOf(suite), static_cast<std::byte>(seed))};
}

/// The end of a phone with SRTP: what it sends and what it opens.
class SecurePhone {
public:
    SecurePhone(const MediaPeer& peer, const CryptoKey& own, const CryptoKey& engines)
        : m_peer(peer)
    {
        m_out.setKey(own);
        m_in.setKey(engines, Monotonic());
    }

    Packet seal(const Packet& packet, PacketKind kind = PacketKind::Rtp)
    {
        Packet room = packet;
        room.resize(packet.size() + sendRoom);
        const auto sent = m_out.protect(kind, std::span(room).first(packet.size()));
        return {sent.begin(), sent.end()};
    }
    void send(const Packet& packet, const SocketAddress& to) { m_peer.send(seal(packet), to); }
    /// The next packet, opened; empty when none comes or it is not authentic.
    Packet receive(PacketKind kind = PacketKind::Rtp)
    {
        auto got = m_peer.receive();
        if (!got)
            return {};
        const auto opened = m_in.open(kind, got->octets, Monotonic());
        return {opened.octets.begin(), opened.octets.end()};
    }

private:
    const MediaPeer& m_peer;
    SrtpSender m_out;
    SrtpReceiver m_in;
};

Packet payloadOf(const Packet& packet)
{
    return packet.size() < 12 ? Packet() : Packet(packet.begin() + 12, packet.end());
}

/// A call whose leg A has SRTP and whose leg B has none, as Default mode plans it.
struct HalfSecuredCall : RelayedCall {
    explicit HalfSecuredCall(CryptoSuite suite = CryptoSuite::AesCm128Sha1Tag80)
        : own(keyOf(1, suite))
        , engines(keyOf(2, suite))
        , phone(a.rtp, own, engines)
    {
    }
    MediaPlan secured() const
    {
        MediaPlan made = plan();
        for (EndPlan& end : made.streams[0].ends)
            end.translation.emplace();
        made.streams[0].ends[0].security = EndSecurity{own, engines};
        made.streams[0].ends[0].formats = {{8, "PCMA"}, {101, "telephone-event"}};
        return made;
    }
    const CryptoKey own, engines;
    SecurePhone phone;
};

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
    bool flows(SecurePhone& phone)
    {
        for (int i = 0; i < 5; ++i) {
            ++m_sequence;
            const Packet packet = rtp(m_sequence, m_sequence * 160U);
            phone.send(packet, relayed.a.relay.rtp);
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

class SecuredRelayTest : public QObject {
    Q_OBJECT

private slots:
    void aSecuredLegAndAPlainOneHearEachOther_data()
    {
        QTest::addColumn<CryptoSuite>("suite");
        for (const CryptoSuite suite : cryptoSuites())
            QTest::newRow(nameOf(suite).data()) << suite;
    }
    void aSecuredLegAndAPlainOneHearEachOther()
    {
        QFETCH(CryptoSuite, suite);
        HalfSecuredCall call(suite);
        call.ticket->arm(call.secured());
        for (std::uint16_t i = 1; i <= 20; ++i) {
            const Packet packet = rtp(i, i * 160U);
            call.phone.send(packet, call.a.relay.rtp);
            const auto plain = call.b.rtp.receive();
            QVERIFY(plain.has_value());
            QVERIFY(payloadOf(plain->octets) == payloadOf(packet));
            const Packet back = rtp(i, i * 160U, 0x55);
            call.b.rtp.send(back, call.b.relay.rtp);
            QVERIFY(payloadOf(call.phone.receive()) == payloadOf(back));
        }
        QCOMPARE(
            QString::fromStdString(call.sample(LegSide::A).receivedSuite), QString(nameOf(suite).data()));
        QVERIFY(call.sample(LegSide::A).sentSuite.empty());
        QCOMPARE(QString::fromStdString(call.sample(LegSide::B).sentSuite), QString(nameOf(suite).data()));
    }

    void bothLegsMayHaveSrtpWithKeysOfTheirOwn()
    {
        HalfSecuredCall call;
        MediaPlan plan = call.secured();
        const CryptoKey theirs = keyOf(3, CryptoSuite::AeadAes256Gcm),
                        ours = keyOf(4, CryptoSuite::AeadAes256Gcm);
        plan.streams[0].ends[1].security = EndSecurity{theirs, ours};
        SecurePhone other(call.b.rtp, theirs, ours);
        call.ticket->arm(plan);
        for (std::uint16_t i = 1; i <= 20; ++i) {
            const Packet packet = rtp(i, i * 160U);
            call.phone.send(packet, call.a.relay.rtp);
            QVERIFY(payloadOf(other.receive()) == payloadOf(packet));
            other.send(packet, call.b.relay.rtp);
            QVERIFY(payloadOf(call.phone.receive()) == payloadOf(packet));
        }
    }

    void reportsOfASecuredLegAreSecured()
    {
        HalfSecuredCall call;
        call.ticket->arm(call.secured());
        call.phone.send(rtp(1, 160), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.b.rtp.send(rtp(1, 160, 0x55), call.b.relay.rtp);
        QVERIFY(!call.phone.receive().empty());

        call.a.rtcp.send(call.phone.seal(report(200, 0x11223344, {}), PacketKind::Rtcp), call.a.relay.rtcp);
        const auto plain = call.b.rtcp.receive();
        QVERIFY(plain.has_value());
        QCOMPARE(int(plain->octets[1]), 200);
        QCOMPARE(plain->octets.size(), std::size_t(28));

        call.b.rtcp.send(report(200, 0x55, {}), call.b.relay.rtcp);
        SecurePhone control(call.a.rtcp, call.own, call.engines);
        const Packet opened = control.receive(PacketKind::Rtcp);
        QCOMPARE(opened.size(), std::size_t(28));

        call.a.rtcp.send(rtcp(), call.a.relay.rtcp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NotAuthentic), std::uint64_t{1});
        QVERIFY(call.b.rtcp.isSilent());
    }

    void forgedReplayedAndPlainPacketsAreCountedAndTheCallGoesOn()
    {
        HalfSecuredCall call;
        call.ticket->arm(call.secured());
        call.phone.send(rtp(1, 160), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        const Packet good = call.phone.seal(rtp(2, 320));
        Packet bad = good;
        bad.back() ^= std::byte{1};
        for (int i = 0; i < 200; ++i)
            call.a.rtp.send(bad, call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NotAuthentic), std::uint64_t{200});
        for (std::uint16_t i = 0; i < 200; ++i)
            call.a.rtp.send(
                rtp(static_cast<std::uint16_t>(300 + i), 320, 0x11223344, 101, 4), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NotAuthentic), std::uint64_t{400});
        QCOMPARE(call.sample(LegSide::A).telephoneEvents, std::uint64_t{0});
        call.a.rtp.send(good, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        for (int i = 0; i < 200; ++i)
            call.a.rtp.send(good, call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::Replayed), std::uint64_t{200});
        call.phone.send(rtp(3, 480), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QVERIFY(call.b.rtp.isSilent());
        QCOMPARE(call.sample(LegSide::A).rtpOut, std::uint64_t{3});
    }

    void whatIsNotAuthenticTeachesNoSource()
    {
        HalfSecuredCall call;
        MediaPlan plan = call.secured();
        plan.streams[0].ends[0].rtp.reset();
        call.ticket->arm(plan);
        const MediaPeer attacker;
        for (std::uint16_t i = 1; i <= 60; ++i)
            attacker.send(rtp(i, i * 160U), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::NotAuthentic), std::uint64_t{60});
        for (std::uint16_t i = 1; i <= 30; ++i)
            call.phone.send(rtp(i, i * 160U), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QCOMPARE(call.sample(LegSide::A).source.value(), call.a.rtp.address());
    }

    void whatComesBeforeTheKeyIsKnownWaitsForIt()
    {
        HalfSecuredCall call;
        MediaPlan early = call.secured();
        early.streams[0].ends[0].security = EndSecurity{};
        early.streams[0].ends[0].rtp.reset();
        call.ticket->arm(early);
        for (std::uint16_t i = 1; i <= 5; ++i)
            call.phone.send(rtp(i, i * 160U), call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{5});
        call.ticket->arm(call.secured());
        for (std::uint16_t i = 1; i <= 5; ++i) {
            const auto heard = call.b.rtp.receive();
            QVERIFY(heard && payloadOf(heard->octets) == payloadOf(rtp(i, 0)));
        }
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::ForeignSource), std::uint64_t{0});
    }

    void withoutAKeyOfOursNothingIsSentInTheClear()
    {
        HalfSecuredCall call;
        MediaPlan plan = call.secured();
        plan.streams[0].ends[0].security = EndSecurity{call.own, std::nullopt};
        call.ticket->arm(plan);
        call.b.rtp.send(rtp(1, 160), call.b.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::B, Drop::NotProtected), std::uint64_t{1});
        QVERIFY(call.a.rtp.isSilent());
    }

    void anotherOfferWithTheSameKeyKeepsTheReplayListAndAnotherPeerHasNone()
    {
        HalfSecuredCall call;
        MediaPlan plan = call.secured();
        plan.streams[0].ends[0].peer = plan.streams[0].ends[0].exchange = 1;
        call.ticket->arm(plan);
        const Packet good = call.phone.seal(rtp(1, 160));
        call.a.rtp.send(good, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        plan.streams[0].ends[0].exchange = 2;
        call.ticket->arm(plan);
        call.a.rtp.send(good, call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::Replayed), std::uint64_t{1});
        plan.streams[0].ends[0].peer = 2;
        call.ticket->arm(plan);
        call.a.rtp.send(good, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
    }

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

    void whatIsCapturedIsWhatWasOnTheWire()
    {
        HalfSecuredCall call;
        call.ticket->arm(call.secured());
        const Packet packet = rtp(1, 160);
        call.phone.send(packet, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.b.rtp.send(packet, call.b.relay.rtp);
        QVERIFY(!call.phone.receive().empty());
        std::vector<std::pair<bool, std::uint32_t>> seen;
        const auto drain = [&] {
            for (PacketRing* ring : call.pool->captures())
                ring->drain([&](const CapturedPacket& captured) {
                    seen.emplace_back(captured.sent, captured.length);
                });
            return seen.size();
        };
        QTRY_COMPARE(drain(), std::size_t(4));
        const auto size = static_cast<std::uint32_t>(packet.size());
        const std::vector<std::pair<bool, std::uint32_t>> expected{
            {false, size + 10}, {true, size}, {false, size}, {true, size + 10}};
        QVERIFY(seen == expected);
    }
};

LEGSCOPE_TEST(SecuredRelayTest)
#include "securedrelay_test.moc"
