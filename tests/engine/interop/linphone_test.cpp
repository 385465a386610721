#include "tests/engine/interop/freeport.h"
#include "tests/engine/interop/interopcall.h"
#include "tests/engine/interop/linphone.h"
#include "tests/support/packetcapture.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

#include <set>

using namespace legscope;
using namespace legscope::test;

namespace {

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
        InteropCall call(std::map<std::string, std::string>{{"inbound-proxy-media", "true"}});
        QVERIFY(call.isUp());
        EventRecorder& recorder = call.recorder();
        SoundFolder sounds;
        const std::string failed = sounds.make("tone.wav", 20);
        QVERIFY2(failed.empty(), failed.c_str());
        PacketCapture capture;
        const bool captures = capture.start("udp");

        Linphone callee({"bob", call.calleePort(), "zrtp"}), caller({"alice", freePortPair(), "zrtp"});
        QVERIFY2(callee.start(), qPrintable(callee.printed()));
        QVERIFY2(caller.start(), qPrintable(caller.printed()));
        QVERIFY(caller.command("call " + call.calleeUri()));
        QTRY_VERIFY2(!caller.shortAuthentication().isEmpty() && !callee.shortAuthentication().isEmpty(),
            qPrintable(caller.printed() + callee.printed()));
        QCOMPARE(caller.shortAuthentication(), callee.shortAuthentication());
        QCOMPARE(caller.shortAuthentication().size(), 4);
        // And what is encrypted with the keys of it flows.
        const QString play = QStringLiteral("play ") + QString::fromStdString(sounds.path("tone.wav"));
        QVERIFY(caller.command(play) && callee.command(play));
        QVERIFY(call.flows(50));
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
