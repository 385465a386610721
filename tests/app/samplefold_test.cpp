#include "app/eventprinter.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

CallSample heard(std::uint64_t call, std::uint64_t packets)
{
    CallSample sample{call, {}};
    sample.streams.emplace_back().rtpIn = packets;
    return sample;
}

CallEnded ended(std::uint64_t call)
{
    CallEnded body;
    body.call = CallId{call};
    return body;
}

EventPtr sampledAt(std::chrono::milliseconds time, std::vector<CallSample> calls)
{
    return std::make_shared<const Event>(Event{1, WallTime(time), MediaSampled{std::move(calls), {}}});
}

} // namespace

class SampleFoldTest : public QObject {
    Q_OBJECT

private slots:
    void aPrintedSampleHasTheNewestOfEachCallThatTheSkippedOnesHad()
    {
        EventPrinter printer({.sampleInterval = 1'000ms});
        QVERIFY(printer.select(sampledAt(10s, {heard(1, 1)})));
        QVERIFY(!printer.select(sampledAt(10'200ms, {heard(1, 2), heard(2, 7), heard(3, 8)})));
        QVERIFY(!printer.select(sampledAt(10'400ms, {heard(1, 3)})));
        const auto over = std::make_shared<const Event>(Event{2, WallTime(10'500ms), ended(3)});
        QCOMPARE(printer.select(over), over);
        const EventPtr printed = printer.select(sampledAt(11s, {heard(1, 4)}));
        QVERIFY(printed);
        auto calls = std::get<MediaSampled>(printed->body).calls;
        std::ranges::sort(calls, {}, &CallSample::call);
        QCOMPARE(calls.size(), std::size_t{2});
        QCOMPARE(calls[0].streams.front().rtpIn, std::uint64_t{4});
        QCOMPARE(calls[1].call, std::uint64_t{2});
        QCOMPARE(calls[1].streams.front().rtpIn, std::uint64_t{7});
    }

    void aSampleThatSkipsNoneIsPrintedAsItIs()
    {
        EventPrinter printer({.sampleInterval = 1'000ms});
        for (int second = 1; second < 5; ++second) {
            const EventPtr sampled = sampledAt(std::chrono::seconds(second), {heard(1, 1)});
            QCOMPARE(printer.select(sampled), sampled);
        }
    }

    void whatIsNotPrintedIsNotAskedFor()
    {
        EventFormat format;
        format.types.reset().set(eventType<LegChanged>);
        const EventTypes types = EventPrinter(format).subscription().types;
        QVERIFY(types.test(eventType<LegChanged>));
        QVERIFY(types.test(eventType<CallEnded>)); // for the records
        QVERIFY(!types.test(eventType<SipMessage>));
        QVERIFY(!types.test(eventType<MediaSampled>));
        QVERIFY(EventPrinter(EventFormat{}).subscription().types.all());
    }

    void aLineOfSamplesHasTheTotalsOfAllLiveCalls()
    {
        EventLines lines;
        lines.line(*sampledAt(1s, {heard(1, 10), heard(2, 5)}));
        const std::string line = lines.line(*sampledAt(2s, {heard(1, 20)}));
        QVERIFY2(line.ends_with("media of 2 calls: RTP 25 in, 0 out, 0 lost, 0 dropped"), line.c_str());
        lines.line(Event{3, WallTime(3s), ended(1)});
        QVERIFY(lines.line(*sampledAt(4s, {heard(2, 6)}))
                .ends_with("media of 1 calls: RTP 6 in, 0 out, 0 lost, 0 dropped"));
    }
};

LEGSCOPE_TEST(SampleFoldTest)
#include "samplefold_test.moc"
