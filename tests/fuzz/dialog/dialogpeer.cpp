#include "tests/fuzz/dialog/dialogpeer.h"

#include "tests/support/carriedsdp.h"

#include <array>
#include <fmt/format.h>

namespace legscope::fuzz {
namespace {

constexpr std::size_t mostRepeatable = 6;
constexpr unsigned mostTurns = 12;

std::string content(const std::string& body)
{
    return fmt::format("{}Content-Length: {}\r\n\r\n{}",
        body.empty() ? "" : "Content-Type: application/sdp\r\n", body.size(), body);
}

std::string uriOf(const std::string& nameAddress)
{
    const auto from = nameAddress.find('<');
    const auto to = nameAddress.find('>');
    return from == std::string::npos ? nameAddress : nameAddress.substr(from + 1, to - from - 1);
}

std::string withoutTag(const std::string& nameAddress)
{
    return nameAddress.substr(0, nameAddress.find(";tag="));
}

std::string toFor(const std::string& to, Mutation mutation)
{
    if (mutation == Mutation::NoTag)
        return withoutTag(to);
    return mutation == Mutation::OtherTag ? withoutTag(to) + ";tag=other" : to;
}

} // namespace

DialogPeer::DialogPeer(DialogWire& wire, std::uint64_t seed, std::string user, std::string contact)
    : m_random(seed)
    , m_tag(fmt::format("t{:x}", m_random.seed() & 0xffffffff))
    , m_wire(wire)
    , m_user(std::move(user))
    , m_contact(std::move(contact))
{
}

std::string DialogPeer::viaOf(const std::string& branch) const
{
    return fmt::format("SIP/2.0/UDP {};branch={};rport", m_contact, branch);
}

void DialogPeer::send(std::string octets)
{
    m_wire.send(octets);
    m_sent.push_back(std::move(octets));
    if (m_sent.size() > mostRepeatable)
        m_sent.pop_front();
}

void DialogPeer::repeat()
{
    if (!m_sent.empty())
        m_wire.send(m_sent[m_random.below(static_cast<unsigned>(m_sent.size()))]);
}

void DialogPeer::soon(std::function<void()> turn)
{
    // At once, within the same wake of the engine, a bit later, or beyond the retransmissions.
    const std::array<unsigned, 6> delays{0, 0, 1, 8, 60, 400};
    m_wire.later(std::chrono::milliseconds(m_random.of(delays)), std::move(turn));
}

Mutation DialogPeer::anyMutation()
{
    return static_cast<Mutation>(1 + m_random.below(6));
}

std::string DialogPeer::sdp()
{
    return test::sdpBody(
        fmt::format("m=audio {} RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n", 30000 + 2 * m_random.below(500)),
        "127.0.0.1", ++m_sdpVersion);
}

void DialogPeer::request(
    const std::string& method, const std::string& body, const std::string& headers, Mutation mutation)
{
    const bool ofInvite = method == "ACK" || method == "CANCEL";
    unsigned cseq = ofInvite ? m_inviteCseq : ++m_cseq;
    std::string branch = fmt::format("z9hG4bK-{:x}", m_random.seed());
    if (method == "INVITE") {
        m_inviteBranch = branch;
        m_inviteCseq = cseq;
        m_inviteUri = m_target;
    }
    if (method == "CANCEL" || mutation == Mutation::SameBranch)
        branch = m_inviteBranch;
    if (mutation == Mutation::OtherBranch)
        branch += "-other";
    if (mutation == Mutation::OtherCseq)
        cseq = m_random.oneIn(2) ? cseq + 1 + m_random.below(1000) : m_random.below(cseq + 1);
    send(fmt::format("{} {} SIP/2.0\r\nVia: {}\r\nMax-Forwards: 70\r\nFrom: {}\r\nTo: {}\r\nCall-ID: {}\r\n"
                     "CSeq: {} {}\r\nContact: <sip:{}@{}>\r\n{}{}",
        method, method == "CANCEL" ? m_inviteUri : m_target, viaOf(branch), m_local,
        toFor(m_remote, mutation), m_callId, cseq,
        mutation == Mutation::OtherMethod && !ofInvite ? "INFO" : method, m_user, m_contact, headers,
        content(body)));
}

void DialogPeer::answer(const RawMessage& request, int status, const std::string& body,
    const std::string& headers, Mutation mutation)
{
    std::string to = request.header("To");
    if (to.find(";tag=") == std::string::npos && status != 100)
        to += ";tag=" + m_tag;
    std::string via = request.header("Via");
    if (mutation == Mutation::OtherBranch || mutation == Mutation::SameBranch)
        via.replace(via.find("branch=z9hG4bK"), 14, "branch=z9hG4bKx");
    std::string cseq = request.header("CSeq");
    if (mutation == Mutation::OtherCseq)
        cseq = "77" + cseq;
    if (mutation == Mutation::OtherMethod)
        cseq = cseq.substr(0, cseq.find(' ')) + " UPDATE";
    send(fmt::format("SIP/2.0 {} Fuzz\r\nVia: {}\r\nFrom: {}\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {}\r\n"
                     "Contact: <sip:{}@{}>\r\n{}{}",
        status, via, request.header("From"), toFor(to, mutation), request.header("Call-ID"), cseq, m_user,
        m_contact, headers, content(body)));
}

void DialogPeer::acknowledge(Mutation mutation)
{
    request("ACK", {}, {}, mutation);
}

void DialogPeer::acknowledgeRefusal(const RawMessage& refusal)
{
    const std::string established = std::exchange(m_remote, refusal.header("To"));
    const std::string target = std::exchange(m_target, m_inviteUri);
    request("ACK", {}, {}, Mutation::SameBranch);
    m_remote = established;
    m_target = target;
}

void DialogPeer::cancel(Mutation mutation)
{
    const std::string established = std::exchange(m_remote, withoutTag(m_remote));
    request("CANCEL", {}, {}, mutation);
    m_remote = established;
}

void DialogPeer::learnTarget(const RawMessage& message)
{
    const std::string contact = uriOf(message.header("Contact"));
    if (contact.starts_with("sip:"))
        m_target = contact;
}

void DialogPeer::answerSomehow(const RawMessage& request)
{
    const std::string method = request.method();
    const bool wantsSdp = method == "UPDATE" && !request.body().empty();
    const unsigned choice = m_random.below(20);
    if (choice < 12)
        return answer(request, 200, wantsSdp ? sdp() : "");
    if (choice < 14)
        return soon([this, request, wantsSdp] { answer(request, 200, wantsSdp ? sdp() : ""); });
    if (choice == 14) {
        answer(request, 200, wantsSdp ? sdp() : "");
        return answer(request, 200, wantsSdp ? sdp() : "");
    }
    if (choice == 15) {
        answer(request, 100);
        return;
    }
    if (choice < 18) {
        const std::array<int, 6> codes{481, 408, 500, 405, 491, 603};
        return answer(request, m_random.of(codes));
    }
    if (choice == 18)
        answer(request, 200, {}, {}, anyMutation());
    // else: silence
}

void DialogPeer::answerReinvite(const RawMessage& request)
{
    const std::array<int, 8> codes{200, 200, 200, 200, 491, 488, 481, 180};
    const int status = m_random.of(codes);
    soon([this, request, status] {
        answer(request, status, status == 200 ? sdp() : "", {},
            m_random.oneIn(12) ? anyMutation() : Mutation::None);
    });
}

void DialogPeer::acknowledgeSomehow(const RawMessage& final)
{
    const bool accepted = final.status() < 300;
    if (m_random.oneIn(accepted ? 10 : 20))
        return; // never
    const auto acknowledgeIt = [this, final, accepted] {
        if (!accepted)
            return acknowledgeRefusal(final);
        acknowledge(m_random.oneIn(12) ? anyMutation() : Mutation::None);
    };
    if (m_random.oneIn(6))
        soon(acknowledgeIt);
    else
        acknowledgeIt();
    if (m_random.oneIn(8))
        acknowledgeIt();
}

void DialogPeer::interruptLater()
{
    if (m_turns++ < mostTurns && !m_random.oneIn(4))
        soon([this] { interrupt(); });
}

void DialogPeer::interrupt()
{
    const Mutation mutation = m_random.oneIn(5) ? anyMutation() : Mutation::None;
    switch (m_random.below(12)) {
    case 0:
    case 1:
        request("BYE", {}, {}, mutation);
        if (m_random.oneIn(4))
            repeat();
        break;
    case 2:
        request("INFO", {}, {}, mutation);
        break;
    case 3:
        request("UPDATE", m_random.oneIn(3) ? "" : sdp(), {}, mutation);
        break;
    case 4:
    case 5:
        request("INVITE", m_random.oneIn(4) ? "" : sdp(), "Supported: 100rel\r\n", mutation);
        break;
    case 6:
        request("REFER", {}, fmt::format("Refer-To: <sip:nobody@{}>\r\n", m_contact), mutation);
        break;
    case 7:
        request("OPTIONS", {}, {}, mutation);
        break;
    case 8:
        request("MESSAGE", {}, {}, mutation);
        break;
    case 9:
        request(
            "PRACK", {}, fmt::format("RAck: {} {} INVITE\r\n", m_random.below(3), m_inviteCseq), mutation);
        break;
    default:
        repeat();
    }
    interruptLater();
}

} // namespace legscope::fuzz
