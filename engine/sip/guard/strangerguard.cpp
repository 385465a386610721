#include "engine/sip/guard/strangerguard.h"

#include "engine/sip/guard/answerbudget.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/outsidetraffic.h"

#include <algorithm>
#include <array>
#include <mutex>

struct sigcomp_compartment;

/// Internal function of the library (tport_internal.h of 1.12.11) through which every message goes once its
/// target is known; this definition comes first.
extern "C" {
[[gnu::visibility("default")]] int tport_prepare_and_send(
    tport_t* transport, msg_t* message, const tp_name_t* name, sigcomp_compartment* with, unsigned mtu);
}

namespace legscope {
namespace {

struct Keeper {
    std::mutex mutex;
    AnswerBudget budget;
};

Keeper& keeper()
{
    static Keeper instance;
    return instance;
}

bool answersInvite(const sip_t& answer)
{
    return answer.sip_cseq && answer.sip_cseq->cs_method == sip_method_invite;
}

Need needOf(const sip_t& sip)
{
    if (sip.sip_request)
        return sip.sip_request->rq_method == sip_method_bye ? Need::Bye : Need::Call;
    const int status = sip.sip_status->st_status;
    if (status == 100)
        return Need::Trying;
    if (status >= 300 || !answersInvite(sip))
        return Need::Answer;
    return status >= 200 ? Need::Accept : Need::Call;
}

/// Octets that the BYE of a call may have: what its 2xx has without the SDP, for both name the ends and the
/// way, and the Reason.
std::size_t byeAfter(const sip_t& success, std::size_t octets)
{
    constexpr std::size_t reason = 100;
    const std::size_t body = success.sip_payload ? success.sip_payload->pl_len : 0;
    return octets - std::min(octets, body) + reason;
}

/// A request that no tag of the target began, or the ACK that its answer asks for.
bool needsNoLeave(const sip_t& sip)
{
    return sip.sip_request
        && (sip.sip_request->rq_method == sip_method_ack || !sip.sip_to || !sip.sip_to->a_tag);
}

/// Answers without a transaction (refusalguard) name a tag that follows from the request, and prove nothing.
bool hasOwnTag(const sip_t& sent)
{
    const int status = sent.sip_status ? sent.sip_status->st_status : 0;
    return status != 400 && status != 413 && status != 513;
}

/// The tag that only who reads the message knows; null without one.
const char* ownTagOf(const sip_t& sent)
{
    const sip_addr_t* own = sent.sip_request ? sent.sip_from : sent.sip_to;
    return own && hasOwnTag(sent) ? own->a_tag : nullptr;
}

const char* ownTagIn(const sip_t& received)
{
    const sip_addr_t* own = received.sip_request ? received.sip_to : received.sip_from;
    return own ? own->a_tag : nullptr;
}

template <class Header>
msg_header_t* asHeader(Header* header)
{
    return reinterpret_cast<msg_header_t*>(header);
}

/// Takes out what an answer can do without, what is least asked for first, until it has no more octets than
/// that; of a refusal always. Returns the octets it has then.
std::size_t shorten(msg_t* message, sip_t& answer, std::size_t most)
{
    const int status = answer.sip_status->st_status;
    const bool needsAllow = status < 300 || status == 405;
    const std::array spare{asHeader(answer.sip_user_agent), asHeader(answer.sip_server),
        asHeader(answer.sip_allow_events), asHeader(answer.sip_supported), asHeader(answer.sip_accept),
        status / 100 == 3 ? nullptr : asHeader(answer.sip_contact), asHeader(answer.sip_allow),
        answer.sip_payload ? nullptr : asHeader(answer.sip_content_length)};
    auto octets = static_cast<std::size_t>(msg_size(message));
    for (msg_header_t* header : spare) {
        const bool mayStay = needsAllow || header == asHeader(answer.sip_content_length);
        if (!header || (mayStay && octets <= most))
            continue;
        msg_header_remove(message, msg_object(message), header);
        msg_unprepare(message);
        if (msg_prepare(message) < 0)
            break;
        octets = static_cast<std::size_t>(msg_size(message));
    }
    return octets;
}

bool mayGo(const tport_t* transport, msg_t* message)
{
    sip_t* sip = sip_object(message);
    const auto target = SocketAddress::fromSockaddr(&msg_addr(message)->su_sa);
    if (!sip || (!sip->sip_request && !sip->sip_status) || !target || !tport_is_udp(transport))
        return true;
    const auto now = systemClock().now();
    const char* tag = ownTagOf(*sip);
    const std::lock_guard lock(keeper().mutex);
    AnswerBudget& budget = keeper().budget;
    if (!needsNoLeave(*sip) && !budget.trusts(*target, now)) {
        if (msg_prepare(message) < 0)
            return true; // the library finds the same, and says so
        const Need need = needOf(*sip);
        const bool isShortened = need == Need::Answer || need == Need::Trying;
        const std::size_t room = need == Need::Answer ? budget.roomFor(*target) : 0;
        const std::size_t octets
            = isShortened ? shorten(message, *sip, room) : static_cast<std::size_t>(msg_size(message));
        const std::size_t bye = need == Need::Accept ? byeAfter(*sip, octets) : 0;
        if (!budget.spend(*target, {octets, need, tag ? tag : "", bye}, now))
            return false;
    }
    if (tag)
        budget.sendTag(*target, tag);
    return true;
}

} // namespace

void noteDatagram(const SocketAddress& source, std::size_t octets)
{
    const std::lock_guard lock(keeper().mutex);
    keeper().budget.receive(source, octets, systemClock().now());
}

void noteEcho(const msg_t* message, const sip_t& sip)
{
    const char* tag = ownTagIn(sip);
    const auto source = SocketAddress::fromSockaddr(&msg_addr(const_cast<msg_t*>(message))->su_sa);
    if (!tag || !source)
        return;
    const std::lock_guard lock(keeper().mutex);
    keeper().budget.receiveTag(*source, tag, systemClock().now());
}

const void* guardedSending() noexcept
{
    return reinterpret_cast<const void*>(&::tport_prepare_and_send);
}

} // namespace legscope

int tport_prepare_and_send(
    tport_t* transport, msg_t* message, const tp_name_t* name, sigcomp_compartment* with, unsigned mtu)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(tport_prepare_and_send)>("tport_prepare_and_send");
    if (mayGo(transport, message))
        return original(transport, message, name, with, mtu);
    guardCounters().answersWithheld.fetch_add(1, std::memory_order_relaxed);
    if (const auto target = SocketAddress::fromSockaddr(&msg_addr(message)->su_sa))
        noteOutside(*target, "answers withheld from a host that has not shown that it reads them");
    return 0; // as if it were lost on the way
}
