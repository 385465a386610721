#include "engine/sip/guard/answerbudget.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

const Monotonic start = Monotonic(1000s);

SocketAddress host(unsigned number)
{
    return *SocketAddress::parse("10." + std::to_string(number / 65536) + '.'
            + std::to_string(number / 256 % 256) + '.' + std::to_string(number % 256),
        5060);
}

/// Octets of 1,000-octet messages of calls that the budget lets go at that time.
std::size_t unpaidAt(AnswerBudget& budget, const SocketAddress& target, Monotonic now)
{
    std::size_t octets = 0;
    while (budget.spend(target, 1000, Need::Call, now))
        octets += 1000;
    return octets;
}

} // namespace

class AnswerBudgetTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswerIsPaidByWhatCame()
    {
        AnswerBudget budget;
        QVERIFY(!budget.spend(host(1), 1, Need::Answer, start));
        budget.receive(host(1), 500, start);
        QVERIFY(!budget.spend(host(2), 300, Need::Answer, start));
        QVERIFY(budget.spend(host(1), 300, Need::Answer, start));
        QVERIFY(!budget.spend(host(1), 300, Need::Answer, start));
        QVERIFY(budget.spend(host(1), 200, Need::Answer, start));
    }

    void a100LeavesRoomForTheFinalAnswer()
    {
        AnswerBudget budget;
        budget.receive(host(1), 600, start);
        QVERIFY(!budget.spend(host(1), 300, Need::Trying, start));
        budget.receive(host(1), 800, start);
        QVERIFY(budget.spend(host(1), 300, Need::Trying, start));
    }

    void callsHaveAnAllowanceThatComesBack()
    {
        AnswerBudget budget;
        QCOMPARE(unpaidAt(budget, host(1), start), std::size_t{16'000});
        QCOMPARE(unpaidAt(budget, host(1), start + 4s), std::size_t{2'000});
        QVERIFY(!budget.spend(host(1), 100, Need::Answer, start + 9s));
        QCOMPARE(unpaidAt(budget, host(1), start + 100s), std::size_t{16'000});
    }

    void allHostsTogetherHaveOneToo()
    {
        AnswerBudget budget;
        std::size_t octets = 0;
        for (unsigned i = 0; i < 1000; ++i)
            octets += unpaidAt(budget, host(i), start);
        QVERIFY(octets <= AnswerBudget::ofAllHosts.burst && octets + 16'000 > AnswerBudget::ofAllHosts.burst);
        // Those who turn out to read what they get take nothing from the others.
        budget.sendTag(host(1), "ours");
        budget.receiveTag(host(1), "ours", start);
        QVERIFY(unpaidAt(budget, host(5000), start) >= 15'000);
    }

    void aTagProvesTheHostThatItWasSentTo()
    {
        AnswerBudget budget;
        budget.sendTag(host(1), "ours");
        budget.receiveTag(host(1), "another", start);
        budget.receiveTag(host(2), "ours", start);
        QVERIFY(!budget.trusts(host(1), start) && !budget.trusts(host(2), start));
        budget.receiveTag(host(1), "ours", start);
        QVERIFY(budget.trusts(host(1), start) && budget.spend(host(1), 1'000'000, Need::Answer, start));
        QVERIFY(budget.trusts(host(1), start + 59min) && !budget.trusts(host(1), start + 61min));
    }

    void aFloodOfSourcesPushesOutNobodyWhoIsTrusted()
    {
        AnswerBudget budget;
        budget.sendTag(host(1), "ours");
        budget.receiveTag(host(1), "ours", start);
        for (unsigned i = 2; i < 100'000; ++i)
            budget.receive(host(i), 400, start + 1s);
        QVERIFY(budget.trusts(host(1), start + 2s));
    }
};

LEGSCOPE_TEST(AnswerBudgetTest)
#include "answerbudget_test.moc"
