#include "engine/sip/userpart.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <QString>

using namespace legscope;

class UserPartTest : public QObject {
    Q_OBJECT

private slots:
    void userParts_data()
    {
        QTest::addColumn<QString>("escaped"); ///< as it comes
        QTest::addColumn<QString>("text"); ///< as people read it
        QTest::addColumn<QString>("sent"); ///< as it goes out again
        const auto row = [](const char* escaped, const char* text, const char* sent) {
            QTest::newRow(escaped) << escaped << text << sent;
        };
        row("1000", "1000", "1000");
        row("%23123", "#123", "%23123");
        row("#123", "#123", "%23123");
        row("*31%23555", "*31#555", "*31%23555");
        row("%2B1555", "+1555", "+1555");
        row("%41lice%20b", "Alice b", "Alice%20b");
        row("a%2523b", "a%23b", "a%2523b");
        row("a%40b%3Ac", "a@b:c", "a%40b%3Ac");
        row("%c3%a9", "\xc3\xa9", "%C3%A9");
        row("100%", "100%", "100%25");
        row("100%2", "100%2", "100%252");
        row("%zz", "%zz", "%25zz");
        row("a%0d%0ab", "a%0d%0ab", "a%0d%0ab");
        row("a%7Cb", "a%7Cb", "a%7Cb");
        row("a&b=c+$d,e;f?g/h", "a&b=c+$d,e;f?g/h", "a&b=c+$d,e;f?g/h");
        row("%22%3C%3E%5C%5E%60%7B%7D%5B%5D", "\"<>\\^`{}[]", "%22%3C%3E%5C%5E%60%7B%7D%5B%5D");
    }

    void userParts()
    {
        QFETCH(QString, escaped);
        QFETCH(QString, text);
        QFETCH(QString, sent);
        QCOMPARE(QString::fromStdString(decodedUser(escaped.toStdString())), text);
        QCOMPARE(QString::fromStdString(encodedUser(text.toStdString())), sent);
        QCOMPARE(QString::fromStdString(decodedUser(sent.toStdString())), text);
    }

    void uris_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* uri, const char* asked, const char* expected) {
            QTest::newRow(uri) << uri << asked << expected;
        };
        row("#123@h", "#123", "%23123@h");
        row("%23123@h", "", "%23123@h"); // written with its escape in the dialplan
        row("9%23123@h", "23", "9%23123@h");
        row("sip:a%23b@h:5060;x=1", "a%23b", "sip:a%2523b@h:5060;x=1");
        row("00a%23b#@h", "a%23b", "00a%2523b%23@h");
        row("a:b@h", "a:b", "a%3Ab@h");
        row("user:secret@h", "", "user:secret@h");
        row("a@b@h", "a@b", "a%40b@h");
        row("sips:a b@h", "", "sips:a%20b@h");
        row("host", "", "host");
        row("sip:host;x=\"a b\"", "", "sip:host;x=\"a b\"");
    }

    void uris()
    {
        QFETCH(QString, uri);
        QFETCH(QString, asked);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(withEncodedUser(uri.toStdString(), asked.toStdString())), expected);
    }

    void names_data()
    {
        QTest::addColumn<QString>("quoted");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "\"Bond, James\"" << "Bond, James";
        QTest::newRow("empty") << "\"\"" << "";
        QTest::newRow("quotes") << "\"a \\\"quoted\\\" name\\\\\"" << "a \"quoted\" name\\";
        QTest::newRow("only a backslash") << "\"\\\\\"" << "\\";
        QTest::newRow("tab") << "\"a\tb\"" << "a\tb";
    }

    void names()
    {
        QFETCH(QString, quoted);
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(unquotedName(quoted.toStdString())), name);
        QCOMPARE(QString::fromStdString(quotedName(name.toStdString())), quoted);
    }

    void namesThatNeedCare()
    {
        QCOMPARE(unquotedName("Anonymous User"), std::string("Anonymous User"));
        QCOMPARE(unquotedName("\""), std::string("\""));
        QCOMPARE(unquotedName("\"\\a\""), std::string("a"));
        QCOMPARE(quotedName("a\r\nX: 1"), std::string("\"a  X: 1\""));
    }
};

LEGSCOPE_TEST(UserPartTest)
#include "userpart_test.moc"
