#include "engine/media/controlreports.h"
#include "engine/media/streamwatch.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <array>
#include <cmath>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr Monotonic watchStart = Monotonic{} + 1000s;

/// A direction with PCMA and telephone-event 101.
struct Watched {
    explicit Watched(std::chrono::milliseconds timeout = 0ms, std::chrono::milliseconds holdTimeout = 0ms,
        bool onHold = false, bool encrypted = false)
    {
        receiver.formats = {{8, "PCMA", 8000}, {101, "Telephone-Event", 8000}};
        sender.onHold = onHold;
        sender.timeout = timeout;
        sender.holdTimeout = holdTimeout;
        watch.plan({sender, receiver}, watchStart);
        if (encrypted)
            watch.setEncrypted();
    }
    std::optional<FlowChange> packet(const Packet& octets, Monotonic at)
    {
        return watch.onPacket(readPacket(octets), octets, at);
    }

    EndPlan sender, receiver;
    StreamCounters counters;
    StreamWatch watch{counters};
};

Packet telephonePacket(
    std::uint16_t sequence, std::uint32_t timestamp, std::uint8_t key, std::uint16_t duration, bool end)
{
    Packet packet = rtp(sequence, timestamp, 5, 101, 0);
    put(packet, key, 1);
    put(packet, (end ? 0x80U : 0U) | 10U, 1);
    put(packet, duration, 2);
    return packet;
}

} // namespace

class StreamWatchTest : public QObject {
    Q_OBJECT

private slots:
    void aStreamBeginsPausesAndGoesOn()
    {
        Watched watched;
        QVERIFY(!watched.watch.tick(watchStart + 10s).quiet);
        QVERIFY(watched.packet(rtp(1, 0), watchStart + 10s) == FlowChange::FirstPacket);
        QVERIFY(!watched.packet(rtp(2, 160), watchStart + 11s));
        QVERIFY(!watched.watch.tick(watchStart + 12900ms).quiet);
        QVERIFY(watched.watch.tick(watchStart + 13s).quiet);
        QVERIFY(!watched.watch.tick(watchStart + 14s).quiet);
        QVERIFY(watched.packet(rtp(3, 320), watchStart + 15s) == FlowChange::Resumed);
        QVERIFY(!watched.packet(rtp(4, 480), watchStart + 15s));
    }

    void silenceOnHoldIsNotQuiet()
    {
        Watched watched(0ms, 0ms, true);
        watched.packet(rtp(1, 0), watchStart);
        QVERIFY(!watched.watch.tick(watchStart + 60s).quiet);
    }

    void aTimeoutIsToldOnceAndAgainAfterPackets()
    {
        Watched watched(5s, 60s);
        QVERIFY(!watched.watch.tick(watchStart + 4900ms).timedOut);
        QVERIFY(watched.watch.tick(watchStart + 5s).timedOut);
        QVERIFY(!watched.watch.tick(watchStart + 6s).timedOut);
        watched.packet(rtp(1, 0), watchStart + 7s);
        QVERIFY(!watched.watch.tick(watchStart + 11900ms).timedOut);
        QVERIFY(watched.watch.tick(watchStart + 12s).timedOut);
    }

    void onHoldTheTimeoutOfTheHoldCounts()
    {
        Watched watched(5s, 60s, true);
        QVERIFY(!watched.watch.tick(watchStart + 59s).timedOut);
        QVERIFY(watched.watch.tick(watchStart + 60s).timedOut);
        QVERIFY(watched.watch.onHold());
        Watched patient(5s, 0s, true);
        QVERIFY(!patient.watch.tick(watchStart + 100000s).timedOut);
    }

    void aNewPlanRestartsTheTimeout()
    {
        Watched watched(5s);
        watched.packet(rtp(1, 0), watchStart + 1s);
        watched.watch.plan({watched.sender, watched.receiver}, watchStart + 5s);
        QVERIFY(!watched.watch.tick(watchStart + 9900ms).timedOut);
        QVERIFY(watched.watch.tick(watchStart + 10s).timedOut);
    }

    void telephoneEventsAreCountedOnceEach()
    {
        Watched watched;
        std::uint16_t sequence = 0;
        std::uint32_t timestamp = 1000;
        for (const std::uint8_t key : std::array<std::uint8_t, 6>{1, 10, 11, 15, 5, 5}) {
            for (std::uint16_t i = 1; i <= 5; ++i)
                watched.packet(
                    telephonePacket(++sequence, timestamp, key, static_cast<std::uint16_t>(i * 160), i > 2),
                    watchStart);
            timestamp += 1600;
        }
        watched.packet(telephonePacket(++sequence, timestamp, 200, 160, true), watchStart);
        QCOMPARE(watched.counters.telephoneEvents.get(), std::uint64_t{7});
        QCOMPARE(watched.counters.keys.get(), std::string("1*#D55"));
    }

    void onlyTheLast32KeysAreKept()
    {
        Watched watched;
        for (std::uint32_t i = 0; i < 100; ++i)
            watched.packet(telephonePacket(static_cast<std::uint16_t>(i), i * 1600,
                               static_cast<std::uint8_t>(i % 10), 160, true),
                watchStart);
        QCOMPARE(watched.counters.telephoneEvents.get(), std::uint64_t{100});
        QCOMPARE(watched.counters.keys.get(), std::string("89012345678901234567890123456789"));
    }

    void anEncryptedStreamHasNoKeys()
    {
        Watched watched(0ms, 0ms, false, true);
        watched.packet(telephonePacket(1, 0, 5, 160, true), watchStart);
        QCOMPARE(watched.counters.telephoneEvents.get(), std::uint64_t{0});
        Watched zrtp;
        zrtp.watch.setEncrypted();
        zrtp.packet(telephonePacket(1, 0, 5, 160, true), watchStart);
        QCOMPARE(zrtp.counters.telephoneEvents.get(), std::uint64_t{0});
    }

    void aCutTelephoneEventIsIgnored()
    {
        Watched watched;
        Packet cut = telephonePacket(1, 0, 5, 160, true);
        cut.resize(15);
        watched.packet(cut, watchStart);
        QCOMPARE(watched.counters.telephoneEvents.get(), std::uint64_t{0});
        QCOMPARE(watched.counters.rtpIn.get(), std::uint64_t{1});
    }

    void payloadTypesAreCountedApart()
    {
        Watched watched;
        std::uint16_t sequence = 0;
        for (const auto& [type, count] :
            {std::pair(8, 10), std::pair(101, 3), std::pair(8, 7), std::pair(13, 1)}) {
            for (int i = 0; i < count; ++i, ++sequence)
                watched.packet(
                    rtp(sequence, sequence * 160U, 5, static_cast<std::uint8_t>(type)), watchStart);
        }
        const auto payloads = watched.counters.sample(0, LegSide::A).payloads;
        QCOMPARE(payloads.size(), std::size_t{3});
        QCOMPARE(payloads[0].type, std::uint8_t{8});
        QCOMPARE(payloads[0].packets, std::uint64_t{17});
        QCOMPARE(payloads[1].packets, std::uint64_t{3});
        QCOMPARE(payloads[2].type, std::uint8_t{13});
        QCOMPARE(payloads[2].packets, std::uint64_t{1});
    }

    void morePayloadTypesThanThereIsRoomForAreHarmless()
    {
        Watched watched;
        for (std::uint8_t type = 0; type < 60; ++type)
            watched.packet(rtp(type, type * 160U, 5, type), watchStart);
        const auto sample = watched.counters.sample(0, LegSide::A);
        QCOMPARE(sample.payloads.size(), std::size_t{8});
        QCOMPARE(sample.payloads[7].packets, std::uint64_t{1});
        QCOMPARE(sample.rtpIn, std::uint64_t{60});
    }

    void gapsMarkersAndPacketTimeAreSeen()
    {
        Watched watched;
        Monotonic at = watchStart;
        for (std::uint16_t i = 0; i < 50; ++i) {
            at += i % 10 == 9 ? 201ms : 20ms;
            Packet packet = rtp(i, i * 160U, 5, 8);
            if (i % 25 == 0)
                packet[1] |= std::byte{0x80};
            watched.packet(packet, at);
        }
        QCOMPARE(watched.counters.gaps.get(), std::uint64_t{5});
        QCOMPARE(watched.counters.markers.get(), std::uint64_t{2});
        QCOMPARE(watched.counters.ptimeMs.get(), 20.0);
    }

    void aPacketThatAJitterBufferGaveUpIsLate()
    {
        Watched watched;
        for (const std::uint16_t i : std::array<std::uint16_t, 9>{0, 1, 4, 2, 5, 6, 7, 8, 3})
            watched.packet(rtp(i, i * 160U, 5, 8), watchStart);
        QCOMPARE(watched.counters.reordered.get(), std::uint64_t{2});
        QCOMPARE(watched.counters.late.get(), std::uint64_t{1});
    }

    void reportsOfTheOtherEndBelongToTheStreamTheyAreAbout()
    {
        std::array<StreamCounters, 2> counters;
        ControlReports reports(counters);
        reports.onRtcp(LegSide::B, report(201, 2, {{.ssrc = 1, .fraction = 128, .lost = 12, .jitter = 80}}),
            watchStart, 8000);
        const StreamSample fromA = counters[0].sample(0, LegSide::A);
        QVERIFY(fromA.remote);
        QCOMPARE(fromA.remote->lossPercent, 50.0);
        QCOMPARE(fromA.remote->lost, std::int64_t{12});
        QCOMPARE(fromA.remote->jitterMs, 10.0);
        QVERIFY(!counters[1].sample(0, LegSide::B).remote);
    }

    void theRoundTripIsMeasuredFromTheMiddle()
    {
        std::array<StreamCounters, 2> counters;
        ControlReports reports(counters);
        // A's report passes, B has it 500 ms, and B's answer passes 580 ms after: 80 ms between us and B.
        reports.onRtcp(LegSide::A, report(200, 1, {}, 0x0000111122220000), watchStart, 8000);
        reports.onRtcp(LegSide::B, report(201, 2, {{.ssrc = 1, .lastReport = 0x11112222, .delay = 32768}}),
            watchStart + 580ms, 8000);
        QVERIFY(counters[1].sample(0, LegSide::B).roundTripMs);
        QVERIFY(std::abs(*counters[1].sample(0, LegSide::B).roundTripMs - 80) < 0.01);
        QVERIFY(!counters[0].sample(0, LegSide::A).roundTripMs);
    }

    void anAnswerToAReportOfOursMeasuresTheRoundTrip()
    {
        std::array<StreamCounters, 2> counters;
        ControlReports reports(counters);
        reports.onSent(LegSide::B, 0x11112222, watchStart);
        // Only who got it can answer it.
        reports.onRtcp(LegSide::A, report(201, 2, {{.ssrc = 1, .lastReport = 0x11112222, .delay = 32768}}),
            watchStart + 580ms, 8000);
        QVERIFY(!counters[0].sample(0, LegSide::A).roundTripMs);
        reports.onRtcp(LegSide::B, report(201, 2, {{.ssrc = 1, .lastReport = 0x11112222, .delay = 32768}}),
            watchStart + 580ms, 8000);
        QVERIFY(std::abs(*counters[1].sample(0, LegSide::B).roundTripMs - 80) < 0.01);
        QVERIFY(!reports.lastFrom(LegSide::B));
        reports.onRtcp(LegSide::B, report(200, 1, {}, 0x0000111122220000), watchStart + 1s, 8000);
        QCOMPARE(reports.lastFrom(LegSide::B)->ntpMiddle, 0x11112222U);
    }

    void madeUpReportsGiveNoRoundTrip()
    {
        std::array<StreamCounters, 2> counters;
        ControlReports reports(counters);
        reports.onRtcp(LegSide::A, report(200, 1, {}, 0x0000111122220000), watchStart, 8000);
        reports.onRtcp(
            LegSide::B, report(201, 2, {{.ssrc = 1, .lastReport = 0, .delay = 1}}), watchStart + 1s, 8000);
        reports.onRtcp(
            LegSide::B, report(201, 2, {{.ssrc = 1, .lastReport = 77, .delay = 1}}), watchStart + 1s, 8000);
        reports.onRtcp(LegSide::B, report(201, 2, {{.ssrc = 1, .lastReport = 0x11112222, .delay = 1}}),
            watchStart + 60s, 8000);
        QVERIFY(!counters[1].sample(0, LegSide::B).roundTripMs);
        reports.onRtcp(LegSide::B,
            report(201, 2, {{.ssrc = 1, .lastReport = 0x11112222, .delay = 0xFFFFFFFF}}), watchStart + 1s,
            8000);
        QCOMPARE(*counters[1].sample(0, LegSide::B).roundTripMs, 0.0);
    }
};

LEGSCOPE_TEST(StreamWatchTest)
#include "streamwatch_test.moc"
