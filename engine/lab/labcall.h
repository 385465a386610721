#pragma once

#include "engine/lab/labcallmedia.h"
#include "engine/lab/labscript.h"
#include "engine/sip/leg.h"

#include <memory>

namespace legscope {

/// What a call needs of the phone it belongs to.
struct LabCallSetting {
    ToneLoop& tones;
    UserAgent& agent;
    const LabPhoneOptions& options;
    const LabListener& listener;
    std::function<void()> onOver; ///< the leg has ended; the counters may still move
};

/// One call of a lab phone: a leg, its media, and what it is to do. The lab's SIP thread.
class LabCall final : private LegListener {
public:
    LabCall(LabCallId id, LabCallSetting setting);

    void place(const LabInvitation& invitation);
    void receive(const NewInvite& invite);

    void answer();
    void hangUp();
    void mute();
    /// A re-INVITE with our SDP in this direction.
    void turn(MediaDirection direction);
    /// A re-INVITE with this SDP, or none.
    void offer(const std::string& sdp);
    /// Any other request inside the dialog.
    void request(const DialogRequest& request);

    bool isOver() const noexcept { return !m_leg || m_leg->isOver(); }
    LabCallReport report() const;

private:
    void onProvisional(Leg& leg, const SipAnswer& answer) override;
    void onAnswered(Leg& leg, const SipAnswer& answer) override;
    void onRefused(Leg& leg, const SipAnswer& answer) override;
    void onAcknowledged(Leg& leg, const SipBody& body) override;
    void onRequest(Leg& leg, const DialogRequest& request) override;
    void onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer) override;
    void onCancelled(Leg& leg, const std::string& reason) override;
    void onEnded(Leg& leg, const LegEnding& ending) override;

    void notify(LabMoment moment);
    void ring();
    void refuse(int status);
    void establish();
    void over(int status, const LegEnding& ending);

    const LabCallSetting m_setting;
    LabInvitation m_invitation;
    std::unique_ptr<Leg> m_leg;
    LoopTimer m_timer;
    LabCallReport m_report;
    LabCallMedia m_media;
    bool m_isDelayed = false; ///< our last re-INVITE had no SDP
};

} // namespace legscope
