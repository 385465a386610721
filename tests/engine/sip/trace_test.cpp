#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;

namespace {

/// Two requests that no printer would produce: folded, oddly spaced, in compact form, with empty and unknown
/// headers.
constexpr const char* oddOptions = "OPTIONS sip:odd@{0} SIP/2.0\r\n"
                                   "v:  SIP / 2.0 / {2}\r\n"
                                   "   {1} ;branch=z9hG4bK{3} ; rport\r\n"
                                   "Max-Forwards :  0070\r\n"
                                   "f: \"Odd\\\" one\"   <sip:odd@{1}> ;  tag=a{3}\r\n"
                                   "TO:\t<sip:odd@{0}>\r\n"
                                   "i:odd{3}@example\r\n"
                                   "X-Unknown:\r\n"
                                   "Accept: application/sdp ,\r\n text/plain;q=0.1\r\n"
                                   "Accept: text/html\r\n"
                                   "X-Unknown-Twice: one\r\n"
                                   "Supported: \r\n"
                                   "X-Unknown-Twice: two\r\n"
                                   "cseq:  0000007     OPTIONS\r\n"
                                   "c: text/plain\r\n"
                                   "l: 5\r\n"
                                   "\r\n"
                                   "a\tb\r\n";

std::string oddRequest(
    const BareAgent& agent, const SocketAddress& from, std::string_view protocol, int number)
{
    return fmt::format(fmt::runtime(oddOptions), agent.address().text(), from.text(), protocol, number);
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(verifyGuards(), verifyGuards() ? "" : verifyGuards().error().detail.c_str());
    }

    void aDatagramIsReportedByteForByteBothWays()
    {
        BareAgent agent;
        QVERIFY(agent.isUp());
        RawUdpPeer peer;
        const auto request = oddRequest(agent, peer.address(), "UDP", 1);
        peer.send(agent.address(), request);
        std::optional<std::string> answer;
        QVERIFY(agent.pumpUntil([&] { return (answer = peer.take()).has_value(); }));

        QCOMPARE(agent.seen().size(), std::size_t{2});
        const auto& received = agent.seen()[0];
        QCOMPARE(received.octets, request);
        QVERIFY(received.direction == Direction::Received);
        QVERIFY(received.transport == Transport::Udp);
        QCOMPARE(received.remote.text(), peer.address().text());
        QCOMPARE(received.local.text(), agent.address().text());
        QCOMPARE(received.method, std::string("OPTIONS"));
        QCOMPARE(received.callId, std::string("odd1@example"));
        QCOMPARE(received.cseq, 7u);
        QCOMPARE(received.status, 0);
        QCOMPARE(received.contentType, std::string("text/plain"));
        QCOMPARE(received.body, std::string("a\tb\r\n"));

        const auto& sent = agent.seen()[1];
        QVERIFY(sent.direction == Direction::Sent);
        QCOMPARE(sent.octets, *answer);
        QCOMPARE(sent.status, 200);
        QCOMPARE(sent.method, std::string("OPTIONS"));
        QCOMPARE(sent.remote.text(), peer.address().text());
        QCOMPARE(sent.local.text(), agent.address().text());
    }

    void octetsBehindTheBodyOfADatagramAreReportedToo()
    {
        BareAgent agent;
        RawUdpPeer peer;
        const auto request = oddRequest(agent, peer.address(), "UDP", 2) + "left over\r\n";
        peer.send(agent.address(), request);
        QVERIFY(agent.pumpUntil([&] { return peer.take().has_value(); }));
        QCOMPARE(agent.seen()[0].octets, request);
        QCOMPARE(agent.seen()[0].body, std::string("a\tb\r\n"));
    }

    void messagesOnAStreamAreReportedByteForByteWhereverTheyWereCut()
    {
        BareAgent agent;
        QVERIFY(agent.isUp());
        RawTcpPeer peer(agent.address());
        QVERIFY(peer.isConnected());
        std::string stream;
        std::vector<std::string> requests;
        for (int i = 0; i < 4; ++i) {
            requests.push_back(oddRequest(agent, peer.address(), "TCP", 10 + i));
            stream += requests.back();
        }
        std::string answers;
        const auto received = [&] {
            return static_cast<std::size_t>(std::ranges::count_if(
                agent.seen(), [](const SeenMessage& m) { return m.direction == Direction::Received; }));
        };
        // One and a half message, then the rest in small pieces.
        const std::size_t half = requests[0].size() * 3 / 2;
        peer.send(std::string_view(stream).substr(0, half));
        QVERIFY(agent.pumpUntil([&] { return received() == 1; }));
        for (std::size_t at = half; at < stream.size(); at += 37) {
            peer.send(std::string_view(stream).substr(at, 37));
            agent.pump(std::chrono::milliseconds(1));
        }
        QVERIFY(agent.pumpUntil([&] { return received() == 4; }));
        QVERIFY(agent.pumpUntil([&] { return (answers += peer.take(), agent.seen().size() == 8); }));
        agent.pump(std::chrono::milliseconds(20));
        answers += peer.take();

        std::string sent;
        std::size_t next = 0;
        for (const auto& message : agent.seen()) {
            QVERIFY(message.transport == Transport::Tcp);
            QCOMPARE(message.remote.text(), peer.address().text());
            QCOMPARE(message.local.text(), agent.address().text());
            if (message.direction == Direction::Sent)
                sent += message.octets;
            else
                QCOMPARE(message.octets, requests[next++]);
        }
        QCOMPARE(sent, answers);
    }

    void messagesOverTlsAreReportedInClear()
    {
        const std::string certificates = LEGSCOPE_TEST_DATA "/tls";
        BareAgent caller("127.0.0.1", BareAgent::OnInvite::Nothing, certificates);
        BareAgent callee("127.0.0.1", BareAgent::OnInvite::Busy, certificates);
        QVERIFY(caller.isUp() && callee.isUp());
        caller.invite("sips:callee@" + callee.tlsAddress().text());
        // INVITE, 100, 486, ACK
        QVERIFY(callee.pumpUntil([&] {
            caller.pump(std::chrono::milliseconds(1));
            return callee.seen().size() == 4 && caller.seen().size() == 4;
        }));
        for (const auto& here : callee.seen()) {
            QVERIFY(here.transport == Transport::Tls);
            QCOMPARE(here.local.text(), callee.tlsAddress().text());
            const auto same = [&](const SeenMessage& there) {
                return there.octets == here.octets && there.direction != here.direction
                    && there.transport == Transport::Tls;
            };
            QVERIFY2(std::ranges::count_if(caller.seen(), same) == 1, here.octets.c_str());
        }
    }

    void everyRetransmissionIsReported()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Nothing);
        RawUdpPeer peer;
        agent.invite("sip:silent@" + peer.address().text());
        std::vector<std::string> got;
        QVERIFY(agent.pumpUntil([&] {
            if (auto octets = peer.take())
                got.push_back(*octets);
            return got.size() == 3;
        }));
        QCOMPARE(agent.seen().size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(agent.seen()[i].octets, got[i]);
            QCOMPARE(agent.seen()[i].method, std::string("INVITE"));
            QCOMPARE(agent.seen()[i].contentType, std::string("application/sdp"));
            QVERIFY(agent.seen()[i].body.starts_with("v=0\r\n"));
        }
    }
};

LEGSCOPE_TEST(TraceTest)
#include "trace_test.moc"
