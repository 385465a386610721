#include "engine/call/calleridentity.h"

#include "engine/call/call.h"
#include "engine/core/caseless.h"

#include <algorithm>

namespace legscope {
namespace {

/// The first that is not empty.
std::string firstOf(std::string one, std::string other, const std::string& last)
{
    if (!one.empty())
        return one;
    return other.empty() ? last : other;
}

/// Something that may stand in a URI without breaking out of it.
bool fitsUri(std::string_view text)
{
    return !text.empty() && std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) <= ' '
            || std::string_view("<>\"@,?\x7f").find(c) != std::string_view::npos;
    });
}

} // namespace

void identifyCaller(const Call& call, InviteTarget& target, const VariableReader& variable)
{
    const ChannelVariables& own = call.variables();
    target.fromUser = firstOf(variable("origination_caller_id_number"),
        own.valueOf("effective_caller_id_number"), call.invite().fromUser);
    target.fromDisplay = firstOf(variable("origination_caller_id_name"),
        own.valueOf("effective_caller_id_name"), call.invite().fromDisplay);
}

void shapeInvite(InviteTarget& target, const VariableReader& variable)
{
    if (const std::string domain = variable("sip_invite_domain"); fitsUri(domain))
        target.fromHost = domain;
    if (const std::string user = variable("sip_contact_user"); fitsUri(user))
        target.contactUser = user;
    if (const std::string parameters = variable("sip_invite_params"); fitsUri(parameters))
        target.requestUri += (parameters.starts_with(';') ? "" : ";") + parameters;
}

void addPrivacy(std::string_view privacy, InviteTarget& target)
{
    if (privacy.empty() || equalsIgnoringCase(privacy, "no"))
        return;
    target.fromDisplay = "Anonymous";
    if (equalsIgnoringCase(privacy, "name"))
        return;
    target.fromUser = "anonymous";
    target.fromHost = "anonymous.invalid";
    std::erase_if(
        target.headers, [](const auto& header) { return equalsIgnoringCase(header.first, "Privacy"); });
    target.headers.emplace_back("Privacy", "id");
}

} // namespace legscope
