#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <chrono>

using namespace legscope;
using namespace legscope::test;

namespace {

ModeSetup upgrading()
{
    return {.parameters = {{"proxy-media-app-policy", "upgrade"}},
        .beforeBridge = R"(<action application="set" data="execute_on_answer=echo"/>)"};
}

/// Empty when `body` offers what we serve, from our address and not from that of a phone.
std::string isOurs(const RawMessage& request, const RawUdpPeer& othersMedia)
{
    const auto view = readSdp(request.body());
    if (!view)
        return "no SDP: " + request.octets;
    if (request.body().find("\r\no=- ") == std::string::npos || view->media.size() != 1)
        return "not our own: " + request.body();
    if (view->media[0].port == othersMedia.address().port())
        return "the other phone's port: " + request.body();
    return view->media[0].codecs.front().name == "PCMA" ? "" : "another codec: " + request.body();
}

/// Both sides offer at once, and each refuses the other. Empty when the same offer comes once more, not
/// before that time; `invite` is that one then.
std::string meetsAnother(RawPhone& phone, RawMessage& invite, std::chrono::milliseconds notBefore)
{
    phone.request("INVITE", invite.body());
    if (phone.waitFinal().status() != 491)
        return "our offer does not stand against another";
    phone.answer(invite, 491);
    const auto refused = std::chrono::steady_clock::now();
    const RawMessage again = phone.waitRequest("INVITE");
    if (again.isEmpty() || again.body() != invite.body())
        return "not made again: " + again.octets;
    invite = again;
    return std::chrono::steady_clock::now() - refused >= notBefore ? "" : "made again too early";
}

} // namespace

/// A call that is connected in proxy or bypass, and meets an application that needs its media.
class UpgradeTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void bothLegsAreOfferedDefaultModeBeforeTheApplicationRuns()
    {
        ModeCall call(currentMode(), upgrading());
        VERIFY_RIGHT(call.connect());
        const RawMessage atB = call.b.waitRequest("INVITE");
        VERIFY_RIGHT(isOurs(atB, call.mediaA));
        call.b.answer(atB, 200, call.audio(call.mediaB, {}, 2));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const RawMessage atA = call.a.waitRequest("INVITE");
        VERIFY_RIGHT(isOurs(atA, call.mediaB));
        call.a.answer(atA, 200, call.audio(call.mediaA, {}, 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        if (currentMode() == MediaMode::Proxy) {
            // Our o= is that of the SDP before, with the next version (RFC 3264 section 8).
            const auto before = readSdp(call.sdpAt(call.b)), now = readSdp(atB.body());
            QCOMPARE(now->originId, before->originId);
            QCOMPARE(std::stoul(now->originVersion), std::stoul(before->originVersion) + 1);
        }

        QVERIFY(!call.a.waitRequest("BYE").isEmpty());
        QVERIFY(!call.b.waitRequest("BYE").isEmpty());
        const ModeDecided decided = call.recorder->all<ModeDecided>().back();
        QCOMPARE(decided.effective, MediaMode::Default);
        QCOMPARE(decided.reason, std::string("upgrade: echo needs the media"));
        const auto armed = call.recorder->all<MediaArmed>().back().streams;
        QCOMPARE(armed.size(), std::size_t(1));
        QCOMPARE(*armed[0].remoteA, call.mediaA.address());
        QCOMPARE(*armed[0].remoteB, call.mediaB.address());
        QVERIFY(call.recorder->hasFinding("MEDIA_APP_NOT_AVAILABLE"));
    }

    /// RFC 3261 section 14.1: whoever made the Call-ID waits longer. In proxy the callee refuses, in bypass
    /// the caller.
    void anOfferThatMeetsAnotherIsMadeAgain()
    {
        ModeCall call(currentMode(), upgrading());
        const bool byCallee = currentMode() == MediaMode::Proxy;
        VERIFY_RIGHT(call.connect());
        RawMessage atB = call.b.waitRequest("INVITE");
        if (byCallee)
            VERIFY_RIGHT(meetsAnother(call.b, atB, std::chrono::milliseconds(2100)));
        call.b.answer(atB, 200, call.audio(call.mediaB, {}, 2));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        RawMessage atA = call.a.waitRequest("INVITE");
        if (!byCallee)
            VERIFY_RIGHT(meetsAnother(call.a, atA, std::chrono::milliseconds(0)));
        call.a.answer(atA, 200, call.audio(call.mediaA, {}, 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        QVERIFY(!call.a.waitRequest("BYE").isEmpty());
        QVERIFY(!call.b.waitRequest("BYE").isEmpty());
        QVERIFY(call.recorder->hasFinding("MEDIA_APP_NOT_AVAILABLE"));
    }

    void aLegThatRefusesLeavesTheCallAsItWas_data()
    {
        QTest::addColumn<bool>("callee");
        QTest::addColumn<QString>("why");
        QTest::newRow("callee") << true << "the callee answers 488";
        QTest::newRow("caller") << false << "the caller answers 488";
    }

    void aLegThatRefusesLeavesTheCallAsItWas()
    {
        QFETCH(bool, callee);
        QFETCH(QString, why);
        ModeCall call(currentMode(), upgrading());
        VERIFY_RIGHT(call.connect());
        const RawMessage atB = call.b.waitRequest("INVITE");
        call.b.answer(atB, callee ? 488 : 200, callee ? std::string() : call.audio(call.mediaB, {}, 2));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        if (!callee) {
            call.a.answer(call.a.waitRequest("INVITE"), 488);
            // Who had taken our offer has the other's SDP again.
            const RawMessage again = call.b.waitRequest("INVITE");
            VERIFY_RIGHT(call.bodyDiffers(call.offerA(), again.body(), call.b));
            call.b.answer(again, 200, call.audio(call.mediaB, {}, 3));
            QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        }
        QVERIFY(call.recorder->waitFor<Finding>([&](const Finding& finding) {
            return finding.code == FindingCode::MediaAppInProxy
                && QString::fromStdString(finding.text).contains(why);
        }));
        QCOMPARE(call.recorder->all<ModeDecided>().back().effective, currentMode());
        if (currentMode() == MediaMode::Proxy)
            VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void withCodecsThatAreNotOursNothingIsSent()
    {
        ModeCall call(currentMode(), upgrading());
        const auto unknown = [&](RawUdpPeer& media) {
            std::string body = call.audio(media);
            for (const std::string old : {"RTP/AVP 8", "rtpmap:8 PCMA/8000"})
                body.replace(
                    body.find(old), old.size(), old[0] == 'R' ? "RTP/AVP 96" : "rtpmap:96 EVS/16000");
            return body;
        };
        VERIFY_RIGHT(call.connect(unknown(call.mediaA), unknown(call.mediaB)));
        QVERIFY(call.recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.code == FindingCode::MediaAppInProxy; }));
        VERIFY_RIGHT(call.hangUp(call.a));
        QVERIFY(!call.b.hasMessage("INVITE"));
        QVERIFY(!call.a.hasMessage("INVITE"));
        QVERIFY(call.recorder->all<ModeDecided>().back().effective == currentMode());
    }
};

LEGSCOPE_TEST(UpgradeTest)
#include "upgrade_test.moc"
