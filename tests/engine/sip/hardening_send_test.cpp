#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <cerrno>

using namespace legscope;

namespace {

/// Waits for the next datagram of `peer` whose first line begins with `start`; empty when none comes.
std::string awaitFrom(BareAgent& agent, RawUdpPeer& peer, std::string_view start)
{
    std::string found;
    agent.pumpUntil([&] {
        while (auto octets = peer.take()) {
            if (octets->starts_with(start)) {
                found = *octets;
                return true;
            }
        }
        return false;
    });
    return found;
}

bool isAlive(BareAgent& agent)
{
    RawUdpPeer peer;
    peer.send(agent.address(), textOf({}, peer.address(), agent.address()));
    return !awaitFrom(agent, peer, "SIP/2.0 200").empty();
}

std::size_t sentBy(const BareAgent& agent, std::string_view method)
{
    return static_cast<std::size_t>(std::ranges::count_if(agent.seen(), [&](const SeenMessage& m) {
        return m.direction == Direction::Sent && m.status == 0 && m.method == method;
    }));
}

} // namespace

class HardeningSendTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto verified = verifyGuards();
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
    }

    void cleanup() { failNextSends(0, 0); }

    void errorsOfThePath_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("invalid argument") << EINVAL;
        QTest::newRow("not permitted") << EPERM;
        QTest::newRow("access denied") << EACCES;
        QTest::newRow("network unreachable") << ENETUNREACH;
        QTest::newRow("host unreachable") << EHOSTUNREACH;
        QTest::newRow("no buffer space") << ENOBUFS;
        QTest::newRow("network down") << ENETDOWN;
        QTest::newRow("address not available") << EADDRNOTAVAIL;
        QTest::newRow("refused earlier") << ECONNREFUSED;
        QTest::newRow("would block") << EAGAIN;
    }

    void errorsOfThePath()
    {
        QFETCH(int, error);
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Nothing);
        agent.useShortTimers();
        RawUdpPeer callee;
        const auto forgiven = guardCounters().pathErrorsForgiven.load();

        failNextSends(error, 1);
        agent.invite("sip:callee@" + callee.address().text());
        const auto invite = awaitFrom(agent, callee, "INVITE");
        QVERIFY2(!invite.empty(), "the INVITE that failed was not retransmitted");
        QCOMPARE(sentBy(agent, "INVITE"), std::size_t{1}); // the failed one was never on the wire
        QVERIFY(agent.answers().empty());

        failNextSends(error, 1);
        const auto contact = "Contact: <sip:callee@" + callee.address().text() + ">\r\n";
        const auto answer = answerTo(invite, "200 OK", contact);
        callee.send(agent.address(), answer);
        QVERIFY(agent.pumpUntil([&] { return agent.answers() == std::vector{200}; }));
        QCOMPARE(sentBy(agent, "ACK"), std::size_t{0});
        callee.send(agent.address(), answer); // the callee missed the ACK and retransmits (RFC 3261 13.3.1.4)
        QVERIFY2(!awaitFrom(agent, callee, "ACK").empty(), "the retransmitted 200 was not acknowledged");

        failNextSends(error, 1);
        agent.bye();
        const auto bye = awaitFrom(agent, callee, "BYE");
        QVERIFY2(!bye.empty(), "the BYE that failed was not retransmitted");
        callee.send(agent.address(), answerTo(bye, "200 OK", ""));
        QVERIFY(agent.pumpUntil([&] { return agent.answers() == std::vector{200, 200}; }));

        QCOMPARE(guardCounters().pathErrorsForgiven.load() - forgiven, std::uint64_t{3});
        QVERIFY(isAlive(agent));
    }

    void aFailed200IsRetransmittedAndItsAckIsTaken()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Answer);
        agent.useShortTimers();
        RawUdpPeer caller;
        RawRequest request{.method = "INVITE"};
        request.more = "Contact: <sip:caller@" + caller.address().text() + ">\r\n";
        failNextSends(ENETUNREACH, 2); // the 100 and the first 200
        caller.send(agent.address(), textOf(request, caller.address(), agent.address()));
        const auto answer = awaitFrom(agent, caller, "SIP/2.0 200");
        QVERIFY2(!answer.empty(), "the 200 that failed was not retransmitted");

        RawRequest ack{.method = "ACK", .to = headerOf(answer, "To"), .callId = headerOf(answer, "Call-ID")};
        caller.send(agent.address(), textOf(ack, caller.address(), agent.address()));
        agent.pump(std::chrono::milliseconds(20));
        QVERIFY(isAlive(agent));
        agent.byeIncoming();
        const auto bye = awaitFrom(agent, caller, "BYE");
        QVERIFY(!bye.empty());
        caller.send(agent.address(), answerTo(bye, "200 OK", ""));
        agent.pump(std::chrono::milliseconds(20));
    }

    void anErrorOfTheSocketItselfIsReported()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Nothing);
        RawUdpPeer callee;
        const auto forgiven = guardCounters().pathErrorsForgiven.load();
        failNextSends(EBADF, 1);
        agent.invite("sip:callee@" + callee.address().text());
        QVERIFY(agent.pumpUntil([&] { return !agent.answers().empty(); }));
        QCOMPARE(agent.answers().front(), 503);
        QCOMPARE(guardCounters().pathErrorsForgiven.load(), forgiven);
        QVERIFY(isAlive(agent));
    }

    void answersGoToTheSource_data()
    {
        QTest::addColumn<QString>("via");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("more");
        QTest::addColumn<int>("expected");
        QTest::newRow("no rport") << "SIP/2.0/UDP {other}" << "SIP/2.0" << "" << 200;
        QTest::newRow("a name") << "SIP/2.0/UDP name.example" << "SIP/2.0" << "" << 200;
        QTest::newRow("a lie about received")
            << "SIP/2.0/UDP name.example;received=192.0.2.1;rport=9" << "SIP/2.0" << "" << 200;
        QTest::newRow("maddr") << "SIP/2.0/UDP {other};maddr=name.example" << "SIP/2.0" << "" << 200;
        QTest::newRow("maddr in a bad request")
            << "SIP/2.0/UDP {other};maddr=name.example" << "SIP/2.0" << "CSeq: 9 OPTIONS\r\n"
            << 400;
        QTest::newRow("another version") << "SIP/2.0/UDP name.example" << "SIP/7.0" << "" << 505;
        QTest::newRow("another transport") << "SIP/2.0/TCP name.example" << "SIP/2.0" << "" << 0;
        QTest::newRow("another transport in a bad request")
            << "SIP/2.0/TCP name.example" << "SIP/2.0" << "CSeq: 9 OPTIONS\r\n"
            << 0;
    }

    /// RFC 3581, for every request and in every way to answer; no name a stranger wrote is looked up on the
    /// way.
    void answersGoToTheSource()
    {
        QFETCH(QString, via);
        QFETCH(QString, version);
        QFETCH(QString, more);
        QFETCH(int, expected);
        BareAgent agent;
        RawUdpPeer asker, other;
        const auto sentBy
            = via.replace("{other}", QString::fromStdString(other.address().text())).toStdString();
        auto request = textOf({.more = more.toStdString()}, asker.address(), agent.address());
        const auto written = "SIP/2.0/UDP " + asker.address().text();
        request.replace(request.find(written), written.size(), sentBy);
        request.replace(request.find("SIP/2.0"), 7, version.toStdString());
        const auto lookups = guardCounters().lookupsStopped.load();
        asker.send(agent.address(), request);
        int status = 0;
        agent.pumpUntil(
            [&] {
                const auto octets = asker.take();
                return octets && (status = statusOf(*octets)) >= 200;
            },
            std::chrono::milliseconds(expected ? 3000 : 100));
        QCOMPARE(status, expected);
        QVERIFY(!other.take());
        QCOMPARE(guardCounters().lookupsStopped.load(), lookups);
    }
};

LEGSCOPE_TEST(HardeningSendTest)
#include "hardening_send_test.moc"
