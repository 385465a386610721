#include "engine/sip/guard/subscriptionguard.h"

namespace legscope {

bool refuseStrangeReferral(nta_incoming_t* transaction, const sip_t& request)
{
    const bool isReferral = request.sip_request->rq_method == sip_method_refer;
    if (!isReferral || !request.sip_to || request.sip_to->a_tag)
        return false;
    const bool names = request.sip_refer_to != nullptr;
    nta_incoming_treply(
        transaction, names ? 403 : 400, names ? "REFER Outside A Call" : "Refer-To Missing", TAG_END());
    return true;
}

} // namespace legscope
