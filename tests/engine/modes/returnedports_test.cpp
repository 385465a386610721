#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

class ReturnedPortsTest : public QObject {
    Q_OBJECT

private slots:
    void aRefusedOfferGivesItsPortsBack_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("default") << static_cast<int>(MediaMode::Default);
        QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
    }
    void aRefusedOfferGivesItsPortsBack()
    {
        QFETCH(int, mode);
        ModeCall call(static_cast<MediaMode>(mode));
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        RawUdpPeer second;
        const std::string more = fmt::format("m=audio {} RTP/AVP 8\r\n", second.address().port());
        call.a.request("INVITE", call.audio(call.mediaA, more, 2));
        const RawMessage offer = call.b.waitRequest("INVITE");
        const auto ports = portsOf(offer.body());
        QCOMPARE(ports.size(), std::size_t(2));
        const auto kept = call.mediaB.address().withPort(ports[0]),
                   returned = call.mediaB.address().withPort(ports[1]);
        QVERIFY(!RawUdpPeer(returned).isBound());
        call.b.answer(offer, 488);
        QCOMPARE(call.a.waitFinal().status(), 488);
        QTRY_VERIFY(RawUdpPeer(returned).isBound());
        QVERIFY(!RawUdpPeer(kept).isBound());
    }
};

LEGSCOPE_TEST(ReturnedPortsTest)
#include "returnedports_test.moc"
