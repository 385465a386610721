#pragma once

#include "engine/config/dialplan.h"
#include "engine/config/expression.h"
#include "engine/config/timecondition.h"
#include "engine/core/text.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// The dialplan as it was written, ready to be hunted through.
namespace legscope::route {

struct Action {
    std::string application;
    std::string data;
    bool runsInline = false;
    int loop = 1;
    SourceLocation where;
};

/// What a <condition> or a <regex> asks: a field against an expression, a time, or both. Neither is always
/// true.
struct Question {
    std::optional<std::string> field; ///< a variable's name, or text with ${variables}
    std::string expression; ///< as written
    std::optional<Expression> compiled; ///< empty when it has ${variables} in it
    std::optional<TimeCondition> time;
    bool broken = false; ///< an expression or a time that could not be read: never true
};

enum class Break { OnFalse, OnTrue, Always, Never };
enum class RegexRule { None, Any, All, Xor };

struct Condition {
    Question question;
    RegexRule rule = RegexRule::None;
    std::vector<Question> regexes;
    Break breakWhen = Break::OnFalse;
    bool requireNested = true;
    std::vector<Action> actions, antiActions;
    std::vector<Condition> nested;
    SourceLocation where;
};

struct Extension {
    std::string name;
    bool goesOn = false; ///< continue="true"
    std::vector<Condition> conditions;
    SourceLocation where;
};

struct Context {
    std::string name;
    std::vector<Extension> extensions;
    SourceLocation where;
};

} // namespace legscope::route

namespace legscope {

struct Dialplan::Tree {
    std::vector<route::Context> contexts;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> byName; ///< indices in contexts

    /// The context, else the one named "global", else null.
    const route::Context* find(std::string_view name) const;
};

} // namespace legscope
