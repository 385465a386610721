#include "engine/config/dialplan.h"

#include "engine/config/dialplantree.h"
#include "engine/config/hunter.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {

namespace {

void collectOverrides(const route::Extension& extension, const std::vector<route::Action>& actions,
    std::vector<ModeOverride>& found)
{
    static constexpr std::array<std::string_view, 2> variables{"proxy_media", "bypass_media"};
    for (const route::Action& action : actions) {
        const bool many = equalsIgnoringCase(action.application, "multiset");
        if (!many && !equalsIgnoringCase(action.application, "set")
            && !equalsIgnoringCase(action.application, "export"))
            continue;
        std::string_view data = action.data;
        char separator = ' ';
        if (many && data.starts_with("^^") && data.size() > 2) {
            separator = data[2];
            data.remove_prefix(3);
        }
        for (const std::string_view one : many ? splitAt(data, separator) : std::vector{data}) {
            const std::size_t equals = one.find('=');
            const std::string_view name = trimmed(one.substr(0, equals));
            if (equals != std::string_view::npos && std::ranges::find(variables, name) != variables.end())
                found.push_back(
                    {extension.name, std::string(name), std::string(one.substr(equals + 1)), action.where});
        }
    }
}

void collectOverrides(const route::Extension& extension, const std::vector<route::Condition>& conditions,
    std::vector<ModeOverride>& found)
{
    for (const route::Condition& condition : conditions) {
        collectOverrides(extension, condition.actions, found);
        collectOverrides(extension, condition.antiActions, found);
        collectOverrides(extension, condition.nested, found);
    }
}

} // namespace

const route::Context* Dialplan::Tree::find(std::string_view name) const
{
    auto found = byName.find(name);
    if (found == byName.end())
        found = byName.find(std::string_view("global"));
    return found == byName.end() ? nullptr : &contexts[found->second];
}

Dialplan::Dialplan()
    : m_tree(std::make_unique<Tree>())
{
}
Dialplan::Dialplan(std::unique_ptr<Tree> tree)
    : m_tree(std::move(tree))
{
}
Dialplan::Dialplan(Dialplan&&) noexcept = default;
Dialplan& Dialplan::operator=(Dialplan&&) noexcept = default;
Dialplan::~Dialplan() = default;

bool Dialplan::hasContext(std::string_view name) const
{
    return m_tree && m_tree->find(name);
}

Hunt Dialplan::hunt(std::string_view context, VariableScope& scope, WallTime wall, HuntTrace* trace) const
{
    route::Hunter hunter(scope, wall, trace);
    const route::Context* found = m_tree ? m_tree->find(context) : nullptr;
    if (found)
        hunter.huntContext(*found);
    Hunt hunt = hunter.take();
    if (trace && !found)
        trace->push_back(fmt::format("the dialplan has no context {}", excerpt(context)));
    else if (trace && hunt.actions.empty())
        trace->push_back(fmt::format("no extension of the context {} gave an action", found->name));
    return hunt;
}

Hunt Dialplan::huntExtension(
    std::string_view context, std::string_view extension, VariableScope& scope, WallTime wall) const
{
    route::Hunter hunter(scope, wall, nullptr);
    const route::Context* found = m_tree ? m_tree->find(context) : nullptr;
    if (found)
        hunter.huntExtension(*found, extension);
    return hunter.take();
}

std::vector<ModeOverride> Dialplan::modeOverrides(std::string_view context) const
{
    std::vector<ModeOverride> found;
    if (const route::Context* tree = m_tree ? m_tree->find(context) : nullptr)
        for (const route::Extension& extension : tree->extensions)
            collectOverrides(extension, extension.conditions, found);
    return found;
}

} // namespace legscope
