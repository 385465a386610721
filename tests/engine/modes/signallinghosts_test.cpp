#include "engine/net/dnsresolver.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/support/fakednsserver.h"
#include "tests/support/modecall.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

DnsOptions askingAt(const std::string& servers)
{
    DnsOptions options;
    options.servers = servers;
    options.limit = 1s;
    options.perTry = 300ms;
    return options;
}

bool answersOptions(const SocketAddress& engine)
{
    RawUdpPeer peer;
    peer.send(engine, textOf({}, peer.address(), engine));
    return peer.waitReadable(longestWait);
}

/// A Contact whose name is nobody's, or a route through it.
std::string routeThrough(const std::string& host)
{
    return "Record-Route: <sip:" + host + ";lr>\r\n";
}

} // namespace

/// Host names where SIP goes: in dial strings, in Contact, Record-Route and redirections.
class SignallingHostsTest : public QObject {
    Q_OBJECT

private slots:
    void aCallToAHostNameReachesItsAddress_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("with a port") << "callee.test:{portB}";
        QTest::newRow("by its services") << "services.test";
        QTest::newRow("by the services of its naming") << "naming.test";
        QTest::newRow("of the hosts file") << "localhost:{portB}";
        QTest::newRow("whose first address is of another family") << "both.test:{portB}";
    }
    void aCallToAHostNameReachesItsAddress()
    {
        QFETCH(QString, host);
        FakeDnsServer server;
        DnsResolver resolver(askingAt(server.text()));
        ModeSetup setup;
        setup.resolver = &resolver;
        setup.dial = "sofia/inner/b@" + host.toStdString();
        ModeCall call(MediaMode::Proxy, setup);
        const std::uint16_t port = call.b.address().port();
        server.tell("callee.test", {"127.0.0.1"});
        server.tell("both.test", {"::1", "127.0.0.1"});
        server.tellServices("_sip._udp.services.test", {{10, 0, port, "callee.test"}});
        server.tellServices("_elsewhere._udp.naming.test", {{10, 0, port, "callee.test"}});
        server.tellNamings("naming.test", {{1, 1, "s", "SIP+D2U", "_elsewhere._udp.naming.test"}});
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whileANameHasNoAnswerEverybodyElseIsServed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("manner");
        QTest::addColumn<QString>("server"); // in place of ours
        QTest::newRow("dead") << "callee.test:5099" << int(DnsManner::Silent) << "";
        QTest::newRow("dead, services too") << "callee.test" << int(DnsManner::Silent) << "";
        QTest::newRow("failing") << "callee.test" << int(DnsManner::Fails) << "";
        QTest::newRow("garbled") << "callee.test" << int(DnsManner::Garbles) << "";
        QTest::newRow("refusing by ICMP")
            << "callee.test" << 0 << QString::fromStdString(freeAddress("127.0.0.1").text());
        QTest::newRow("no way to its network") << "callee.test" << 0 << "[2001:db8::1]:53";
        QTest::newRow("nobody has the name") << "absent.test" << int(DnsManner::Answers) << "";
        QTest::newRow("local") << "phone.local:5099" << int(DnsManner::Answers) << "";
    }
    void whileANameHasNoAnswerEverybodyElseIsServed()
    {
        QFETCH(QString, host);
        QFETCH(int, manner);
        QFETCH(QString, server);
        FakeDnsServer ours{DnsManner(manner)};
        ours.tell("callee.test", {"127.0.0.1"});
        DnsResolver resolver(askingAt(server.isEmpty() ? ours.text() : server.toStdString()));
        ModeSetup setup;
        setup.resolver = &resolver;
        setup.dial = "sofia/inner/b@" + host.toStdString();
        ModeCall call(MediaMode::Proxy, setup);
        call.a.invite("b", call.offerA());
        for (int i = 0; i < 9; ++i)
            QVERIFY(answersOptions(call.engineOf("inner")));
        QCOMPARE(call.a.waitFinal().status(), 503);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    /// Each of the questions alone would be answered in time; one after the other they last longer than the
    /// caller waits.
    void allQuestionsOfADestinationShareOneLimit()
    {
        FakeDnsServer server(DnsManner::Answers, 3'500ms);
        DnsOptions options = askingAt(server.text());
        options.limit = options.perTry = 4s;
        DnsResolver resolver(options);
        ModeSetup setup;
        setup.resolver = &resolver;
        setup.dial = "sofia/inner/b@absent.test";
        ModeCall call(MediaMode::Proxy, setup);
        call.a.invite("b", call.offerA());
        QCOMPARE(call.a.waitFinal().status(), 503);
    }

    void aCallThatIsGivenUpDoesNotWaitForItsName()
    {
        FakeDnsServer server(DnsManner::Silent);
        DnsOptions options = askingAt(server.text());
        options.limit = options.perTry = 1h;
        DnsResolver resolver(options);
        ModeSetup setup;
        setup.resolver = &resolver;
        setup.dial = "sofia/inner/b@callee.test:5099";
        ModeCall call(MediaMode::Proxy, setup);
        call.a.invite("b", call.offerA());
        QVERIFY(call.recorder->waitForCount<LegBegan>(2));
        QVERIFY2(answersOptions(call.engineOf("inner")), "a name held the SIP thread up");
        call.a.cancel();
        QCOMPARE(call.a.waitFinal().status(), 487);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void requestsOfADialogGoToItsSourceWhileAHostHasNoAddress_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("inRoute");
        QTest::addColumn<int>("manner");
        QTest::newRow("Contact, dead") << "phone.test" << false << int(DnsManner::Silent);
        QTest::newRow("Contact, absent") << "absent.test" << false << int(DnsManner::Answers);
        QTest::newRow("Contact, local") << "phone.local" << false << int(DnsManner::Answers);
        QTest::newRow("Record-Route, dead") << "proxy.test" << true << int(DnsManner::Silent);
        QTest::newRow("Record-Route, absent") << "absent.test" << true << int(DnsManner::Answers);
    }
    void requestsOfADialogGoToItsSourceWhileAHostHasNoAddress()
    {
        QFETCH(QString, host);
        QFETCH(bool, inRoute);
        QFETCH(int, manner);
        FakeDnsServer server{DnsManner(manner)};
        DnsResolver resolver(askingAt(server.text()));
        ModeSetup setup;
        setup.resolver = &resolver;
        ModeCall call(MediaMode::Proxy, setup);
        const std::string name = host.toStdString();
        const std::string route = inRoute ? routeThrough(name) : "";
        if (!inRoute) {
            call.a.pretend("sip:a@" + name);
            call.b.pretend("sip:b@" + name);
        }
        call.a.invite("b", call.offerA(), route);
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 200, call.answerB(), route);
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.b));
        QVERIFY(call.recorder->hasFinding("NAT_SOURCE"));
    }

    void requestsOfADialogGoToTheHostOnceItsAddressIsKnown()
    {
        FakeDnsServer server;
        server.tell("phone.test", {"127.0.0.1"});
        DnsResolver resolver(askingAt(server.text()));
        ModeSetup setup;
        setup.resolver = &resolver;
        ModeCall call(MediaMode::Proxy, setup);
        RawUdpPeer elsewhere;
        call.a.pretend("sip:a@phone.test:" + std::to_string(elsewhere.address().port()));
        VERIFY_RIGHT(call.connect());
        QTRY_VERIFY(resolver.known("phone.test"));
        call.b.request("BYE");
        QVERIFY(elsewhere.waitReadable(longestWait));
        QVERIFY(elsewhere.take()->starts_with("BYE sip:a@phone.test:"));
    }

    void aRedirectionToAHostNameIsResolved_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("status"); // at the caller
        QTest::newRow("known") << "callee.test" << 200;
        QTest::newRow("absent") << "absent.test" << 503;
    }
    void aRedirectionToAHostNameIsResolved()
    {
        QFETCH(QString, host);
        QFETCH(int, status);
        FakeDnsServer server;
        server.tell("callee.test", {"127.0.0.1"});
        DnsResolver resolver(askingAt(server.text()));
        ModeSetup setup;
        setup.resolver = &resolver;
        ModeCall call(MediaMode::Proxy, setup);
        call.a.invite("b", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        call.b.pretend(fmt::format("sip:c@{}:{}", host.toStdString(), call.c.address().port()));
        call.b.answer(first, 302);
        if (status == 200) {
            const RawMessage second = call.c.waitRequest("INVITE");
            QVERIFY(!second.isEmpty());
            call.c.answer(second, 200, call.answerB());
        }
        QCOMPARE(call.a.waitFinal().status(), status);
        call.a.acknowledge();
    }
};

LEGSCOPE_TEST(SignallingHostsTest)
#include "signallinghosts_test.moc"
