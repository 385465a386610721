#include "engine/config/dialplanreader.h"

#include "engine/config/applicationcatalog.h"
#include "engine/config/bridgecheck.h"
#include "engine/config/dialplantree.h"
#include "engine/config/digitaction.h"
#include "engine/config/functions.h"
#include "engine/config/metabinding.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"

#include <fmt/format.h>
#include <string_view>

namespace legscope {

namespace {

constexpr int deepestCondition = 50;
constexpr std::uint32_t longestLoop = 100;

class DialplanReader {
public:
    DialplanReader(
        const ConfigDocument& document, const std::vector<std::string>& profiles, ProblemList& problems)
        : m_document(document)
        , m_profiles(profiles)
        , m_problems(problems)
    {
    }

    route::Context readContext(const pugi::xml_node& element)
    {
        route::Context context{attributeOf(element, "name"), {}, m_document.whereOf(element)};
        for (const auto& child : element.children())
            if (child.type() == pugi::node_element && isExpected(child, "extension", "a <context>"))
                context.extensions.push_back(readExtension(child));
        return context;
    }

private:
    route::Extension readExtension(const pugi::xml_node& element)
    {
        route::Extension extension;
        extension.name = element.attribute("name").as_string("_anon_");
        extension.where = m_document.whereOf(element);
        extension.goesOn = isTrue(attributeOf(element, "continue"));
        for (const auto& child : element.children())
            if (child.type() == pugi::node_element && isExpected(child, "condition", "an <extension>"))
                extension.conditions.push_back(readCondition(child, 1));
        if (extension.conditions.empty())
            m_problems.warning(extension.where,
                fmt::format(
                    "the extension {} has no <condition> and never matches", excerpt(extension.name)));
        return extension;
    }

    route::Condition readCondition(const pugi::xml_node& element, int depth)
    {
        route::Condition condition;
        condition.where = m_document.whereOf(element);
        condition.question = readQuestion(element);
        condition.breakWhen = readBreak(element);
        condition.rule = readRule(element);
        if (const auto require = element.attribute("require-nested"))
            condition.requireNested = isTrue(require.as_string());
        for (const auto& child : element.children()) {
            const std::string_view name = child.name();
            if (name == "action")
                condition.actions.push_back(readAction(child));
            else if (name == "anti-action")
                condition.antiActions.push_back(readAction(child));
            else if (name == "regex")
                condition.regexes.push_back(readQuestion(child));
            else if (name == "condition" && depth >= deepestCondition)
                m_problems.error(m_document.whereOf(child),
                    fmt::format("a condition nested deeper than {} levels is left out", deepestCondition));
            else if (name == "condition")
                condition.nested.push_back(readCondition(child, depth + 1));
            else if (child.type() == pugi::node_element && name != "expression")
                isExpected(child, "action", "a <condition>");
        }
        if (condition.rule == route::RegexRule::None && !condition.regexes.empty())
            m_problems.warning(condition.where,
                "the <regex> elements do nothing: the condition has no regex="
                "\"all\", \"any\" or \"xor\"");
        if (condition.rule != route::RegexRule::None && condition.question.field)
            m_problems.warning(condition.where, "the field of a condition with regex= is not looked at");
        return condition;
    }

    route::Question readQuestion(const pugi::xml_node& element)
    {
        route::Question question;
        if (const auto field = element.attribute("field"))
            question.field = field.as_string();
        const pugi::xml_node child = element.child("expression");
        question.expression = child ? child.text().as_string() : attributeOf(element, "expression");
        if (question.field && question.expression.find("${") == std::string::npos) {
            auto compiled = Expression::compile(question.expression);
            if (compiled)
                question.compiled = std::move(*compiled);
            else
                giveUp(question, element, compiled.error());
        }
        checkFunctions(element, question.field.value_or("") + question.expression);
        TimeCondition::Attributes attributes;
        for (const auto& attribute : element.attributes())
            attributes.emplace_back(attribute.name(), attribute.as_string());
        auto time = TimeCondition::read(attributes);
        if (time)
            question.time = std::move(*time);
        else
            giveUp(question, element, time.error());
        return question;
    }

    void checkFunctions(const pugi::xml_node& element, std::string_view text)
    {
        for (const std::string& name : unknownFunctionsIn(text))
            m_problems.warning(m_document.whereOf(element),
                fmt::format("`{}()` is not known here: it stands for nothing", excerpt(name)));
    }

    void giveUp(route::Question& question, const pugi::xml_node& element, const Error& why)
    {
        question.broken = true;
        m_problems.error(
            m_document.whereOf(element), fmt::format("the condition never matches: {}", why.detail));
    }

    route::Action readAction(const pugi::xml_node& element)
    {
        route::Action action;
        action.where = m_document.whereOf(element);
        action.application = attributeOf(element, "application");
        const std::string text(element.text().as_string());
        action.data = text.empty() ? attributeOf(element, "data") : text;
        action.runsInline = isTrue(attributeOf(element, "inline"));
        if (const auto loop = element.attribute("loop")) {
            const auto count = parseNumber(loop.as_string());
            if (!count || *count > longestLoop)
                m_problems.error(action.where,
                    fmt::format("loop=\"{}\" is not a number from 0 to {}; the action runs once",
                        excerpt(loop.as_string()), longestLoop));
            else
                action.loop = static_cast<int>(*count);
        }
        checkFunctions(element, action.data);
        if (action.application.empty())
            m_problems.error(action.where, "an action has no application");
        else if (auto problem = problemOfApplication(action.application, action.where))
            m_problems.setting(std::move(*problem));
        if (equalsIgnoringCase(action.application, "bridge"))
            if (const auto fault = faultOfBridge(action.data, m_profiles))
                m_problems.warning(action.where, *fault);
        if (equalsIgnoringCase(action.application, "bind_meta_app"))
            if (const auto fault = faultOfMetaBinding(action.data))
                m_problems.warning(action.where, *fault);
        if (equalsIgnoringCase(action.application, "bind_digit_action"))
            if (const auto fault = faultOfDigitAction(action.data))
                m_problems.warning(action.where, *fault);
        return action;
    }

    route::Break readBreak(const pugi::xml_node& element)
    {
        const std::string text = attributeOf(element, "break");
        if (text.empty() || equalsIgnoringCase(text, "on-false"))
            return route::Break::OnFalse;
        if (equalsIgnoringCase(text, "on-true"))
            return route::Break::OnTrue;
        if (equalsIgnoringCase(text, "always"))
            return route::Break::Always;
        if (equalsIgnoringCase(text, "never"))
            return route::Break::Never;
        m_problems.error(m_document.whereOf(element),
            fmt::format("break=\"{}\" is none of on-false, on-true, always, never; it counts as on-false",
                excerpt(text)));
        return route::Break::OnFalse;
    }

    route::RegexRule readRule(const pugi::xml_node& element)
    {
        const auto attribute = element.attribute("regex");
        if (!attribute)
            return route::RegexRule::None;
        const std::string_view text = attribute.as_string();
        if (equalsIgnoringCase(text, "all"))
            return route::RegexRule::All;
        if (equalsIgnoringCase(text, "xor"))
            return route::RegexRule::Xor;
        if (!equalsIgnoringCase(text, "any"))
            m_problems.error(m_document.whereOf(element),
                fmt::format("regex=\"{}\" is none of all, any, xor; it counts as any", excerpt(text)));
        return route::RegexRule::Any;
    }

    bool isExpected(const pugi::xml_node& child, std::string_view expected, std::string_view parent)
    {
        if (child.name() == expected)
            return true;
        m_problems.warning(
            m_document.whereOf(child), fmt::format("<{}> in {} does nothing", excerpt(child.name()), parent));
        return false;
    }

    const ConfigDocument& m_document;
    const std::vector<std::string>& m_profiles;
    ProblemList& m_problems;
};

} // namespace

Dialplan readDialplan(
    const ConfigDocument& document, const std::vector<std::string>& profiles, ProblemList& problems)
{
    DialplanReader reader(document, profiles, problems);
    auto tree = std::make_unique<Dialplan::Tree>();
    for (const auto& element : document.inSection("dialplan")) {
        if (std::string_view(element.name()) != "context")
            continue;
        const std::string name = attributeOf(element, "name");
        if (name.empty() || tree->byName.contains(name)) {
            problems.error(document.whereOf(element),
                name.empty()
                    ? std::string("a <context> is left out: it has no name")
                    : fmt::format("the context {} is there already; this one is left out", excerpt(name)));
            continue;
        }
        tree->byName.emplace(name, tree->contexts.size());
        tree->contexts.push_back(reader.readContext(element));
    }
    return Dialplan(std::move(tree));
}

} // namespace legscope
