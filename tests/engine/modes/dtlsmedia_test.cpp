#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/dtlsphone.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

const std::string plain = "RTP/AVP";

/// The value of the first a= line of that name; empty where there is none.
std::string attributeOf(const std::string& sdp, const std::string& name)
{
    const std::string begin = "a=" + name + ":";
    const std::size_t at = sdp.find(begin);
    return at == std::string::npos ? std::string()
                                   : sdp.substr(at + begin.size(), sdp.find("\r\n", at) - at - begin.size());
}

bool isOverDtls(const std::string& sdp)
{
    return sdp.find(" UDP/TLS/RTP/SAVP 8") != std::string::npos;
}

/// A call in Default mode, one leg of which has DTLS.
struct DtlsCall {
    explicit DtlsCall(const std::string& endpoint = {}, std::map<std::string, std::string> parameters = {},
        std::chrono::milliseconds patience = 30s, const std::string& beforeBridge = {},
        std::map<std::string, std::string> routes = {})
        : call(MediaMode::Default,
              {.parameters = std::move(parameters),
                  .beforeBridge = beforeBridge,
                  .dtlsPatience = patience,
                  .routes = std::move(routes),
                  .dial = endpoint.empty() ? endpoint : endpoint + "{B}"})
    {
    }
    std::string plainSdp(const RawUdpPeer& media, unsigned version = 1) const
    {
        return sdpBody(
            fmt::format("m=audio {} {} 8\r\n", media.address().port(), plain), "127.0.0.1", version);
    }
    /// A offers, B gets what we make of it.
    std::string offer(const std::string& sdp)
    {
        invite = call.offer(sdp);
        return invite.body();
    }
    /// B answers, A gets what we make of it.
    std::string answer(const std::string& sdp) { return call.accept(invite, sdp).body(); }
    /// Packets pass both ways between the phone with DTLS and the plain one at the other leg.
    bool flows(DtlsPhone& phone, const RawPhone& plainLeg)
    {
        MediaPhone other(call, plainLeg);
        return packetsPass(phone, other, sequence);
    }
    bool isFound(FindingCode code)
    {
        return call.recorder->waitFor<Finding>(
            [code](const Finding& finding) { return finding.code == code; });
    }
    /// B's phone ends what the engine ends.
    void acceptBye()
    {
        if (const RawMessage bye = call.b.waitRequest("BYE"); !bye.isEmpty())
            call.b.answer(bye, 200);
    }

    ModeCall call;
    RawMessage invite;
    std::uint16_t sequence = 0;
};

} // namespace

/// DTLS-SRTP that ends here, leg by leg (Default mode).
class DtlsMediaTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aCalleeThatIsToHaveDtlsIsOfferedItAndNothingElse_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("the callee begins") << "active";
        QTest::newRow("we begin") << "passive";
    }
    void aCalleeThatIsToHaveDtlsIsOfferedItAndNothingElse()
    {
        QFETCH(QString, answer);
        DtlsCall lab("{rtp_use_dtls=true}");
        const std::string offered = lab.offer(lab.plainSdp(lab.call.mediaA));
        QVERIFY2(isOverDtls(offered), offered.c_str());
        QCOMPARE(attributeOf(offered, "setup"), std::string("actpass"));
        QVERIFY(attributeOf(offered, "fingerprint").starts_with("sha-256 "));
        QVERIFY(attributeOf(offered, "tls-id").size() >= 20);
        QVERIFY(attributeOf(offered, "crypto").empty());
        QVERIFY(offered.find("a=rtcp-mux\r\n") != std::string::npos); // RTCP needs no handshake of its own
        DtlsPhone phone(lab.call, lab.call.b, answer == "active");
        const std::string answered = lab.answer(phone.sdp(answer.toStdString()));
        QVERIFY2(answered.find(" RTP/AVP 8") != std::string::npos, answered.c_str());
        QVERIFY(phone.shakesHands(lab.call.relayFor(lab.call.b)));
        QVERIFY(lab.flows(phone, lab.call.a));
        QVERIFY(lab.call.recorder->waitFor<MediaFlow>([](const MediaFlow& flow) {
            return flow.change == FlowChange::Secured && flow.from == LegSide::B
                && flow.text.find("AES_CM_128_HMAC_SHA1_80") != std::string::npos;
        }));
        QVERIFY(lab.call.recorder->waitFor<MediaSampled>([](const MediaSampled& sampled) {
            return !sampled.calls.empty()
                && std::ranges::any_of(sampled.calls[0].streams, [](const StreamSample& stream) {
                       return stream.from == LegSide::B && stream.receivedKeys == "DTLS, sha-256"
                           && stream.receivedSuite == "AES_CM_128_HMAC_SHA1_80" && stream.sentKeys.empty();
                   });
        }));
    }

    void aCallerWithDtlsAndACalleeWithoutHearEachOther_data()
    {
        QTest::addColumn<QString>("setup");
        QTest::addColumn<QString>("host"); // that its SDP names; its SIP and RTP come from 127.0.0.1
        QTest::addColumn<QString>("answered");
        QTest::newRow("actpass") << "actpass" << "127.0.0.1" << "active";
        QTest::newRow("actpass, behind a NAT") << "actpass" << "192.0.2.9" << "passive";
        QTest::newRow("active") << "active" << "127.0.0.1" << "passive";
        QTest::newRow("passive") << "passive" << "127.0.0.1" << "active";
    }
    void aCallerWithDtlsAndACalleeWithoutHearEachOther()
    {
        QFETCH(QString, setup);
        QFETCH(QString, host);
        QFETCH(QString, answered);
        DtlsCall lab;
        DtlsPhone phone(lab.call, lab.call.a, answered == "passive");
        const std::string offered = lab.offer(phone.sdp(setup.toStdString(), {}, 1, host.toStdString()));
        QVERIFY2(
            offered.find(" RTP/AVP 8") != std::string::npos && attributeOf(offered, "fingerprint").empty(),
            offered.c_str());
        const std::string answer = lab.answer(lab.plainSdp(lab.call.mediaB));
        QVERIFY2(isOverDtls(answer), answer.c_str());
        QCOMPARE(attributeOf(answer, "setup"), answered.toStdString());
        QVERIFY(attributeOf(answer, "tls-id").empty()); // it has not named one
        QVERIFY(phone.shakesHands(lab.call.relayFor(lab.call.a)));
        QVERIFY(lab.flows(phone, lab.call.b));
    }

    void anOfferThatCannotBeServedIsRefused_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("setup");
        QTest::newRow("holdconn") << "optional" << "holdconn";
        QTest::newRow("forbidden") << "forbidden" << "actpass";
    }
    void anOfferThatCannotBeServedIsRefused()
    {
        QFETCH(QString, policy);
        QFETCH(QString, setup);
        DtlsCall lab({}, {{"rtp_secure_media_inbound", policy.toStdString()}});
        const DtlsPhone phone(lab.call, lab.call.a, false);
        lab.call.a.invite("b", phone.sdp(setup.toStdString()));
        QCOMPARE(lab.call.a.waitFinal().status(), 488);
    }

    void anAnswerThatCannotBeServedEndsTheCall_data()
    {
        QTest::addColumn<QString>("setup");
        QTest::newRow("actpass") << "actpass";
        QTest::newRow("holdconn") << "holdconn";
    }
    void anAnswerThatCannotBeServedEndsTheCall()
    {
        QFETCH(QString, setup);
        DtlsCall lab("{rtp_use_dtls=true}");
        QVERIFY(isOverDtls(lab.offer(lab.plainSdp(lab.call.mediaA))));
        const DtlsPhone phone(lab.call, lab.call.b, true);
        QVERIFY(lab.answer(phone.sdp(setup.toStdString())).empty());
        lab.acceptBye();
        QVERIFY(lab.call.recorder->waitFor<CallEnded>());
    }

    void anotherCertificateEndsTheCall_data()
    {
        QTest::addColumn<bool>("begins");
        QTest::addColumn<QString>("variables");
        QTest::newRow("the callee begins") << true << "rtp_use_dtls=true";
        QTest::newRow("we begin") << false << "rtp_use_dtls=true";
        QTest::newRow("verification cannot be turned off")
            << true << "rtp_use_dtls=true,rtp_dtls_client_cert_verify_mode=none";
    }
    void anotherCertificateEndsTheCall()
    {
        QFETCH(bool, begins);
        QFETCH(QString, variables);
        DtlsCall lab("{" + variables.toStdString() + "}");
        QVERIFY(isOverDtls(lab.offer(lab.plainSdp(lab.call.mediaA))));
        DtlsPhone phone(lab.call, lab.call.b, begins);
        const std::string sdp = phone.sdp(begins ? "active" : "passive");
        phone.dtls = std::make_unique<DtlsPeer>(DtlsPeerSetup{begins});
        QVERIFY(!lab.answer(sdp).empty());
        QVERIFY(!phone.shakesHands(lab.call.relayFor(lab.call.b)));
        QVERIFY(lab.isFound(FindingCode::DtlsFingerprint));
        lab.acceptBye();
        const RawMessage bye = lab.call.a.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        lab.call.a.answer(bye, 200);
        QVERIFY(lab.call.recorder->waitFor<CallEnded>([](const CallEnded& ended) {
            return ended.by == CallEndedBy::Engine && ended.cause == "INCOMPATIBLE_DESTINATION"
                && ended.text.find("fingerprint") != std::string::npos;
        }));
        if (variables.contains("none"))
            QVERIFY(lab.isFound(FindingCode::BadArgument));
    }

    void aHandshakeThatNeverEndsIsToldAndTheCallGoesOn()
    {
        DtlsCall lab("{rtp_use_dtls=true}", {}, 500ms);
        QVERIFY(isOverDtls(lab.offer(lab.plainSdp(lab.call.mediaA))));
        const DtlsPhone phone(lab.call, lab.call.b, false);
        QVERIFY(!lab.answer(phone.sdp("passive")).empty());
        QVERIFY(lab.isFound(FindingCode::DtlsFailed));
        QVERIFY(lab.call.recorder->all<CallEnded>().empty());
        QCOMPARE(lab.call.hangUp(lab.call.a), std::string());
    }

    void anotherOfferKeepsTheAssociationUnlessItsCertificateIsAnother()
    {
        DtlsCall lab;
        auto phone = std::make_unique<DtlsPhone>(lab.call, lab.call.a, false);
        lab.offer(phone->sdp("actpass", "a=tls-id:0123456789abcdef0123\r\n"));
        const std::string first = lab.answer(lab.plainSdp(lab.call.mediaB));
        QVERIFY(phone->shakesHands(lab.call.relayFor(lab.call.a)));
        QVERIFY(lab.flows(*phone, lab.call.b));
        QVERIFY(attributeOf(first, "tls-id").size() >= 20);
        unsigned version = 2;
        for (const bool isAnother : {false, true}) {
            if (isAnother)
                phone = std::make_unique<DtlsPhone>(lab.call, lab.call.a, false);
            lab.call.a.request("INVITE", phone->sdp("actpass", "a=tls-id:0123456789abcdef0123\r\n", version));
            const RawMessage invite = lab.call.b.waitRequest("INVITE");
            QVERIFY(!invite.isEmpty());
            lab.call.b.answer(invite, 200, lab.plainSdp(lab.call.mediaB, version++));
            const RawMessage accepted = lab.call.a.waitFinal();
            QCOMPARE(accepted.status(), 200);
            lab.call.a.acknowledge();
            QVERIFY(!lab.call.b.waitRequest("ACK").isEmpty());
            QCOMPARE(attributeOf(accepted.body(), "setup"), std::string("active"));
            QCOMPARE(attributeOf(accepted.body(), "tls-id") != attributeOf(first, "tls-id"), isAnother);
            if (isAnother)
                QVERIFY(phone->shakesHands(lab.call.relayFor(lab.call.a)));
            QVERIFY(lab.flows(*phone, lab.call.b));
            QCOMPARE(phone->strayHandshakes, 0);
        }
    }

    void aCallerThatIsAnsweredBeforeItsBridgeShakesHandsOnce()
    {
        DtlsCall lab({}, {}, 30s, "<action application=\"answer\"/>");
        DtlsPhone phone(lab.call, lab.call.a, false);
        lab.call.a.invite("b", phone.sdp("actpass"));
        const RawMessage accepted = lab.call.a.waitFinal();
        QVERIFY2(isOverDtls(accepted.body()), accepted.body().c_str());
        lab.call.remember(lab.call.a, accepted.body());
        lab.call.a.acknowledge();
        QVERIFY(phone.shakesHands(lab.call.relayFor(lab.call.a)));
        lab.invite = lab.call.b.waitRequest("INVITE");
        lab.call.remember(lab.call.b, lab.invite.body());
        lab.call.b.answer(lab.invite, 200, lab.plainSdp(lab.call.mediaB));
        QVERIFY(!lab.call.b.waitRequest("ACK").isEmpty());
        QVERIFY(lab.flows(phone, lab.call.b));
        QCOMPARE(phone.strayHandshakes, 0);
    }

    void whatSecuresALegStaysWhenWeOfferAgain()
    {
        DtlsCall lab;
        DtlsPhone phone(lab.call, lab.call.a, false);
        lab.offer(phone.sdp("actpass"));
        lab.answer(lab.plainSdp(lab.call.mediaB));
        QVERIFY(phone.shakesHands(lab.call.relayFor(lab.call.a)));
        lab.call.b.request("INVITE", lab.plainSdp(lab.call.mediaB, 2));
        const RawMessage invite = lab.call.a.waitRequest("INVITE");
        QVERIFY2(isOverDtls(invite.body()), invite.body().c_str());
        QCOMPARE(attributeOf(invite.body(), "setup"), std::string("actpass"));
        lab.call.a.answer(invite, 200, phone.sdp("passive", {}, 2));
        QCOMPARE(lab.call.b.waitFinal().status(), 200);
        lab.call.b.acknowledge();
        QVERIFY(!lab.call.a.waitRequest("ACK").isEmpty());
        QVERIFY(lab.flows(phone, lab.call.b));
    }

    /// RFC 8842 section 5.4, RFC 3261 section 13.2.2.4.
    void eachForkThatRingsHasAnAssociationOfItsOwn()
    {
        DtlsCall lab("{rtp_use_dtls=true}");
        QVERIFY(isOverDtls(lab.offer(lab.plainSdp(lab.call.mediaA))));
        RawUdpPeer mediaTwo;
        DtlsPhone one(lab.call, lab.call.b, true), two(lab.call, lab.call.b, true, &mediaTwo);
        unsigned rings = 0; // no response is that before again
        const auto ring = [&](const char* fork, const DtlsPhone& phone) {
            lab.call.b.answerAs(
                fork, lab.invite, 183, phone.sdp("active"), fmt::format("X-Rings: {}\r\n", ++rings));
            const RawMessage passed = lab.call.a.waitAnswer(183);
            lab.call.remember(lab.call.a, passed.body());
            return !passed.isEmpty();
        };
        QVERIFY(ring("one", one));
        QVERIFY(one.shakesHands(lab.call.relayFor(lab.call.b)));
        QVERIFY(lab.flows(one, lab.call.a));
        QVERIFY(ring("two", two));
        QVERIFY(two.shakesHands(lab.call.relayFor(lab.call.b)));
        QVERIFY(lab.flows(two, lab.call.a));
        QVERIFY(ring("one", one));
        QVERIFY(lab.flows(one, lab.call.a));
        lab.call.b.answerAs("two", lab.invite, 200, two.sdp("active"));
        QCOMPARE(lab.call.a.waitFinal().status(), 200);
        lab.call.a.acknowledge();
        QVERIFY(!lab.call.b.waitRequest("ACK").isEmpty());
        QVERIFY(lab.flows(two, lab.call.a)); // with the keys that it had
    }

    void whatSecuresTheCallerIsInItsVariables()
    {
        // The route of a transfer has the variables of the leg that stays.
        DtlsCall lab({}, {}, 30s, {},
            {{"^t$",
                "<action application=\"set\" "
                "data=\"sip_h_X-Suite=${rtp_secure_media_negotiated}, "
                "${rtp_secure_audio_confirmed}, ${rtp_has_crypto}\"/>"
                "<action application=\"bridge\" data=\"sofia/inner/c@{C}\"/>"}});
        DtlsPhone phone(lab.call, lab.call.a, false);
        lab.offer(phone.sdp("actpass"));
        lab.answer(lab.plainSdp(lab.call.mediaB));
        QVERIFY(phone.shakesHands(lab.call.relayFor(lab.call.a)));
        QVERIFY(lab.call.recorder->waitFor<MediaFlow>(
            [](const MediaFlow& flow) { return flow.change == FlowChange::Secured; }));
        VERIFY_RIGHT(refer(lab.call.b, "<sip:t@127.0.0.1>"));
        const RawMessage invite = lab.call.c.waitRequest("INVITE");
        QCOMPARE(
            invite.header("X-Suite"), std::string("AES_CM_128_HMAC_SHA1_80, true, AES_CM_128_HMAC_SHA1_80"));
    }

    void settingsThatCannotBeAreTold_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("text");
        QTest::newRow("MTU") << "rtp_use_dtls=true,rtp_dtls_mtu=100" << "rtp_dtls_mtu=100";
        QTest::newRow("no number") << "rtp_use_dtls=true,rtp_dtls_mtu=big" << "rtp_dtls_mtu=big";
        QTest::newRow("forbidden as well")
            << "rtp_use_dtls=true,rtp_secure_media=forbidden" << "rtp_secure_media=forbidden";
    }
    void settingsThatCannotBeAreTold()
    {
        QFETCH(QString, variables);
        QFETCH(QString, text);
        DtlsCall lab("{" + variables.toStdString() + "}");
        QVERIFY(isOverDtls(lab.offer(lab.plainSdp(lab.call.mediaA))));
        QVERIFY(lab.call.recorder->waitFor<Finding>([&](const Finding& finding) {
            return finding.code == FindingCode::BadArgument
                && finding.text.find(text.toStdString()) != std::string::npos;
        }));
    }
};

LEGSCOPE_TEST(DtlsMediaTest)
#include "dtlsmedia_test.moc"
