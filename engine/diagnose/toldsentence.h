#pragma once

#include "engine/diagnose/conclusion.h"

#include <optional>
#include <span>
#include <string_view>

namespace legscope {

/// The sentences that the engine tells in findings, in their parts and at a call's end, with a place (%1 to
/// %9, each once and in turn) for each part that differs: of what legs say and do, and of what routes ask
/// for. The context of all is CallFinding.
std::span<const char* const> toldOfCalls();
std::span<const char* const> toldOfRoutes();

/// Reads a sentence of the engine, English and complete, back into its pattern and parts: how readers that
/// translate know it. Of several patterns that make it the one with the most words of its own. nullopt where
/// none does: such a sentence is shown as it is. Any thread.
std::optional<Sentence> toldSentence(std::string_view text);

} // namespace legscope
