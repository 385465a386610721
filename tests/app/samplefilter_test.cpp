#include "app/samplefilter.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

StreamSample stream(LegSide from, std::uint64_t packets)
{
    StreamSample sample;
    sample.from = from;
    sample.rtpIn = packets;
    return sample;
}

} // namespace

class SampleFilterTest : public QObject {
    Q_OBJECT

private slots:
    void whatMovesIsInEachSampleAndWhatIsSilentInOneASecond()
    {
        SampleFilter filter;
        std::size_t moving = 0, silent = 0, quietCalls = 0;
        for (std::uint64_t round = 0; round < 25; ++round) {
            const MediaSampled sampled{
                {{1, {stream(LegSide::A, round), stream(LegSide::B, 7)}}, {2, {stream(LegSide::A, 3)}}}, {}};
            const MediaSampled due = filter.due(sampled, WallTime(round * 200ms));
            for (const CallSample& call : due.calls) {
                quietCalls += call.call == 2;
                for (const StreamSample& one : call.streams)
                    ++(call.call == 1 && one.from == LegSide::A ? moving : silent);
            }
        }
        QCOMPARE(moving, std::size_t{25});
        QCOMPARE(quietCalls, std::size_t{5});
        QCOMPARE(silent, std::size_t{10});
    }

    void aStreamThatComesAgainIsToldAtOnce()
    {
        SampleFilter filter;
        const MediaSampled sampled{{{1, {stream(LegSide::A, 5)}}}, {}};
        QCOMPARE(filter.due(sampled, WallTime(0ms)).calls.size(), std::size_t{1});
        QCOMPARE(filter.due({}, WallTime(200ms)).calls.size(), std::size_t{0});
        QCOMPARE(filter.due(sampled, WallTime(400ms)).calls.size(), std::size_t{1});
    }
};

LEGSCOPE_TEST(SampleFilterTest)
#include "samplefilter_test.moc"
