#include "engine/call/callstate.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

using enum CallState;
using enum CallMove;

struct Row {
    CallState from;
    CallMove move;
    CallState to;
};

/// Every legal move. The route may call others again and again, of a caller who is answered or transferred,
/// too.
constexpr std::array table{
    Row{Setup, Ring, Ringing},
    Row{Setup, Answer, Connected},
    Row{Setup, End, Ending},
    Row{Ringing, Ring, Ringing},
    Row{Ringing, GiveUp, Setup},
    Row{Ringing, Answer, Connected},
    Row{Ringing, End, Ending},
    Row{Connected, Ring, Connected},
    Row{Connected, GiveUp, Connected},
    Row{Connected, Transfer, Transferring},
    Row{Connected, End, Ending},
    Row{Transferring, Ring, Transferring},
    Row{Transferring, GiveUp, Transferring},
    Row{Transferring, SettleTransfer, Connected},
    Row{Transferring, End, Ending},
    Row{Ending, Finish, Over},
};

} // namespace

std::optional<CallState> after(CallState state, CallMove move)
{
    const auto row = std::ranges::find_if(
        table, [&](const Row& candidate) { return candidate.from == state && candidate.move == move; });
    return row == table.end() ? std::nullopt : std::optional(row->to);
}

} // namespace legscope
