#include "engine/sip/guard/refusalguard.h"

#include <climits>
#include <functional>
#include <string_view>

namespace legscope {
namespace {

/// Differs between processes, so that nobody can tell the tag beforehand.
std::size_t tagSeed()
{
    static const std::size_t seed = (std::size_t{su_random()} << 32) ^ su_random();
    return seed;
}

std::size_t hashOf(const char* text)
{
    return std::hash<std::string_view>{}(text ? text : "");
}

void addTag(su_home_t* home, sip_to_t* to, const sip_t& request)
{
    if (!to || to->a_tag)
        return;
    const auto tag = tagSeed() ^ hashOf(request.sip_via->v_branch)
        ^ (request.sip_call_id ? hashOf(request.sip_call_id->i_id) * 31 : 0);
    sip_to_tag(home, to, su_sprintf(home, "%zx", tag));
}

template <class Header>
void copyInto(msg_t* message, sip_t* sip, const Header* header)
{
    if (header)
        sip_add_dup(message, sip, reinterpret_cast<const sip_header_t*>(header));
}

msg_t* makeAnswer(const sip_t& request, int status, const std::string& phrase)
{
    msg_t* message = msg_create(sip_default_mclass(), 0);
    sip_t* sip = sip_object(message);
    su_home_t* home = msg_home(message);
    sip->sip_status
        = sip_status_create(home, static_cast<unsigned>(status), su_strdup(home, phrase.c_str()), nullptr);
    copyInto(message, sip, request.sip_via);
    copyInto(message, sip, request.sip_from);
    copyInto(message, sip, request.sip_to);
    copyInto(message, sip, request.sip_call_id);
    copyInto(message, sip, request.sip_cseq);
    addTag(home, sip->sip_to, request);
    sip_complete_message(message); // "incomplete" where the request is
    msg_serialize(message, msg_object(message));
    return message;
}

} // namespace

void answerStateless(
    tport_t* transport, const sip_t& request, int status, const std::string& phrase, AfterAnswer after)
{
    const sip_via_t* via = request.sip_via;
    if (!via || request.sip_request->rq_method == sip_method_ack)
        return;
    tp_name_t target{};
    target.tpn_proto = sip_via_transport(via);
    target.tpn_host = target.tpn_canon = via->v_received ? via->v_received : via->v_host;
    target.tpn_port = via->v_rport && *via->v_rport ? via->v_rport : via->v_port ? via->v_port : "5060";
    msg_t* answer = makeAnswer(request, status, phrase);
    tport_tsend(transport, answer, &target, TPTAG_MTU(INT_MAX),
        TPTAG_SDWN_AFTER(after == AfterAnswer::CloseConnection), TAG_END());
    msg_destroy(answer);
}

} // namespace legscope
