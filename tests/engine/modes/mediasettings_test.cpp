#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>
#include <ifaddrs.h>
#include <unistd.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// The first port of `count` that follow each other and are free now, the first one even.
std::uint16_t freePorts(int count)
{
    for (int first = 10000 + getpid() % 1000 * 8; first < 20000; first += 8) {
        bool free = true;
        for (int port = first; free && port < first + count; ++port)
            free = RawUdpPeer(*SocketAddress::parse("127.0.0.1", static_cast<std::uint16_t>(port))).isBound();
        if (free)
            return static_cast<std::uint16_t>(first);
    }
    return 0;
}

/// Connects A and B whatever the SDP looks like.
std::string unchecked(ModeCall& call)
{
    call.a.invite("b", call.offerA());
    const RawMessage invite = call.b.waitRequest("INVITE");
    if (invite.isEmpty())
        return "B is not called";
    call.remember(call.b, invite.body());
    call.b.answer(invite, 200, call.answerB());
    const RawMessage accepted = call.a.waitAnswer(200);
    if (accepted.isEmpty())
        return "A is not answered";
    call.remember(call.a, accepted.body());
    call.a.acknowledge();
    return call.b.waitRequest("ACK").isEmpty() ? "B gets no ACK" : "";
}

/// An address of this machine that is not loopback; empty without one.
std::string outerAddress()
{
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0)
        return {};
    std::string found;
    for (const ifaddrs* one = list; one && found.empty(); one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET)
            continue;
        const auto address = SocketAddress::fromSockaddr(one->ifa_addr);
        if (address && !address->isLoopback())
            found = address->host();
    }
    freeifaddrs(list);
    return found;
}

std::uint64_t foreignFromA(ModeCall& call)
{
    const auto samples = call.recorder->all<MediaSampled>();
    if (samples.empty() || samples.back().calls.empty())
        return 0;
    for (const StreamSample& stream : samples.back().calls.front().streams) {
        if (stream.from == LegSide::A)
            return stream.drops[std::size_t(Drop::ForeignSource)];
    }
    return 0;
}

} // namespace

/// What the media settings of a profile do in real calls.
class MediaSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aCallWithoutAPacketIsTold_data()
    {
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("code");
        QTest::newRow("nobody sends") << ""
                                      << "NO_MEDIA";
        QTest::newRow("an ICE client") << "a=candidate:1 1 UDP 1 127.0.0.1 9 typ host\r\n"
                                       << "ICE_WITHOUT_MEDIA";
    }
    void aCallWithoutAPacketIsTold()
    {
        QFETCH(QString, offered);
        QFETCH(QString, code);
        ModeCall call(MediaMode::Proxy, {.noMediaAfter = 300ms});
        VERIFY_RIGHT(call.connect(call.audio(call.mediaA, offered.toStdString()), call.answerB()));
        QVERIFY(call.recorder->waitFor<Finding>(
            [&](const Finding& finding) { return nameOf(finding.code) == code.toStdString(); }));
        QVERIFY(call.recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.code == FindingCode::NoMedia; }));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void zrtpInDefaultModeIsTold()
    {
        ModeCall call(MediaMode::Default);
        VERIFY_RIGHT(unchecked(call));
        std::string hello = std::string("\x10\0\0\1ZRTP", 8) + "hello";
        bool told = false;
        for (int attempt = 0; attempt < 40 && !told; ++attempt) {
            call.mediaA.send(call.relayFor(call.a), hello);
            told = call.recorder->waitForCount<MediaSampled>(call.recorder->all<MediaSampled>().size() + 1)
                && call.recorder->hasFinding("ZRTP_NOT_PASSED");
        }
        QVERIFY(told);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void lossIsNeverLessThanNothing()
    {
        ModeCall call(MediaMode::Proxy);
        VERIFY_RIGHT(call.connect());
        for (int i = 0; i < 5; ++i)
            VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, rtpPacket(1)));
        VERIFY_RIGHT(call.hangUp(call.a));
        const CallEnded ended = call.recorder->all<CallEnded>().back();
        for (const StreamSample& stream : ended.media.streams)
            QCOMPARE(stream.lost, std::int64_t{0});
        QVERIFY(std::ranges::any_of(
            ended.media.streams, [](const StreamSample& stream) { return stream.duplicate >= 4; }));
    }

    void aCallThatFindsNoPortsIsRefusedAndOneAfterItIsServed()
    {
        const std::uint16_t first = freePorts(4);
        ModeSetup setup;
        setup.parameters
            = {{"rtp-start-port", std::to_string(first)}, {"rtp-end-port", std::to_string(first + 3)}};
        ModeCall call(MediaMode::Proxy, setup);
        RawUdpPeer media;
        RawPhone next("next");
        next.useEngine(call.engineOf("inner"));
        VERIFY_RIGHT(unchecked(call));
        VERIFY_RIGHT(call.mediaFlows());

        next.invite("c", call.audio(media));
        const RawMessage refused = next.waitFinal();
        QVERIFY2(refused.status() == 503, refused.octets.c_str());
        const std::string range = fmt::format("127.0.0.1 in {}-{}: 2 in calls", first, first + 3);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QCOMPARE(ended.cause, std::string("NORMAL_CIRCUIT_CONGESTION"));
        QVERIFY2(ended.text.find(range) != std::string::npos, ended.text.c_str());
        QVERIFY(call.recorder->hasFinding("OUT_OF_PORTS"));
        QVERIFY(!call.c.hasMessage("INVITE"));
        VERIFY_RIGHT(call.mediaFlows());

        VERIFY_RIGHT(call.hangUp(call.a));
        // The ports of the call that has ended rest for three seconds.
        next.invite("c", call.audio(media));
        QCOMPARE(next.waitFinal().status(), 503);
        QVERIFY(call.c.waitRequest("INVITE", 3200ms).isEmpty());
        next.invite("c", call.audio(media));
        const RawMessage ringing = call.c.waitRequest("INVITE");
        QVERIFY(!ringing.isEmpty());
        call.c.answer(ringing, 200, call.answerB());
        QVERIFY(!next.waitAnswer(200).isEmpty());
    }

    void theAdvertisedAddressIsInTheSdpAndTheOtherOneIsBound()
    {
        ModeSetup setup;
        setup.parameters = {{"ext-rtp-ip", "127.0.0.9"}};
        ModeCall call(MediaMode::Proxy, setup);
        VERIFY_RIGHT(unchecked(call));
        for (const RawPhone* reader : {&call.a, &call.b}) {
            const std::string& sdp = call.sdpAt(*reader);
            QVERIFY2(sdp.find("c=IN IP4 127.0.0.9\r\n") != std::string::npos, sdp.c_str());
            QVERIFY2(sdp.find("127.0.0.1") == std::string::npos, sdp.c_str());
            const std::uint16_t port = portsOf(sdp).front();
            QVERIFY(RawUdpPeer(*SocketAddress::parse("127.0.0.9", port)).isBound());
            QVERIFY(!RawUdpPeer(*SocketAddress::parse("127.0.0.1", port)).isBound());
        }
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void onlyASourceThatTheListAllowsIsLearned()
    {
        ModeSetup setup;
        setup.parameters = {{"rtp-learn-acl", "127.0.3.0/24"}};
        ModeCall call(MediaMode::Proxy, setup);
        VERIFY_RIGHT(unchecked(call));
        RawUdpPeer outside("127.0.2.1"), inside("127.0.3.1");
        const SocketAddress relay = call.relayFor(call.a);
        constexpr char packets = 100;
        // What comes before the plan is armed is kept or dropped: wait until it is.
        VERIFY_RIGHT(call.passes(call.mediaB, call.relayFor(call.b), call.mediaA, rtpPacket(1)));
        for (char i = 0; i < packets; ++i)
            outside.send(relay, rtpPacket(i));
        QTRY_COMPARE(foreignFromA(call), std::uint64_t{packets});
        QVERIFY(!call.mediaB.take());
        char sequence = 0;
        bool heard = false;
        QTRY_VERIFY(
            (inside.send(relay, rtpPacket(++sequence)), heard = heard || call.mediaB.take().has_value()));
        QVERIFY(call.recorder->waitFor<MediaFlow>([&](const MediaFlow& flow) {
            return flow.change == FlowChange::SourceLearned && flow.source == inside.address();
        }));
        VERIFY_RIGHT(call.passes(call.mediaB, call.relayFor(call.b), inside, rtpPacket(2)));
        QVERIFY(!outside.take());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void anSdpThatWouldSendMediaAstrayIsRefused_data()
    {
        QTest::addColumn<bool>("fromOutside"); ///< the phone is not on loopback
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("said");
        QTest::newRow("loopback of an outside leg") << true << "127.0.0.1"
                                                    << ""
                                                    << "is this machine, but the leg is at";
        QTest::newRow("RTCP to loopback of an outside leg") << true << "192.0.2.9"
                                                            << "a=rtcp:4001 IN IP4 127.0.0.1\r\n"
                                                            << "is this machine, but the leg is at";
        QTest::newRow("multicast") << false << "224.2.1.1"
                                   << ""
                                   << "224.2.1.1";
        QTest::newRow("IPv6 multicast") << false << "ff15::101"
                                        << ""
                                        << "ff15::101";
        QTest::newRow("broadcast") << false << "255.255.255.255"
                                   << ""
                                   << "255.255.255.255";
        QTest::newRow("RTCP to a group") << false << "127.0.0.1"
                                         << "a=rtcp:4001 IN IP4 224.0.0.1\r\n"
                                         << "224.0.0.1";
    }
    void anSdpThatWouldSendMediaAstrayIsRefused()
    {
        QFETCH(bool, fromOutside);
        QFETCH(QString, host);
        QFETCH(QString, attribute);
        QFETCH(QString, said);
        ModeSetup setup;
        if (fromOutside)
            setup.addressA = outerAddress();
        if (setup.addressA.empty())
            QSKIP("this machine has no address but loopback");
        ModeCall call(MediaMode::Proxy, setup);
        call.a.invite(
            "b", sdpBody("m=audio 4000 RTP/AVP 8\r\n" + attribute.toStdString(), host.toStdString()));
        QCOMPARE(call.a.waitFinal().status(), 488);
        QVERIFY(!call.b.hasMessage("INVITE"));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QVERIFY2(QString::fromStdString(ended.text).contains(said), ended.text.c_str());
        QVERIFY(call.recorder->all<MediaArmed>().empty());
    }

    void theTimeoutIsThatOfEachMline_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("the second is silent") << "inactive"
                                              << "sendrecv" << 1 << "on m-line 1 for 1 s (media_timeout)";
        QTest::newRow("the first is silent") << "sendrecv"
                                             << "inactive" << 1 << "on m-line 0 for 1 s (media_timeout)";
        QTest::newRow("both are on hold") << "inactive"
                                          << "inactive" << 2 << "for 2 s (media_hold_timeout)";
        QTest::newRow("only A may send")
            << "sendonly"
            << "inactive" << 1 << "no RTP from leg A on m-line 0 for 1 s (media_timeout)";
    }
    void theTimeoutIsThatOfEachMline()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(int, seconds);
        QFETCH(QString, text);
        ModeSetup setup;
        setup.parameters = {{"rtp-timeout-sec", "1"}, {"rtp-hold-timeout-sec", "2"}};
        ModeCall call(MediaMode::Proxy, setup);
        const auto sdp = [&](const RawUdpPeer& media, const QString& one, const QString& two,
                             unsigned version) {
            return call.audio(media,
                fmt::format("a={}\r\nm=audio 9 RTP/AVP 8\r\na={}\r\n", one.toStdString(), two.toStdString()),
                version);
        };
        const auto answering = [](const QString& direction) {
            return direction == "sendonly" ? QString("recvonly") : direction;
        };
        VERIFY_RIGHT(call.connect(
            sdp(call.mediaA, "sendrecv", "sendrecv", 1), sdp(call.mediaB, "sendrecv", "sendrecv", 1)));
        VERIFY_RIGHT(call.reoffer(call.a, "INVITE", sdp(call.mediaA, first, second, 2),
            sdp(call.mediaB, answering(first), answering(second), 2)));
        const auto began = std::chrono::steady_clock::now();
        const RawMessage byeA = call.a.waitRequest("BYE");
        const auto took = std::chrono::steady_clock::now() - began;
        QVERIFY2(took >= seconds * 1s - 200ms, qPrintable(QString::number(took / 1ms)));
        call.a.answer(byeA, 200);
        call.b.answer(call.b.waitRequest("BYE"), 200);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QCOMPARE(ended.cause, std::string("MEDIA_TIMEOUT"));
        QVERIFY2(QString::fromStdString(ended.text).endsWith(text), ended.text.c_str());
    }
};

LEGSCOPE_TEST(MediaSettingsTest)

#include "mediasettings_test.moc"
