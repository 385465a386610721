#include "engine/call/callregistry.h"

#include <chrono>
#include <fmt/format.h>

/// What the workers report about the media of calls.
namespace legscope {

void CallRegistry::onMediaTimeout(const MediaTimeout& timeout)
{
    m_thread.assertOwner();
    const auto found = m_calls.find(CallId{timeout.call});
    if (found == m_calls.end())
        return;
    found->second->hangUp(causeNamed("MEDIA_TIMEOUT"), CallEndedBy::Engine,
        fmt::format("no RTP from leg {} on m-line {} for {} s ({})", nameOf(timeout.from), timeout.mline,
            std::chrono::duration<double>(timeout.after).count(),
            timeout.onHold ? "media_hold_timeout" : "media_timeout"));
}

void CallRegistry::onKeyWorn(const WornKey& worn)
{
    m_thread.assertOwner();
    if (const auto found = m_calls.find(CallId{worn.call}); found != m_calls.end())
        found->second->renewKey(worn.to);
}

void CallRegistry::onDtlsSecured(const DtlsSecured& secured)
{
    m_thread.assertOwner();
    if (const auto found = m_calls.find(CallId{secured.call}); found != m_calls.end())
        found->second->media().handshakeDone(secured);
}

void CallRegistry::onDtlsFailed(const DtlsFailed& failed)
{
    m_thread.assertOwner();
    const auto found = m_calls.find(CallId{failed.call});
    if (found == m_calls.end())
        return;
    found->second->media().handshakeFailed(failed);
    // Somebody else sits between: nothing may be heard by him, and nothing of his be believed.
    if (failed.fault == DtlsFault::Fingerprint)
        found->second->hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, failed.text);
}

void CallRegistry::onDigit(const DigitPassed& passed)
{
    m_thread.assertOwner();
    if (const auto found = m_calls.find(passed.call); found != m_calls.end())
        found->second->digits().onPassed(passed);
}

void CallRegistry::onPlayedOut(const PlayedOut& played)
{
    m_thread.assertOwner();
    if (const auto found = m_calls.find(played.call); found != m_calls.end())
        found->second->playback().onPlayedOut(played);
}

} // namespace legscope
