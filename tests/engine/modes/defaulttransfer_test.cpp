#include "engine/api/commandline.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/consultation.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A call in Default mode: PCMA and PCMU on each leg, unless a phone takes less.
struct DefaultCall : Consultation {
    explicit DefaultCall(
        std::map<std::string, std::string> routes = {}, const std::string& digits = "rfc2833")
        : Consultation(MediaMode::Default,
              {.parameters = {{"inbound-late-negotiation", "true"}, {"dtmf-type", digits}},
                  .routes = std::move(routes)})
    {
    }
    static std::string session(const RawUdpPeer& media, const std::string& formats, unsigned version = 1)
    {
        return sdpBody(fmt::format("m=audio {} RTP/AVP {}\r\na=rtpmap:101 telephone-event/8000\r\n",
                           media.address().port(), formats),
            media.address().host(), version);
    }
    std::string connectDefault(const std::string& formats = "8 0 101")
    {
        a.invite("b", session(mediaA, formats));
        const RawMessage invite = b.waitRequest("INVITE");
        if (invite.isEmpty())
            return "no INVITE came to B";
        remember(b, invite.body());
        b.answer(invite, 200, session(mediaB, formats));
        const RawMessage accepted = a.waitAnswer(200);
        if (accepted.isEmpty())
            return "no 200 came to A";
        remember(a, accepted.body());
        a.acknowledge();
        return b.waitRequest("ACK").isEmpty() ? "no ACK came to B" : "";
    }
    std::string connectBothDefault()
    {
        auto wrong = connectDefault();
        return wrong.empty() ? connectLine(session(mediaLine, "8 0 101"), session(mediaC, "8 0 101")) : wrong;
    }
};

/// The key that the next INFO to a phone has.
std::string infoAt(RawPhone& phone)
{
    const RawMessage info = phone.waitRequest("INFO");
    const std::string body = info.body(), name = "Signal=";
    phone.answer(info, 200);
    return body.starts_with(name) ? body.substr(name.size(), 1) : body;
}

/// What arrives at `to` of packets with payload type `type` sent to the relay port of an SDP.
std::string heard(RawUdpPeer& from, const std::string& sdp, RawUdpPeer& to, char type = 8)
{
    const auto relay = SocketAddress::parse("127.0.0.1", portsOf(sdp).at(0)).value_or(SocketAddress());
    while (to.take()) { } // what came before
    for (char attempt = 0; attempt < 50; ++attempt) {
        std::string packet = rtpPacket(attempt);
        packet[1] = type;
        from.send(relay, packet);
        if (to.waitReadable(std::chrono::milliseconds(100)))
            return to.take().value_or("");
    }
    return {};
}

/// The payload comes through in both directions, as the same codec.
std::string hearEachOther(RawUdpPeer& one, const std::string& readByOne, RawUdpPeer& two,
    const std::string& readByTwo, char type = 8)
{
    const auto wrongIn = [type](const std::string& packet) {
        return packet.size() != 19 || (packet[1] & 0x7f) != type || packet.substr(12) != "payload";
    };
    if (wrongIn(heard(one, readByOne, two, type)))
        return "one is not heard by two";
    return wrongIn(heard(two, readByTwo, one, type)) ? "two is not heard by one" : "";
}

/// What becomes of a key that is pressed at `from`, whose leg reads `sdp`.
DigitDrop dropOf(DefaultCall& call, RawUdpPeer& from, const std::string& sdp, char key)
{
    const auto relay = SocketAddress::parse("127.0.0.1", portsOf(sdp).at(0)).value_or(SocketAddress());
    std::string packet = rtpPacket(0).substr(0, 12) + std::string("\0\x8a\x01\x40", 4);
    packet[1] = 101;
    packet[7] = key; // a time stamp of its own
    packet[12] = static_cast<char>(key - '0');
    const auto isIt = [key](const DigitPassed& passed) { return passed.digit.key == key; };
    for (char attempt = 1; attempt < 30; ++attempt) {
        packet[3] = attempt;
        from.send(relay, packet);
        if (call.recorder->waitFor<DigitPassed>(isIt, std::chrono::seconds(1)))
            break;
    }
    const auto all = call.recorder->all<DigitPassed>();
    const auto found = std::ranges::find_if(all, isIt);
    return found == all.end() ? DigitDrop::NoWay : found->drop;
}

} // namespace

/// Default mode: each leg has a stream of ours, which goes on whoever is connected to it.
class DefaultTransferTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aLegThatWasAnsweredAloneOffersTheCodecThatItHasFirst()
    {
        const std::map<std::string, std::string> routes{{"^wait$",
            "<action application=\"answer\"/><action application=\"set\" data=\"continue_on_fail=true\"/>"
            "<action application=\"bridge\" data=\"sofia/inner/c@{C}\"/>"
            "<action application=\"bridge\" data=\"sofia/inner/c@{C}\"/>"}};
        DefaultCall call(routes);
        VERIFY_RIGHT(call.connectDefault());
        VERIFY_RIGHT(refer(call.a, "<sip:wait@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.a, 100));
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        const RawMessage first = call.c.waitRequest("INVITE");
        QVERIFY(!first.isEmpty());
        call.b.request("INVITE", DefaultCall::session(call.mediaB, "0 8 101", 2));
        const RawMessage answer = call.b.waitAnswer(200);
        call.b.acknowledge();
        QVERIFY2(answer.body().find("RTP/AVP 0 101\r\n") != std::string::npos, answer.octets.c_str());
        call.c.answer(first, 486);
        const RawMessage second = call.c.waitRequest("INVITE");
        QVERIFY2(second.body().find("RTP/AVP 0 8 101\r\n") != std::string::npos, second.octets.c_str());
    }

    void theStreamOfTheLegThatStaysGoesOn()
    {
        DefaultCall call;
        VERIFY_RIGHT(call.connectDefault());
        const std::string before = heard(call.mediaB, call.sdpAt(call.b), call.mediaA);
        QVERIFY(before.size() > 12);
        VERIFY_RIGHT(refer(call.b, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.b, 100));
        const RawMessage offered = call.c.waitRequest("INVITE");
        call.c.answer(offered, 200, DefaultCall::session(call.mediaC, "8 0 101"));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(notified(call.b, 200));
        VERIFY_RIGHT(saysGoodbye(call.b));
        const std::string after = heard(call.mediaC, offered.body(), call.mediaA);
        QCOMPARE(after.substr(8, 4), before.substr(8, 4));
        const auto sequence = [](const std::string& packet) {
            return 256 * static_cast<unsigned char>(packet[2]) + static_cast<unsigned char>(packet[3]);
        };
        QVERIFY((sequence(after) - sequence(before) + 65536) % 65536 < 10);
        QVERIFY(!call.a.hasMessage("INVITE"));
        VERIFY_RIGHT(hangUpBetween(call, call.c, call.a));
    }

    /// What was chosen for the digits of a leg is that leg's, and not of who takes its place.
    void whoComesInThePlaceOfALegPressesItsOwnKeys()
    {
        DefaultCall call;
        VERIFY_RIGHT(call.connectDefault());
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        call.engine->post(*parseCommandLine("uuid_drop_dtmf " + uuid + " on"));
        QVERIFY(call.recorder->waitFor<CommandFinished>());
        QCOMPARE(dropOf(call, call.mediaA, call.sdpAt(call.a), '4'), DigitDrop::Blocked);
        VERIFY_RIGHT(refer(call.a, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.a, 100));
        const RawMessage offered = call.c.waitRequest("INVITE");
        call.c.answer(offered, 200, DefaultCall::session(call.mediaC, "8 0 101"));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        QCOMPARE(dropOf(call, call.mediaC, offered.body(), '5'), DigitDrop::None);
        VERIFY_RIGHT(hangUpBetween(call, call.c, call.b));
    }

    /// They follow it into another call, and who comes in its place gets none of them.
    void digitsThatWaitForALegGoWhereItGoes()
    {
        DefaultCall call({}, "info");
        VERIFY_RIGHT(call.connectBothDefault());
        const auto began = call.recorder->all<CallBegan>();
        call.engine->post(*parseCommandLine("uuid_send_dtmf " + began.at(1).uuid + " 7W8"));
        call.engine->post(*parseCommandLine("uuid_send_dtmf " + began.at(0).uuid + " 1W2"));
        QCOMPARE(infoAt(call.line), std::string("7"));
        QCOMPARE(infoAt(call.a), std::string("1"));
        VERIFY_RIGHT(refer(call.line, Consultation::toDialogOf(call.b)));
        VERIFY_RIGHT(notified(call.line, 200));
        VERIFY_RIGHT(saysGoodbye(call.line));
        VERIFY_RIGHT(saysGoodbye(call.b));
        const RawMessage offered = call.a.waitRequest("INVITE");
        call.a.answer(offered, 200, DefaultCall::session(call.mediaA, "8 0 101", 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        QCOMPARE(infoAt(call.a), std::string("2"));
        QVERIFY(!call.a.hasMessage("INFO"));
        VERIFY_RIGHT(hangUpBetween(call, call.a, call.c, 2));
    }

    void theFarLegsOfTwoCallsHearEachOther_data()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<bool>("otherCodec");
        for (const bool byCaller : {true, false}) {
            QTest::addRow("by %s, one codec for all", byCaller ? "A" : "B") << byCaller << false;
            QTest::addRow("by %s, C takes less", byCaller ? "A" : "B") << byCaller << true;
        }
    }
    void theFarLegsOfTwoCallsHearEachOther()
    {
        QFETCH(bool, byCaller);
        QFETCH(bool, otherCodec);
        DefaultCall call;
        const auto [transferor, stays, ownMedia, mediaOfStays] = call.ends(byCaller);
        VERIFY_RIGHT(call.connectBothDefault());
        VERIFY_RIGHT(refer(transferor, call.toSecondLine()));
        VERIFY_RIGHT(notified(transferor, 200));
        VERIFY_RIGHT(saysGoodbye(transferor));
        VERIFY_RIGHT(saysGoodbye(call.line));
        const RawMessage offered = call.c.waitRequest("INVITE");
        QVERIFY(goesOn(offered.body(), call.sdpAt(call.c)));
        QVERIFY(portsOf(offered.body()) == portsOf(call.sdpAt(call.c)));
        call.c.answer(offered, 200, DefaultCall::session(call.mediaC, otherCodec ? "0 101" : "8 0 101", 2));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        std::string readByStays = call.sdpAt(stays);
        if (otherCodec) {
            const RawMessage asked = stays.waitRequest("INVITE");
            readByStays = asked.body();
            QVERIFY(readByStays.find("RTP/AVP 0 8 101\r\n") != std::string::npos);
            stays.answer(asked, 200, DefaultCall::session(mediaOfStays, "0 101", 2));
            QVERIFY(!stays.waitRequest("ACK").isEmpty());
        }
        VERIFY_RIGHT(hearEachOther(
            mediaOfStays, readByStays, call.mediaC, offered.body(), otherCodec ? char{0} : char{8}));
        QVERIFY(!stays.hasMessage("INVITE"));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("ATTENDED_TRANSFER"));
        VERIFY_RIGHT(hangUpBetween(call, stays, call.c, 2));
    }

    void anInviteTakesThePlaceOfALeg_data() { addReplacements(); }
    void anInviteTakesThePlaceOfALeg()
    {
        QFETCH(bool, offers);
        QFETCH(bool, ofCaller);
        DefaultCall call;
        VERIFY_RIGHT(call.connectDefault());
        const auto [gone, stays, ownMedia, mediaOfStays] = call.ends(ofCaller);
        const std::string own = DefaultCall::session(call.mediaC, "0 101");
        call.newcomer.invite("anything", offers ? own : "", Consultation::replaces(gone));
        const RawMessage reinvite = stays.waitRequest("INVITE");
        QCOMPARE(reinvite.body().empty(), !offers);
        stays.answer(reinvite, 200, DefaultCall::session(mediaOfStays, offers ? "0 101" : "8 0 101", 2));
        const RawMessage accepted = call.newcomer.waitAnswer(200);
        call.newcomer.acknowledge(offers ? "" : own);
        const RawMessage acknowledged = stays.waitRequest("ACK");
        QCOMPARE(acknowledged.body().empty(), offers);
        VERIFY_RIGHT(saysGoodbye(gone));
        VERIFY_RIGHT(hearEachOther(
            mediaOfStays, (offers ? reinvite : acknowledged).body(), call.mediaC, accepted.body(), 0));
        VERIFY_RIGHT(hangUpBetween(call, call.newcomer, stays));
    }

    void aLegOnHoldIsAskedBack()
    {
        DefaultCall call;
        VERIFY_RIGHT(call.connectDefault());
        call.a.request("INVITE", DefaultCall::session(call.mediaA, "8 0 101", 2) + "a=sendonly\r\n");
        const RawMessage hold = call.b.waitRequest("INVITE");
        call.b.answer(hold, 200, DefaultCall::session(call.mediaB, "8 0 101", 2) + "a=recvonly\r\n");
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(refer(call.a, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.a, 100));
        const RawMessage offered = call.c.waitRequest("INVITE");
        call.c.answer(offered, 200, DefaultCall::session(call.mediaC, "8 0 101"));
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        const RawMessage back = call.b.waitRequest("INVITE");
        QVERIFY(back.body().find("a=sendrecv") != std::string::npos);
        call.b.answer(back, 200, DefaultCall::session(call.mediaB, "8 0 101", 3));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        VERIFY_RIGHT(hearEachOther(call.mediaB, back.body(), call.mediaC, offered.body()));
    }

    void aTakeoverThatIsWithdrawnLeavesTheCallAsItWas()
    {
        DefaultCall call;
        VERIFY_RIGHT(call.connectDefault());
        call.newcomer.invite(
            "anything", DefaultCall::session(call.mediaC, "0 101"), Consultation::replaces(call.a));
        const RawMessage reinvite = call.b.waitRequest("INVITE");
        call.newcomer.cancel();
        QCOMPARE(call.newcomer.waitFinal().status(), 487);
        call.b.answer(reinvite, 200, DefaultCall::session(call.mediaB, "0 101", 2));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const RawMessage again = call.b.waitRequest("INVITE");
        call.b.answer(again, 200, DefaultCall::session(call.mediaB, "8 0 101", 3));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(hearEachOther(call.mediaA, call.sdpAt(call.a), call.mediaB, again.body()));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whoTakesNoneOfTheCodecsEndsTheTransferAndNotTheCall()
    {
        DefaultCall call;
        VERIFY_RIGHT(call.connectDefault("8 101"));
        VERIFY_RIGHT(refer(call.a, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.a, 100));
        const RawMessage offered = call.c.waitRequest("INVITE");
        call.c.answer(offered, 200, DefaultCall::session(call.mediaC, "3 101"));
        VERIFY_RIGHT(notified(call.a, 488));
        VERIFY_RIGHT(saysGoodbye(call.c));
        VERIFY_RIGHT(hearEachOther(call.mediaA, call.sdpAt(call.a), call.mediaB, call.sdpAt(call.b)));
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(DefaultTransferTest)
#include "defaulttransfer_test.moc"
