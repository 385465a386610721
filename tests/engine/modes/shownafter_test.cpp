#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/consultation.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* allowsUpdate = "Allow: INVITE, ACK, BYE, CANCEL, UPDATE\r\n";

struct ShownCall : Consultation {
    ShownCall(const QString& trusted, const QString& parameter)
        : Consultation(currentMode(), setupWith(trusted, parameter))
    {
    }
    static ModeSetup setupWith(const QString& trusted, const QString& parameter)
    {
        ModeSetup setup;
        setup.parameters["legscope-trusted-acl"] = trusted.toStdString();
        if (!parameter.isEmpty())
            setup.parameters[parameter.section('=', 0, 0).toStdString()]
                = parameter.section('=', 1).toStdString();
        return setup;
    }

    /// Nobody compares SDPs: in Default mode they are the engine's own.
    std::string talk(RawPhone& from, RawPhone& to, const RawUdpPeer& mediaFrom, const RawUdpPeer& mediaTo,
        const std::string& headers)
    {
        from.invite(&to == &c ? "c" : "b", audio(mediaFrom));
        const RawMessage invite = to.waitRequest("INVITE");
        to.answer(invite, 200, audio(mediaTo), headers);
        if (from.waitAnswer(200).isEmpty())
            return "no 200 came to the caller";
        from.acknowledge();
        return to.waitRequest("ACK").isEmpty() ? "no ACK came to the callee" : "";
    }

    /// What an UPDATE shows that phone, "" without one.
    QString shownAt(RawPhone& phone)
    {
        const RawMessage update = phone.waitRequest("UPDATE");
        if (update.isEmpty())
            return {};
        phone.answer(update, 200);
        if (!update.body().empty())
            return "an SDP";
        return QString::fromStdString(update.header("Remote-Party-ID")).replace("127.0.0.1", "HOST");
    }
};

void addRows()
{
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("parameter"); ///< name=value
    QTest::addColumn<QString>("headers"); ///< of the answers of B and C
    QTest::addColumn<QString>("shown"); ///< of C, at B; "" for no UPDATE
    const QString update = allowsUpdate;
    QTest::newRow("the number that was dialled")
        << "none" << "" << update << "<sip:c@HOST>;party=%1;screen=no;privacy=off";
    QTest::newRow("what a trusted target says")
        << "127.0.0.0/8" << "" << update + "P-Asserted-Identity: \"Cy\" <sip:9@h>\r\n"
        << "\"Cy\" <sip:9@HOST>;party=%1;screen=yes;privacy=off";
    QTest::newRow("no UPDATE there") << "none" << "" << "" << "";
    QTest::newRow("send-display-update=false") << "none" << "send-display-update=false" << update << "";
    QTest::newRow("pass-callee-id=false") << "none" << "pass-callee-id=false" << update << "";
    QTest::newRow("caller-id-type=none") << "none" << "caller-id-type=none" << update << "";
}

} // namespace

/// Who a leg is shown after a transfer.
class ShownAfterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        addBothModes();
        QTest::newRow("default") << static_cast<int>(MediaMode::Default);
    }

    void whoIsTransferredIsShownTheTarget_data() { addRows(); }
    void whoIsTransferredIsShownTheTarget()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, parameter);
        QFETCH(QString, headers);
        QFETCH(QString, shown);
        ShownCall call(trusted, parameter);
        VERIFY_RIGHT(call.talk(call.a, call.b, call.mediaA, call.mediaB, headers.toStdString()));
        VERIFY_RIGHT(refer(call.a, "<sip:c@127.0.0.1>"));
        VERIFY_RIGHT(notified(call.a, 100));
        call.c.answer(call.c.waitRequest("INVITE"), 200, call.audio(call.mediaC), headers.toStdString());
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        if (call.mode != MediaMode::Default) {
            call.b.answer(call.b.waitRequest("INVITE"), 200, call.audio(call.mediaB, {}, 2));
            QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        }
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        if (!shown.isEmpty())
            QCOMPARE(call.shownAt(call.b), shown.arg("called"));
        VERIFY_RIGHT(hangUpBetween(call, call.b, call.c));
        QVERIFY(!call.b.hasMessage("UPDATE") && !call.c.hasMessage("UPDATE"));
    }

    void theFarLegsOfAnAttendedTransferAreShownEachOther_data() { addRows(); }
    void theFarLegsOfAnAttendedTransferAreShownEachOther()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, parameter);
        QFETCH(QString, headers);
        QFETCH(QString, shown);
        ShownCall call(trusted, parameter);
        const std::string ofC = headers.toStdString();
        const std::string ofB = headers.section('\n', 0, 0).toStdString() + (headers.isEmpty() ? "" : "\n");
        VERIFY_RIGHT(call.talk(call.a, call.b, call.mediaA, call.mediaB, ofB));
        VERIFY_RIGHT(call.talk(call.line, call.c, call.mediaLine, call.mediaC, ofC));
        VERIFY_RIGHT(refer(call.a, call.toSecondLine()));
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        VERIFY_RIGHT(saysGoodbye(call.line));
        if (call.mode != MediaMode::Default) {
            call.b.answer(call.b.waitRequest("INVITE"), 200, call.audio(call.mediaB, {}, 2));
            call.c.answer(call.c.waitRequest("INVITE"), 200, call.audio(call.mediaC, {}, 2));
            QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        } else {
            call.c.answer(call.c.waitRequest("INVITE"), 200, call.audio(call.mediaC, {}, 2));
        }
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        if (!shown.isEmpty()) {
            QCOMPARE(call.shownAt(call.b), shown.arg("calling")); // C stands where A was
            QCOMPARE(call.shownAt(call.c), QString("<sip:b@HOST>;party=called;screen=no;privacy=off"));
        }
        VERIFY_RIGHT(hangUpBetween(call, call.b, call.c, 2));
        QVERIFY(!call.b.hasMessage("UPDATE") && !call.c.hasMessage("UPDATE"));
    }
};

LEGSCOPE_TEST(ShownAfterTest)
#include "shownafter_test.moc"
