#include "tests/engine/media/transcoderrun.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

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

    /// RFC 3551 section 4.1: the marker says where sound begins again, and the time has gone on.
    void pausesAreDescribedAndNotSent_data()
    {
        QTest::addColumn<QString>("to");
        for (const char* to : {"PCMU", "G722"})
            QTest::newRow(to) << to;
    }
    void pausesAreDescribedAndNotSent()
    {
        QFETCH(QString, to);
        Run run("PCMA", to);
        Transcoding described = between("PCMA", to);
        described.noiseTo = 13;
        QVERIFY(run.transcoder.plan(described));
        run.play(600);
        const std::size_t before = run.listener.headers.size();
        run.talker.say(std::vector<Sample>(8000));
        run.play(1600);
        const std::vector<RtpHeader> after(
            run.listener.headers.begin() + static_cast<std::ptrdiff_t>(before), run.listener.headers.end());
        std::vector<std::size_t> noises;
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (after[i].payloadType == 13)
                noises.push_back(i);
            QCOMPARE(after[i].sequence, static_cast<std::uint16_t>(after[0].sequence + i));
        }
        QCOMPARE(noises.size(), std::size_t{1});
        const RtpHeader noise = after[noises[0]], again = after[noises[0] + 1];
        QVERIFY(!noise.marker && again.marker);
        QVERIFY(again.timestamp - noise.timestamp > 8 * 600);
        QCOMPARE((again.timestamp - noise.timestamp) % 160, 0U);
        // As many packets as there was sound and the quarter of a second behind it.
        QVERIFY2(after.size() > 35 && after.size() < 52, qPrintable(QString::number(after.size())));
        QCOMPARE(run.listener.headers.back().timestamp - run.listener.headers.front().timestamp,
            std::uint32_t{2200 * 8 - 160});
        QVERIFY(run.transcoder.pausesNotSent() > 600 * mediaMillisecond);
        QVERIFY(std::abs(run.listener.tone(run.listener.rate / 5).dbm0 - level) < 1);
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
};

LEGSCOPE_TEST(TranscoderTest)
#include "transcoder_test.moc"
