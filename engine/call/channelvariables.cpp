#include "engine/call/channelvariables.h"

namespace legscope {

std::optional<std::string> ChannelVariables::get(std::string_view name) const
{
    const auto value = m_values.find(name);
    return value == m_values.end() ? std::nullopt : std::optional(value->second);
}

void ChannelVariables::set(std::string_view name, std::string value)
{
    preset(name, std::move(value));
    m_byDialplan.emplace(name);
}

void ChannelVariables::unset(std::string_view name)
{
    if (const auto value = m_values.find(name); value != m_values.end())
        m_values.erase(value);
    if (const auto exported = m_exported.find(name); exported != m_exported.end())
        m_exported.erase(exported);
}

void ChannelVariables::preset(std::string_view name, std::string value)
{
    m_values.insert_or_assign(std::string(name), std::move(value));
}

void ChannelVariables::exportToB(std::string_view name, std::string value)
{
    set(name, std::move(value));
    m_exported.emplace(name);
}

std::map<std::string, std::string> ChannelVariables::exported() const
{
    std::map<std::string, std::string> values;
    for (const std::string& name : m_exported)
        values.emplace(name, valueOf(name));
    return values;
}

VariableSource ChannelVariables::sourceOf(std::string_view name) const
{
    return m_byDialplan.contains(name) ? VariableSource::Dialplan : VariableSource::User;
}

} // namespace legscope
