#include "engine/sip/sipreader.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sip/siphome.h"
#include "engine/sip/userpart.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string_view>

namespace legscope {
namespace {

std::string text(const char* value)
{
    return value ? value : "";
}

/// What `print(buffer, size)` writes, which returns how much it would write. The library's printers leave out
/// what would fill the buffer to its end, and do not say so: the buffer is larger than what they need. What
/// is returned is not: a call keeps it as long as it lives.
std::string printed(auto print)
{
    constexpr std::size_t slack = 64;
    std::array<char, 1024> usual;
    const auto length = print(usual.data(), usual.size());
    if (length < 0)
        return {};
    const auto size = static_cast<std::size_t>(length);
    if (size + slack <= usual.size())
        return {usual.data(), size};
    std::string text(size + slack, '\0');
    print(text.data(), text.size());
    text.resize(size);
    return text;
}

/// The value of a header as text, without its name.
std::string valueOf(const void* header)
{
    return printed([header](char* buffer, std::size_t size) {
        return msg_header_field_e(
            buffer, static_cast<isize_t>(size), static_cast<const msg_header_t*>(header), 0);
    });
}

std::string uriText(const url_t* url)
{
    return printed(
        [url](char* buffer, std::size_t size) { return url_e(buffer, static_cast<isize_t>(size), url); });
}

std::string userOf(const url_t* url)
{
    return decodedUser(text(url->url_user));
}

bool isOneOf(std::string_view name, std::span<const std::string_view> known)
{
    return std::ranges::any_of(known, [name](std::string_view one) { return equalsIgnoringCase(name, one); });
}

bool isPassedName(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> exact{
        "User-to-User", "Diversion", "History-Info", "Info-Package", "Recv-Info", "Alert-Info"};
    return startsIgnoringCase(name, "X-") || isOneOf(name, exact);
}

bool isGuardedName(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> exact{"P-Asserted-Identity", "P-Preferred-Identity",
        "Remote-Party-ID", "Identity", "P-Early-Media", "Session-ID", "Geolocation", "Geolocation-Routing",
        "Geolocation-Error"};
    return isOneOf(name, exact);
}

/// qvalue of RFC 3261 section 25.1, in thousandths; 1.0 where it is missing or cannot be read.
int preferenceOf(const sip_contact_t& contact)
{
    const double value = leadingNumber<double>(contact.m_q ? contact.m_q : "").value_or(1);
    return value >= 0 && value <= 1 ? static_cast<int>(value * 1000) : 1000;
}

/// Without the header fields that a URI may bring: they would become those of our INVITE.
std::vector<std::string> contactsByPreference(const sip_contact_t* contact)
{
    std::vector<std::pair<int, std::string>> found;
    for (; contact; contact = contact->m_next) {
        url_t url = *contact->m_url;
        url.url_headers = nullptr;
        found.emplace_back(preferenceOf(*contact), uriText(&url));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, std::string>::first);
    std::vector<std::string> uris;
    for (auto& [preference, uri] : found)
        uris.push_back(std::move(uri));
    return uris;
}

/// Headers of that class, or of that name where the library could not read them.
std::size_t countOf(const sip_t& sip, msg_hclass_t* kind)
{
    std::size_t count = 0;
    const auto* header = reinterpret_cast<const sip_header_t*>(sip.sip_request);
    for (; header; header = reinterpret_cast<const sip_header_t*>(header->sh_succ)) {
        if (header->sh_class == kind)
            ++count;
    }
    for (const sip_error_t* error = sip.sip_error; error; error = error->er_next) {
        if (error->er_name && equalsIgnoringCase(error->er_name, kind->hc_name))
            ++count;
    }
    return count;
}

std::optional<ReplacedDialog> dialogOf(const sip_replaces_t& replaces)
{
    if (!replaces.rp_call_id || !replaces.rp_to_tag || !replaces.rp_from_tag)
        return std::nullopt;
    return ReplacedDialog{
        replaces.rp_call_id, replaces.rp_to_tag, replaces.rp_from_tag, replaces.rp_early_only != 0};
}

/// The value of a header that a URI carries behind its "?" (RFC 3261 section 19.1.1).
std::string headerOfUri(const url_t& url, std::string_view name)
{
    if (!url.url_headers)
        return {};
    SipHome home;
    const std::string fields = text(url_query_as_header_string(home, url.url_headers));
    for (std::size_t at = 0; at < fields.size();) {
        const auto end = std::min(fields.find('\n', at), fields.size());
        std::string_view line = std::string_view(fields).substr(at, end - at);
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
            return startsIgnoringCase(text(unknown->un_value), "false");
    }
    const sip_refer_sub_t* subscription = sip_refer_sub(&sip);
    return subscription && equalsIgnoringCase(text(subscription->rs_value), "false");
}

/// Nothing when the value of a Replaces header lacks Call-ID or a tag.
std::optional<ReplacedDialog> readReplaces(const std::string& value)
{
    SipHome home;
    const sip_replaces_t* replaces = sip_replaces_make(home, value.c_str());
    return replaces ? dialogOf(*replaces) : std::nullopt;
}

Referral readReferral(const sip_t& sip)
{
    Referral referral;
    referral.targets = countOf(sip, sip_refer_to_class);
    referral.subscribes = !asksForNoSubscription(sip);
    if (sip.sip_referred_by)
        referral.referredBy = valueOf(sip.sip_referred_by);
    if (!sip.sip_refer_to || !sip.sip_refer_to->r_url->url_scheme)
        return referral;
    url_t url = *sip.sip_refer_to->r_url;
    referral.replaces = headerOfUri(url, "Replaces");
    if (!referral.replaces.empty())
        referral.replaced = readReplaces(referral.replaces);
    url.url_headers = nullptr;
    referral.uri = uriText(&url);
    referral.user = userOf(&url);
    referral.host = text(url.url_host);
    referral.isSip = (url.url_type == url_sip || url.url_type == url_sips) && !referral.host.empty();
    std::array<char, 32> method{};
    const auto length = url_param(url.url_params, "method", method.data(), method.size());
    if (static_cast<std::size_t>(length) > method.size())
        referral.method = "unknown"; // no method that we know is that long
    else if (length > 0 && !equalsIgnoringCase(method.data(), "INVITE"))
        referral.method = method.data();
    return referral;
}

/// Header fields that describe a body and so travel with it (RFC 3261 section 7.4.1, RFC 6086 section 5, RFC
/// 8262): all of Content-* and MIME-Version, but type and length, which are ours to write.
HeaderList bodyDescription(const sip_t& sip)
{
    HeaderList description;
    const auto add = [&](const char* name, const void* header) {
        if (header)
            description.emplace_back(name, valueOf(header));
    };
    add("MIME-Version", sip.sip_mime_version);
    add("Content-Disposition", sip.sip_content_disposition);
    add("Content-Encoding", sip.sip_content_encoding);
    add("Content-Language", sip.sip_content_language);
    for (const sip_unknown_t* unknown = sip.sip_unknown; unknown; unknown = unknown->un_next) {
        if (unknown->un_name && startsIgnoringCase(unknown->un_name, "Content-"))
            description.emplace_back(unknown->un_name, text(unknown->un_value));
    }
    return description;
}

} // namespace

namespace {

/// Nothing of it is parsed.
SipBody unreadBody(const sip_t& sip)
{
    SipBody body;
    if (!sip.sip_payload || !sip.sip_payload->pl_data || sip.sip_payload->pl_len == 0)
        return body;
    body.text.assign(sip.sip_payload->pl_data, sip.sip_payload->pl_len);
    if (sip.sip_content_type)
        body.type = valueOf(sip.sip_content_type);
    body.description = bodyDescription(sip);
    return body;
}

} // namespace

void readSdp(SipBody& body)
{
    body.part = readSdpOf(body.type, body.text);
}

SipBody readBody(const sip_t& sip)
{
    SipBody body = unreadBody(sip);
    readSdp(body);
    return body;
}

bool carriesSdp(const SipBody& body)
{
    if (body.part.place || body.isEmpty())
        return body.part.place.has_value();
    const auto place = findSdp(body.type, body.text);
    return place && place->has_value();
}

SipBody bodyOf(const SharedSdp& sdp)
{
    if (!sdp)
        return {};
    const std::string_view text = sdp->text();
    return {"application/sdp", std::string(text), {}, {SdpPart{0, text.size()}, sdp}};
}

HeaderList passedHeaders(const sip_t& sip)
{
    HeaderList headers;
    for (const sip_unknown_t* unknown = sip.sip_unknown; unknown; unknown = unknown->un_next) {
        if (unknown->un_name && isPassedName(unknown->un_name))
            headers.emplace_back(unknown->un_name, text(unknown->un_value));
    }
    if (sip.sip_subject)
        headers.emplace_back("Subject", text(sip.sip_subject->g_string));
    if (sip.sip_priority)
        headers.emplace_back("Priority", text(sip.sip_priority->g_string));
    for (const sip_call_info_t* info = sip.sip_call_info; info; info = info->ci_next)
        headers.emplace_back("Call-Info", valueOf(info));
    return headers;
}

HeaderList guardedHeaders(const sip_t& sip)
{
    HeaderList headers;
    for (const sip_unknown_t* unknown = sip.sip_unknown; unknown; unknown = unknown->un_next) {
        if (unknown->un_name && isGuardedName(unknown->un_name))
            headers.emplace_back(unknown->un_name, text(unknown->un_value));
    }
    if (const sip_privacy_t* privacy = sip_privacy(&sip))
        headers.emplace_back("Privacy", valueOf(privacy));
    for (const sip_reason_t* reason = sip.sip_reason; reason; reason = reason->re_next)
        headers.emplace_back("Reason", valueOf(reason));
    return headers;
}

InviteRequest readInvite(const sip_t& sip, const SocketAddress& source)
{
    InviteRequest invite;
    invite.source = source;
    invite.callId = sip.sip_call_id ? text(sip.sip_call_id->i_id) : "";
    if (sip.sip_from) {
        invite.fromUser = userOf(sip.sip_from->a_url);
        invite.fromHost = text(sip.sip_from->a_url->url_host);
        invite.fromUri = uriText(sip.sip_from->a_url);
        invite.fromDisplay = unquotedName(text(sip.sip_from->a_display));
    }
    if (sip.sip_to) {
        invite.toUser = userOf(sip.sip_to->a_url);
        invite.toHost = text(sip.sip_to->a_url->url_host);
    }
    if (sip.sip_request) {
        invite.requestUser = userOf(sip.sip_request->rq_url);
        invite.requestHost = text(sip.sip_request->rq_url->url_host);
        invite.requestUri = uriText(sip.sip_request->rq_url);
    }
    if (sip.sip_user_agent)
        invite.userAgent = text(sip.sip_user_agent->g_string);
    if (sip.sip_max_forwards)
        invite.maxForwards = static_cast<int>(sip.sip_max_forwards->mf_count);
    if (sip_has_feature(sip.sip_require, "100rel"))
        invite.reliable = ReliableProvisionals::Required;
    else if (sip_has_feature(sip.sip_supported, "100rel"))
        invite.reliable = ReliableProvisionals::Supported;
    invite.allowsUpdate = sip_is_allowed(sip.sip_allow, sip_method_update, "UPDATE");
    invite.replaceHeaders = countOf(sip, sip_replaces_class);
    if (sip.sip_replaces)
        invite.replaces = dialogOf(*sip.sip_replaces);
    invite.body = unreadBody(sip);
    invite.passed = passedHeaders(sip);
    invite.guarded = guardedHeaders(sip);
    invite.caller.number = invite.fromUser;
    invite.caller.name = invite.fromDisplay;
    return invite;
}

DialogRequest readDialogRequest(const sip_t& sip)
{
    DialogRequest request;
    request.method = sip.sip_request ? text(sip.sip_request->rq_method_name) : "";
    request.body = readBody(sip);
    request.headers = passedHeaders(sip);
    request.guarded = guardedHeaders(sip);
    if (sip.sip_event)
        request.headers.emplace_back("Event", valueOf(sip.sip_event));
    if (sip.sip_subscription_state)
        request.headers.emplace_back("Subscription-State", valueOf(sip.sip_subscription_state));
    if (sip.sip_request && sip.sip_request->rq_method == sip_method_refer)
        request.referral = readReferral(sip);
    return request;
}

SipAnswer readAnswer(int status, const char* phrase, const sip_t* sip)
{
    SipAnswer answer;
    answer.status = status < 700 ? status : 500; // 9xx: the library could not send the request
    answer.phrase = text(phrase);
    if (!sip)
        return answer;
    answer.body = readBody(*sip);
    answer.headers = passedHeaders(*sip);
    answer.guarded = guardedHeaders(*sip);
    answer.reliable = sip->sip_rseq != nullptr;
    if (sip->sip_retry_after)
        answer.headers.emplace_back("Retry-After", valueOf(sip->sip_retry_after));
    for (const sip_warning_t* warning = sip->sip_warning; warning; warning = warning->w_next)
        answer.headers.emplace_back("Warning", valueOf(warning));
    for (const sip_reason_t* reason = sip->sip_reason; reason; reason = reason->re_next)
        answer.reason += (answer.reason.empty() ? "" : ", ") + valueOf(reason);
    answer.contacts = contactsByPreference(sip->sip_contact);
    return answer;
}

} // namespace legscope
