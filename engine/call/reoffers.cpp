#include "engine/call/reoffers.h"

#include "engine/call/callmedia.h"
#include "engine/sdp/multipart.h"
#include "engine/sdp/sdpnews.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// Of two SDPs that we have written.
bool areNews(const Sdp& now, const Sdp& before)
{
    const auto nowSdp = readSdpOf(now.type, now.text).sdp,
               beforeSdp = readSdpOf(before.type, before.text).sdp;
    return !nowSdp || !*nowSdp || !beforeSdp || !*beforeSdp || hasNews(**nowSdp, **beforeSdp);
}

} // namespace

Reoffers::Reoffers(CallLinks& links, const CallProgress& progress, CallMedia& media)
    : m_links(links)
    , m_progress(progress)
    , m_media(media)
{
}

Reoffers::Answered Reoffers::whileItLasts(Leg& to, Answered done)
{
    return [this, &to, done = std::move(done)](const SipAnswer& answer) {
        if (to.isOver())
            return;
        if (m_progress.isEnding())
            return m_links.offers(to).acknowledge();
        done(answer);
    };
}

void Reoffers::send(Leg& to, const Sdp& body, Answered done)
{
    m_links.offers(to).offer(body, whileItLasts(to, std::move(done)));
}

void Reoffers::refresh(Leg& to, Answered done)
{
    m_links.offers(to).refresh(whileItLasts(to, std::move(done)));
}

void Reoffers::offerAgreed(Leg& from, Leg& to, Outcome done)
{
    offerAnswered(from, to, m_links.lastSdpOf(from), std::move(done));
}

void Reoffers::offerAnswered(Leg& from, Leg& to, const Sdp& answered, Outcome done)
{
    const auto body
        = m_media.sdps().forward(SdpKind::Offer, m_links.passage(from, to), to.callId(), answered);
    if (!body)
        return done(std::unexpected(body.error()));
    send(to, *body, [this, &from, &to, done = std::move(done)](const SipAnswer& answer) {
        m_links.offers(to).acknowledge();
        if (answer.status >= 300) {
            m_media.offerRefused();
            return done(fail(Errc::Unsupported, fmt::format("it answered {}", answer.status)));
        }
        const auto forFrom = m_media.sdps().consumeAnswer(m_links.passage(to, from), answer.body);
        if (!forFrom)
            return done(std::unexpected(forFrom.error()));
        if (areNews(*forFrom, m_links.offers(from).lastSent()))
            return renegotiate(to, from, done);
        done({});
    });
}

void Reoffers::renegotiate(Leg& first, Leg& second, Outcome done)
{
    send(first, {}, [this, &first, &second, done = std::move(done)](const SipAnswer& answer) {
        if (answer.status >= 300 || !carriesSdp(answer.body)) {
            m_links.offers(first).acknowledge();
            return done(fail(Errc::Unsupported,
                answer.status >= 300
                    ? fmt::format("the leg that was asked for an offer answered {}", answer.status)
                    : fmt::format(
                          "the leg that was asked for an offer answered {} without one", answer.status)));
        }
        offerFirst(first, second, answer, done);
    });
}

/// `first` has made an offer, and waits for its answer in our ACK.
void Reoffers::offerFirst(Leg& first, Leg& second, const SipAnswer& asked, const Outcome& done)
{
    const auto body
        = m_media.sdps().forward(SdpKind::Offer, m_links.passage(first, second), second.callId(), asked.body);
    if (!body) {
        m_links.offers(first).acknowledge();
        return done(std::unexpected(body.error()));
    }
    send(second, *body, [this, &first, &second, done](const SipAnswer& answer) {
        m_links.offers(second).acknowledge();
        const auto carried = answer.status < 300 && carriesSdp(answer.body)
            ? m_media.sdps().forward(
                  SdpKind::Answer, m_links.passage(second, first), first.callId(), answer.body)
            : Result<Sdp>(fail(Errc::Unsupported,
                  fmt::format("the leg that was offered the other's SDP answered {}", answer.status)));
        m_links.offers(first).acknowledge(carried ? *carried : Sdp());
        done(carried ? Result<void>() : Result<void>(std::unexpected(carried.error())));
    });
}

} // namespace legscope
