#pragma once

#include "engine/config/dialplantree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::route {

/// One walk through extensions, with what it found so far.
class Hunter {
public:
    /// `trace` may be null: no sentence is made then.
    Hunter(VariableScope& scope, WallTime wall, HuntTrace* trace)
        : m_scope(scope)
        , m_wall(wall)
        , m_trace(trace)
    {
    }

    /// Extensions in order until one matches that does not go on. With the variable auto_hunt it begins at
    /// the one named as the destination.
    void huntContext(const Context& context);
    void huntExtension(const Context& context, std::string_view name);

    Hunt take();

private:
    /// What a question or a set of them came to.
    struct Answer {
        bool matched = false;
        std::optional<std::vector<std::string>>
            captures; ///< of the last expression that matched and has groups
    };

    bool walk(const Extension& extension);
    bool walk(const std::vector<Condition>& conditions);
    Answer ask(const Condition& condition);
    Answer askRegexes(const Condition& condition);
    Answer ask(const Question& question);
    bool askTime(const Question& question);
    Answer askField(const Question& question);
    void add(const Action& action, const std::optional<std::vector<std::string>>& captures);
    void runInline(const Action& action, const std::string& data);
    void keepCaptures(const std::string& name, const std::vector<std::string>& captures);
    /// Of the usual sentences fewer are kept than of those that decide something.
    enum class Weight : std::uint8_t { Usual, Deciding };
    /// `sentence` is called when somebody asked for the trace.
    template <typename Sentence>
    void trace(Weight weight, const Sentence& sentence)
    {
        if (m_trace)
            keep(weight, sentence());
    }
    void keep(Weight weight, const std::string& sentence);

    VariableScope& m_scope;
    const WallTime m_wall;
    HuntTrace* const m_trace;
    Hunt m_hunt;
    std::string_view m_extension;
    std::size_t m_unsaid = 0;
    int m_exceeded = 0; ///< expressions that took too many steps
};

} // namespace legscope::route
