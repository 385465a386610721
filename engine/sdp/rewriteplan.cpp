#include "engine/sdp/rewriteplan.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string_view familyName(IpFamily family)
{
    return family == IpFamily::V4 ? "IP4" : "IP6";
}

Result<RewritePlan> checkedPlan(const RewritePlan& plan)
{
    const auto address = SocketAddress::parse(plan.address, 0);
    if (!address || address->family() != plan.family || address->isUnspecified() || address->isMulticast())
        return fail(Errc::InvalidArgument,
            fmt::format("\"{}\" is not an {} address to advertise", plan.address, familyName(plan.family)));
    if (!isDigits(plan.sessionId))
        return fail(
            Errc::InvalidArgument, fmt::format("the session id \"{}\" is not a number", plan.sessionId));
    RewritePlan checked = plan;
    checked.address = address->host();
    return checked;
}

std::string originValue(const RewritePlan& plan)
{
    return fmt::format(
        "- {} {} IN {} {}", plan.sessionId, plan.sessionVersion, familyName(plan.family), plan.address);
}

} // namespace legscope
