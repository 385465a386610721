#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>
#include <vector>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A provisional answer of one fork behind the callee.
struct Provisional {
    const char* fork;
    int status;
    unsigned reliable; ///< its RSeq; 0: it is unreliable
    bool hasSdp;
};

std::string tagOf(const RawMessage& message)
{
    const std::string to = message.header("To");
    const auto at = to.find(";tag=");
    return at == std::string::npos ? "" : to.substr(at + 5);
}

std::string reliability(unsigned rseq)
{
    return rseq == 0 ? "" : fmt::format("Require: 100rel\r\nRSeq: {}\r\n", rseq);
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Provisional>)

/// Forks behind the callee: each makes an early dialog, and the first 2xx is the call (RFC 3261 section
/// 13.2.2.4, RFC 3262 section 4).
class EarlyForksTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
        QTest::newRow("bypass") << static_cast<int>(MediaMode::Bypass);
        QTest::newRow("Default") << static_cast<int>(MediaMode::Default);
    }

    void eachForkIsAcknowledgedAndTheOneThatAnswersIsTheCall_data()
    {
        QTest::addColumn<std::vector<Provisional>>("provisionals");
        QTest::addColumn<QString>("answers");
        QTest::addColumn<bool>("callerDoes100rel");
        using List = std::vector<Provisional>;
        const auto row = [](const char* name, List list, const char* answers, bool reliable = false) {
            QTest::newRow(name) << std::move(list) << QString(answers) << reliable;
        };
        row("183, 200 of the same", List{{"one", 183, 1, true}}, "one");
        row("183, 200 of another", List{{"one", 183, 1, true}}, "two");
        row("180, 200 of another", List{{"one", 180, 1, false}}, "two");
        row("183 and plain 180", List{{"one", 183, 1, true}, {"two", 180, 0, false}}, "two");
        row("183 and 180", List{{"one", 183, 1, true}, {"two", 180, 1, false}}, "two");
        row("plain 183 and 180", List{{"one", 183, 0, true}, {"two", 180, 7, false}}, "two");
        row("183 of both, two answers", List{{"one", 183, 1, true}, {"two", 183, 1, true}}, "two");
        row("183 of both, one answers", List{{"one", 183, 1, true}, {"two", 183, 1, true}}, "one");
        row("180 and 183 of one", List{{"one", 180, 1, false}, {"one", 183, 2, true}}, "two");
        row("three forks", List{{"one", 183, 1, true}, {"two", 180, 1, false}, {"three", 180, 5, false}},
            "three");
        row("caller does 100rel", List{{"one", 183, 1, true}, {"two", 180, 1, false}}, "two", true);
        row("caller does 100rel, RSeq near its end",
            List{{"one", 183, 2147483646, true}, {"two", 180, 1, false}}, "one", true);
    }
    void eachForkIsAcknowledgedAndTheOneThatAnswersIsTheCall()
    {
        QFETCH(std::vector<Provisional>, provisionals);
        QFETCH(QString, answers);
        QFETCH(bool, callerDoes100rel);
        ModeCall call(mode());
        call.a.invite("b", call.offerA(), callerDoes100rel ? "Supported: 100rel\r\n" : "");
        const RawMessage invite = call.b.waitRequest("INVITE");
        unsigned last = invite.cseq();
        for (const Provisional& said : provisionals) {
            call.b.answerAs(said.fork, invite, said.status, said.hasSdp ? call.answerB() : "",
                reliability(said.reliable) + "X-Fork: " + said.fork + "\r\n");
            if (said.reliable != 0) {
                const RawMessage prack = call.b.waitRequest("PRACK");
                QCOMPARE(tagOf(prack), std::string(said.fork));
                QCOMPARE(prack.header("RAck"), fmt::format("{} {} INVITE", said.reliable, invite.cseq()));
                QVERIFY(prack.cseq() > last);
                QVERIFY(prack.octets.starts_with("PRACK " + call.b.uri()));
                last = prack.cseq();
                call.b.answer(prack, 200);
            }
            const RawMessage passed = call.a.waitAnswer(said.status);
            QVERIFY(!passed.isEmpty());
            if (!passed.header("RSeq").empty()) {
                call.a.prack(passed);
                QCOMPARE(call.a.waitFinal("PRACK").status(), 200);
            }
        }
        call.b.answerAs(answers.toStdString(), invite, 200, call.answerB());
        QCOMPARE(call.a.waitFinal().status(), 200);
        call.a.acknowledge();
        QCOMPARE(tagOf(call.b.waitRequest("ACK")), answers.toStdString());
        call.a.request("BYE");
        const RawMessage bye = call.b.waitRequest("BYE");
        QCOMPARE(tagOf(bye), answers.toStdString());
        QVERIFY(bye.cseq() > last);
        QVERIFY(!call.b.hasMessage("BYE"));
    }

    void aForkThatAnswersLaterGetsAckAndBye()
    {
        ModeCall call(mode());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answerAs("one", invite, 183, call.answerB(), reliability(1));
        call.b.answer(call.b.waitRequest("PRACK"), 200);
        call.b.answerAs("two", invite, 200, call.answerB());
        QCOMPARE(call.a.waitFinal().status(), 200);
        call.a.acknowledge();
        QCOMPARE(tagOf(call.b.waitRequest("ACK")), std::string("two"));
        call.b.answerAs("one", invite, 200, call.answerB());
        QCOMPARE(tagOf(call.b.waitRequest("ACK")), std::string("one"));
        const RawMessage bye = call.b.waitRequest("BYE");
        QCOMPARE(tagOf(bye), std::string("one"));
        call.b.answer(bye, 200);
        call.a.request("BYE");
        QCOMPARE(tagOf(call.b.waitRequest("BYE")), std::string("two"));
    }

    /// The INVITE goes out again with the interval that the callee wants (RFC 4028 section 7.3).
    void anInviteThatIsSentAgainKeepsItsForksApart()
    {
        ModeCall call(mode(), {.parameters = {{"session-timeout", "600"}}});
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 422, {}, "Min-SE: 1200\r\n");
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answerAs("one", invite, 180, {}, reliability(1));
        QCOMPARE(tagOf(call.b.waitRequest("PRACK")), std::string("one"));
        call.b.answerAs("two", invite, 200, call.answerB());
        QCOMPARE(call.a.waitFinal().status(), 200);
        call.a.acknowledge();
        QCOMPARE(tagOf(call.b.waitRequest("ACK")), std::string("two"));
        QVERIFY(!call.b.hasMessage("PRACK"));
    }

    /// A retransmission brings no second PRACK, and one out of order none at all.
    void whatComesAgainOrTooEarlyIsIgnored()
    {
        ModeCall call(mode());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        for (const unsigned rseq : {5U, 5U, 7U})
            call.b.answerAs("one", invite, 180, {}, reliability(rseq));
        call.b.answerAs("one", invite, 181, {}, reliability(6));
        QCOMPARE(call.b.waitRequest("PRACK").header("RAck").substr(0, 2), std::string("5 "));
        QCOMPARE(call.b.waitRequest("PRACK").header("RAck").substr(0, 2), std::string("6 "));
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        QVERIFY(!call.a.waitAnswer(181).isEmpty());
        QVERIFY(!call.a.hasMessage("INVITE", 180));
        QVERIFY(!call.b.hasMessage("PRACK"));
    }

    void anEarlyRequestGoesToTheForkThatSpokeLast()
    {
        ModeCall call(mode());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        for (const char* fork : {"one", "two"}) {
            call.b.answerAs(fork, invite, 183, call.answerB(), fmt::format("X-Fork: {}\r\n", fork));
            QVERIFY(!call.a.waitAnswer(183).isEmpty());
        }
        call.a.request("INFO", "of a fork\r\n", "Content-Type: text/plain\r\n");
        const RawMessage info = call.b.waitRequest("INFO");
        QCOMPARE(tagOf(info), std::string("two"));
        QCOMPARE(info.body(), std::string("of a fork\r\n"));
        call.b.answer(info, 200);
        QCOMPARE(call.a.waitFinal("INFO").status(), 200);
    }

private:
    static MediaMode mode()
    {
        QFETCH_GLOBAL(int, mode);
        return static_cast<MediaMode>(mode);
    }
};

LEGSCOPE_TEST(EarlyForksTest)
#include "earlyforks_test.moc"
