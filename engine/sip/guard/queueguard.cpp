#include "engine/sip/guard/queueguard.h"

#include "engine/sip/guard/clientrequest.h"
#include "engine/sip/guard/guardedimport.h"

#include <cstdint>

using legscope::ClientRequest;

/// Internal functions of the library (nua_client.h of 1.12.11): what puts a request into the queue of its
/// dialog, and tells whether it has to wait there, and what begins the next INVITE of a queue, or the next of
/// the others, when one is done.
extern "C" {
[[gnu::visibility("default")]] int nua_client_request_queue(ClientRequest* request);
[[gnu::visibility("default")]] int nua_client_next_request(ClientRequest* queue, int invite);
int nua_client_request_in_progress(const ClientRequest* request);
int nua_client_init_request(ClientRequest* request);
}

namespace legscope {
namespace {

/// Another one of its method is before it. A CANCEL never waits: nothing would begin it later.
bool waits(const ClientRequest& request)
{
    if (request.method == sip_method_cancel)
        return false;
    const ClientRequest* before = request.owner->dialog.requests;
    while (before && before != &request && before->method != request.method)
        before = before->next;
    return before && before != &request;
}

enum class QueuedKind : std::uint8_t { Invite, Other };

/// The first of that kind whose turn it is; null where that is none. A CANCEL begins with its INVITE.
ClientRequest* nextOf(ClientRequest* queue, QueuedKind wanted)
{
    const auto isNext = [wanted](const ClientRequest& request) {
        const QueuedKind kind = request.method == sip_method_invite ? QueuedKind::Invite : QueuedKind::Other;
        return request.method != sip_method_cancel && kind == wanted
            && !nua_client_request_in_progress(&request) && !waits(request);
    };
    while (queue && !isNext(*queue))
        queue = queue->next;
    return queue;
}

} // namespace

const void* guardedQueue() noexcept
{
    return reinterpret_cast<const void*>(&::nua_client_request_queue);
}

const void* guardedNext() noexcept
{
    return reinterpret_cast<const void*>(&::nua_client_next_request);
}

} // namespace legscope

int nua_client_request_queue(ClientRequest* request)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_client_request_queue)>("nua_client_request_queue");
    original(request);
    return waits(*request) ? 1 : 0;
}

int nua_client_next_request(ClientRequest* queue, int invite)
{
    using namespace legscope;
    if (ClientRequest* next = nextOf(queue, invite != 0 ? QueuedKind::Invite : QueuedKind::Other))
        nua_client_init_request(next);
    return 1;
}
