#include "engine/sip/sipreader.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sip/referralreader.h"
#include "engine/sip/sipvalue.h"
#include "engine/sip/userpart.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string_view>

namespace legscope {
namespace {

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

/// Header fields that describe a body and so travel with it (RFC 3261 section 7.4.1, RFC 6086 section 5, RFC
/// 8262): all of Content-* and MIME-Version, but type and length, which are ours to write.
HeaderList bodyDescription(const sip_t& sip)
{
    HeaderList description;
    const auto add = [&](const char* name, const void* header) {
        if (header)
            description.emplace_back(name, headerValue(header));
    };
    add("MIME-Version", sip.sip_mime_version);
    add("Content-Disposition", sip.sip_content_disposition);
    add("Content-Encoding", sip.sip_content_encoding);
    add("Content-Language", sip.sip_content_language);
    for (const sip_unknown_t* unknown = sip.sip_unknown; unknown; unknown = unknown->un_next) {
        if (unknown->un_name && startsIgnoringCase(unknown->un_name, "Content-"))
            description.emplace_back(unknown->un_name, textOf(unknown->un_value));
    }
    return description;
}

/// Nothing of it is parsed.
SipBody unreadBody(const sip_t& sip)
{
    SipBody body;
    if (!sip.sip_payload || !sip.sip_payload->pl_data || sip.sip_payload->pl_len == 0)
        return body;
    body.text.assign(sip.sip_payload->pl_data, sip.sip_payload->pl_len);
    if (sip.sip_content_type)
        body.type = headerValue(sip.sip_content_type);
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
            headers.emplace_back(unknown->un_name, textOf(unknown->un_value));
    }
    if (sip.sip_subject)
        headers.emplace_back("Subject", textOf(sip.sip_subject->g_string));
    if (sip.sip_priority)
        headers.emplace_back("Priority", textOf(sip.sip_priority->g_string));
    for (const sip_call_info_t* info = sip.sip_call_info; info; info = info->ci_next)
        headers.emplace_back("Call-Info", headerValue(info));
    return headers;
}

HeaderList guardedHeaders(const sip_t& sip)
{
    HeaderList headers;
    for (const sip_unknown_t* unknown = sip.sip_unknown; unknown; unknown = unknown->un_next) {
        if (unknown->un_name && isGuardedName(unknown->un_name))
            headers.emplace_back(unknown->un_name, textOf(unknown->un_value));
    }
    if (const sip_privacy_t* privacy = sip_privacy(&sip))
        headers.emplace_back("Privacy", headerValue(privacy));
    for (const sip_reason_t* reason = sip.sip_reason; reason; reason = reason->re_next)
        headers.emplace_back("Reason", headerValue(reason));
    return headers;
}

InviteRequest readInvite(const sip_t& sip, const SocketAddress& source)
{
    InviteRequest invite;
    invite.source = source;
    invite.callId = sip.sip_call_id ? textOf(sip.sip_call_id->i_id) : "";
    if (sip.sip_from) {
        invite.fromUser = uriUser(sip.sip_from->a_url);
        invite.fromHost = textOf(sip.sip_from->a_url->url_host);
        invite.fromUri = uriText(sip.sip_from->a_url);
        invite.fromDisplay = unquotedName(textOf(sip.sip_from->a_display));
    }
    if (sip.sip_to) {
        invite.toUser = uriUser(sip.sip_to->a_url);
        invite.toHost = textOf(sip.sip_to->a_url->url_host);
    }
    if (sip.sip_request) {
        invite.requestUser = uriUser(sip.sip_request->rq_url);
        invite.requestHost = textOf(sip.sip_request->rq_url->url_host);
        invite.requestUri = uriText(sip.sip_request->rq_url);
    }
    if (sip.sip_user_agent)
        invite.userAgent = textOf(sip.sip_user_agent->g_string);
    if (sip.sip_max_forwards)
        invite.maxForwards = static_cast<int>(sip.sip_max_forwards->mf_count);
    if (sip_has_feature(sip.sip_require, "100rel"))
        invite.reliable = ReliableProvisionals::Required;
    else if (sip_has_feature(sip.sip_supported, "100rel"))
        invite.reliable = ReliableProvisionals::Supported;
    invite.allowsUpdate = sip_is_allowed(sip.sip_allow, sip_method_update, "UPDATE");
    invite.replaceHeaders = headerCount(sip, sip_replaces_class);
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
    request.method = sip.sip_request ? textOf(sip.sip_request->rq_method_name) : "";
    request.body = readBody(sip);
    request.headers = passedHeaders(sip);
    request.guarded = guardedHeaders(sip);
    if (sip.sip_event)
        request.headers.emplace_back("Event", headerValue(sip.sip_event));
    if (sip.sip_subscription_state)
        request.headers.emplace_back("Subscription-State", headerValue(sip.sip_subscription_state));
    if (sip.sip_request && sip.sip_request->rq_method == sip_method_refer)
        request.referral = readReferral(sip);
    return request;
}

SipAnswer readAnswer(int status, const char* phrase, const sip_t* sip)
{
    SipAnswer answer;
    answer.status = status < 700 ? status : 500; // 9xx: the library could not send the request
    answer.phrase = textOf(phrase);
    if (!sip)
        return answer;
    answer.body = readBody(*sip);
    answer.headers = passedHeaders(*sip);
    answer.guarded = guardedHeaders(*sip);
    answer.reliable = sip->sip_rseq != nullptr;
    if (sip->sip_retry_after)
        answer.headers.emplace_back("Retry-After", headerValue(sip->sip_retry_after));
    for (const sip_warning_t* warning = sip->sip_warning; warning; warning = warning->w_next)
        answer.headers.emplace_back("Warning", headerValue(warning));
    for (const sip_reason_t* reason = sip->sip_reason; reason; reason = reason->re_next)
        answer.reason += (answer.reason.empty() ? "" : ", ") + headerValue(reason);
    answer.contacts = contactsByPreference(sip->sip_contact);
    return answer;
}

} // namespace legscope
