#include "tests/fuzz/dialog/dialogcaller.h"

#include <array>
#include <fmt/format.h>

namespace legscope::fuzz {

DialogCaller::DialogCaller(DialogWire& wire, std::uint64_t seed, const std::string& contact,
    std::string number, const std::string& engine)
    : DialogPeer(wire, seed, "caller", contact)
{
    m_callId = fmt::format("fuzz-{}-{:x}", number, m_random.seed());
    m_local = fmt::format("<sip:caller@{}>;tag={}", contact, m_tag);
    m_target = fmt::format("sip:{}@{}", number, engine);
    m_remote = fmt::format("<{}>", m_target);
}

void DialogCaller::begin()
{
    const std::array<const char*, 4> extensions{
        "", "Supported: 100rel\r\n", "Supported: 100rel, timer\r\n", "Require: 100rel\r\n"};
    const std::string reliable = m_random.of(extensions);
    request("INVITE", m_random.oneIn(12) ? "" : sdp(),
        reliable + "Allow: INVITE, ACK, BYE, CANCEL, PRACK, UPDATE, INFO\r\n");
    if (m_random.oneIn(6))
        repeat();
    if (m_random.oneIn(5))
        soon([this] { cancel(m_random.oneIn(6) ? anyMutation() : Mutation::None); });
    if (m_random.oneIn(12))
        interruptLater();
}

void DialogCaller::receive(const RawMessage& message)
{
    if (message.status() == 0) {
        if (message.method() == "INVITE")
            return answerReinvite(message);
        if (message.method() != "ACK")
            answerSomehow(message);
        return;
    }
    if (message.method() != "INVITE" || message.status() == 100)
        return;
    if (message.status() < 300) {
        m_remote = message.header("To");
        learnTarget(message);
    }
    if (message.status() < 200)
        onProvisional(message);
    else
        onFinal(message);
}

void DialogCaller::onProvisional(const RawMessage& message)
{
    if (!message.header("RSeq").empty())
        prackSomehow(message);
    if (m_random.oneIn(8))
        soon([this] { cancel(); });
    if (m_random.oneIn(8))
        interruptLater();
}

void DialogCaller::prackSomehow(const RawMessage& provisional)
{
    const std::string sequence = provisional.header("RSeq");
    // A retransmission gets its answer now and then.
    if (!m_pracked.insert(sequence).second && !m_random.oneIn(4))
        return;
    const std::string headers = fmt::format("RAck: {} {}\r\n", sequence, provisional.header("CSeq"));
    const auto prack = [this, headers] {
        request("PRACK", m_random.oneIn(8) ? sdp() : "", headers,
            m_random.oneIn(12) ? anyMutation() : Mutation::None);
    };
    switch (m_random.below(10)) {
    case 0:
        return; // never
    case 1:
        return soon(prack);
    case 2:
        request("PRACK", {}, fmt::format("RAck: {}7 {}\r\n", sequence, provisional.header("CSeq")));
        return soon(prack);
    case 3:
        prack();
        return prack();
    case 4:
        prack();
        return cancel();
    case 5:
        cancel();
        return prack();
    default:
        return prack();
    }
}

void DialogCaller::onFinal(const RawMessage& message)
{
    acknowledgeSomehow(message);
    if (message.status() >= 300)
        return;
    if (m_random.oneIn(10))
        cancel();
    if (m_random.oneIn(2))
        soon([this] { request("BYE"); });
    else
        interruptLater();
}

} // namespace legscope::fuzz
