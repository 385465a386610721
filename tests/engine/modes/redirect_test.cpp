#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string contact(const std::string& uri)
{
    return "Contact: <" + uri + ">\r\n";
}

} // namespace

class RedirectTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void redirectionIsFollowedToTheContactWithTheSameOffer()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        call.b.answer(first, 302, {}, contact(call.c.uri()));
        const RawMessage second = call.c.waitRequest("INVITE");
        QVERIFY(!second.isEmpty());
        VERIFY_RIGHT(call.bodyDiffers(call.offerA(), second.body(), call.c));
        call.c.answer(second, 200, call.answerB());
        const RawMessage answer = call.a.waitAnswer(200);
        QVERIFY(!answer.isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        QVERIFY(call.recorder->hasFinding("REDIRECT"));
    }

    void redirectionsInACircleEnd()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        call.b.answer(first, 302, {}, contact(call.c.uri()));
        const RawMessage second = call.c.waitRequest("INVITE");
        call.c.answer(second, 301, {}, contact(call.b.uri()) + contact(call.c.uri()));
        QCOMPARE(call.a.waitFinal().status(), 480);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QVERIFY(!call.b.hasMessage("INVITE"));
    }

    void redirectionToNowhereIsAFailureOfTheEndpoint()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        call.b.answer(first, 302, {}, contact("tel:+4930123456"));
        QCOMPARE(call.a.waitFinal().status(), 480);
    }

    void aRouteToOurselvesComesToItsEnd()
    {
        ModeCall call(currentMode(), {.dial = "sofia/inner/b@${sip_h_X-Us}"});
        const auto profile = call.recorder->all<ProfileChanged>().back().status;
        call.a.invite("b", call.offerA(), "X-Us: " + profile.sipAddress + "\r\n");
        const int status = call.a.waitFinal("INVITE", std::chrono::seconds(20)).status();
        // In proxy the second pass names a port of our own relay, which is refused at once.
        QCOMPARE(status, currentMode() == MediaMode::Proxy ? 488 : 483);
        QVERIFY(call.recorder->hasFinding("BRIDGE_TO_OURSELVES"));
        QVERIFY(call.recorder->all<CallBegan>().size() <= 8);
    }
};

LEGSCOPE_TEST(RedirectTest)
#include "redirect_test.moc"
