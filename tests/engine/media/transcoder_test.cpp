#include "engine/media/telephoneevent.h"
#include "engine/media/timestretch.h"
#include "engine/media/transcoder.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/digittones.h"
#include "tests/support/soundprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <random>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr Monotonic transcodeStart = Monotonic{} + 1000s;
constexpr double hertz = 1004, level = -10;
constexpr std::uint8_t fromType = 96, toType = 97, eventType = 101;

CodecFormat codecOf(const QString& name, std::string_view fmtp = "")
{
    return *codecFormatOf(name.toStdString(), name == "opus" ? 48000 : name == "L16" ? 16000 : 8000, 1, fmtp);
}

/// A phone that sends a tone.
struct Talker {
    Talker(const QString& codec, std::uint32_t ptimeMs)
        : format(codecOf(codec))
        , rate(soundRate(format, 16000))
        , ptime(ptimeMs)
        , encoder(std::move(*makeEncoder(format, rate)))
    {
    }

    /// The next packet's header and payload.
    std::pair<RtpHeader, std::vector<std::byte>> next()
    {
        const std::size_t frame = rate / 1000 * ptime;
        std::vector<std::byte> payload(longestPayload);
        payload.resize(*encoder->encode(sound(frame), payload));
        RtpHeader header;
        header.payloadType = type;
        header.ssrc = ssrc;
        header.sequence = sequence++;
        header.timestamp = static_cast<std::uint32_t>(at / (rate / 1000) * (format.clockRate / 1000));
        at += frame;
        return {header, payload};
    }

    /// Something else in the place of its tone.
    void say(std::vector<Sample> words) { spoken = std::move(words); }
    std::vector<Sample> sound(std::size_t frame)
    {
        if (spoken.size() < frame)
            return sine(hertz, level, rate, frame, at);
        const std::vector<Sample> next(spoken.begin(), spoken.begin() + static_cast<std::ptrdiff_t>(frame));
        spoken.erase(spoken.begin(), spoken.begin() + static_cast<std::ptrdiff_t>(frame));
        return next;
    }

    CodecFormat format;
    std::uint32_t rate, ptime;
    std::unique_ptr<Encoder> encoder;
    std::vector<Sample> spoken;
    std::size_t at = 0;
    std::uint16_t sequence = 100;
    std::uint32_t ssrc = 1;
    std::uint8_t type = fromType;
};

/// A phone that hears: what it gets must be one stream without a hole.
struct Listener final : Transcoder::Egress {
    explicit Listener(const QString& codec)
        : format(codecOf(codec))
        , rate(soundRate(format, 16000))
        , decoder(std::move(*makeDecoder(format, rate)))
    {
    }
    std::span<std::byte> room() noexcept override { return buffer; }
    void send(std::span<std::byte> packet) noexcept override
    {
        const RtpHeader header = *parseRtp(packet);
        const Octets payload = Octets(packet).subspan(header.size);
        headers.push_back(header);
        if (header.payloadType == eventType) {
            events.emplace_back(header, *parseTelephoneEvent(payload));
            return;
        }
        std::vector<Sample> sound(rate / 1000 * longestPacketMs);
        const auto made = header.payloadType == toType ? decoder->decode(payload, sound) : std::nullopt;
        refused += made ? 0 : 1;
        heard.insert(
            heard.end(), sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(made.value_or(0)));
    }
    Tone tone(std::size_t last) const
    {
        return measureTone(Samples(heard).last(std::min(last, heard.size())), hertz, rate);
    }

    CodecFormat format;
    std::uint32_t rate;
    std::unique_ptr<Decoder> decoder;
    std::array<std::byte, 4096> buffer{};
    std::vector<RtpHeader> headers;
    std::vector<std::pair<RtpHeader, TelephoneEvent>> events;
    std::vector<Sample> heard;
    int refused = 0;
};

Transcoding between(const QString& from, const QString& to, std::uint32_t ptime = 20)
{
    Transcoding transcoding;
    transcoding.from = {{fromType, codecOf(from)}};
    transcoding.noiseFrom = 13;
    transcoding.to = {toType, codecOf(to)};
    transcoding.ptimeMs = ptime;
    return transcoding;
}

DigitPlan digitsBetween(const QString& from, const QString& to, DigitWay way = DigitWay::Rtp)
{
    DigitPlan plan;
    plan.way = way;
    plan.eventsFrom = {{eventType, codecOf(from).clockRate}};
    if (way == DigitWay::Rtp)
        plan.eventsTo = EventFormat{eventType, codecOf(to).clockRate};
    return plan;
}

/// Ten milliseconds at a time: what arrives, then the frame.
struct Run {
    Run(const QString& from, const QString& to, std::uint32_t ptimeIn = 20, std::uint32_t ptimeOut = 20)
        : talker(from, ptimeIn)
        , listener(to)
    {
        digits.plan(digitsBetween(from, to));
        planned = transcoder.plan(between(from, to, ptimeOut)).has_value();
    }

    template <class Accepts>
    void play(int milliseconds, Accepts accepts)
    {
        for (const int end = now + milliseconds; now < end; now += 10) {
            if (now % static_cast<int>(talker.ptime) == 0) {
                const auto [header, payload] = talker.next();
                if (accepts(header.sequence))
                    transcoder.onPacket(header, payload, at());
            }
            transcoder.onFrame(at(), listener);
        }
    }
    void play(int milliseconds)
    {
        play(milliseconds, [](std::uint16_t) { return true; });
    }
    void pause(int milliseconds)
    {
        for (const int end = now + milliseconds; now < end; now += 10)
            transcoder.onFrame(at(), listener);
        talker.at += static_cast<std::size_t>(milliseconds) * talker.rate / 1000;
    }
    Monotonic at() const { return transcodeStart + std::chrono::milliseconds(now); }

    DigitPath digits;
    Transcoder transcoder{0xCAFE, digits};
    Talker talker;
    Listener listener;
    bool planned = false;
    int now = 0;
};

/// The most silent 10 ms of a sound of 16 kHz, dBm0.
double quietest(Samples heard)
{
    double level10 = 0;
    for (std::size_t i = 0; i + 160 <= heard.size(); i += 160)
        level10 = std::min(level10, levelDbm0(heard.subspan(i, 160)));
    return level10;
}

/// A tone of a second of which every tenth packet is concealed by the codec, behind one that is whole.
std::vector<Sample> libraryAlone(const QString& codec)
{
    Talker talker(codec, 20);
    const auto decoder = std::move(*makeDecoder(talker.format, talker.rate));
    auto resampler = std::move(*Resampler::make(talker.rate, 16000));
    std::vector<Sample> heard, sound(talker.rate / 50), out(2000);
    for (int packet = 0; packet < 100; ++packet) {
        const auto [header, payload] = talker.next();
        if (packet >= 50 && packet % 10 == 5)
            decoder->conceal(sound);
        else
            decoder->decode(payload, sound);
        const std::size_t made = resampler.process(sound, out);
        if (packet >= 50)
            heard.insert(heard.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(made));
    }
    return heard;
}

} // namespace

class TranscoderTest : public QObject {
    Q_OBJECT

private slots:
    void aTonePassesBetweenEachTwoCodecs_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const char* from : {"PCMU", "PCMA", "L16", "G722", "opus", "G729"}) {
            for (const char* to : {"PCMU", "PCMA", "L16", "G722", "opus", "G729"})
                QTest::addRow("%s to %s", from, to) << from << to;
        }
    }
    void aTonePassesBetweenEachTwoCodecs()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Run run(from, to);
        QVERIFY(run.planned);
        run.play(1200);
        QCOMPARE(run.listener.refused, 0);
        const Tone tone = run.listener.tone(run.listener.rate / 2);
        QVERIFY2(std::abs(tone.hertz / hertz - 1) < 0.001, qPrintable(QString::number(tone.hertz)));
        // Twice through G.729 costs what the codec costs twice.
        const double allowed = from == "G729" && to == "G729" ? 1.5 : 1;
        QVERIFY2(std::abs(tone.dbm0 - level) < allowed, qPrintable(QString::number(tone.dbm0)));
        const double least = from == "G729" || to == "G729" ? 9 : from == "opus" || to == "opus" ? 16 : 24;
        QVERIFY2(tone.snrDb > least, qPrintable(QString::number(tone.snrDb)));
    }

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

    void aLostPacketIsConcealed_data()
    {
        QTest::addColumn<QString>("from");
        for (const char* from : {"PCMU", "L16", "G722", "opus", "G729"})
            QTest::newRow(from) << from;
    }
    void aLostPacketIsConcealed()
    {
        QFETCH(QString, from);
        Run run(from, "L16");
        run.play(1000);
        const std::size_t before = run.listener.heard.size();
        run.play(1000, [](std::uint16_t sequence) { return sequence % 10 != 5; });
        const auto heard = Samples(run.listener.heard).subspan(before);
        // Nowhere is it more silent than what the codec does by itself.
        const double least = from == "opus" || from == "G729" ? quietest(libraryAlone(from)) - 1 : level - 9;
        QVERIFY2(quietest(heard) > least, qPrintable(QString("%1, %2").arg(quietest(heard)).arg(least)));
        QCOMPARE(run.transcoder.playout()->buffer().counters().missing, 5 * 20 * mediaMillisecond);
    }

    void whereConcealmentIsOffALostPacketIsSilent()
    {
        Run run("PCMU", "L16");
        Transcoding off = between("PCMU", "L16");
        off.plc = Plc::Off;
        QVERIFY(run.transcoder.plan(off));
        run.play(1000, [](std::uint16_t sequence) { return sequence % 10 != 5; });
        const auto silent = std::ranges::search_n(
            run.listener.heard.begin() + 3200, run.listener.heard.end(), 300, Sample{0});
        QVERIFY(!silent.empty());
    }

    void aStreamThatStopsFadesToSilenceWithinSixtyMilliseconds()
    {
        Run run("PCMA", "L16");
        run.play(600);
        const auto counted = run.listener.heard.size();
        run.pause(400);
        const auto after = Samples(run.listener.heard).subspan(counted);
        // Up to 60 ms of what was waiting, 60 ms concealed.
        QVERIFY(levelDbm0(after.subspan(130 * 16, 1600)) < -80);
        QVERIFY(levelDbm0(after.first(160)) > level - 6);
        run.play(400);
        const Tone tone = run.listener.tone(run.listener.rate / 5);
        QVERIFY(std::abs(tone.dbm0 - level) < 1);
        // Packets went on all the time.
        const auto& headers = run.listener.headers;
        QCOMPARE(headers.back().timestamp - headers.front().timestamp,
            static_cast<quint32>(headers.size() - 1) * 320U);
    }

    void describedSilenceIsHeardAsItsNoise()
    {
        Run run("PCMA", "L16");
        run.play(400);
        RtpHeader header;
        header.payloadType = 13;
        header.ssrc = 1;
        header.sequence = run.talker.sequence++;
        const std::array describes{std::byte{40}};
        QCOMPARE(run.transcoder.onPacket(header, describes, run.at()), Transcoder::Verdict::Taken);
        run.pause(600);
        // -40 dBov is -40 + 3.01 + 3.14 dBm0 as a sine of the same power would be.
        const double noise = levelDbm0(Samples(run.listener.heard).last(3200));
        QVERIFY2(std::abs(noise - (-40 + 3.01 + 3.14)) < 1, qPrintable(QString::number(noise)));
        run.play(300);
        QVERIFY(std::abs(run.listener.tone(1600).dbm0 - level) < 1);
        QVERIFY(run.transcoder.playout()->buffer().counters().missing <= 60 * mediaMillisecond);
    }

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

    void describedSilenceMayBeSuppressed()
    {
        Run run("PCMA", "PCMU");
        Transcoding silent = between("PCMA", "PCMU");
        silent.noise = DescribedNoise::Suppressed;
        QVERIFY(run.transcoder.plan(silent));
        run.play(200);
        RtpHeader header;
        header.ssrc = run.talker.ssrc;
        header.payloadType = 13;
        header.sequence = run.talker.sequence++;
        const std::array payload{std::byte{20}};
        QVERIFY(run.transcoder.onPacket(header, payload, run.at()) == Transcoder::Verdict::Taken);
        run.pause(400);
        const auto last = Samples(run.listener.heard).last(800);
        QVERIFY(std::ranges::all_of(last, [](Sample sample) { return std::abs(sample) < 16; }));
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

    void whatWasNotAgreedOrIsNoneOfItsCodecIsNotHeard()
    {
        Run run("G729", "PCMA");
        RtpHeader header;
        header.payloadType = 77;
        const std::array octets{std::byte{1}, std::byte{2}, std::byte{3}};
        QCOMPARE(run.transcoder.onPacket(header, octets, run.at()), Transcoder::Verdict::NotAgreed);
        header.payloadType = fromType;
        QCOMPARE(run.transcoder.onPacket(header, octets, run.at()), Transcoder::Verdict::Refused);
        QCOMPARE(run.transcoder.playout()->counters().refused, std::uint64_t{1});
        run.play(0);
        QVERIFY(run.listener.headers.empty());
    }

    void aCodecThatChangesCostsAFrameAtMost_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("what arrives, of the same rate") << "G729" << "L16";
        QTest::newRow("what arrives, of another rate") << "G722" << "L16";
    }
    void aCodecThatChangesCostsAFrameAtMost()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Run run("PCMA", to);
        run.play(600);
        Transcoding changed = between(from, to);
        changed.from = {{98, codecOf(from)}, {fromType, codecOf("PCMA")}};
        QVERIFY(run.transcoder.plan(changed));
        Talker next(from, 20);
        next.sequence = run.talker.sequence;
        next.type = 98;
        next.at = run.talker.at / (run.talker.rate / 1000) * (next.rate / 1000);
        const std::size_t before = run.listener.heard.size();
        run.talker = std::move(next);
        run.play(600);
        const auto heard = Samples(run.listener.heard).subspan(before);
        std::size_t silent = 0;
        for (std::size_t i = 0; i + 160 <= heard.size(); i += 160)
            silent += levelDbm0(heard.subspan(i, 160)) < level - 10 ? 1U : 0U;
        QVERIFY2(silent <= 2, qPrintable(QString::number(silent)));
        QVERIFY(std::abs(run.listener.tone(run.listener.rate / 5).dbm0 - level) < 1);
        const auto& headers = run.listener.headers;
        for (std::size_t i = 1; i < headers.size(); ++i)
            QCOMPARE(
                static_cast<std::uint16_t>(headers[i].sequence - headers[i - 1].sequence), std::uint16_t{1});
    }

    void anotherCodecIsSentInTheSameStream()
    {
        Run run("PCMA", "PCMU");
        run.play(400);
        const RtpHeader last = run.listener.headers.back();
        run.listener.decoder = std::move(*makeDecoder(codecOf("G722"), 16000));
        run.listener.rate = 16000;
        run.listener.heard.clear();
        QVERIFY(run.transcoder.plan(between("PCMA", "G722")));
        run.play(600);
        QCOMPARE(run.listener.headers.back().ssrc, last.ssrc);
        QVERIFY(std::abs(run.listener.tone(3200).dbm0 - level) < 1);
        QCOMPARE(run.listener.refused, 0);
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
        for (const int loss : {0, 2, 5, 10})
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

LEGSCOPE_TEST(TranscoderTest)

#include "transcoder_test.moc"
