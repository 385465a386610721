#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/consultation.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string press(RawPhone& phone, char key)
{
    phone.request("INFO", fmt::format("Signal={}\r\nDuration=100\r\n", key),
        "Content-Type: application/dtmf-relay\r\n");
    return phone.waitFinal("INFO").status() == 200 ? "" : fmt::format("{} was refused", key);
}

} // namespace

/// Keys that wait for others which a binding has use for.
class WaitingKeysTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void oneThatWaitsGoesOnInTheCallThatItsLegComesTo_data()
    {
        QTest::addColumn<QString>("binding");
        QTest::addColumn<QString>("key");
        QTest::newRow("bind_digit_action")
            << "<action application=\"set\" data=\"bind_digit_digit_timeout=3000\"/>"
               "<action application=\"bind_digit_action\" data=\"r,22,exec:log,heard\"/>"
            << "2";
        QTest::newRow("bind_meta_app") << "<action application=\"bind_meta_app\" data=\"1 a s log::heard\"/>"
                                       << "*";
    }
    void oneThatWaitsGoesOnInTheCallThatItsLegComesTo()
    {
        QFETCH(QString, binding);
        QFETCH(QString, key);
        Consultation call(MediaMode::Proxy,
            {.beforeBridge = binding.toStdString(),
                .targets = 2,
                .routes = {{"^bound$",
                    binding.toStdString() + "<action application=\"bridge\" data=\"sofia/inner/c@{C}\"/>"}}});
        VERIFY_RIGHT(call.connect());
        call.newcomer.invite("bound", call.audio(call.mediaLine));
        const RawMessage invite = call.c.waitRequest("INVITE");
        call.c.answer(invite, 200, call.audio(call.mediaC));
        QCOMPARE(call.newcomer.waitFinal().status(), 200);
        call.newcomer.acknowledge();
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());

        VERIFY_RIGHT(press(call.newcomer, key.at(0).toLatin1()));
        VERIFY_RIGHT(refer(call.a, Consultation::toDialogOf(call.c)));
        const RawMessage asked = call.b.waitRequest("INVITE");
        call.b.answer(asked, 200, call.audio(call.mediaB, {}, 2));
        const RawMessage offered = call.newcomer.waitRequest("INVITE");
        call.newcomer.answer(offered, 200, call.audio(call.mediaLine, {}, 2));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const RawMessage info = call.b.waitRequest("INFO");
        QVERIFY(info.body().find("Signal=" + key.toStdString()) != std::string::npos);
        call.b.answer(info, 200);
    }
};

LEGSCOPE_TEST(WaitingKeysTest)
#include "waitingkeys_test.moc"
