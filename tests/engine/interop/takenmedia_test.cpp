#include "tests/engine/interop/baresipcall.h"
#include "tests/engine/interop/freeport.h"
#include "tests/support/packetcapture.h"
#include "tests/support/testprogram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// One SIPp that calls, sends back the RTP that it gets, and answers two re-INVITEs.
class EchoingCaller {
public:
    EchoingCaller(const QString& target, quint16 mediaPort)
    {
        const QString service = target.section('@', 0, 0).section(':', 1), host = target.section('@', 1);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start("sipp",
            {"-sf", LEGSCOPE_TEST_DATA "/sipp/modes/two_reinvites-caller.xml", "-i", "127.0.0.1", "-p",
                QString::number(freePort()), "-mi", "127.0.0.1", "-mp", QString::number(mediaPort),
                "-rtp_echo", "-m", "1", "-timeout", "30s", "-timeout_error", "-nostdin", "-s", service,
                host});
    }
    ~EchoingCaller()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// True when the call went as the scenario says.
    bool succeeds() { return m_process.waitForFinished(30'000) && m_process.exitCode() == 0; }
    QByteArray printed() { return m_process.readAll(); }

private:
    QProcess m_process;
};

struct Heard {
    std::chrono::milliseconds longestGap{0};
    int packets = 0;
};

/// RTP that came to a port.
Heard heardAt(const std::vector<CapturedDatagram>& datagrams, std::uint16_t port)
{
    Heard heard;
    std::optional<WallTime> last;
    for (const CapturedDatagram& datagram : datagrams) {
        if (datagram.destination.port() != port || datagram.payload.size() < 12
            || datagram.payload[0] != '\x80')
            continue;
        if (last)
            heard.longestGap = std::max(heard.longestGap,
                std::chrono::duration_cast<std::chrono::milliseconds>(datagram.time - *last));
        last = datagram.time;
        ++heard.packets;
    }
    return heard;
}

} // namespace

/// A proxied call between two programs that are not ours is moved into Default mode and back.
class InteropTakenMediaTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char* program : {"sipp", "baresip"}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("sipp or baresip is not installed (packages sip-tester, baresip)");
        }
    }

    void theGapOfAMoveIsNoLongerThanAQuarterOfASecond()
    {
        BaresipCall call({{"inbound-proxy-media", "true"}, {"inbound-codec-prefs", "opus,PCMA"},
            {"outbound-codec-prefs", "opus,PCMA"}});
        Baresip callee({.user = "bob", .parameters = "answermode=auto", .port = call.calleePort()});
        QVERIFY2(call.isAwaitedBy(callee), qPrintable(callee.printed()));
        PacketCapture capture;
        if (!capture.start("udp"))
            QSKIP(qPrintable(capture.whyNot()));
        const quint16 callersPort = freePortPair();
        EchoingCaller caller(call.calleeUri(), callersPort);
        QVERIFY2(call.flows(60), qPrintable(callee.printed() + caller.printed()));
        const std::uint16_t calleesPort
            = call.recorder().all<MediaArmed>().back().streams.front().remoteB->port();
        const std::string uuid = call.recorder().all<CallBegan>().front().uuid;

        const CommandFinished taken = call.command("uuid_media " + uuid);
        QVERIFY2(!taken.error, taken.error ? taken.error->detail.c_str() : "");
        QCOMPARE(call.recorder().all<ModeDecided>().back().effective, MediaMode::Default);
        const auto soFar = [&] {
            std::uint64_t least = 0;
            if (const auto all = call.recorder().all<MediaSampled>();
                !all.empty() && !all.back().calls.empty())
                least = std::ranges::min(all.back().calls.front().streams, {}, &StreamSample::rtpOut).rtpOut;
            return least;
        };
        QVERIFY(call.flows(soFar() + 60));
        const CommandFinished returned = call.command("uuid_media off " + uuid);
        QVERIFY2(!returned.error, returned.error ? returned.error->detail.c_str() : "");
        QCOMPARE(call.recorder().all<ModeDecided>().back().effective, MediaMode::Proxy);
        QVERIFY(call.flows(60));
        callee.type("b");
        QVERIFY2(caller.succeeds(), caller.printed());
        QVERIFY(call.recorder().waitFor<CallEnded>());

        const auto datagrams = capture.stop();
        for (const std::uint16_t port : {callersPort, calleesPort}) {
            const Heard heard = heardAt(datagrams, port);
            qInfo("port %u: %d packets, longest gap %d ms", port, heard.packets,
                static_cast<int>(heard.longestGap.count()));
            QVERIFY(heard.packets > 120);
            QVERIFY2(heard.longestGap <= 250ms, qPrintable(QString::number(heard.longestGap.count())));
        }
    }
};

LEGSCOPE_TEST(InteropTakenMediaTest)
#include "takenmedia_test.moc"
