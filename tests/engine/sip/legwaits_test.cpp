#include "engine/sip/heldanswers.h"
#include "engine/sip/legdeadline.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace legscope;
using namespace std::chrono_literals;

class LegWaitsTest : public QObject {
    Q_OBJECT

    static SipAnswer of(int status)
    {
        SipAnswer answer;
        answer.status = status;
        return answer;
    }

private slots:
    void answersWaitForThePrackOfTheReliableOneBeforeThem()
    {
        HeldAnswers answers(ReliableProvisionals::Supported);
        answers.onSent(100);
        answers.onSent(180);
        QVERIFY(!answers.mustWait(183));
        answers.onSent(183);
        for (const int status : {180, 183, 183, 200}) {
            QVERIFY(answers.mustWait(status));
            answers.hold(of(status));
        }
        QVERIFY(!answers.mustWait(100) && !answers.mustWait(486));
        QVERIFY(answers.holdsSuccess() && !answers.next());

        std::vector<std::vector<int>> sentAfterEachPrack;
        for (int prack = 0; prack < 3; ++prack) {
            answers.onAcknowledged();
            sentAfterEachPrack.emplace_back();
            while (const auto next = answers.next()) {
                answers.onSent(next->status);
                sentAfterEachPrack.back().push_back(next->status);
            }
        }
        QCOMPARE(sentAfterEachPrack, (std::vector<std::vector<int>>{{180, 183}, {183}, {200}}));
        QVERIFY(!answers.holdsSuccess());
    }

    void whoAsksForReliableAnswersGetsAllOfThemSo()
    {
        HeldAnswers answers(ReliableProvisionals::Required);
        answers.onSent(180);
        QVERIFY(answers.mustWait(180) && answers.mustWait(200));
    }

    void whoDoesNotKnowThemNeverWaits()
    {
        HeldAnswers answers;
        answers.onSent(183);
        QVERIFY(!answers.mustWait(183) && !answers.mustWait(200));
    }

    void aDeadlineExpiresOnceAndIsNotMovedByWaitingForTheSameOn()
    {
        auto loop = SipLoop::start("sip");
        QVERIFY(loop);
        std::atomic<int> expired = 0;
        std::promise<void> done;
        std::unique_ptr<LegDeadline> deadline;
        SipTimers timers;
        timers.lifetime = 64ms;
        const auto start = std::chrono::steady_clock::now();
        (*loop)->runAndWait([&] {
            deadline = std::make_unique<LegDeadline>(**loop, timers, [&] {
                if (++expired == 1)
                    done.set_value();
            });
            deadline->await(AwaitedFromPeer::End);
            deadline->await(AwaitedFromPeer::End);
        });
        QVERIFY(done.get_future().wait_for(10s) == std::future_status::ready);
        QVERIFY(std::chrono::steady_clock::now() - start >= timers.lifetime);
        (*loop)->runAndWait([&] { deadline.reset(); });
        QCOMPARE(expired.load(), 1);
    }

    void aTimerThatHasFiredIsNotPendingAnyMore()
    {
        auto loop = SipLoop::start("sip");
        QVERIFY(loop);
        std::promise<bool> pending;
        LoopTimer timer;
        (*loop)->runAndWait([&] {
            timer = (*loop)->after(1ms, [&] { pending.set_value(timer.isPending()); });
            QVERIFY(timer.isPending());
        });
        QVERIFY(!pending.get_future().get());
        (*loop)->runAndWait([&] {
            QVERIFY(!timer.isPending());
            timer.cancel();
        });
    }

    void whatComesInTimeTakesTheDeadlineBack()
    {
        auto loop = SipLoop::start("sip");
        QVERIFY(loop);
        std::atomic<int> expired = 0;
        std::promise<void> later;
        std::unique_ptr<LegDeadline> deadline;
        LoopTimer timer;
        SipTimers timers;
        timers.lifetime = 64ms;
        (*loop)->runAndWait([&] {
            deadline = std::make_unique<LegDeadline>(**loop, timers, [&] { ++expired; });
            deadline->await(AwaitedFromPeer::Acknowledge);
            deadline->await(AwaitedFromPeer::Nothing);
            timer = (*loop)->after(1s, [&] { later.set_value(); });
        });
        later.get_future().wait();
        (*loop)->runAndWait([&] {
            deadline.reset();
            timer.cancel();
        });
        QCOMPARE(expired.load(), 0);
    }
};

LEGSCOPE_TEST(LegWaitsTest)
#include "legwaits_test.moc"
