#include "engine/route/eavesdroprun.h"

#include "engine/core/text.h"
#include "engine/route/dialplanrun.h"
#include "engine/route/phraseorder.h"
#include "engine/sip/cause.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// While there is nobody to listen to.
constexpr std::chrono::seconds betweenRounds{1};

std::string_view nameOf(SpokenTo whom)
{
    static constexpr std::array<std::string_view, 4> names{
        "nobody", "that leg", "who it is connected to", "both"};
    return names[static_cast<std::size_t>(whom)];
}

} // namespace

EavesdropRun::EavesdropRun(DialplanRun& run, EavesdropOrder order)
    : m_run(run)
    , m_order(std::move(order))
    , m_uuid(m_order.uuid)
{
}

EavesdropRun::~EavesdropRun() = default;

void EavesdropRun::start()
{
    if (m_order.keys == ListenerKeys::Read)
        m_run.call().readKeys(*this);
    if (isOfAll())
        beginRound();
    else
        listen();
}

void EavesdropRun::beginRound()
{
    OtherLegs& legs = m_run.call().otherLegs();
    m_hasListened = false;
    m_round = legs.uuids();
    std::ranges::reverse(m_round);
    std::erase_if(m_round, [&](const std::string& uuid) {
        return !m_order.group.empty() && legs.variable(uuid, "eavesdrop_group") != m_order.group;
    });
    next();
}

/// Behind a round in which nobody could be listened to, there is a pause.
void EavesdropRun::next()
{
    if (m_round.empty())
        return m_hasListened ? beginRound() : idle();
    m_uuid = std::move(m_round.back());
    m_round.pop_back();
    play(m_order.soundNew, &EavesdropRun::listen);
}

void EavesdropRun::idle()
{
    m_again = m_run.environment().timers.after(betweenRounds, [this] { beginRound(); });
    play(m_order.soundIdle, nullptr);
}

void EavesdropRun::listen()
{
    stopPlaying();
    OtherLegs& legs = m_run.call().otherLegs();
    if (!m_order.group.empty() && legs.variable(m_uuid, "eavesdrop_group") != m_order.group)
        return onListening(fail(Errc::Refused,
            fmt::format("it is not of the group {} (eavesdrop_require_group)", excerpt(m_order.group))));
    legs.listen(m_uuid, m_order.what, m_order.whom, *this);
}

void EavesdropRun::onListening(const Result<void>& begun)
{
    if (begun) {
        m_isListening = m_hasListened = true;
        return tell(m_order.whom == SpokenTo::Nobody
                ? std::string("listens")
                : fmt::format("listens, and speaks to {}", nameOf(m_order.whom)));
    }
    const bool isMedia = begun.error().code == Errc::Unsupported;
    const std::string text
        = fmt::format("{} {}: {}", m_order.application, excerpt(m_uuid), begun.error().detail);
    if (isMedia && !isOfAll() && m_run.call().settings().mediaAppPolicy == MediaAppPolicy::HangUp) {
        m_run.call().report(Severity::Error, FindingCode::MediaAppInProxy, text);
        return m_run.call().endRoute(causeNamed("INCOMPATIBLE_DESTINATION"),
            fmt::format("MEDIA_APP_IN_PROXY: {} (proxy-media-app-policy decides what happens here)", text));
    }
    m_run.call().report(
        Severity::Warning, isMedia ? FindingCode::MediaAppInProxy : FindingCode::BadArgument, text);
    play(m_order.soundFailed, isOfAll() ? &EavesdropRun::next : &EavesdropRun::finish);
}

void EavesdropRun::onLegGone()
{
    m_isListening = false;
    tell("the leg is gone");
    return isOfAll() ? next() : finish();
}

void EavesdropRun::onKey(char key)
{
    static constexpr std::string_view keys = "0123";
    if (!m_isListening)
        return;
    if (key == '*') {
        m_run.call().otherLegs().stopListening();
        m_isListening = false;
        tell("is ended by a key");
        return isOfAll() ? next() : finish();
    }
    const auto chosen = keys.find(key);
    if (chosen == std::string_view::npos)
        return;
    static constexpr std::array whom{SpokenTo::Nobody, SpokenTo::Leg, SpokenTo::Peer, SpokenTo::Both};
    m_run.call().otherLegs().speakTo(whom[chosen]);
    tell(fmt::format("speaks to {}", nameOf(whom[chosen])));
}

void EavesdropRun::close()
{
    m_again.cancel();
    stopPlaying();
    m_run.call().stopReading(*this);
    m_run.call().otherLegs().stopListening();
    m_isListening = false;
}

void EavesdropRun::stop(const Cause&)
{
    close();
}

void EavesdropRun::finish()
{
    close();
    m_run.resume();
}

void EavesdropRun::play(const std::string& sound, void (EavesdropRun::*then)())
{
    if (sound.empty())
        return then ? (this->*then)() : void();
    stopPlaying();
    m_isPlaying = true;
    m_run.call().play(soundOrderOf(m_run, sound), [this, then](const PlayOutcome&) {
        m_isPlaying = false;
        if (then)
            (this->*then)();
    });
}

void EavesdropRun::stopPlaying()
{
    if (std::exchange(m_isPlaying, false))
        m_run.call().stopPlaying();
}

void EavesdropRun::tell(const std::string& text)
{
    m_run.call().reportProgress(m_order.application, m_uuid, text);
}

} // namespace legscope
