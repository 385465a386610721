#pragma once

#include "engine/channel/variablelist.h"
#include "engine/config/dialplan.h"
#include "engine/config/globalvariables.h"
#include "engine/core/caseless.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// Where a channel variable came from, as far as the media mode is concerned.
enum class VariableSource : std::uint8_t { User, Dialplan, Global };

/// The variables of a channel. Those set while the dialplan runs are marked as its own. A name that is
/// no variable is looked for among the fields of the caller profile (destination_number, caller_id_number,
/// network_addr...), then among the global variables, as in FreeSWITCH. Names compare without regard to case.
class ChannelVariables final : public VariableScope {
public:
    using Values = std::map<std::string, std::string, CaseLess>;

    std::optional<std::string> get(std::string_view name) const override;
    /// A field of the caller profile first: what field="..." of a condition asks for.
    std::optional<std::string> field(std::string_view name) const override;
    void set(std::string_view name, std::string value) override;
    void unset(std::string_view name) override;
    void exportToB(std::string_view name, std::string value) override;
    void exportToBOnly(std::string_view name, std::string value) override;

    std::optional<std::string> global(std::string_view name) const override;
    const Directory* directory() const override { return m_directory; }
    void useDirectory(const Directory& directory) { m_directory = &directory; }
    void functionFailed(std::string_view name, FunctionFault fault) const override;
    /// A sentence for each function that stood for nothing since it was asked before.
    std::vector<std::string> takeFunctionFaults() { return std::exchange(m_functionFaults, {}); }

    /// Sets without marking: facts of the call, and variables of the directory user. A name of the caller
    /// profile sets its field.
    void preset(std::string_view name, std::string value);
    void useGlobals(std::shared_ptr<const GlobalVariables> globals) { m_globals = std::move(globals); }
    /// What `export` gave to the B legs.
    std::map<std::string, std::string> exported() const;

    /// Fields of the caller profile and variables, without global ones.
    Values all() const;
    /// Those of them whose name begins so.
    Values beginningWith(std::string_view prefix) const;

    /// Nothing was ever set.
    bool isEmpty() const { return m_values.isEmpty() && m_profile.isEmpty(); }

    VariableSource sourceOf(std::string_view name) const;
    /// Empty when unset.
    std::string valueOf(std::string_view name) const { return get(name).value_or(std::string()); }

private:
    VariableList m_values;
    VariableList m_profile; ///< fields of the caller profile
    Values m_onlyForB; ///< export nolocal:
    std::set<std::string, CaseLess> m_byDialplan;
    std::set<std::string, CaseLess> m_exported;
    std::shared_ptr<const GlobalVariables> m_globals;
    const Directory* m_directory = nullptr;
    mutable std::vector<std::string> m_functionFaults;
};

} // namespace legscope
