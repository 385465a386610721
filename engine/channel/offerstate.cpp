#include "engine/channel/offerstate.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

using enum OfferState;
using enum OfferMove;

struct Row {
    OfferState from;
    OfferMove move;
    OfferState to;
};

/// Every legal move. An answer that was given in a provisional response may come once more, in another one or
/// in the 2xx, and another fork's takes its place (RFC 6337 3.1.1, RFC 3261 13.2.2.4).
constexpr std::array table{
    Row{Stable, SendOffer, OfferSent},
    Row{Stable, AskForOffer, OfferAsked},
    Row{Stable, ReceiveOffer, OfferReceived},
    Row{Stable, ReceiveAsk, OfferOwed},
    Row{Stable, SendAnswer, Stable},
    Row{Stable, Accept, AckDue},
    Row{Stable, ReceiveAnswer, Stable},
    Row{OfferSent, ReceiveAnswer, Stable},
    Row{OfferSent, Fail, Stable},
    Row{OfferReceived, SendAnswer, Stable},
    Row{OfferReceived, Accept, AckDue},
    Row{OfferReceived, Refuse, Stable},
    Row{OfferAsked, ReceiveOfferInSuccess, AnswerOwedInAck},
    Row{OfferAsked, Fail, Stable},
    Row{OfferOwed, OfferInSuccess, AnswerDueInAck},
    Row{OfferOwed, Accept, AckDue},
    Row{OfferOwed, Refuse, Stable},
    Row{AnswerOwedInAck, SendAnswer, Stable},
    Row{AnswerOwedInAck, Fail, Stable},
    Row{AnswerDueInAck, ReceiveAnswer, Stable},
    Row{AnswerDueInAck, Fail, Stable},
    // UPDATE needs no ACK before it; the ACK of a leg may be lost, or come after its next request.
    Row{AckDue, SendOffer, OfferSent},
    Row{AckDue, ReceiveOffer, OfferReceived},
    Row{AckDue, ReceiveAsk, OfferOwed},
    Row{AckDue, ReceiveAck, Stable},
};

} // namespace

std::optional<OfferState> after(OfferState state, OfferMove move)
{
    const auto row = std::ranges::find_if(
        table, [&](const Row& candidate) { return candidate.from == state && candidate.move == move; });
    return row == table.end() ? std::nullopt : std::optional(row->to);
}

} // namespace legscope
