#include "tests/engine/media/securephone.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

CryptoKey keyOf(int seed, CryptoSuite suite = CryptoSuite::AesCm128Sha1Tag80)
{
    return {suite, std::vector(keySizeOf(suite), static_cast<std::byte>(seed))};
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

    void aForkThatIsHeardAgainKeepsItsReplayListUntilOneHasAnswered()
    {
        HalfSecuredCall call;
        MediaPlan plan = call.secured();
        const auto hear = [&](std::uint64_t fork) {
            plan.streams[0].ends[0].peer = fork;
            ++plan.streams[0].ends[0].exchange;
            call.ticket->arm(plan);
        };
        plan.streams[0].ends[0].isFork = true;
        hear(1);
        const Packet good = call.phone.seal(rtp(1, 160));
        call.a.rtp.send(good, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        hear(2);
        hear(1);
        call.a.rtp.send(good, call.a.relay.rtp);
        QTRY_COMPARE(call.dropped(LegSide::A, Drop::Replayed), std::uint64_t{1});
        plan.streams[0].ends[0].isFork = false;
        hear(2);
        hear(1);
        call.a.rtp.send(good, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
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
