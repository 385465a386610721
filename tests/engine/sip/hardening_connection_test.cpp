#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTest>

#include <deque>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

std::size_t openOnes(std::deque<RawTcpPeer>& peers)
{
    std::size_t open = 0;
    for (auto& peer : peers) {
        peer.take();
        open += peer.isConnected() && !peer.isClosed();
    }
    return open;
}

bool isAnswered(BareAgent& agent, RawTcpPeer& peer)
{
    peer.send(textOf({.protocol = "TCP"}, peer.address(), agent.address()));
    return agent.pumpUntil([&] { return statusOf(peer.take()) == 200; });
}

} // namespace

class HardeningConnectionTest : public QObject {
    Q_OBJECT

private slots:
    void oneSourceHoldsNoMoreThanItsShare()
    {
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.connections = 100, .connectionsPerSource = 8});
        const auto before = guardCounters().connectionsRefused.load();
        std::deque<RawTcpPeer> peers;
        for (int i = 0; i < 20; ++i) {
            peers.emplace_back(agent.address());
            agent.pump(5ms);
        }
        QVERIFY(agent.pumpUntil([&] { return openOnes(peers) == 8; }));
        QCOMPARE(guardCounters().connectionsRefused.load() - before, std::uint64_t{12});
        QVERIFY(isAnswered(agent, peers.front()));

        // What was given back can be had again.
        peers.erase(peers.begin() + 1, peers.end());
        agent.pump(20ms);
        RawTcpPeer another(agent.address());
        QVERIFY(isAnswered(agent, another));
    }

    void allSourcesTogetherHoldNoMoreThanTheCap()
    {
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.connections = 5, .connectionsPerSource = 5});
        std::deque<RawTcpPeer> peers;
        for (int i = 0; i < 12; ++i) {
            peers.emplace_back(agent.address(), "127.0.0." + std::to_string(10 + i));
            agent.pump(5ms);
        }
        QVERIFY(agent.pumpUntil([&] { return openOnes(peers) == 5; }));
    }

    void aConnectionThatSaysNothingIsClosed_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a message")
            << QByteArray("OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1\r\n");
        QTest::newRow("keep-alives") << QByteArray("\r\n\r\n");
        QTest::newRow("garbage") << QByteArray(2000, 'x');
    }

    void aConnectionThatSaysNothingIsClosed()
    {
        QFETCH(QByteArray, said);
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.firstMessage = 400ms});
        const auto before = guardCounters().connectionsClosed.load();
        RawTcpPeer silent(agent.address());
        RawTcpPeer talking(agent.address());
        silent.send({said.data(), static_cast<std::size_t>(said.size())});
        QVERIFY(isAnswered(agent, talking));
        QVERIFY(agent.pumpUntil([&] { return (silent.take(), silent.isClosed()); }));
        QCOMPARE(guardCounters().connectionsClosed.load() - before, std::uint64_t{1});
        QVERIFY(isAnswered(agent, talking));
    }

    void aHalfOpenTlsHandshakeIsClosedAndItsSocketFreed()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Busy, LEGSCOPE_TEST_DATA "/tls");
        QVERIFY(agent.isUp());
        setAdmissionLimits(agent.tlsAddress(), {.connectionsPerSource = 10, .firstMessage = 2s});
        agent.pump(20ms);
        const auto descriptors
            = [] { return QDir("/proc/self/fd").entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size(); };
        const auto before = descriptors();
        std::deque<RawTcpPeer> peers;
        for (int i = 0; i < 15; ++i) {
            peers.emplace_back(agent.tlsAddress());
            if (i % 2)
                peers.back().send("\x16\x03\x01\x02"); // the first octets of a ClientHello
            agent.pump(5ms);
        }
        QVERIFY(agent.pumpUntil([&] { return openOnes(peers) == 10; }));
        QVERIFY(agent.pumpUntil([&] { return openOnes(peers) == 0; }));
        peers.clear();
        QVERIFY(agent.pumpUntil([&] { return descriptors() == before; }));
    }

    void anIdleConnectionIsClosedAndKeepAlivesKeepOne()
    {
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.firstMessage = 10s, .idle = 2s});
        RawTcpPeer idle(agent.address());
        RawTcpPeer alive(agent.address());
        QVERIFY(isAnswered(agent, idle));
        QVERIFY(isAnswered(agent, alive));
        QVERIFY(agent.pumpUntil([&] {
            alive.send("\r\n\r\n"); // RFC 5626 4.4.1
            agent.pump(20ms);
            return (idle.take(), idle.isClosed());
        }));
        alive.take();
        QVERIFY(!alive.isClosed());
        QVERIFY(isAnswered(agent, alive));
    }

    void aBannedSourceCannotConnect()
    {
        BareAgent agent;
        const auto stranger = *SocketAddress::parse("127.0.0.77", 0);
        banSource(stranger, 60s);
        std::deque<RawTcpPeer> peers;
        peers.emplace_back(agent.address(), "127.0.0.77");
        QVERIFY(agent.pumpUntil([&] { return openOnes(peers) == 0; }));
        liftBan(stranger);
        RawTcpPeer again(agent.address(), "127.0.0.77");
        QVERIFY(isAnswered(agent, again));
    }

    /// Ten thousand connections, none of which says anything: the agent stays within its cap and keeps
    /// answering.
    void aStormOfConnectionsIsOutlived()
    {
        BareAgent agent;
        setAdmissionLimits(
            agent.address(), {.connections = 50, .connectionsPerSource = 50, .firstMessage = 300ms});
        RawUdpPeer prober;
        std::deque<RawTcpPeer> peers;
        unsigned answered = 0;
        for (int round = 0; round < 100; ++round) {
            for (int i = 0; i < 100; ++i) {
                peers.emplace_back(agent.address());
                agent.pump(0ms);
            }
            prober.send(agent.address(), textOf({}, prober.address(), agent.address()));
            answered += agent.pumpUntil([&] { return prober.take().has_value(); });
            while (peers.size() > 200)
                peers.pop_front();
        }
        QCOMPARE(answered, 100u);
        QVERIFY(agent.pumpUntil([&] { return openOnes(peers) == 0; }));
    }
};

LEGSCOPE_TEST(HardeningConnectionTest)
#include "hardening_connection_test.moc"
