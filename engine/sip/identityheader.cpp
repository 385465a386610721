#include "engine/sip/identityheader.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/sip/siphome.h"
#include "engine/sip/userpart.h"

#include <fmt/format.h>

namespace legscope {
namespace {

std::string textOrNone(const char* value)
{
    return value ? value : "";
}

std::string parameter(const sip_contact_t& identity, const char* name)
{
    return textOrNone(msg_header_find_param(identity.m_common, name));
}

bool namesSomebody(const url_t& url)
{
    const bool isSip = url.url_type == url_sip || url.url_type == url_sips;
    return (isSip || url.url_type == url_tel) && url.url_user && *url.url_user;
}

} // namespace

std::optional<IdentityHeader> readIdentityHeader(const std::string& value)
{
    // The syntax is that of Contact: name-addr or addr-spec, parameters, a list.
    SipHome home;
    for (const sip_contact_t* each = sip_contact_make(home, value.c_str()); each; each = each->m_next) {
        if (!namesSomebody(*each->m_url))
            continue;
        IdentityHeader identity;
        identity.user = decodedUser(each->m_url->url_user);
        identity.host = textOrNone(each->m_url->url_host);
        identity.display = unquotedName(textOrNone(each->m_display));
        identity.privacy = parameter(*each, "privacy=");
        identity.isScreened = !equalsIgnoringCase(parameter(*each, "screen="), "no");
        return identity;
    }
    return std::nullopt;
}

std::string identityValue(std::string_view name, std::string_view user, std::string_view host)
{
    return fmt::format(
        "{}<sip:{}@{}>", name.empty() ? std::string() : quotedName(name) + ' ', encodedUser(user), host);
}

} // namespace legscope
