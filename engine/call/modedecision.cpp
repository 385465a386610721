#include "engine/call/modedecision.h"

#include "engine/core/caseless.h"
#include "engine/core/truth.h"

#include <fmt/format.h>

namespace legscope {

ModeDecision decideMode(const ProfileSettings& profile, const VariableScope& variables,
    const std::function<VariableSource(std::string_view)>& sourceOf)
{
    ModeDecision decision;
    decision.requested = modeOf(profile);
    decision.effective = decision.requested;
    decision.reason = "no setting asks for another mode";
    // What the operator has switched off by name is a decision, too.
    std::string named;
    for (const auto& [name, value] : profile.parameters) {
        if (equalsIgnoringCase(name, "inbound-proxy-media")
            || equalsIgnoringCase(name, "inbound-bypass-media"))
            named += fmt::format("{}{}={}", named.empty() ? "" : ", ", name, value);
    }
    if (!named.empty()) {
        decision.decider = ModeDecider::Profile;
        decision.reason = fmt::format("profile {}: {}", profile.name, named);
    }
    if (decision.requested != MediaMode::Default) {
        decision.decider = ModeDecider::Profile;
        decision.reason = fmt::format("profile {}: {}=true", profile.name,
            decision.requested == MediaMode::Bypass ? "inbound-bypass-media" : "inbound-proxy-media");
    }

    const auto bypass = variables.get("bypass_media");
    const auto proxy = variables.get("proxy_media");
    const auto decide = [&](MediaMode mode, std::string_view name, const std::string& value) {
        const VariableSource source = sourceOf(name);
        const bool byUser = source != VariableSource::Dialplan;
        decision.effective = mode;
        decision.decider = byUser ? ModeDecider::UserVariable : ModeDecider::Dialplan;
        decision.reason = fmt::format("{}: {}={}",
            source == VariableSource::Global ? "global variable"
                : byUser                     ? "user variable"
                                             : "dialplan",
            name, value);
    };
    // A variable that is false takes back only the mode that it names; where no mode is asked for it is still
    // the last that has spoken.
    if (proxy && !isTrue(*proxy) && decision.effective != MediaMode::Bypass)
        decide(MediaMode::Default, "proxy_media", *proxy);
    if (bypass && !isTrue(*bypass) && decision.effective != MediaMode::Proxy)
        decide(
            profile.inboundProxyMedia && !(proxy && !isTrue(*proxy)) ? MediaMode::Proxy : MediaMode::Default,
            "bypass_media", *bypass);
    if (bypass && isTrue(*bypass))
        decide(MediaMode::Bypass, "bypass_media", *bypass);
    if (proxy && isTrue(*proxy))
        decide(MediaMode::Proxy, "proxy_media", *proxy);
    return decision;
}

} // namespace legscope
