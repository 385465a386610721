#pragma once

#include <cstdint>
#include <optional>

namespace legscope {

/// Where a leg and we stand in offer and answer (RFC 3264; RFC 3261 13 and 14, RFC 3262 5, RFC 3311 5, RFC
/// 6337 2).
enum class OfferState : std::uint8_t {
    Stable, ///< nothing is outstanding: either may offer
    OfferSent, ///< ours waits for the leg's answer
    OfferReceived, ///< the leg's waits for our answer
    OfferAsked, ///< our INVITE had none: the leg's 2xx brings one
    OfferOwed, ///< the leg's INVITE had none: our 2xx brings one
    AnswerOwedInAck, ///< the leg's 2xx brought an offer: our ACK brings the answer
    AnswerDueInAck, ///< our 2xx brought an offer: the leg's ACK brings the answer
    AckDue, ///< nothing is outstanding, but the ACK of our 2xx: no INVITE of ours before (RFC 3261 14.1)
};

enum class OfferMove : std::uint8_t {
    SendOffer, ///< in INVITE or UPDATE
    AskForOffer, ///< INVITE without SDP
    SendAnswer, ///< in a provisional response, a 2xx to UPDATE or PRACK, or an ACK
    Accept, ///< 2xx to INVITE, with the answer, or after it
    OfferInSuccess, ///< 2xx to INVITE, with the offer that it asked for
    Refuse, ///< the offer, or the INVITE that asks for one
    ReceiveOffer, ///< in INVITE, UPDATE or PRACK
    ReceiveAsk, ///< INVITE without SDP
    ReceiveAnswer, ///< in any response to our offer, or an ACK
    ReceiveOfferInSuccess,
    ReceiveAck, ///< of our 2xx
    Fail, ///< what is outstanding will not come: refused, or left out
};

/// Where a move leads; nothing when it is not legal.
std::optional<OfferState> after(OfferState state, OfferMove move);

} // namespace legscope
