#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <array>
#include <fmt/format.h>
#include <utility>

using namespace legscope;
using namespace legscope::test;

class InDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void requestsInTheDialogPassAndSoDoTheirAnswers_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<int>("status");
        for (const bool byCaller : {true, false}) {
            for (const int status : {200, 415, 603}) {
                const auto row = [&](const char* method, const char* headers, const char* body) {
                    QTest::addRow("%s of %s answered %d", method, byCaller ? "A" : "B", status)
                        << method << headers << body << byCaller << status;
                };
                row("INFO", "Content-Type: application/dtmf-relay\r\n", "Signal=5\r\nDuration=160\r\n");
                row("MESSAGE", "Content-Type: text/plain\r\n", "Hello, world\r\n");
                row("NOTIFY", "Event: talk\r\nSubscription-State: active\r\nContent-Type: text/plain\r\n",
                    "x");
            }
        }
    }
    void requestsInTheDialogPassAndSoDoTheirAnswers()
    {
        QFETCH(QString, method);
        QFETCH(QString, headers);
        QFETCH(QString, body);
        QFETCH(bool, byCaller);
        QFETCH(int, status);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        const std::string name = method.toStdString();
        from.request(name, body.toStdString(), headers.toStdString() + "X-Own: yes\r\n");
        const RawMessage request = to.waitRequest(name);
        QCOMPARE(request.body(), body.toStdString());
        QCOMPARE(request.header("X-Own"), std::string("yes"));
        const auto type = headers.toStdString().substr(headers.toStdString().find("Content-Type: ") + 14);
        QCOMPARE(request.header("Content-Type") + "\r\n", type);
        to.answer(request, status);
        QCOMPARE(from.waitFinal(name).status(), status);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(from));
    }

    /// RFC 3261 section 12.2.2.
    void aRequestOfAGuessedDialogIsRefusedWith481_data()
    {
        QTest::addColumn<QString>("method");
        for (const char* method : {"INFO", "MESSAGE", "UPDATE", "BYE", "NOTIFY"})
            QTest::newRow(method) << method;
    }
    void aRequestOfAGuessedDialogIsRefusedWith481()
    {
        QFETCH(QString, method);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        RawUdpPeer stranger;
        const std::string at = stranger.address().text(), engine = call.engineOf("inner").text();
        stranger.send(call.engineOf("inner"),
            fmt::format("{0} sip:b@{1} SIP/2.0\r\nVia: SIP/2.0/UDP {2};branch=z9hG4bK-guess;rport\r\n"
                        "Max-Forwards: 70\r\nFrom: <sip:a@{2}>;tag={3}\r\nTo: <sip:b@{1}>;tag=guessed\r\n"
                        "Call-ID: {4}\r\nCSeq: 7 {0}\r\nContact: <sip:a@{2}>\r\nEvent: talk\r\n"
                        "Subscription-State: active\r\nContent-Length: 0\r\n\r\n",
                method.toStdString(), engine, at, call.a.localTag(), call.a.callId()));
        QVERIFY(stranger.waitReadable(longestWait));
        QVERIFY(stranger.take().value_or("").starts_with("SIP/2.0 481 "));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whatDescribesABodyTravelsWithIt_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("byCaller");
        for (const bool byCaller : {true, false}) {
            for (const char* method : {"INFO", "MESSAGE", "NOTIFY"})
                QTest::addRow("%s of %s", method, byCaller ? "A" : "B") << method << byCaller;
        }
    }

    /// With the body of the request and that of its answer.
    void whatDescribesABodyTravelsWithIt()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        static constexpr std::array description{
            std::pair{"Content-Disposition", "Info-Package;handling=optional"},
            std::pair{"Content-Encoding", "gzip"}, std::pair{"Content-Language", "en, de"},
            std::pair{"Content-ID", "<alice@example.org>"}, std::pair{"MIME-Version", "1.0"}};
        std::string lines = "Content-Type: application/x-own\r\n";
        for (const auto& [name, value] : description)
            lines += std::string(name) + ": " + value + "\r\n";
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        const std::string name = method.toStdString();
        from.request(name, "body", lines + "Event: talk\r\nSubscription-State: active\r\n");
        const RawMessage request = to.waitRequest(name);
        to.answer(request, 200, "other", lines);
        const RawMessage answer = from.waitFinal(name);
        for (const auto& [header, value] : description) {
            QCOMPARE(request.header(header), std::string(value));
            QCOMPARE(answer.header(header), std::string(value));
        }
        QCOMPARE(answer.body(), std::string("other"));
        from.request(name, {}, "Content-Encoding: gzip\r\nEvent: talk\r\nSubscription-State: active\r\n");
        const RawMessage empty = to.waitRequest(name);
        QCOMPARE(empty.header("Content-Encoding"), std::string());
        to.answer(empty, 200);
        QVERIFY(!from.waitFinal(name).isEmpty());
        VERIFY_RIGHT(call.hangUp(from));
    }

    void longHeaderFieldsPassWhole_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {100, 126, 127, 128, 200, 1000, 1023, 1024, 4000})
            QTest::addRow("%d", length) << length;
    }

    void longHeaderFieldsPassWhole()
    {
        QFETCH(int, length);
        const std::string much(static_cast<std::size_t>(length), 'a');
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const std::string type = "text/plain;x=" + much, event = "talk;x=" + much, state = "active;x=" + much;
        call.a.request("NOTIFY", "body",
            "Content-Type: " + type + "\r\nEvent: " + event + "\r\nSubscription-State: " + state
                + "\r\nCall-Info: <http://192.0.2.1/" + much + ">\r\nX-Own: " + much + "\r\n");
        const RawMessage request = call.b.waitRequest("NOTIFY");
        QCOMPARE(request.header("Content-Type"), type);
        QCOMPARE(request.header("Event"), event);
        QCOMPARE(request.header("Subscription-State"), state);
        QCOMPARE(request.header("Call-Info"), "<http://192.0.2.1/" + much + ">");
        QCOMPARE(request.header("X-Own"), much);
        const std::string warning = "399 example.org \"" + much + '"';
        call.b.answer(request, 488, {}, "Warning: " + warning + "\r\n");
        QCOMPARE(call.a.waitFinal("NOTIFY").header("Warning"), warning);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void severalRequestsUnderWayKeepTheirAnswersApart()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("INFO", "first", "Content-Type: text/plain\r\n");
        call.a.request("MESSAGE", "second", "Content-Type: text/plain\r\n");
        call.b.request("INFO", "third", "Content-Type: text/plain\r\n");
        const RawMessage crossing = call.a.waitRequest("INFO");
        QCOMPARE(crossing.body(), std::string("third"));
        const RawMessage info = call.b.waitRequest("INFO");
        call.a.answer(crossing, 403);
        QCOMPARE(call.b.waitFinal("INFO").status(), 403);
        call.b.answer(info, 200);
        QCOMPARE(call.a.waitFinal("INFO").status(), 200);
        call.b.answer(call.b.waitRequest("MESSAGE"), 202);
        QCOMPARE(call.a.waitFinal("MESSAGE").status(), 202);
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void whileARequestWaitsThoseOfOtherMethodsPass_data()
    {
        QTest::addColumn<QString>("waiting");
        QTest::addColumn<QString>("offer");
        QTest::addColumn<bool>("byCaller");
        for (const bool byCaller : {true, false}) {
            for (const char* waiting : {"INFO", "MESSAGE", "NOTIFY"}) {
                for (const char* offer : {"INVITE", "UPDATE"})
                    QTest::addRow("%s beside %s of %s", offer, waiting, byCaller ? "A" : "B")
                        << waiting << offer << byCaller;
            }
        }
    }

    /// The offer, and the BYE; on either leg.
    void whileARequestWaitsThoseOfOtherMethodsPass()
    {
        QFETCH(QString, waiting);
        QFETCH(QString, offer);
        QFETCH(bool, byCaller);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        const std::string name = waiting.toStdString();
        from.request(name, "x", "Content-Type: text/plain\r\nEvent: talk\r\nSubscription-State: active\r\n");
        QVERIFY(!to.waitRequest(name).isEmpty());
        VERIFY_RIGHT(call.reoffer(from, offer.toStdString(), call.audio(own, "a=sendonly\r\n", 2),
            call.audio(others, "a=recvonly\r\n", 2)));
        VERIFY_RIGHT(call.hangUp(from));
    }

    void requestsOfOneMethodKeepTheirOrder()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("INFO", "first", "Content-Type: text/plain\r\n");
        const RawMessage first = call.b.waitRequest("INFO");
        QCOMPARE(first.body(), std::string("first"));
        call.a.request("INFO", "second", "Content-Type: text/plain\r\n");
        call.a.request("MESSAGE", "third", "Content-Type: text/plain\r\n");
        call.b.answer(call.b.waitRequest("MESSAGE"), 200);
        QVERIFY(!call.b.hasMessage("INFO"));
        call.b.answer(first, 200);
        const RawMessage second = call.b.waitRequest("INFO");
        QCOMPARE(second.body(), std::string("second"));
        call.b.answer(second, 200);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void a481ToARequestEndsBothLegs()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("INVITE", call.audio(call.mediaA, "a=sendonly\r\n", 2));
        call.b.answer(call.b.waitRequest("INVITE"), 481);
        // A's own dialog still stands: it gets an answer that leaves it, and a BYE.
        QCOMPARE(call.a.waitFinal().status(), 500);
        const RawMessage bye = call.a.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        call.a.answer(bye, 200);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void optionsInTheDialogIsAnsweredHere()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("OPTIONS");
        QCOMPARE(call.a.waitFinal("OPTIONS").status(), 200);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aSessionTimerBelowTheMinimumGets422WithTheMinimum()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA(), "Supported: timer\r\nSession-Expires: 90\r\n");
        const RawMessage refused = call.a.waitFinal();
        QCOMPARE(refused.status(), 422);
        QCOMPARE(refused.header("Min-SE"), std::string("120"));
    }

    void eachLegHasASessionTimerOfItsOwn()
    {
        ModeSetup setup;
        setup.parameters = {{"session-timeout", "600"}};
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA(), "Supported: timer\r\nSession-Expires: 1800;refresher=uac\r\n");
        const RawMessage invite = call.b.waitRequest("INVITE");
        QCOMPARE(invite.header("Session-Expires").substr(0, 3), std::string("600"));
        call.b.answer(invite, 200, call.answerB(),
            "Supported: timer\r\nRequire: timer\r\nSession-Expires: 300;refresher=uas\r\n");
        const RawMessage accepted = call.a.waitAnswer(200);
        QVERIFY(accepted.header("Session-Expires").ends_with(";refresher=uac"));
        QCOMPARE(accepted.header("Require"), std::string("timer"));
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void a422OfTheCalleeIsMetWithItsMinimum()
    {
        ModeSetup setup;
        setup.parameters = {{"session-timeout", "600"}};
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 422, {}, "Min-SE: 1200\r\n");
        const RawMessage second = call.b.waitRequest("INVITE");
        QCOMPARE(second.header("Session-Expires").substr(0, 4), std::string("1200"));
        QCOMPARE(second.header("Min-SE"), std::string("1200"));
        VERIFY_RIGHT(call.differs(call.offerA(), second, call.b));
        call.b.answer(second, 200, call.answerB());
        const RawMessage accepted = call.a.waitAnswer(200);
        VERIFY_RIGHT(call.differs(call.answerB(), accepted, call.a));
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void maxForwardsUsedUpIs483AndRingsNobody()
    {
        ModeCall call(currentMode());
        call.a.inviteWith("b", call.offerA(), {}, 0);
        QCOMPARE(call.a.waitFinal().status(), 483);
        QVERIFY(!call.b.hasMessage("INVITE"));
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aCancelledCallCancelsTheCallee()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        call.a.cancel();
        QCOMPARE(call.a.waitFinal().status(), 487);
        const RawMessage cancel = call.b.waitRequest("CANCEL");
        QVERIFY(!cancel.isEmpty());
        call.b.answer(cancel, 200);
        call.b.answer(invite, 487);
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("ORIGINATOR_CANCEL"));
    }
};

LEGSCOPE_TEST(InDialogTest)

#include "indialog_test.moc"
