#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Number `twice`: a second bridge follows when the first is refused, so that the phone says how long the
/// call waits in its route.
const ModeSetup bridgedTwice{.routes = {{"^twice$",
                                 "<action application=\"set\" data=\"continue_on_fail=true\"/>"
                                 "<action application=\"bridge\" data=\"sofia/inner/b@{B}\"/>"
                                 "<action application=\"bridge\" data=\"sofia/inner/b@{B}\"/>"}}};

void apply(ModeCall& call, std::map<std::string, std::string> parameters)
{
    const CommandId id
        = call.engine->post(ApplyProfileSettings{"inner", {parameters.begin(), parameters.end()}});
    QVERIFY(call.recorder->waitFor<CommandFinished>(
        [&](const CommandFinished& finished) { return finished.command == id && !finished.error; }));
}

} // namespace

class KeptSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void aCallThatWaitsInItsRouteKeepsTheModeThatItBeganWith()
    {
        ModeCall call(MediaMode::Proxy, bridgedTwice);
        call.a.invite("twice", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        QVERIFY(!first.isEmpty());
        apply(call, {{"inbound-proxy-media", "false"}, {"inbound-bypass-media", "true"}});
        call.b.answer(first, 486);
        const RawMessage second = call.b.waitRequest("INVITE");
        QVERIFY(!second.isEmpty());
        QVERIFY(call.differs(call.offerA(), second, call.b).empty());
        call.b.answer(second, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        for (const ModeDecided& decided : call.recorder->all<ModeDecided>())
            QCOMPARE(decided.effective, MediaMode::Proxy);
        QCOMPARE(call.recorder->all<CallBegan>().front().profileRevision, 1u);
    }

    /// Its route is served in a call that began on another profile.
    void aLegThatWasTransferredKeepsThePortsOfItsOwnProfile()
    {
        const std::map<std::string, std::string> other{{"sip-ip", "127.0.0.1"}, {"rtp-ip", "127.0.0.1"},
            {"rtp-start-port", "42000"}, {"rtp-end-port", "42400"}, {"inbound-proxy-media", "true"}};
        ModeCall call(MediaMode::Proxy,
            {.profiles = {{"other", other}},
                .routes = {{"^other$", "<action application=\"bridge\" data=\"sofia/other/b@{B}\"/>"},
                    {"^wait$",
                        "<action application=\"answer\"/>"
                        "<action application=\"bridge\" data=\"sofia/inner/c@{C}\"/>"}}});
        RawUdpPeer mediaC("127.0.0.1");
        const auto isOfOther = [](const std::string& sdp) {
            return portsOf(sdp).at(0) >= 42000 && portsOf(sdp).at(0) <= 42400;
        };
        call.b.useEngine(call.engineOf("other"));
        call.a.invite("other", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(isOfOther(invite.body()));
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(refer(call.a, "<sip:wait@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.a, 100));
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        const RawMessage atC = call.c.waitRequest("INVITE");
        QVERIFY(!isOfOther(atC.body()));
        call.c.answer(atC, 200, call.audio(mediaC));
        const RawMessage offered = call.b.waitRequest("INVITE");
        QVERIFY2(isOfOther(offered.body()), offered.octets.c_str());
        call.b.answer(offered, 200, call.audio(call.mediaB, {}, 2));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaB, offered.body(), mediaC, atC.body()));
    }

    void theNextCallHasTheNewMode()
    {
        ModeCall call(MediaMode::Proxy);
        apply(call, {{"inbound-proxy-media", "false"}, {"inbound-bypass-media", "true"}});
        call.a.invite("b", call.offerA());
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        QCOMPARE(call.recorder->all<ModeDecided>().back().effective, MediaMode::Bypass);
        QCOMPARE(call.recorder->all<CallBegan>().front().profileRevision, 2u);
    }
};

LEGSCOPE_TEST(KeptSettingsTest)
#include "keptsettings_test.moc"
