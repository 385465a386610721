#include "engine/media/jitterbuffer.h"
#include "engine/media/jittersettings.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr Monotonic bufferStart = Monotonic{} + 1000s;
using Kind = JitterBuffer::PieceKind;
using Outcome = JitterBuffer::Outcome;

/// A sender of 20 ms packets, and a player that takes 10 ms every 10 ms.
struct Line {
    explicit Line(const JitterSettings& settings = {})
        : buffer(settings)
    {
    }

    Outcome put(std::uint16_t sequence, std::chrono::microseconds arrival, std::uint32_t ssrc = 1,
        std::optional<std::uint32_t> timestamp = std::nullopt)
    {
        RtpHeader header;
        header.payloadType = 8;
        header.sequence = sequence;
        header.timestamp = timestamp.value_or(sequence * 160U);
        header.ssrc = ssrc;
        const std::array octets{static_cast<std::byte>(sequence)};
        return buffer.put({header, octets, 8000, 160, bufferStart + arrival});
    }

    /// Takes what is due at `at`: the octet of each packet that begins, -1 for what is missing, -2 for a
    /// pause.
    void play(std::chrono::microseconds at)
    {
        constexpr MediaTime step = 10 * mediaMillisecond;
        while (ready < step) {
            const auto piece = buffer.take(bufferStart + at, ready);
            if (piece.kind == Kind::Pause) {
                heard.push_back(-2);
                ready = step;
            } else {
                ready += piece.duration - piece.skip;
                heard.push_back(
                    piece.kind == Kind::Sound ? std::to_integer<int>(piece.packet->payload[0]) : -1);
            }
        }
        ready -= step;
    }
    std::vector<int> sound() const
    {
        std::vector<int> numbers;
        std::ranges::copy_if(heard, std::back_inserter(numbers), [](int one) { return one >= 0; });
        return numbers;
    }
    std::ptrdiff_t count(int what) const { return std::ranges::count(heard, what); }

    JitterBuffer buffer;
    MediaTime ready = 0;
    std::vector<int> heard;
};

/// Plays up to `end`, with the packets as they arrive: sequence, milliseconds.
void run(Line& line, std::vector<std::pair<std::uint16_t, int>> arrivals, int end)
{
    std::ranges::stable_sort(arrivals, {}, &std::pair<std::uint16_t, int>::second);
    std::size_t next = 0;
    for (int at = 0; at < end; at += 10) {
        for (; next < arrivals.size() && arrivals[next].second <= at; ++next)
            line.put(arrivals[next].first, std::chrono::milliseconds(arrivals[next].second));
        line.play(std::chrono::milliseconds(at));
    }
}

std::vector<int> numbers(int from, int to)
{
    std::vector<int> all;
    for (int i = from; i <= to; ++i)
        all.push_back(i);
    return all;
}

} // namespace

class JitterBufferTest : public QObject {
    Q_OBJECT

private slots:
    void settingsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start"); // ms; 0: refused
        QTest::addColumn<int>("minimum");
        QTest::addColumn<int>("maximum");
        QTest::newRow("one number") << "60" << 60 << 60 << 240;
        QTest::newRow("a small one") << "20" << 20 << 20 << 200;
        QTest::newRow("two numbers") << "60:300" << 60 << 60 << 300;
        QTest::newRow("three numbers") << "60:300:10" << 60 << 60 << 300;
        QTest::newRow("fixed") << "60:60" << 60 << 60 << 60;
        QTest::newRow("packets") << "2p:25p" << 40 << 40 << 500;
        QTest::newRow("shortest") << "10" << 10 << 10 << 200;
        QTest::newRow("longest") << "10000" << 10000 << 10000 << 40000;
        QTest::newRow("too short") << "9" << 0 << 0 << 0;
        QTest::newRow("too long") << "10001" << 0 << 0 << 0;
        QTest::newRow("maximum below the length") << "60:50" << 0 << 0 << 0;
        QTest::newRow("maximum too long") << "60:20000" << 0 << 0 << 0;
        QTest::newRow("too many packets") << "4000000000p" << 0 << 0 << 0;
        QTest::newRow("empty") << "" << 0 << 0 << 0;
        QTest::newRow("a word") << "true" << 0 << 0 << 0;
        QTest::newRow("negative") << "-60" << 0 << 0 << 0;
        QTest::newRow("four parts") << "60:60:1:1" << 0 << 0 << 0;
    }
    void settingsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        const auto read = readJitterSettings(text.toStdString(), 20, {10ms, 10000ms});
        QCOMPARE(read.has_value(), start != 0);
        if (!read) {
            QCOMPARE(read.error().code, Errc::InvalidArgument);
            return;
        }
        QCOMPARE(static_cast<int>(read->start.count()), start);
        QTEST(static_cast<int>(read->minimum.count()), "minimum");
        QTEST(static_cast<int>(read->maximum.count()), "maximum");
    }

    void packetsArePlayedInOrderAfterTheStart()
    {
        Line line;
        run(line, {{1, 0}, {3, 30}, {2, 45}, {4, 60}, {5, 80}}, 140);
        QCOMPARE(line.sound(), numbers(1, 5));
        QCOMPARE(line.count(-1), 0);
        QCOMPARE(line.count(-2), 4); // 40 ms
    }

    void duplicatesAreHeardOnce()
    {
        Line line;
        run(line, {{1, 0}, {1, 1}, {2, 20}, {3, 40}, {2, 41}, {3, 60}, {4, 60}}, 120);
        QCOMPARE(line.sound(), numbers(1, 4));
        QCOMPARE(line.buffer.counters().duplicate, std::uint64_t{3});
    }

    void aLostPacketIsMissingForItsTimeAndKnowsTheOneBehindIt()
    {
        Line line;
        for (const auto sequence : std::to_array<std::uint16_t>({1, 2, 4, 5}))
            line.put(sequence, 0ms, 1);
        std::vector<int> following;
        MediaTime taken = 0;
        for (int i = 0; i < 5; ++i) {
            const auto piece = line.buffer.take(bufferStart + 40ms, taken);
            taken += piece.duration;
            if (piece.kind == Kind::Lost)
                following.push_back(std::to_integer<int>(piece.packet->payload[0]));
        }
        QCOMPARE(following, std::vector{4});
        QCOMPARE(taken, 5 * 20 * mediaMillisecond);
        QCOMPARE(line.buffer.counters().missing, 20 * mediaMillisecond);
    }

    void whatComesTooLateIsCountedAndItsRestIsPlayed()
    {
        Line line;
        // The third comes 75 ms late; the fourth when 10 ms of it have been concealed.
        run(line, {{1, 0}, {2, 20}, {3, 115}, {4, 105}, {5, 115}, {6, 116}, {7, 120}, {8, 140}}, 200);
        QCOMPARE(line.buffer.counters().late, std::uint64_t{1});
        QCOMPARE(line.buffer.counters().cameLate, 20 * mediaMillisecond);
        QCOMPARE(line.sound(), (std::vector{1, 2, 4, 5, 6, 7, 8}));
        QCOMPARE(line.buffer.counters().missing, 30 * mediaMillisecond);
    }

    void silenceThatIsNotSentIsNoLoss()
    {
        Line line;
        for (std::uint16_t i = 1; i <= 5; ++i)
            line.put(i, (i - 1) * 20ms);
        for (int at = 0; at < 560; at += 10) {
            if (at == 500) // the next number, 400 ms later
                line.put(6, 500ms, 1, 6 * 160 + 8 * 400);
            line.play(std::chrono::milliseconds(at));
        }
        QCOMPARE(line.sound(), numbers(1, 6));
        QCOMPARE(line.buffer.counters().missing, MediaTime{0});
        QCOMPARE(line.buffer.counters().late, std::uint64_t{0});
    }

    void digitsBetweenAreNoLoss()
    {
        Line line;
        for (std::uint16_t i = 1; i <= 5; ++i)
            line.put(i, (i - 1) * 20ms);
        RtpHeader digit;
        digit.ssrc = 1;
        for (int at = 0; at < 260; at += 10) {
            if (at >= 100 && at < 200 && at % 20 == 0) {
                digit.sequence = static_cast<std::uint16_t>(6 + (at - 100) / 20);
                line.buffer.passOver(digit);
            }
            if (at == 200)
                line.put(11, 200ms, 1, 11 * 160);
            line.play(std::chrono::milliseconds(at));
        }
        QCOMPARE(line.sound(), (std::vector{1, 2, 3, 4, 5, 11}));
        QCOMPARE(line.buffer.counters().missing, MediaTime{0});
    }

    void theTargetFollowsTheNetwork_data()
    {
        QTest::addColumn<double>("sigma"); // ms
        QTest::newRow("none") << 0.0;
        QTest::newRow("10 ms") << 10.0;
        QTest::newRow("20 ms") << 20.0;
        QTest::newRow("30 ms") << 30.0;
    }
    void theTargetFollowsTheNetwork()
    {
        QFETCH(double, sigma);
        Line line;
        std::mt19937 random(11);
        std::normal_distribution<double> jitter(0, sigma > 0 ? sigma : 1);
        std::vector<double> delays;
        for (std::uint16_t i = 0; i < 1500; ++i) {
            const double delay = sigma > 0 ? std::max(0.0, 4 * sigma + jitter(random)) : 0;
            delays.push_back(delay);
            line.put(i, i * 20000us + std::chrono::microseconds(std::lround(delay * 1000)));
        }
        // The last seconds count most, and the fastest of them is what the others are compared with.
        std::vector<double> recent(delays.end() - 300, delays.end());
        const double fastest = *std::min_element(delays.end() - 150, delays.end());
        std::ranges::sort(recent);
        const double wanted = recent[291] - fastest + 20;
        const double target = static_cast<double>(line.buffer.target()) / mediaMillisecond;
        QVERIFY2(std::abs(target - std::clamp(wanted, 20.0, 200.0)) < 21,
            qPrintable(QString("%1 for %2").arg(target).arg(wanted)));
    }

    void itNeverWaitsLongerOrShorterThanItMay()
    {
        JitterSettings fixed;
        fixed.start = fixed.minimum = fixed.maximum = 60ms;
        Line line(fixed);
        for (std::uint16_t i = 0; i < 200; ++i)
            line.put(i, i * 20ms + (i % 7 == 0 ? 150ms : 0ms));
        QCOMPARE(line.buffer.target(), 60 * mediaMillisecond);
        Line adaptive;
        for (std::uint16_t i = 0; i < 200; ++i)
            adaptive.put(i, i * 20ms + (i % 7 == 0 ? 900ms : 0ms));
        QCOMPARE(adaptive.buffer.target(), 200 * mediaMillisecond);
    }

    void anotherSourceIsHeardBehindTheOldOne()
    {
        Line line;
        run(line, {{1, 0}, {2, 20}, {3, 40}}, 50);
        line.put(9000, 50ms, 2);
        line.put(9001, 52ms, 2);
        for (int at = 50; at < 160; at += 10)
            line.play(std::chrono::milliseconds(at));
        QCOMPARE(line.sound(), (std::vector{1, 2, 3, 9000 & 0xFF, 9001 & 0xFF}));
        QCOMPARE(line.buffer.counters().newSources, std::uint64_t{1});
    }

    void aJumpOfTheTimestampIsANewSourceAndAShortOneIsLoss_data()
    {
        QTest::addColumn<int>("packets"); // missing
        QTest::addColumn<quint64>("sources");
        QTest::newRow("half a second") << 25 << quint64{0};
        QTest::newRow("two seconds") << 100 << quint64{1};
    }
    void aJumpOfTheTimestampIsANewSourceAndAShortOneIsLoss()
    {
        QFETCH(int, packets);
        Line line;
        run(line, {{1, 0}, {2, 20}, {3, 40}}, 60);
        // The time stamp jumps, the clock does not.
        for (int i = 0; i < 3; ++i)
            line.put(static_cast<std::uint16_t>(4 + packets + i), std::chrono::milliseconds(60 + 20 * i));
        for (int at = 60; at < 1000; at += 10)
            line.play(std::chrono::milliseconds(at));
        QTEST(quint64{line.buffer.counters().newSources}, "sources");
        const auto heard = line.sound();
        QCOMPARE(heard.size(), std::size_t{6});
        QCOMPARE(heard.back(), (6 + packets) & 0xFF);
    }

    void aStallOfTheNetworkIsOverWhenItIsOver()
    {
        Line line;
        std::vector<std::pair<std::uint16_t, int>> arrivals;
        for (int i = 0; i < 200; ++i)
            arrivals.emplace_back(static_cast<std::uint16_t>(i), i >= 50 && i < 65 ? 1300 : i * 20);
        run(line, arrivals, 4000);
        QVERIFY(line.buffer.depth(bufferStart + 4s, line.ready)
            <= 235 * mediaMillisecond); // a frame and a step more
        for (int at = 4000; at < 4400; at += 10)
            line.play(std::chrono::milliseconds(at));
        QCOMPARE(line.sound().back(), 199);
    }

    void aStallOfOursIsOverWhenItIsOver_data()
    {
        QTest::addColumn<bool>("everybody");
        QTest::newRow("packets wait for us") << false;
        QTest::newRow("the sender stands still too") << true;
    }
    void aStallOfOursIsOverWhenItIsOver()
    {
        QFETCH(bool, everybody);
        constexpr int begin = 1000, end = 7000; // ms
        Line line;
        for (int at = 0; at < begin; at += 10) {
            if (at % 20 == 0)
                line.put(static_cast<std::uint16_t>(at / 20), std::chrono::milliseconds(at));
            line.play(std::chrono::milliseconds(at));
        }
        // Nothing is asked for. What has waited is read in one go.
        for (int at = begin; at < end && !everybody; at += 20)
            line.put(static_cast<std::uint16_t>(at / 20), std::chrono::milliseconds(end));
        const auto heard = static_cast<std::ptrdiff_t>(line.heard.size());
        for (int at = end; at < end + 3000; at += 10) {
            if (at % 20 == 0)
                line.put(static_cast<std::uint16_t>(at / 20), std::chrono::milliseconds(at));
            line.play(std::chrono::milliseconds(at));
            if (at >= end + 1000)
                QVERIFY(line.buffer.depth(bufferStart + std::chrono::milliseconds(at), line.ready)
                    <= 235 * mediaMillisecond);
        }
        // The last second and a half is heard without a hole, the stall is not played.
        line.heard.erase(line.heard.begin(), line.heard.begin() + heard);
        QVERIFY(std::ranges::count(line.heard, -1) <= 6);
        QVERIFY(line.buffer.counters().cameLate <= line.buffer.counters().missing);
        QVERIFY(line.sound().size() >= 135);
        QVERIFY((end + 3000) / 20 % 256 - line.sound().back() <= 13); // 235 ms
    }

    void anEndlessFloodFindsNoRoom()
    {
        Line line;
        for (std::uint16_t i = 0; i < 3000; ++i)
            line.put(i, i * 1ms, 1, i * 160U / 20);
        QVERIFY(line.buffer.counters().noRoom > 0);
    }

    void anotherClockIsPlayedBehindTheOld()
    {
        Line line;
        run(line, {{1, 0}, {2, 20}}, 40);
        RtpHeader header;
        header.ssrc = 1;
        header.sequence = 3;
        header.timestamp = 48000;
        const std::array octets{std::byte{3}};
        QCOMPARE(line.buffer.put({header, octets, 48000, 960, bufferStart + 40ms}), Outcome::Kept);
        for (int at = 40; at < 120; at += 10)
            line.play(std::chrono::milliseconds(at));
        QCOMPARE(line.sound(), numbers(1, 3));
    }
};

LEGSCOPE_TEST(JitterBufferTest)

#include "jitterbuffer_test.moc"
