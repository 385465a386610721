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

    void thePlacesOfARedirectionAreCalledInTheirOrder_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("contacts"); ///< {B}, {C} stand for the phones
        QTest::addColumn<QString>("called");
        const auto row = [](const char* name, int status, const char* contacts, const char* called) {
            QTest::newRow(name) << status << contacts << called;
        };
        row("by q", 300, "Contact: <sip:low@{B}>;q=0.5, <sip:high@{C}>;q=1.0, <sip:mid@{B}>;q=0.7\r\n",
            "high@{C} mid@{B} low@{B}");
        row("without brackets", 302, "Contact: sip:low@{B};q=0.5, sip:high@{C};q=0.9\r\n",
            "high@{C} low@{B}");
        row("no q is 1.0", 301, "Contact: <sip:second@{B}>;q=0.9, <sip:first@{C}>\r\n",
            "first@{C} second@{B}");
        row("as they stand", 302, "Contact: <sip:one@{C}>\r\nContact: <sip:two@{B}>\r\n", "one@{C} two@{B}");
        row("names with commas", 302,
            "Contact: \"Low, one\" <sip:one@{C}>;q=0.2, \"b\" <sip:two@{B}>;q=0.3\r\n", "two@{B} one@{C}");
        row("others are left out", 302,
            "Contact: <tel:+4930123456>, <mailto:x@example.invalid>\r\nContact: <sips:s@{C}>, "
            "<sip:one@{C}>;q=0.1\r\n",
            "one@{C}");
        row("header fields in a URI", 302, "Contact: <sip:one@{C}?Subject=x&Replaces=a>\r\n", "one@{C}");
        row("the same twice", 302, "Contact: <sip:one@{C}>, <sip:one@{C}>;q=0.3\r\n", "one@{C}");
    }
    void thePlacesOfARedirectionAreCalledInTheirOrder()
    {
        QFETCH(int, status);
        QFETCH(QString, contacts);
        QFETCH(QString, called);
        ModeCall call(currentMode());
        for (QString* text : {&contacts, &called}) {
            text->replace("{B}", QString::fromStdString(call.b.address().text()));
            text->replace("{C}", QString::fromStdString(call.c.address().text()));
        }
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), status, {}, contacts.toStdString());
        for (const QString& place : called.split(' ')) {
            RawPhone& phone
                = place.endsWith(QString::fromStdString(call.b.address().text())) ? call.b : call.c;
            const RawMessage invite = phone.waitRequest("INVITE");
            QCOMPARE(QString::fromStdString(invite.octets).section(' ', 1, 1), "sip:" + place);
            phone.answer(invite, 486);
        }
        QCOMPARE(call.a.waitFinal().status(), 486);
        QVERIFY(!call.b.hasMessage("INVITE"));
        QVERIFY(!call.c.hasMessage("INVITE"));
    }

    /// RFC 3261 section 21.3.4.
    void aProxyThatIsNamedIsPassedOnTheWay()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        call.b.answer(first, 305, {}, contact("sip:" + call.c.address().text()));
        const RawMessage second = call.c.waitRequest("INVITE");
        QCOMPARE(
            QString::fromStdString(second.octets).section(' ', 1, 1), QString::fromStdString(call.b.uri()));
        QCOMPARE(second.header("Route"), "<sip:" + call.c.address().text() + ";lr>");
        call.c.answer(second, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
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
        const ProfileStatus profile = *call.recorder->all<ProfileChanged>().back().status;
        call.a.invite("b", call.offerA(), "X-Us: " + profile.sipAddress + "\r\n");
        // In proxy the second pass names a port of our own relay, which is refused at once.
        QCOMPARE(call.a.waitFinal("INVITE", std::chrono::seconds(20)).status(), 483);
        QVERIFY(call.recorder->hasFinding("BRIDGE_TO_OURSELVES"));
        QVERIFY(call.recorder->all<CallBegan>().size() <= 8);
    }

    void aRouteThroughTwoProfilesAndBackComesToItsEnd()
    {
        ModeCall call(currentMode(),
            {.profiles = {{"other", {{"sip-ip", "127.0.0.1"}, {"rtp-ip", "127.0.0.1"}}}},
                .dial = "sofia/other/b@${sip_h_X-Us}"});
        call.a.invite("b", call.offerA(), "X-Us: " + call.engineOf("inner").text() + "\r\n");
        QCOMPARE(call.a.waitFinal("INVITE", std::chrono::seconds(20)).status(), 483);
        QVERIFY(call.recorder->all<CallBegan>().size() <= 8);
    }
};

LEGSCOPE_TEST(RedirectTest)
#include "redirect_test.moc"
