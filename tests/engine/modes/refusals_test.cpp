#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <array>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Every code that refuses a request, but for those of a lost session and 422, which asks for another timer.
constexpr std::array refusing{300, 301, 302, 305, 380, 400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 411,
    412, 413, 414, 415, 416, 417, 420, 421, 423, 424, 428, 429, 436, 437, 438, 439, 440, 469, 470, 480, 482,
    483, 484, 485, 486, 487, 488, 489, 491, 493, 494, 499, 500, 501, 502, 503, 504, 505, 513, 555, 580, 599,
    600, 603, 604, 606, 607, 608, 699};

/// Header fields that make the library do something by itself.
std::string headersOf(int status)
{
    switch (status) {
    case 300:
    case 301:
    case 302:
    case 305:
        return "Contact: <sip:elsewhere@127.0.0.1:9>\r\n";
    case 401:
        return "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n";
    case 407:
        return "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n";
    case 423:
        return "Min-Expires: 7200\r\n";
    default:
        return status >= 500 ? "Retry-After: 1\r\n" : "";
    }
}

std::string bodyOf(const std::string& method, const ModeCall& call, bool byCaller, unsigned version)
{
    if (method == "INVITE" || method == "UPDATE")
        return call.audio(byCaller ? call.mediaA : call.mediaB, "a=sendonly\r\n", version);
    return "x";
}

std::string typeOf(const std::string& method)
{
    if (method == "INVITE" || method == "UPDATE")
        return {};
    return std::string("Content-Type: text/plain\r\n")
        + (method == "NOTIFY" ? "Event: talk\r\nSubscription-State: active\r\n" : "");
}

/// In any mode; ModeCall::connect compares the bodies too.
void establish(ModeCall& call)
{
    call.a.invite("b", call.offerA());
    call.b.answer(call.b.waitRequest("INVITE"), 200, call.answerB());
    call.a.waitAnswer(200);
    call.a.acknowledge();
    call.b.waitRequest("ACK");
}

void addMethodsAndSides()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("byCaller");
    for (const char* method : {"INVITE", "UPDATE", "INFO", "MESSAGE", "NOTIFY"}) {
        for (const bool byCaller : {true, false})
            QTest::addRow("%s by %s", method, byCaller ? "A" : "B") << method << byCaller;
    }
}

} // namespace

/// A refused request inside a dialog leaves the session as it was (RFC 3261 14.1), whatever the code.
class RefusalsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        addBothModes();
        QTest::newRow("default") << static_cast<int>(MediaMode::Default);
    }

    void aRefusalGoesBackAndTheCallGoesOn_data() { addMethodsAndSides(); }
    void aRefusalGoesBackAndTheCallGoesOn()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        const std::string name = method.toStdString();
        ModeCall call(currentMode());
        establish(call);
        RawPhone& from = byCaller ? call.a : call.b;
        RawPhone& to = call.other(from);
        unsigned version = 1;
        for (const int status : refusing) {
            from.request(name, bodyOf(name, call, byCaller, ++version), typeOf(name));
            const RawMessage request = to.waitRequest(name);
            QVERIFY2(!request.isEmpty(), qPrintable(QString("not passed on before %1").arg(status)));
            to.answer(request, status, {}, headersOf(status));
            const RawMessage refused = from.waitFinal(name);
            QCOMPARE(refused.status(), status);
            if (status >= 500)
                QCOMPARE(refused.header("Retry-After"), std::string("1"));
        }
        QVERIFY(!from.hasMessage("BYE") && !to.hasMessage("BYE") && !to.hasMessage(name));
        QVERIFY(call.recorder->all<CallEnded>().empty());
        VERIFY_RIGHT(call.hangUp(to));
    }

    void anAnswerThatTheSessionIsGoneEndsBothLegs_data() { addMethodsAndSides(); }
    void anAnswerThatTheSessionIsGoneEndsBothLegs()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        const std::string name = method.toStdString();
        if (name == "NOTIFY")
            return; // is of a subscription: see below
        for (const int status : {408, 481}) {
            ModeCall call(currentMode());
            establish(call);
            RawPhone& from = byCaller ? call.a : call.b;
            RawPhone& to = call.other(from);
            from.request(name, bodyOf(name, call, byCaller, 2), typeOf(name));
            to.answer(to.waitRequest(name), status);
            // The asker's own dialog still stands: it gets an answer that leaves it, and a BYE.
            QCOMPARE(from.waitFinal(name).status(), 500);
            for (RawPhone* phone : {&from, &to}) {
                const RawMessage bye = phone->waitRequest("BYE");
                QVERIFY(!bye.isEmpty());
                if (phone == &from) // nobody waits for the other's answer
                    phone->answer(bye, 200);
            }
            QVERIFY(call.recorder->waitFor<CallEnded>());
            QCOMPARE(call.recorder->all<CallEnded>().front().text,
                fmt::format("{} answered {} to {}", byCaller ? "B" : "A", status, name));
        }
    }

    void aLostSubscriptionLeavesTheCall()
    {
        for (const int status : {408, 481}) {
            ModeCall call(currentMode());
            establish(call);
            call.a.request("NOTIFY", "x", typeOf("NOTIFY"));
            call.b.answer(call.b.waitRequest("NOTIFY"), status);
            // 408 is no answer to give to anything but an INVITE (RFC 4320 4.2).
            QCOMPARE(call.a.waitFinal("NOTIFY").status(), status == 408 ? 500 : status);
            VERIFY_RIGHT(call.hangUp(call.a));
        }
    }

    /// The library sends nothing again, and takes the leg as ended at once.
    void aByeRefusedWithRetryAfterEndsTheCall()
    {
        ModeCall call(currentMode());
        establish(call);
        call.a.request("BYE");
        QCOMPARE(call.a.waitFinal("BYE").status(), 200);
        call.b.answer(call.b.waitRequest("BYE"), 503, {}, "Retry-After: 0\r\n");
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QVERIFY(!call.b.hasMessage("BYE"));
    }

    void anInviteRefusedWithRetryAfterIsRefusedAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("value");
        for (const int status : {500, 503, 504}) {
            for (const char* value : {"0", "5", "31", "10 (maintenance)", "5;duration=60"})
                QTest::addRow("%d %s", status, value) << status << value;
        }
        QTest::newRow("486") << 486 << "5";
        QTest::newRow("603") << 603 << "3600";
    }
    void anInviteRefusedWithRetryAfterIsRefusedAtOnce()
    {
        QFETCH(int, status);
        QFETCH(QString, value);
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), status, {},
            fmt::format("Retry-After: {}\r\n", value.toStdString()));
        const RawMessage refused = call.a.waitFinal("INVITE");
        QCOMPARE(refused.status(), status);
        QVERIFY(refused.header("Retry-After").starts_with(value.section(' ', 0, 0).toStdString()));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QVERIFY(!call.b.hasMessage("INVITE"));
    }

    void theNextEndpointIsCalledAtOnceWhenOneAsksToWait_data()
    {
        QTest::addColumn<QString>("dial");
        QTest::newRow("of the same bridge") << "{B}|{C}";
        QTest::newRow("of the next bridge") << "{B}\"/><action application=\"bridge\" data=\"{C}";
    }
    void theNextEndpointIsCalledAtOnceWhenOneAsksToWait()
    {
        QFETCH(QString, dial);
        ModeSetup setup;
        setup.targets = 2;
        setup.dial = dial.toStdString();
        setup.beforeBridge = "<action application=\"set\" data=\"continue_on_fail=true\"/>";
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 503, {}, "Retry-After: 8\r\n");
        const RawMessage next = call.c.waitRequest("INVITE");
        QVERIFY(!next.isEmpty());
        call.c.answer(next, 486);
        QVERIFY(call.a.waitFinal().status() >= 400);
        QVERIFY(!call.b.hasMessage("INVITE"));
    }

    /// 401, 407 and 305 too are the caller's to see: there are no credentials, and nobody is called instead.
    void aChallengeOfTheCalleeIsRefusedAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("407") << 407;
    }
    void aChallengeOfTheCalleeIsRefusedAtOnce()
    {
        QFETCH(int, status);
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), status, {}, headersOf(status));
        QVERIFY(call.a.waitFinal("INVITE").status() >= 400);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QVERIFY(!call.b.hasMessage("INVITE"));
    }
};

LEGSCOPE_TEST(RefusalsTest)

#include "refusals_test.moc"
