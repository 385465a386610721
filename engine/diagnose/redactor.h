#pragma once

#include "engine/diagnose/bundlechoice.h"
#include "engine/diagnose/partywords.h"
#include "engine/event/event.h"
#include "engine/net/packetring.h"

#include <bitset>
#include <string>
#include <string_view>

namespace legscope {

/// Takes out of events and packets what a Redaction names, by characters of the same number. Secrets are
/// left to those who write (see redact.h). One thread; a preview may have one of its own.
class Redactor {
public:
    explicit Redactor(Redaction what)
        : m_what(what)
    {
    }

    /// Who takes part, and which payload types carry keys. All events are learned before any is masked.
    void learn(const Event& event);
    /// The event itself where nothing is to be masked.
    EventPtr masked(const EventPtr& event) const;
    /// A SIP message as an export has it, its secrets masked too.
    std::string exported(const SipMessage& message) const;
    /// The same of a line of text.
    std::string exported(std::string text) const;

    /// Where the octet stands that says which key a captured packet of telephone-events is about; 0: there is
    /// none, or it may stay.
    std::size_t keyAt(const CapturedPacket& packet) const;

private:
    template <class Body>
    bool concerns(const Body& body) const;
    void apply(DigitPassed& body) const;
    void apply(SoundPlayed& body) const;
    void apply(SoundRecorded& body) const;
    void apply(SipMessage& body) const;
    void apply(RouteStep& body) const;
    void apply(CallBegan& body) const;
    void apply(LegBegan& body) const;
    void apply(ModeDecided& body) const;
    void apply(SdpRewritten& body) const;
    void apply(CallEnded& body) const;
    void apply(Finding& body) const;
    void apply(Problem& body) const;
    void apply(CommandFinished& body) const;
    void apply(auto&) const { }

    const Redaction m_what;
    PartyWords m_parties;
    std::bitset<128> m_keyPayloads; ///< payload types of telephone-events
};

} // namespace legscope
