#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <QString>

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <numeric>
#include <set>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

/// A host that has sent nothing yet.
std::string newHost()
{
    static unsigned hosts = 0;
    ++hosts;
    return fmt::format("127.1.{}.{}", hosts / 250, hosts % 250 + 1);
}

/// Counts the octets that go to an agent and come from it.
class Stranger {
public:
    explicit Stranger(BareAgent& agent, const std::string& host = newHost())
        : m_agent(agent)
        , m_peer(host)
    {
    }

    void send(RawRequest request)
    {
        const std::string contact = fmt::format("Contact: <sip:raw@{}>\r\n", m_peer.address().text());
        request.more = contact + request.more;
        const std::string octets = textOf(request, m_peer.address(), m_agent.address());
        sent += octets.size();
        m_peer.send(m_agent.address(), octets);
    }

    void take()
    {
        while (auto octets = m_peer.take()) {
            received += octets->size();
            messages.push_back(std::move(*octets));
        }
    }

    /// The newest message of that status; empty without one.
    std::string newest(int status) const
    {
        const auto found = std::find_if(messages.rbegin(), messages.rend(),
            [status](const std::string& octets) { return statusOf(octets) == status; });
        return found == messages.rend() ? std::string() : *found;
    }
    std::string waitFor(int status, std::chrono::milliseconds limit = test::longestWait)
    {
        m_agent.pumpUntil(
            [&] {
                take();
                return !newest(status).empty();
            },
            limit);
        return newest(status);
    }
    std::size_t count(int status) const
    {
        return static_cast<std::size_t>(std::ranges::count(messages, status, statusOf));
    }
    void stay(std::chrono::milliseconds time)
    {
        m_agent.pumpUntil([this] { return take(), false; }, time);
    }

    std::size_t sent = 0, received = 0; ///< octets
    std::vector<std::string> messages;

private:
    BareAgent& m_agent;
    RawUdpPeer m_peer;
};

RawRequest invite(const std::string& callId)
{
    return {.method = "INVITE", .callId = callId, .branch = "z9hG4bK" + callId};
}

/// The ACK of a final answer.
RawRequest ackOf(const std::string& answer, const std::string& callId)
{
    return {.method = "ACK", .to = headerOf(answer, "To"), .callId = callId, .branch = "z9hG4bKack" + callId};
}

/// The octets that one host may have unpaid after that time; a second more is the one that began.
std::size_t unpaidSince(std::chrono::steady_clock::time_point began)
{
    const auto seconds
        = std::chrono::ceil<std::chrono::seconds>(std::chrono::steady_clock::now() - began).count() + 1;
    return 16 * 1024 + static_cast<std::size_t>(seconds) * 512;
}

} // namespace

/// Whoever sends a datagram can write the address of somebody else on it: what we send there is no more than
/// what was sent to us.
class StrangersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto verified = verifyGuards();
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
    }

    void anAnswerIsNoLargerThanItsRequest_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("more");
        for (const char* method : {"OPTIONS", "MESSAGE", "INFO", "UPDATE", "BYE", "PRACK", "NOTIFY",
                 "SUBSCRIBE", "REFER", "REGISTER", "PUBLISH", "CANCEL", "INVITE", "FOO"})
            QTest::newRow(method) << method << "";
        QTest::newRow("SUBSCRIBE to an event") << "SUBSCRIBE" << "Event: presence\r\n";
        QTest::newRow("SUBSCRIBE to REFER") << "SUBSCRIBE" << "Event: refer\r\n";
        QTest::newRow("REFER somewhere") << "REFER" << "Refer-To: <sip:a@192.0.2.2>\r\n";
        QTest::newRow("required what we have not") << "INVITE" << "Require: nothing\r\n";
        QTest::newRow("a header twice") << "INVITE" << "Max-Forwards: 70\r\n";
        QTest::newRow("300 fields") << "OPTIONS" << QString("X: 1\r\n").repeated(300);
        QTest::newRow("bad Contact") << "INVITE" << "Contact: <tel:+4989123>\r\n";
        QTest::newRow("session timer too short") << "INVITE" << "Session-Expires: 10\r\nSupported: timer\r\n";
    }

    /// Answers that nobody acknowledges included: the agent sends them again for 3 s.
    void anAnswerIsNoLargerThanItsRequest()
    {
        QFETCH(QString, method);
        QFETCH(QString, more);
        BareAgent agent;
        agent.useShortTimers();
        Stranger stranger(agent);
        stranger.send({.method = method.toStdString(), .more = more.toStdString()});
        agent.pumpUntil([&] { return stranger.take(), !stranger.messages.empty(); });
        stranger.stay(method == "INVITE" ? 700ms : 100ms);
        qInfo("%zu octets in, %zu out in %zu messages", stranger.sent, stranger.received,
            stranger.messages.size());
        QVERIFY(!stranger.messages.empty());
        QVERIFY(statusOf(stranger.messages.back()) >= 200);
        QVERIFY(stranger.received <= stranger.sent);
    }

    /// One call is ended by its rules; a hundred get no more than they sent and what one host may have
    /// unpaid.
    void aCallThatIsNeverAcknowledgedIsRetransmittedButHundredAreNot()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Answer);
        agent.useShortTimers();
        Stranger one(agent);
        one.send(invite("one"));
        QVERIFY(!one.waitFor(200).empty());
        QVERIFY(agent.pumpUntil([&] { return one.take(), one.messages.back().starts_with("BYE "); }));
        QVERIFY2(one.count(200) >= 5, qPrintable(QString::number(one.count(200))));
        qInfo("one: %zu octets in, %zu out, %zu times 200", one.sent, one.received, one.count(200));

        Stranger many(agent);
        const auto began = std::chrono::steady_clock::now();
        const auto withheld = guardCounters().answersWithheld.load();
        for (int call = 0; call < 100; ++call) {
            many.send(invite(fmt::format("many-{}", call)));
            many.stay(1ms);
        }
        many.stay(4s);
        qInfo("hundred: %zu octets in, %zu out, %zu times 200", many.sent, many.received, many.count(200));
        QVERIFY(many.received <= many.sent + unpaidSince(began));
        QVERIFY(guardCounters().answersWithheld.load() > withheld);
    }

    /// Whoever was sent a 2xx is sent a BYE in the end, whatever the others have used up.
    void eachCallThatWasAcceptedIsEndedByABye()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Answer);
        agent.useShortTimers();
        Stranger many(agent);
        const auto began = std::chrono::steady_clock::now();
        for (int call = 0; call < 100; ++call) {
            many.send(invite(fmt::format("ended-{}", call)));
            many.stay(1ms);
        }
        std::set<std::string> accepted, ended;
        const auto sort = [&] {
            many.take();
            for (const std::string& message : many.messages) {
                if (statusOf(message) == 200)
                    accepted.insert(headerOf(message, "Call-ID"));
                if (message.starts_with("BYE "))
                    ended.insert(headerOf(message, "Call-ID"));
            }
            return !ended.empty() && std::ranges::includes(ended, accepted);
        };
        const bool isEachEnded = agent.pumpUntil(sort);
        qInfo("%zu accepted, %zu ended, %zu octets in, %zu out", accepted.size(), ended.size(), many.sent,
            many.received);
        QVERIFY(accepted.size() > 10 && isEachEnded);
        QVERIFY(many.received <= many.sent + unpaidSince(began));
    }

    /// RFC 3261 17.2.1: after 100 the caller waits, and it is for us to send the refusal again; without it
    /// the INVITE comes again. 100 goes where what came pays for that.
    void aRefusalThatIsLostComesAgain_data()
    {
        QTest::addColumn<int>("padding"); ///< octets of the INVITE
        QTest::addColumn<bool>("isTried"); ///< a 100 comes
        QTest::newRow("a short INVITE") << 0 << false;
        QTest::newRow("one that pays for less") << 500 << false;
        QTest::newRow("one that pays for three") << 2'000 << true;
    }

    void aRefusalThatIsLostComesAgain()
    {
        QFETCH(int, padding);
        QFETCH(bool, isTried);
        BareAgent agent;
        agent.useShortTimers();
        Stranger stranger(agent);
        RawRequest request = invite("lost");
        request.more = "X-Padding: " + std::string(static_cast<std::size_t>(padding), 'x') + "\r\n";
        stranger.send(request);
        QVERIFY(!stranger.waitFor(486).empty());
        agent.pumpUntil([&] { return stranger.take(), stranger.count(486) >= 3; },
            isTried ? std::chrono::milliseconds(test::longestWait) : 500ms);
        QCOMPARE(stranger.count(100) > 0, isTried);
        QVERIFY(!isTried || stranger.count(486) >= 3);
        const std::size_t before = stranger.count(486);
        stranger.send(request);
        QVERIFY(agent.pumpUntil([&] { return stranger.take(), stranger.count(486) > before; }));
        qInfo("%zu octets in, %zu out, %zu refusals", stranger.sent, stranger.received, stranger.count(486));
        QVERIFY(stranger.received <= stranger.sent);
    }

    void whoSendsOurTagBackIsAnsweredInFull()
    {
        BareAgent agent;
        agent.useShortTimers();
        Stranger stranger(agent);
        stranger.send(invite("proof"));
        const std::string refusal = stranger.waitFor(486);
        QVERIFY(!refusal.empty() && headerOf(refusal, "Allow").empty());
        RawRequest ack = ackOf(refusal, "proof");
        ack.branch = "z9hG4bKproof";
        stranger.send(ack);
        stranger.send({.method = "OPTIONS"});
        const std::string answer = stranger.waitFor(200);
        QVERIFY(!headerOf(answer, "Allow").empty() && !headerOf(answer, "Content-Length").empty());
    }

    void aGuessedTagProvesNothing()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Answer);
        agent.useShortTimers();
        Stranger stranger(agent), other(agent);
        other.send(invite("other"));
        const std::string seen = other.waitFor(200);
        stranger.send(invite("guess"));
        QVERIFY(!stranger.waitFor(200).empty());
        // A tag that another host was given, and one that was given to nobody.
        stranger.send(ackOf(seen, "guess"));
        stranger.send({.method = "ACK", .to = "<sip:raw@127.0.0.1>;tag=guessed", .callId = "guess"});
        stranger.send({.method = "OPTIONS"});
        agent.pumpUntil([&] {
            return stranger.take(),
                   statusOf(stranger.messages.back()) == 200
                       && headerOf(stranger.messages.back(), "CSeq") == "1 OPTIONS";
        });
        QVERIFY(headerOf(stranger.messages.back(), "User-Agent").empty());
    }

    /// Whoever knows one tag of ours knows nothing of the next.
    void noTagFollowsFromAnother()
    {
        BareAgent agent;
        agent.useShortTimers();
        std::vector<std::string> tags;
        for (int call = 0; call < 8; ++call) {
            Stranger stranger(agent);
            stranger.send(invite(fmt::format("tag-{}", call)));
            const std::string to = headerOf(stranger.waitFor(486), "To");
            tags.push_back(to.substr(std::min(to.size(), to.rfind('=') + 1)));
        }
        for (auto one = tags.begin(); one != tags.end(); ++one) {
            QVERIFY2(one->size() >= 16, one->c_str());
            for (auto other = tags.begin(); other != one; ++other) {
                const auto alike = std::inner_product(
                    one->begin(), one->begin() + 16, other->begin(), 0, std::plus<>(), std::equal_to<>());
                QVERIFY2(alike < 8, (*one + ' ' + *other).c_str());
            }
        }
    }

    void overAConnectionEverythingGoes()
    {
        BareAgent agent;
        RawTcpPeer peer(agent.address(), newHost());
        peer.send(textOf({.protocol = "TCP"}, peer.address(), agent.address()));
        std::string answer;
        QVERIFY(agent.pumpUntil([&] {
            answer += peer.take();
            return answer.find("\r\n\r\n") != answer.npos;
        }));
        QVERIFY(!headerOf(answer, "Allow").empty());
    }
};

LEGSCOPE_TEST(StrangersTest)
#include "strangers_test.moc"
