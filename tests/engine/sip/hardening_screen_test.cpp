#include "engine/sip/guard/guardcounters.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <QString>

using namespace legscope;

namespace {

const char* const good = "Contact: <sip:raw@127.0.0.1:9>\r\n";

/// The final answer to `request`, 0 when none comes within `limit`.
int finalAnswer(BareAgent& agent, RawUdpPeer& peer, const RawRequest& request,
    std::chrono::milliseconds limit = test::longestWait)
{
    peer.send(agent.address(), textOf(request, peer.address(), agent.address()));
    int status = 0;
    agent.pumpUntil(
        [&] {
            while (auto octets = peer.take())
                status = statusOf(*octets);
            return status >= 200;
        },
        limit);
    return status;
}

} // namespace

class HardeningScreenTest : public QObject {
    Q_OBJECT

private slots:
    void requests_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("more");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const char* method, const char* from, const char* more,
                             int expected) { QTest::newRow(name) << method << from << more << expected; };
        const char* from = "<sip:raw@192.0.2.1>;tag=raw";
        row("ordinary INVITE", "INVITE", from, good, 486);
        row("INVITE from a tel URI", "INVITE", "<tel:+4989123>;tag=raw", good, 486);
        row("INVITE from a sips URI", "INVITE", "<sips:raw@192.0.2.1>;tag=raw", good, 486);
        row("MESSAGE without Contact", "MESSAGE", from, "", 200);
        row("OPTIONS without Contact", "OPTIONS", from, "", 200);
        row("REGISTER of everything", "REGISTER", from, "Contact: *\r\nExpires: 0\r\n", 405);
        row("INVITE with a route of sip URIs", "INVITE", from,
            "Contact: <sip:raw@127.0.0.1:9>\r\nRecord-Route: <sip:127.0.0.1:9;lr>\r\n", 486);

        row("INVITE without Contact", "INVITE", from, "", 400);
        row("SUBSCRIBE without Contact", "SUBSCRIBE", from, "Event: presence\r\n", 400);
        row("REFER without Contact", "REFER", from, "Refer-To: <sip:a@192.0.2.2>\r\n", 400);
        row("UPDATE without Contact", "UPDATE", from, "", 400);
        row("Contact is a tel URI", "INVITE", from, "Contact: <tel:+4989123>\r\n", 400);
        row("Contact is a star", "INVITE", from, "Contact: *\r\n", 400);
        row("Contact is a star in brackets", "INVITE", from, "Contact: <*>\r\n", 400);
        row("Contact is a web page", "INVITE", from, "Contact: <http://192.0.2.1/>\r\n", 400);
        row("Contact is mail", "OPTIONS", from, "Contact: <mailto:raw@example.org>\r\n", 400);
        row("Contact has no host", "INVITE", from, "Contact: <sip:>\r\n", 400);
        row("the second Contact is bad", "INVITE", from, "Contact: <sip:raw@127.0.0.1:9>, <urn:a:b>\r\n",
            400);
        row("Record-Route is a tel URI", "INVITE", from,
            "Contact: <sip:raw@127.0.0.1:9>\r\nRecord-Route: <tel:+4989123>\r\n", 400);
        row("the second Record-Route is bad", "INVITE", from,
            "Contact: <sip:raw@127.0.0.1:9>\r\nRecord-Route: <sip:127.0.0.1:9;lr>\r\nRecord-Route: "
            "<http://a/>\r\n",
            400);
        row("From is a web page", "INVITE", "<http://192.0.2.1/>;tag=raw", good, 400);
        row("From is a star", "INVITE", "<*>;tag=raw", good, 400);
        row("From is instant messaging", "MESSAGE", "<im:raw@example.org>;tag=raw", "", 400);
    }

    void requests()
    {
        QFETCH(QString, method);
        QFETCH(QString, from);
        QFETCH(QString, more);
        QFETCH(int, expected);
        BareAgent agent;
        RawUdpPeer peer;
        const RawRequest request{
            .method = method.toStdString(), .from = from.toStdString(), .more = more.toStdString()};
        QCOMPARE(finalAnswer(agent, peer, request), expected);
        QCOMPARE(agent.requests(), expected == 400 || expected == 405 ? 0u : 1u);
        QCOMPARE(finalAnswer(agent, peer, {}), 200);
    }

    void aRefusalIsCountedAndNamesItsReason()
    {
        BareAgent agent;
        RawUdpPeer peer;
        const auto before = guardCounters().requestsRefused.load();
        const RawRequest request{.method = "INVITE", .more = "Contact: <tel:+4989123>\r\n"};
        QCOMPARE(finalAnswer(agent, peer, request), 400);
        QCOMPARE(guardCounters().requestsRefused.load(), before + 1);
        QVERIFY(agent.seen().back().octets.starts_with("SIP/2.0 400 Contact Must Be A SIP URI\r\n"));
    }

    void aBadAckIsDroppedInSilence()
    {
        BareAgent agent;
        RawUdpPeer peer;
        const RawRequest ack{
            .method = "ACK", .to = "<sip:raw@127.0.0.1>;tag=x", .more = "Contact: <tel:+4989123>\r\n"};
        QCOMPARE(finalAnswer(agent, peer, ack, std::chrono::milliseconds(100)), 0);
        QCOMPARE(finalAnswer(agent, peer, {}), 200);
    }

    void aBadTargetInsideADialogDoesNotReplaceTheGoodOne()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Answer);
        RawUdpPeer caller;
        RawRequest request{.method = "INVITE", .callId = "dialog", .branch = "z9hG4bKdialog1"};
        request.more = "Contact: <sip:caller@" + caller.address().text() + ">\r\n";
        QCOMPARE(finalAnswer(agent, caller, request), 200);
        request.to = headerOf(agent.seen().back().octets, "To");
        request.method = "ACK";
        request.branch = "z9hG4bKdialog2";
        request.more.clear();
        caller.send(agent.address(), textOf(request, caller.address(), agent.address()));
        agent.pump(std::chrono::milliseconds(20));

        for (const char* method : {"INVITE", "UPDATE", "INFO"}) {
            request.method = method;
            request.branch.clear();
            request.more = "Contact: <tel:+4989123>\r\n";
            ++request.cseq;
            QCOMPARE(finalAnswer(agent, caller, request), 400);
        }
        agent.byeIncoming();
        QVERIFY(agent.pumpUntil([&] {
            const auto octets = caller.take();
            if (octets && octets->starts_with("BYE sip:caller@"))
                caller.send(agent.address(), answerTo(*octets, "200 OK", ""));
            return octets && octets->starts_with("BYE sip:caller@");
        }));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<bool>("refused");
        QTest::newRow("usable") << "Contact: <sip:callee@{peer}>\r\n" << false;
        QTest::newRow("Contact missing") << "" << false;
        QTest::newRow("Contact is a tel URI") << "Contact: <tel:+4989123>\r\n" << true;
        QTest::newRow("Contact is a star") << "Contact: *\r\n" << true;
        QTest::newRow("Contact is mail") << "Contact: <mailto:a@example.org>\r\n" << true;
        QTest::newRow("one of two Contacts is bad") << "Contact: <sip:callee@{peer}>, <urn:a:b>\r\n" << true;
        QTest::newRow("Record-Route is a web page")
            << "Contact: <sip:callee@{peer}>\r\nRecord-Route: <http://192.0.2.1/>\r\n"
            << true;
    }

    /// A 2xx whose target cannot be used still has to be acknowledged and ended (RFC 3261 13.2.2.4): at the
    /// target the dialog had, the Request-URI of the INVITE.
    void answers()
    {
        QFETCH(QString, more);
        QFETCH(bool, refused);
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Nothing);
        RawUdpPeer callee;
        const auto before = guardCounters().responsesRefused.load();
        const auto peer = QString::fromStdString(callee.address().text());
        agent.invite("sip:callee@" + callee.address().text());
        std::vector<std::string> methods;
        QVERIFY(agent.pumpUntil([&] {
            while (auto octets = callee.take()) {
                methods.push_back(octets->substr(0, octets->find(" SIP/2.0")));
                if (octets->starts_with("INVITE"))
                    callee.send(agent.address(),
                        answerTo(*octets, "200 OK", more.replace("{peer}", peer).toStdString()));
                if (octets->starts_with("ACK"))
                    agent.bye();
                if (octets->starts_with("BYE"))
                    callee.send(agent.address(), answerTo(*octets, "200 OK", ""));
            }
            return agent.answers().size() == 2;
        }));
        const auto target = " sip:callee@" + callee.address().text();
        const std::vector<std::string> expected{"INVITE" + target, "ACK" + target, "BYE" + target};
        QCOMPARE(methods, expected);
        QCOMPARE(agent.answers(), (std::vector{200, 200}));
        QCOMPARE(guardCounters().responsesRefused.load() - before, std::uint64_t{refused});
    }

    void anAnswerNobodyAskedForCausesNothing()
    {
        BareAgent agent;
        RawUdpPeer peer;
        const auto invite = textOf({.method = "INVITE"}, agent.address(), peer.address());
        peer.send(agent.address(), answerTo(invite, "200 OK", "Contact: <tel:+4989123>\r\n"));
        peer.send(agent.address(), answerTo(invite, "200 OK", good));
        agent.pump(std::chrono::milliseconds(100));
        QVERIFY(!peer.take());
        QCOMPARE(finalAnswer(agent, peer, {}), 200);
    }
};

LEGSCOPE_TEST(HardeningScreenTest)
#include "hardening_screen_test.moc"
