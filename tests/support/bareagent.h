#pragma once

#include "engine/core/socketaddress.h"
#include "engine/sip/sofia.h"
#include "engine/sip/trace.h"
#include "tests/support/longestwait.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace legscope {

/// A wire message as the observer saw it, kept.
struct SeenMessage {
    Direction direction;
    Transport transport;
    SocketAddress local, remote;
    std::string octets, callId, method, contentType, body;
    int status;
    std::uint32_t cseq;
};

/// A nua agent with exactly the tags of the product and no engine above it: what the guards face.
/// Single-threaded: the agent runs only while `pump` or `pumpUntil` does. Answers OPTIONS by itself and
/// INVITE as told.
class BareAgent final : public WireObserver {
public:
    enum class OnInvite { Busy, Answer, Nothing };

    /// Listens on a free port of `host`, on UDP and TCP. With a directory of certificates (agent.pem,
    /// cafile.pem) also on TLS, at the port after it.
    explicit BareAgent(const std::string& host = "127.0.0.1", OnInvite onInvite = OnInvite::Busy,
        const std::string& certificates = {});
    ~BareAgent() override;
    BareAgent(const BareAgent&) = delete;
    BareAgent& operator=(const BareAgent&) = delete;

    bool isUp() const noexcept { return m_nua != nullptr; }
    const SocketAddress& address() const noexcept { return m_address; }
    SocketAddress tlsAddress() const
    {
        return m_address.withPort(static_cast<std::uint16_t>(m_address.port() + 1));
    }
    std::string uri() const;

    /// Sends an INVITE with a small SDP to `uri`; ACKs a 2xx by itself, or when `acknowledge` is called.
    enum class Acknowledging { ByItself, WhenTold };
    void invite(const std::string& uri, Acknowledging acknowledging = Acknowledging::ByItself);
    void acknowledge();
    /// Sends another INVITE in the dialog that `invite` opened.
    void reinvite();
    /// Ends what `invite` opened.
    void bye();
    /// Ends the call that came in last.
    void byeIncoming();
    /// Retransmits ten times as fast as RFC 3261 17.1.1.1 has it (T1 of 50 ms): for tests that wait for it.
    void useShortTimers();

    void pump(std::chrono::milliseconds time);
    /// False when the condition did not become true in time.
    bool pumpUntil(const std::function<bool()>& condition,
        std::chrono::milliseconds limit = legscope::test::longestWait);

    /// Everything that crossed the agent's transports, oldest first.
    const std::vector<SeenMessage>& seen() const noexcept { return m_seen; }
    void forgetSeen() { m_seen.clear(); }
    /// Keeps no further messages: for floods.
    void recordNothing() { m_records = false; }
    /// The statuses nua reported for what this agent sent, oldest first.
    const std::vector<int>& answers() const noexcept { return m_answers; }
    /// How many requests of any kind reached the application.
    unsigned requests() const noexcept { return m_requests; }

    void onWire(const WireMessage& message) override;

private:
    static void onNua(nua_event_t event, int status, const char* phrase, nua_t* nua, nua_magic_t* magic,
        nua_handle_t* handle, nua_hmagic_t* owner, const sip_t* sip, tagi_t tags[]);
    void onEvent(nua_event_t event, int status, nua_handle_t* handle);

    const OnInvite m_onInvite;
    su_root_t* m_root = nullptr;
    nua_t* m_nua = nullptr;
    nua_handle_t* m_call = nullptr;
    nua_handle_t* m_incoming = nullptr;
    SocketAddress m_address;
    std::vector<SeenMessage> m_seen;
    std::vector<int> m_answers;
    unsigned m_requests = 0;
    bool m_isDown = false;
    bool m_records = true;
};

} // namespace legscope
