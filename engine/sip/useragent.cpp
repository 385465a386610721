#include "engine/sip/useragent.h"

#include "engine/core/uniquefd.h"
#include "engine/sip/cause.h"
#include "engine/sip/guard/forkguard.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/outsideguard.h"
#include "engine/sip/outsidetraffic.h"
#include "engine/sip/sipreader.h"

#include <cassert>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>

namespace legscope {
namespace {

Error bindError(const SocketAddress& address, const char* transport, int error)
{
    Errc code = Errc::Io;
    if (error == EADDRINUSE)
        code = Errc::AddressInUse;
    else if (error == EADDRNOTAVAIL)
        code = Errc::AddressUnavailable;
    else if (error == EACCES)
        code = Errc::PermissionDenied;
    else if (error == EMFILE || error == ENFILE)
        code = Errc::OutOfDescriptors;
    return {code, fmt::format("cannot listen on {} {}: {}", transport, address.text(), std::strerror(error))};
}

/// Binds and lets go again, to know the real port and to name the cause when the library could only say
/// "failed". TCP first: of port 0 the system then gives one that no ended connection holds.
Result<SocketAddress> probe(const SocketAddress& address)
{
    SocketAddress bound = address;
    for (const bool stream : {true, false}) {
        const UniqueFd fd(
            ::socket(bound.data()->sa_family, (stream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC, 0));
        if (!fd)
            return std::unexpected(bindError(bound, stream ? "tcp" : "udp", errno));
        const int on = 1;
        if (stream)
            ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (::bind(fd.get(), bound.data(), bound.size()) != 0 || (stream && ::listen(fd.get(), 1) != 0))
            return std::unexpected(bindError(bound, stream ? "tcp" : "udp", errno));
        sockaddr_storage storage{};
        socklen_t size = sizeof storage;
        ::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&storage), &size);
        bound = *SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&storage));
    }
    return bound;
}

/// Where the request that is being handled came from.
SocketAddress sourceOf(nua_t* nua)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    msg_t* message = nua_current_request(nua);
    if (!message || msg_get_address(message, reinterpret_cast<su_sockaddr_t*>(&storage), &size) != 0)
        return {};
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&storage)).value_or(SocketAddress());
}

std::string uriHost(const std::string& host)
{
    return host.find(':') == std::string::npos ? host : '[' + host + ']';
}

} // namespace

bool isSipAddressFree(const SocketAddress& address)
{
    return probe(address).has_value();
}

UserAgent::UserAgent(SipLoop& loop, AgentOptions options, AgentListener& listener)
    : m_loop(loop)
    , m_options(std::move(options))
    , m_listener(listener)
    , m_address(m_options.bind)
{
}

Result<std::unique_ptr<UserAgent>> UserAgent::create(
    SipLoop& loop, const AgentOptions& options, AgentListener& listener)
{
    assert(loop.isOwner());
    // With port 0 another process may take the probed port before the library binds it: then try the next
    // one.
    const int attempts = options.bind.port() == 0 ? 16 : 1;
    Error refused;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto bound = probe(options.bind);
        if (!bound) {
            refused = bound.error();
            continue;
        }
        std::unique_ptr<UserAgent> agent(new UserAgent(loop, options, listener));
        agent->m_address = *bound;
        errno = 0;
        if (agent->open()) {
            setAdmissionLimits(*bound, options.admission);
            nameProfile(*bound, options.name);
            return agent;
        }
        refused = {Errc::AddressInUse,
            fmt::format("cannot listen on {}: the SIP stack could not bind it ({})", bound->text(),
                errno != 0 ? std::strerror(errno) : "no cause given")};
    }
    return std::unexpected(std::move(refused));
}

bool UserAgent::open()
{
    std::string url = fmt::format("sip:{}:{}", uriHost(m_address.host()), m_address.port());
    if (!m_options.advertised.empty() && m_options.advertised != m_address.host())
        url = fmt::format(
            "sip:{}:{};maddr={}", uriHost(m_options.advertised), m_address.port(), m_address.host());
    m_nua = nua_create(m_loop.root(), onNua, this, NUTAG_URL(url.c_str()),
        NUTAG_USER_AGENT(m_options.userAgent.c_str()), NUTAG_MEDIA_ENABLE(0), NUTAG_AUTOANSWER(0),
        NUTAG_AUTOACK(0), NUTAG_AUTOALERT(0), NUTAG_AUTO302(0), NUTAG_AUTO305(0),
        NUTAG_ALLOW("INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, UPDATE, INFO, MESSAGE, NOTIFY, REFER"),
        NUTAG_APPL_METHOD("INFO"), NUTAG_APPL_METHOD("UPDATE"), NUTAG_APPL_METHOD("MESSAGE"),
        NUTAG_APPL_METHOD("NOTIFY"), NUTAG_APPL_METHOD("REFER"), NUTAG_SUPPORTED("replaces, norefersub"),
        NUTAG_SESSION_TIMER(m_options.sessionTimeout), NUTAG_MIN_SE(m_options.minimumSessionExpires),
        NUTAG_SESSION_REFRESHER(nua_no_refresher),
        NTATAG_SIP_T1(static_cast<unsigned>(m_options.timers.t1.count())),
        NTATAG_SIP_T1X64(static_cast<unsigned>(m_options.timers.lifetime.count())),
        NTATAG_SIP_T2(static_cast<unsigned>(m_options.timers.t2.count())),
        NTATAG_SIP_T4(static_cast<unsigned>(m_options.timers.t4.count())), NTATAG_SERVER_RPORT(2),
        NTATAG_UDP_MTU(65535), NTATAG_MAXSIZE(1 << 17), NTATAG_BAD_REQ_MASK(~0U), NTATAG_BAD_RESP_MASK(0),
        TPTAG_LOG(1), TPTAG_PONG2PING(1), TAG_END());
    m_layer = newestTransactionLayer();
    return m_nua != nullptr;
}

UserAgent::~UserAgent()
{
    if (!m_nua)
        return;
    assert(m_isDown && "shutdown() has not finished");
    nameProfile(m_address, {});
    nua_destroy(m_nua);
}

void UserAgent::shutdown(Task done)
{
    m_thread.assertOwner();
    m_shutDown = std::move(done);
    nua_shutdown(m_nua);
}

std::string UserAgent::advertisedHost() const
{
    return uriHost(m_options.advertised.empty() ? m_address.host() : m_options.advertised);
}

void UserAgent::onNua(nua_event_t event, int status, const char* phrase, nua_t* nua, nua_magic_t* agent,
    nua_handle_t* handle, nua_hmagic_t* owner, const sip_t* sip, tagi_t tags[]) noexcept
{
    const NuaEvent happened{event, status, phrase ? phrase : "", nua, handle, sip, tags};
    if (owner)
        owner->onEvent(happened);
    else
        agent->dispatch(happened);
}

void UserAgent::dispatch(const NuaEvent& event)
{
    m_thread.assertOwner();
    switch (event.kind) {
    case nua_i_invite:
        return acceptInvite(event);
    case nua_r_shutdown:
        // The library reports progress with 1xx; only a final status means that nothing is left.
        if (event.status >= 200 && !m_isDown) {
            m_isDown = true;
            m_loop.post(std::move(m_shutDown));
        }
        return;
    case nua_i_options:
        // Answered by the library, which leaves the handle that it made for it to us.
        noteOutside(sourceOf(event.nua), "OPTIONS");
        nua_handle_destroy(event.handle);
        return;
    case nua_i_register:
    case nua_i_publish:
    case nua_i_subscribe:
    case nua_i_message:
    case nua_i_notify:
    case nua_i_info:
    case nua_i_update:
    case nua_i_method:
        // Of a dialog that is not there (RFC 3261 section 12.2.2), or of none.
        return refuseRequest(event, event.sip && event.sip->sip_to && event.sip->sip_to->a_tag ? 481 : 405);
    case nua_i_refer:
        // We carry no call but our own: there is nobody whom we could send anywhere.
        return refuseRequest(event, 403, "REFER Outside A Call");
    default:
        return; // events of handles that we have let go of
    }
}

void UserAgent::acceptInvite(const NuaEvent& event)
{
    if (m_shutDown || event.status >= 200)
        return refuseRequest(event, 503);
    m_listener.onInvite(*this, NewInvite{event.handle, readInvite(*event.sip, sourceOf(event.nua))});
}

void UserAgent::refuse(const NewInvite& invite, int status)
{
    nua_respond(invite.handle, status, phraseOf(status), TAG_IF(status == 503, SIPTAG_RETRY_AFTER_STR("10")),
        TAG_END());
    nua_handle_destroy(invite.handle);
}

void UserAgent::refuseRequest(const NuaEvent& event, int status, const char* phrase)
{
    if (event.sip && event.sip->sip_request)
        noteOutside(sourceOf(event.nua), fmt::format("{} refused", event.sip->sip_request->rq_method_name));
    if (event.status < 200) {
        nua_respond(event.handle, status, phrase ? phrase : phraseOf(status),
            TAG_IF(status == 503, SIPTAG_RETRY_AFTER_STR("10")),
            TAG_IF(status != 503, NUTAG_WITH_THIS(event.nua)), TAG_END());
    }
    nua_handle_destroy(event.handle);
}

} // namespace legscope
