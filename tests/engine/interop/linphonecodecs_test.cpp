#include "tests/engine/interop/codecrows.h"
#include "tests/engine/interop/freeport.h"
#include "tests/engine/interop/interopcall.h"
#include "tests/engine/interop/linphone.h"
#include "tests/engine/interop/recordedtone.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// The sound that a linphonec hears at; it records mono, in that rate.
std::uint32_t rateOf(const QString& codec)
{
    return codec == "opus" ? 48000 : codec == "G722" ? 16000 : 8000;
}

/// What a linphonec with a codec makes of the level. With G.722 it plays what it hears 6 dB too loud, and
/// sends 6 dB too low: ffmpeg and spandsp, which agree with each other and with us, differ from it by that.
double loudnessHeard(const QString& codec)
{
    return codec == "G722" ? 6 : 0;
}
double loudnessSent(const QString& codec)
{
    return codec == "G722" ? -6 : 0;
}

} // namespace

/// Two phones that are not ours, each with one codec and one way of encryption.
class LinphoneCodecsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("linphonec").isEmpty())
            QSKIP("linphonec is not installed (package linphone-cli)");
        const std::string failed = m_sounds.make("tone.wav", 40);
        QVERIFY2(failed.empty(), failed.c_str());
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
            rowsOfEveryPair({"PCMU", "PCMA", "G722", "opus", "G729"}, {"none", "srtp", "dtls"}, row);
            return;
        }
        row("PCMU", "none", "PCMA", "srtp");
        row("PCMA", "srtp", "opus", "dtls");
        row("opus", "dtls", "G729", "none");
        row("G729", "srtp", "G722", "dtls");
        row("G722", "none", "PCMU", "dtls");
    }
    void phonesOfAnyCodecAndEncryptionHearEachOther()
    {
        QFETCH(QString, codecA);
        QFETCH(QString, encryptionA);
        QFETCH(QString, codecB);
        QFETCH(QString, encryptionB);
        const char* endpoint = encryptionB == "srtp" ? "{rtp_secure_media=true}"
            : encryptionB == "dtls"                  ? "{rtp_use_dtls=true}"
                                                     : "";
        const std::string codecs = "PCMU,PCMA,G722,G729,opus";
        InteropCall call({{"inbound-codec-prefs", codecs}, {"outbound-codec-prefs", codecs},
                             {"inbound-late-negotiation", "true"}},
            endpoint);
        QVERIFY(call.isUp());
        Linphone callee({"bob", call.calleePort(), encryptionB, codecB});
        Linphone caller({"alice", freePortPair(), encryptionA, codecA});
        QVERIFY2(callee.start(), qPrintable(callee.printed()));
        QVERIFY2(caller.start(), qPrintable(caller.printed()));
        QVERIFY(caller.command("call " + call.calleeUri()));
        const auto isTold = [](QString said) { return said.contains("connected"); };
        QTRY_VERIFY2(isTold(caller.printed()) && isTold(callee.printed()),
            qPrintable(caller.printed().right(450) + callee.printed().right(450)));
        const auto path = [this](const char* name) { return QString::fromStdString(m_sounds.path(name)); };
        QVERIFY(caller.command("play " + path("tone.wav")) && caller.command("record " + path("caller.wav")));
        QVERIFY(callee.command("play " + path("tone.wav")) && callee.command("record " + path("callee.wav")));
        QVERIFY2(call.flows(180), qPrintable(caller.printed().right(450) + callee.printed().right(450)));
        QVERIFY(caller.command("terminate"));
        QVERIFY(call.recorder().waitFor<CallEnded>());
        caller.quit();
        callee.quit();
        const double atA = SoundFolder::level + loudnessHeard(codecA) + loudnessSent(codecB);
        const double atB = SoundFolder::level + loudnessHeard(codecB) + loudnessSent(codecA);
        compare(recordedTone(path("caller.wav"), SoundFolder::hertz, rateOf(codecA)), atA, "alice");
        compare(recordedTone(path("callee.wav"), SoundFolder::hertz, rateOf(codecB)), atB, "bob");
    }

private:
    static void compare(const Tone& heard, double level, const char* who)
    {
        const auto said
            = QStringLiteral("%1 hears %2 Hz at %3 dBm0").arg(who).arg(heard.hertz).arg(heard.dbm0);
        qInfo("%s, %.1f dB above all else", qPrintable(said), heard.snrDb);
        QVERIFY2(std::abs(heard.hertz / SoundFolder::hertz - 1) < 0.001, qPrintable(said));
        QVERIFY2(std::abs(heard.dbm0 - level) < 1, qPrintable(said));
    }

    SoundFolder m_sounds;
};

LEGSCOPE_TEST(LinphoneCodecsTest)
#include "linphonecodecs_test.moc"
