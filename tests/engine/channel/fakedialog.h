#pragma once

#include "engine/channel/offeranswer.h"
#include "tests/support/faketimers.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace legscope::test {

inline Sdp audioSdp(unsigned version, const std::string& direction = "sendrecv")
{
    Sdp body{"application/sdp",
        "v=0\r\no=- 1 " + std::to_string(version)
            + " IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\n"
              "t=0 0\r\nm=audio 4000 RTP/AVP 8\r\na="
            + direction + "\r\n"};
    body.part = readSdpOf(body.type, body.text);
    return body;
}

/// A dialog whose messages go nowhere: they are written down, and the test says what comes and when.
class FakeDialog final : public Dialog {
public:
    FakeDialog(std::uint64_t id, Phase begin)
        : m_id{id}
        , m_called(begin == Phase::Inviting)
        , m_phase(begin)
    {
    }

    LegId id() const override { return m_id; }
    Phase phase() const override { return m_phase; }
    bool isCalled() const override { return m_called; }
    bool takesRequest(const std::string& method) const override
    {
        return isAnswered() || (method == "UPDATE" && isEarlyReliable && !isOver());
    }
    void respond(const SipAnswer& answer) override
    {
        sent.push_back(std::to_string(answer.status) + " to INVITE");
        if (answer.status >= 200)
            m_phase = answer.status < 300 ? Phase::Accepted : Phase::Ended;
    }
    void acknowledge(const SipBody& body) override
    {
        if (!std::exchange(m_ackDue, false))
            return;
        sent.emplace_back(body.isEmpty() ? "ACK" : "ACK with SDP");
        m_phase = Phase::Established;
    }
    bool awaitsAcknowledge() const override { return m_ackDue; }
    std::uint64_t request(const DialogRequest& request) override
    {
        sent.push_back(request.method);
        bodies.push_back(request.body);
        return ++lastToken;
    }
    void answer(std::uint64_t requestId, const SipAnswer& answer) override
    {
        sent.push_back(std::to_string(answer.status) + " to " + std::to_string(requestId));
    }
    void end(const Cause&, int = 0) override
    {
        sent.emplace_back(m_phase == Phase::Inviting ? "CANCEL" : "BYE");
        m_phase = m_phase == Phase::Inviting ? Phase::Cancelling : Phase::Ending;
    }

    /// A 2xx to an INVITE of ours has come.
    void expectAck() { m_ackDue = true; }
    void become(Phase phase) { m_phase = phase; }

    std::vector<std::string> sent; ///< "INVITE", "491 to 7", oldest first
    std::vector<SipBody> bodies; ///< of the requests
    std::uint64_t lastToken = 0;
    bool isEarlyReliable = false;

private:
    const LegId m_id;
    const bool m_called;
    Phase m_phase;
    bool m_ackDue = false;
};

/// A leg in memory.
struct FakeLeg {
    FakeLeg(std::uint64_t id, Dialog::Phase begin, const OfferTurns& turns, FakeTimers& timers,
        std::mt19937_64& random)
        : dialog(id, begin)
        , offers(dialog, turns, timers, random)
    {
    }

    /// The leg sends a request with that body.
    bool sends(std::uint64_t id, const std::string& method, const Sdp& body = {})
    {
        DialogRequest request;
        request.id = id;
        request.method = method;
        request.body = body;
        return offers.admit(request);
    }
    /// It answers our newest request.
    void answers(int status, const Sdp& body = {}) { answers(dialog.lastToken, status, body); }
    void answers(std::uint64_t token, int status, const Sdp& body = {})
    {
        if (status < 300)
            dialog.expectAck();
        SipAnswer answer;
        answer.status = status;
        answer.body = body;
        offers.onRequestAnswered(token, answer);
    }
    /// We answer a request of it.
    void isAnswered(std::uint64_t id, int status, const Sdp& body = {})
    {
        SipAnswer answer;
        answer.status = status;
        answer.body = body;
        offers.answer(id, answer);
    }
    /// It answers our first INVITE.
    void responds(int status, const Sdp& body = {})
    {
        SipAnswer answer;
        answer.status = status;
        answer.body = body;
        if (status >= 200) {
            dialog.become(Dialog::Phase::Answered);
            dialog.expectAck();
        }
        offers.onResponse(answer);
    }
    /// We answer its first INVITE.
    void isResponded(int status, const Sdp& body = {})
    {
        SipAnswer answer;
        answer.status = status;
        answer.body = body;
        offers.respond(answer);
    }
    std::size_t count(const std::string& message) const
    {
        return static_cast<std::size_t>(std::ranges::count(dialog.sent, message));
    }

    FakeDialog dialog;
    OfferAnswer offers;
};

/// Two legs that are connected: A has called us, B was called.
struct FakeCall final : OfferTurns {
    FakeCall()
        : a(1, Dialog::Phase::Invited, *this, timers, random)
        , b(2, Dialog::Phase::Inviting, *this, timers, random)
    {
    }

    bool isFree() const override { return !a.offers.isBusy() && !b.offers.isBusy(); }
    void connect()
    {
        ring();
        b.responds(200, audioSdp(12));
        a.isResponded(200, audioSdp(2));
        a.dialog.become(Dialog::Phase::Established);
        a.offers.onAcknowledged({});
        b.offers.acknowledge();
        a.dialog.sent.clear();
        b.dialog.sent.clear();
    }
    void ring()
    {
        a.offers.onInvite(audioSdp(1));
        b.offers.onInviteSent(audioSdp(11));
    }
    /// What a call does after each message.
    void proceed()
    {
        a.offers.sendWaiting();
        b.offers.sendWaiting();
    }

    FakeTimers timers;
    std::mt19937_64 random{1};
    FakeLeg a, b;
};

} // namespace legscope::test
