#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/consultation.h"
#include "tests/engine/modes/dtlsphone.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// What DTLS has brought a leg when another call links it.
class DtlsTransferTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void anAssociationGoesWithItsLeg_data()
    {
        QTest::addColumn<bool>("begins"); ///< the phone
        QTest::newRow("the phone began the handshake") << true;
        QTest::newRow("we began it") << false;
    }
    void anAssociationGoesWithItsLeg()
    {
        QFETCH(bool, begins);
        Consultation call(MediaMode::Default);
        const auto plain = [&call](const RawUdpPeer& media) { return call.audio(media); };
        DtlsPhone a(call, call.a, begins);
        const std::string setup = begins ? "active" : "passive";
        QVERIFY(call.establish(a.sdp(setup), [&](const std::string&) { return plain(call.mediaB); }));
        const SocketAddress ours = call.mediaA.address().withPort(portsOf(call.sdpAt(call.a)).at(0));
        QVERIFY(a.shakesHands(ours));
        VERIFY_RIGHT(call.connectLine(plain(call.mediaLine), plain(call.mediaC)));

        VERIFY_RIGHT(refer(call.line, Consultation::toDialogOf(call.b)));
        VERIFY_RIGHT(notified(call.line, 200));
        VERIFY_RIGHT(saysGoodbye(call.line));
        VERIFY_RIGHT(saysGoodbye(call.b));
        const RawMessage offered = call.a.waitRequest("INVITE");
        QVERIFY(offered.body().find(overDtls) != std::string::npos);
        QCOMPARE(portsOf(offered.body()), portsOf(call.sdpAt(call.a)));
        call.remember(call.a, offered.body());
        call.a.answer(offered, 200, a.sdp(setup, {}, 2));
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());

        const auto secured = [&call] {
            const auto flows = call.recorder->all<MediaFlow>();
            return std::ranges::count(flows, FlowChange::Secured, &MediaFlow::change);
        };
        QTRY_COMPARE(secured(), 2); // told in the other call: the leg's port is there
        MediaPhone c(call, call.c, &call.mediaC);
        std::uint16_t sequence = 0;
        QVERIFY2(packetsPass(a, c, sequence), "with the keys of the first handshake");
        QCOMPARE(a.strayHandshakes, 0);
        VERIFY_RIGHT(hangUpBetween(call, call.a, call.c, 2));
    }
};

LEGSCOPE_TEST(DtlsTransferTest)
#include "dtlstransfer_test.moc"
