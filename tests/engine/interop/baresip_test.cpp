#include "tests/engine/interop/freeport.h"
#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

/// One baresip with a tone for a microphone.
class Baresip {
public:
    Baresip(const QString& user, const QString& accountParameters, quint16 port)
    {
        write("config",
            QStringLiteral("net_interface 127.0.0.1\nsip_listen 127.0.0.1:%1\n"
                           "module_path /usr/lib/baresip/modules\nmodule stdio.so\nmodule opus.so\n"
                           "module ausine.so\nmodule srtp.so\nmodule dtls_srtp.so\nmodule_app account.so\n"
                           "module_app menu.so\naudio_source ausine,440\nausrc_srate 48000\n"
                           "auplay_srate 48000\nausrc_channels 2\nauplay_channels 2\n")
                .arg(port));
        write("accounts",
            QStringLiteral("<sip:%1@127.0.0.1>;regint=0;audio_codecs=opus/48000/2;%2\n")
                .arg(user, accountParameters));
        write("contacts", {});
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }
    ~Baresip()
    {
        press('q');
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    bool start(const QStringList& arguments = {})
    {
        m_process.start("baresip", QStringList{"-f", m_directory.path()} + arguments);
        return m_process.waitForStarted();
    }
    void press(char key)
    {
        m_process.write(&key, 1);
        m_process.waitForBytesWritten();
    }
    /// All that it has printed, without the colours.
    const QString& printed()
    {
        static const QRegularExpression colours("\x1b\\[[0-9;]*[a-zA-Z]");
        m_process.waitForReadyRead(0);
        m_printed += QString::fromUtf8(m_process.readAll()).remove(colours);
        return m_printed;
    }
    /// It sends and receives sound: what cannot be decrypted is not counted.
    bool hears()
    {
        static const QRegularExpression rates("audio=[1-9]\\d*/[1-9]\\d*");
        return printed().contains(rates);
    }

private:
    void write(const QString& name, const QString& text)
    {
        QFile file(QDir(m_directory.path()).filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    QTemporaryDir m_directory;
    QProcess m_process;
    QString m_printed;
};

} // namespace

class BaresipTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("baresip").isEmpty())
            QSKIP("baresip is not installed (package baresip)");
    }

    void encryptedSoundPassesBothWaysUntouched_data()
    {
        QTest::addColumn<QString>("encryption");
        QTest::addColumn<QString>("attribute");
        QTest::newRow("SDES") << "srtp-mand" << "a=crypto:";
        QTest::newRow("DTLS-SRTP") << "dtls_srtp" << "a=fingerprint:";
    }

    void encryptedSoundPassesBothWaysUntouched()
    {
        QFETCH(QString, encryption);
        QFETCH(QString, attribute);
        const quint16 calleePort = freePortPair();
        TestConfiguration configuration;
        configuration.profile("internal", {{"inbound-proxy-media", "true"}});
        configuration.route("^bob$",
            fmt::format(
                "<action application=\"bridge\" data=\"sofia/internal/bob@127.0.0.1:{}\"/>", calleePort));
        const auto engine = Engine::start({configuration.write()});
        QVERIFY(engine);
        EventRecorder recorder(**engine);
        QVERIFY(recorder.waitFor<ProfileChanged>());

        Baresip callee("bob", "answermode=auto;mediaenc=" + encryption, calleePort);
        QVERIFY(callee.start());
        QTRY_VERIFY_WITH_TIMEOUT(callee.printed().contains("baresip is ready"), 20'000);
        Baresip caller("alice", "mediaenc=" + encryption, freePortPair());
        const auto address = recorder.all<ProfileChanged>().back().status.sipAddress;
        QVERIFY(caller.start({"-e", "/dial sip:bob@" + QString::fromStdString(address)}));

        const bool flows = recorder.waitFor<MediaSampled>(
            [](const MediaSampled& sampled) {
                return !sampled.calls.empty() && sampled.calls.front().streams.size() == 2
                    && std::ranges::all_of(sampled.calls.front().streams,
                        [](const StreamSample& stream) { return stream.rtpOut >= 150; });
            },
            std::chrono::seconds(40));
        QVERIFY2(flows, qPrintable(caller.printed() + callee.printed()));
        QTRY_VERIFY_WITH_TIMEOUT(caller.hears() && callee.hears(), 10'000);
        caller.press('b');
        QVERIFY(recorder.waitFor<CallEnded>());

        const CallEnded ended = recorder.all<CallEnded>().front();
        for (const StreamSample& stream : ended.media.streams) {
            QCOMPARE(stream.rtpOut, stream.rtpIn);
            QCOMPARE(stream.lost, std::int64_t(0));
        }
        for (const SdpRewritten& rewritten : recorder.all<SdpRewritten>()) {
            for (const std::string& sdp : {rewritten.before, rewritten.after})
                QVERIFY2(QString::fromStdString(sdp).contains(attribute), sdp.c_str());
        }
        for (Baresip* phone : {&caller, &callee}) {
            QVERIFY2(
                !phone->printed().contains("failed to decrypt RTP-packet"), qPrintable(phone->printed()));
            if (encryption == "dtls_srtp")
                QVERIFY2(phone->printed().contains("fingerprint OK"), qPrintable(phone->printed()));
        }
    }
};

LEGSCOPE_TEST(BaresipTest)
#include "baresip_test.moc"
