#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/consultation.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/mediaphone.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

using Bytes = std::vector<std::byte>;

CryptoAttribute lineOf(unsigned tag, CryptoSuite suite, int seed)
{
    return {tag, {suite, Bytes(keySizeOf(suite), static_cast<std::byte>(seed))}};
}

constexpr auto cm80 = CryptoSuite::AesCm128Sha1Tag80;

std::string sdpOf(const RawUdpPeer& media, const std::string& proto,
    const std::vector<CryptoAttribute>& lines, unsigned version = 1)
{
    std::string tail = fmt::format("m=audio {} {} 8\r\n", media.address().port(), proto);
    for (const CryptoAttribute& line : lines)
        tail += "a=crypto:" + textOf(line) + "\r\n";
    return sdpBody(tail, "127.0.0.1", version);
}

std::string protoOf(const std::string& sdp)
{
    const std::size_t at = sdp.find(" RTP/");
    return at == std::string::npos ? std::string() : sdp.substr(at + 1, sdp.find(' ', at + 1) - at - 1);
}

std::vector<CryptoAttribute> linesOf(const std::string& sdp)
{
    std::vector<CryptoAttribute> lines;
    constexpr std::string_view name = "a=crypto:";
    for (std::size_t at = sdp.find(name); at != std::string::npos; at = sdp.find(name, at + 1)) {
        const std::size_t from = at + name.size();
        if (const auto line = readCrypto(std::string_view(sdp).substr(from, sdp.find("\r\n", from) - from)))
            lines.push_back(*line);
    }
    return lines;
}

/// A call in Default mode whose legs have SRTP or not.
struct SecureCall {
    explicit SecureCall(std::map<std::string, std::string> parameters = {}, const std::string& endpoint = {},
        std::uint64_t packetsAKey = std::uint64_t{1} << 47)
        : call(MediaMode::Default,
              {.parameters = std::move(parameters),
                  .packetsAKey = packetsAKey,
                  .dial = endpoint.empty() ? endpoint : endpoint + "{B}"})
    {
    }

    /// A offers, B gets what we make of it.
    std::string offer(const std::string& proto, const std::vector<CryptoAttribute>& lines)
    {
        invite = call.offer(sdpOf(call.mediaA, proto, lines));
        return invite.body();
    }
    /// B answers, A gets what we make of it.
    std::string answer(const std::string& proto, const std::vector<CryptoAttribute>& lines)
    {
        return call.accept(invite, sdpOf(call.mediaB, proto, lines)).body();
    }
    bool flows(MediaPhone& a, MediaPhone& b) { return packetsPass(a, b, sequence); }
    MediaPhone mediaOfA() { return {call, call.a}; }
    MediaPhone mediaOfB() { return {call, call.b}; }

    ModeCall call;
    RawMessage invite;
    std::uint16_t sequence = 0;
};

} // namespace

/// SRTP that ends here, leg by leg (Default mode), and what is demanded of it in the other modes.
class SecureMediaTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aCallerWithSrtpAndACalleeWithoutHearEachOther_data()
    {
        QTest::addColumn<CryptoSuite>("suite");
        for (const CryptoSuite suite : cryptoSuites())
            QTest::newRow(nameOf(suite).data()) << suite;
    }
    void aCallerWithSrtpAndACalleeWithoutHearEachOther()
    {
        QFETCH(CryptoSuite, suite);
        SecureCall lab;
        const std::string offered = lab.offer("RTP/SAVP", {lineOf(5, suite, 1), lineOf(6, cm80, 2)});
        QCOMPARE(protoOf(offered), std::string("RTP/AVP"));
        QVERIFY(linesOf(offered).empty());
        const std::string answered = lab.answer("RTP/AVP", {});
        QCOMPARE(protoOf(answered), std::string("RTP/SAVP"));
        const auto lines = linesOf(answered);
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0].tag, 5U);
        QVERIFY(lines[0].key.suite == suite && !(lines[0].key == lineOf(5, suite, 1).key));
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        a.secure(lineOf(5, suite, 1).key, lines[0].key);
        QVERIFY(lab.flows(a, b));
    }

    void aCalleeThatMustHaveSrtpIsOfferedEverySuite()
    {
        SecureCall lab({}, "{rtp_secure_media=mandatory}");
        const std::string offered = lab.offer("RTP/AVP", {});
        QCOMPARE(protoOf(offered), std::string("RTP/SAVP"));
        const auto lines = linesOf(offered);
        QCOMPARE(lines.size(), cryptoSuites().size());
        QVERIFY(lines[1].key.suite == CryptoSuite::AeadAes128Gcm);
        const CryptoAttribute chosen = lineOf(lines[1].tag, CryptoSuite::AeadAes128Gcm, 9);
        const std::string answered = lab.answer("RTP/SAVP", {chosen});
        QCOMPARE(protoOf(answered), std::string("RTP/AVP"));
        QVERIFY(linesOf(answered).empty());
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        b.secure(chosen.key, lines[1].key);
        QVERIFY(lab.flows(a, b));
    }

    void onlyTheSuitesThatAreNamedAreOffered()
    {
        SecureCall lab({}, "{rtp_secure_media_outbound=mandatory:AES_CM_128_HMAC_SHA1_32:AEAD_AES_256_GCM}");
        const auto lines = linesOf(lab.offer("RTP/SAVP", {lineOf(1, cm80, 1)}));
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(lines[0].key.suite == CryptoSuite::AesCm128Sha1Tag32);
        QVERIFY(lines[1].key.suite == CryptoSuite::AeadAes256Gcm);
        const CryptoAttribute chosen = lineOf(lines[0].tag, lines[0].key.suite, 3);
        const auto atA = linesOf(lab.answer("RTP/SAVP", {chosen}));
        QCOMPARE(atA.size(), std::size_t(1));
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        a.secure(lineOf(1, cm80, 1).key, atA[0].key);
        b.secure(chosen.key, lines[0].key);
        QVERIFY(lab.flows(a, b));
    }

    void whatIsOptionalIsTakenOrLeft_data()
    {
        QTest::addColumn<bool>("taken");
        QTest::newRow("taken") << true;
        QTest::newRow("left") << false;
    }
    void whatIsOptionalIsTakenOrLeft()
    {
        QFETCH(bool, taken);
        SecureCall lab({}, "{rtp_secure_media=optional}");
        const std::string offered = lab.offer("RTP/AVP", {});
        QCOMPARE(protoOf(offered), std::string("RTP/AVP"));
        const auto lines = linesOf(offered);
        QCOMPARE(lines.size(), cryptoSuites().size());
        const CryptoAttribute chosen = lineOf(lines[3].tag, lines[3].key.suite, 4);
        QVERIFY(!lab.answer("RTP/AVP", taken ? std::vector{chosen} : std::vector<CryptoAttribute>{}).empty());
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        if (taken)
            b.secure(chosen.key, lines[3].key);
        QVERIFY(lab.flows(a, b));
    }

    void aKeyThatIsNearlyUsedUpIsReplaced_data()
    {
        QTest::addColumn<bool>("taken");
        QTest::newRow("taken") << true;
        QTest::newRow("refused") << false;
    }
    void aKeyThatIsNearlyUsedUpIsReplaced()
    {
        QFETCH(bool, taken);
        SecureCall lab({}, "{rtp_secure_media=mandatory}", 5);
        const auto lines = linesOf(lab.offer("RTP/AVP", {}));
        QCOMPARE(lines.size(), cryptoSuites().size());
        const CryptoAttribute chosen = lineOf(lines[3].tag, lines[3].key.suite, 4);
        QVERIFY(!lab.answer("RTP/SAVP", {chosen}).empty());
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        b.secure(chosen.key, lines[3].key);
        QVERIFY(lab.flows(a, b));
        lab.invite = lab.call.b.waitRequest("INVITE");
        const auto renewed = linesOf(lab.invite.body());
        QCOMPARE(renewed.size(), lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i)
            QVERIFY(renewed[i].key.octets != lines[i].key.octets);
        // Until the answer the old one is good.
        QVERIFY(lab.flows(a, b));
        lab.call.b.answer(lab.invite, taken ? 200 : 488,
            taken ? sdpOf(lab.call.mediaB, "RTP/SAVP", {chosen}) : std::string());
        QVERIFY(!lab.call.b.waitRequest("ACK").isEmpty() || !taken);
        if (taken)
            b.secure(chosen.key, renewed[3].key);
        else
            QVERIFY(lab.call.recorder->waitFor<Finding>(
                [](const Finding& finding) { return finding.code == FindingCode::ReofferRefused; }));
        QVERIFY(lab.flows(a, b));
        QVERIFY(!lab.call.a.hasMessage("INVITE"));
    }

    void keysThatAreRefusedAreLeftOut_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("again");
        QTest::newRow("optional") << "optional" << true;
        QTest::newRow("mandatory") << "mandatory" << false;
        QTest::newRow("forbidden") << "forbidden" << false;
    }
    void keysThatAreRefusedAreLeftOut()
    {
        QFETCH(QString, policy);
        QFETCH(bool, again);
        SecureCall lab({}, "{rtp_secure_media=" + policy.toStdString() + "}");
        QVERIFY(!lab.offer("RTP/AVP", {}).empty());
        lab.call.b.answer(lab.invite, 488);
        if (!again) {
            QCOMPARE(lab.call.a.waitFinal().status(), 488);
            return;
        }
        lab.invite = lab.call.b.waitRequest("INVITE");
        QCOMPARE(protoOf(lab.invite.body()), std::string("RTP/AVP"));
        QVERIFY(linesOf(lab.invite.body()).empty());
        lab.call.remember(lab.call.b, lab.invite.body());
        QVERIFY(!lab.answer("RTP/AVP", {}).empty());
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        QVERIFY(lab.flows(a, b));
    }

    void anAnswerWithWhatWasNotOfferedEndsTheCall_data()
    {
        QTest::addColumn<QString>("proto");
        QTest::addColumn<int>("tag");
        QTest::newRow("tag") << "RTP/SAVP" << 99;
        QTest::newRow("suite of another tag") << "RTP/SAVP" << 1;
        QTest::newRow("no key") << "RTP/SAVP" << 0;
        QTest::newRow("plain") << "RTP/AVP" << 0;
    }
    void anAnswerWithWhatWasNotOfferedEndsTheCall()
    {
        QFETCH(QString, proto);
        QFETCH(int, tag);
        SecureCall lab({}, "{rtp_secure_media=mandatory}");
        QVERIFY(!lab.offer("RTP/AVP", {}).empty());
        std::vector<CryptoAttribute> lines;
        if (tag > 0)
            lines.push_back(lineOf(unsigned(tag), cm80, 1));
        QVERIFY(lab.answer(proto.toStdString(), lines).empty());
        const RawMessage bye = lab.call.b.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        lab.call.b.answer(bye, 200);
        QVERIFY(lab.call.recorder->waitFor<CallEnded>());
    }

    void whatMayNotBeIsRefused_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("proto");
        QTest::newRow("SAVP while forbidden") << "forbidden" << "RTP/SAVP";
        QTest::newRow("SAVP while false") << "false" << "RTP/SAVP";
        QTest::newRow("plain while mandatory") << "mandatory" << "RTP/AVP";
        QTest::newRow("plain while true") << "true" << "RTP/AVP";
    }
    void whatMayNotBeIsRefused()
    {
        QFETCH(QString, value);
        QFETCH(QString, proto);
        SecureCall lab({{"rtp_secure_media_inbound", value.toStdString()}});
        const bool secured = proto == "RTP/SAVP";
        lab.call.a.invite("b",
            sdpOf(lab.call.mediaA, proto.toStdString(),
                secured ? std::vector{lineOf(1, cm80, 1)} : std::vector<CryptoAttribute>{}));
        QCOMPARE(lab.call.a.waitFinal().status(), 488);
    }

    void aRepeatedOfferKeepsOurKeyAndTheCountersAndAnotherKeyIsTaken()
    {
        SecureCall lab;
        lab.offer("RTP/SAVP", {lineOf(1, cm80, 1)});
        const auto first = linesOf(lab.answer("RTP/AVP", {}));
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        a.secure(lineOf(1, cm80, 1).key, first.at(0).key);
        QVERIFY(lab.flows(a, b));
        unsigned version = 2;
        for (const int seed : {1, 7}) {
            const CryptoAttribute own = lineOf(1, cm80, seed);
            lab.call.a.request("INVITE", sdpOf(lab.call.mediaA, "RTP/SAVP", {own}, version));
            const RawMessage invite = lab.call.b.waitRequest("INVITE");
            QCOMPARE(protoOf(invite.body()), std::string("RTP/AVP"));
            lab.call.b.answer(invite, 200, sdpOf(lab.call.mediaB, "RTP/AVP", {}, version++));
            const RawMessage accepted = lab.call.a.waitFinal();
            QCOMPARE(accepted.status(), 200);
            lab.call.a.acknowledge();
            QVERIFY(!lab.call.b.waitRequest("ACK").isEmpty());
            const auto again = linesOf(accepted.body());
            QVERIFY(again.size() == 1 && again[0].key == first[0].key);
            a.secure(own.key, again[0].key);
            QVERIFY(lab.flows(a, b));
        }
    }

    void ourOfferInA200StaysSecure()
    {
        SecureCall lab;
        lab.offer("RTP/SAVP", {lineOf(1, cm80, 1)});
        const auto first = linesOf(lab.answer("RTP/AVP", {}));
        lab.call.a.request("INVITE");
        const RawMessage invite = lab.call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        lab.call.b.answer(invite, 200, sdpOf(lab.call.mediaB, "RTP/AVP", {}, 2));
        const RawMessage accepted = lab.call.a.waitFinal();
        QCOMPARE(protoOf(accepted.body()), std::string("RTP/SAVP"));
        const auto lines = linesOf(accepted.body());
        QCOMPARE(lines.size(), cryptoSuites().size());
        QVERIFY(lines[3].key == first.at(0).key);
        lab.call.a.acknowledge(
            sdpOf(lab.call.mediaA, "RTP/SAVP", {{lines[3].tag, lineOf(1, cm80, 1).key}}, 2));
        QVERIFY(!lab.call.b.waitRequest("ACK").isEmpty());
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        a.secure(lineOf(1, cm80, 1).key, lines[3].key);
        QVERIFY(lab.flows(a, b));
    }

    /// A transfer to another call is no reason to send in the clear what was encrypted before it.
    void aLegThatGoesToAnotherCallKeepsItsEncryption()
    {
        Consultation call(MediaMode::Default);
        const CryptoAttribute own = lineOf(1, cm80, 1);
        QVERIFY(call.establish(sdpOf(call.mediaA, "RTP/SAVP", {own}),
            [&](const std::string&) { return sdpOf(call.mediaB, "RTP/AVP", {}); }));
        VERIFY_RIGHT(
            call.connectLine(sdpOf(call.mediaLine, "RTP/AVP", {}), sdpOf(call.mediaC, "RTP/AVP", {})));
        VERIFY_RIGHT(refer(call.line, Consultation::toDialogOf(call.b)));
        VERIFY_RIGHT(notified(call.line, 200));
        const RawMessage offered = call.a.waitRequest("INVITE");
        QCOMPARE(protoOf(offered.body()), std::string("RTP/SAVP"));
        QVERIFY(isNextVersion(offered.body(), call.sdpAt(call.a)));
        const auto lines = linesOf(offered.body()), before = linesOf(call.sdpAt(call.a));
        QVERIFY2(std::ranges::count(lines, before.front().key, &CryptoAttribute::key) == 1,
            "our key is the leg's");
        call.remember(call.a, offered.body());
        QCOMPARE(lines.size(), cryptoSuites().size());
        call.a.answer(offered, 200, sdpOf(call.mediaA, "RTP/SAVP", {{lines[3].tag, own.key}}, 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        MediaPhone a(call, call.a), c(call, call.c, &call.mediaC);
        a.secure(own.key, lines[3].key);
        std::uint16_t sequence = 0;
        QVERIFY(packetsPass(a, c, sequence));
    }

    void aKeyWithPlainRtpCountsOnlyWhereItMay_data()
    {
        QTest::addColumn<bool>("allowed");
        QTest::newRow("allowed") << true;
        QTest::newRow("not allowed") << false;
    }
    void aKeyWithPlainRtpCountsOnlyWhereItMay()
    {
        QFETCH(bool, allowed);
        const std::map<std::string, std::string> parameters{
            {"rtp_allow_crypto_in_avp", allowed ? "true" : "false"}};
        SecureCall lab(parameters);
        lab.offer("RTP/AVP", {lineOf(1, cm80, 1)});
        const std::string answered = lab.answer("RTP/AVP", {});
        QCOMPARE(protoOf(answered), std::string("RTP/AVP"));
        QCOMPARE(linesOf(answered).size(), std::size_t(allowed));
        MediaPhone a = lab.mediaOfA(), b = lab.mediaOfB();
        if (allowed)
            a.secure(lineOf(1, cm80, 1).key, linesOf(answered).at(0).key);
        QVERIFY(lab.flows(a, b));
    }

    void theRouteKnowsTheSuiteAndNoKey()
    {
        SecureCall lab({}, "{sip_h_X-Suite=${rtp_has_crypto}}");
        lab.offer("RTP/SAVP", {lineOf(1, cm80, 1)});
        QCOMPARE(lab.invite.header("X-Suite"), std::string("AES_CM_128_HMAC_SHA1_80"));
    }

    void mediaThatMustBeEncryptedIsNotPassedInTheClear_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("proxy, plain") << int(MediaMode::Proxy) << false;
        QTest::newRow("proxy, encrypted") << int(MediaMode::Proxy) << true;
        QTest::newRow("bypass, plain") << int(MediaMode::Bypass) << false;
        QTest::newRow("bypass, encrypted") << int(MediaMode::Bypass) << true;
    }
    void mediaThatMustBeEncryptedIsNotPassedInTheClear()
    {
        QFETCH(int, mode);
        QFETCH(bool, encrypted);
        ModeCall call(MediaMode(mode), {.parameters = {{"require-secure-rtp", "true"}}});
        const std::string proto = encrypted ? "RTP/SAVP" : "RTP/AVP";
        const std::vector<CryptoAttribute> lines{lineOf(1, cm80, 1)};
        call.a.invite("b", sdpOf(call.mediaA, proto, lines));
        if (!encrypted) {
            QCOMPARE(call.a.waitFinal().status(), 488);
            return;
        }
        const RawMessage invite = call.b.waitRequest("INVITE");
        QCOMPARE(linesOf(invite.body()).size(), std::size_t(1));
        call.b.answer(invite, 200, sdpOf(call.mediaB, proto, lines));
        QCOMPARE(call.a.waitFinal().status(), 200);
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.a.request("INVITE", sdpOf(call.mediaA, "RTP/AVP", {}, 2));
        QCOMPARE(call.a.waitFinal().status(), 488);
    }
};

LEGSCOPE_TEST(SecureMediaTest)
#include "securemedia_test.moc"
