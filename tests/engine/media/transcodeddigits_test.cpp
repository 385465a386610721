#include "tests/engine/media/transcoderrun.h"
#include "tests/support/digittones.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

/// Digits and tones of a leg whose sound is made anew.
class TranscodedDigitsTest : public QObject {
    Q_OBJECT

private slots:
    void aDigitIsSentAnewWithTheClockOfTheOtherLeg_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("clock"); // kHz of `to`
        QTest::newRow("8 to 48 kHz") << "PCMA" << "opus" << 48;
        QTest::newRow("48 to 8 kHz") << "opus" << "PCMA" << 8;
        QTest::newRow("8 to 8 kHz") << "G722" << "G729" << 8;
    }
    void aDigitIsSentAnewWithTheClockOfTheOtherLeg()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, clock);
        Run run(from, to);
        run.play(400);
        RtpHeader header;
        header.payloadType = eventType;
        header.ssrc = 1;
        header.timestamp = 777;
        const auto clockIn = static_cast<int>(run.talker.format.clockRate / 1000);
        for (int length = 20; length <= 100; length += 20) {
            header.sequence = run.talker.sequence++;
            const int units = length * clockIn;
            const std::array payload{std::byte{3},
                std::byte{static_cast<unsigned char>(length == 100 ? 0x8A : 10)},
                static_cast<std::byte>(units >> 8), static_cast<std::byte>(units)};
            run.transcoder.onPacket(header, payload, run.at());
            run.pause(20);
        }
        run.play(400);
        const auto& events = run.listener.events;
        QVERIFY(events.size() >= 6);
        QVERIFY(events.front().first.marker);
        for (const auto& [sent, event] : events) {
            QCOMPARE(sent.timestamp, events.front().first.timestamp);
            QCOMPARE(event.event, std::uint8_t{3});
        }
        QCOMPARE(std::ranges::count_if(events, [](const auto& one) { return one.second.end; }), 3);
        const int sent = events.back().second.duration / clock;
        QVERIFY2(sent >= 100 && sent <= 120, qPrintable(QString::number(sent)));
        const auto passed = run.digits.takePassed();
        QCOMPARE(passed.size(), std::size_t{1});
        QCOMPARE(passed[0].digit, (Digit{'3', 100ms}));
        QVERIFY(passed[0].source == DigitSource::Rtp && passed[0].drop == DigitDrop::None);
        QVERIFY(run.digits.takePassed().empty());
        // No hole in the numbers, and the sound is back.
        const auto& headers = run.listener.headers;
        for (std::size_t i = 1; i < headers.size(); ++i)
            QCOMPARE(
                static_cast<std::uint16_t>(headers[i].sequence - headers[i - 1].sequence), std::uint16_t{1});
        QVERIFY(std::abs(run.listener.tone(run.listener.rate / 10).dbm0 - level) < 1.5);
    }

    void eventsPassAsTheyComeWhereBothLegsHaveThem_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("passes");
        QTest::newRow("one clock") << "G722" << true;
        QTest::newRow("another clock") << "opus" << false;
    }
    void eventsPassAsTheyComeWhereBothLegsHaveThem()
    {
        QFETCH(QString, to);
        QFETCH(bool, passes);
        Run run("PCMA", to);
        DigitPlan plan = digitsBetween("PCMA", to);
        plan.arriving = ArrivingEvents::PassedOn;
        run.digits.plan(plan);
        run.play(400);
        std::vector<TelephoneEvent> pressed;
        const auto press = [&](std::uint32_t timestamp, unsigned char flags, std::uint16_t duration) {
            RtpHeader header;
            header.payloadType = eventType;
            header.ssrc = run.talker.ssrc;
            header.sequence = run.talker.sequence++;
            header.timestamp = timestamp;
            const std::array payload{std::byte{3}, std::byte{flags}, static_cast<std::byte>(duration >> 8),
                static_cast<std::byte>(duration)};
            pressed.push_back(*parseTelephoneEvent(payload));
            run.transcoder.onPacket(header, payload, run.at());
            run.pause(20);
        };
        constexpr unsigned char volume = 17, end = 0x80 | volume;
        press(777, volume, 161);
        press(777, volume, 333);
        press(777, end, 500);
        press(1900, volume, 160);
        press(777, end, 500); // late
        press(1900, end, 320);
        run.play(400);
        const auto& events = run.listener.events;
        QCOMPARE(events.size() == pressed.size()
                && std::ranges::equal(events, pressed,
                    [](const auto& sent, const TelephoneEvent& came) {
                        return sent.second.event == came.event && sent.second.end == came.end
                            && sent.second.duration == came.duration;
                    }),
            passes);
        if (!passes)
            return;
        const auto timestamp = [&events](std::size_t i) { return events[i].first.timestamp; };
        QVERIFY(timestamp(0) == timestamp(1) && timestamp(1) == timestamp(2) && timestamp(2) == timestamp(4));
        QVERIFY(timestamp(3) == timestamp(5) && timestamp(3) > timestamp(0));
        // No sound while a key is held, no hole in the numbers, and the sound is back.
        const auto& headers = run.listener.headers;
        const auto first = std::ranges::find(headers, eventType, &RtpHeader::payloadType);
        QVERIFY(headers.end() - first > 3);
        QVERIFY(first[1].payloadType == eventType && first[2].payloadType == eventType);
        for (std::size_t i = 1; i < headers.size(); ++i)
            QCOMPARE(
                static_cast<std::uint16_t>(headers[i].sequence - headers[i - 1].sequence), std::uint16_t{1});
        QVERIFY(std::abs(run.listener.tone(run.listener.rate / 10).dbm0 - level) < 1.5);
        QCOMPARE(run.digits.takePassed().size(), std::size_t{2});
    }

    void aDigitOfAnotherOriginIsSent()
    {
        Run run("PCMA", "PCMU");
        run.play(200);
        run.digits.onDigit({'#', 100ms}, DigitSource::Application, run.at());
        run.play(400);
        QCOMPARE(run.listener.events.size(), std::size_t{7});
        run.digits.plan({});
        run.digits.onDigit({'#', 100ms}, DigitSource::Application, run.at());
        QCOMPARE(run.digits.takePassed().back().drop, DigitDrop::NoWay);
    }

    void aDigitIsSentAsATone_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const char* const to : {"PCMU", "G722", "opus", "L16"})
            QTest::addRow("PCMA to %s", to) << "PCMA" << to;
    }
    void aDigitIsSentAsATone()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Run run(from, to);
        run.digits.plan(digitsBetween(from, to, DigitWay::Inband));
        QVERIFY(run.transcoder.plan(between(from, to)));
        run.play(200);
        const std::string keys = "1234567890*#ABCD";
        for (const char key : keys)
            run.digits.onDigit({key, 60ms}, DigitSource::Application, run.at());
        run.play(2000);
        QCOMPARE(tonesIn(run.listener.heard, run.listener.rate), keys);
        // The sound is back behind them.
        QVERIFY(std::abs(run.listener.tone(run.listener.rate / 10).dbm0 - level) < 1.5);
    }

    void aToneIsADigitAndNothingOfItIsHeard_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("PCMA to PCMU") << "PCMA" << "PCMU";
        QTest::newRow("G722 to opus") << "G722" << "opus";
        QTest::newRow("opus to PCMA") << "opus" << "PCMA";
    }
    void aToneIsADigitAndNothingOfItIsHeard()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Run run(from, to);
        DigitPlan plan = digitsBetween(from, to, DigitWay::Info);
        plan.detection = ToneDetection::On;
        run.digits.plan(plan);
        QVERIFY(run.transcoder.plan(between(from, to)));
        const std::string keys = "1234567890*#";
        run.talker.say(tonesOf(keys, run.talker.rate));
        run.play(2000);
        std::string heard;
        for (const DigitPassed& passed : run.digits.takePassed()) {
            heard += passed.digit.key;
            QCOMPARE(passed.source, DigitSource::Inband);
            QVERIFY2(std::abs(passed.digit.length.count() - 60) <= 26,
                qPrintable(QString::number(passed.digit.length.count())));
        }
        QCOMPARE(heard, keys);
        QCOMPARE(tonesIn(run.listener.heard, run.listener.rate), std::string());
    }
};

LEGSCOPE_TEST(TranscodedDigitsTest)
#include "transcodeddigits_test.moc"
