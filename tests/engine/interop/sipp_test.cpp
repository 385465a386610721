#include "tests/engine/interop/freeport.h"
#include "tests/support/callfixture.h"
#include "tests/support/relaycheck.h"
#include "tests/support/stallwatch.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <fmt/format.h>
#include <set>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr int calls = 200;
constexpr int callsPerSecond = 20;

/// An even port whose next two are free too: SIPp echoes RTP on it and on the port two above.
quint16 freeMediaPort()
{
    while (true) {
        const quint16 port = freePort() & 0xFFFE;
        QUdpSocket first, second;
        if (port > 1024 && first.bind(QHostAddress::LocalHost, port)
            && second.bind(QHostAddress::LocalHost, static_cast<quint16>(port + 2)))
            return port;
    }
}

} // namespace

class SippTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("sipp").isEmpty())
            QSKIP("sipp is not installed (package sip-tester)");
    }

    void callsWithRtpPassUnchangedAndWithoutRetransmission()
    {
        const StallWatch watch; // a machine that stands still loses packets, and has SIP sent again
        QTemporaryDir directory;
        const quint16 calleePort = freePort();
        TestConfiguration configuration;
        configuration.profile("internal", {{"inbound-proxy-media", "true"}});
        configuration.route("^callee$",
            fmt::format(
                "<action application=\"bridge\" data=\"sofia/internal/callee@127.0.0.1:{}\"/>", calleePort));
        auto engine = Engine::start({configuration.write()});
        QVERIFY2(engine, engine ? "" : engine.error().detail.c_str());
        EventRecorder recorder(**engine);
        QVERIFY(recorder.waitFor<ProfileChanged>());
        PacketCapture capture;
        const bool captures = capture.start("udp portrange 20000-29999");

        QProcess callee;
        callee.setWorkingDirectory(directory.path());
        callee.start("sipp",
            {"-sf", LEGSCOPE_TEST_DATA "/sipp/callee.xml", "-i", "127.0.0.1", "-p",
                QString::number(calleePort), "-mi", "127.0.0.1", "-mp", QString::number(freeMediaPort()),
                "-rtp_echo", "-m", QString::number(calls), "-nostdin"});
        QVERIFY(callee.waitForStarted());
        QProcess caller;
        caller.setWorkingDirectory(directory.path());
        caller.setStandardOutputFile(directory.filePath("caller.log"));
        caller.start("sipp",
            {"-sf", writeCallerScenario(directory), "-i", "127.0.0.1", "-p", QString::number(freePort()),
                "-mi", "127.0.0.1", "-m", QString::number(calls), "-r", QString::number(callsPerSecond), "-s",
                "callee", "-nostdin",
                QString::fromStdString(recorder.all<ProfileChanged>().back().status->sipAddress)});
        QVERIFY(caller.waitForFinished(60'000));
        QCOMPARE(caller.exitCode(), 0);
        QVERIFY(recorder.waitForCount<CallEnded>(calls));
        callee.kill();
        callee.waitForFinished();

        for (const SipMessage& message : recorder.all<SipMessage>())
            QVERIFY2(!message.retransmission || watch.wasHeldUp(), message.text.c_str());
        std::uint64_t relayed = 0;
        for (const CallEnded& ended : recorder.all<CallEnded>()) {
            QCOMPARE(ended.cause, std::string("NORMAL_CLEARING"));
            for (const StreamSample& stream : ended.media.streams) {
                QVERIFY2(stream.lost == 0 || watch.wasHeldUp(), std::to_string(stream.lost).c_str());
                QCOMPARE(stream.rtpOut, stream.rtpIn);
                relayed += stream.rtpOut;
            }
        }
        QVERIFY(relayed > calls * 2 * 80);
        if (!captures)
            QSKIP(qPrintable("not compared on the wire: " + capture.whyNot()));
        const RelayComparison comparison = compareRelayed(capture.stop(), recorder.events());
        QVERIFY2(comparison.difference.isEmpty(), qPrintable(comparison.difference));
        QCOMPARE(comparison.rtp, relayed);
        qInfo("%d calls, %zu RTP datagrams left as they came", calls, comparison.rtp);
    }

    void rtcpOfLabPhonesPassesUnchangedToo()
    {
        PacketCapture capture;
        if (!capture.start("udp portrange 20000-29999"))
            QSKIP(qPrintable(capture.whyNot()));
        CallFixture lab;
        const LabCallId call = lab.call();
        QVERIFY(
            lab.caller.waitFor([](const LabCallReport& report) { return report.rtp.rtpReceived >= 120; }));
        lab.caller->mute(call);
        lab.callee->mute(lab.callee.last().id);
        lab.caller->hangUp(call);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const RelayComparison comparison = compareRelayed(capture.stop(), lab.recorder->events());
        QVERIFY2(comparison.difference.isEmpty(), qPrintable(comparison.difference));
        QVERIFY(comparison.rtp >= 200);
        QVERIFY(comparison.rtcp >= 2);
    }

private:
    static QString writeCallerScenario(const QTemporaryDir& directory)
    {
        QFile rtp(directory.filePath("rtp.alaw"));
        if (rtp.open(QIODevice::WriteOnly)) {
            QByteArray noise(160'000, Qt::Uninitialized);
            QRandomGenerator(7).fillRange(reinterpret_cast<quint32*>(noise.data()), noise.size() / 4);
            rtp.write(noise);
        }
        QFile scenario(LEGSCOPE_TEST_DATA "/sipp/caller.xml");
        QFile written(directory.filePath("caller.xml"));
        if (scenario.open(QIODevice::ReadOnly) && written.open(QIODevice::WriteOnly))
            written.write(scenario.readAll().replace("@RTP_FILE@", rtp.fileName().toLocal8Bit()));
        return written.fileName();
    }
};

LEGSCOPE_TEST(SippTest)
#include "sipp_test.moc"
