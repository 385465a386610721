#include "engine/call/modereturn.h"

#include "engine/call/callmedia.h"
#include "engine/call/reoffers.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

ModeReturn::ModeReturn(CallLinks& links, CallMedia& media, Reoffers& reoffers, ModeDecision to, Done done)
    : m_links(links)
    , m_media(media)
    , m_reoffers(reoffers)
    , m_to(std::move(to))
    , m_done(std::move(done))
{
}

void ModeReturn::start()
{
    Leg& caller = m_links.callerLeg();
    Leg& callee = *m_links.peerOf(caller);
    m_media.prepareReturn(m_to, m_links.settings());
    m_reoffers.renegotiate(callee, caller, [&callee, self = weak_from_this()](const Result<void>& agreed) {
        if (const auto alive = self.lock())
            alive->onAgreed(callee, agreed);
    });
}

void ModeReturn::onAgreed(Leg& callee, const Result<void>& agreed)
{
    if (agreed) {
        m_media.returned();
        return m_done({});
    }
    m_media.discard();
    // What it offered was not answered: it gets what it had.
    m_reoffers.offerAgreed(m_links.callerLeg(), callee,
        [cause = agreed.error(), self = weak_from_this()](const Result<void>& restored) {
            Error why = cause;
            if (!restored)
                why.detail
                    += fmt::format("; nor is Default mode agreed on again: {}", restored.error().detail);
            if (const auto alive = self.lock())
                alive->m_done(std::unexpected(std::move(why)));
        });
}

} // namespace legscope
