#include "engine/call/callstate.h"

#include "engine/core/movetable.h"

#include <array>

namespace legscope {
namespace {

using CallRow = LegalMove<CallState, CallMove>;

} // namespace

std::optional<CallState> after(CallState state, CallMove move)
{
    using enum CallState;
    using enum CallMove;
    // Every legal move. The route may call others again and again, of a caller who is answered or
    // transferred, too.
    static constexpr std::array table{
        CallRow{Setup, Ring, Ringing},
        CallRow{Setup, Answer, Connected},
        CallRow{Setup, End, Ending},
        CallRow{Ringing, Ring, Ringing},
        CallRow{Ringing, GiveUp, Setup},
        CallRow{Ringing, Answer, Connected},
        CallRow{Ringing, End, Ending},
        CallRow{Connected, Ring, Connected},
        CallRow{Connected, GiveUp, Connected},
        CallRow{Connected, Transfer, Transferring},
        CallRow{Connected, End, Ending},
        CallRow{Transferring, Ring, Transferring},
        CallRow{Transferring, GiveUp, Transferring},
        CallRow{Transferring, SettleTransfer, Connected},
        CallRow{Transferring, End, Ending},
        CallRow{Ending, Finish, Over},
    };
    return stateAfter(table, state, move);
}

} // namespace legscope
