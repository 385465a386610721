#pragma once

#include "engine/sip/guard/forkguard.h"
#include "engine/sip/sipmessage.h"
#include "engine/sip/sofia.h"

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// The early dialogs of one INVITE of ours: each fork that answers provisionally with a To tag makes one
/// (RFC 3261 sections 12.1 and 13.2.2.1). Sends the PRACK of each reliable answer in its own dialog (RFC 3262
/// section 4), and other requests in the dialog that has spoken last. Lives on the loop's thread.
class EarlyDialogs {
public:
    /// Final answer to a request; `sip` is null when none came, then `status` is 408.
    using Answered = std::function<void(int status, const sip_t* sip)>;

    EarlyDialogs(nta_agent_t* layer, std::string userAgent, const std::string& callId);
    ~EarlyDialogs();

    /// A provisional answer. False when it is to be ignored: a retransmission, or out of order.
    bool receive(const sip_t& answer);
    /// A request of a fork, which may have a new Contact (RFC 3311 section 5.2).
    void refreshTarget(const sip_t& request);

    bool isEmpty() const { return m_dialogs.empty(); }
    /// Sends a request in the dialog that has spoken last, an UPDATE in the last one that was acknowledged.
    /// False when there is none, or the INVITE has its final answer already.
    bool request(const DialogRequest& request, Answered answered);

private:
    struct Dialog;
    friend struct EarlyRequest;

    Dialog* dialogOf(const char* tag);
    Dialog* open(const sip_t& answer);
    void acknowledge(const Dialog& dialog, const sip_t& answer);
    nta_leg_t* legOf(const Dialog& dialog) const;
    nta_outgoing_t* send(nta_leg_t* leg, msg_t* message, const char* method, EarlyRequest* awaiting);
    std::uint32_t nextSequence(const Dialog& dialog) const;
    static int onAnswer(EarlyRequest* request, nta_outgoing_t* transaction, const sip_t* answer);

    nta_agent_t* const m_layer;
    const std::string m_userAgent;
    const UntiedInvite m_untied;
    std::vector<std::unique_ptr<Dialog>> m_dialogs; ///< the one that has spoken last at the end
    std::list<EarlyRequest> m_sent; ///< unanswered
};

} // namespace legscope
