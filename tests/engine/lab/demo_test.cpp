#include "engine/lab/democalls.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <future>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

struct Finish {
    std::promise<std::vector<DemoOutcome>> promise;
    std::future<std::vector<DemoOutcome>> future = promise.get_future();

    DemoCalls::Finished callback()
    {
        return [this](const std::vector<DemoOutcome>& outcomes) { promise.set_value(outcomes); };
    }
    bool hasCome() const { return future.wait_for(0s) == std::future_status::ready; }
};

} // namespace

class DemoTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_lab = std::move(*Lab::open());
        m_phone = std::move(*LabPhone::create(*m_lab, {.name = "target"}));
        m_phone->receiveWith({.answerAfter = 20ms});
    }

    void cleanup()
    {
        m_phone.reset();
        m_lab.reset();
    }

    void callsAreStaggeredDialTheCalleeAndCarryTheToken()
    {
        Finish finish;
        const auto demo = DemoCalls::start(plan(3), finish.callback());
        QVERIFY(demo);
        QTRY_VERIFY(finish.hasCome());
        const auto outcomes = finish.future.get();
        QCOMPARE(outcomes.size(), std::size_t{3});
        const auto calls = m_phone->reports();
        QCOMPARE(calls.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(outcomes[i].number, static_cast<unsigned>(i + 1));
            QVERIFY(outcomes[i].wasAnswered);
            QCOMPARE(outcomes[i].status, 200);
            QCOMPARE(calls[i].calledUser, "demo-" + std::to_string((*demo)->calleeAddress().port()));
            QCOMPARE(calls[i].headers.front(), (HeaderList::value_type{"X-Legscope-Demo", "secret"}));
            QCOMPARE(calls[i].rtp.rtpReceived, outcomes[i].caller.rtpSent);
        }
    }

    void bothEndsOfACallAreMatchedAndComplete()
    {
        // The demo's callee is called directly: what an engine between them would do to the dialled number is
        // left out.
        Finish finish;
        DemoPlan direct = plan(2);
        direct.engine = {};
        const auto demo = DemoCalls::start(direct, finish.callback());
        QVERIFY(demo);
        QTRY_VERIFY(finish.hasCome());
        for (const DemoOutcome& outcome : finish.future.get()) {
            QVERIFY(outcome.isPerfect());
            QVERIFY(outcome.caller.rtpSent > 0);
            QCOMPARE(outcome.cause, std::string("NORMAL_CLEARING"));
            QVERIFY2(outcome.problem.empty(), outcome.problem.c_str());
        }
    }

    void aRefusedCallIsToldWithItsStatus()
    {
        m_phone->receiveWith({.answerAfter = 0ms, .status = 404});
        Finish finish;
        const auto demo = DemoCalls::start(plan(1), finish.callback());
        QVERIFY(demo);
        QTRY_VERIFY(finish.hasCome());
        const auto outcomes = finish.future.get();
        QCOMPARE(outcomes.front().status, 404);
        QCOMPARE(outcomes.front().cause, std::string("UNALLOCATED_NUMBER"));
        QVERIFY(!outcomes.front().wasAnswered && !outcomes.front().isPerfect());
    }

    void aCallThatIsNotAnsweredIsGivenUp()
    {
        m_phone->receiveWith({.answerAfter = -1ms});
        Finish finish;
        DemoPlan impatient = plan(1);
        impatient.answerWithin = 100ms;
        const auto demo = DemoCalls::start(impatient, finish.callback());
        QVERIFY(demo);
        QTRY_VERIFY(finish.hasCome());
        QCOMPARE(finish.future.get().front().status, 487);
    }

    void cancelEndsWhatIsUpAndPlacesNoMore()
    {
        Finish finish;
        DemoPlan longOne = plan(2);
        longOne.duration = 60s;
        longOne.stagger = 60s;
        const auto demo = DemoCalls::start(longOne, finish.callback());
        QVERIFY(demo);
        QTRY_VERIFY((*demo)->outcomes().front().wasAnswered);
        (*demo)->cancel();
        QTRY_VERIFY(finish.hasCome());
        const auto outcomes = finish.future.get();
        QVERIFY(outcomes[0].wasAnswered);
        QVERIFY(!outcomes[1].wasAnswered);
        QVERIFY(outcomes[1].problem.find("cancelled") != std::string::npos);
        QCOMPARE(m_phone->reports().size(), std::size_t{1});
    }

    void destroyingEndsTheCallsAndDoesNotReport()
    {
        Finish finish;
        DemoPlan longOne = plan(3);
        longOne.duration = 60s;
        longOne.stagger = 0ms;
        auto demo = DemoCalls::start(longOne, finish.callback());
        QVERIFY(demo);
        QTRY_COMPARE(m_phone->reports().size(), std::size_t{3});
        demo->reset();
        QTRY_VERIFY(std::ranges::all_of(
            m_phone->reports(), [](const LabCallReport& call) { return call.state == LabCallState::Ended; }));
        QVERIFY(!finish.hasCome());
    }

    void noCallsAreFinishedAtOnce()
    {
        Finish finish;
        const auto demo = DemoCalls::start(plan(0), finish.callback());
        QVERIFY(demo);
        QTRY_VERIFY(finish.hasCome());
        QVERIFY(finish.future.get().empty());
    }

private:
    DemoPlan plan(unsigned count) const
    {
        DemoPlan plan;
        plan.engine = m_phone->address();
        plan.count = count;
        plan.duration = 400ms;
        plan.stagger = 10ms;
        plan.token = "secret";
        return plan;
    }

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<LabPhone> m_phone;
};

LEGSCOPE_TEST(DemoTest)
#include "demo_test.moc"
