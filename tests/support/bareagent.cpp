#include "tests/support/bareagent.h"

#include "tests/support/rawpeer.h"

#include <fmt/format.h>
#include <mutex>

namespace legscope {
namespace {

constexpr const char* sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                            "m=audio 40000 RTP/AVP 8\r\n";

void initialiseLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        su_init();
        su_log_set_level(su_log_global, 0);
        su_log_set_level(su_log_default, 0);
    });
}

} // namespace

BareAgent::BareAgent(const std::string& host, OnInvite onInvite, const std::string& certificates)
    : m_onInvite(onInvite)
{
    initialiseLibrary();
    m_root = su_root_create(nullptr);
    su_root_threading(m_root, 0);
    for (int attempt = 0; attempt < 10 && !m_nua; ++attempt) {
        m_address = freeAddress(host);
        const auto sips = "sips:" + tlsAddress().text();
        m_nua = nua_create(m_root, &BareAgent::onNua, reinterpret_cast<nua_magic_t*>(this),
            NUTAG_URL(uri().c_str()), TAG_IF(!certificates.empty(), NUTAG_SIPS_URL(sips.c_str())),
            TAG_IF(!certificates.empty(), NUTAG_CERTIFICATE_DIR(certificates.c_str())), NUTAG_MEDIA_ENABLE(0),
            NTATAG_SERVER_RPORT(2), NUTAG_AUTOANSWER(0), NTATAG_BAD_REQ_MASK(~0U), NTATAG_BAD_RESP_MASK(0),
            TPTAG_LOG(1), TPTAG_PONG2PING(1), TAG_END());
    }
    observeWire(this);
}

BareAgent::~BareAgent()
{
    if (m_nua) {
        nua_shutdown(m_nua);
        pumpUntil([this] { return m_isDown; }, std::chrono::seconds(40));
        nua_destroy(m_nua);
    }
    su_root_destroy(m_root);
    observeWire(nullptr);
}

std::string BareAgent::uri() const
{
    return fmt::format("sip:{}", m_address.text());
}

void BareAgent::invite(const std::string& uri, Acknowledging acknowledging)
{
    m_call = nua_handle(m_nua, nullptr, SIPTAG_TO_STR(uri.c_str()), TAG_END());
    nua_invite(m_call, NUTAG_AUTOACK(acknowledging == Acknowledging::ByItself),
        SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(sdp), TAG_END());
}

void BareAgent::acknowledge()
{
    nua_ack(m_call, TAG_END());
}

void BareAgent::reinvite()
{
    nua_invite(m_call, NUTAG_AUTOACK(0), SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(sdp),
        TAG_END());
}

void BareAgent::bye()
{
    nua_bye(m_call, TAG_END());
}

void BareAgent::byeIncoming()
{
    nua_bye(m_incoming, TAG_END());
}

void BareAgent::useShortTimers()
{
    nua_set_params(m_nua, NTATAG_SIP_T1(50), NTATAG_SIP_T1X64(64 * 50), TAG_END());
}

void BareAgent::pump(std::chrono::milliseconds time)
{
    pumpUntil([] { return false; }, time);
}

bool BareAgent::pumpUntil(const std::function<bool()>& condition, std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        observeWire(this);
        su_root_step(m_root, limit.count() > 0 ? 5 : 0);
        if (std::chrono::steady_clock::now() >= end)
            return condition();
    }
    return true;
}

void BareAgent::onWire(const WireMessage& m)
{
    if (!m_records)
        return;
    m_seen.push_back(
        {m.direction, m.transport, m.local, m.remote, std::string(m.octets), std::string(m.callId),
            std::string(m.method), std::string(m.contentType), std::string(m.body), m.status, m.cseq});
}

void BareAgent::onNua(nua_event_t event, int status, const char*, nua_t*, nua_magic_t* magic,
    nua_handle_t* handle, nua_hmagic_t*, const sip_t*, tagi_t*)
{
    reinterpret_cast<BareAgent*>(magic)->onEvent(event, status, handle);
}

void BareAgent::onEvent(nua_event_t event, int status, nua_handle_t* handle)
{
    switch (event) {
    case nua_r_shutdown:
        m_isDown = status >= 200;
        break;
    case nua_i_invite:
        ++m_requests;
        if (status >= 200)
            break;
        m_incoming = handle;
        if (m_onInvite == OnInvite::Busy)
            nua_respond(handle, SIP_486_BUSY_HERE, TAG_END());
        else if (m_onInvite == OnInvite::Answer)
            nua_respond(handle, SIP_200_OK, SIPTAG_CONTENT_TYPE_STR("application/sdp"),
                SIPTAG_PAYLOAD_STR(sdp), TAG_END());
        break;
    case nua_i_options:
    case nua_i_message:
    case nua_i_register:
    case nua_i_method:
        ++m_requests;
        break;
    case nua_i_terminated:
        if (handle == m_incoming)
            m_incoming = nullptr;
        nua_handle_destroy(handle);
        break;
    default:
        if (event > nua_r_set_params)
            m_answers.push_back(status);
        break;
    }
}

} // namespace legscope
