#include "engine/sip/guard/guardcounters.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <fmt/format.h>

using namespace legscope;

namespace {

/// Who is called, and answers as told.
class Gateway {
public:
    explicit Gateway(BareAgent& agent)
        : m_agent(agent)
    {
        agent.invite("sip:gateway@" + m_peer.address().text(), BareAgent::Acknowledging::WhenTold);
        m_invite = next("INVITE ");
    }

    bool isCalled() const { return !m_invite.empty(); }
    void answer(const std::string& status)
    {
        m_peer.send(m_agent.address(), answerTo(m_invite, status, contact()));
    }
    bool isCalledAgain()
    {
        m_invite = next("INVITE ");
        return isCalled();
    }
    /// BYE, as the one that is called may send it before it has answered (RFC 3261 section 15).
    void hangUp()
    {
        RawRequest bye{.method = "BYE", .callId = headerOf(m_invite, "Call-ID")};
        bye.from = headerOf(m_invite, "To");
        if (bye.from.find(";tag=") == std::string::npos)
            bye.from += ";tag=raw-uas";
        bye.to = headerOf(m_invite, "From");
        m_peer.send(m_agent.address(), textOf(bye, m_peer.address(), m_agent.address()));
    }
    /// The next message that begins so, empty when none comes.
    std::string next(const std::string& startLine)
    {
        std::string found;
        m_agent.pumpUntil([&] {
            while (auto octets = m_peer.take()) {
                if (octets->starts_with(startLine))
                    found = *octets;
            }
            return !found.empty();
        });
        return found;
    }

private:
    std::string contact() const { return fmt::format("Contact: <sip:{}>\r\n", m_peer.address().text()); }

    BareAgent& m_agent;
    RawUdpPeer m_peer;
    std::string m_invite;
};

bool reported(const BareAgent& agent, int status)
{
    return std::ranges::count(agent.answers(), status) > 0;
}

} // namespace

/// Answers and ends of an INVITE of ours in an order that the library does not expect.
class LateResponseTest : public QObject {
    Q_OBJECT

private slots:
    void aProvisionalAnswerAfterTheFinalOneReachesNobody()
    {
        BareAgent agent;
        Gateway gateway(agent);
        QVERIFY(gateway.isCalled());
        const auto refused = guardCounters().responsesRefused.load();
        gateway.answer("200 OK");
        QVERIFY(agent.pumpUntil([&] { return reported(agent, 200); }));
        gateway.answer("180 Ringing");
        QVERIFY(agent.pumpUntil([&] { return guardCounters().responsesRefused.load() > refused; }));
        QVERIFY(!reported(agent, 180));
        agent.acknowledge();
        QVERIFY(!gateway.next("ACK ").empty());
        agent.bye();
        QVERIFY(!gateway.next("BYE ").empty());
    }

    /// The sanitizer of leaks sees the INVITE that the library forgets.
    void aByeBeforeTheAnswerLetsTheInviteGo()
    {
        const auto released = guardCounters().invitesReleased.load();
        {
            BareAgent agent;
            Gateway gateway(agent);
            QVERIFY(gateway.isCalled());
            gateway.answer("180 Ringing");
            QVERIFY(agent.pumpUntil([&] { return reported(agent, 180); }));
            gateway.hangUp();
            QVERIFY(!gateway.next("SIP/2.0 200").empty());
            QVERIFY(agent.pumpUntil([&] { return guardCounters().invitesReleased.load() > released; }));
            gateway.answer("487 Request Terminated");
        }
        QCOMPARE(guardCounters().invitesReleased.load(), released + 1);
    }

    /// The BYE takes the place that the re-INVITE had in the session; the gateway goes on as if there were
    /// none.
    void byesThatCrossDuringAReinviteLetItGo_data()
    {
        QTest::addColumn<QString>("late");
        QTest::newRow("accepted after the end") << "200 OK";
        QTest::newRow("never answered") << "";
    }
    void byesThatCrossDuringAReinviteLetItGo()
    {
        QFETCH(QString, late);
        const auto released = guardCounters().invitesReleased.load();
        {
            BareAgent agent;
            Gateway gateway(agent);
            QVERIFY(gateway.isCalled());
            gateway.answer("200 OK");
            QVERIFY(agent.pumpUntil([&] { return reported(agent, 200); }));
            agent.acknowledge();
            QVERIFY(!gateway.next("ACK ").empty());
            agent.reinvite();
            QVERIFY(gateway.isCalledAgain());
            agent.bye();
            QVERIFY(!gateway.next("BYE ").empty());
            gateway.hangUp();
            QVERIFY(agent.pumpUntil([&] { return guardCounters().invitesReleased.load() > released; }));
            if (!late.isEmpty())
                gateway.answer(late.toStdString());
        }
        QCOMPARE(guardCounters().invitesReleased.load(), released + 1);
    }

    void anInviteThatIsRefusedIsNotLetGoTwice()
    {
        const auto released = guardCounters().invitesReleased.load();
        {
            BareAgent agent;
            Gateway gateway(agent);
            QVERIFY(gateway.isCalled());
            gateway.answer("180 Ringing");
            gateway.answer("486 Busy Here");
            QVERIFY(agent.pumpUntil([&] { return reported(agent, 486); }));
        }
        QCOMPARE(guardCounters().invitesReleased.load(), released);
    }
};

LEGSCOPE_TEST(LateResponseTest)
#include "lateresponse_test.moc"
