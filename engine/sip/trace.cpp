#include "engine/sip/trace.h"

#include "engine/sip/guard/networkguard.h"
#include "engine/sip/recentmessages.h"
#include "engine/sip/sofia.h"

#include <array>
#include <cstring>
#include <vector>

extern "C" {
/// Takes the place of the library's function of the same name (tport_logging.c), which prints. With
/// TPTAG_LOG(1) it is called for each message sent ("send") and received ("recv"), retransmissions included,
/// TLS in clear.
[[gnu::visibility("default")]] void tport_log_msg(
    tport_t* transport, msg_t* message, const char* what, const char* via, su_time_t now);
}

namespace legscope {
namespace {

thread_local WireObserver* threadObserver = nullptr;

/// The octets of a message: one view where the message lies in one piece, else gathered into `gathered`.
std::string_view octetsOf(msg_t* message, std::vector<char>& gathered)
{
    std::array<msg_iovec_t, 64> few;
    std::vector<msg_iovec_t> many;
    msg_iovec_t* parts = few.data();
    auto count = static_cast<std::size_t>(msg_iovec(message, few.data(), few.size()));
    if (count > few.size()) {
        many.resize(count);
        count = static_cast<std::size_t>(msg_iovec(message, many.data(), static_cast<isize_t>(count)));
        parts = many.data();
    }
    if (count == 1)
        return {static_cast<const char*>(parts[0].siv_base), parts[0].siv_len};
    gathered.clear();
    for (std::size_t i = 0; i < count; ++i) {
        const char* begin = static_cast<const char*>(parts[i].siv_base);
        gathered.insert(gathered.end(), begin, begin + parts[i].siv_len);
    }
    return {gathered.data(), gathered.size()};
}

std::string_view viewOf(const char* text)
{
    return text ? std::string_view(text) : std::string_view();
}

Transport transportOf(const tport_t* transport)
{
    if (tport_is_udp(transport))
        return Transport::Udp;
    return tport_has_tls(transport) ? Transport::Tls : Transport::Tcp;
}

SocketAddress addressOr(const SocketAddress& otherwise, const sockaddr* address)
{
    return SocketAddress::fromSockaddr(address).value_or(otherwise);
}

/// The address this end has on the transport: the socket's own for TCP, else that which the agent is bound
/// to.
SocketAddress localAddress(const tport_t* transport, Transport protocol)
{
    if (protocol == Transport::Tcp && lastStreamSocket() >= 0) {
        sockaddr_storage name{};
        socklen_t size = sizeof name;
        if (::getsockname(lastStreamSocket(), reinterpret_cast<sockaddr*>(&name), &size) == 0)
            return addressOr({}, reinterpret_cast<const sockaddr*>(&name));
    }
    const tport_t* primary = tport_is_primary(transport) ? transport : tport_parent(transport);
    const su_addrinfo_t* bound = primary ? tport_get_address(primary) : nullptr;
    return bound ? addressOr({}, bound->ai_addr) : SocketAddress();
}

void readHeaders(const sip_t* sip, WireMessage& wire)
{
    if (!sip)
        return;
    if (sip->sip_status)
        wire.status = sip->sip_status->st_status;
    if (sip->sip_request)
        wire.method = viewOf(sip->sip_request->rq_method_name);
    if (sip->sip_cseq) {
        wire.cseq = sip->sip_cseq->cs_seq;
        if (!sip->sip_request)
            wire.method = viewOf(sip->sip_cseq->cs_method_name);
    }
    if (sip->sip_call_id)
        wire.callId = viewOf(sip->sip_call_id->i_id);
    if (sip->sip_content_type)
        wire.contentType = viewOf(sip->sip_content_type->c_type);
    if (sip->sip_payload && sip->sip_payload->pl_data)
        wire.body = {sip->sip_payload->pl_data, sip->sip_payload->pl_len};
}

void traceMessage(const tport_t* transport, msg_t* message, Direction direction)
{
    thread_local std::vector<char> gathered;
    WireMessage wire;
    wire.direction = direction;
    wire.transport = transportOf(transport);
    if (wire.transport == Transport::Udp && direction == Direction::Received)
        wire.octets = lastDatagram();
    if (wire.octets.empty())
        wire.octets = octetsOf(message, gathered);
    wire.local = localAddress(transport, wire.transport);
    if (const su_sockaddr_t* peer = msg_addr(message))
        wire.remote = addressOr({}, &peer->su_sa);
    readHeaders(sip_object(message), wire);
    forgetDatagram();

    rememberMessage(wire);
    if (threadObserver)
        threadObserver->onWire(wire);
}

} // namespace

void observeWire(WireObserver* observer) noexcept
{
    threadObserver = observer;
}

const void* wireTap() noexcept
{
    return reinterpret_cast<const void*>(&::tport_log_msg);
}

} // namespace legscope

void tport_log_msg(tport_t* transport, msg_t* message, const char* what, const char*, su_time_t)
{
    using namespace legscope;
    const auto direction = std::strcmp(what, "recv") == 0 ? Direction::Received : Direction::Sent;
    // What failed on the path was never on the wire, though the stack takes it as sent.
    if (direction == Direction::Sent && tport_is_udp(transport) && lastSendWasForgiven())
        return;
    traceMessage(transport, message, direction);
}
