#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/core/threadcheck.h"
#include "engine/sip/guard/admission.h"
#include "engine/sip/nexthop.h"
#include "engine/sip/nuahandle.h"
#include "engine/sip/siploop.h"
#include "engine/sip/sipmessage.h"
#include "engine/sip/siptimers.h"

#include <memory>
#include <string>

namespace legscope {

struct AgentOptions {
    std::string name;
    SocketAddress bind; ///< port 0: the first free one
    std::string advertised; ///< host in Contact and Via; empty: the bound address
    std::string userAgent = "Legscope";
    unsigned minimumSessionExpires = 120; ///< seconds, RFC 4028
    unsigned sessionTimeout = 0; ///< seconds; 0 leaves it to the peers
    SipTimers timers;
    AdmissionLimits admission{};
};

/// Whether an agent could listen there now, over UDP and TCP.
bool isSipAddressFree(const SocketAddress& address);

/// An INVITE that has no leg yet. `handle` is unbound; whoever takes it binds it.
struct NewInvite {
    nua_handle_t* handle = nullptr;
    InviteRequest request;
};

class AgentListener {
public:
    virtual void onInvite(UserAgent& agent, NewInvite invite) = 0;

protected:
    ~AgentListener() = default;
};

/// One SIP address we listen on: a Sofia user agent over UDP and TCP. Lives on the loop's thread. Offer and
/// answer of the library are off: bodies pass as they are.
class UserAgent {
public:
    /// Binds. Errors: AddressInUse, AddressUnavailable, PermissionDenied, each with address and cause;
    /// Internal.
    static Result<std::unique_ptr<UserAgent>> create(
        SipLoop& loop, const AgentOptions& options, AgentListener& listener);

    /// After shutdown() has called back.
    ~UserAgent();
    UserAgent(const UserAgent&) = delete;
    UserAgent& operator=(const UserAgent&) = delete;

    /// Refuses everything from now on and calls `done` once the library has let go of all its transactions.
    void shutdown(Task done);

    /// Answers an INVITE that nobody takes, and lets it go.
    static void refuse(const NewInvite& invite, int status);

    const std::string& name() const { return m_options.name; }
    const SocketAddress& address() const { return m_address; } ///< bound, with the real port
    std::string advertisedHost() const;
    SipLoop& loop() const { return m_loop; }
    nua_t* nua() const { return m_nua; }
    nta_agent_t* transactionLayer() const { return m_layer; }
    const AgentOptions& options() const { return m_options; }

    /// Of legs that begin from now on.
    void setNatPolicy(NatPolicy policy)
    {
        m_thread.assertOwner();
        m_nat = std::make_shared<const NatPolicy>(std::move(policy));
    }
    const std::shared_ptr<const NatPolicy>& natPolicy() const { return m_nat; }

    /// Sofia's callback.
    static void onNua(nua_event_t event, int status, const char* phrase, nua_t* nua, nua_magic_t* agent,
        nua_handle_t* handle, nua_hmagic_t* owner, const sip_t* sip, tagi_t tags[]) noexcept;

private:
    UserAgent(SipLoop& loop, AgentOptions options, AgentListener& listener);
    bool open();
    void dispatch(const NuaEvent& event);
    void acceptInvite(const NuaEvent& event);
    /// `phrase` is a literal; null: the standard one.
    static void refuseRequest(const NuaEvent& event, int status, const char* phrase = nullptr);

    ThreadCheck m_thread;
    SipLoop& m_loop;
    const AgentOptions m_options;
    AgentListener& m_listener;
    SocketAddress m_address;
    std::shared_ptr<const NatPolicy> m_nat = std::make_shared<const NatPolicy>();
    nua_t* m_nua = nullptr;
    nta_agent_t* m_layer = nullptr; ///< of m_nua
    Task m_shutDown; ///< set while shutting down
    bool m_isDown = false;
};

} // namespace legscope
