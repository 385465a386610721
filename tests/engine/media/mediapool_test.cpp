#include "tests/engine/media/mediapeer.h"
#include "tests/engine/net/seccomp.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <filesystem>
#include <sys/wait.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

} // namespace

class MediaPoolTest : public QObject {
    Q_OBJECT

private slots:
    void portsThatAreGivenBackAreClosedAndTheTotalsOfUsedOnesStay()
    {
        RelayedCall call;
        const MediaLocal video = call.bind(*call.ticket, 1, LegSide::A);
        const MediaLocal other = call.bind(*call.ticket, 1, LegSide::B);
        QCOMPARE(call.ticket->sample().size(), std::size_t{4});
        call.close(video.rtp);
        call.close(other.rtp);
        QTRY_VERIFY(UdpSocket::bind(video.rtp).has_value());
        QCOMPARE(call.ticket->sample().size(), std::size_t{2});

        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.ports.clear();
        QCOMPARE(call.ticket->sample().size(), std::size_t{1});
        QCOMPARE(call.sample(LegSide::A).rtpOut, std::uint64_t{1});
    }

    void aPlanSaysWhichOfThePortsOfAnEndIsUsed()
    {
        RelayedCall call;
        const SocketAddress& first = call.b.relay.rtp;
        const SocketAddress other = call.bind(*call.ticket, 0, LegSide::B).rtp;
        std::uint16_t sequence = 0;
        const auto sourceAtB = [&] {
            call.a.rtp.send(rtp(++sequence, 0), call.a.relay.rtp);
            const auto got = call.b.rtp.receive();
            return got ? got->source : SocketAddress();
        };
        MediaPlan plan = call.plan();
        call.ticket->arm(plan);
        QCOMPARE(sourceAtB(), first);
        plan.streams[0].ends[1].local = other;
        call.ticket->arm(plan);
        QCOMPARE(sourceAtB(), other);
        QCOMPARE(call.sample(LegSide::B).local, other);
        call.b.rtp.send(rtp(1, 0), first); // nobody is heard there now
        QTRY_COMPARE(call.dropped(LegSide::B, Drop::ForeignSource), std::uint64_t{1});
        call.b.rtp.send(rtp(2, 0), other);
        QVERIFY(call.a.rtp.receive());
        call.close(first);
        QTRY_VERIFY(UdpSocket::bind(first).has_value());
        QCOMPARE(sourceAtB(), other);
    }

    void portsThatAreUsedUpAreASentenceAndRecover()
    {
        MediaPoolOptions options;
        options.workers = 1;
        options.io = mediaIo();
        auto pool = std::move(MediaPool::start(options).value());
        PortRange range{loopback, 0, 0};
        for (auto first = static_cast<std::uint16_t>(20000 + getpid() % 500 * 4); !range.last; first += 4) {
            if (UdpSocket::bind(loopback.withPort(first)) && UdpSocket::bind(loopback.withPort(first + 1)))
                range = {loopback, first, static_cast<std::uint16_t>(first + 1)};
        }
        const auto only = pool->bind(range);
        QVERIFY(only);
        const auto none = pool->bind(range);
        QCOMPARE(none.error().code, Errc::OutOfPorts);
        QVERIFY(none.error().detail.find(std::to_string(range.first)) != std::string::npos);
        QVERIFY(pool->bind({loopback, 20000, 31999}));
    }

    void fiveHundredCallsReturnTheirDescriptors()
    {
        const std::size_t before = openDescriptors();
        {
            MediaPoolOptions options;
            options.workers = 2;
            options.io = mediaIo();
            auto pool = std::move(MediaPool::start(options).value());
            const std::size_t idle = openDescriptors();
            std::vector<MediaTicket> tickets;
            std::vector<PortTicket> ports;
            for (int i = 0; i < 500; ++i) {
                tickets.push_back(std::move(pool->open({}).value()));
                for (const LegSide side : {LegSide::A, LegSide::B}) {
                    auto bound = pool->bind({loopback, 20000, 31999});
                    QVERIFY2(bound, bound ? "" : bound.error().detail.c_str());
                    tickets.back().attach(0, side, *bound);
                    ports.push_back(std::move(*bound));
                }
                if (i % 3 == 0)
                    tickets.erase(tickets.begin());
                if (i % 5 == 0)
                    ports.erase(ports.begin(), ports.begin() + 2);
            }
            QTRY_COMPARE(pool->liveSessions(), tickets.size());
            tickets.clear();
            ports.clear();
            QTRY_COMPARE(pool->liveSessions(), std::size_t{0});
            QTRY_COMPARE(openDescriptors(), idle);
        }
        QCOMPARE(openDescriptors(), before);
    }

    void capturesHoldBothSidesOfTheRelay()
    {
        RelayedCall call({.call = 77, .capture = true, .capturePayload = false});
        call.ticket->arm(call.plan());
        const WallTime before = systemClock().wall();
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        call.a.rtcp.send(rtcp(), call.a.relay.rtcp);
        QVERIFY(call.b.rtcp.receive());
        std::vector<CapturedPacket> seen;
        std::vector<std::size_t> kept;
        const auto take = [&](const CapturedPacket& packet) {
            seen.push_back(packet);
            kept.push_back(packet.octets.size());
        };
        QTRY_VERIFY((call.pool->captures().front()->drain(take), seen.size() == 4));
        QCOMPARE(seen[0].call, std::uint64_t{77});
        QVERIFY(!seen[0].sent && seen[1].sent);
        QCOMPARE(seen[0].source, call.a.rtp.address());
        QCOMPARE(seen[0].destination, call.a.relay.rtp);
        QCOMPARE(seen[1].source, call.b.relay.rtp);
        QCOMPARE(seen[1].destination, call.b.rtp.address());
        QCOMPARE(seen[0].length, 172U);
        QCOMPARE(kept[0], std::size_t{12});
        QCOMPARE(kept[2], std::size_t{8});
        QVERIFY(seen[0].time >= before && seen[0].time <= systemClock().wall());
    }

    void aDirectionThatStopsIsQuietAndThenResumed()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QTRY_COMPARE(call.flows.count(FlowChange::Quiet, LegSide::A), 1);
        QCOMPARE(call.flows.count(FlowChange::Quiet, LegSide::B), 0);
        call.a.rtp.send(rtp(2, 160), call.a.relay.rtp);
        QTRY_COMPARE(call.flows.count(FlowChange::Resumed, LegSide::A), 1);
    }

    void aSilentDirectionTimesOutAfterASecond()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        for (EndPlan& end : plan.streams[0].ends) {
            end.timeout = std::chrono::milliseconds(1000);
            end.holdTimeout = std::chrono::hours(1);
        }
        plan.streams[0].ends[1].onHold = true;
        const auto began = std::chrono::steady_clock::now();
        call.ticket->arm(plan);
        QTRY_COMPARE(call.timeouts.all().size(), std::size_t{1});
        const auto took = std::chrono::steady_clock::now() - began;
        QVERIFY(took >= std::chrono::milliseconds(990));
        const MediaTimeout timeout = call.timeouts.all().front();
        QCOMPARE(timeout.call, std::uint64_t{1});
        QCOMPARE(timeout.from, LegSide::A);
        QCOMPARE(timeout.after, std::chrono::milliseconds(1000));
        QVERIFY(!timeout.onHold);
    }

    void aPoolKnowsItsOwnPorts()
    {
        RelayedCall call;
        QVERIFY(call.pool->owns(call.a.relay.rtp));
        QVERIFY(call.pool->owns(call.b.relay.rtcp));
        QVERIFY(!call.pool->owns(call.a.rtp.address()));
        QVERIFY(!call.pool->owns(*SocketAddress::parse("192.0.2.1", call.a.relay.rtp.port())));
        const SocketAddress gone = call.a.relay.rtp;
        call.close(gone);
        QVERIFY(!call.pool->owns(gone));
    }

    void aSampleNamesCodecsAndJudgesThem()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].formats = {{8, "PCMA", 8000}, {101, "telephone-event"}};
        call.ticket->arm(plan);
        for (std::uint16_t i = 0; i < 20; ++i)
            call.a.rtp.send(rtp(i, i * 160U), call.a.relay.rtp);
        call.b.rtcp.send(report(201, 2, {{.ssrc = 1, .fraction = 64, .lost = 3}}), call.b.relay.rtcp);
        QVERIFY(call.a.rtcp.receive());
        QTRY_COMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{20});
        const StreamSample sample = call.sample(LegSide::A);
        QCOMPARE(sample.payloads.size(), std::size_t{1});
        QCOMPARE(sample.payloads[0].codec, std::string("PCMA"));
        QCOMPARE(sample.payloads[0].packets, std::uint64_t{20});
        QCOMPARE(sample.ptimeMs, 20.0);
        QVERIFY(sample.mos && *sample.mos > 4);
        QVERIFY(sample.rFactor && *sample.rFactor > 80);
        QVERIFY(sample.remote);
        QCOMPARE(sample.remote->lossPercent, 25.0);
        QVERIFY(sample.engineUs > 0);
        QVERIFY(!call.sample(LegSide::B).mos);
    }

    void afterZrtpNothingIsReadFromTheStream()
    {
        RelayedCall call;
        MediaPlan plan = call.plan();
        plan.streams[0].ends[1].formats = {{101, "telephone-event"}};
        call.ticket->arm(plan);
        call.a.rtp.send(text(std::string_view("\x10\0\0\1ZRTP1234", 12)), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        Packet event = rtp(1, 0, 5, 101, 0);
        put(event, 0x050A00A0, 4);
        call.a.rtp.send(event, call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());
        QCOMPARE(call.sample(LegSide::A).rtpIn, std::uint64_t{1});
        QCOMPARE(call.sample(LegSide::A).telephoneEvents, std::uint64_t{0});
    }

    void aPoolThatStopsEndsItsWorkers()
    {
        MediaPoolOptions options;
        options.workers = 3;
        options.io = mediaIo();
        auto pool = std::move(MediaPool::start(options).value());
        QCOMPARE(pool->captures().size(), std::size_t{3});
        QVERIFY(!pool->ioName().empty());
        {
            auto ticket = pool->open({});
        }
        pool.reset();
    }

    void whereIoUringIsRefusedTheWorkersRelayByEpoll()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("ThreadSanitizer starts no threads after a fork");
#endif
        const pid_t child = fork();
        if (child == 0) {
            if (!forbidSystemCall(__NR_io_uring_setup))
                _exit(9);
            RelayedCall call({.call = 1}, 20000, MediaIo::Auto);
            call.ticket->arm(call.plan());
            call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
            const bool relayed = call.b.rtp.receive().has_value();
            const bool told = call.pool->ioName().starts_with("epoll (the kernel refuses io_uring");
            _exit(relayed && told ? 0 : 1);
        }
        int status = -1;
        waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 9)
            QSKIP("no seccomp here");
        QCOMPARE(status, 0);
    }
};

LEGSCOPE_TEST(MediaPoolTest)
#include "mediapool_test.moc"
