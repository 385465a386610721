#include "engine/sip/referralreader.h"

#include "engine/core/caseless.h"
#include "engine/sip/siphome.h"
#include "engine/sip/sipvalue.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace legscope {
namespace {

/// The value of a header that a URI carries behind its "?" (RFC 3261 section 19.1.1).
std::string headerOfUri(const url_t& url, std::string_view name)
{
    if (!url.url_headers)
        return {};
    SipHome home;
    const std::string written = textOf(url_query_as_header_string(home, url.url_headers));
    for (std::size_t at = 0; at < written.size();) {
        const auto end = std::min(written.find('\n', at), written.size());
        std::string_view line = std::string_view(written).substr(at, end - at);
        if (line.size() > name.size() && line[name.size()] == ':' && startsIgnoringCase(line, name)) {
            line.remove_prefix(std::min(line.find_first_not_of(' ', name.size() + 1), line.size()));
            return std::string(line.substr(0, line.find('\r')));
        }
        at = end + 1;
    }
    return {};
}

/// Refer-Sub is none of the headers that the library reads by itself (RFC 4488).
bool asksForNoSubscription(const sip_t& sip)
{
    for (const sip_unknown_t* unknown = sip.sip_unknown; unknown; unknown = unknown->un_next) {
        if (unknown->un_name && equalsIgnoringCase(unknown->un_name, "Refer-Sub"))
            return startsIgnoringCase(textOf(unknown->un_value), "false");
    }
    const sip_refer_sub_t* subscription = sip_refer_sub(&sip);
    return subscription && equalsIgnoringCase(textOf(subscription->rs_value), "false");
}

/// Nothing when the value of a Replaces header lacks Call-ID or a tag.
std::optional<ReplacedDialog> readReplaces(const std::string& value)
{
    SipHome home;
    const sip_replaces_t* replaces = sip_replaces_make(home, value.c_str());
    return replaces ? dialogOf(*replaces) : std::nullopt;
}

} // namespace

std::optional<ReplacedDialog> dialogOf(const sip_replaces_t& replaces)
{
    if (!replaces.rp_call_id || !replaces.rp_to_tag || !replaces.rp_from_tag)
        return std::nullopt;
    return ReplacedDialog{
        replaces.rp_call_id, replaces.rp_to_tag, replaces.rp_from_tag, replaces.rp_early_only != 0};
}

Referral readReferral(const sip_t& sip)
{
    Referral referral;
    referral.targets = headerCount(sip, sip_refer_to_class);
    referral.subscribes = !asksForNoSubscription(sip);
    if (sip.sip_referred_by)
        referral.referredBy = headerValue(sip.sip_referred_by);
    if (!sip.sip_refer_to || !sip.sip_refer_to->r_url->url_scheme)
        return referral;
    url_t url = *sip.sip_refer_to->r_url;
    referral.replaces = headerOfUri(url, "Replaces");
    if (!referral.replaces.empty())
        referral.replaced = readReplaces(referral.replaces);
    url.url_headers = nullptr;
    referral.uri = uriText(&url);
    referral.user = uriUser(&url);
    referral.host = textOf(url.url_host);
    referral.isSip = (url.url_type == url_sip || url.url_type == url_sips) && !referral.host.empty();
    std::array<char, 32> method{};
    const auto length = url_param(url.url_params, "method", method.data(), method.size());
    if (static_cast<std::size_t>(length) > method.size())
        referral.method = "unknown"; // no method that we know is that long
    else if (length > 0 && !equalsIgnoringCase(method.data(), "INVITE"))
        referral.method = method.data();
    return referral;
}

} // namespace legscope
