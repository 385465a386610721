#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <fmt/format.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace {
std::atomic<long> ahead{0}; ///< seconds
/// The watchdog of QtTest reads that clock too.
[[maybe_unused]] const bool isPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "1000000000");
} // namespace

/// The whole process reads its clocks here, so that a test need not wait for the minutes of a session timer.
extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && clock == CLOCK_MONOTONIC)
        time->tv_sec += ahead.load(std::memory_order_relaxed);
    return static_cast<int>(result);
}

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr long session = 120; ///< seconds, on either leg
const std::string withUpdate = "Allow: INVITE, ACK, BYE, CANCEL, UPDATE\r\n";

/// What a phone says of its session timer; nothing without a refresher.
std::string timer(const char* refresher)
{
    return refresher
        ? fmt::format("Supported: timer\r\nSession-Expires: {};refresher={}\r\n", session, refresher)
        : "";
}

/// One call whose legs have session timers where a refresher, uac or uas, is given.
class TimedCall : public ModeCall {
public:
    TimedCall(MediaMode mode_, const char* refresherOfA, const char* refresherOfB, const std::string& allow)
        : ModeCall(mode_, ModeSetup{.parameters = {{"session-timeout", "600"}}})
    {
        a.invite("b", offerA(), timer(refresherOfA) + allow);
        const RawMessage invite = b.waitRequest("INVITE");
        remember(b, invite.body());
        b.answer(
            invite, 200, answerB(), timer(refresherOfB) + (refresherOfB ? "Require: timer\r\n" : "") + allow);
        m_accepted = a.waitAnswer(200);
        remember(a, m_accepted.body());
        a.acknowledge();
        m_acknowledged = b.waitRequest("ACK");
    }

    bool stands() const { return !m_acknowledged.isEmpty(); }
    const RawMessage& accepted() const { return m_accepted; }

private:
    RawMessage m_accepted, m_acknowledged;
};

} // namespace

/// RFC 4028: either leg has a session timer of its own.
class SessionTimerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }

    void aRefreshByThePeerStaysOnItsLeg_data()
    {
        QTest::addColumn<bool>("ofA");
        QTest::newRow("leg A") << true;
        QTest::newRow("leg B") << false;
    }
    void aRefreshByThePeerStaysOnItsLeg()
    {
        QFETCH(bool, ofA);
        TimedCall call(currentMode(), "uac", "uas", withUpdate);
        QVERIFY(call.stands());
        QCOMPARE(call.accepted().header("Session-Expires"), fmt::format("{};refresher=uac", session));
        RawPhone& from = ofA ? call.a : call.b;
        from.request("UPDATE", {}, timer("uac"));
        const RawMessage refreshed = from.waitFinal("UPDATE");
        QCOMPARE(refreshed.status(), 200);
        QCOMPARE(refreshed.body(), std::string());
        QCOMPARE(refreshed.header("Session-Expires"), fmt::format("{};refresher=uac", session));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(from));
        QVERIFY(!call.other(from).hasMessage("UPDATE"));
    }

    void theLegWhoseRefresherWeAreIsRefreshed_data() { aRefreshByThePeerStaysOnItsLeg_data(); }
    void theLegWhoseRefresherWeAreIsRefreshed()
    {
        QFETCH(bool, ofA);
        TimedCall call(currentMode(), ofA ? "uas" : nullptr, ofA ? nullptr : "uac", withUpdate);
        QVERIFY(call.stands());
        RawPhone& refreshed = ofA ? call.a : call.b;
        ahead += session / 2 + 2;
        const RawMessage update = refreshed.waitRequest("UPDATE");
        QVERIFY(!update.isEmpty());
        QCOMPARE(update.body(), std::string());
        QVERIFY(update.header("Session-Expires").ends_with(";refresher=uac"));
        refreshed.answer(update, 200, {}, timer("uac") + "Require: timer\r\n");
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(refreshed));
        QVERIFY(!call.other(refreshed).hasMessage("UPDATE"));
    }

    /// Then by re-INVITE, with the SDP of before.
    void aPeerWithoutUpdateIsRefreshedByReinvite_data() { aRefreshByThePeerStaysOnItsLeg_data(); }
    void aPeerWithoutUpdateIsRefreshedByReinvite()
    {
        QFETCH(bool, ofA);
        TimedCall call(currentMode(), ofA ? "uas" : nullptr, ofA ? nullptr : "uac", {});
        QVERIFY(call.stands());
        RawPhone& refreshed = ofA ? call.a : call.b;
        const std::string ours = call.sdpAt(refreshed);
        ahead += session / 2 + 2;
        const RawMessage invite = refreshed.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        QCOMPARE(invite.body(), ours);
        refreshed.answer(
            invite, 200, ofA ? call.offerA() : call.answerB(), timer("uac") + "Require: timer\r\n");
        const RawMessage acknowledged = refreshed.waitRequest("ACK");
        QVERIFY(!acknowledged.isEmpty());
        QCOMPARE(acknowledged.body(), std::string());
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(refreshed));
        QVERIFY(!call.other(refreshed).hasMessage("INVITE"));
    }

    /// The newest SDP, not that of the first INVITE.
    void aRefreshRepeatsWhatTheLegHadLast_data() { aRefreshByThePeerStaysOnItsLeg_data(); }
    void aRefreshRepeatsWhatTheLegHadLast()
    {
        QFETCH(bool, ofA);
        TimedCall call(currentMode(), ofA ? "uas" : nullptr, ofA ? nullptr : "uac", {});
        QVERIFY(call.stands());
        RawPhone& refreshed = ofA ? call.a : call.b;
        RawUdpPeer& media = ofA ? call.mediaA : call.mediaB;
        const std::string held = call.audio(media, "a=sendonly\r\n", 2);
        refreshed.request("INVITE", held, timer("uas"));
        RawPhone& other = call.other(refreshed);
        other.answer(other.waitRequest("INVITE"), 200,
            call.audio(ofA ? call.mediaB : call.mediaA, "a=recvonly\r\n", 2));
        call.remember(refreshed, refreshed.waitAnswer(200).body());
        refreshed.acknowledge();
        QVERIFY(!other.waitRequest("ACK").isEmpty());
        const std::string ours = call.sdpAt(refreshed);
        ahead += session / 2 + 2;
        const RawMessage invite = refreshed.waitRequest("INVITE");
        QCOMPARE(invite.body(), ours);
        refreshed.answer(invite, 200, held, timer("uac") + "Require: timer\r\n");
        QVERIFY(!refreshed.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(refreshed));
        QVERIFY(!call.other(refreshed).hasMessage("INVITE"));
    }

    void whatTheAnswerToARefreshChangesIsOfferedToTheOtherLeg_data()
    {
        aRefreshByThePeerStaysOnItsLeg_data();
    }
    void whatTheAnswerToARefreshChangesIsOfferedToTheOtherLeg()
    {
        QFETCH(bool, ofA);
        TimedCall call(currentMode(), ofA ? "uas" : nullptr, ofA ? nullptr : "uac", {});
        QVERIFY(call.stands());
        RawPhone& refreshed = ofA ? call.a : call.b;
        RawPhone& other = call.other(refreshed);
        ahead += session / 2 + 2;
        RawUdpPeer moved;
        const std::string changed = call.audio(moved, {}, 2);
        refreshed.answer(refreshed.waitRequest("INVITE"), 200, changed, timer("uac") + "Require: timer\r\n");
        QVERIFY(!refreshed.waitRequest("ACK").isEmpty());
        const RawMessage offered = other.waitRequest("INVITE");
        VERIFY_RIGHT(call.differs(changed, offered, other));
        call.remember(other, offered.body());
        other.answer(offered, 200, ofA ? call.answerB() : call.offerA());
        QVERIFY(!other.waitRequest("ACK").isEmpty());
        if (call.mode == MediaMode::Proxy)
            VERIFY_RIGHT(
                call.passes(ofA ? call.mediaB : call.mediaA, call.relayFor(other), moved, rtpPacket(1)));
        VERIFY_RIGHT(call.hangUp(refreshed));
    }

    /// A peer that says it takes UPDATE and then does not.
    void anUpdateThatIsRefusedIsFollowedByAReinvite()
    {
        TimedCall call(currentMode(), "uas", nullptr, withUpdate);
        QVERIFY(call.stands());
        ahead += session / 2 + 2;
        call.a.answer(call.a.waitRequest("UPDATE"), 405);
        const RawMessage invite = call.a.waitRequest("INVITE");
        QCOMPARE(invite.body(), call.sdpAt(call.a));
        call.a.answer(invite, 200, call.offerA(), timer("uac") + "Require: timer\r\n");
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aSessionThatIsNotRefreshedEndsBothLegs_data() { aRefreshByThePeerStaysOnItsLeg_data(); }
    void aSessionThatIsNotRefreshedEndsBothLegs()
    {
        QFETCH(bool, ofA);
        TimedCall call(currentMode(), ofA ? "uac" : nullptr, ofA ? nullptr : "uas", withUpdate);
        QVERIFY(call.stands());
        ahead += session;
        RawPhone& silent = ofA ? call.a : call.b;
        for (RawPhone* phone : {&silent, &call.other(silent)}) {
            const RawMessage bye = phone->waitRequest("BYE");
            QVERIFY(!bye.isEmpty());
            phone->answer(bye, 200);
        }
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QCOMPARE(QString::fromStdString(ended.cause + ": " + ended.text),
            "RECOVERY_ON_TIMER_EXPIRE: nobody refreshed the session in time");
    }
};

LEGSCOPE_TEST(SessionTimerTest)
#include "sessiontimer_test.moc"
