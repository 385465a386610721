#include "engine/call/originationplan.h"

#include "engine/call/calleridentity.h"
#include "engine/call/variableheaders.h"
#include "engine/channel/channelvariables.h"
#include "engine/channel/codecterms.h"
#include "engine/core/number.h"
#include "engine/core/truth.h"
#include "engine/route/applications.h"
#include "engine/route/endpoints.h"

#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::chrono::seconds originateTimeout{60};

std::string valueOf(const DialVariables& variables, const std::string& name)
{
    const auto value = variables.find(name);
    return value == variables.end() ? std::string() : value->second;
}

/// "&name(argument)" or "&name".
Result<RouteAction> readApplication(const std::string& text)
{
    RouteAction action;
    action.extension = "originate";
    const auto open = text.find('(');
    action.application = text.substr(1, open == std::string::npos ? open : open - 1);
    if (open != std::string::npos) {
        if (!text.ends_with(')'))
            return fail(Errc::Parse, fmt::format("\"{}\": expected ) at its end", text));
        action.data = text.substr(open + 1, text.size() - open - 2);
    }
    if (action.application.empty())
        return fail(Errc::Parse, fmt::format("\"{}\": expected the name of an application after &", text));
    return action;
}

Result<void> readSecond(OriginationPlan& plan, const Originate& order)
{
    if (order.second.starts_with('&')) {
        auto action = readApplication(order.second);
        if (!action)
            return std::unexpected(action.error());
        plan.action = std::move(*action);
    } else if (order.second.find('/') != std::string::npos) {
        plan.action.extension = "originate";
        plan.action.application = "bridge";
        plan.action.data = order.second;
    } else {
        plan.extension = order.second;
        plan.context = order.context;
        if (plan.extension.empty())
            return fail(Errc::Parse, "expected whom to connect the first leg to");
    }
    if (plan.action.application == "bridge") {
        if (const auto dial = parseDialString(plan.action.data); !dial)
            return fail(Errc::Parse, "second leg: " + dial.error().detail);
    }
    return {};
}

Result<void> checkMode(const OriginationPlan& plan)
{
    const bool bridges = plan.action.application == "bridge";
    if (plan.thirdParty && !bridges)
        return fail(Errc::Unsupported,
            "originate_3pcc=true connects two dial strings: the first leg is not answered before the second "
            "is");
    if (plan.thirdParty || !bridges)
        return {};
    ChannelVariables variables;
    for (const auto& [name, value] : plan.variables)
        variables.preset(name, value);
    const ModeDecision asked = decideMode(
        plan.profile->settings(), variables, [&](std::string_view name) { return variables.sourceOf(name); });
    if (asked.effective != MediaMode::Default)
        return fail(Errc::Unsupported, twoOutboundLegs(asked));
    return {};
}

Result<void> checkApplication(const std::string& name)
{
    if (!name.empty() && !findApplication(name))
        return fail(Errc::NotFound, fmt::format("there is no application \"{}\"", name));
    if (const std::string fault = mediaApplicationFault(name); !fault.empty())
        return fail(Errc::Unsupported, fault + " (FACILITY_NOT_IMPLEMENTED)");
    return {};
}

Result<void> checkCodecs(const OriginationPlan& plan)
{
    if (plan.thirdParty)
        return {};
    const auto variable = [&plan](const std::string& name) { return valueOf(plan.variables, name); };
    const auto terms = codecTermsOf(plan.profile->settings(), variable, {});
    if (!terms)
        return std::unexpected(terms.error());
    const auto offer = ownOffer(offerPreferences(terms->sources));
    return offer ? Result<void>() : std::unexpected(offer.error());
}

} // namespace

std::string twoOutboundLegs(const ModeDecision& asked)
{
    const std::string name = asked.effective == MediaMode::Proxy ? "proxy_media" : "bypass_media";
    return fmt::format(
        "{}: you can't {} two outbound legs: the first leg answers before the second is called, "
        "and cannot share its SDP with the second any more; set originate_3pcc=true, or use "
        "Default mode",
        asked.decider == ModeDecider::Profile ? asked.reason : name + "=true", name);
}

Result<OriginationPlan> planOrigination(const CallEnvironment& environment, const Originate& order)
{
    const auto dial = parseDialString(order.first);
    if (!dial)
        return fail(Errc::Parse, "first leg: " + dial.error().detail);
    if (dial->groups.size() != 1 || dial->groups.front().size() != 1)
        return fail(Errc::Unsupported, "first leg: expected one endpoint; several are for the second leg");
    const DialEndpoint& endpoint = dial->groups.front().front();
    const auto destination = destinationOf(environment.profiles, endpoint);
    if (!destination)
        return fail(Errc::NotFound,
            fmt::format("first leg {}: {}", endpoint.text,
                destination.error().text.empty() ? destination.error().cause.name
                                                 : destination.error().text));
    OriginationPlan plan;
    plan.profile = destination->profile;
    plan.variables = endpoint.variables;
    plan.target.requestUri = destination->requestUri;
    plan.target.route = destination->route;
    plan.target.fromUser = order.callerNumber.empty()
        ? valueOf(plan.variables, "origination_caller_id_number")
        : order.callerNumber;
    plan.target.fromDisplay
        = order.callerName.empty() ? valueOf(plan.variables, "origination_caller_id_name") : order.callerName;
    shapeInvite(plan.target, [&](const std::string& name) { return valueOf(plan.variables, name); });
    plan.target.headers = headersNamed("sip_h_", {plan.variables.begin(), plan.variables.end()}, {});
    plan.thirdParty = isTrue(valueOf(plan.variables, "originate_3pcc"));
    if (const auto second = readSecond(plan, order); !second)
        return std::unexpected(second.error());
    for (const auto& checked :
        {checkMode(plan), checkApplication(plan.action.application), checkCodecs(plan)}) {
        if (!checked)
            return std::unexpected(checked.error());
    }

    const std::string user = endpoint.destination.substr(0, endpoint.destination.find('@'));
    plan.asked.fromUser = plan.target.fromUser.empty() ? user : plan.target.fromUser;
    plan.asked.fromDisplay = plan.target.fromDisplay;
    plan.asked.caller = {plan.asked.fromUser, plan.asked.fromDisplay, true};
    plan.asked.fromHost = plan.profile->agent().advertisedHost();
    plan.asked.fromUri = plan.target.requestUri;
    plan.asked.requestUser = plan.extension.empty() ? user : plan.extension;
    plan.asked.requestUri = plan.target.requestUri;
    plan.timeout = order.timeout;
    if (plan.timeout.count() == 0) {
        const std::string limit = valueOf(plan.variables, "originate_timeout");
        const long seconds = leadingNumber<long>(limit).value_or(0);
        plan.timeout = seconds > 0 ? std::chrono::seconds(seconds) : originateTimeout;
    }
    return plan;
}

} // namespace legscope
