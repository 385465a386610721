#include "engine/sip/guard_responses.h"
#include "engine/sip/hardening.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;

class HardeningInviteTest : public QObject {
    Q_OBJECT

    /// The next request of that method that the agent sends to the peer.
    static std::string requestAt(RawUdpPeer& peer, BareAgent& agent, const std::string& method)
    {
        std::string request;
        agent.pumpUntil([&] {
            while (const auto octets = peer.take()) {
                if (octets->starts_with(method + ' '))
                    request = *octets;
            }
            return !request.empty();
        });
        return request;
    }

private slots:
    void anInviteIsLetGoWhenItsPrackEndsTheSession()
    {
        BareAgent agent;
        QVERIFY(agent.isUp());
        RawUdpPeer peer("127.0.0.1");
        const std::string uri = fmt::format("sip:raw@{}", peer.address().text());
        agent.invite(uri);
        const std::string invite = requestAt(peer, agent, "INVITE");
        QVERIFY(!invite.empty());
        const std::string contact = fmt::format("Contact: <{}>\r\n", uri);
        peer.send(
            agent.address(), answerTo(invite, "180 Ringing", "Require: 100rel\r\nRSeq: 1\r\n" + contact));
        const std::string prack = requestAt(peer, agent, "PRACK");
        QVERIFY(!prack.empty());
        const auto before = guardCounters().invitesReleased.load();
        peer.send(agent.address(), answerTo(prack, "481 Gone", ""));
        QVERIFY(agent.pumpUntil([&] { return guardCounters().invitesReleased.load() > before; }));
        QCOMPARE(guardCounters().invitesReleased.load(), before + 1);
        peer.send(agent.address(), answerTo(invite, "487 Ended", ""));
        QVERIFY(!requestAt(peer, agent, "ACK").empty());
    }

    void aProvisionalResponseAfterTheFinalOneComesTooLate()
    {
        QVERIFY(comesTooLate(180, 200) && comesTooLate(199, 486));
        QVERIFY(!comesTooLate(180, 183) && !comesTooLate(200, 200) && !comesTooLate(200, 180));
    }
};

LEGSCOPE_TEST(HardeningInviteTest)
#include "hardening_invite_test.moc"
