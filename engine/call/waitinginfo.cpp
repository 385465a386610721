#include "engine/call/waitinginfo.h"

#include "engine/call/infodigit.h"
#include "engine/channel/channel.h"

namespace legscope {

void sendWaitingInfo(Channel& to)
{
    ChannelDigits& digits = to.digits;
    if (digits.isInfoDue || digits.infos.empty())
        return;
    if (!to.leg->takesRequest("INFO"))
        return digits.infos.clear();
    DialogRequest request;
    request.method = "INFO";
    request.body = {"application/dtmf-relay", infoBodyOf(digits.infos.front())};
    digits.infos.pop_front();
    digits.isInfoDue = true;
    to.offers.request(request, [&to](const SipAnswer& answer) {
        if (answer.status < 200)
            return;
        to.digits.isInfoDue = false;
        sendWaitingInfo(to);
    });
}

} // namespace legscope
