#include "engine/channel/offerstate.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <map>
#include <string>
#include <utility>

using namespace legscope;

/// Written from the RFCs, move by move; what is not here must not be legal.
class OfferStateTest : public QObject {
    Q_OBJECT

    using enum OfferState;
    using enum OfferMove;
    static constexpr int states = static_cast<int>(AckDue) + 1;
    static constexpr int moves = static_cast<int>(Fail) + 1;

private slots:
    void eachMoveLeadsWhereTheRfcsSay_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("move");
        QTest::addColumn<int>("next"); ///< -1: not legal
        const std::map<std::pair<OfferState, OfferMove>, OfferState> legal{
            {{Stable, SendOffer}, OfferSent}, // RFC 3264 4
            {{Stable, AskForOffer}, OfferAsked}, // RFC 3261 14.1
            {{Stable, ReceiveOffer}, OfferReceived},
            {{Stable, ReceiveAsk}, OfferOwed},
            {{Stable, SendAnswer}, Stable}, // RFC 6337 3.1.1: a 18x or the 2xx repeats it
            {{Stable, ReceiveAnswer}, Stable}, // the same, or of another fork: RFC 3261 13.2.2.4
            {{Stable, Accept}, AckDue}, // RFC 3262 5: the answer went before the 2xx
            {{OfferSent, ReceiveAnswer}, Stable},
            {{OfferSent, Fail}, Stable}, // RFC 3261 14.1: a refusal changes nothing
            {{OfferReceived, SendAnswer}, Stable},
            {{OfferReceived, Accept}, AckDue}, // RFC 3261 13.3.1.4
            {{OfferReceived, Refuse}, Stable},
            {{OfferAsked, ReceiveOfferInSuccess}, AnswerOwedInAck}, // RFC 3261 13.2.1
            {{OfferAsked, Fail}, Stable},
            {{OfferOwed, OfferInSuccess}, AnswerDueInAck},
            {{OfferOwed, Accept}, AckDue},
            {{OfferOwed, Refuse}, Stable},
            {{AnswerOwedInAck, SendAnswer}, Stable},
            {{AnswerOwedInAck, Fail}, Stable},
            {{AnswerDueInAck, ReceiveAnswer}, Stable},
            {{AnswerDueInAck, Fail}, Stable},
            {{AckDue, ReceiveAck}, Stable},
            {{AckDue, SendOffer}, OfferSent}, // RFC 3311 5.1, in an UPDATE
            {{AckDue, ReceiveOffer}, OfferReceived},
            {{AckDue, ReceiveAsk}, OfferOwed},
        };
        for (int state = 0; state < states; ++state) {
            for (int move = 0; move < moves; ++move) {
                const auto found = legal.find({static_cast<OfferState>(state), static_cast<OfferMove>(move)});
                QTest::addRow("state %d move %d", state, move)
                    << state << move << (found == legal.end() ? -1 : static_cast<int>(found->second));
            }
        }
    }
    void eachMoveLeadsWhereTheRfcsSay()
    {
        QFETCH(int, state);
        QFETCH(int, move);
        QFETCH(int, next);
        const auto led = after(static_cast<OfferState>(state), static_cast<OfferMove>(move));
        QCOMPARE(led ? static_cast<int>(*led) : -1, next);
    }
};

LEGSCOPE_TEST(OfferStateTest)
#include "offerstate_test.moc"
