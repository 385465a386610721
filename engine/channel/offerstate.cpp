#include "engine/channel/offerstate.h"

#include "engine/core/movetable.h"

#include <array>

namespace legscope {
namespace {

using OfferRow = LegalMove<OfferState, OfferMove>;

} // namespace

std::optional<OfferState> after(OfferState state, OfferMove move)
{
    using enum OfferState;
    using enum OfferMove;
    // Every legal move. An answer that was given in a provisional response may come once more, in another one
    // or in the 2xx, and another fork's takes its place (RFC 6337 3.1.1, RFC 3261 13.2.2.4).
    static constexpr std::array table{
        OfferRow{Stable, SendOffer, OfferSent},
        OfferRow{Stable, AskForOffer, OfferAsked},
        OfferRow{Stable, ReceiveOffer, OfferReceived},
        OfferRow{Stable, ReceiveAsk, OfferOwed},
        OfferRow{Stable, SendAnswer, Stable},
        OfferRow{Stable, Accept, AckDue},
        OfferRow{Stable, ReceiveAnswer, Stable},
        OfferRow{OfferSent, ReceiveAnswer, Stable},
        OfferRow{OfferSent, Fail, Stable},
        OfferRow{OfferReceived, SendAnswer, Stable},
        OfferRow{OfferReceived, Accept, AckDue},
        OfferRow{OfferReceived, Refuse, Stable},
        OfferRow{OfferAsked, ReceiveOfferInSuccess, AnswerOwedInAck},
        OfferRow{OfferAsked, Fail, Stable},
        OfferRow{OfferOwed, OfferInSuccess, AnswerDueInAck},
        OfferRow{OfferOwed, Accept, AckDue},
        OfferRow{OfferOwed, Refuse, Stable},
        OfferRow{AnswerOwedInAck, SendAnswer, Stable},
        OfferRow{AnswerOwedInAck, Fail, Stable},
        OfferRow{AnswerDueInAck, ReceiveAnswer, Stable},
        OfferRow{AnswerDueInAck, Fail, Stable},
        // UPDATE needs no ACK before it; the ACK of a leg may be lost, or come after its next request.
        OfferRow{AckDue, SendOffer, OfferSent},
        OfferRow{AckDue, ReceiveOffer, OfferReceived},
        OfferRow{AckDue, ReceiveAsk, OfferOwed},
        OfferRow{AckDue, ReceiveAck, Stable},
    };
    return stateAfter(table, state, move);
}

} // namespace legscope
