#include "engine/media/timestretch.h"
#include "tests/engine/media/transcoderrun.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <random>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

/// When sound is played that comes early, late or by another clock.
class PlayoutTimeTest : public QObject {
    Q_OBJECT

private slots:
    void packetsLeaveEvenlyWhateverTheyCameLike_data()
    {
        QTest::addColumn<quint32>("in");
        QTest::addColumn<quint32>("out");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("step"); // ms that leave with a packet
        QTest::newRow("20 to 60") << 20U << 60U << "PCMA" << 60;
        QTest::newRow("60 to 20") << 60U << 20U << "PCMA" << 20;
        QTest::newRow("20 to 30") << 20U << 30U << "PCMA" << 30;
        QTest::newRow("30 to 20") << 30U << 20U << "G722" << 20;
        QTest::newRow("120 to 10") << 120U << 10U << "PCMU" << 10;
        QTest::newRow("10 to 120") << 10U << 120U << "G729" << 120;
        QTest::newRow("20 to 30, which opus has not") << 20U << 30U << "opus" << 20;
        QTest::newRow("20 to 60 of opus") << 20U << 60U << "opus" << 60;
    }
    void packetsLeaveEvenlyWhateverTheyCameLike()
    {
        QFETCH(quint32, in);
        QFETCH(quint32, out);
        QFETCH(QString, to);
        QFETCH(int, step);
        Run run("PCMU", to, in, out);
        run.play(1800);
        const auto& headers = run.listener.headers;
        QVERIFY(static_cast<int>(headers.size()) >= 1700 / step);
        const auto ticks = static_cast<std::uint32_t>(step) * run.listener.format.clockRate / 1000;
        for (std::size_t i = 1; i < headers.size(); ++i) {
            QCOMPARE(
                static_cast<std::uint16_t>(headers[i].sequence - headers[i - 1].sequence), std::uint16_t{1});
            QCOMPARE(headers[i].timestamp - headers[i - 1].timestamp, ticks);
            QVERIFY(!headers[i].marker);
            QCOMPARE(headers[i].ssrc, 0xCAFEU);
        }
        QVERIFY(headers.front().marker);
        const Tone tone = run.listener.tone(run.listener.rate / 2);
        QVERIFY(std::abs(tone.hertz / hertz - 1) < 0.001);
        QVERIFY(std::abs(tone.dbm0 - level) < 1);
    }

    /// Whatever the phone sends from one packet to the next, what is heard and what leaves stay as they are.
    void aPacketTimeThatChangesInMidCallIsFollowed()
    {
        Run run("PCMU", "PCMA", 20, 20);
        for (const std::uint32_t ptime : {20U, 60U, 10U, 120U, 30U, 20U}) {
            run.talker.ptime = ptime;
            run.play(1200);
        }
        const auto& headers = run.listener.headers;
        for (std::size_t i = 1; i < headers.size(); ++i)
            QCOMPARE(headers[i].timestamp - headers[i - 1].timestamp, 160U);
        // Longer packets come later than their beginning: a frame at most is made up for it each time.
        const auto& buffer = run.transcoder.playout()->buffer().counters();
        QVERIFY2(buffer.missing <= 5 * 120 * mediaMillisecond,
            qPrintable(QString("%1 ms").arg(buffer.missing / mediaMillisecond)));
        QCOMPARE(buffer.newSources, std::uint64_t{0});
        const Tone tone = run.listener.tone(run.listener.rate / 2);
        QVERIFY(std::abs(tone.hertz / hertz - 1) < 0.001);
        QVERIFY(std::abs(tone.dbm0 - level) < 1);
    }

    void aClockThatDriftsIsFollowedWithoutAReset_data()
    {
        QTest::addColumn<int>("ppm");
        QTest::newRow("too slow") << -200;
        QTest::newRow("too fast") << 200;
    }
    void aClockThatDriftsIsFollowedWithoutAReset()
    {
        QFETCH(int, ppm);
        Run run("PCMA", "PCMA");
        constexpr int seconds = 200;
        double due = 0;
        double deepest = 0, shallowest = 1e9;
        for (; run.now < seconds * 1000; run.now += 10) {
            for (; due <= run.now; due += 20.0 * (1 + ppm * 1e-6)) {
                const auto [header, payload] = run.talker.next();
                run.transcoder.onPacket(
                    header, payload, transcodeStart + std::chrono::microseconds(std::lround(due * 1000)));
            }
            run.transcoder.onFrame(run.at(), run.listener);
            if (run.now < 2000)
                continue;
            const double depth
                = static_cast<double>(run.transcoder.playout()->depth(run.at())) / mediaMillisecond;
            deepest = std::max(deepest, depth);
            shallowest = std::min(shallowest, depth);
        }
        QVERIFY2(
            shallowest > 0 && deepest < 80, qPrintable(QString("%1..%2 ms").arg(shallowest).arg(deepest)));
        const auto& buffer = run.transcoder.playout()->buffer().counters();
        QCOMPARE(buffer.newSources, std::uint64_t{0});
        QCOMPARE(buffer.late, std::uint64_t{0});
        QCOMPARE(buffer.missing, MediaTime{0});
        // 40 ms in 200 s were made up for.
        const auto& stretched = run.transcoder.playout()->counters();
        const MediaTime net = stretched.lengthened - stretched.shortened;
        QVERIFY2(std::abs(net - (ppm < 0 ? -1 : 1) * 40 * mediaMillisecond) < 30 * mediaMillisecond,
            qPrintable(QString::number(net / mediaMillisecond)));
        const Tone tone = run.listener.tone(run.listener.rate / 2);
        QVERIFY2(std::abs(tone.hertz / hertz - 1) < 0.001, qPrintable(QString::number(tone.hertz)));
    }

    void underJitterAndLossHardlyMoreIsConcealedThanIsLost_data()
    {
        QTest::addColumn<int>("lossPercent");
        for (const int loss : {0, 2, 5, 10, 30})
            QTest::addRow("%d %%", loss) << loss;
    }
    void underJitterAndLossHardlyMoreIsConcealedThanIsLost()
    {
        QFETCH(int, lossPercent);
        Run run("PCMA", "PCMA");
        std::mt19937 random(5);
        std::normal_distribution<double> jitter(80, 20);
        std::vector<std::tuple<double, RtpHeader, std::vector<std::byte>>> arrivals;
        std::vector<double> delays;
        constexpr int packets = 3000;
        int lost = 0;
        for (int i = 0; i < packets; ++i) {
            const auto [header, payload] = run.talker.next();
            const double delay = std::max(0.0, jitter(random));
            if (static_cast<int>(random() % 100) < lossPercent) {
                ++lost;
                continue;
            }
            delays.push_back(delay);
            arrivals.emplace_back(i * 20 + delay, header, payload);
        }
        std::ranges::sort(arrivals, {}, [](const auto& one) { return std::get<0>(one); });
        std::size_t next = 0;
        double depths = 0, counted = 0;
        for (; run.now < packets * 20; run.now += 10) {
            for (; next < arrivals.size() && std::get<0>(arrivals[next]) <= run.now; ++next) {
                const auto& [at, header, payload] = arrivals[next];
                run.transcoder.onPacket(
                    header, payload, transcodeStart + std::chrono::microseconds(std::lround(at * 1000)));
            }
            run.transcoder.onFrame(run.at(), run.listener);
            if (run.now > 5000) {
                depths += static_cast<double>(run.transcoder.playout()->depth(run.at())) / mediaMillisecond;
                ++counted;
            }
        }
        const auto& buffer = run.transcoder.playout()->buffer().counters();
        const double concealed = static_cast<double>(buffer.missing) / (20.0 * mediaMillisecond);
        const double above = (concealed - lost) * 100 / packets;
        QVERIFY2(above <= 0.5, qPrintable(QString("%1 points").arg(above)));
        // Against the fastest of some seconds.
        std::ranges::sort(delays);
        const double p97 = delays[delays.size() * 97 / 100] - delays[delays.size() / 200];
        QVERIFY2(depths / counted <= p97 + 25, qPrintable(QString("%1 > %2").arg(depths / counted).arg(p97)));
    }

    void stretchingKeepsATone_data()
    {
        QTest::addColumn<bool>("longer");
        QTest::newRow("longer") << true;
        QTest::newRow("shorter") << false;
    }
    void stretchingKeepsATone()
    {
        QFETCH(bool, longer);
        std::vector<Sample> heard;
        std::size_t changed = 0, at = 0;
        for (int i = 0; i < 50; ++i) {
            auto piece = sine(hertz, level, 8000, 160, at);
            if (i % 5 == 0) {
                const std::size_t by = longer ? lengthen(piece, 8000, 120) : shorten(piece, 8000, 120);
                QVERIFY(by >= 20 && by <= 120);
                QCOMPARE(piece.size(), longer ? 160 + by : 160 - by);
                changed += by;
            }
            at += 160;
            heard.insert(heard.end(), piece.begin(), piece.end());
        }
        QVERIFY(changed >= 200);
        const Tone tone = measureTone(heard, hertz, 8000);
        QVERIFY2(std::abs(tone.hertz / hertz - 1) < 0.002, qPrintable(QString::number(tone.hertz)));
        QVERIFY2(tone.snrDb > 10, qPrintable(QString::number(tone.snrDb)));
    }

    void whatDoesNotRepeatItselfIsNotStretched()
    {
        std::mt19937 random(2);
        std::vector<Sample> noise(160);
        std::ranges::generate(noise, [&random] { return static_cast<Sample>(random() % 20000); });
        QCOMPARE(shorten(noise, 8000, 120), std::size_t{0});
        std::vector<Sample> silence(160);
        QCOMPARE(shorten(silence, 8000, 120), std::size_t{120});
        std::vector<Sample> little(160);
        QCOMPARE(shorten(little, 8000, 10), std::size_t{0});
        std::vector<Sample> none;
        QCOMPARE(lengthen(none, 8000, 120), std::size_t{0});
    }
};

LEGSCOPE_TEST(PlayoutTimeTest)
#include "playouttime_test.moc"
