#include "tests/support/rawphone.h"

#include "tests/support/rawsip.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fmt/format.h>
#include <thread>

namespace legscope::test {
namespace {

std::string fresh(std::string_view prefix)
{
    static std::atomic<unsigned> next{1};
    return fmt::format("{}{}", prefix, next.fetch_add(1));
}

std::string uriOf(const std::string& nameAddress)
{
    const auto from = nameAddress.find('<');
    const auto to = nameAddress.find('>');
    return from == std::string::npos ? nameAddress : nameAddress.substr(from + 1, to - from - 1);
}

std::string content(const std::string& body, const std::string& headers)
{
    const bool typed = body.empty() || headers.find("Content-Type:") != std::string::npos;
    return fmt::format("{}{}Content-Length: {}\r\n\r\n{}", headers,
        typed ? "" : "Content-Type: application/sdp\r\n", body.size(), body);
}

} // namespace

std::string RawMessage::method() const
{
    if (status() == 0)
        return octets.substr(0, octets.find(' '));
    const std::string cseqHeader = header("CSeq");
    return cseqHeader.substr(cseqHeader.find(' ') + 1);
}

int RawMessage::status() const
{
    return statusOf(octets);
}

std::string RawMessage::header(std::string_view name) const
{
    return headerOf(octets, name);
}

std::string RawMessage::body() const
{
    const auto end = octets.find("\r\n\r\n");
    return end == std::string::npos ? "" : octets.substr(end + 4);
}

unsigned RawMessage::cseq() const
{
    return static_cast<unsigned>(std::strtoul(header("CSeq").c_str(), nullptr, 10));
}

RawPhone::RawPhone(std::string name, const std::string& host)
    : m_name(std::move(name))
    , m_socket(host)
    , m_tag(fresh("tag-" + m_name))
{
}

std::string RawPhone::uri() const
{
    return fmt::format("sip:{}@{}", m_name, address().text());
}

void RawPhone::connectTcp()
{
    m_connection.emplace(m_engine, m_socket.address().host());
}

bool RawPhone::listenTcp()
{
    m_listener.emplace(address());
    return m_listener->isListening();
}

std::string RawPhone::via() const
{
    return fmt::format(
        "SIP/2.0/{} {};branch={};rport", m_connection ? "TCP" : "UDP", sentBy(), fresh("z9hG4bK-" + m_name));
}

void RawPhone::transmit(const std::string& octets)
{
    if (m_connection)
        m_connection->send(octets);
    else
        m_socket.send(m_engine, octets);
}

/// The whole messages that have come.
std::vector<std::string> RawPhone::take()
{
    std::vector<std::string> messages;
    while (auto octets = m_socket.take())
        messages.push_back(std::move(*octets));
    if (m_listener && !m_connection)
        m_connection = m_listener->accept();
    if (!m_connection)
        return messages;
    m_stream += m_connection->take();
    for (;;) {
        m_stream.erase(0, m_stream.find_first_not_of("\r\n"));
        const auto end = m_stream.find("\r\n\r\n");
        if (end == std::string::npos)
            return messages;
        const auto length = std::strtoul(headerOf(m_stream, "Content-Length").c_str(), nullptr, 10);
        if (m_stream.size() < end + 4 + length)
            return messages;
        messages.push_back(m_stream.substr(0, end + 4 + length));
        m_stream.erase(0, end + 4 + length);
    }
}

void RawPhone::waitReadable(std::chrono::milliseconds limit) const
{
    if (m_connection)
        m_connection->waitReadable(limit);
    else if (m_listener)
        m_listener->waitReadable(limit);
    else
        m_socket.waitReadable(limit);
}

void RawPhone::pretend(const std::string& contact, const std::string& sentBy)
{
    m_contact = contact;
    m_sentBy = sentBy;
}

std::string RawPhone::contact() const
{
    return m_contact.empty() ? uri() : m_contact;
}

std::string RawPhone::sentBy() const
{
    return m_sentBy.empty() ? address().text() : m_sentBy;
}

std::string RawPhone::remoteTag() const
{
    const auto at = m_remote.find(";tag=");
    return at == std::string::npos ? "" : m_remote.substr(at + 5);
}

void RawPhone::send(const std::string& startLine, const std::string& via, const std::string& cseq,
    const std::string& body, const std::string& headers)
{
    transmit(fmt::format(
        "{}\r\nVia: {}\r\nMax-Forwards: {}\r\nFrom: {}\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {}\r\n"
        "Contact: <{}>\r\n{}",
        startLine, via, m_maxForwards, m_local, m_remote, m_callId, cseq, contact(), content(body, headers)));
}

void RawPhone::invite(const std::string& user, const std::string& body, const std::string& headers)
{
    begin("INVITE", user, headers, body);
}

void RawPhone::begin(
    const std::string& method, const std::string& user, const std::string& headers, const std::string& body)
{
    m_callId = fresh("raw-" + m_name) + "@" + m_socket.address().text();
    m_local = fmt::format("<{}>;tag={}", uri(), m_tag);
    m_target = fmt::format("sip:{}@{}", user, m_engine.text());
    m_remote = fmt::format("<{}>", m_target);
    request(method, body, headers);
}

void RawPhone::inviteWith(
    const std::string& user, const std::string& body, const std::string& headers, unsigned maxForwards)
{
    m_maxForwards = maxForwards;
    invite(user, body, headers);
    m_maxForwards = 70;
}

void RawPhone::request(const std::string& method, const std::string& body, const std::string& headers)
{
    const std::string via = this->via();
    ++m_cseq;
    if (method == "INVITE") {
        m_inviteVia = via;
        m_inviteUri = m_target;
        m_inviteCseq = m_cseq;
    }
    send(fmt::format("{} {} SIP/2.0", method, m_target), via, fmt::format("{} {}", m_cseq, method), body,
        headers);
}

void RawPhone::acknowledge(const std::string& body)
{
    const std::string via = this->via();
    send(fmt::format("ACK {} SIP/2.0", m_target), via, fmt::format("{} ACK", m_inviteCseq), body, {});
}

void RawPhone::cancel(const std::string& headers)
{
    send(fmt::format("CANCEL {} SIP/2.0", m_inviteUri), m_inviteVia, fmt::format("{} CANCEL", m_inviteCseq),
        {}, headers);
}

void RawPhone::prack(const RawMessage& provisional, const std::string& body)
{
    request("PRACK", body,
        fmt::format("RAck: {} {}\r\n", provisional.header("RSeq"), provisional.header("CSeq")));
}

void RawPhone::answer(
    const RawMessage& request, int status, const std::string& body, const std::string& headers)
{
    answerAs(m_tag, request, status, body, headers);
}

void RawPhone::answerAs(const std::string& tag, const RawMessage& request, int status,
    const std::string& body, const std::string& headers)
{
    std::string to = request.header("To");
    if (!tag.empty() && to.find(";tag=") == std::string::npos && status != 100)
        to += ";tag=" + tag;
    transmit(fmt::format("SIP/2.0 {} Raw\r\nVia: {}\r\nFrom: {}\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {}\r\n"
                         "Contact: <{}>\r\n{}",
        status, request.header("Via"), request.header("From"), to, request.header("Call-ID"),
        request.header("CSeq"), contact(), content(body, headers)));
}

/// What the dialog's later requests need.
void RawPhone::learn(const RawMessage& message)
{
    const std::string contact = uriOf(message.header("Contact"));
    if (message.status() == 0) {
        if (message.method() == "INVITE" && m_callId.empty()) {
            m_callId = message.header("Call-ID");
            m_remote = message.header("From");
            m_local = message.header("To") + ";tag=" + m_tag;
        }
        if (message.method() == "INVITE") {
            answer(message, 100);
            m_target = contact;
        }
        return;
    }
    if (message.method() != "INVITE" || message.status() == 100)
        return;
    if (message.status() < 300) {
        m_remote = message.header("To");
        if (!contact.empty())
            m_target = contact;
        return;
    }
    // The ACK of a refusal belongs to the INVITE's own transaction (RFC 3261 section 17.1.1.3).
    const std::string established = std::exchange(m_remote, message.header("To"));
    send(fmt::format("ACK {} SIP/2.0", m_inviteUri), m_inviteVia, fmt::format("{} ACK", message.cseq()), {},
        {});
    m_remote = established;
}

void RawPhone::pump()
{
    for (std::string& octets : take()) {
        RawMessage message{std::move(octets)};
        if (message.method().empty() || !m_seen.insert(message.octets).second)
            continue;
        learn(message);
        m_inbox.push_back(std::move(message));
    }
}

RawMessage RawPhone::wait(
    const std::function<bool(const RawMessage&)>& matches, std::chrono::milliseconds limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    for (;;) {
        pump();
        const auto found = std::ranges::find_if(m_inbox, matches);
        if (found != m_inbox.end()) {
            RawMessage message = std::move(*found);
            m_inbox.erase(found);
            return message;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return {};
        waitReadable(std::min(left, std::chrono::milliseconds(100)));
    }
}

RawMessage RawPhone::waitRequest(const std::string& method, std::chrono::milliseconds limit)
{
    return wait(
        [&](const RawMessage& message) { return message.status() == 0 && message.method() == method; },
        limit);
}

RawMessage RawPhone::waitAnswer(int status, const std::string& method, std::chrono::milliseconds limit)
{
    return wait(
        [&](const RawMessage& message) { return message.status() == status && message.method() == method; },
        limit);
}

RawMessage RawPhone::waitFinal(const std::string& method, std::chrono::milliseconds limit)
{
    return wait(
        [&](const RawMessage& message) { return message.status() >= 200 && message.method() == method; },
        limit);
}

bool RawPhone::hasMessage(const std::string& method, int status)
{
    pump();
    return std::ranges::any_of(m_inbox,
        [&](const RawMessage& message) { return message.status() == status && message.method() == method; });
}

} // namespace legscope::test
