#include "engine/codec/codecformat.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class CodecFormatTest : public QObject {
    Q_OBJECT

private slots:
    void aCodecOfAnSdpIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quint32>("clockRate");
        QTest::addColumn<quint32>("channels");
        QTest::addColumn<bool>("known");
        QTest::addColumn<quint32>("clock"); // Hz, of the RTP time stamps
        QTest::addColumn<quint32>("sound"); // Hz, where 8000 are wanted
        const auto row = [](const char* title, const char* name, quint32 rate, quint32 channels, bool known,
                             quint32 clock = 0, quint32 sound = 0) {
            QTest::newRow(title) << name << rate << channels << known << clock << sound;
        };
        row("PCMU", "pcmu", 8000, 1, true, 8000, 8000);
        row("PCMA without channels", "PCMA", 8000, 0, true, 8000, 8000);
        row("PCMA of another rate", "PCMA", 16000, 1, false);
        row("L16", "L16", 44100, 1, true, 44100, 44100);
        row("L16 of 16 kHz", "L16", 16000, 1, true, 16000, 16000);
        row("L16 in stereo", "L16", 44100, 2, false);
        row("L16 slower than sound", "L16", 100, 1, false);
        row("L16 faster than sound", "L16", 4000000, 1, false);
        row("G722", "G722", 8000, 1, true, 8000, 16000);
        row("G722 with the rate of its sound", "G722", 16000, 1, true, 8000, 16000);
        row("opus", "opus", 48000, 2, true, 48000, 8000);
        row("opus with odd numbers", "OPUS", 16000, 1, true, 48000, 8000);
        row("G729", "G729", 8000, 1, true, 8000, 8000);
        row("G723", "G723", 8000, 1, false);
        row("telephone-event", "telephone-event", 8000, 1, false);
        row("no name", "", 8000, 1, false);
    }
    void aCodecOfAnSdpIsKnown()
    {
        QFETCH(QString, name);
        QFETCH(quint32, clockRate);
        QFETCH(quint32, channels);
        QFETCH(bool, known);
        QFETCH(quint32, clock);
        QFETCH(quint32, sound);
        const auto format = codecFormatOf(name.toStdString(), clockRate, channels, "");
        QCOMPARE(format.has_value(), known);
        if (!format)
            return;
        QCOMPARE(format->clockRate, clock);
        QCOMPARE(soundRate(*format, 8000), sound);
    }

    void opusIsDecodedAtTheRateNeeded_data()
    {
        QTest::addColumn<QString>("fmtp");
        QTest::addColumn<quint32>("wanted");
        QTest::addColumn<quint32>("rate");
        QTest::newRow("8 kHz") << "" << 8000U << 8000U;
        QTest::newRow("16 kHz") << "" << 16000U << 16000U;
        QTest::newRow("11.025 kHz") << "" << 11025U << 12000U;
        QTest::newRow("44.1 kHz") << "" << 44100U << 48000U;
        QTest::newRow("more than opus has") << "" << 96000U << 48000U;
        QTest::newRow("no more than is played") << "maxplaybackrate=16000" << 48000U << 16000U;
    }
    void opusIsDecodedAtTheRateNeeded()
    {
        QFETCH(QString, fmtp);
        QFETCH(quint32, wanted);
        QFETCH(quint32, rate);
        QCOMPARE(soundRate(*codecFormatOf("opus", 48000, 2, fmtp.toStdString()), wanted), rate);
    }

    void theParametersOfOpusAreRead_data()
    {
        QTest::addColumn<QString>("fmtp");
        QTest::addColumn<bool>("fec");
        QTest::addColumn<bool>("dtx");
        QTest::addColumn<quint32>("bitrate");
        QTest::addColumn<quint32>("playback");
        QTest::newRow("none") << "" << false << false << 0U << 48000U;
        QTest::newRow("all") << "useinbandfec=1; usedtx=1;maxaveragebitrate=20000; maxplaybackrate=16000"
                             << true << true << 20000U << 16000U;
        QTest::newRow("off") << "useinbandfec=0;usedtx=0" << false << false << 0U << 48000U;
        QTest::newRow("capitals and blanks") << " UseInbandFec = 1 " << true << false << 0U << 48000U;
        QTest::newRow("out of range")
            << "maxaveragebitrate=600000;maxplaybackrate=96000" << false << false << 0U << 48000U;
        QTest::newRow("rubbish") << ";;=;usedtx;maxaveragebitrate=x1;useinbandfec=1=1" << false << false << 0U
                                 << 48000U;
    }
    void theParametersOfOpusAreRead()
    {
        QFETCH(QString, fmtp);
        const OpusParameters read = codecFormatOf("opus", 48000, 2, fmtp.toStdString())->opus;
        QTEST(read.inbandFec, "fec");
        QTEST(read.dtx, "dtx");
        QTEST(read.maxAverageBitrate, "bitrate");
        QTEST(read.maxPlaybackRate, "playback");
    }

    void aPacketHoldsWhatItsCodecCan_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<quint32>("ptime");
        QTest::addColumn<quint32>("frame");
        QTest::newRow("20") << "PCMA" << 20U << 20U;
        QTest::newRow("30") << "PCMA" << 30U << 30U;
        QTest::newRow("less than 10") << "PCMA" << 5U << 10U;
        QTest::newRow("more than 120") << "G722" << 200U << 120U;
        QTest::newRow("no whole frames of G729") << "G729" << 25U << 20U;
        QTest::newRow("opus has no 30") << "opus" << 30U << 20U;
        QTest::newRow("opus has 10") << "opus" << 10U << 10U;
        QTest::newRow("opus has 60") << "opus" << 60U << 60U;
        QTest::newRow("L16 fits into a datagram") << "L16" << 20U << 10U;
        QTest::newRow("opus has 120") << "opus" << 120U << 120U;
    }
    void aPacketHoldsWhatItsCodecCan()
    {
        QFETCH(QString, codec);
        QFETCH(quint32, ptime);
        const quint32 rate = codec == "opus" ? 48000 : codec == "L16" ? 44100 : 8000;
        QTEST(frameFor(*codecFormatOf(codec.toStdString(), rate, 1, ""), ptime), "frame");
    }
};

LEGSCOPE_TEST(CodecFormatTest)

#include "codecformat_test.moc"
