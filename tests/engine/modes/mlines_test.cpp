#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

SocketAddress above(const SocketAddress& address, int by)
{
    return address.withPort(static_cast<std::uint16_t>(address.port() + by));
}

/// Two RTP ports in a row, of one m-line.
struct LayeredPeer {
    LayeredPeer()
    {
        do {
            base = RawUdpPeer();
            layer = RawUdpPeer(above(base.address(), 2));
        } while (base.address().port() % 2 != 0 || !layer.isBound());
    }
    std::string sdp(int count, unsigned version = 1) const
    {
        return sdpBody(fmt::format("m=video {}/{} RTP/AVP 99\r\na=rtpmap:99 VP8/90000\r\n",
                           base.address().port(), count),
            "127.0.0.1", version);
    }
    RawUdpPeer base{freeAddress("127.0.0.1")}, layer{freeAddress("127.0.0.1")};
};

std::string bundled(const RawUdpPeer& audio, const RawUdpPeer& video, const std::string& more = {})
{
    return sdpBody("a=group:BUNDLE a v\r\n"
        + fmt::format("m=audio {} RTP/AVP 8\r\na=mid:a\r\na=rtcp-mux\r\nm=video {} RTP/AVP 99\r\n"
                      "a=rtpmap:99 VP8/90000\r\na=mid:v\r\na=rtcp-mux\r\n{}",
            audio.address().port(), video.address().port(), more));
}

} // namespace

class MlinesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void everyPortPairOfAnMlineIsRelayed()
    {
        ModeCall call(currentMode());
        LayeredPeer a, b;
        VERIFY_RIGHT(call.connect(a.sdp(2), b.sdp(2)));
        if (call.mode == MediaMode::Proxy) {
            const SocketAddress relayA = call.relayFor(call.a), relayB = call.relayFor(call.b);
            VERIFY_RIGHT(call.passes(a.base, relayA, b.base, rtpPacket(1)));
            VERIFY_RIGHT(call.passes(a.layer, above(relayA, 2), b.layer, rtpPacket(2)));
            VERIFY_RIGHT(call.passes(b.base, relayB, a.base, rtpPacket(3)));
            VERIFY_RIGHT(call.passes(b.layer, above(relayB, 2), a.layer, rtpPacket(4)));
            QVERIFY(call.recorder->waitFor<MediaSampled>([](const MediaSampled& sampled) {
                const auto& streams = sampled.calls.front().streams;
                return streams.size() == 2 && streams[0].rtpIn >= 2 && streams[1].rtpIn >= 2;
            }));
            QCOMPARE(call.recorder->all<MediaArmed>().back().streams.size(), std::size_t(1));
        }
        VERIFY_RIGHT(call.reoffer(call.b, "INVITE", b.sdp(1, 2), a.sdp(1, 2)));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void anMlineCannotGetMorePortPairsThanItHas()
    {
        if (currentMode() != MediaMode::Proxy)
            return;
        ModeCall call(currentMode());
        LayeredPeer a, b;
        VERIFY_RIGHT(call.connect(a.sdp(1), b.sdp(1)));
        call.a.request("INVITE", a.sdp(2, 2));
        QCOMPARE(call.a.waitFinal().status(), 488);
        VERIFY_RIGHT(call.passes(a.base, call.relayFor(call.a), b.base, rtpPacket(1)));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void moreThanFourPortPairsAreRefused()
    {
        if (currentMode() != MediaMode::Proxy)
            return;
        ModeCall call(currentMode());
        call.a.invite("b", LayeredPeer().sdp(5));
        QVERIFY(call.a.waitFinal().status() >= 400);
        QVERIFY(!call.b.hasMessage("INVITE"));
    }

    void legsOfBothFamiliesHearEachOther_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("IPv4 to IPv6") << "127.0.0.1"
                                      << "::1";
        QTest::newRow("IPv6 to IPv4") << "::1"
                                      << "127.0.0.1";
        QTest::newRow("IPv6 to IPv6") << "::1"
                                      << "::1";
    }
    void legsOfBothFamiliesHearEachOther()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        ModeSetup setup;
        setup.addressA = from.toStdString();
        setup.addressB = to.toStdString();
        ModeCall call(currentMode(), setup);
        const auto rtcp = [](const RawUdpPeer& media) {
            const bool six = media.address().family() == IpFamily::V6;
            return fmt::format("a=rtcp:{} IN {} {}\r\n", media.address().port() + 1, six ? "IP6" : "IP4",
                media.address().host());
        };
        call.a.invite("b", call.audio(call.mediaA, rtcp(call.mediaA)));
        const RawMessage invite = call.b.waitRequest("INVITE");
        VERIFY_RIGHT(call.differs(call.audio(call.mediaA, rtcp(call.mediaA)), invite, call.b));
        call.remember(call.b, invite.body());
        const std::string answer = call.audio(call.mediaB, rtcp(call.mediaB));
        call.b.answer(invite, 183, answer);
        const RawMessage early = call.a.waitAnswer(183);
        VERIFY_RIGHT(call.differs(answer, early, call.a));
        call.remember(call.a, early.body());
        VERIFY_RIGHT(call.mediaFlows());
        call.b.answer(invite, 200, answer);
        VERIFY_RIGHT(call.differs(answer, call.a.waitAnswer(200), call.a));
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        unsigned version = 1;
        for (RawPhone* phone : {&call.a, &call.b}) {
            RawUdpPeer& own = phone == &call.a ? call.mediaA : call.mediaB;
            RawUdpPeer& others = phone == &call.a ? call.mediaB : call.mediaA;
            std::string held = call.audio(own, {}, ++version);
            const std::string line
                = "c=IN " + std::string(own.address().family() == IpFamily::V6 ? "IP6 " : "IP4 ");
            const std::string unspecified = own.address().family() == IpFamily::V6 ? "::" : "0.0.0.0";
            held.replace(held.find(line), line.size() + own.address().host().size(), line + unspecified);
            VERIFY_RIGHT(call.reoffer(*phone, "INVITE", held, call.audio(others, "a=recvonly\r\n", version)));
            ++version;
            VERIFY_RIGHT(call.reoffer(
                *phone, "INVITE", call.audio(own, {}, version), call.audio(others, {}, version)));
            VERIFY_RIGHT(call.mediaFlows());
        }
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void aBundleThatIsAcceptedIsOnOneRelay_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("the offer has a port for each m-line") << false;
        QTest::newRow("the offer has one port already") << true;
    }
    void aBundleThatIsAcceptedIsOnOneRelay()
    {
        QFETCH(bool, shared);
        ModeCall call(currentMode());
        RawUdpPeer videoA;
        VERIFY_RIGHT(call.connect(
            bundled(call.mediaA, shared ? call.mediaA : videoA), bundled(call.mediaB, call.mediaB)));
        if (call.mode == MediaMode::Proxy) {
            const auto atA = portsOf(call.sdpAt(call.a)), atB = portsOf(call.sdpAt(call.b));
            QCOMPARE(atA[0], atA[1]);
            QCOMPARE(atB[0] == atB[1], shared);
            QCOMPARE(call.recorder->all<MediaArmed>().back().streams.size(), std::size_t(1));
            // RTCP is muxed: it comes and goes by the RTP port.
            VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB,
                std::string("\x80\xc9\x00\x01\x11\x22\x33\x44", 8)));
        }
        VERIFY_RIGHT(call.mediaFlows());
        const std::string later = "a=framerate:30\r\n";
        VERIFY_RIGHT(call.reoffer(call.b, "INVITE", bundled(call.mediaB, call.mediaB, later),
            bundled(call.mediaA, call.mediaA, later)));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aBundleThatIsNotAcceptedHasARelayForEachMline()
    {
        ModeCall call(currentMode());
        RawUdpPeer videoA, videoB;
        const std::string answer
            = sdpBody(fmt::format("m=audio {} RTP/AVP 8\r\na=mid:a\r\nm=video {} RTP/AVP 99\r\na=mid:v\r\n",
                call.mediaB.address().port(), videoB.address().port()));
        VERIFY_RIGHT(call.connect(bundled(call.mediaA, videoA), answer));
        VERIFY_RIGHT(call.mediaFlows());
        if (call.mode == MediaMode::Proxy) {
            VERIFY_RIGHT(call.passes(videoA, call.relayFor(call.a, 1), videoB, rtpPacket(3)));
            // Not muxed: RTCP has a port of its own.
            const SocketAddress rtcpAtA = above(call.mediaA.address(), 1);
            RawUdpPeer rtcpA(rtcpAtA), rtcpB(above(call.mediaB.address(), 1));
            if (rtcpA.isBound() && rtcpB.isBound())
                VERIFY_RIGHT(call.passes(rtcpA, above(call.relayFor(call.a), 1), rtcpB,
                    std::string("\x80\xc9\x00\x01\x11\x22\x33\x44", 8)));
        }
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aBundleOnlyMlineIsServedByTheBundle()
    {
        ModeCall call(currentMode());
        std::string offer = bundled(call.mediaA, call.mediaA, "a=bundle-only\r\n");
        const std::string video = fmt::format("m=video {}", call.mediaA.address().port());
        offer.replace(offer.find(video), video.size(), "m=video 0");
        // Here the answer's port is the bundle's, where the offer had none: compared by hand.
        call.a.invite("b", offer);
        const RawMessage invite = call.b.waitRequest("INVITE");
        VERIFY_RIGHT(call.differs(offer, invite, call.b));
        call.remember(call.b, invite.body());
        const std::string answer = bundled(call.mediaB, call.mediaB);
        call.b.answer(invite, 200, answer);
        const RawMessage accepted = call.a.waitAnswer(200);
        VERIFY_RIGHT(call.differs(answer, accepted, call.a));
        call.remember(call.a, accepted.body());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aFailoverKnowsNothingOfTheCalleeBefore()
    {
        if (currentMode() != MediaMode::Proxy)
            return;
        ModeSetup setup;
        setup.dial = "{B}|{C}";
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        call.remember(call.b, first.body());
        call.b.answer(first, 183, call.answerB());
        call.remember(call.a, call.a.waitAnswer(183).body());
        VERIFY_RIGHT(call.mediaFlows());
        call.b.answer(first, 503);
        const RawMessage second = call.c.waitRequest("INVITE");
        QVERIFY(!second.isEmpty());
        // On hold from the beginning: there is no address of C, and B's must not take its place.
        call.c.answer(second, 200, sdpBody("m=audio 40000 RTP/AVP 8\r\n", "0.0.0.0"));
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        while (call.mediaB.take()) { }
        const auto hasNoRemote = [](const MediaSampled& sampled) {
            return sampled.calls.front().streams.front().drops[static_cast<std::size_t>(Drop::NoRemote)] > 0;
        };
        for (char sequence = 10; sequence < 20; ++sequence)
            call.mediaA.send(call.relayFor(call.a), rtpPacket(sequence));
        QVERIFY(call.recorder->waitFor<MediaSampled>(hasNoRemote));
        QVERIFY(!call.mediaB.take());
    }

    void concernsAboutAnSdpAreToldOnce()
    {
        ModeCall call(currentMode());
        const std::string lines = "a=x-home:sip:192.0.2.9:5060\r\n"
                                  "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0\r\n";
        VERIFY_RIGHT(call.connect(call.audio(call.mediaA, lines), call.audio(call.mediaB, lines)));
        VERIFY_RIGHT(call.hangUp(call.a));
        QStringList codes;
        for (const Finding& finding : call.recorder->all<Finding>()) {
            codes << QString::fromStdString(std::string(nameOf(finding.code)));
            QVERIFY(finding.text.find("c2VjcmV0") == std::string::npos);
        }
        QStringList expected{"SDP_KEY_IN_CLEAR", "SDP_KEY_WITHOUT_SRTP"};
        if (call.mode == MediaMode::Proxy)
            expected.prepend("SDP_ADDRESS_LEAK");
        QCOMPARE(codes, expected);
    }
};

LEGSCOPE_TEST(MlinesTest)

#include "mlines_test.moc"
