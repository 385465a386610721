#include "engine/sdp/answering.h"
#include "engine/sdp/cryptoattribute.h"
#include "tests/engine/sdp/negotiating.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A line of a=crypto with a key of `octets` octets, each of them `fill`.
std::string lineOf(std::string_view suite, std::size_t octets, unsigned tag = 1, char fill = 'k')
{
    CryptoAttribute crypto{tag, {CryptoSuite::AesCm128Sha1Tag80, std::vector(octets, std::byte(fill))}};
    const std::string text = textOf(crypto);
    return fmt::format("{} {} {}", tag, suite, text.substr(text.find("inline:")));
}

std::string audio(std::string_view proto, const std::vector<std::string>& lines)
{
    std::string body = fmt::format(
        "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 {} 8\r\n",
        proto);
    for (const std::string& line : lines)
        body += "a=crypto:" + line + "\r\n";
    return body;
}

NegotiationRules rulesFor(SecurePolicy policy, bool inAvp = false)
{
    NegotiationRules rules{
        *readCodecPreferences("PCMA"), NegotiationStyle::Generous, {}, FaxMedia::PassThrough};
    rules.secure.policy = policy;
    rules.secure.cryptoInAvp = inAvp;
    return rules;
}

constexpr auto forbidden = SecurePolicy::Forbidden;
constexpr auto optional = SecurePolicy::Optional;
constexpr auto mandatory = SecurePolicy::Mandatory;

/// An offer of ours with two choices, secured or not.
Negotiated offered(std::string_view proto)
{
    auto terms = *ownOffer(*readCodecPreferences("PCMA"));
    terms.streams[0].proto = proto;
    terms.streams[0].ownCrypto = {{1, {CryptoSuite::AeadAes256Gcm, std::vector(44, std::byte(1))}},
        {2, {CryptoSuite::AesCm128Sha1Tag80, std::vector(30, std::byte(2))}}};
    return terms;
}

} // namespace

class CryptoAttributeTest : public QObject {
    Q_OBJECT

private slots:
    void everySuiteIsReadAndWrittenWithItsKey_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("named");
        QTest::addColumn<int>("octets");
        const auto row = [](const char* written, const char* named, int octets) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(named) << octets;
        };
        row("AEAD_AES_256_GCM", "AEAD_AES_256_GCM", 44);
        row("AEAD_AES_128_GCM", "AEAD_AES_128_GCM", 28);
        row("AES_256_CM_HMAC_SHA1_80", "AES_256_CM_HMAC_SHA1_80", 46);
        row("AES_CM_256_HMAC_SHA1_80", "AES_256_CM_HMAC_SHA1_80", 46);
        row("AES_CM_128_HMAC_SHA1_80", "AES_CM_128_HMAC_SHA1_80", 30);
        row("aes_cm_128_hmac_sha1_80", "AES_CM_128_HMAC_SHA1_80", 30);
        row("AES_CM_256_HMAC_SHA1_32", "AES_256_CM_HMAC_SHA1_32", 46);
        row("AES_CM_128_HMAC_SHA1_32", "AES_CM_128_HMAC_SHA1_32", 30);
    }
    void everySuiteIsReadAndWrittenWithItsKey()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, named);
        QFETCH(int, octets);
        const auto crypto = readCrypto(lineOf(written.toStdString(), std::size_t(octets), 7));
        QVERIFY2(crypto.has_value(), crypto ? "" : crypto.error().detail.c_str());
        QCOMPARE(crypto->tag, 7U);
        QCOMPARE(nameOf(crypto->key.suite), std::string_view(named.constData()));
        QVERIFY(crypto->key.octets == std::vector(std::size_t(octets), std::byte('k')));
        QVERIFY(readCrypto(textOf(*crypto)) == *crypto);
    }

    void whatCannotBeServedIsPassedOverWithItsCause_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("cause");
        const auto row = [](const char* name, const std::string& value, const char* cause) {
            QTest::newRow(name) << QByteArray::fromStdString(value) << QByteArray(cause);
        };
        const std::string good = lineOf("AES_CM_128_HMAC_SHA1_80", 30);
        row("nothing", "", "no tag, suite and key");
        row("no key", "1 AES_CM_128_HMAC_SHA1_80", "no tag, suite and key");
        row("no tag", "x" + good.substr(1), "no number for a tag");
        row("negative tag", "-" + good, "no number for a tag");
        row("ten digits", "1000000000" + good.substr(1), "no number for a tag");
        row("short key", lineOf("AES_CM_128_HMAC_SHA1_80", 29), "the key has 29 octets");
        row("long key", lineOf("AES_CM_128_HMAC_SHA1_80", 46), "the key has 46 octets");
        row("key of another suite", lineOf("AEAD_AES_256_GCM", 30), "asks for 44");
        row("GCM_8", lineOf("AEAD_AES_128_GCM_8", 28), "the suite AEAD_AES_128_GCM_8 is not served");
        row("192", lineOf("AES_192_CM_HMAC_SHA1_80", 38), "is not served");
        row("F8", lineOf("F8_128_HMAC_SHA1_80", 30), "is not served");
        row("NULL", lineOf("NULL_HMAC_SHA1_80", 30), "is not served");
        row("MKI", good + "|1:4", "an MKI is not served");
        row("life and MKI", good + "|2^20|1:4", "an MKI is not served");
        row("two keys", good + ";" + good.substr(good.find("inline:")), "several keys");
        row("life of nothing", good + "|0", "its life");
        row("life too long", good + "|2^49", "its life");
        row("life that is no number", good + "|long", "its life");
        row("empty life", good + "|", "its life");
        row("KDR", good + " KDR=1", "KDR=1 is not served");
        row("unencrypted", good + " UNENCRYPTED_SRTP", "UNENCRYPTED_SRTP is not served");
        row("unencrypted RTCP", good + " UNENCRYPTED_SRTCP", "UNENCRYPTED_SRTCP is not served");
        row("unauthenticated", good + " UNAUTHENTICATED_SRTP", "UNAUTHENTICATED_SRTP is not served");
        row("FEC", good + " FEC_ORDER=FEC_SRTP", "FEC_ORDER=FEC_SRTP is not served");
        row("FEC key", good + " FEC_KEY=x", "FEC_KEY=x is not served");
        row("unknown parameter", good + " FANCY", "FANCY is not served");
        row("no base64", "1 AES_CM_128_HMAC_SHA1_80 inline:?" + std::string(39, 'a'), "not base64");
        row("padding inside", "1 AES_CM_128_HMAC_SHA1_80 inline:aa==" + std::string(36, 'a'), "not base64");
        row("another method", "1 AES_CM_128_HMAC_SHA1_80 uri:" + std::string(40, 'a'), "no inline key");
    }
    void whatCannotBeServedIsPassedOverWithItsCause()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, cause);
        const auto crypto = readCrypto(value.toStdString());
        QVERIFY(!crypto);
        QVERIFY2(crypto.error().detail.find(cause.toStdString()) != std::string::npos,
            crypto.error().detail.c_str());
        QVERIFY(crypto.error().detail.find("a2tr") == std::string::npos);
    }

    void whatChangesNothingIsRead()
    {
        const std::string good = lineOf("AES_CM_128_HMAC_SHA1_80", 30);
        for (const char* more : {"|2^20", "|2^48", "|1000000", " WSH=64", " -FANCY=1"})
            QVERIFY2(readCrypto(good + more).has_value(), more);
        std::string unpadded = lineOf("AES_256_CM_HMAC_SHA1_80", 46);
        unpadded.erase(unpadded.find('='));
        QVERIFY(readCrypto(unpadded).has_value());
    }

    void theProfilesOfRtpAreSecuredAndBack()
    {
        QCOMPARE(securedProfile("RTP/AVP"), std::string("RTP/SAVP"));
        QCOMPARE(securedProfile("RTP/AVPF"), std::string("RTP/SAVPF"));
        QCOMPARE(securedProfile("RTP/SAVP"), std::string("RTP/SAVP"));
        QCOMPARE(plainProfile("RTP/SAVPF"), std::string("RTP/AVPF"));
        QCOMPARE(plainProfile("udptl"), std::string("udptl"));
    }

    void theFirstLineOfAnOfferThatIsAllowedCounts_data()
    {
        QTest::addColumn<SecurePolicy>("policy");
        QTest::addColumn<QByteArray>("proto");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<bool>("inAvp");
        QTest::addColumn<int>("tag"); ///< 0: plain; -1: refused
        const auto row = [](const char* name, SecurePolicy policy, const char* proto,
                             const std::vector<std::string>& lines, bool inAvp, int tag) {
            QByteArrayList list;
            for (const std::string& line : lines)
                list.push_back(QByteArray::fromStdString(line));
            QTest::newRow(name) << policy << QByteArray(proto) << list << inAvp << tag;
        };
        const std::string cm80 = lineOf("AES_CM_128_HMAC_SHA1_80", 30, 1);
        const std::string cm32 = lineOf("AES_CM_128_HMAC_SHA1_32", 30, 2),
                          gcm = lineOf("AEAD_AES_256_GCM", 44, 3);
        row("the offerer's order", optional, "RTP/SAVP", {cm32, gcm, cm80}, false, 2);
        row("one is passed over", optional, "RTP/SAVP", {cm80 + "|1:4", gcm}, false, 3);
        row("none is left", optional, "RTP/SAVP", {cm80 + "|1:4"}, false, -1);
        row("SAVP without a line", optional, "RTP/SAVP", {}, false, -1);
        row("SAVP while forbidden", forbidden, "RTP/SAVP", {cm80}, false, -1);
        row("plain while mandatory", mandatory, "RTP/AVP", {}, false, -1);
        row("plain", optional, "RTP/AVP", {}, false, 0);
        row("AVP with a key, not allowed", optional, "RTP/AVP", {cm80}, false, 0);
        row("AVP with a key, not allowed, mandatory", mandatory, "RTP/AVP", {cm80}, false, -1);
        row("AVP with a key, allowed", optional, "RTP/AVP", {cm80}, true, 1);
        row("AVP with a key, allowed, mandatory", mandatory, "RTP/AVP", {cm80}, true, 1);
        row("AVP with a key while forbidden", forbidden, "RTP/AVP", {cm80}, true, 0);
        row("DTLS", optional, "UDP/TLS/RTP/SAVP", {cm80}, false, -1);
    }
    void theFirstLineOfAnOfferThatIsAllowedCounts()
    {
        QFETCH(SecurePolicy, policy);
        QFETCH(QByteArray, proto);
        QFETCH(QByteArrayList, lines);
        QFETCH(bool, inAvp);
        QFETCH(int, tag);
        std::vector<std::string> all;
        for (const QByteArray& line : lines)
            all.push_back(line.toStdString());
        const auto view = readSdp(audio(proto.toStdString(), all));
        const auto terms = negotiate(*view, rulesFor(policy, inAvp));
        QCOMPARE(terms.has_value(), tag >= 0);
        if (tag >= 0)
            QCOMPARE(int(terms->streams[0].crypto ? terms->streams[0].crypto->tag : 0), tag);
    }

    void onlySuitesThatAreAllowedCount()
    {
        NegotiationRules rules = rulesFor(mandatory);
        rules.secure.suites = {CryptoSuite::AesCm128Sha1Tag32};
        const std::string cm80 = lineOf("AES_CM_128_HMAC_SHA1_80", 30, 1);
        QVERIFY(!negotiate(*readSdp(audio("RTP/SAVP", {cm80})), rules));
        const auto terms
            = negotiate(*readSdp(audio("RTP/SAVP", {cm80, lineOf("AES_CM_128_HMAC_SHA1_32", 30, 2)})), rules);
        QVERIFY(terms && terms->streams[0].crypto->tag == 2);
    }

    void anAnswerMustNameWhatWasOffered_data()
    {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QByteArray>("proto");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("fault"); ///< empty: accepted
        const auto row = [](const char* name, const char* offer, const char* proto, const std::string& line,
                             const char* fault) {
            QTest::newRow(name) << QByteArray(offer) << QByteArray(proto) << QByteArray::fromStdString(line)
                                << QByteArray(fault);
        };
        const std::string cm80 = lineOf("AES_CM_128_HMAC_SHA1_80", 30, 2);
        row("second choice", "RTP/SAVP", "RTP/SAVP", cm80, "");
        row("first choice", "RTP/SAVP", "RTP/SAVP", lineOf("AEAD_AES_256_GCM", 44, 1), "");
        row("another tag", "RTP/SAVP", "RTP/SAVP", lineOf("AES_CM_128_HMAC_SHA1_80", 30, 3), "tag");
        row("suite of another tag", "RTP/SAVP", "RTP/SAVP", lineOf("AES_CM_128_HMAC_SHA1_80", 30, 1),
            "suite");
        row("no key", "RTP/SAVP", "RTP/SAVP", "", "no a=crypto");
        row("plain", "RTP/SAVP", "RTP/AVP", "", "RTP/AVP answered");
        row("MKI", "RTP/SAVP", "RTP/SAVP", cm80 + "|1:4", "MKI");
        row("optional, taken", "RTP/AVP", "RTP/AVP", cm80, "");
        row("optional, not taken", "RTP/AVP", "RTP/AVP", "", "");
        row("optional, another profile", "RTP/AVP", "RTP/SAVP", cm80, "RTP/SAVP answered");
    }
    void anAnswerMustNameWhatWasOffered()
    {
        QFETCH(QByteArray, offer);
        QFETCH(QByteArray, proto);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, fault);
        std::vector<std::string> lines;
        if (!line.isEmpty())
            lines.push_back(line.toStdString());
        const auto accepted
            = acceptAnswer(offered(offer.toStdString()), *readSdp(audio(proto.toStdString(), lines)));
        QCOMPARE(accepted.has_value(), fault.isEmpty());
        if (!accepted) {
            QVERIFY2(accepted.error().detail.find(fault.toStdString()) != std::string::npos,
                accepted.error().detail.c_str());
            return;
        }
        const NegotiatedStream& stream = accepted->streams[0];
        QCOMPARE(stream.crypto.has_value(), !line.isEmpty());
        if (stream.crypto)
            QCOMPARE(stream.ownCrypto.front().tag, stream.crypto->tag);
    }

    void srtpThatWasNotOfferedIsNoAnswer()
    {
        const auto accepted = acceptAnswer(*ownOffer(*readCodecPreferences("PCMA")),
            *readSdp(audio("RTP/SAVP", {lineOf("AES_CM_128_HMAC_SHA1_80", 30)})));
        QVERIFY(!accepted);
        QVERIFY(accepted.error().detail.find("SRTP was not offered") != std::string::npos);
    }

    void ofTwoMLinesWithOnePortTheSecuredOneIsServed()
    {
        const std::string body
            = audio("RTP/SAVP", {lineOf("AES_CM_128_HMAC_SHA1_80", 30)}) + "m=audio 4000 RTP/AVP 8\r\n";
        const auto terms = negotiate(*readSdp(body), rulesFor(optional));
        QVERIFY(terms->streams[0].served());
        QVERIFY(!terms->streams[1].served());
        const auto plain = negotiate(*readSdp(body), rulesFor(forbidden));
        QVERIFY(!plain->streams[0].served());
        QVERIFY(plain->streams[1].served());
    }
};

LEGSCOPE_TEST(CryptoAttributeTest)
#include "cryptoattribute_test.moc"
