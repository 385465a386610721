#pragma once

#include "engine/config/profilesettings.h"
#include "engine/core/clock.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

class Directory;

/// What is to be told of a function of ${name(argument)}; after the first two it stands for nothing.
enum class FunctionFault : std::uint8_t { NotKnown, BadArgument, NothingFound };

/// The variables of a channel, as the dialplan sees them. `destination_number`, `caller_id_number`,
/// `network_addr` and the other caller-profile fields are variables here.
class VariableScope {
public:
    virtual ~VariableScope() = default;
    virtual std::optional<std::string> get(std::string_view name) const = 0;
    /// What field="NAME" of a condition asks for.
    virtual std::optional<std::string> field(std::string_view name) const { return get(name); }
    /// A global variable, what global_getvar asks for. By itself what get() finds.
    virtual std::optional<std::string> global(std::string_view name) const { return get(name); }
    /// The users that functions look up; null where there are none.
    virtual const Directory* directory() const { return nullptr; }
    /// A function of a text that is expanded has not done what was asked of it.
    virtual void functionFailed(std::string_view, FunctionFault) const { }
    virtual void set(std::string_view name, std::string value) = 0;
    virtual void unset(std::string_view name) = 0;
    /// `export`: sets it, and B legs get it too. By itself it keeps the names in `export_vars`.
    virtual void exportToB(std::string_view name, std::string value);
    /// `export nolocal:`: only B legs get it. By itself it does what `export` does.
    virtual void exportToBOnly(std::string_view name, std::string value);
};

/// Expands ${name}, the substring form ${name:offset:length} and functions ${name(argument)}; an unset
/// variable becomes empty, and so does a function that is not known, which the scope is told. At most 64
/// functions run. `$1` and
/// `$${}` have been expanded before. Nesting is bounded (8 levels) and so is the result (64 kB); beyond that
/// the rest stays as is.
std::string expandVariables(std::string_view text, const VariableScope& scope);

/// Runs one of the applications that only touch variables: set, multiset, unset, export. `data` has been
/// expanded. False when it is another application.
bool applyToVariables(std::string_view application, std::string_view data, VariableScope& scope);

/// One <action> or <anti-action> chosen by a hunt. Captures ($1...) are already put in; ${variables} are not:
/// they are expanded when the action runs.
struct RouteAction {
    std::string application;
    std::string data;
    std::string extension; ///< name of the extension it stands in
    SourceLocation where;
};

/// Why a hunt came to what it did: one plain sentence a condition, what was tested and whether it matched.
using HuntTrace = std::vector<std::string>;

/// The outcome of a hunt through a context.
struct Hunt {
    std::vector<RouteAction> actions; ///< in the order in which they run; inline actions have already run
    bool contextFound = false;
};

/// Extensions that decide a call's media mode by themselves.
struct ModeOverride {
    std::string extension;
    std::string variable; ///< "proxy_media" or "bypass_media"
    std::string value;
    SourceLocation where;
};

/// The parsed dialplan section. Immutable after loading; expressions are compiled once.
class Dialplan {
public:
    Dialplan();
    Dialplan(Dialplan&&) noexcept;
    Dialplan& operator=(Dialplan&&) noexcept;
    ~Dialplan();

    bool hasContext(std::string_view name) const;

    /// Walks the extensions of a context as FreeSWITCH does: extension continue, condition field/expression,
    /// break = on-false | on-true | always | never, regex = all | any | xor, nested conditions, anti-action,
    /// inline actions (set, multiset, unset, export, log run during the hunt on `scope`), time-of-day
    /// attributes (wday, hour, minute, time-of-day, mday, mon, year, yday, week, date-time). PCRE2 with a
    /// match limit: an expression that exceeds it counts as not matched and says so in the trace. A context
    /// that is not there is looked for as "global". `wall` is looked at in the zone of tz-offset, else of the
    /// variable tod_tz_offset (hours), else of the machine. Bounds: 2000 actions, 500 sentences of trace;
    /// after 8 expressions that exceeded their limit no more are tried. One thread at a time for one scope;
    /// the dialplan itself may be shared. `trace` is written where it is asked for.
    Hunt hunt(
        std::string_view context, VariableScope& scope, WallTime wall, HuntTrace* trace = nullptr) const;

    /// The same, for one extension by name (execute_extension).
    Hunt huntExtension(
        std::string_view context, std::string_view extension, VariableScope& scope, WallTime wall) const;

    std::vector<ModeOverride> modeOverrides(std::string_view context) const;

    struct Tree;
    explicit Dialplan(std::unique_ptr<Tree> tree);

private:
    std::unique_ptr<Tree> m_tree;
};

} // namespace legscope
