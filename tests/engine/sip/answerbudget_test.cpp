#include "engine/sip/guard/answerbudget.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

const Monotonic atFirst = Monotonic(1000s);

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
    while (budget.spend(target, {1000, Need::Call}, now))
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
        QVERIFY(!budget.spend(host(1), {1, Need::Answer}, atFirst));
        budget.receive(host(1), 500, atFirst);
        QVERIFY(!budget.spend(host(2), {300, Need::Answer}, atFirst));
        QVERIFY(budget.spend(host(1), {300, Need::Answer}, atFirst));
        QVERIFY(!budget.spend(host(1), {300, Need::Answer}, atFirst));
        QVERIFY(budget.spend(host(1), {200, Need::Answer}, atFirst));
    }

    void a100LeavesRoomForThreeRefusals()
    {
        AnswerBudget budget;
        budget.receive(host(1), 1000, atFirst);
        QVERIFY(!budget.spend(host(1), {300, Need::Trying}, atFirst));
        budget.receive(host(1), 1000, atFirst);
        QVERIFY(budget.spend(host(1), {300, Need::Trying}, atFirst));
        for (int sent = 0; sent < 3; ++sent)
            QVERIFY(budget.spend(host(1), {400, Need::Answer}, atFirst));
    }

    /// However much the 2xx took, and whatever others took since then.
    void oneByeOfAnAcceptedCallAlwaysGoes()
    {
        AnswerBudget budget;
        const Outgoing success{12'000, Need::Accept, "ours", 600}, bye{600, Need::Bye, "ours"};
        QVERIFY(budget.spend(host(1), success, atFirst));
        QVERIFY(!budget.spend(host(1), success, atFirst));
        while (budget.spend(host(1), {100, Need::Call}, atFirst)) { }
        for (unsigned i = 2; i < 1000; ++i)
            unpaidAt(budget, host(i), atFirst);
        QVERIFY(!budget.spend(host(1), {600, Need::Bye, "another"}, atFirst));
        QVERIFY(!budget.spend(host(2), bye, atFirst));
        QVERIFY(budget.spend(host(1), bye, atFirst));
        QVERIFY(!budget.spend(host(1), bye, atFirst));
    }

    void theByesOfManyCallsAreKept()
    {
        AnswerBudget budget;
        const auto tag = [](unsigned call) { return "ours-" + std::to_string(call); };
        for (unsigned call = 0; call < 500; ++call)
            QVERIFY(budget.spend(host(1), {10, Need::Accept, tag(call), 10}, atFirst));
        while (budget.spend(host(1), {10, Need::Call}, atFirst)) { }
        for (unsigned call = 0; call < 500; ++call)
            QVERIFY(budget.spend(host(1), {600, Need::Bye, tag(call)}, atFirst));
    }

    void a2xxWhoseByeCannotBePaidDoesNotGo()
    {
        AnswerBudget budget;
        QVERIFY(!budget.spend(host(1), {16'000, Need::Accept, "ours", 600}, atFirst));
        QVERIFY(budget.spend(host(1), {15'000, Need::Accept, "ours", 600}, atFirst));
    }

    void callsHaveAnAllowanceThatComesBack()
    {
        AnswerBudget budget;
        QCOMPARE(unpaidAt(budget, host(1), atFirst), std::size_t{16'000});
        QCOMPARE(unpaidAt(budget, host(1), atFirst + 4s), std::size_t{2'000});
        QVERIFY(!budget.spend(host(1), {100, Need::Answer}, atFirst + 9s));
        QCOMPARE(unpaidAt(budget, host(1), atFirst + 100s), std::size_t{16'000});
    }

    void allHostsTogetherHaveOneToo()
    {
        AnswerBudget budget;
        std::size_t octets = 0;
        // So few that none takes the place of another: where each is kept differs from run to run.
        for (unsigned i = 0; i < 80; ++i)
            octets += unpaidAt(budget, host(i), atFirst);
        QVERIFY(octets <= AnswerBudget::ofAllHosts.burst && octets + 16'000 > AnswerBudget::ofAllHosts.burst);
        // Those who turn out to read what they get take nothing from the others.
        budget.sendTag(host(1), "ours");
        budget.receiveTag(host(1), "ours", atFirst);
        QVERIFY(unpaidAt(budget, host(5000), atFirst) >= 15'000);
    }

    void aTagProvesTheHostThatItWasSentTo()
    {
        AnswerBudget budget;
        budget.sendTag(host(1), "ours");
        budget.receiveTag(host(1), "another", atFirst);
        budget.receiveTag(host(2), "ours", atFirst);
        QVERIFY(!budget.trusts(host(1), atFirst) && !budget.trusts(host(2), atFirst));
        budget.receiveTag(host(1), "ours", atFirst);
        QVERIFY(budget.trusts(host(1), atFirst) && budget.spend(host(1), {1'000'000, Need::Answer}, atFirst));
        QVERIFY(budget.trusts(host(1), atFirst + 59min) && !budget.trusts(host(1), atFirst + 61min));
    }

    void aFloodOfSourcesPushesOutNobodyWhoIsTrusted()
    {
        AnswerBudget budget;
        budget.sendTag(host(1), "ours");
        budget.receiveTag(host(1), "ours", atFirst);
        for (unsigned i = 2; i < 100'000; ++i)
            budget.receive(host(i), 400, atFirst + 1s);
        QVERIFY(budget.trusts(host(1), atFirst + 2s));
    }
};

LEGSCOPE_TEST(AnswerBudgetTest)
#include "answerbudget_test.moc"
