#include "engine/call/callstate.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <map>
#include <utility>

using namespace legscope;

/// Move by move; what is not here must not be legal.
class CallStateTest : public QObject {
    Q_OBJECT

    using enum CallState;
    using enum CallMove;

private slots:
    void eachMoveIsLegalWhereItMakesSenseAndNowhereElse_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("move");
        QTest::addColumn<int>("next"); ///< -1: not legal
        std::map<std::pair<CallState, CallMove>, CallState> legal{
            {{Setup, Ring}, Ringing},
            {{Ringing, Ring}, Ringing}, // the next group, a redirection
            {{Ringing, GiveUp}, Setup}, // continue_on_fail
            {{Setup, Answer}, Connected}, // the application `answer`
            {{Ringing, Answer}, Connected},
            {{Connected, Ring}, Connected}, // a bridge of an answered caller
            {{Connected, GiveUp}, Connected},
            {{Connected, Transfer}, Transferring}, // one at a time, of a call that is answered
            {{Transferring, Ring}, Transferring}, // its target
            {{Transferring, GiveUp}, Transferring},
            {{Transferring, SettleTransfer}, Connected},
            {{Ending, Finish}, Over},
        };
        for (const CallState alive : {Setup, Ringing, Connected, Transferring})
            legal.emplace(std::pair(alive, End), Ending);
        for (int state = 0; state <= static_cast<int>(Over); ++state) {
            for (int move = 0; move <= static_cast<int>(Finish); ++move) {
                const auto found = legal.find({static_cast<CallState>(state), static_cast<CallMove>(move)});
                QTest::addRow("state %d move %d", state, move)
                    << state << move << (found == legal.end() ? -1 : static_cast<int>(found->second));
            }
        }
    }
    void eachMoveIsLegalWhereItMakesSenseAndNowhereElse()
    {
        QFETCH(int, state);
        QFETCH(int, move);
        QFETCH(int, next);
        const auto led = after(static_cast<CallState>(state), static_cast<CallMove>(move));
        QCOMPARE(led ? static_cast<int>(*led) : -1, next);
    }
};

LEGSCOPE_TEST(CallStateTest)
#include "callstate_test.moc"
