#include "engine/sip/guard/outsideguard.h"

#include "engine/core/log.h"
#include "engine/event/redact.h"
#include "engine/sip/guard/admission.h"
#include "engine/sip/outsidetraffic.h"

#include <fmt/format.h>
#include <map>

namespace legscope {
namespace {

constexpr unsigned linesPerSecond = 10;

struct Here {
    std::map<SocketAddress, std::string> profiles;
    SocketAddress local; ///< of the message that is being handled
    RateLimit lines;
};

Here& here()
{
    thread_local Here ofThisThread;
    return ofThisThread;
}

void logRegistration(const sip_t& request, const SocketAddress& source)
{
    auto& thread = here();
    if (!thread.lines.admits(linesPerSecond, systemClock().now()))
        return;
    const auto part = [](const char* text) { return shownText(text ? text : ""); };
    const sip_to_t* to = request.sip_to;
    logLine(LogLevel::Warning, "",
        fmt::format("sofia_reg.c:1 SIP auth failure (REGISTER) on sofia profile '{}' for [{}@{}] from ip {}",
            thread.profiles[thread.local], to ? part(to->a_url->url_user) : "",
            to ? part(to->a_url->url_host) : "", source.host()));
}

} // namespace

void nameProfile(const SocketAddress& local, const std::string& profile)
{
    if (profile.empty())
        here().profiles.erase(local);
    else
        here().profiles[local] = profile;
}

void noteTransport(const tport_t* transport) noexcept
{
    const tport_t* primary = tport_is_primary(transport) ? transport : tport_parent(transport);
    here().local = SocketAddress::fromSockaddr(tport_get_address(primary)->ai_addr).value_or(SocketAddress());
}

int noteOutcome(nta_incoming_t* transaction, const sip_t& request, int status)
{
    const bool inDialog = request.sip_to && request.sip_to->a_tag;
    msg_t* message = status >= 300 && !inDialog ? nta_incoming_getrequest(transaction) : nullptr;
    if (!message)
        return status;
    const auto source = SocketAddress::fromSockaddr(&msg_addr(message)->su_sa).value_or(SocketAddress());
    msg_destroy(message);
    noteOutside(source, fmt::format("{} refused", shownText(request.sip_request->rq_method_name)));
    if (request.sip_request->rq_method == sip_method_register)
        logRegistration(request, source);
    return status;
}

} // namespace legscope
