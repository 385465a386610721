#include "engine/channel/channelvariables.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr auto callerFields = std::to_array<std::string_view>({"dialplan", "caller_id_name",
    "caller_id_number", "ani", "username", "network_addr", "destination_number", "context", "channel_name",
    "chan_name", "uuid", "source", "rdnis", "direction"});

std::optional<std::string> find(const VariableList& values, std::string_view name)
{
    const auto value = values.find(name);
    return value ? std::optional<std::string>(*value) : std::nullopt;
}

} // namespace

std::optional<std::string> ChannelVariables::get(std::string_view name) const
{
    if (auto own = find(m_values, name))
        return own;
    if (auto ofCaller = find(m_profile, name))
        return ofCaller;
    return global(name);
}

std::optional<std::string> ChannelVariables::global(std::string_view name) const
{
    const std::string* value = m_globals ? m_globals->find(name) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::string> ChannelVariables::field(std::string_view name) const
{
    auto ofCaller = find(m_profile, name);
    return ofCaller ? ofCaller : get(name);
}

void ChannelVariables::set(std::string_view name, std::string value)
{
    m_values.set(name, value);
    m_byDialplan.emplace(name);
}

void ChannelVariables::unset(std::string_view name)
{
    m_values.erase(name);
    if (const auto value = m_onlyForB.find(name); value != m_onlyForB.end())
        m_onlyForB.erase(value);
    if (const auto exported = m_exported.find(name); exported != m_exported.end())
        m_exported.erase(exported);
}

void ChannelVariables::preset(std::string_view name, std::string value)
{
    const bool isField = std::ranges::any_of(
        callerFields, [name](std::string_view field) { return equalsIgnoringCase(field, name); });
    (isField ? m_profile : m_values).set(name, value);
}

void ChannelVariables::exportToB(std::string_view name, std::string value)
{
    VariableScope::exportToB(name, std::move(value));
    m_exported.emplace(name);
}

void ChannelVariables::exportToBOnly(std::string_view name, std::string value)
{
    m_onlyForB.insert_or_assign(std::string(name), std::move(value));
}

std::map<std::string, std::string> ChannelVariables::exported() const
{
    std::map<std::string, std::string> values(m_onlyForB.begin(), m_onlyForB.end());
    for (const std::string& name : m_exported)
        values.insert_or_assign(name, valueOf(name));
    return values;
}

ChannelVariables::Values ChannelVariables::all() const
{
    return beginningWith({});
}

ChannelVariables::Values ChannelVariables::beginningWith(std::string_view prefix) const
{
    Values found;
    for (const VariableList* values : {&m_values, &m_profile}) {
        values->each([&](const VariableList::Variable& variable) {
            if (startsIgnoringCase(variable.name, prefix))
                found.emplace(variable.name, variable.value);
        });
    }
    return found;
}

VariableSource ChannelVariables::sourceOf(std::string_view name) const
{
    if (m_byDialplan.contains(name))
        return VariableSource::Dialplan;
    return m_values.contains(name) || m_profile.contains(name) ? VariableSource::User
                                                               : VariableSource::Global;
}

void ChannelVariables::functionFailed(std::string_view name, FunctionFault fault) const
{
    constexpr std::size_t mostFaults = 16;
    const std::string_view what = fault == FunctionFault::NotKnown
        ? "is not known here: it stands for nothing"
        : fault == FunctionFault::BadArgument ? "cannot read its argument: it stands for nothing"
                                              : "has found nothing";
    const std::string text = fmt::format("`{}()` {}", excerpt(name), what);
    if (m_functionFaults.size() < mostFaults
        && std::ranges::find(m_functionFaults, text) == m_functionFaults.end())
        m_functionFaults.push_back(text);
}

} // namespace legscope
