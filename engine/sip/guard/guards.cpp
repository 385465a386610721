#include "engine/sip/guard/guards.h"

#include "engine/core/uniquefd.h"
#include "engine/sip/guard/assertguard.h"
#include "engine/sip/guard/clockguard.h"
#include "engine/sip/guard/connectionguard.h"
#include "engine/sip/guard/dialogguard.h"
#include "engine/sip/guard/forkguard.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/guard/inviteguard.h"
#include "engine/sip/guard/messageguard.h"
#include "engine/sip/guard/networkguard.h"
#include "engine/sip/guard/parserguard.h"
#include "engine/sip/guard/queueguard.h"
#include "engine/sip/guard/refreshguard.h"
#include "engine/sip/guard/resolverguard.h"
#include "engine/sip/guard/restartguard.h"
#include "engine/sip/guard/routeguard.h"
#include "engine/sip/guard/socketguard.h"
#include "engine/sip/guard/strangerguard.h"
#include "engine/sip/guard/tagguard.h"
#include "engine/sip/sofia.h"
#include "engine/sip/trace.h"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace legscope {
namespace {

/// A datagram that the library itself sends while the guard fails it once: it must come back as sent.
Result<void> proveForgivenSend()
{
    const UniqueFd socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket)
        return fail(Errc::OutOfDescriptors, "no socket for the self-test of the guards");
    su_sockaddr_t nowhere{};
    nowhere.su_sin.sin_family = AF_INET;
    nowhere.su_sin.sin_port = htons(9);
    nowhere.su_sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    char octets[] = "guard";
    su_iovec_t part{};
    part.siv_base = octets;
    part.siv_len = sizeof octets;

    const auto before = guardCounters().pathErrorsForgiven.load();
    failNextSends(ENETUNREACH, 1);
    const auto sent = su_vsend(socket.get(), &part, 1, MSG_NOSIGNAL, &nowhere, sizeof nowhere.su_sin);
    failNextSends(0, 0);
    if (sent != static_cast<issize_t>(sizeof octets) || guardCounters().pathErrorsForgiven.load() == before)
        return fail(Errc::Internal, "a failed send is not forgiven");
    guardCounters().pathErrorsForgiven.fetch_sub(1);
    return {};
}

} // namespace

Result<void> verifyGuards()
{
    std::vector imports{
        GuardedImport{"sendmsg", guardedSendmsg()},
        GuardedImport{"recv", guardedRecv()},
        GuardedImport{"recvmsg", guardedRecvmsg()},
        GuardedImport{"accept", guardedAccept()},
        GuardedImport{"tport_log_msg", wireTap()},
        GuardedImport{"nua_stack_process_request", guardedRequests()},
        GuardedImport{"tport_base_deliver", guardedDelivery()},
        GuardedImport{"nua_dialog_usage_remove", guardedUsageRemoval()},
        GuardedImport{"nua_dialog_deinit", guardedDialogEnd()},
        GuardedImport{"nua_client_request_queue", guardedQueue()},
        GuardedImport{"nua_client_next_request", guardedNext()},
        GuardedImport{"nua_client_orq_response", guardedResponses()},
        GuardedImport{"nua_dialog_uas_route", guardedPeerRoutes()},
        GuardedImport{"nua_stack_update", guardedRefresh()},
        GuardedImport{"nta_agent_create", guardedLayers()},
        GuardedImport{"msg_extract", guardedParser()},
        GuardedImport{"sip_response_terminates_dialog", guardedDialogEnds()},
        GuardedImport{"nua_client_check_restart", guardedRestarts()},
        GuardedImport{"__assert_fail", guardedAssertion()},
        GuardedImport{"su_timer_expire", guardedTimers()},
        GuardedImport{"bind", guardedBind()},
        GuardedImport{"tport_prepare_and_send", guardedSending()},
        GuardedImport{"nta_agent_newtag", guardedTags()},
    };
    std::ranges::copy(guardedResolver(), std::back_inserter(imports));
    std::ranges::copy(guardedRoute(), std::back_inserter(imports));
    std::string missing;
    const auto note = [&missing](const Result<void>& proof) {
        if (!proof)
            missing += (missing.empty() ? "" : "; ") + proof.error().detail;
    };
    for (const auto& import : imports)
        note(checkImport(import.symbol, import.ours));
    installStackClock();
    if (!stackClockIsMonotonic())
        note(fail(Errc::Internal, "the stack's timers follow the wall clock"));
    note(proveForgivenSend());
    note(proveNoLookup());
    if (!missing.empty())
        return fail(Errc::Internal, "guards around Sofia-SIP are not in effect: " + missing);
    return {};
}

} // namespace legscope
