#pragma once

#include "engine/lab/lab.h"
#include "engine/lab/labscript.h"
#include "engine/sip/useragent.h"

#include <map>
#include <memory>
#include <vector>

namespace legscope {

class LabCall;

/// A built-in test phone: places and takes any number of calls, with a G.711 tone both ways over real
/// sockets. What it does with a call is told by LabInvitation and LabReception; how a call stands is read as
/// LabCallReport.
class LabPhone final : private AgentListener {
public:
    /// Not the lab's SIP thread. `listener` may be empty. Errors: those of UserAgent::create.
    static Result<std::unique_ptr<LabPhone>> create(
        Lab& lab, LabPhoneOptions options, LabListener listener = {});

    /// Ends every call by BYE, CANCEL or 603, waits two seconds at most for the answers, and lets go. Not the
    /// lab's SIP thread. The listener is not called after it.
    ~LabPhone();

    const SocketAddress& address() const noexcept { return m_address; } ///< of SIP

    // Any thread. What is asked of a call that is not there (any more) is ignored.
    LabCallId call(LabInvitation invitation);
    void answer(LabCallId call); ///< as the phone's LabReception says
    void hangUp(LabCallId call); ///< BYE, CANCEL or 603
    void hangUpAll();
    void mute(LabCallId call); ///< stops the tone without a word in SIP
    void turn(
        LabCallId call, MediaDirection direction); ///< re-INVITE; SendOnly and Inactive hold the other side
    void offer(LabCallId call, std::string sdp); ///< re-INVITE with this SDP; empty: none
    void request(LabCallId call, DialogRequest request); ///< any other method inside the dialog
    /// For INVITEs that come from now on.
    void receiveWith(LabReception reception);

    /// How a call stands, ended calls included; a report without an id when there is no such call.
    LabCallReport report(LabCallId call) const;
    /// All calls that there have been, oldest first.
    std::vector<LabCallReport> reports() const;

private:
    LabPhone(Lab& lab, LabPhoneOptions options, LabListener listener);

    void onInvite(UserAgent& agent, NewInvite invite) override;
    LabCall& add(LabCallId id);
    /// Runs `action` with the call on the lab's SIP thread, later.
    template <class Action>
    void withCall(LabCallId id, Action action);
    /// Runs `task` on the lab's SIP thread, and returns when it has run.
    void onLoop(Task task) const;
    LabCallId nextId() noexcept;

    Lab& m_lab;
    SocketAddress m_address;
    std::atomic<std::uint64_t> m_lastId{0};

    // The lab's SIP thread only.
    LabPhoneOptions m_options;
    LabListener m_listener;
    std::unique_ptr<UserAgent> m_agent;
    std::map<LabCallId, std::unique_ptr<LabCall>> m_calls;
    Task m_onQuiet; ///< set while closing: runs when no leg is alive
};

} // namespace legscope
