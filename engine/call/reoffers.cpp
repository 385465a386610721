#include "engine/call/reoffers.h"

#include "engine/call/call.h"
#include "engine/sdp/sdpnews.h"

#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// Of two SDPs that we have written.
bool areNews(const SipBody& now, const SipBody& before)
{
    const auto nowSdp = readSdpOf(now.type, now.text).sdp,
               beforeSdp = readSdpOf(before.type, before.text).sdp;
    return !nowSdp || !*nowSdp || !beforeSdp || !*beforeSdp || tellsNews(**nowSdp, **beforeSdp);
}

} // namespace

Reoffers::Reoffers(Call& call)
    : m_call(call)
{
}

void Reoffers::send(Leg& to, const SipBody& body, Answered done)
{
    if (m_call.relay().isNegotiating())
        return wait({&to, 0, body, std::move(done)});
    DialogRequest request;
    request.method = "INVITE";
    request.body = body;
    const std::uint64_t token = to.request(request);
    m_out = Reoffer{&to, token, body, std::move(done)};
}

void Reoffers::wait(Reoffer reoffer)
{
    std::uniform_int_distribution<int> tens(0, 200); // 0 to 2 s: the Call-ID is the peer's
    m_waiting = std::move(reoffer);
    m_retry = m_call.environment().loop.after(
        std::chrono::milliseconds(10 * tens(m_call.environment().random)), [this] { sendWaiting(); });
}

void Reoffers::sendWaiting()
{
    m_retry.cancel();
    Reoffer again = std::move(*m_waiting);
    m_waiting.reset();
    if (!m_call.isEnding())
        send(*again.to, again.body, std::move(again.done));
}

bool Reoffers::takesAnswer(Leg& leg, std::uint64_t token, const SipAnswer& answer)
{
    if (!m_out || m_out->to != &leg || m_out->token != token)
        return false;
    Reoffer ended = std::move(*m_out);
    m_out.reset();
    if (m_call.isEnding()) {
        leg.acknowledge();
        return true;
    }
    if (answer.status == 491) {
        wait(std::move(ended));
        return true;
    }
    if (answer.status < 300 && !ended.body.isEmpty())
        m_call.relay().onReofferAnswered(leg.id(), answer.body, ended.body);
    ended.done(answer);
    if (m_waiting)
        sendWaiting();
    return true;
}

bool Reoffers::withdraw(Leg& to, const SipBody& heard)
{
    m_retry.cancel();
    m_waiting.reset();
    const bool hasOffered = to.awaitsAcknowledge();
    to.acknowledge(heard);
    if (!m_out)
        return hasOffered || m_call.relay().heardBy(to.id()).text != heard.text;
    const bool asked = m_out->body.isEmpty();
    m_out->done = [&asker = *m_out->to, answer = asked ? heard : SipBody()](
                      const SipAnswer&) { asker.acknowledge(answer); };
    return true;
}

void Reoffers::offerAnswered(Leg& from, Leg& to, const SipBody& answered, Outcome done)
{
    m_call.relay().onTaken(from.id(), answered);
    offer(from, to, answered, std::move(done));
}

void Reoffers::offerAgreed(Leg& from, Leg& to, Outcome done)
{
    offer(from, to, m_call.lastSdpOf(from), std::move(done));
}

void Reoffers::offer(Leg& from, Leg& to, const SipBody& session, Outcome done)
{
    const auto body = m_call.carry(SdpKind::Offer, from, to, session);
    if (!body)
        return done(std::unexpected(body.error()));
    send(to, *body, [this, &from, &to, done = std::move(done)](const SipAnswer& answer) {
        to.acknowledge();
        if (answer.status >= 300) {
            m_call.media().offerRefused();
            return done(fail(Errc::Unsupported, fmt::format("it answered {}", answer.status)));
        }
        const auto unheard = m_call.take(to, from, answer.body);
        if (!unheard)
            return done(std::unexpected(unheard.error()));
        if (areNews(*unheard, m_call.relay().heardBy(from.id())))
            return renegotiate(to, from, done);
        done({});
    });
}

void Reoffers::renegotiate(Leg& first, Leg& second, Outcome done)
{
    send(first, {}, [this, &first, &second, done = std::move(done)](const SipAnswer& answer) {
        if (answer.status >= 300 || !carriesSdp(answer.body)) {
            first.acknowledge();
            return done(fail(Errc::Unsupported,
                fmt::format("the leg that was asked for an offer answered {}{}", answer.status,
                    answer.status >= 300 ? "" : " without one")));
        }
        offerFirst(first, second, answer, done);
    });
}

/// `first` has made an offer, and waits for its answer in our ACK.
void Reoffers::offerFirst(Leg& first, Leg& second, const SipAnswer& asked, const Outcome& done)
{
    const auto body = m_call.carry(SdpKind::Offer, first, second, asked.body);
    if (!body) {
        first.acknowledge();
        return done(std::unexpected(body.error()));
    }
    send(second, *body, [this, &first, &second, done](const SipAnswer& answer) {
        second.acknowledge();
        const auto carried = answer.status < 300 && carriesSdp(answer.body)
            ? m_call.carry(SdpKind::Answer, second, first, answer.body)
            : Result<SipBody>(fail(Errc::Unsupported,
                  fmt::format("the leg that was offered the other's SDP answered {}", answer.status)));
        first.acknowledge(carried ? *carried : SipBody());
        done(carried ? Result<void>() : Result<void>(std::unexpected(carried.error())));
    });
}

} // namespace legscope
