#include "engine/config/hunter.h"

#include "engine/core/caseless.h"
#include "engine/core/log.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope::route {

namespace {

constexpr std::size_t mostActions = 2000;
constexpr std::size_t mostSentences = 500;
constexpr std::size_t mostUsual = 300;
constexpr int mostExceeded = 8;

std::optional<int> zoneHours(const VariableScope& scope)
{
    const std::string text = scope.get("tod_tz_offset").value_or("");
    const bool west = text.starts_with('-');
    const auto hours = parseNumber(std::string_view(text).substr(west ? 1 : 0));
    if (!hours || *hours > 14)
        return std::nullopt;
    return west ? -static_cast<int>(*hours) : static_cast<int>(*hours);
}

} // namespace

void Hunter::huntContext(const Context& context)
{
    m_hunt.contextFound = true;
    auto extension = context.extensions.begin();
    if (isTrue(m_scope.get("auto_hunt").value_or(""))) {
        const auto named = std::ranges::find(
            context.extensions, m_scope.field("destination_number").value_or(""), &Extension::name);
        extension = named == context.extensions.end() ? extension : named;
    }
    for (; extension != context.extensions.end(); ++extension)
        if (walk(*extension) && !extension->goesOn)
            return;
}

void Hunter::huntExtension(const Context& context, std::string_view name)
{
    m_hunt.contextFound = true;
    const auto found = std::ranges::find(context.extensions, name, &Extension::name);
    if (found != context.extensions.end())
        walk(*found);
    else
        trace(Weight::Deciding,
            [&] { return fmt::format("the context {} has no extension {}", context.name, excerpt(name)); });
}

Hunt Hunter::take()
{
    if (m_unsaid > 0)
        m_trace->push_back(fmt::format("{} more conditions were looked at that are not listed", m_unsaid));
    return std::move(m_hunt);
}

bool Hunter::walk(const Extension& extension)
{
    m_extension = extension.name;
    return walk(extension.conditions);
}

bool Hunter::walk(const std::vector<Condition>& conditions)
{
    bool proceed = false;
    for (const Condition& condition : conditions) {
        const Answer answer = ask(condition);
        proceed = answer.matched || !condition.antiActions.empty();
        if (answer.matched && answer.captures)
            keepCaptures("DP_MATCH", *answer.captures);
        for (const Action& action : answer.matched ? condition.actions : condition.antiActions)
            add(action, answer.matched ? answer.captures : std::nullopt);
        const Break when = condition.breakWhen;
        if (when == Break::Always || when == (answer.matched ? Break::OnTrue : Break::OnFalse))
            return proceed;
        if (!answer.matched || condition.nested.empty())
            continue;
        proceed = walk(condition.nested) || !condition.requireNested;
        if (!proceed && when != Break::Never)
            return false;
    }
    return proceed;
}

Hunter::Answer Hunter::ask(const Condition& condition)
{
    if (condition.rule == RegexRule::None)
        return ask(condition.question);
    if (condition.question.time && !askTime(condition.question))
        return {};
    return condition.question.broken ? Answer{} : askRegexes(condition);
}

Hunter::Answer Hunter::askRegexes(const Condition& condition)
{
    Answer result;
    std::size_t passed = 0;
    std::size_t number = 0;
    for (const Question& question : condition.regexes) {
        Answer answer = ask(question);
        ++number;
        if (answer.matched && answer.captures) {
            keepCaptures(fmt::format("DP_REGEX_MATCH_{}", number), *answer.captures);
            result.captures = std::move(answer.captures);
        }
        passed += answer.matched ? 1 : 0;
        if (condition.rule == RegexRule::Any && answer.matched)
            break;
        if (condition.rule == RegexRule::All && !answer.matched)
            break;
    }
    if (condition.rule == RegexRule::Xor)
        result.matched = passed == 1;
    else if (condition.rule == RegexRule::All)
        result.matched = passed == condition.regexes.size();
    else
        result.matched = passed > 0;
    return result;
}

Hunter::Answer Hunter::ask(const Question& question)
{
    if (question.broken) {
        trace(Weight::Usual, [] {
            return "the condition could not be read when the configuration was loaded; it never matches";
        });
        return {};
    }
    if (question.time && !askTime(question))
        return {};
    if (question.field)
        return askField(question);
    if (!question.time)
        trace(Weight::Deciding, [] { return "the condition is always true"; });
    return {true, std::nullopt};
}

bool Hunter::askTime(const Question& question)
{
    const bool matched = question.time->matches(m_wall, zoneHours(m_scope));
    trace(matched ? Weight::Deciding : Weight::Usual,
        [matched] { return matched ? "the time matches" : "the time does not match"; });
    return matched;
}

Hunter::Answer Hunter::askField(const Question& question)
{
    if (m_exceeded >= mostExceeded) {
        trace(Weight::Usual, [] {
            return fmt::format("not looked at, after {} expressions that took too many steps", mostExceeded);
        });
        return {};
    }
    const std::string& field = *question.field;
    const std::string subject = field.find('$') == std::string::npos ? m_scope.field(field).value_or("")
                                                                     : expandVariables(field, m_scope);
    std::optional<Expression> fresh;
    std::string written = question.expression;
    if (!question.compiled) {
        written = expandVariables(question.expression, m_scope);
        auto compiled = Expression::compile(written);
        if (!compiled) {
            trace(Weight::Deciding,
                [&] { return fmt::format("{}; it counts as not matched", compiled.error().detail); });
            return {};
        }
        fresh = std::move(*compiled);
    }
    const Expression& expression = fresh ? *fresh : *question.compiled;
    auto match = expression.match(subject);
    const bool matched = match.outcome == Expression::Outcome::Match;
    const bool stopped = match.outcome == Expression::Outcome::LimitExceeded;
    m_exceeded += stopped ? 1 : 0;
    trace(matched || stopped ? Weight::Deciding : Weight::Usual, [&] {
        return fmt::format("{} ({}) {} {}", excerpt(field), excerpt(subject),
            stopped       ? "takes too many steps against, which counts as not matched,"
                : matched ? "matches"
                          : "does not match",
            excerpt(written, 200));
    });
    if (!matched)
        return {};
    Answer answer{true, std::nullopt};
    if (expression.hasGroups())
        answer.captures = std::move(match.captures);
    return answer;
}

void Hunter::add(const Action& action, const std::optional<std::vector<std::string>>& captures)
{
    const std::string data = captures ? substituteCaptures(action.data, *captures) : action.data;
    for (int round = 0; round < action.loop; ++round) {
        if (m_hunt.actions.size() >= mostActions) {
            trace(Weight::Deciding, [&] {
                return fmt::format("more than {} actions; {} is left out", mostActions, action.application);
            });
            return;
        }
        if (action.runsInline)
            runInline(action, data);
        else
            m_hunt.actions.push_back({action.application, data, std::string(m_extension), action.where});
    }
}

void Hunter::runInline(const Action& action, const std::string& data)
{
    const std::string expanded = expandVariables(data, m_scope);
    if (equalsIgnoringCase(action.application, "log")) {
        logLine(LogLevel::Info, "config", excerpt(expanded, 1000));
        trace(Weight::Deciding, [&] { return fmt::format("log {}", excerpt(expanded, 200)); });
    } else if (applyToVariables(action.application, expanded, m_scope)) {
        trace(Weight::Deciding,
            [&] { return fmt::format("inline {} {}", action.application, excerpt(expanded, 200)); });
    } else {
        trace(Weight::Deciding, [&] {
            return fmt::format("{} cannot run inline and is left out ({}:{})", excerpt(action.application),
                action.where.file, action.where.line);
        });
    }
}

void Hunter::keepCaptures(const std::string& name, const std::vector<std::string>& captures)
{
    std::string text = captures.size() > 1 ? "ARRAY::" : "";
    for (std::size_t i = 0; i < captures.size(); ++i)
        text.append(i > 0 ? "|:" : "").append(captures[i]);
    m_scope.set(name, std::move(text));
}

void Hunter::keep(Weight weight, const std::string& sentence)
{
    if (m_trace->size() >= (weight == Weight::Deciding ? mostSentences : mostUsual)) {
        ++m_unsaid;
        return;
    }
    m_trace->push_back(
        m_extension.empty() ? sentence : fmt::format("extension {}: {}", m_extension, sentence));
}

} // namespace legscope::route
