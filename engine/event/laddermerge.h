#pragma once

#include "engine/event/ladder.h"

#include <cstddef>
#include <span>

namespace legscope {

/// One call of a ladder of several.
struct CallLadder {
    const Ladder* ladder = nullptr; ///< of that call alone; never null
    EventPtr began{}; ///< its CallBegan, which becomes a row; null: none is known
};

/// The rows of several calls in order of time. The callers' lanes stand left of one lane for the engine, the
/// others right of it, each in the order of the calls; a lane and a decision have the place of their call in
/// front, from 1: "2 A 10.0.0.7:5060". Numbers of calls of different runs may be the same: sequences,
/// rewrites, phases and m-lines of the rows are those of inLadder().
Ladder mergedLadder(std::span<const CallLadder> calls);

/// What a ladder of several calls calls a number of the call at `place`, from 0; 0 stays 0.
constexpr std::uint64_t inLadder(std::size_t place, std::uint64_t number)
{
    return number == 0 ? 0 : (static_cast<std::uint64_t>(place) << 48) | number;
}
/// And back: the place of the call, and its own number.
constexpr std::size_t placeInLadder(std::uint64_t number)
{
    return static_cast<std::size_t>(number >> 48);
}
constexpr std::uint64_t numberInCall(std::uint64_t number)
{
    return number & ((std::uint64_t{1} << 48) - 1);
}

/// The m-line of a call as a ladder of several calls calls it: no SDP has 65,536.
constexpr std::uint32_t mlineInLadder(std::size_t place, std::uint32_t mline)
{
    return (static_cast<std::uint32_t>(place) << 16) | mline;
}

} // namespace legscope
