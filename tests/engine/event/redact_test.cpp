#include "engine/event/redact.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <random>

using namespace legscope;

class RedactTest : public QObject {
    Q_OBJECT

private slots:
    void secretsAreMaskedByAsManyCharacters_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* name, const char* line, const char* masked) {
            QTest::newRow(name) << line << masked;
        };
        row("sdes key", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3|2^20|1:4",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAAAAAAAAAAAAAA|2^20|1:4");
        row("two sdes keys and a FEC key",
            "a=crypto:1 S inline:a+/9|1:4;inline:BBBB|2:4 FEC_KEY=inline:CC== KDR=1",
            "a=crypto:1 S inline:AAAA|1:4;inline:AAAA|2:4 FEC_KEY=inline:AA== KDR=1");
        row("sdes with blanks before the key", "a=crypto:1 S inline: KEYS", "a=crypto:1 S inline: AAAA");
        row("sdes with an unknown method", "a=crypto:1 S uri:AAAA", "a=crypto:1 S uri:****");
        row("sdes without a method", "a=crypto:1 S AAAA", "a=crypto:1 S ****");
        row("upper case", "A=CRYPTO:1 S INLINE:KEYS", "A=CRYPTO:1 S INLINE:AAAA");
        row("k= with a key", "k=base64:AAAA", "k=base64:****");
        row("k= prompt", "k=prompt", "k=prompt");
        row("k= without a method", "k=AAAA", "k=****");
        row("mikey", "a=key-mgmt:mikey AQAF", "a=key-mgmt:mikey AAAA");
        row("ice password", "a=ice-pwd:asd88fgpdd", "a=ice-pwd:**********");
        row("digest",
            "Authorization: Digest username=\"bob\", nonce=\"abc\", uri=\"sip:x\", response=\"0123\", "
            "cnonce=\"q\"",
            "Authorization: Digest username=\"bob\", nonce=\"***\", uri=\"sip:x\", response=\"****\", "
            "cnonce=\"*\"");
        row("digest without quotes", "Proxy-Authorization : digest response=0123,nonce = ab, qop=auth",
            "Proxy-Authorization : digest response=****,nonce = **, qop=auth");
        row("folded digest", "Authorization: Digest username=\"bob\",\r\n response=\"0123\"",
            "Authorization: Digest username=\"bob\",\r\n response=\"****\"");
        row("quote that never ends", "Authorization: Digest response=\"0123, qop=auth",
            "Authorization: Digest response=\"*****"
            " ********");
        row("escaped quote", "Authorization: Digest response=\"0\\\"23\", qop=auth",
            "Authorization: Digest response=\"*****\", qop=auth");
        row("basic", "Authorization: Basic QWxhZGRpbg==", "Authorization: Basic ************");
        row("credential without a scheme", "Authorization: QWxhZGRpbg==", "Authorization: ************");
        row("authentication-info", "Authentication-Info: rspauth=\"ab\", nc=1, nextnonce=\"cd\"",
            "Authentication-Info: rspauth=\"**\", nc=1, nextnonce=\"**\"");
        row("password of a uri", "Contact: <sip:bob:hunter2@10.0.0.1:5060;x=y>",
            "Contact: <sip:bob:*******@10.0.0.1:5060;x=y>");
        row("uri with a port only", "Contact: <sip:10.0.0.1:5060>", "Contact: <sip:10.0.0.1:5060>");
        row("dial string", "{sip_auth_password=hunter2,x=1}sofia/gw/1",
            "{sip_auth_password=*******,x=1}sofia/gw/1");
        row("quoted setting", "set api_secret='a b c' x=1", "set api_secret='* * *' x=1");
        row("ordinary header", "Subject: response=\"0123\"", "Subject: response=\"0123\"");
        row("ordinary attribute", "a=fingerprint:sha-256 AA:BB", "a=fingerprint:sha-256 AA:BB");
    }

    void secretsAreMaskedByAsManyCharacters()
    {
        QFETCH(QString, line);
        QFETCH(QString, masked);
        const std::string before = line.toStdString();
        QCOMPARE(QString::fromStdString(redacted(before)), masked);
        const std::string among = "v=0\r\n" + before + "\r\ns=-\r\n";
        QCOMPARE(QString::fromStdString(redacted(among)), "v=0\r\n" + masked + "\r\ns=-\r\n");
        QCOMPARE(QString::fromStdString(redacted(before + "\rs=-")), masked + "\rs=-");
    }

    void lengthLineEndsAndRepeatedMaskingAreStableForAnyOctets()
    {
        const std::vector<std::string> words{"a=crypto:", "1 ", "inline:", "|", ";", "\r\n", "\n", "\r", " ",
            "\t", "k=", "Authorization", ":", "Digest ", "response", "=", "\"", "\\", ",", "sip:", "@",
            "password=", "secret", "x", "\xFF", std::string(1, '\0')};
        std::mt19937 random(7);
        for (int round = 0; round < 5'000; ++round) {
            std::string text;
            for (auto count = random() % 24; count > 0; --count)
                text += words[random() % words.size()];
            const std::string masked = redacted(text);
            QCOMPARE(masked.size(), text.size());
            QCOMPARE(redacted(masked), masked);
            for (std::size_t i = 0; i < text.size(); ++i)
                QVERIFY(masked[i] == text[i]
                    || ((masked[i] == '*' || masked[i] == 'A') && text[i] != '\r' && text[i] != '\n'));
        }
    }

    void settingsThatHoldASecretAreKnownByTheirName()
    {
        QVERIFY(namesSecret("auth-password"));
        QVERIFY(namesSecret("tls-passphrase"));
        QVERIFY(namesSecret("Event-Socket-Password"));
        QVERIFY(!namesSecret("rtp-ip"));
    }
};

LEGSCOPE_TEST(RedactTest)
#include "redact_test.moc"
