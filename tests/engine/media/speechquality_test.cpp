#include "engine/codec/resampler.h"
#include "tests/engine/media/transcoderrun.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Like speech: a voice of 110 to 150 Hz with the overtones of vowels, in syllables with pauses between.
std::vector<Sample> speechLike(std::uint32_t rate, double seconds)
{
    constexpr std::array<std::array<double, 3>, 3> vowels{
        {{700, 1200, 2500}, {300, 2200, 2900}, {400, 800, 2300}}};
    std::vector<Sample> made(static_cast<std::size_t>(seconds * rate));
    double phase = 0;
    for (std::size_t i = 0; i < made.size(); ++i) {
        const double at = static_cast<double>(i) / rate, syllable = at / 0.24;
        const auto& formants = vowels[static_cast<std::size_t>(syllable) % vowels.size()];
        const double within = syllable - std::floor(syllable);
        const double loud = within < 0.75 ? std::pow(std::sin(std::numbers::pi * within / 0.75), 2) : 0;
        const double pitch = 130 + 20 * std::sin(2 * std::numbers::pi * 0.7 * at);
        phase += 2 * std::numbers::pi * pitch / rate;
        double sum = 0;
        for (int harmonic = 1; harmonic * pitch < 3300; ++harmonic) {
            double weight = 0;
            for (const double formant : formants)
                weight += 1 / (1 + std::pow((harmonic * pitch - formant) / 120, 2));
            sum += weight * std::sin(harmonic * phase);
        }
        made[i] = static_cast<Sample>(std::clamp(2500 * loud * sum, -32000.0, 32000.0));
    }
    return made;
}

/// Mean over 20 ms of sound, what is silent left out, of the signal against the difference, each -10 to 35
/// dB.
double segmentalSnr(Samples wanted, Samples heard, std::uint32_t rate)
{
    const std::size_t part = rate / 50;
    double sum = 0;
    int parts = 0;
    for (std::size_t at = 0; at + part <= std::min(wanted.size(), heard.size()); at += part) {
        double signal = 0, noise = 1;
        for (std::size_t i = at; i < at + part; ++i) {
            signal += std::pow(wanted[i], 2);
            noise += std::pow(wanted[i] - heard[i], 2);
        }
        if (signal < 100.0 * 100.0 * static_cast<double>(part))
            continue;
        sum += std::clamp(10 * std::log10(signal / noise), -10.0, 35.0);
        ++parts;
    }
    return parts == 0 ? -99 : sum / parts;
}

/// With `heard` as late as suits the first quarter of a second best, at most a fifth of a second.
double bestSnr(Samples wanted, Samples heard, std::uint32_t rate)
{
    double best = -99;
    std::size_t late = 0;
    for (std::size_t at = 0; at < std::min<std::size_t>(rate / 5, heard.size()); ++at) {
        const double snr = segmentalSnr(wanted.first(rate / 4), heard.subspan(at), rate);
        if (snr > best) {
            best = snr;
            late = at;
        }
    }
    return segmentalSnr(wanted, heard.subspan(late), rate);
}

std::vector<Sample> resampled(Samples sound, std::uint32_t from, std::uint32_t to)
{
    auto resampler = std::move(*Resampler::make(from, to));
    std::vector<Sample> out(resampler.mostFor(sound.size()));
    out.resize(resampler.process(sound, out));
    return out;
}

/// What the libraries alone make of packets: decoded, resampled, encoded, decoded, at the rate that both
/// codecs can do.
std::vector<Sample> byLibrariesAlone(Talker& talker, const QString& to, int packets)
{
    const CodecFormat target = codecOf(to);
    const std::uint32_t middle = soundRate(target, soundRate(talker.format, 48000));
    const std::uint32_t heardRate = soundRate(target, 16000), rate = soundRate(talker.format, middle);
    const auto first = std::move(*makeDecoder(talker.format, rate));
    const auto encoder = std::move(*makeEncoder(target, middle));
    const auto second = std::move(*makeDecoder(target, heardRate));
    auto resampler = std::move(*Resampler::make(rate, middle));
    std::vector<Sample> decoded(rate / 50), between, frame(middle / 50), sound(heardRate / 50), heard;
    std::vector<std::byte> payload(longestPayload);
    for (int packet = 0; packet < packets; ++packet) {
        first->decode(talker.next().second, decoded);
        std::vector<Sample> out(resampler.mostFor(decoded.size()));
        out.resize(resampler.process(decoded, out));
        between.insert(between.end(), out.begin(), out.end());
        while (between.size() >= frame.size()) {
            std::copy_n(between.begin(), frame.size(), frame.begin());
            between.erase(between.begin(), between.begin() + static_cast<std::ptrdiff_t>(frame.size()));
            const auto octets = encoder->encode(frame, payload);
            second->decode(Octets(payload).first(octets.value_or(0)), sound);
            heard.insert(heard.end(), sound.begin(), sound.end());
        }
    }
    return heard;
}

} // namespace

/// Speech that is transcoded, beside what the libraries alone make of it.
class SpeechQualityTest : public QObject {
    Q_OBJECT

private slots:
    void speechIsAsGoodAsByTheLibrariesAlone_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("PCMA to opus") << "PCMA" << "opus";
        QTest::newRow("opus to PCMA") << "opus" << "PCMA";
        QTest::newRow("L16 to G722") << "L16" << "G722";
        QTest::newRow("G722 to PCMU") << "G722" << "PCMU";
        QTest::newRow("PCMU to G729") << "PCMU" << "G729";
        QTest::newRow("G729 to L16") << "G729" << "L16";
    }
    void speechIsAsGoodAsByTheLibrariesAlone()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        constexpr int before = 1000, spoken = 2000; // ms: a tone, until the buffer knows the network
        Run run(from, to);
        QVERIFY(run.planned);
        run.play(before);
        const std::uint32_t rate = run.listener.rate;
        const std::vector<Sample> words = speechLike(run.talker.rate, spoken / 1000.0);
        const std::vector<Sample> wanted = resampled(words, run.talker.rate, rate);
        run.talker.say(words);
        const std::size_t begin = run.listener.heard.size();
        run.play(spoken + 600);
        const double ours = bestSnr(wanted, Samples(run.listener.heard).subspan(begin), rate);

        Talker talker(from, 20);
        std::vector<Sample> said = sine(hertz, level, talker.rate, talker.rate * before / 1000);
        said.insert(said.end(), words.begin(), words.end());
        talker.say(std::move(said));
        const std::vector<Sample> heard = byLibrariesAlone(talker, to, (before + spoken + 600) / 20);
        const double alone = bestSnr(wanted, Samples(heard).subspan(rate * before / 1000), rate);
        qInfo("%.2f dB, by the libraries alone %.2f", ours, alone);
        QVERIFY(alone > 0);
        QVERIFY2(ours >= alone - 1, qPrintable(QString("%1, alone %2").arg(ours).arg(alone)));
    }
};

LEGSCOPE_TEST(SpeechQualityTest)
#include "speechquality_test.moc"
