#pragma once

#include <algorithm>
#include <optional>

namespace legscope {

/// A legal move of something that has one state.
template <class State, class Move>
struct LegalMove {
    State from;
    Move move;
    State to;
};

/// Where a move leads by a table of LegalMoves; none when it is not legal there.
template <class State, class Move, class Table>
std::optional<State> stateAfter(const Table& table, State state, Move move)
{
    const auto row = std::ranges::find_if(
        table, [&](const LegalMove<State, Move>& legal) { return legal.from == state && legal.move == move; });
    return row == table.end() ? std::nullopt : std::optional(row->to);
}

} // namespace legscope
