#include "engine/sip/guard/responseguard.h"

#include "engine/sip/guard/forkguard.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"

struct nua_client_request;

/// Internal function of the library (nua_client.h of 1.12.11), through which it hears each response to a
/// request of a dialog; this definition comes first.
extern "C" {
[[gnu::visibility("default")]] int nua_client_orq_response(
    nua_client_request* request, nta_outgoing_t* transaction, const sip_t* response);
}

namespace legscope {

bool comesTooLate(int status, int known) noexcept
{
    return status < 200 && known >= 200;
}

const void* guardedResponses() noexcept
{
    return reinterpret_cast<const void*>(&::nua_client_orq_response);
}

} // namespace legscope

int nua_client_orq_response(nua_client_request* request, nta_outgoing_t* transaction, const sip_t* response)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_client_orq_response)>("nua_client_orq_response");
    if (response && response->sip_status
        && comesTooLate(response->sip_status->st_status, nta_outgoing_status(transaction))) {
        guardCounters().responsesRefused.fetch_add(1, std::memory_order_relaxed);
        return 0;
    }
    return forwardUntied(transaction, response, [&] { return original(request, transaction, response); });
}
