#pragma once

#include "engine/config/expression.h"
#include "engine/config/saidwords.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// An <action> of a phrase macro.
struct PhraseAction {
    enum class Function : std::uint8_t {
        PlayFile, ///< data: a sound
        Phrase, ///< MACRO[,DATA]
        Sleep, ///< execute sleep(MS): milliseconds
        Say,
        Break,
        NotThere, ///< what we do not have; data names it
    };
    Function function = Function::PlayFile;
    std::string data{}; ///< may have captures of the input's pattern, and variables
    SayType type = SayType::Number; ///< of Say
    SayMethod method = SayMethod::Pronounced; ///< of Say
};

/// An <input>: what is said where its pattern matches the data of the phrase, and where it does not.
struct PhraseInput {
    std::shared_ptr<const Expression> pattern;
    bool breaksOnMatch = false; ///< no further input counts then
    std::vector<PhraseAction> match{}, noMatch{};
};

struct PhraseMacro {
    std::string name;
    std::chrono::milliseconds pause{0}; ///< behind each action
    std::vector<PhraseInput> inputs{};
};

/// A <language> with its macros, by FreeSWITCH's layout of the section "languages".
struct PhraseLanguage {
    std::string name; ///< "en"
    std::string sayModule; ///< "en": whose words say numbers
    std::string soundPrefix; ///< where its sounds are; empty: where those of the channel are
    std::vector<PhraseMacro> macros{};
};

using PhraseLanguages = std::vector<PhraseLanguage>;

} // namespace legscope
