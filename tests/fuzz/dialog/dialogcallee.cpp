#include "tests/fuzz/dialog/dialogcallee.h"

#include <array>
#include <fmt/format.h>

namespace legscope::fuzz {

DialogCallee::DialogCallee(
    DialogWire& wire, std::uint64_t seed, const std::string& contact, const RawMessage& invite)
    : DialogPeer(wire, seed, "callee", contact)
    , m_invite(invite)
    , m_sequence(1 + m_random.below(1000))
{
    m_callId = invite.header("Call-ID");
    m_local = invite.header("To") + ";tag=" + m_tag;
    m_remote = invite.header("From");
    learnTarget(invite);
}

bool DialogCallee::callerTakesReliable() const
{
    return m_invite.header("Supported").find("100rel") != std::string::npos;
}

void DialogCallee::receive(const RawMessage& message)
{
    const std::string method = message.method();
    if (message.status() != 0) {
        if (method == "INVITE" && message.status() >= 200)
            acknowledgeSomehow(message);
        return;
    }
    if (method == "INVITE")
        onInvite(message);
    else if (method == "CANCEL")
        onCancel(message);
    else if (method == "ACK")
        onAcknowledged();
    else
        answerSomehow(message);
}

void DialogCallee::onInvite(const RawMessage& message)
{
    if (message.header("To").find(";tag=") != std::string::npos)
        return answerReinvite(message);
    if (std::exchange(m_began, true)) {
        if (m_random.oneIn(3))
            repeat();
        return;
    }
    if (!m_random.oneIn(6))
        answer(m_invite, 100);
    for (unsigned rings = m_random.below(5); rings > 0; --rings) {
        if (m_random.oneIn(3))
            ring();
        else
            soon([this] { ring(); });
    }
    if (m_random.oneIn(8))
        return; // never answers finally
    if (m_random.oneIn(3))
        decide();
    else
        soon([this] { decide(); });
    if (m_random.oneIn(10))
        soon([this] { answerOtherBranch(); });
}

void DialogCallee::ring()
{
    const std::array<int, 6> codes{180, 180, 183, 183, 183, 199};
    const int status = m_random.of(codes);
    const bool reliable = callerTakesReliable() && m_random.oneIn(2);
    std::string headers;
    if (reliable)
        headers
            = fmt::format("Require: 100rel\r\nRSeq: {}\r\n", m_random.oneIn(10) ? m_sequence : ++m_sequence);
    answer(m_invite, status, status == 183 ? sdp() : "", headers,
        m_random.oneIn(12) ? anyMutation() : Mutation::None);
    if (reliable && m_random.oneIn(3))
        repeat();
    if (m_random.oneIn(16))
        interruptLater();
}

void DialogCallee::decide()
{
    if (m_random.below(10) < 6) {
        answer(m_invite, 200, m_random.oneIn(12) ? "" : sdp(), {},
            m_random.oneIn(16) ? anyMutation() : Mutation::None);
        if (m_random.oneIn(6))
            repeat();
        return;
    }
    const std::array<int, 10> codes{300, 302, 401, 404, 408, 480, 486, 487, 503, 603};
    const int status = m_random.of(codes);
    answer(
        m_invite, status, {}, status == 401 ? "WWW-Authenticate: Digest realm=\"f\", nonce=\"n\"\r\n" : "");
    if (m_random.oneIn(6))
        answer(m_invite, 200, sdp()); // changes its mind
}

void DialogCallee::answerOtherBranch()
{
    const std::string tag = std::exchange(m_tag, m_tag + "-fork");
    answer(m_invite, m_random.oneIn(2) ? 180 : 200, sdp());
    m_tag = tag;
}

void DialogCallee::onCancel(const RawMessage& message)
{
    const bool again = std::exchange(m_cancelled, true);
    const unsigned choice = again ? 0 : m_random.below(10);
    if (choice == 9)
        return; // silence
    answer(message, choice == 8 ? 481 : 200);
    if (choice < 5)
        answer(m_invite, 487);
    else if (choice == 5)
        answer(m_invite, 200, sdp()); // crosses
    else if (choice == 6)
        soon([this] { answer(m_invite, m_random.oneIn(2) ? 487 : 200); });
}

void DialogCallee::onAcknowledged()
{
    if (m_random.oneIn(4))
        soon([this] { request("BYE"); });
    else if (m_random.oneIn(2))
        interruptLater();
}

} // namespace legscope::fuzz
