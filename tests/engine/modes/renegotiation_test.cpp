#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/movedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

ModeSetup manyCodecs(const std::string& dial = {})
{
    ModeSetup setup;
    setup.parameters["inbound-codec-prefs"] = setup.parameters["outbound-codec-prefs"] = "PCMA,PCMU";
    setup.dial = dial;
    return setup;
}

const std::string cryptoLine
    = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz\r\n";

std::string encrypted(const RawUdpPeer& media, const std::string& key = cryptoLine)
{
    return sdpBody(
        fmt::format("m=audio {} RTP/SAVP 8\r\na=rtpmap:8 PCMA/8000\r\n{}", media.address().port(), key));
}

} // namespace

/// What the legs of a call agree on anew, because somebody asks for it.
class RenegotiationTest : public QObject {
    Q_OBJECT

private slots:
    void aLegGetsTheCodecsThatACommandNames()
    {
        HeardCall call(manyCodecs());
        VERIFY_RIGHT(call.connectBoth());
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        const CommandId id = call.engine->post(*parseCommandLine("uuid_media_reneg " + uuid + " PCMU"));
        const RawMessage invite = call.a.waitRequest("INVITE");
        QVERIFY2(invite.body().find(" RTP/AVP 0 101\r\n") != std::string::npos, invite.body().c_str());
        call.a.answer(invite, 200, soundOffer(call.mediaA, "0 PCMU/8000", 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        QVERIFY(call.recorder->waitFor<CommandFinished>(
            [id](const CommandFinished& done) { return done.command == id && !done.error; }));
        call.phoneA.use("PCMU", 0);
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, HeardCall::Sending::Both));
        QVERIFY(call.hears(call.phoneB, SoundPhone::hertz, HeardCall::Sending::Both));
        QVERIFY(!call.b.hasMessage("INVITE"));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aLegThatRefusesKeepsItsCodec()
    {
        HeardCall call(manyCodecs());
        VERIFY_RIGHT(call.connectBoth());
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        CommandId id = call.engine->post(*parseCommandLine("uuid_media_reneg " + uuid + " PCMU"));
        call.a.answer(call.a.waitRequest("INVITE"), 488);
        QVERIFY(call.recorder->waitFor<CommandFinished>(
            [id](const CommandFinished& done) { return done.command == id && done.error; }));
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, HeardCall::Sending::Both));
        // What was refused is not offered again.
        id = call.engine->post(*parseCommandLine("uuid_media_reneg " + uuid));
        const RawMessage invite = call.a.waitRequest("INVITE");
        QVERIFY2(invite.body().find(" RTP/AVP 8 ") != std::string::npos, invite.body().c_str());
        call.a.answer(invite, 200, soundOffer(call.mediaA, "8 PCMA/8000", 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        QVERIFY(call.recorder->waitFor<CommandFinished>(
            [id](const CommandFinished& done) { return done.command == id && !done.error; }));
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, HeardCall::Sending::Both));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    /// RFC 4568 keys of the ends become keys between each leg and us.
    void encryptionFromEndToEndBecomesOurs()
    {
        ModeCall call(MediaMode::Proxy, manyCodecs());
        std::string other = cryptoLine;
        other.replace(other.find("WVNf"), 4, "AAAA");
        VERIFY_RIGHT(call.connect(encrypted(call.mediaA), encrypted(call.mediaB, other)));
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        const CommandId id = call.engine->post(*parseCommandLine("uuid_media " + uuid));
        const RawMessage atB = call.b.waitRequest("INVITE");
        QVERIFY2(atB.body().find(" RTP/SAVP 8") != std::string::npos, atB.body().c_str());
        QVERIFY(atB.body().find("a=crypto:") != std::string::npos);
        QVERIFY(atB.body().find("inline:WVNf") == std::string::npos);
        QVERIFY(call.recorder->hasFinding("ENCRYPTION_ENDS_HERE"));
        const auto answerTo = [](const RawMessage& offer, const RawUdpPeer& media) {
            const auto at = offer.body().find("AES_CM_128_HMAC_SHA1_80");
            const std::string tag
                = offer.body().substr(offer.body().rfind(':', at) + 1, at - offer.body().rfind(':', at) - 2);
            std::string key = cryptoLine;
            key.replace(key.find(":1 ") + 1, 1, tag);
            return encrypted(media, key);
        };
        call.b.answer(atB, 200, answerTo(atB, call.mediaB));
        const RawMessage atA = call.a.waitRequest("INVITE");
        QVERIFY2(atA.body().find(" RTP/SAVP 8") != std::string::npos, atA.body().c_str());
        QVERIFY(atA.body().find("inline:WVNf") == std::string::npos);
        call.a.answer(atA, 200, answerTo(atA, call.mediaA));
        QVERIFY(call.recorder->waitFor<CommandFinished>(
            [id](const CommandFinished& done) { return done.command == id; }));
        QVERIFY(!call.recorder->all<CommandFinished>().back().error);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aFaxIsNotMoved()
    {
        ModeCall call(MediaMode::Proxy);
        const auto fax = [](const RawUdpPeer& media) {
            return sdpBody(
                fmt::format("m=image {} udptl t38\r\na=T38FaxVersion:0\r\n", media.address().port()));
        };
        VERIFY_RIGHT(call.connect(fax(call.mediaA), fax(call.mediaB)));
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        const CommandFinished taken = answerToCommand(*call.engine, *call.recorder, "uuid_media " + uuid);
        QVERIFY(taken.error && taken.error->detail.find("T.38") != std::string::npos);
        QVERIFY(!call.b.hasMessage("INVITE"));
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(RenegotiationTest)
#include "renegotiation_test.moc"
