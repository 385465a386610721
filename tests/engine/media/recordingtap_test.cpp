#include "engine/media/recordingtap.h"
#include "tests/engine/media/transcoderrun.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr double otherHertz = 600;

Hearing hearingOf(const Talker& talker)
{
    Hearing hearing;
    hearing.from = {{talker.type, talker.format}};
    hearing.noiseFrom = 13;
    hearing.eventsFrom = {eventType};
    return hearing;
}

/// Leg A is recorded, and talks with leg B, 10 ms at a time.
struct TappedCall {
    TappedCall(const QString& codecA, const QString& codecB, RecordedSound sound, std::uint32_t rate = 8000,
        SilenceLimits silence = {}, std::chrono::milliseconds limit = 0ms)
        : a(codecA, 20)
        , b(codecB, 20)
        , ring(std::make_shared<RecordingRing>(rate, channelsOf(sound)))
        , channels(channelsOf(sound))
    {
        tap.emplace(LegSide::A, Recording{1, RecordingSink(ring), sound, silence, limit}, at());
        planned = tap->plan(LegSide::A, hearingOf(a)) && tap->plan(LegSide::B, hearingOf(b));
    }

    Monotonic at() const { return transcodeStart + std::chrono::milliseconds(now); }
    void take(LegSide from, Talker& talker, Monotonic arrival)
    {
        const auto [header, payload] = talker.next();
        tap->onPacket(from, header, payload, arrival);
    }
    /// What both say, as their packets come.
    void talk(int milliseconds)
    {
        for (const int end = now + milliseconds; now < end; now += 10) {
            if (now % 20 == 0 && aTalks)
                take(LegSide::A, a, at());
            if (now % 20 == 0 && bTalks)
                take(LegSide::B, b, at());
            tap->onTime(at());
            drain();
        }
    }
    void drain()
    {
        while (const auto frame = ring->front()) {
            for (std::size_t i = 0; i < frame->sound.size(); ++i)
                heard[i % channels].push_back(frame->sound[i]);
            ring->drop();
        }
    }
    void stop(RecordingCause cause = RecordingCause::Stopped)
    {
        tap->stop(at(), cause);
        drain();
    }
    std::size_t ms() const { return heard[0].size() * 1000 / ring->rate(); }
    Samples part(std::size_t channel, std::size_t fromMs, std::size_t lengthMs) const
    {
        const std::size_t perMs = ring->rate() / 1000;
        return Samples(heard[channel]).subspan(fromMs * perMs, lengthMs * perMs);
    }
    bool isTone(std::size_t channel, double frequency, std::size_t fromMs, std::size_t lengthMs) const
    {
        const Tone tone = measureTone(part(channel, fromMs, lengthMs), frequency, ring->rate());
        return std::abs(tone.hertz / frequency - 1) < 0.001 && std::abs(tone.dbm0 - level) < 1;
    }

    Talker a, b;
    bool aTalks = true, bTalks = true;
    std::shared_ptr<RecordingRing> ring;
    const std::size_t channels;
    std::optional<RecordingTap> tap;
    std::array<std::vector<Sample>, 2> heard;
    bool planned = false;
    int now = 0;
};

/// Another tone than that of the talkers.
std::vector<Sample> otherTone(std::uint32_t rate, std::size_t milliseconds)
{
    return sine(otherHertz, level, rate, rate / 1000 * milliseconds);
}

/// A short noise, that can be found again.
std::vector<Sample> click(std::uint32_t rate)
{
    std::vector<Sample> sound(rate / 100);
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] = i % (rate / 1000) < rate / 2000 ? Sample{20'000} : Sample{-20'000};
    return sound;
}

/// Where sounds begin that are louder than silence, ms.
std::vector<int> beginnings(Samples sound, std::uint32_t rate)
{
    std::vector<int> found;
    int last = -1000;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const int ms = static_cast<int>(i * 1000 / rate);
        if (std::abs(int{sound[i]}) < 3000)
            continue;
        if (ms - last > 200)
            found.push_back(ms);
        last = ms;
    }
    return found;
}

} // namespace

/// What is heard of a leg, as it is recorded.
class RecordingTapTest : public QObject {
    Q_OBJECT

private slots:
    void whatALegSaysAndWhatItHearsStandInTheirChannels_data()
    {
        QTest::addColumn<QString>("codecA");
        QTest::addColumn<QString>("codecB");
        QTest::addColumn<quint32>("rate");
        QTest::newRow("PCMA and PCMA") << "PCMA" << "PCMA" << 8000U;
        QTest::newRow("PCMU and G722") << "PCMU" << "G722" << 16000U;
        QTest::newRow("opus and G729") << "opus" << "G729" << 8000U;
        QTest::newRow("L16 and opus") << "L16" << "opus" << 48000U;
    }
    void whatALegSaysAndWhatItHearsStandInTheirChannels()
    {
        QFETCH(QString, codecA);
        QFETCH(QString, codecB);
        QFETCH(quint32, rate);
        TappedCall call(codecA, codecB, RecordedSound::Stereo, rate);
        QVERIFY(call.planned);
        call.b.say(otherTone(call.b.rate, 3000));
        call.talk(2000);
        call.stop();
        QCOMPARE(call.ms(), std::size_t{2000});
        QCOMPARE(call.heard[0].size(), call.heard[1].size());
        QVERIFY(call.isTone(0, hertz, 500, 1000));
        QVERIFY(call.isTone(1, otherHertz, 500, 1000));
        // Nothing of the beginning is missing, nor of the end.
        for (const std::size_t channel : {0U, 1U}) {
            QVERIFY(levelDbm0(call.part(channel, 60, 100)) > level - 3);
            QVERIFY(levelDbm0(call.part(channel, 1940, 60)) > level - 3);
        }
    }

    void theOthersMixSwapOrLeaveOut_data()
    {
        QTest::addColumn<int>("sound");
        QTest::addColumn<bool>("said");
        QTest::addColumn<bool>("heard");
        const auto row = [](const char* what, RecordedSound sound, bool said, bool heard) {
            QTest::newRow(what) << static_cast<int>(sound) << said << heard;
        };
        row("mixed", RecordedSound::Mixed, true, true);
        row("said", RecordedSound::Said, true, false);
        row("heard", RecordedSound::Heard, false, true);
        row("swapped", RecordedSound::StereoSwapped, false, true);
    }
    void theOthersMixSwapOrLeaveOut()
    {
        QFETCH(int, sound);
        QFETCH(bool, said);
        QFETCH(bool, heard);
        TappedCall call("PCMA", "PCMA", static_cast<RecordedSound>(sound));
        call.b.say(otherTone(8000, 3000));
        call.talk(1500);
        call.stop();
        const auto first = call.part(0, 500, 800);
        const auto levelAt = [&first](double frequency) {
            return 20 * std::log10(std::max(2 * std::abs(partAt(first, frequency, 8000)), 0.01) / 32767)
                + fullScaleDbm0;
        };
        QCOMPARE(std::abs(levelAt(hertz) - level) < 1, said);
        QCOMPARE(std::abs(levelAt(otherHertz) - level) < 1, heard);
    }

    void whatWouldBeLouderThanFullIsFull()
    {
        TappedCall call("L16", "L16", RecordedSound::Mixed, 16000);
        const std::vector<Sample> loud(16000, 30'000);
        call.a.say(loud);
        call.b.say(loud);
        call.talk(600);
        call.stop();
        const auto sound = call.part(0, 100, 400);
        QVERIFY(std::ranges::all_of(sound, [](Sample one) { return one > 32'000; }));
    }

    void clicksStayBesideEachOtherWhateverTheNetworkDoes()
    {
        TappedCall call("PCMA", "opus", RecordedSound::Stereo);
        std::uint32_t random = 1;
        const auto delay = [&random] {
            random = random * 1664525 + 1013904223;
            return std::chrono::milliseconds(random >> 16) % 40;
        };
        std::vector<std::pair<Monotonic, std::function<void()>>> onTheirWay;
        constexpr int length = 120'000;
        int clicks = 0;
        for (; call.now < length; call.now += 10) {
            const int now = call.now;
            if (now % 20 == 0) {
                const bool isClick = now % 1000 == 0 && now > 0;
                clicks += isClick ? 1 : 0;
                for (Talker* const talker : {&call.a, &call.b}) {
                    std::vector<Sample> said(talker->rate / 50, 0);
                    if (isClick)
                        std::ranges::copy(click(talker->rate), said.begin());
                    talker->say(said);
                    auto [header, payload] = talker->next();
                    // A sends nothing in silence for a while, B loses packets without sound.
                    const bool isQuiet = !isClick && now % 4000 > 2000 && talker == &call.a;
                    const bool isLost = !isClick && random % 10 == 0 && talker == &call.b;
                    if (isQuiet)
                        --talker->sequence;
                    if (isQuiet || isLost)
                        continue;
                    const LegSide from = talker == &call.a ? LegSide::A : LegSide::B;
                    const Monotonic arrival = call.at() + (talker == &call.b ? delay() : 0ms);
                    onTheirWay.emplace_back(arrival, [&call, from, header, payload, arrival] {
                        call.tap->onPacket(from, header, payload, arrival);
                    });
                }
            }
            for (const auto& [arrival, come] : onTheirWay) {
                if (arrival <= call.at())
                    come();
            }
            std::erase_if(onTheirWay, [&call](const auto& packet) { return packet.first <= call.at(); });
            call.tap->onTime(call.at());
            call.drain();
        }
        call.stop();
        QCOMPARE(call.ms(), std::size_t{length});
        const auto left = beginnings(call.heard[0], 8000), right = beginnings(call.heard[1], 8000);
        QCOMPARE(static_cast<int>(left.size()), clicks);
        QCOMPARE(static_cast<int>(right.size()), clicks);
        for (std::size_t i = 0; i < left.size(); ++i) {
            QVERIFY2(std::abs(left[i] - right[i]) <= 20,
                qPrintable(QString("click %1: %2 and %3 ms").arg(i).arg(left[i]).arg(right[i])));
            QVERIFY2(std::abs(left[i] - static_cast<int>(i + 1) * 1000) <= 20,
                qPrintable(QString::number(left[i])));
        }
    }

    void anotherCodecAndHoldMoveNothing()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Stereo);
        call.talk(1000);
        // A is on hold, and comes back with another codec and another source.
        call.aTalks = false;
        call.talk(1000);
        call.a = Talker("G722", 20);
        call.a.ssrc = 77;
        QVERIFY(call.tap->plan(LegSide::A, hearingOf(call.a)));
        call.a.say(otherTone(call.a.rate, 3000));
        call.aTalks = true;
        call.talk(1000);
        call.stop();
        QCOMPARE(call.ms(), std::size_t{3000});
        QVERIFY(call.isTone(0, hertz, 100, 800));
        QVERIFY(levelDbm0(call.part(0, 1100, 880)) < -60);
        QVERIFY(call.isTone(0, otherHertz, 2060, 900));
        QVERIFY(call.isTone(1, hertz, 100, 2800));
    }

    void whatTheLegIsPlayedTakesThePlaceOfWhatItWouldHear()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Stereo);
        const auto tone = otherTone(16000, 500);
        for (int end = 2000; call.now < end;) {
            if (call.now >= 1000 && call.now < 1500)
                call.tap->onPlayed(call.at() + 5ms,
                    Samples(tone).subspan(static_cast<std::size_t>(call.now - 1000) * 16, 160), 16000);
            call.talk(10);
        }
        call.stop();
        QVERIFY(call.isTone(1, hertz, 100, 850));
        QVERIFY(call.isTone(1, otherHertz, 1030, 450));
        QVERIFY(call.isTone(1, hertz, 1530, 450));
        QVERIFY(call.isTone(0, hertz, 100, 1800));
    }

    void digitsAreNoSound()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Said);
        call.talk(500);
        for (int part = 0; part < 10; ++part) {
            auto [header, payload] = call.a.next();
            header.payloadType = eventType;
            call.tap->onPacket(LegSide::A, header, {payload.data(), 4}, call.at());
            call.aTalks = false;
            call.talk(20);
            call.aTalks = true;
        }
        call.talk(500);
        call.stop();
        QCOMPARE(call.ms(), std::size_t{1200});
        QVERIFY(call.isTone(0, hertz, 100, 380));
        QVERIFY(levelDbm0(call.part(0, 580, 110)) < -40);
        QVERIFY(call.isTone(0, hertz, 730, 450));
    }

    void itEndsWhenItsTimeIsUp()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Mixed, 8000, {}, 1230ms);
        call.talk(2000);
        QVERIFY(call.ring->isEnded());
        QCOMPARE(call.ring->cause(), RecordingCause::TimeLimit);
        call.stop();
        QCOMPARE(call.ms(), std::size_t{1230});
    }

    void itEndsWhenNobodySpeaks()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Said, 8000, {200, 5000ms, 800ms});
        call.talk(1000);
        call.aTalks = false; // B goes on
        call.talk(2000);
        QVERIFY(call.ring->isEnded());
        QCOMPARE(call.ring->cause(), RecordingCause::Silence);
        QVERIFY(std::abs(static_cast<int>(call.ms()) - 1860) <= 60); // what was concealed counts as speech
    }

    void itEndsWhenNobodyBeginsToSpeak()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Said, 8000, {200, 700ms, 300ms});
        call.aTalks = false;
        call.talk(2000);
        QVERIFY(call.ring->isEnded());
        QCOMPARE(call.ring->cause(), RecordingCause::NoInput);
        QCOMPARE(call.ms(), std::size_t{700});
    }

    void whatIsMaskedIsSilentAndWhatIsPausedIsNotThere()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Stereo);
        call.talk(1200);
        call.tap->setState(call.at(), RecordingState::Masked);
        call.talk(500);
        call.tap->setState(call.at(), RecordingState::Paused);
        call.talk(700);
        call.tap->setState(call.at(), RecordingState::Recording);
        call.talk(1000);
        call.stop();
        QCOMPARE(call.ms(), std::size_t{2700});
        // What is heard is recorded later; nothing of a secret may be in it, nor be missing of the rest.
        QVERIFY(call.isTone(0, hertz, 100, 1090));
        QVERIFY(levelDbm0(call.part(0, 1210, 480)) < -90 && levelDbm0(call.part(1, 1210, 480)) < -90);
        QVERIFY(call.isTone(0, hertz, 1710, 980));
    }

    void aTapThatGoesHasRecordedWhatHadArrived()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Mixed);
        call.talk(1000);
        call.tap.reset();
        call.drain();
        QVERIFY(std::abs(static_cast<int>(call.ms()) - 1000) <= 10);
        QCOMPARE(call.ring->cause(), RecordingCause::Cut);
    }

    void aWorkerThatStoodStillMissesNoTime()
    {
        TappedCall call("PCMA", "PCMA", RecordedSound::Mixed);
        call.talk(1000);
        call.now += 900;
        call.talk(100);
        call.stop();
        QCOMPARE(call.ms(), std::size_t{2000});
    }
};

LEGSCOPE_TEST(RecordingTapTest)

#include "recordingtap_test.moc"
