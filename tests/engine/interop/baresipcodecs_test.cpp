#include "tests/engine/interop/baresipcall.h"
#include "tests/engine/interop/codecrows.h"
#include "tests/engine/interop/freeport.h"
#include "tests/engine/interop/recordedtone.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr double toneHertz = 1004, toneLevel = -10;

/// A codec of baresip: what its account calls it, the module, and the sound it works with.
struct BaresipCodec {
    const char* account;
    const char* module;
    std::uint32_t rate; ///< Hz
    std::uint16_t channels;
};

BaresipCodec baresipCodec(const QString& name)
{
    if (name == "opus")
        return {"opus/48000/2", "opus", 48000, 2};
    if (name == "L16")
        return {"L16/16000/1", "l16", 16000, 1};
    if (name == "G722")
        return {"G722/8000/1", "g722", 16000, 1};
    return {name == "PCMA" ? "PCMA/8000/1" : "PCMU/8000/1", "g711", 8000, 1};
}

/// A WAV file of 16 bit samples.
QByteArray wavOf(const std::vector<Sample>& sound, std::uint32_t rate, std::uint16_t channels)
{
    QByteArray file;
    const auto put = [&file](std::uint32_t value, int octets) {
        for (int i = 0; i < octets; ++i)
            file.append(static_cast<char>(value >> (8 * i)));
    };
    const auto length = static_cast<std::uint32_t>(sound.size() * channels * 2);
    file.append("RIFF");
    put(36 + length, 4);
    file.append("WAVEfmt ");
    put(16, 4);
    put(1, 2);
    put(channels, 2);
    put(rate, 4);
    put(rate * channels * 2, 4);
    put(channels * 2U, 2);
    put(16, 2);
    file.append("data");
    put(length, 4);
    for (const Sample sample : sound) {
        for (int channel = 0; channel < channels; ++channel)
            put(static_cast<std::uint16_t>(sample), 2);
    }
    return file;
}

/// One baresip that plays a tone and writes down what it hears.
class BaresipPhone {
public:
    /// `encryption` is what baresip calls it; empty: none.
    BaresipPhone(const QString& user, const BaresipCodec& codec, const QString& encryption, quint16 port)
        : baresip({.user = user,
              .parameters
              = "answermode=auto" + (encryption.isEmpty() ? QString() : ";mediaenc=" + encryption),
              .port = port,
              .codec = codec.account,
              .sound = soundOf(codec)})
        , m_codec(codec)
    {
        QFile file(QDir(m_directory.path()).filePath("tone.wav"));
        if (file.open(QIODevice::WriteOnly))
            file.write(
                wavOf(sine(toneHertz, toneLevel, codec.rate, codec.rate * 20), codec.rate, codec.channels));
    }

    /// The tone in the last second but a half of what it has heard; after quit().
    Tone heard() const
    {
        const QDir directory(m_directory.path());
        const QStringList files = directory.entryList({"dump-*-dec.wav"});
        return files.isEmpty()
            ? Tone()
            : recordedTone(directory.filePath(files.front()), toneHertz, m_codec.rate, m_codec.channels);
    }

private:
    QString soundOf(const BaresipCodec& codec) const
    {
        return QStringLiteral("module %1.so\nmodule aufile.so\nmodule sndfile.so\n"
                              "audio_source aufile,%2/tone.wav\naudio_player nil,nil\nausrc_srate %3\n"
                              "auplay_srate %3\nausrc_channels %4\nauplay_channels %4\nsnd_path %2\n")
            .arg(codec.module, m_directory.path())
            .arg(codec.rate)
            .arg(codec.channels);
    }

    QTemporaryDir m_directory; ///< of the sounds

public:
    Baresip baresip;

private:
    const BaresipCodec m_codec;
};

} // namespace

/// Two phones that are not ours, each with one codec.
class BaresipCodecsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("baresip").isEmpty())
            QSKIP("baresip is not installed (package baresip)");
    }

    void phonesOfAnyCodecAndEncryptionHearEachOther_data()
    {
        QTest::addColumn<QString>("codecA");
        QTest::addColumn<QString>("encryptionA");
        QTest::addColumn<QString>("codecB");
        QTest::addColumn<QString>("encryptionB");
        const auto row
            = [](const char* codecA, const char* encryptionA, const char* codecB, const char* encryptionB) {
                  QTest::addRow("%s %s, %s %s", codecA, encryptionA, codecB, encryptionB)
                      << codecA << encryptionA << codecB << encryptionB;
              };
        if (qEnvironmentVariableIsSet(everyPair)) {
            rowsOfEveryPair({"PCMU", "PCMA", "G722", "opus", "L16"}, {"", "srtp-mand", "dtls_srtp"}, row);
            return;
        }
        row("PCMU", "", "opus", "");
        row("G722", "", "PCMA", "");
        row("L16", "srtp-mand", "PCMU", "dtls_srtp");
        row("opus", "dtls_srtp", "L16", "");
        row("PCMA", "dtls_srtp", "G722", "srtp-mand");
    }
    void phonesOfAnyCodecAndEncryptionHearEachOther()
    {
        QFETCH(QString, codecA);
        QFETCH(QString, encryptionA);
        QFETCH(QString, codecB);
        QFETCH(QString, encryptionB);
        const std::string codecs = "opus,G722,PCMU,PCMA,L16@16000h";
        const char* endpoint = encryptionB == "srtp-mand" ? "{rtp_secure_media=true}"
            : encryptionB == "dtls_srtp"                  ? "{rtp_use_dtls=true}"
                                                          : "";
        BaresipCall call({{"inbound-codec-prefs", codecs}, {"outbound-codec-prefs", codecs},
                             {"inbound-late-negotiation", "true"}},
            endpoint);
        BaresipPhone callee("bob", baresipCodec(codecB), encryptionB, call.calleePort());
        QVERIFY2(call.isAwaitedBy(callee.baresip), qPrintable(callee.baresip.printed()));
        BaresipPhone caller("alice", baresipCodec(codecA), encryptionA, freePortPair());
        QVERIFY2(call.isTalking(caller.baresip, 120),
            qPrintable(caller.baresip.printed() + callee.baresip.printed()));
        caller.baresip.type("b");
        QVERIFY(call.recorder().waitFor<CallEnded>());
        for (BaresipPhone* phone : {&caller, &callee}) {
            phone->baresip.quit();
            const Tone tone = phone->heard();
            qInfo("heard %.3f Hz, %.2f dBm0, %.1f dB above all else", tone.hertz, tone.dbm0, tone.snrDb);
            QVERIFY2(std::abs(tone.hertz / toneHertz - 1) < 0.001, qPrintable(QString::number(tone.hertz)));
            QVERIFY2(std::abs(tone.dbm0 - toneLevel) < 1, qPrintable(QString::number(tone.dbm0)));
        }
    }
};

LEGSCOPE_TEST(BaresipCodecsTest)
#include "baresipcodecs_test.moc"
