#pragma once

#include "tests/support/longestwait.h"
#include "tests/support/rawpeer.h"

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::test {

/// A SIP message as it came, read as text.
struct RawMessage {
    std::string octets;

    bool isEmpty() const { return octets.empty(); }
    std::string method() const; ///< of a response that of its CSeq
    int status() const; ///< 0 for a request
    std::string header(std::string_view name) const; ///< as written in full, empty without one
    std::string body() const;
    unsigned cseq() const;
};

/// A UDP phone of one dialog that sends exactly what it is told and checks nothing. By itself it only sends
/// 100 to an INVITE and ACK to its refusal, and drops retransmissions. Single-threaded: it works while one of
/// its `wait...` does.
class RawPhone {
public:
    explicit RawPhone(std::string name, const std::string& host = "127.0.0.1");

    /// Where everything is sent to.
    void useEngine(const SocketAddress& engine) { m_engine = engine; }
    const SocketAddress& address() const { return m_socket.address(); }
    std::string uri() const;
    /// From now on over TCP: connects to the engine, or takes the engine's connection at its own address.
    void connectTcp();
    bool listenTcp();
    /// From now on another UDP port of the same host.
    void moveToAnotherPort() { m_socket = RawUdpPeer(m_socket.address().host()); }
    /// What it tells of where it is instead: Contact (empty: what it is) and the sent-by of its Via.
    void pretend(const std::string& contact, const std::string& sentBy = {});

    /// Begins a dialog. Bodies are application/sdp unless `headers` (lines ended by CR LF) say otherwise.
    void invite(const std::string& user, const std::string& body = {}, const std::string& headers = {});
    /// The same with any method.
    void begin(const std::string& method, const std::string& user, const std::string& headers,
        const std::string& body = {});
    void inviteWith(
        const std::string& user, const std::string& body, const std::string& headers, unsigned maxForwards);
    /// Sends a request inside the dialog.
    void request(const std::string& method, const std::string& body = {}, const std::string& headers = {});
    void acknowledge(const std::string& body = {}); ///< ACK of the 2xx to our newest INVITE
    void cancel(const std::string& headers = {}); ///< the INVITE that began the dialog
    void prack(const RawMessage& provisional, const std::string& body = {});
    void answer(
        const RawMessage& request, int status, const std::string& body = {}, const std::string& headers = {});
    /// The same as another fork would, with a To tag of its own; an empty one: none.
    void answerAs(const std::string& tag, const RawMessage& request, int status, const std::string& body = {},
        const std::string& headers = {});

    /// The next request of that method, or answer with that status to a request of that method, that was not
    /// taken yet; an empty message when none comes within the limit.
    RawMessage waitRequest(const std::string& method, std::chrono::milliseconds limit = longestWait);
    RawMessage waitAnswer(
        int status, const std::string& method = "INVITE", std::chrono::milliseconds limit = longestWait);
    /// The next final answer to a request of that method.
    RawMessage waitFinal(const std::string& method = "INVITE", std::chrono::milliseconds limit = longestWait);
    /// Whether a message of that method (status 0) or with that status waits now.
    bool hasMessage(const std::string& method, int status = 0);

    const std::string& callId() const { return m_callId; }
    const std::string& localTag() const { return m_tag; }
    std::string remoteTag() const;

private:
    RawMessage wait(const std::function<bool(const RawMessage&)>& matches, std::chrono::milliseconds limit);
    void pump();
    std::string contact() const;
    std::string sentBy() const;
    std::string via() const; ///< a new one
    void transmit(const std::string& octets);
    std::vector<std::string> take();
    void waitReadable(std::chrono::milliseconds limit) const;
    void learn(const RawMessage& message);
    void send(const std::string& startLine, const std::string& via, const std::string& cseq,
        const std::string& body, const std::string& headers);

    const std::string m_name;
    RawUdpPeer m_socket;
    std::optional<RawTcpListener> m_listener;
    std::optional<RawTcpPeer> m_connection;
    std::string m_stream; ///< what came over the connection and is no whole message
    SocketAddress m_engine;
    std::string m_contact, m_sentBy; ///< pretended
    std::string m_callId, m_tag, m_local, m_remote, m_target;
    std::string m_inviteVia, m_inviteUri; ///< of our newest INVITE
    unsigned m_maxForwards = 70;
    unsigned m_cseq = 0, m_inviteCseq = 0;
    std::deque<RawMessage> m_inbox;
    std::set<std::string> m_seen;
};

} // namespace legscope::test
