#pragma once

#include "tests/fuzz/dialog/dialogpeer.h"

namespace legscope::fuzz {

/// The end that is called.
class DialogCallee final : public DialogPeer {
public:
    DialogCallee(DialogWire& wire, std::uint64_t seed, const std::string& contact, const RawMessage& invite);

    void receive(const RawMessage& message) override;

private:
    void onInvite(const RawMessage& message);
    void onCancel(const RawMessage& message);
    void onAcknowledged();
    void ring();
    void decide();
    void answerOtherBranch();
    bool callerTakesReliable() const;

    RawMessage m_invite; ///< that began the dialog
    unsigned m_sequence; ///< RSeq
    bool m_began = false;
    bool m_cancelled = false;
};

} // namespace legscope::fuzz
