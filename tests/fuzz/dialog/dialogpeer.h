#pragma once

#include "tests/fuzz/dialog/fuzzrandom.h"
#include "tests/support/rawphone.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>

namespace legscope::fuzz {

using test::RawMessage;

/// What a message says wrongly.
enum class Mutation : std::uint8_t {
    None,
    OtherTag, ///< of the To header
    NoTag, ///< of the To header
    OtherCseq,
    SameBranch, ///< that of the INVITE
    OtherBranch,
    OtherMethod, ///< in CSeq
};

/// Where a peer sends to, and how it asks for a turn of its own later.
class DialogWire {
public:
    virtual void send(const std::string& octets) = 0;
    virtual void later(std::chrono::milliseconds delay, std::function<void()> turn) = 0;
    virtual std::chrono::milliseconds sipT1() const = 0;

protected:
    ~DialogWire() = default;
};

/// What both ends of a hostile dialog have in common: what the dialog is made of, messages of it that are
/// right or mutated, and answers to most requests. Which message comes next is up to the random numbers.
class DialogPeer {
public:
    DialogPeer(DialogWire& wire, std::uint64_t seed, std::string user, std::string contact);
    virtual ~DialogPeer() = default;
    DialogPeer(const DialogPeer&) = delete;
    DialogPeer& operator=(const DialogPeer&) = delete;

    virtual void receive(const RawMessage& message) = 0;
    const std::string& callId() const { return m_callId; }

protected:
    /// Sends a request in the dialog; a new CSeq but for ACK and CANCEL.
    void request(const std::string& method, const std::string& body = {}, const std::string& headers = {},
        Mutation mutation = Mutation::None);
    void answer(const RawMessage& request, int status, const std::string& body = {},
        const std::string& headers = {}, Mutation mutation = Mutation::None);
    void acknowledge(Mutation mutation = Mutation::None);
    void acknowledgeRefusal(const RawMessage& refusal);
    void cancel(Mutation mutation = Mutation::None);

    /// Answers a request that is not an INVITE as it likes: rightly most of the time.
    void answerSomehow(const RawMessage& request);
    /// Answers a re-INVITE.
    void answerReinvite(const RawMessage& request);
    /// Acknowledges a final answer to an INVITE: rightly most of the time.
    void acknowledgeSomehow(const RawMessage& final);
    /// Something that nobody asked for.
    void interrupt();
    /// Sends an earlier message of this peer again.
    void repeat();
    /// The next turns, after random times.
    void interruptLater();

    void soon(std::function<void()> turn);
    Mutation anyMutation();
    std::string sdp();
    const std::string& newestInviteBranch() const { return m_inviteBranch; }
    void learnTarget(const RawMessage& message);

    FuzzRandom m_random;
    std::string m_callId, m_tag, m_local, m_remote, m_target;
    std::string m_inviteUri;

private:
    std::string viaOf(const std::string& branch) const;
    void send(std::string octets);

    DialogWire& m_wire;
    const std::string m_user, m_contact;
    std::string m_inviteBranch;
    unsigned m_cseq = 0, m_inviteCseq = 0, m_sdpVersion = 0;
    unsigned m_turns = 0;
    std::deque<std::string> m_sent;
};

} // namespace legscope::fuzz
