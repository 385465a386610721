#pragma once

#include "engine/call/mediamode.h"
#include "engine/config/dialplan.h"

#include <map>
#include <set>
#include <string>

namespace legscope {

/// The variables of a call's channel. Those set while the dialplan runs are marked as its own.
class ChannelVariables final : public VariableScope {
public:
    std::optional<std::string> get(std::string_view name) const override;
    void set(std::string_view name, std::string value) override;
    void unset(std::string_view name) override;

    /// Sets without marking: facts of the call, and variables of the directory user.
    void preset(std::string_view name, std::string value);
    /// `export`: the B legs get it too.
    void exportToB(std::string_view name, std::string value);
    std::map<std::string, std::string> exported() const;

    const std::map<std::string, std::string, std::less<>>& all() const { return m_values; }

    VariableSource sourceOf(std::string_view name) const;
    /// Empty when unset.
    std::string valueOf(std::string_view name) const { return get(name).value_or(std::string()); }

private:
    std::map<std::string, std::string, std::less<>> m_values;
    std::set<std::string, std::less<>> m_byDialplan;
    std::set<std::string, std::less<>> m_exported;
};

} // namespace legscope
