#pragma once

#include "engine/config/dialplan.h"

#include <map>
#include <string>

/// A channel's variables, as a test sees them.
class VariableMap : public legscope::VariableScope {
public:
    VariableMap() = default;
    VariableMap(std::initializer_list<std::pair<const std::string, std::string>> values)
        : m_values(values)
    {
    }

    std::optional<std::string> get(std::string_view name) const override
    {
        const auto found = m_values.find(std::string(name));
        return found == m_values.end() ? std::nullopt : std::optional(found->second);
    }
    void set(std::string_view name, std::string value) override
    {
        m_values[std::string(name)] = std::move(value);
    }
    void unset(std::string_view name) override { m_values.erase(std::string(name)); }

private:
    std::map<std::string, std::string> m_values;
};
