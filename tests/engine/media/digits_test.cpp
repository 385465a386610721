#include "engine/media/digitpath.h"
#include "engine/media/digitreceiver.h"
#include "engine/media/digitsender.h"
#include "engine/media/telephoneevent.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <random>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr Monotonic digitStart = Monotonic{} + 1000s;

/// Hears events and writes down what they were: "1/100" for a 1 of 100 ms.
struct Ear {
    void hear(std::uint32_t timestamp, std::initializer_list<int> payload, std::chrono::milliseconds at = 0ms,
        std::uint32_t ssrc = 1)
    {
        Packet octets;
        for (const int octet : payload)
            octets.push_back(static_cast<std::byte>(octet));
        hear(timestamp, octets, at, ssrc);
    }
    void hear(std::uint32_t timestamp, Octets payload, std::chrono::milliseconds at, std::uint32_t ssrc = 1)
    {
        RtpHeader header;
        header.timestamp = timestamp;
        header.ssrc = ssrc;
        note(receiver.onPacket(header, payload, rate, digitStart + at));
    }
    void wait(std::chrono::milliseconds until) { note(receiver.onTime(digitStart + until)); }
    void note(const DigitReceiver::News& news)
    {
        const auto end = [this](const Digit& digit) {
            text += QString("%1/%2 ").arg(QChar(digit.key)).arg(digit.length.count());
        };
        if (news.before)
            end(*news.before);
        if (news.began)
            text += QString("+%1 ").arg(QChar(*news.began));
        if (news.ended)
            end(*news.ended);
    }

    DigitReceiver receiver;
    std::uint32_t rate = 8000;
    QString text;
};

/// A packet that is sent, at a time of the stream in ms.
struct Sent {
    DigitSender::Packet packet;
    int at = 0;
};

std::vector<Sent> sendAll(DigitSender& sender, std::uint32_t rate, int step, int end)
{
    std::vector<Sent> all;
    for (int at = 0; at < end; at += step) {
        const auto timestamp = static_cast<std::uint32_t>(at) * (rate / 1000);
        for (const auto& packet : sender.next(timestamp, std::chrono::milliseconds(step)))
            all.push_back({packet, at});
    }
    return all;
}

} // namespace

class DigitsTest : public QObject {
    Q_OBJECT

private slots:
    void aDigitIsHeardOnce()
    {
        Ear ear;
        ear.hear(1000, {5, 10, 0, 160});
        ear.hear(1000, {5, 10, 1, 64}, 20ms);
        for (int i = 0; i < 3; ++i)
            ear.hear(1000, {5, 0x8A, 3, 32}, 40ms);
        QCOMPARE(ear.text, QString("+5 5/100 "));
    }

    void whateverIsLostItIsOneDigit_data()
    {
        QTest::addColumn<QString>("lost"); // of the six packets
        QTest::addColumn<QString>("heard");
        QTest::newRow("nothing") << "" << "+7 7/100 +8 8/100 ";
        QTest::newRow("the first") << "0" << "+7 7/100 +8 8/100 ";
        QTest::newRow("all but the last end") << "01234" << "+7 7/100 +8 8/100 ";
        QTest::newRow("every end") << "345" << "+7 7/60 +8 8/100 ";
        QTest::newRow("every other") << "135" << "+7 7/100 +8 8/100 ";
    }
    void whateverIsLostItIsOneDigit()
    {
        QFETCH(QString, lost);
        Ear ear;
        const std::array durations{160, 320, 480, 800, 800, 800};
        for (std::size_t i = 0; i < durations.size(); ++i) {
            if (!lost.contains(QString::number(i)))
                ear.hear(1000, {7, i >= 3 ? 0x8A : 10, durations[i] >> 8, durations[i] & 255}, 20ms);
        }
        ear.hear(3000, {8, 0x8A, 3, 32}, 300ms);
        ear.wait(600ms);
        // One that never ended ends when the next begins.
        QFETCH(QString, heard);
        QCOMPARE(ear.text, heard);
    }

    void aDigitWithoutItsEndIsOverAfterItsLastPacket()
    {
        Ear ear;
        ear.hear(1000, {1, 10, 3, 32}, 100ms);
        ear.wait(299ms);
        QCOMPARE(ear.text, QString("+1 "));
        ear.wait(300ms);
        QCOMPARE(ear.text, QString("+1 1/100 "));
        ear.hear(1000, {1, 0x8A, 3, 112}, 310ms);
        QCOMPARE(ear.text, QString("+1 1/100 "));
    }

    void whatIsLateOfTheDigitBeforeIsNone()
    {
        Ear ear;
        ear.hear(1000, {1, 0x8A, 3, 32});
        ear.hear(3000, {2, 10, 0, 160});
        ear.hear(1000, {1, 0x8A, 3, 32});
        ear.hear(3000, {2, 0x8A, 3, 32});
        QCOMPARE(ear.text, QString("+1 1/100 +2 2/100 "));
    }

    void theSameKeyTwiceIsTwoDigits()
    {
        Ear ear;
        ear.hear(1000, {9, 0x8A, 3, 32});
        ear.hear(2000, {9, 0x8A, 3, 32});
        ear.hear(2000, {9, 0x8A, 3, 32}, 0ms, 2); // of another source
        QCOMPARE(ear.text, QString("+9 9/100 +9 9/100 +9 9/100 "));
    }

    void aKeyThatIsHeldForLongIsOne_data()
    {
        QTest::addColumn<bool>("segments");
        QTest::newRow("in segments") << true;
        QTest::newRow("with a duration that wraps") << false;
    }
    void aKeyThatIsHeldForLongIsOne()
    {
        QFETCH(bool, segments);
        Ear ear;
        for (int units = 1600; units <= 80000; units += 1600) {
            const bool end = units == 80000;
            const int part = units > 0xFFFF ? units - (segments ? 0xFFFF : 0x10000) : units;
            const std::uint32_t timestamp = 1000 + (segments && units > 0xFFFF ? 0xFFFF : 0);
            ear.hear(timestamp, {4, end ? 0x8A : 10, part >> 8, part & 255});
        }
        QVERIFY2(ear.text == "+4 4/10000 " || ear.text == "+4 4/9999 ", qPrintable(ear.text));
    }

    void zeroOctetsInFrontAreNoEvent()
    {
        Ear ear;
        ear.hear(1000, {0, 0, 0, 0, 6, 0x8A, 3, 32});
        ear.hear(2000, {0, 0, 0});
        ear.hear(3000, {});
        ear.hear(4000, {32, 0x8A, 3, 32}); // no key: an answering tone
        QCOMPARE(ear.text, QString("+6 6/100 "));
    }

    void theLengthIsOfItsClockAndWithinReason()
    {
        Ear ear;
        ear.rate = 48000;
        ear.hear(1000, {1, 0x8A, 0x12, 0xC0}); // 4800
        ear.hear(9000, {2, 0x8A, 0, 1});
        QCOMPARE(ear.text, QString("+1 1/100 +2 2/50 "));
    }

    void aDigitIsSentAtTheClockOfItsPayload_data()
    {
        QTest::addColumn<quint32>("rate");
        QTest::addColumn<int>("step");
        for (const quint32 rate : {8000U, 16000U, 48000U}) {
            for (const int step : {10, 20, 60})
                QTest::addRow("%u Hz every %d ms", rate, step) << rate << step;
        }
    }
    void aDigitIsSentAtTheClockOfItsPayload()
    {
        QFETCH(quint32, rate);
        QFETCH(int, step);
        DigitSender sender;
        sender.setClockRate(rate);
        QVERIFY(sender.queue({'5', 120ms}));
        QVERIFY(sender.isActive());
        const auto sent = sendAll(sender, rate, step, 400);
        QVERIFY(!sender.isActive());
        QVERIFY(sent.front().packet.marker);
        QCOMPARE(std::ranges::count_if(sent, [](const Sent& one) { return one.packet.marker; }), 1);
        const auto isEnd = [](const Sent& one) { return parseTelephoneEvent(one.packet.payload)->end; };
        QCOMPARE(std::ranges::count_if(sent, isEnd), 3);
        QCOMPARE(sent.size(), static_cast<std::size_t>(120 / step + 2));
        for (const Sent& one : sent) {
            QCOMPARE(one.packet.timestamp, sent.front().packet.timestamp);
            QCOMPARE(parseTelephoneEvent(one.packet.payload)->event, std::uint8_t{5});
        }
        QCOMPARE(parseTelephoneEvent(sent.back().packet.payload)->duration,
            static_cast<quint16>(rate / 1000 * 120));
    }

    void betweenTwoDigitsIsAPause()
    {
        DigitSender sender;
        for (const char key : std::string_view("12"))
            sender.queue({key, 100ms});
        const auto sent = sendAll(sender, 8000, 20, 600);
        std::vector<std::uint32_t> begins;
        for (const Sent& one : sent) {
            if (one.packet.marker)
                begins.push_back(one.packet.timestamp);
        }
        QCOMPARE(begins.size(), std::size_t{2});
        QCOMPARE(begins[1] - begins[0], 8U * (100 + 40));
    }

    void twoDigitsHaveTwoTimeStampsThoughThatOfTheStreamStands()
    {
        DigitSender sender;
        sender.setPause(0ms);
        for (const char key : std::string_view("55"))
            sender.queue({key, 100ms});
        std::vector<std::uint32_t> begins;
        while (sender.isActive()) {
            for (const DigitSender::Packet& packet : sender.next(0xFFFFFFF0, 20ms)) {
                if (packet.marker)
                    begins.push_back(packet.timestamp);
            }
        }
        QCOMPARE(begins.size(), std::size_t{2});
        QCOMPARE(begins[1] - begins[0], 800U);
    }

    void aKeyIsHeldUntilItIsLetGo()
    {
        DigitSender sender;
        QVERIFY(sender.begin('*'));
        auto sent = sendAll(sender, 8000, 20, 300);
        QCOMPARE(sent.size(), std::size_t{15});
        sender.end(320ms);
        std::vector<DigitSender::Packet> last = sender.next(0, 20ms);
        QCOMPARE(last.size(), std::size_t{3});
        QCOMPARE(parseTelephoneEvent(last[0].payload)->duration, std::uint16_t{2560});
        QVERIFY(!sender.isActive());
    }

    void aLongDigitGoesOnInSegments()
    {
        DigitSender sender;
        sender.setClockRate(48000);
        sender.queue({'1', 3000ms});
        const auto sent = sendAll(sender, 48000, 20, 4000);
        Ear ear;
        ear.rate = 48000;
        for (const Sent& one : sent)
            ear.hear(one.packet.timestamp, one.packet.payload, std::chrono::milliseconds(one.at));
        QVERIFY2(ear.text == "+1 1/3000 ", qPrintable(ear.text));
    }

    void theSameKeyOfAnotherSourceIsNoOtherDigit_data()
    {
        QTest::addColumn<int>("after"); ///< ms after the first has ended
        QTest::addColumn<bool>("byRtpFirst");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("wanted"); ///< deduplicate_dtmf=false
        QTest::addColumn<int>("count");
        QTest::newRow("at once") << 0 << true << "5" << false << 1;
        QTest::newRow("the other first") << 0 << false << "5" << false << 1;
        QTest::newRow("after 250 ms") << 250 << true << "5" << false << 1;
        QTest::newRow("after more") << 251 << true << "5" << false << 2;
        QTest::newRow("another key") << 0 << true << "6" << false << 2;
        QTest::newRow("both are wanted") << 0 << true << "5" << true << 2;
    }
    void theSameKeyOfAnotherSourceIsNoOtherDigit()
    {
        QFETCH(int, after);
        QFETCH(bool, byRtpFirst);
        QFETCH(QString, key);
        QFETCH(bool, wanted);
        DigitPath path;
        path.plan({.way = DigitWay::Info,
            .eventsFrom = {{101, 8000}},
            .repeated = wanted ? RepeatedDigits::Passed : RepeatedDigits::Dropped});
        RtpHeader header;
        header.payloadType = 101;
        header.timestamp = 1000;
        const std::array event{std::byte{5}, std::byte{0x8A}, std::byte{3}, std::byte{32}};
        bool isHeard = true;
        const auto byRtp = [&](Monotonic at) {
            isHeard = path.onEvent(header, event, at, DigitPath::Handling::Passed);
            // The repetitions of its end are what it is.
            QCOMPARE(path.onEvent(header, event, at, DigitPath::Handling::Passed), isHeard);
        };
        const auto byInfo
            = [&](Monotonic at) { path.onDigit({key[0].toLatin1(), 100ms}, DigitSource::Info, at); };
        const Monotonic later = digitStart + std::chrono::milliseconds(after);
        if (byRtpFirst)
            byRtp(digitStart);
        byInfo(later);
        if (!byRtpFirst)
            byRtp(later);
        const auto passed = path.takePassed();
        QCOMPARE(passed.size(), std::size_t{2});
        QTEST(static_cast<int>(std::ranges::count(passed, DigitDrop::None, &DigitPassed::drop)), "count");
        QCOMPARE(isHeard, byRtpFirst || wanted);
    }

    void whatIsBlockedGoesNowhere_data()
    {
        QTest::addColumn<int>("source");
        for (const DigitSource source :
            {DigitSource::Rtp, DigitSource::Info, DigitSource::Inband, DigitSource::Application})
            QTest::newRow(nameOf(source).data()) << static_cast<int>(source);
    }
    void whatIsBlockedGoesNowhere()
    {
        QFETCH(int, source);
        const auto from = static_cast<DigitSource>(source);
        DigitPath path;
        path.plan({.way = DigitWay::Rtp,
            .eventsFrom = {{101, 8000}},
            .eventsTo = EventFormat{101, 8000},
            .pressed = PressedKeys::Blocked});
        RtpHeader header;
        header.payloadType = 101;
        const std::array event{std::byte{5}, std::byte{0x8A}, std::byte{3}, std::byte{32}};
        const bool isOurs = from == DigitSource::Application;
        if (from == DigitSource::Rtp) {
            for (const auto handling : {DigitPath::Handling::Passed, DigitPath::Handling::Anew}) {
                ++header.timestamp;
                QVERIFY(!path.onEvent(header, event, digitStart, handling));
            }
        } else if (from == DigitSource::Inband) {
            path.onToneBegan('5', digitStart);
            path.onToneEnded({'5', 100ms}, digitStart + 100ms);
        } else {
            path.onDigit({'5', 100ms}, from, digitStart);
        }
        // Digits of applications are not pressed.
        QCOMPARE(path.isSending(), isOurs);
        for (const DigitPassed& passed : path.takePassed())
            QCOMPARE(passed.drop, isOurs ? DigitDrop::None : DigitDrop::Blocked);
    }

    void aPersonPressesNoMoreThanFiftyKeysASecond()
    {
        DigitPath path;
        path.plan({.way = DigitWay::Info});
        const auto press = [&path](Monotonic at) {
            for (int i = 0; i < 200; ++i)
                path.onDigit({'1', 100ms}, DigitSource::Info, at);
            return path.takePassed();
        };
        auto passed = press(digitStart);
        QCOMPARE(std::ranges::count(passed, DigitDrop::None, &DigitPassed::drop), 50);
        QCOMPARE(std::ranges::count(passed, DigitDrop::Full, &DigitPassed::drop), 1);
        passed = press(digitStart + 1s);
        QCOMPARE(std::ranges::count(passed, DigitDrop::None, &DigitPassed::drop), 50);
    }

    void noMoreWaitThanAThousandAndNoOtherKeys()
    {
        DigitSender sender;
        for (int i = 0; i < 1000; ++i)
            QVERIFY(sender.queue({'1', 100ms}));
        QVERIFY(!sender.queue({'1', 100ms}));
        QVERIFY(!DigitSender().queue({'x', 100ms}));
        QVERIFY(DigitSender().queue({'d', 100ms}));
    }

    void twelveDigitsComeThroughALossyNetwork_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void twelveDigitsComeThroughALossyNetwork()
    {
        QFETCH(int, seed);
        const std::string keys = "1234567890*#";
        DigitSender sender;
        for (const char key : keys)
            sender.queue({key, 60ms});
        std::mt19937 random(static_cast<unsigned>(seed));
        DigitReceiver receiver;
        std::string heard;
        const auto note = [&heard](const DigitReceiver::News& news) {
            for (const auto& ended : {news.before, news.ended})
                heard += ended ? std::string(1, ended->key) : std::string();
        };
        for (int at = 0; at < 3000; at += 20) {
            for (const auto& packet : sender.next(static_cast<std::uint32_t>(at) * 8, 20ms)) {
                RtpHeader header;
                header.timestamp = packet.timestamp;
                if (random() % 20 != 0)
                    note(receiver.onPacket(
                        header, packet.payload, 8000, digitStart + std::chrono::milliseconds(at)));
            }
            note(receiver.onTime(digitStart + std::chrono::milliseconds(at)));
        }
        QCOMPARE(heard, keys);
    }
};

LEGSCOPE_TEST(DigitsTest)

#include "digits_test.moc"
