#pragma once

#include "engine/event/event.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// A sentence whose words are known and whose places, %1 to %9, are filled. Readers that translate look the
/// pattern up; the others take text().
struct Sentence {
    std::string pattern;
    std::vector<std::string> arguments{};

    /// In English. Foreign text in it is plain (plainText).
    std::string text() const;
    bool empty() const { return pattern.empty(); }
    bool operator==(const Sentence&) const = default;
};

/// What helps against something: a sentence, and the parameter of the call's profile behind it.
struct Remedy {
    Sentence text;
    std::string setting{}; ///< empty when no setting helps
    std::string value{}; ///< what the setting is set to; empty when that is for the operator to say
    bool operator==(const Remedy&) const = default;
};

/// Something about a call that its operator would ask about: what it is, what shows it, and what helps.
struct Conclusion {
    Severity severity = Severity::Notice;
    std::string code; ///< "ONE_WAY", "MEDIA_APP_IN_PROXY": the same for every call that has it
    std::optional<LegSide> leg{}; ///< whose; of media the direction that comes from it
    std::optional<std::uint32_t> mline{}; ///< 0-based
    Sentence text;
    Remedy remedy{}; ///< without text when nothing is known to help
    /// Numbers and addresses that show it: {"expected at", "127.0.0.1:16384"}, {"lost", "53 of 1000"}.
    std::vector<std::pair<std::string, std::string>> evidence{};
    bool operator==(const Conclusion&) const = default;
};

/// What helps against something that the engine found itself; empty when nothing is known.
Remedy remedyOf(FindingCode code);

/// From where a figure of one direction of RTP is heard, and from where it hurts.
struct QualityLimit {
    double warning, failure;
};
inline constexpr QualityLimit lossLimit{1, 5}; ///< percent of what was expected
inline constexpr QualityLimit jitterLimit{30, 60}; ///< ms, RFC 3550
inline constexpr QualityLimit mosLimit{3.6, 3.1}; ///< below
inline constexpr std::chrono::seconds shortestForMos{5}; ///< of talk; an opinion of less says little

} // namespace legscope
