#include "engine/codec/codec.h"
#include "engine/codec/g711.h"
#include "tests/support/soundprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <array>
#include <memory>
#include <opus.h>
#include <random>
#include <spandsp.h>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr double probeHertz = 1004, probeLevel = -10;

struct Pair {
    std::unique_ptr<Encoder> encoder;
    std::unique_ptr<Decoder> decoder;
    std::uint32_t rate = 0; ///< Hz
    CodecFormat format;
};

Pair open(const QString& codec, std::uint32_t wanted = 8000, std::string_view fmtp = "")
{
    const std::uint32_t clock = codec == "opus" ? 48000 : codec == "L16" ? wanted : 8000;
    Pair pair;
    pair.format = *codecFormatOf(codec.toStdString(), clock, codec == "opus" ? 2 : 1, fmtp);
    pair.rate = soundRate(pair.format, wanted);
    pair.encoder = std::move(*makeEncoder(pair.format, pair.rate));
    pair.decoder = std::move(*makeDecoder(pair.format, pair.rate));
    return pair;
}

std::vector<std::byte> encoded(Pair& pair, Samples sound)
{
    std::vector<std::byte> payload(longestPayload);
    payload.resize(pair.encoder->encode(sound, payload).value_or(0));
    return payload;
}

/// A tone through the codec in packets of `ptime` ms.
std::vector<Sample> through(Pair& pair, std::uint32_t ptime, double seconds)
{
    const std::size_t frame = pair.rate / 1000 * ptime;
    std::vector<Sample> heard, piece(pair.rate / 1000 * longestPacketMs);
    for (std::size_t at = 0; at < static_cast<std::size_t>(seconds * pair.rate); at += frame) {
        const auto payload = encoded(pair, sine(probeHertz, probeLevel, pair.rate, frame, at));
        const auto made = pair.decoder->decode(payload, piece);
        if (!made || *made != frame)
            return {};
        heard.insert(heard.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(*made));
    }
    return heard;
}

void eachCodec()
{
    QTest::addColumn<QString>("codec");
    for (const char* codec : {"PCMU", "PCMA", "L16", "G722", "opus", "G729"})
        QTest::newRow(codec) << codec;
}

} // namespace

class CodecTest : public QObject {
    Q_OBJECT

private slots:
    void aToneKeepsItsFrequencyItsLevelAndItsPurity_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<quint32>("wanted");
        QTest::addColumn<quint32>("ptime");
        QTest::addColumn<double>("leastSnr");
        for (const quint32 ptime : {10U, 20U, 60U, 120U}) {
            QTest::addRow("PCMU %u", ptime) << "PCMU" << 8000U << ptime << 33.0;
            QTest::addRow("PCMA %u", ptime) << "PCMA" << 8000U << ptime << 33.0;
            QTest::addRow("L16 %u", ptime) << "L16" << 16000U << ptime << 70.0;
            QTest::addRow("G722 %u", ptime) << "G722" << 16000U << ptime << 25.0;
            QTest::addRow("opus at 8 kHz %u", ptime) << "opus" << 8000U << ptime << 20.0;
            QTest::addRow("opus at 48 kHz %u", ptime) << "opus" << 48000U << ptime << 20.0;
            QTest::addRow("G729 %u", ptime) << "G729" << 8000U << ptime << 10.0;
        }
    }
    void aToneKeepsItsFrequencyItsLevelAndItsPurity()
    {
        QFETCH(QString, codec);
        QFETCH(quint32, wanted);
        QFETCH(quint32, ptime);
        QFETCH(double, leastSnr);
        Pair pair = open(codec, wanted);
        const auto heard = through(pair, ptime, 1.2);
        QVERIFY(!heard.empty());
        // Codecs that learn have learned after some tenths of a second.
        const Tone tone = measureTone(Samples(heard).last(pair.rate / 2), probeHertz, pair.rate);
        QVERIFY2(std::abs(tone.hertz / probeHertz - 1) < 0.001, qPrintable(QString::number(tone.hertz)));
        QVERIFY2(std::abs(tone.dbm0 - probeLevel) < 1, qPrintable(QString::number(tone.dbm0)));
        QVERIFY2(tone.snrDb >= leastSnr, qPrintable(QString::number(tone.snrDb)));
    }

    void g711IsThatOfTheLibrary()
    {
        for (int sample = -32768; sample <= 32767; ++sample) {
            const auto linear = static_cast<Sample>(sample);
            QCOMPARE(encodeG711(G711Law::A, linear), linear_to_alaw(sample));
            QCOMPARE(encodeG711(G711Law::Mu, linear), linear_to_ulaw(sample));
        }
        for (int octet = 0; octet < 256; ++octet) {
            const auto code = static_cast<std::uint8_t>(octet);
            QCOMPARE(decodeG711(G711Law::A, code), alaw_to_linear(code));
            QCOMPARE(decodeG711(G711Law::Mu, code), ulaw_to_linear(code));
        }
    }

    void silenceAndExtremesHaveTheCodesOfG711()
    {
        QCOMPARE(encodeG711(G711Law::A, 0), std::uint8_t{0xD5});
        QCOMPARE(encodeG711(G711Law::A, -1), std::uint8_t{0x55});
        QCOMPARE(encodeG711(G711Law::A, 32767), std::uint8_t{0xAA});
        QCOMPARE(encodeG711(G711Law::A, -32768), std::uint8_t{0x2A});
        QCOMPARE(encodeG711(G711Law::Mu, 0), std::uint8_t{0xFF});
        QCOMPARE(encodeG711(G711Law::Mu, -4), std::uint8_t{0x7E});
        QCOMPARE(encodeG711(G711Law::Mu, 32767), std::uint8_t{0x80});
        QCOMPARE(encodeG711(G711Law::Mu, -32768), std::uint8_t{0x00});
    }

    void anOctetOfOneLawIsTheNearestOfTheOther()
    {
        for (const auto& [from, to] : {std::pair{G711Law::A, G711Law::Mu}, {G711Law::Mu, G711Law::A}}) {
            for (int octet = 0; octet < 256; ++octet) {
                const auto code = static_cast<std::uint8_t>(octet);
                const int meant = decodeG711(from, code);
                const int made = decodeG711(to, lawTable(from, to)[code]);
                QVERIFY(std::abs(made - meant) <= std::max(std::abs(meant) / 16, 16));
                QCOMPARE(lawTable(from, from)[code], code);
            }
        }
    }

    void aPayloadLastsWhatItsCodecSays_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<int>("octets");
        QTest::addColumn<int>("duration"); // in units of the RTP clock; -1: refused
        QTest::newRow("PCMA") << "PCMA" << 160 << 160;
        QTest::newRow("PCMA, longest") << "PCMA" << 960 << 960;
        QTest::newRow("PCMA, too long") << "PCMA" << 961 << -1;
        QTest::newRow("PCMU, empty") << "PCMU" << 0 << -1;
        QTest::newRow("L16") << "L16" << 320 << 160;
        QTest::newRow("L16, half a sample") << "L16" << 321 << -1;
        QTest::newRow("G722") << "G722" << 160 << 160;
        QTest::newRow("G722, empty") << "G722" << 0 << -1;
        QTest::newRow("G729") << "G729" << 20 << 160;
        QTest::newRow("G729, silence behind") << "G729" << 12 << 160;
        QTest::newRow("G729, silence alone") << "G729" << 2 << 80;
        QTest::newRow("G729, half a frame") << "G729" << 15 << -1;
        QTest::newRow("G729, too long") << "G729" << 130 << -1;
        QTest::newRow("opus, empty") << "opus" << 0 << -1;
    }
    void aPayloadLastsWhatItsCodecSays()
    {
        QFETCH(QString, codec);
        QFETCH(int, octets);
        QFETCH(int, duration);
        Pair pair = open(codec);
        const std::vector<std::byte> payload(static_cast<std::size_t>(octets), std::byte{0x55});
        const auto lasts = pair.decoder->duration(payload);
        QCOMPARE(lasts ? static_cast<int>(*lasts) : -1, duration);
        std::vector<Sample> out(pair.rate / 1000 * longestPacketMs);
        QCOMPARE(pair.decoder->decode(payload, out).has_value(), duration >= 0);
    }

    void whatDoesNotFitIsRefused_data() { eachCodec(); }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, codec);
        Pair pair = open(codec);
        const auto sound = sine(probeHertz, probeLevel, pair.rate, pair.rate / 50);
        const auto payload = encoded(pair, sound);
        std::vector<Sample> little(pair.rate / 100);
        QVERIFY(!pair.decoder->decode(payload, little));
        std::array<std::byte, 4> narrow{};
        if (codec != "opus")
            QVERIFY(!pair.encoder->encode(sound, narrow));
    }

    void noPayloadStopsADecoder_data() { eachCodec(); }
    void noPayloadStopsADecoder()
    {
        QFETCH(QString, codec);
        Pair pair = open(codec);
        std::mt19937 random(7);
        std::vector<Sample> out(pair.rate / 1000 * longestPacketMs);
        int made = 0;
        for (int i = 0; i < 2000; ++i) {
            std::vector<std::byte> payload(random() % 200);
            std::ranges::generate(payload, [&random] { return static_cast<std::byte>(random()); });
            const auto lasts = pair.decoder->duration(payload);
            const auto samples = pair.decoder->decode(payload, out);
            if (!lasts)
                QVERIFY(!samples);
            if (samples) {
                QVERIFY(*samples <= out.size());
                ++made;
            }
        }
        QVERIFY(made > 0);
        // A good packet is heard afterwards as if nothing had been.
        const auto heard = through(pair, 20, 1.0);
        const Tone tone = measureTone(Samples(heard).last(pair.rate / 4), probeHertz, pair.rate);
        QVERIFY(std::abs(tone.dbm0 - probeLevel) < 1);
    }

    void aCodecOfItsOwnMeansFillsAHole_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<bool>("fills");
        QTest::newRow("PCMA") << "PCMA" << false;
        QTest::newRow("G722") << "G722" << false;
        QTest::newRow("opus") << "opus" << true;
        QTest::newRow("G729") << "G729" << true;
    }
    void aCodecOfItsOwnMeansFillsAHole()
    {
        QFETCH(QString, codec);
        QFETCH(bool, fills);
        Pair pair = open(codec);
        QVERIFY(!through(pair, 20, 0.5).empty());
        std::vector<Sample> hole(pair.rate / 50);
        QCOMPARE(pair.decoder->conceal(hole), fills);
        if (fills)
            QVERIFY(std::abs(levelDbm0(hole) - probeLevel) < 6);
        std::vector<Sample> odd(7);
        QVERIFY(!pair.decoder->conceal(odd));
        QVERIFY(!pair.decoder->comfort(hole));
    }

    void opusRepeatsWhatWasLostInTheNextPacket()
    {
        Pair pair = open("opus", 16000, "useinbandfec=1");
        pair.encoder->expectLoss(20);
        std::vector<Sample> out(pair.rate / 1000 * longestPacketMs), lost(pair.rate / 50);
        std::vector<std::byte> payload;
        // Speech-like: a tone that sweeps, so that a repetition of the sound before would be another one.
        double worst = 0;
        int recovered = 0;
        for (std::size_t packet = 0; packet < 100; ++packet) {
            const double hertz = 300 + 10 * static_cast<double>(packet);
            payload = encoded(pair, sine(hertz, probeLevel, pair.rate, pair.rate / 50));
            if (packet % 10 == 8)
                continue;
            if (packet % 10 == 9 && pair.decoder->recover(payload, lost)) {
                ++recovered;
                worst = std::max(worst, std::abs(levelDbm0(lost) - probeLevel));
            }
            QVERIFY(pair.decoder->decode(payload, out));
        }
        QVERIFY2(recovered >= 8, qPrintable(QString::number(recovered)));
        QVERIFY2(worst < 6, qPrintable(QString::number(worst)));

        Pair without = open("opus", 16000);
        for (int packet = 0; packet < 10; ++packet)
            payload = encoded(without, sine(500, probeLevel, pair.rate, pair.rate / 50));
        QVERIFY(!without.decoder->recover(payload, lost));
    }

    void silenceThatWasDescribedGoesOn()
    {
        Pair pair = open("G729");
        QVERIFY(!through(pair, 20, 0.5).empty());
        std::vector<Sample> out(960), noise(160);
        const std::array<std::byte, 2> silence{std::byte{0x20}, std::byte{0x10}};
        QVERIFY(pair.decoder->decode(silence, out));
        QVERIFY(pair.decoder->comfort(noise));
        QVERIFY(!through(pair, 20, 0.1).empty());
        QVERIFY(!pair.decoder->comfort(noise));
    }

    void opusStopsInSilenceWhereItsReceiverAllows()
    {
        for (const bool allowed : {false, true}) {
            Pair pair = open("opus", 16000, allowed ? "usedtx=1" : "");
            const std::vector<Sample> silence(pair.rate / 50);
            std::vector<std::byte> payload(longestPayload);
            int sent = 0;
            for (int i = 0; i < 100; ++i)
                sent += pair.encoder->encode(silence, payload).value_or(0) > 0 ? 1 : 0;
            QCOMPARE(sent < 50, allowed);
        }
    }

    /// Its parameters say what a sender would rather send (RFC 7587 section 6.1), each packet what it is.
    void opusIsHeardAlikeInMonoAndInStereoWhateverItsSenderSays_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("channels");
        QTest::newRow("says stereo, sends mono") << "stereo=1; sprop-stereo=1" << 1;
        QTest::newRow("says stereo, sends it") << "stereo=1; sprop-stereo=1" << 2;
        QTest::newRow("says nothing, sends stereo") << "" << 2;
    }
    void opusIsHeardAlikeInMonoAndInStereoWhateverItsSenderSays()
    {
        QFETCH(QString, said);
        QFETCH(int, channels);
        Pair pair = open("opus", 48000, said.toStdString());
        int error = 0;
        const std::unique_ptr<OpusEncoder, void (*)(OpusEncoder*)> sender(
            opus_encoder_create(48000, channels, OPUS_APPLICATION_VOIP, &error), opus_encoder_destroy);
        QCOMPARE(error, OPUS_OK);
        const std::size_t frame = 960;
        std::vector<Sample> heard, piece(48 * longestPacketMs);
        for (std::size_t at = 0; at < 48'000; at += frame) {
            std::vector<Sample> sound;
            for (const Sample one : sine(probeHertz, probeLevel, 48000, frame, at))
                sound.insert(sound.end(), static_cast<std::size_t>(channels), one);
            std::array<unsigned char, 1500> payload{};
            const int octets
                = opus_encode(sender.get(), sound.data(), int(frame), payload.data(), int(payload.size()));
            QVERIFY(octets > 0);
            const auto made = pair.decoder->decode(
                std::as_bytes(std::span(payload)).first(static_cast<std::size_t>(octets)), piece);
            QCOMPARE(made.value_or(0), frame);
            heard.insert(heard.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(frame));
        }
        const Tone tone = measureTone(Samples(heard).last(24'000), probeHertz, 48000);
        QVERIFY(std::abs(tone.hertz / probeHertz - 1) < 0.001);
        QVERIFY(std::abs(tone.dbm0 - probeLevel) < 1);
    }

    void opusSendsNoMoreThanItsReceiverWants()
    {
        std::array<std::size_t, 2> octets{};
        for (const bool limited : {false, true}) {
            Pair pair = open("opus", 48000, limited ? "maxaveragebitrate=8000" : "");
            std::mt19937 random(3);
            std::vector<Sample> noise(pair.rate / 50);
            for (int i = 0; i < 50; ++i) {
                std::ranges::generate(noise, [&random] { return static_cast<Sample>(random() % 8000); });
                octets[limited ? 1 : 0] += encoded(pair, noise).size();
            }
        }
        QVERIFY(octets[1] * 8 < 12000);
        QVERIFY(octets[0] > 2 * octets[1]);
    }

    void aRateThatACodecDoesNotHaveIsRefused()
    {
        const CodecFormat opus = *codecFormatOf("opus", 48000, 2, "");
        QCOMPARE(makeDecoder(opus, 44100).error().code, Errc::InvalidArgument);
        QCOMPARE(makeEncoder(opus, 44100).error().code, Errc::InvalidArgument);
        QCOMPARE(makeDecoder(*codecFormatOf("G722", 8000, 1, ""), 8000).error().code, Errc::InvalidArgument);
        QCOMPARE(makeDecoder(opus, 0).error().code, Errc::InvalidArgument);
    }
};

LEGSCOPE_TEST(CodecTest)

#include "codec_test.moc"
