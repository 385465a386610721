#include "tests/engine/interop/freeport.h"
#include "tests/support/callfixture.h"
#include "tests/support/packetcapture.h"
#include "tests/support/testprogram.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <fmt/format.h>
#include <set>

using namespace legscope;
using namespace legscope::test;

namespace {

/// One linphonec that plays and records files, and wants ZRTP.
class Linphone {
public:
    Linphone(const QString& user, quint16 port)
    {
        // Without its folder it opens no database, and then does not listen either.
        QDir(m_home.path()).mkpath(".local/share/linphone");
        QFile file(QDir(m_home.path()).filePath("linphonerc"));
        if (file.open(QIODevice::WriteOnly))
            file.write(QStringLiteral("[sip]\nsip_port=%1\nsip_tcp_port=0\nsip_tls_port=0\n"
                                      "bind_address=127.0.0.1\nuse_ipv6=0\nguess_hostname=0\n"
                                      "contact=\"%2\" <sip:%2@127.0.0.1:%1>\nmedia_encryption=zrtp\n"
                                      "[rtp]\naudio_rtp_port=%3\n[sound]\nechocancellation=0\n")
                    .arg(port)
                    .arg(user)
                    .arg(freePortPair())
                    .toUtf8());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", m_home.path());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }
    ~Linphone()
    {
        command("quit");
        if (!m_process.waitForFinished(3'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    /// True when it takes commands.
    bool start()
    {
        m_process.start("linphonec", {"-c", QDir(m_home.path()).filePath("linphonerc"), "-a"});
        return m_process.waitForStarted()
            && QTest::qWaitFor([this] { return printed().contains("linphonec>"); }, 10'000)
            && command("soundcard use files")
            && QTest::qWaitFor([this] { return printed().contains("Using wav files"); }, 10'000);
    }
    bool command(const QString& line)
    {
        m_process.write(line.toUtf8() + '\n');
        return m_process.waitForBytesWritten();
    }
    /// Sends some seconds of noise.
    bool speak()
    {
        const QString path = QDir(m_home.path()).filePath("noise.wav");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        constexpr quint32 rate = 8000, samples = 5 * rate; // mono, 16 bits
        QDataStream header(&file);
        header.setByteOrder(QDataStream::LittleEndian);
        header.writeRawData("RIFF", 4);
        header << 36 + 2 * samples;
        header.writeRawData("WAVEfmt ", 8);
        header << quint32(16) << quint16(1) << quint16(1) << rate << 2 * rate << quint16(2) << quint16(16);
        header.writeRawData("data", 4);
        header << 2 * samples;
        QByteArray noise(2 * samples, Qt::Uninitialized);
        QRandomGenerator(7).fillRange(reinterpret_cast<quint32*>(noise.data()), noise.size() / 4);
        file.write(noise);
        file.close();
        return command("play " + path);
    }
    const QString& printed()
    {
        m_printed += QString::fromUtf8(m_process.readAll());
        return m_printed;
    }
    /// The short authentication string, once it says that the call is fully encrypted.
    QString shortAuthentication()
    {
        static const QRegularExpression said("is fully encrypted and auth token is (\\S+?)\\.");
        return said.match(printed()).captured(1);
    }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QString m_printed;
};

/// RFC 6189 section 5: version bits 0001, then the magic cookie after the sequence number.
bool isZrtp(const std::string& datagram)
{
    return datagram.size() >= 12 && (datagram[0] & 0xF0) == 0x10 && datagram.compare(4, 4, "ZRTP") == 0;
}

/// The message types of the ZRTP packets that left a relay, and the first that had not come to it.
struct ZrtpPassage {
    std::set<std::string> types;
    QString difference;
};

/// What came to the relay's port `in` and left from its port `out`. A phone may advertise an address other
/// than the one that it sends from, so the relay's ports tell the direction.
ZrtpPassage zrtpBetween(
    const std::vector<CapturedDatagram>& capture, const SocketAddress& in, const SocketAddress& out)
{
    std::set<std::string> came;
    ZrtpPassage passage;
    for (const CapturedDatagram& datagram : capture) {
        if (datagram.destination == in && isZrtp(datagram.payload))
            came.insert(datagram.payload);
    }
    for (const CapturedDatagram& datagram : capture) {
        if (datagram.source != out || !isZrtp(datagram.payload))
            continue;
        passage.types.insert(datagram.payload.substr(16, 8));
        if (!came.contains(datagram.payload))
            passage.difference = "a ZRTP packet left " + QString::fromStdString(out.text())
                + " that had not come to " + QString::fromStdString(in.text());
    }
    return passage;
}

/// The lines a=zrtp-hash.
QStringList hashesIn(const std::string& sdp)
{
    return QString::fromStdString(sdp).split("\r\n").filter("a=zrtp-hash:");
}

} // namespace

class LinphoneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("linphonec").isEmpty())
            QSKIP("linphonec is not installed (package linphone-cli)");
    }

    void zrtpIsAgreedEndToEndAndBothShowTheSameString()
    {
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
        PacketCapture capture;
        const bool captures = capture.start("udp");

        Linphone callee("bob", calleePort), caller("alice", freePortPair());
        QVERIFY2(callee.start(), qPrintable(callee.printed()));
        QVERIFY2(caller.start(), qPrintable(caller.printed()));
        const auto address = recorder.all<ProfileChanged>().back().status->sipAddress;
        QVERIFY(caller.command("call sip:bob@" + QString::fromStdString(address)));
        QTRY_VERIFY2(!caller.shortAuthentication().isEmpty() && !callee.shortAuthentication().isEmpty(),
            qPrintable(caller.printed() + callee.printed()));
        QCOMPARE(caller.shortAuthentication(), callee.shortAuthentication());
        QCOMPARE(caller.shortAuthentication().size(), 4);
        // And what is encrypted with the keys of it flows.
        QVERIFY(caller.speak() && callee.speak());
        QVERIFY(recorder.waitFor<MediaSampled>([](const MediaSampled& sampled) {
            return !sampled.calls.empty()
                && std::ranges::all_of(sampled.calls.front().streams,
                    [](const StreamSample& stream) { return stream.rtpOut >= 50; });
        }));
        QVERIFY(caller.command("terminate"));
        QVERIFY(recorder.waitFor<CallEnded>());

        QCOMPARE(recorder.all<SdpRewritten>().size(), std::size_t(2));
        for (const SdpRewritten& rewritten : recorder.all<SdpRewritten>()) {
            QCOMPARE(hashesIn(rewritten.before).size(), 1);
            QCOMPARE(hashesIn(rewritten.after), hashesIn(rewritten.before));
        }
        const CallEnded ended = recorder.all<CallEnded>().front();
        for (const StreamSample& stream : ended.media.streams) {
            // The kernel refuses what comes for a phone whose port is not open yet, or no more.
            const auto refused = stream.drops[static_cast<std::size_t>(Drop::SendRefused)];
            QVERIFY(stream.otherOut >= 4);
            QCOMPARE(stream.otherOut + stream.rtpOut + refused, stream.otherIn + stream.rtpIn);
        }
        if (!captures)
            QSKIP(qPrintable("not compared on the wire: " + capture.whyNot()));
        const auto datagrams = capture.stop();
        const ArmedStream stream = recorder.all<MediaArmed>().back().streams.front();
        const ZrtpPassage toB = zrtpBetween(datagrams, stream.localA, stream.localB);
        const ZrtpPassage toA = zrtpBetween(datagrams, stream.localB, stream.localA);
        QVERIFY2(toB.difference.isEmpty() && toA.difference.isEmpty(),
            qPrintable(toB.difference + toA.difference));
        // Who commits first is the initiator: the parts of the exchange are divided between the directions.
        std::set<std::string> types = toA.types;
        types.insert(toB.types.begin(), toB.types.end());
        for (const char* type :
            {"Hello   ", "HelloACK", "Commit  ", "DHPart1 ", "DHPart2 ", "Confirm1", "Confirm2", "Conf2ACK"})
            QVERIFY2(types.contains(type), type);
    }
};

LEGSCOPE_TEST(LinphoneTest)
#include "linphone_test.moc"
