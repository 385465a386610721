#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A calls, B and C ring at once, each with a media socket of its own and an offer of ours.
struct RingingLegs : ModeCall {
    explicit RingingLegs(MediaMode of)
        : ModeCall(of, {.parameters = {{"inbound-late-negotiation", "true"}}, .dial = "{B},{C}"})
    {
    }
    std::string ring()
    {
        a.invite("b", offerA());
        atB = b.waitRequest("INVITE");
        atC = c.waitRequest("INVITE");
        if (atB.isEmpty() || atC.isEmpty())
            return "an INVITE is missing";
        remember(b, atB.body());
        remember(c, atC.body());
        return {};
    }
    /// Sends on until A gets one of its packets, for as long as `patience` packets.
    bool isHeard(RawUdpPeer& from, const RawPhone& reader, int patience = 50)
    {
        const char mark = &from == &mediaC ? 'C' : 'B';
        for (int sent = 0; sent < patience; ++sent) {
            from.send(relayFor(reader), rtpPacket(++m_sequence) + mark);
            while (mediaA.waitReadable(std::chrono::milliseconds(20))) {
                if (mediaA.take().value_or("").ends_with(mark))
                    return true;
            }
        }
        return false;
    }

    RawUdpPeer mediaC;
    RawMessage atB, atC;

private:
    char m_sequence = 0;
};

} // namespace

/// What legs that ring at once send before and after they have answered with an SDP.
class RingingLegsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
        QTest::newRow("Default") << static_cast<int>(MediaMode::Default);
    }

    /// RFC 3264 section 5.1: who has made an offer takes media before its answer.
    void theFirstThatSendsIsHeardWhicheverItIs_data()
    {
        QTest::addColumn<bool>("isLast");
        QTest::newRow("the first of the dial string") << false;
        QTest::newRow("the last of it") << true;
    }
    void theFirstThatSendsIsHeardWhicheverItIs()
    {
        QFETCH(bool, isLast);
        RingingLegs call(currentMode());
        VERIFY_RIGHT(call.ring());
        QVERIFY(isLast ? call.isHeard(call.mediaC, call.c) : call.isHeard(call.mediaB, call.b));
        QVERIFY(!(isLast ? call.isHeard(call.mediaB, call.b, 10) : call.isHeard(call.mediaC, call.c, 10)));
        QVERIFY(isLast ? call.isHeard(call.mediaC, call.c) : call.isHeard(call.mediaB, call.b));
    }

    /// Its SDP is what the caller has been answered with.
    void theOneWhoseSdpCameLastIsHeardInsteadOfIt()
    {
        RingingLegs call(currentMode());
        VERIFY_RIGHT(call.ring());
        QVERIFY(call.isHeard(call.mediaC, call.c));
        call.b.answer(call.atB, 183, call.answerB());
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        QVERIFY(call.isHeard(call.mediaB, call.b));
        QVERIFY(!call.isHeard(call.mediaC, call.c, 10));
        call.c.answer(call.atC, 200, call.audio(call.mediaC));
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(call.isHeard(call.mediaC, call.c));
        QVERIFY(!call.isHeard(call.mediaB, call.b, 10));
    }
};

LEGSCOPE_TEST(RingingLegsTest)
#include "ringinglegs_test.moc"
