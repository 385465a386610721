#include "engine/sip/sipreader.h"

#include <algorithm>
#include <array>
#include <strings.h>

namespace legscope {
namespace {

std::string text(const char* value)
{
    return value ? value : "";
}

/// The value of a header as text, without its name.
std::string valueOf(const void* header)
{
    su_home_t home[1] = {SU_HOME_INIT(home)};
    su_home_init(home);
    std::string value = text(sip_header_as_string(home, static_cast<sip_header_t const*>(header)));
    su_home_deinit(home);
    return value;
}

std::string uriText(const url_t* url)
{
    std::array<char, 1024> buffer{};
    const auto length = url_e(buffer.data(), buffer.size(), url);
    return length > 0 && static_cast<std::size_t>(length) < buffer.size() ? buffer.data() : "";
}

std::string unquoted(std::string display)
{
    if (display.size() >= 2 && display.front() == '"' && display.back() == '"')
        display = display.substr(1, display.size() - 2);
    return display;
}

bool isPassedName(const char* name)
{
    static constexpr std::array<const char*, 6> exact{
        "User-to-User", "Diversion", "History-Info", "Info-Package", "Recv-Info", "Alert-Info"};
    return strncasecmp(name, "X-", 2) == 0
        || std::ranges::any_of(exact, [name](const char* known) { return strcasecmp(name, known) == 0; });
}

} // namespace

SipBody readBody(const sip_t& sip)
{
    SipBody body;
    if (!sip.sip_payload || !sip.sip_payload->pl_data || sip.sip_payload->pl_len == 0)
        return body;
    body.text.assign(sip.sip_payload->pl_data, sip.sip_payload->pl_len);
    if (sip.sip_content_type)
        body.type = valueOf(sip.sip_content_type);
    return body;
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

InviteRequest readInvite(const sip_t& sip, const SocketAddress& source)
{
    InviteRequest invite;
    invite.source = source;
    invite.callId = sip.sip_call_id ? text(sip.sip_call_id->i_id) : "";
    if (sip.sip_from) {
        invite.fromUser = text(sip.sip_from->a_url->url_user);
        invite.fromHost = text(sip.sip_from->a_url->url_host);
        invite.fromUri = uriText(sip.sip_from->a_url);
        invite.fromDisplay = unquoted(text(sip.sip_from->a_display));
    }
    if (sip.sip_to) {
        invite.toUser = text(sip.sip_to->a_url->url_user);
        invite.toHost = text(sip.sip_to->a_url->url_host);
    }
    if (sip.sip_request) {
        invite.requestUser = text(sip.sip_request->rq_url->url_user);
        invite.requestHost = text(sip.sip_request->rq_url->url_host);
        invite.requestUri = uriText(sip.sip_request->rq_url);
    }
    if (sip.sip_max_forwards)
        invite.maxForwards = static_cast<int>(sip.sip_max_forwards->mf_count);
    invite.supportsReliable
        = sip_has_feature(sip.sip_supported, "100rel") || sip_has_feature(sip.sip_require, "100rel");
    invite.allowsUpdate = sip_is_allowed(sip.sip_allow, sip_method_update, "UPDATE");
    invite.body = readBody(sip);
    invite.passed = passedHeaders(sip);
    return invite;
}

DialogRequest readDialogRequest(const sip_t& sip)
{
    DialogRequest request;
    request.method = sip.sip_request ? text(sip.sip_request->rq_method_name) : "";
    request.body = readBody(sip);
    request.headers = passedHeaders(sip);
    if (sip.sip_event)
        request.headers.emplace_back("Event", valueOf(sip.sip_event));
    if (sip.sip_subscription_state)
        request.headers.emplace_back("Subscription-State", valueOf(sip.sip_subscription_state));
    return request;
}

SipAnswer readAnswer(int status, const char* phrase, const sip_t* sip)
{
    SipAnswer answer;
    answer.status = status;
    answer.phrase = text(phrase);
    if (!sip)
        return answer;
    answer.body = readBody(*sip);
    answer.headers = passedHeaders(*sip);
    answer.reliable = sip->sip_rseq != nullptr;
    if (sip->sip_retry_after)
        answer.headers.emplace_back("Retry-After", valueOf(sip->sip_retry_after));
    for (const sip_warning_t* warning = sip->sip_warning; warning; warning = warning->w_next)
        answer.headers.emplace_back("Warning", valueOf(warning));
    for (const sip_reason_t* reason = sip->sip_reason; reason; reason = reason->re_next)
        answer.reason += (answer.reason.empty() ? "" : ", ") + valueOf(reason);
    for (const sip_contact_t* contact = sip->sip_contact; contact; contact = contact->m_next)
        answer.contacts.push_back(uriText(contact->m_url));
    return answer;
}

} // namespace legscope
