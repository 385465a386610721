#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A UDPTL datagram (T.38): sequence number, one IFP packet, no error recovery.
std::string udptl(char sequence, const std::string& ifp)
{
    return std::string("\0", 1) + sequence + static_cast<char>(ifp.size()) + ifp + std::string("\0\0", 2);
}

std::string image(const RawUdpPeer& media, unsigned version)
{
    return sdpBody(fmt::format("m=image {} udptl t38\r\na=T38FaxVersion:0\r\na=T38MaxBitRate:14400\r\n"
                               "a=T38FaxRateManagement:transferredTCF\r\na=T38FaxUdpEC:t38UDPRedundancy\r\n",
                       media.address().port()),
        "127.0.0.1", version);
}

} // namespace

class FaxTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void faxFlowsAfterTheSwitchAndAudioAfterTheSwitchBack_data()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<bool>("newPort");
        QTest::newRow("by A, same port") << true << false;
        QTest::newRow("by A, new port") << true << true;
        QTest::newRow("by B, same port") << false << false;
        QTest::newRow("by B, new port") << false << true;
    }
    void faxFlowsAfterTheSwitchAndAudioAfterTheSwitchBack()
    {
        QFETCH(bool, byCaller);
        QFETCH(bool, newPort);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.mediaFlows());
        const auto audioPorts = portsOf(call.sdpAt(call.a));
        RawUdpPeer newA, newB;
        RawUdpPeer& faxA = newPort ? newA : call.mediaA;
        RawUdpPeer& faxB = newPort ? newB : call.mediaB;
        RawPhone& from = byCaller ? call.a : call.b;
        VERIFY_RIGHT(
            call.reoffer(from, "INVITE", image(byCaller ? faxA : faxB, 2), image(byCaller ? faxB : faxA, 2)));
        if (call.mode == MediaMode::Proxy) {
            QCOMPARE(portsOf(call.sdpAt(call.a)), audioPorts);
            for (char sequence = 0; sequence < 3; ++sequence) {
                VERIFY_RIGHT(
                    call.passes(faxA, call.relayFor(call.a), faxB, udptl(sequence, "\x06page of A")));
                VERIFY_RIGHT(
                    call.passes(faxB, call.relayFor(call.b), faxA, udptl(sequence, "\x02page of B")));
            }
            QCOMPARE(call.recorder->all<MediaArmed>().back().streams.front().media, std::string("image"));
        }
        VERIFY_RIGHT(
            call.reoffer(call.other(from), "INVITE", call.audio(byCaller ? call.mediaB : call.mediaA, {}, 3),
                call.audio(byCaller ? call.mediaA : call.mediaB, {}, 3)));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(from));
    }

    void faxOnASecondStreamIsServedBesideARemovedAudioStream()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        RawUdpPeer faxA, faxB;
        const auto both = [](const RawUdpPeer& fax) {
            return sdpBody(fmt::format("m=audio 0 RTP/AVP 8\r\nm=image {} udptl t38\r\na=T38FaxVersion:0\r\n",
                               fax.address().port()),
                "127.0.0.1", 2);
        };
        VERIFY_RIGHT(call.reoffer(call.b, "INVITE", both(faxB), both(faxA)));
        if (call.mode == MediaMode::Proxy) {
            VERIFY_RIGHT(call.passes(faxA, call.relayFor(call.a, 1), faxB, udptl(1, "\x06page")));
            VERIFY_RIGHT(call.passes(faxB, call.relayFor(call.b, 1), faxA, udptl(2, "\x06page")));
        }
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aRefusedSwitchLeavesTheAudioAsItWas()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        RawUdpPeer fax;
        call.b.request("INVITE", image(fax, 2));
        call.a.answer(call.a.waitRequest("INVITE"), 488);
        QCOMPARE(call.b.waitFinal().status(), 488);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(FaxTest)

#include "fax_test.moc"
