#include "engine/sdp/parsedsdp.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// SDPs parsed since it was made: those of the engine, for a raw phone parses none.
class Parses {
public:
    int count() const { return static_cast<int>(ParsedSdp::parses() - m_before); }

private:
    const std::uint64_t m_before = ParsedSdp::parses();
};

} // namespace

class ParsedOnceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        addBothModes();
        QTest::newRow("default") << static_cast<int>(MediaMode::Default);
    }

    void eachSdpOfACallIsParsedOnce()
    {
        ModeCall call(currentMode());
        const Parses parses;
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        QCOMPARE(parses.count(), 1);
        call.b.answer(invite, 183, call.answerB());
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QCOMPARE(parses.count(), 2);
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        QCOMPARE(parses.count(), 3);
        call.a.request("INVITE", call.audio(call.mediaA, "a=sendonly\r\n", 2));
        call.b.answer(call.b.waitRequest("INVITE"), 200, call.audio(call.mediaB, "a=recvonly\r\n", 2));
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        QCOMPARE(parses.count(), 5);
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
        QCOMPARE(parses.count(), 5);
    }

    void anInviteThatIsNotLetInCostsNoParse()
    {
        ModeCall call(currentMode(), {.parameters = {{"apply-inbound-acl", "rfc1918.auto"}}});
        const Parses parses;
        call.a.invite("b", call.offerA());
        QVERIFY(!call.a.waitAnswer(403).isEmpty());
        QCOMPARE(parses.count(), 0);
    }

    void anSdpAmongThePartsOfABodyIsParsedOnce()
    {
        ModeCall call(currentMode());
        const Parses parses;
        call.a.invite("b",
            "--bb\r\nContent-Type: application/sdp\r\n\r\n" + call.offerA()
                + "\r\n--bb\r\nContent-Type: text/plain\r\n\r\nhello\r\n--bb--\r\n",
            "Content-Type: multipart/mixed;boundary=bb\r\n");
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        QCOMPARE(parses.count(), 2);
    }
};

LEGSCOPE_TEST(ParsedOnceTest)
#include "parsedonce_test.moc"
