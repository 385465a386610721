#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/mediaphone.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr int otherRange = 46000;

/// B is called on the profile of the caller, C on one that has RTP ports in a range of its own.
struct TwoRanges : ModeCall {
    explicit TwoRanges(MediaMode wanted, const std::string& actions)
        : ModeCall(wanted,
              {.profiles = {{"other",
                   {{"rtp-start-port", std::to_string(otherRange)},
                       {"rtp-end-port", std::to_string(otherRange + 400)}}}},
                  .routes = {{"^both$", actions}}})
    {
        c.useEngine(engineOf("other"));
    }
    static bool isOfOther(const RawMessage& invite)
    {
        const auto ports = portsOf(invite.body());
        return !ports.empty() && ports[0] >= otherRange && ports[0] <= otherRange + 400;
    }
    /// 200 by one of the two, ACK; the last SDPs of A and that phone are known. What was wrong.
    std::string accept(RawPhone& by, const RawMessage& invite, const RawUdpPeer& media)
    {
        by.answer(invite, 200, audio(media));
        const RawMessage accepted = a.waitFinal();
        if (accepted.status() != 200)
            return "no 200 came to A";
        remember(a, accepted.body());
        remember(by, invite.body());
        a.acknowledge();
        return by.waitRequest("ACK").isEmpty() ? "no ACK came" : "";
    }
    SocketAddress portOf(const RawMessage& invite) const
    {
        return mediaB.address().withPort(portsOf(invite.body()).at(0));
    }

    RawUdpPeer mediaC{"127.0.0.1"};
};

void addModesWithPorts()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("default") << static_cast<int>(MediaMode::Default);
    QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
}

} // namespace

/// When ports are given back, and when they are not.
class ReturnedPortsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void endpointsThatRingAtOnceKeepThePortsThatTheyWereOffered_data() { addModesWithPorts(); }
    void endpointsThatRingAtOnceKeepThePortsThatTheyWereOffered()
    {
        QFETCH(int, mode);
        TwoRanges call(static_cast<MediaMode>(mode),
            "<action application=\"bridge\" data=\"sofia/inner/b@{B},sofia/other/c@{C}\"/>");
        call.a.invite("both", call.offerA());
        const RawMessage atB = call.b.waitRequest("INVITE"), atC = call.c.waitRequest("INVITE");
        QVERIFY(!call.isOfOther(atB) && call.isOfOther(atC));
        VERIFY_RIGHT(call.accept(call.b, atB, call.mediaB));
        MediaPhone a(call, call.a), b(call, call.b);
        std::uint16_t sequence = 0;
        QVERIFY(packetsPass(a, b, sequence));
        QTRY_VERIFY(RawUdpPeer(call.portOf(atC)).isBound());
        QVERIFY(!RawUdpPeer(call.portOf(atB)).isBound());
    }

    void theOneThatAnswersAfterEarlyMediaOfAnotherIsHeardAtItsPort_data() { addModesWithPorts(); }
    void theOneThatAnswersAfterEarlyMediaOfAnotherIsHeardAtItsPort()
    {
        QFETCH(int, mode);
        TwoRanges call(static_cast<MediaMode>(mode),
            "<action application=\"bridge\" data=\"sofia/inner/b@{B},sofia/other/c@{C}\"/>");
        call.a.invite("both", call.offerA());
        const RawMessage atB = call.b.waitRequest("INVITE"), atC = call.c.waitRequest("INVITE");
        call.b.answer(atB, 183, call.answerB());
        const RawMessage early = call.a.waitAnswer(183);
        call.remember(call.a, early.body());
        call.remember(call.b, atB.body());
        MediaPhone a(call, call.a), b(call, call.b), c(call, call.c, &call.mediaC);
        std::uint16_t sequence = 0;
        QVERIFY(packetsPass(a, b, sequence));
        VERIFY_RIGHT(call.accept(call.c, atC, call.mediaC));
        QCOMPARE(portsOf(call.sdpAt(call.a)), portsOf(early.body()));
        QVERIFY(packetsPass(a, c, sequence));
        QTRY_VERIFY(RawUdpPeer(call.portOf(atB)).isBound());
        QVERIFY(!RawUdpPeer(call.portOf(atC)).isBound());
    }

    void aCallerWhoIsBridgedAgainKeepsItsPort()
    {
        TwoRanges call(MediaMode::Default,
            "<action application=\"bridge\" data=\"sofia/inner/b@{B}\"/>"
            "<action application=\"bridge\" data=\"sofia/other/c@{C}\"/>");
        call.a.invite("both", call.offerA());
        VERIFY_RIGHT(call.accept(call.b, call.b.waitRequest("INVITE"), call.mediaB));
        call.b.request("BYE");
        const RawMessage atC = call.c.waitRequest("INVITE");
        QVERIFY(call.isOfOther(atC));
        call.remember(call.c, atC.body());
        call.c.answer(atC, 200, call.audio(call.mediaC));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        MediaPhone a(call, call.a), c(call, call.c, &call.mediaC);
        std::uint16_t sequence = 0;
        QVERIFY(packetsPass(a, c, sequence));
        QVERIFY(!call.a.hasMessage("INVITE"));
    }

    void aRefusedOfferGivesItsPortsBack_data() { addModesWithPorts(); }
    void aRefusedOfferGivesItsPortsBack()
    {
        QFETCH(int, mode);
        ModeCall call(static_cast<MediaMode>(mode));
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        RawUdpPeer second;
        const std::string more = fmt::format("m=audio {} RTP/AVP 8\r\n", second.address().port());
        call.a.request("INVITE", call.audio(call.mediaA, more, 2));
        const RawMessage offer = call.b.waitRequest("INVITE");
        const auto ports = portsOf(offer.body());
        QCOMPARE(ports.size(), std::size_t(2));
        const auto kept = call.mediaB.address().withPort(ports[0]),
                   returned = call.mediaB.address().withPort(ports[1]);
        QVERIFY(!RawUdpPeer(returned).isBound());
        call.b.answer(offer, 488);
        QCOMPARE(call.a.waitFinal().status(), 488);
        QTRY_VERIFY(RawUdpPeer(returned).isBound());
        QVERIFY(!RawUdpPeer(kept).isBound());
    }
};

LEGSCOPE_TEST(ReturnedPortsTest)
#include "returnedports_test.moc"
