#include "engine/call/consultation.h"

#include "engine/call/call.h"
#include "engine/call/connectlegs.h"
#include "engine/core/text.h"
#include "engine/event/originate.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// While one of the calls negotiates, they cannot be connected.
constexpr std::chrono::milliseconds betweenAttempts{50};
constexpr int mostAttempts = 100;

} // namespace

Consultation::Consultation(Call& call, CallLinks& links, CallMedia& media, CallPlayback& playback,
    CallKeys& keys, CallEnvironment& environment)
    : m_call(call)
    , m_links(links)
    , m_media(media)
    , m_playback(playback)
    , m_keys(keys)
    , m_environment(environment)
{
}

void Consultation::start(Channel& channel, ConsultOrder order, Done done)
{
    Channel* const peer = m_links.channelAt(otherSide(channel.side));
    const bool isConnected = m_call.state() == CallState::Connected && peer && peer->leg->isAnswered()
        && channel.leg->isAnswered() && m_links.channelAt(channel.side) == &channel;
    if (m_state != State::Idle || !isConnected)
        return done(fail(Errc::Unsupported,
            isConnected ? "one of the two legs waits already" : "the leg is connected to nobody"));
    m_order = std::move(order);
    m_done = std::move(done);
    m_leg = channel.leg->id();
    m_peer = peer->leg->id();
    m_state = m_order.dial.empty() ? State::Held : State::Ringing;
    part(channel);
    if (m_state == State::Ringing)
        dial(channel);
}

/// Each of the two hears something else than the other; keys of the one are read.
void Consultation::part(Channel& channel)
{
    m_media.sounds().renewHoldMusic(channel);
    const std::string music
        = m_order.peerMusic.empty() ? *m_media.end(channel.side).holdMusic : m_order.peerMusic;
    play(otherSide(channel.side), music.empty() ? std::string(endlessSilence) : music);
    play(channel.side, m_order.ownMusic.empty() ? std::string(endlessSilence) : m_order.ownMusic);
    m_media.sounds().hearKeys(channel);
    m_keys.read(channel.side, *this);
    m_call.onKeysRead(channel);
    tell("the other leg waits");
}

void Consultation::dial(Channel& channel)
{
    Originate wanted;
    wanted.first = m_order.dial;
    wanted.second = "&park";
    if (!m_order.dial.contains("origination_caller_id_")) {
        wanted.callerNumber = channel.party.number;
        wanted.callerName = channel.party.name;
    }
    // It is answered when this turn is over, also where it fails at once.
    m_target = m_environment.originate(wanted,
        [this, loop = &m_environment.loop, alive = std::weak_ptr(m_alive)](const Result<void>& answered) {
            loop->post([this, alive, answered] {
                if (alive.lock())
                    onCalled(answered);
            });
        });
}

Consultation::Target Consultation::target() const
{
    Channel* const channel = m_target.empty() ? nullptr : m_environment.channels.find(m_target);
    Call* const call = channel && !channel->leg->isOver() ? m_environment.callOf(*channel->leg) : nullptr;
    if (!call || call->state() == CallState::Ending)
        return {};
    return {call, channel};
}

Channel* Consultation::channelOf(LegId leg) const
{
    Leg* const found = m_links.find(leg);
    return found && !found->isOver() ? &m_links.channelOf(*found) : nullptr;
}

void Consultation::onCalled(const Result<void>& answered)
{
    if (m_state != State::Ringing)
        return;
    if (!answered || !target().call)
        return finish(answered ? fail(Errc::NotFound, "who has answered is gone") : answered);
    m_state = State::Talking;
    if (Channel* const own = channelOf(m_leg))
        play(own->side, std::string(endlessSilence));
    tell("speaks to who has answered");
    speak(ListenedTo::Leg, SpokenTo::Leg);
}

void Consultation::speak(ListenedTo what, SpokenTo whom)
{
    const Target called = target();
    const Channel* const own = channelOf(m_leg);
    if (called.call && own)
        called.call->otherLegs().listen(own->uuid, what, whom, *this);
}

void Consultation::onListening(const Result<void>& begun)
{
    if (!begun)
        finish(begun);
}

void Consultation::onOwnCallEnding()
{
    tell("who was called has gone");
    finish({});
}

void Consultation::onKey(char key)
{
    if (key == 0)
        return;
    const bool isAnswered = m_state == State::Talking || m_state == State::Together;
    if (key == (m_state == State::Ringing ? m_order.ringingCancelKey : m_order.cancelKey)) {
        tell("is ended by a key");
        finish(m_state == State::Ringing ? fail(Errc::Refused, "a key has given it up") : Result<void>());
    } else if (isAnswered && key == m_order.hangUpKey) {
        leave(m_peer);
    } else if (m_state == State::Talking && key == m_order.conferenceKey) {
        joinAll();
    }
}

void Consultation::joinAll()
{
    m_state = State::Together;
    rejoin();
    tell("all three hear each other");
    speak(ListenedTo::Both, SpokenTo::Both);
}

void Consultation::stop()
{
    m_done = nullptr;
    if (m_state != State::Leaving)
        finish({});
}

void Consultation::onLegGone(const Leg& leg)
{
    if (m_state == State::Idle || (leg.id() != m_leg && leg.id() != m_peer))
        return;
    const bool isAnswered = m_state == State::Talking || m_state == State::Together;
    if (isAnswered && target().call)
        leave(leg.id() == m_leg ? m_peer : m_leg);
    else if (m_state != State::Leaving || leg.id() == m_stays)
        end();
}

/// What has asked for this is perhaps on the stack: it is done when this turn is over.
void Consultation::leave(LegId stays)
{
    m_state = State::Leaving;
    m_stays = stays;
    m_attempts = 0;
    m_keys.stop(*this);
    m_again = m_environment.loop.after(std::chrono::milliseconds(0), [this] { connect(); });
}

void Consultation::connect()
{
    const Target called = target();
    Channel* const stays = channelOf(m_stays);
    const bool isBusy = called.call && (m_links.isNegotiating() || called.call->links().isNegotiating());
    if (isBusy && stays && ++m_attempts < mostAttempts) {
        m_again = m_environment.loop.after(betweenAttempts, [this] { connect(); });
        return;
    }
    Result<void> connected = fail(Errc::NotFound, "one of the two legs has gone meanwhile");
    if (called.call && stays) {
        called.call->otherLegs().stopListening();
        rejoin();
        tell("connects who waits to who was called");
        const Cause left = causeNamed("ATTENDED_TRANSFER");
        // What ends of this call is not to end who was called.
        const std::string known = std::exchange(m_target, {});
        connected = connectLegs(*called.call, *called.channel, m_call, *stays, {left, left});
        if (connected)
            return;
        m_target = known;
    }
    m_call.report(Severity::Warning, FindingCode::Transfer,
        fmt::format("att_xfer {}: {}", excerpt(m_order.dial), connected.error().detail));
    m_call.hangUp(causeNamed("NORMAL_CLEARING"), CallEndedBy::Engine, connected.error().detail);
}

void Consultation::hangUpTarget()
{
    const Target called = target();
    m_target.clear();
    if (!called.call)
        return;
    called.call->otherLegs().stopListening();
    called.call->hangUp(
        causeNamed(called.channel->leg->isAnswered() ? "NORMAL_CLEARING" : "ORIGINATOR_CANCEL"),
        CallEndedBy::Engine, "whoever has called it goes back to the call before");
}

void Consultation::end()
{
    m_done = nullptr;
    if (m_state != State::Idle)
        finish({});
}

/// The two hear each other.
void Consultation::rejoin()
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const std::uint64_t sound = std::exchange(m_sounds[static_cast<std::size_t>(side)], 0);
        if (sound != 0 && m_playback.isPlaying(sound))
            m_playback.stop(side);
    }
}

/// `m_done` comes last: it may begin the next one.
void Consultation::finish(const Result<void>& outcome)
{
    if (m_state == State::Idle)
        return;
    m_state = State::Idle;
    m_again.cancel();
    m_keys.stop(*this);
    if (Channel* const own = channelOf(m_leg))
        m_call.onKeysRead(*own);
    rejoin();
    hangUpTarget();
    if (const Done done = std::exchange(m_done, nullptr))
        done(outcome);
}

/// Where it cannot be played, or ends, there is silence: who waits is not to hear what is said.
void Consultation::play(LegSide to, const std::string& name)
{
    std::uint64_t& sound = m_sounds[static_cast<std::size_t>(to)];
    sound = 0;
    const std::uint64_t number = m_playback.start(
        to, endlessOrderOf(name, m_links.variables()), [this, to, name](const PlayOutcome& outcome) {
            if (outcome.end != PlayEnd::RouteLeft && m_state != State::Idle && name != endlessSilence)
                play(to, std::string(endlessSilence));
        });
    if (m_playback.isPlaying(number))
        sound = number;
}

void Consultation::tell(const std::string& text)
{
    m_call.reportProgress(m_order.application, m_order.dial, text);
}

} // namespace legscope
