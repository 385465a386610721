#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// Who calls and who is called: read as people write it, sent as RFC 3261 section 25.1 has it.
class NamesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void namesAndNumbersPassAndAreReadAsTheyAreMeant_data()
    {
        QTest::addColumn<QString>("dialled"); ///< user part of the Request-URI
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("number"); ///< that the events tell
        QTest::addColumn<QString>("callerName");
        QTest::addColumn<QString>("callerNumber");
        QTest::addColumn<QString>("sentUser");
        QTest::addColumn<QString>("sentFrom");
        const auto row = [](const char* dialled, const char* from, const char* number, const char* callerName,
                             const char* callerNumber, const char* sentUser, const char* sentFrom) {
            QTest::addRow("%s by %s", dialled, from)
                << dialled << from << number << callerName << callerNumber << sentUser << sentFrom;
        };
        row("%23123", "<sip:1@h>", "#123", "", "1", "%23123", "<sip:1@");
        row("#123", "<sip:1@h>", "#123", "", "1", "%23123", "<sip:1@");
        row("*31%23555", "<sip:%41lice%20b@h>", "*31#555", "", "Alice b", "*31%23555", "<sip:Alice%20b@");
        row("a%2523b", "<sip:a%2523@h>", "a%23b", "", "a%23", "a%2523b", "<sip:a%2523@");
        row("a%40b", "\"a \\\"quoted\\\" name\\\\\" <sip:1@h>", "a@b", "a \"quoted\" name\\", "1", "a%40b",
            "\"a \\\"quoted\\\" name\\\\\" <sip:1@");
        row("%2B1555", "\"Bond, James\" <sip:007@h>", "+1555", "Bond, James", "007", "+1555",
            "\"Bond, James\" <sip:007@");
        row("a%20b", "Anonymous User <sip:anonymous@h>", "a b", "Anonymous User", "anonymous", "a%20b",
            "\"Anonymous User\" <sip:anonymous@");
        row("%C3%A9", "<sip:%C3%A9@h>", "\xc3\xa9", "", "\xc3\xa9", "%C3%A9", "<sip:%C3%A9@");
    }

    void namesAndNumbersPassAndAreReadAsTheyAreMeant()
    {
        QFETCH(QString, dialled);
        QFETCH(QString, from);
        QFETCH(QString, number);
        QFETCH(QString, callerName);
        QFETCH(QString, callerNumber);
        QFETCH(QString, sentUser);
        QFETCH(QString, sentFrom);
        ModeSetup setup;
        setup.routes["^(.+)$"]
            = "<action application=\"bridge\" data=\"sofia/inner/${destination_number}@{B}\"/>";
        ModeCall call(currentMode(), setup);
        RawUdpPeer caller;
        const auto engine = call.engineOf("inner");
        auto text = textOf({.method = "INVITE",
                               .from = from.toStdString() + ";tag=one",
                               .more = "Contact: <sip:" + caller.address().text() + ">\r\n"},
            caller.address(), engine);
        text.replace(text.find("sip:raw@"), 8, "sip:" + dialled.toStdString() + '@');
        caller.send(engine, text);
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        const auto began = call.recorder->all<CallBegan>().front();
        QCOMPARE(QString::fromStdString(began.calledNumber), number);
        QCOMPARE(QString::fromStdString(began.callerName), callerName);
        QCOMPARE(QString::fromStdString(began.callerNumber), callerNumber);
        const auto start = QString::fromStdString(invite.octets.substr(0, invite.octets.find('\r')));
        QVERIFY2(start.startsWith("INVITE sip:" + sentUser + "@"), qPrintable(start));
        const auto sent = QString::fromStdString(invite.header("From"));
        QVERIFY2(sent.startsWith(sentFrom), qPrintable(sent));
        call.b.answer(invite, 486);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }
};

LEGSCOPE_TEST(NamesTest)
#include "names_test.moc"
