#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/memoryguard.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>
#include <thread>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

unsigned drain(RawUdpPeer& peer)
{
    unsigned count = 0;
    while (peer.take())
        ++count;
    return count;
}

} // namespace

class HardeningFloodTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto verified = verifyGuards();
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
    }

    void aSourceGetsNoMoreThanItsLimit()
    {
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.requestsPerSecond = 100, .requestsPerSourcePerSecond = 50});
        RawUdpPeer flooder;
        const auto before = guardCounters().messagesOverSourceLimit.load();
        unsigned answers = 0;
        for (int i = 0; i < 500; ++i) {
            flooder.send(agent.address(), textOf({}, flooder.address(), agent.address()));
            agent.pump(0ms);
            answers += drain(flooder);
        }
        agent.pumpUntil([&] {
            answers += drain(flooder);
            return answers + guardCounters().messagesOverSourceLimit.load() - before >= 500;
        });
        QVERIFY2(answers >= 50 && answers <= 150, qPrintable(QString::number(answers)));
        QCOMPARE(guardCounters().messagesOverSourceLimit.load() - before, std::uint64_t{500 - answers});
    }

    /// All of them wait in the kernel before the stack reads the first.
    void aBurstOf300CallsLosesNothing()
    {
        BareAgent agent;
        RawUdpPeer caller;
        const std::string more = fmt::format(
            "Contact: <sip:caller@{}>\r\nX-Fill: {}\r\n", caller.address().text(), std::string(600, 'x'));
        const auto before = agent.requests();
        for (int call = 0; call < 300; ++call)
            caller.send(agent.address(),
                textOf({.method = "INVITE", .callId = fmt::format("burst-{}", call), .more = more},
                    caller.address(), agent.address()));
        QVERIFY2(agent.pumpUntil([&] { return agent.requests() - before >= 300; }),
            qPrintable(QString::number(agent.requests() - before)));
    }

    /// A gateway that we call often answers more often than a stranger may send.
    void repliesToOurRequestsMeetNoLimit()
    {
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.requestsPerSecond = 2, .requestsPerSourcePerSecond = 2});
        RawUdpPeer gateway;
        constexpr std::size_t calls = 30; // 8 replies a second would be let in
        std::vector<std::string> invites;
        for (std::size_t call = 0; call < calls; ++call)
            agent.invite("sip:gateway@" + gateway.address().text());
        QVERIFY(agent.pumpUntil([&] {
            while (auto message = gateway.take()) {
                if (message->starts_with("INVITE "))
                    invites.push_back(*message);
            }
            return invites.size() >= calls;
        }));
        for (const std::string& invite : invites)
            gateway.send(agent.address(), answerTo(invite, "486 Busy Here", ""));
        QVERIFY2(agent.pumpUntil([&] { return agent.answers().size() >= calls; }),
            qPrintable(QString::number(agent.answers().size())));
    }

    /// 10,000 requests a second from one host; a caller on another host rings, is answered and hangs up
    /// meanwhile.
    void aFloodDoesNotDisturbTheCallsOfOthers()
    {
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Answer);
        const auto dropped = guardCounters().messagesOverSourceLimit.load();
        std::jthread flood([target = agent.address()](std::stop_token stop) {
            RawUdpPeer flooder("127.0.0.2");
            auto next = std::chrono::steady_clock::now();
            while (!stop.stop_requested()) {
                for (int i = 0; i < 100; ++i)
                    flooder.send(target, textOf({.method = "MESSAGE"}, flooder.address(), target));
                drain(flooder);
                std::this_thread::sleep_until(next += 10ms);
            }
        });
        const auto isHeldOff = [&] { return guardCounters().messagesOverSourceLimit.load() > dropped; };
        RawUdpPeer caller;
        unsigned ended = 0;
        QVERIFY(agent.pumpUntil(isHeldOff));
        for (int call = 0; call < 20; ++call) {
            RawRequest request{.method = "INVITE", .callId = "calm-" + std::to_string(call)};
            request.more = "Contact: <sip:caller@" + caller.address().text() + ">\r\n";
            // As a phone does it: with retransmissions, for the flood may fill the kernel's buffer.
            const auto exchange = [&](int expected) {
                const auto octets = textOf(request, caller.address(), agent.address());
                std::string answer;
                const auto isAnswered = [&] {
                    while (auto taken = caller.take()) {
                        // A 200 whose ACK the flood pushed out is sent again, among the next call's.
                        if (statusOf(*taken) == expected && headerOf(*taken, "Call-ID") == request.callId
                            && headerOf(*taken, "CSeq") == headerOf(octets, "CSeq"))
                            answer = *taken;
                    }
                    return !answer.empty();
                };
                for (int attempt = 0; attempt < 20 && answer.empty(); ++attempt) {
                    caller.send(agent.address(), octets);
                    agent.pumpUntil(isAnswered, 500ms);
                }
                return answer;
            };
            const auto answer = exchange(200);
            QVERIFY2(!answer.empty(), "the INVITE was not answered");
            request.to = headerOf(answer, "To");
            request.method = "ACK";
            caller.send(agent.address(), textOf(request, caller.address(), agent.address()));
            request.method = "BYE";
            request.cseq = 2;
            ended += !exchange(200).empty();
        }
        QCOMPARE(ended, 20u);
    }

    void aFloodDoesNotGrowTheProcess()
    {
        BareAgent agent;
        agent.useShortTimers();
        agent.recordNothing();
        RawUdpPeer flooder;
        const auto round = [&](int count) {
            for (int i = 0; i < count; ++i) {
                flooder.send(agent.address(),
                    textOf({.method = "INVITE", .more = "Contact: <sip:a@127.0.0.1:9>\r\n"},
                        flooder.address(), agent.address()));
                if (i % 20 == 0)
                    agent.pump(0ms);
                drain(flooder);
            }
        };
        round(3000);
        const auto warm = residentMemory();
        QVERIFY(warm > 0);
        round(20'000);
        const auto after = residentMemory();
        QVERIFY2(after < warm + (std::uint64_t{64} << 20), qPrintable(QString::number(after - warm)));
    }

    void aBannedSourceIsNotHeard()
    {
        BareAgent agent;
        RawUdpPeer stranger("127.0.0.3"), friendly;
        const auto asks = [&](RawUdpPeer& peer) {
            peer.send(agent.address(), textOf({}, peer.address(), agent.address()));
            return agent.pumpUntil([&] { return peer.take().has_value(); }, 300ms);
        };
        QVERIFY(asks(stranger));
        banSource(stranger.address(), 60s);
        const auto before = guardCounters().datagramsBanned.load();
        agent.forgetSeen();
        QVERIFY(!asks(stranger));
        QVERIFY(agent.seen().empty());
        QCOMPARE(guardCounters().datagramsBanned.load(), before + 1);
        QVERIFY(asks(friendly));
        liftBan(stranger.address());
        QVERIFY(asks(stranger));
        banSource(stranger.address(), 0s);
        QVERIFY(asks(stranger));
    }

    void aStreamHasTheSameLimits()
    {
        BareAgent agent;
        setAdmissionLimits(agent.address(), {.requestsPerSecond = 100, .requestsPerSourcePerSecond = 20});
        RawTcpPeer flooder(agent.address());
        const auto before = guardCounters().messagesOverSourceLimit.load();
        std::string burst;
        for (int i = 0; i < 100; ++i)
            burst += textOf({.protocol = "TCP"}, flooder.address(), agent.address());
        flooder.send(burst);
        QVERIFY(agent.pumpUntil([&] { return agent.seen().size() >= 100 + 20; }));
        agent.pump(20ms);
        const auto refused = guardCounters().messagesOverSourceLimit.load() - before;
        QVERIFY2(refused >= 60 && refused <= 80, qPrintable(QString::number(refused)));
        QCOMPARE(agent.requests(), static_cast<unsigned>(100 - refused));
    }

    void muchMemoryRaisesOneAlarm()
    {
        BareAgent agent;
        const auto before = guardCounters().memoryAlarms.load();
        setMemoryAlarm(1); // any process is larger
        QVERIFY(agent.pumpUntil([&] { return guardCounters().memoryAlarms.load() == before + 1; }));
        agent.pump(50ms);
        QCOMPARE(guardCounters().memoryAlarms.load(), before + 1);
        setMemoryAlarm(std::uint64_t{1} << 40);
        agent.pump(50ms);
        QCOMPARE(guardCounters().memoryAlarms.load(), before + 1);
    }
};

LEGSCOPE_TEST(HardeningFloodTest)
#include "hardening_flood_test.moc"
