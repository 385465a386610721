#include "engine/sip/guard/drainguard.h"

#include "engine/sip/guard/guards.h"

namespace legscope {
namespace {

thread_local bool draining = false;

} // namespace

void drainAgentsOfThisThread(Draining state) noexcept
{
    draining = state == Draining::On;
}

bool refusesWhileDraining(const sip_t& request) noexcept
{
    return draining && request.sip_request->rq_method == sip_method_options
        && !(request.sip_to && request.sip_to->a_tag);
}

int refuseWhileDraining(nta_incoming_t* transaction)
{
    nta_incoming_treply(transaction, SIP_503_SERVICE_UNAVAILABLE, SIPTAG_RETRY_AFTER_STR("10"), TAG_END());
    return 503;
}

} // namespace legscope
