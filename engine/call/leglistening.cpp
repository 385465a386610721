#include "engine/call/leglistening.h"

#include "engine/call/call.h"
#include "engine/call/legelsewhere.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t roomRate = 16000; ///< Hz
constexpr std::uint32_t ownSeat = 1, legSeat = 2, peerSeat = 3;

} // namespace

LegListening::~LegListening()
{
    if (m_target)
        m_target->listeners().remove(m_number);
}

std::vector<std::string> LegListening::uuids() const
{
    std::vector<std::string> found;
    for (const Channel* const channel : m_environment.channels.all()) {
        if (channel->call != m_links.call() && channel->leg->isAnswered() && !channel->leg->isOver())
            found.push_back(channel->uuid);
    }
    return found;
}

std::string LegListening::variable(const std::string& uuid, const std::string& name) const
{
    const Channel* const channel = m_environment.channels.find(uuid);
    return channel ? channel->variables.valueOf(name) : std::string();
}

void LegListening::listen(const std::string& uuid, ListenedTo what, SpokenTo whom, Eavesdropper& listener)
{
    stopListening();
    m_uuid = uuid;
    m_what = what;
    m_whom = whom;
    m_listener = &listener;
    if (const auto attached = attach(); !attached) {
        m_listener = nullptr;
        listener.onListening(attached);
    }
}

Result<void> LegListening::attach()
{
    const auto found = legElsewhere(m_environment, m_links.call(), m_uuid);
    if (!found)
        return std::unexpected(found.error());
    Call* const target = &found->call;
    const MediaMode mode = target->presentMode();
    const bool mayMove
        = target->settings().mediaAppPolicy == MediaAppPolicy::Upgrade && target->isConnected();
    if (mode != MediaMode::Default && !mayMove)
        return fail(Errc::Unsupported,
            fmt::format("its call is in {} mode, where its media is not ours to hear, and "
                        "proxy-media-app-policy of its profile does not move it",
                nameOf(mode)));
    m_target = target;
    m_number = target->listeners().add(found->channel, [this] { onTargetGone(); });
    if (mode == MediaMode::Default)
        onUpgraded({});
    else
        target->modes().upgrade(this, "upgrade: somebody listens to it",
            [this](const Result<void>& upgraded) { onUpgraded(upgraded); });
    return {};
}

void LegListening::onUpgraded(const Result<void>& upgraded)
{
    if (upgraded) {
        openRoom();
        if (!std::exchange(m_hasBegun, true))
            m_listener->onListening({});
        return;
    }
    giveUp({Errc::Unsupported,
        fmt::format("its call cannot be moved to Default mode: {}", upgraded.error().detail)});
}

void LegListening::giveUp(Error why)
{
    Eavesdropper& listener = *m_listener;
    const bool hasBegun = m_hasBegun;
    stopListening();
    if (hasBegun)
        listener.onLegGone();
    else
        listener.onListening(std::unexpected(std::move(why)));
}

void LegListening::openRoom()
{
    m_room = m_environment.media.openRoom(
        roomRate, {[](std::uint32_t, TalkDetector::Change) { }, [](std::uint64_t) { }});
    m_own = std::make_shared<MixSeat>(ownSeat, roomRate);
    const ListenedSeats seats{roomRate, std::make_shared<MixSeat>(legSeat, roomRate),
        std::make_shared<MixSeat>(peerSeat, roomRate)};
    for (const auto& seat : {m_own, seats.leg, seats.peer})
        m_room->join(seat);
    m_room->relate(legSeat, peerSeat, OtherHeard::No);
    m_room->relate(peerSeat, legSeat, OtherHeard::No);
    if (m_what != ListenedTo::Both)
        m_room->relate(ownSeat, m_what == ListenedTo::Leg ? peerSeat : legSeat, OtherHeard::No);
    speakTo(m_whom);
    m_media.sounds().seat(m_media.callerSide(), m_own);
    m_target->listeners().listen(m_number, seats, m_whom);
}

/// Who speaks to nobody is muted: nothing of it waits until he does.
void LegListening::speakTo(SpokenTo whom)
{
    m_whom = whom;
    if (!m_own)
        return;
    if (whom == SpokenTo::Nobody)
        m_own->mute();
    else
        m_own->unmute();
    if (m_target)
        m_target->listeners().speakTo(m_number, whom);
}

/// Another call may link it next, when this turn is over.
void LegListening::onTargetGone()
{
    m_target = nullptr;
    m_environment.loop.post([this, alive = std::weak_ptr(m_alive)] {
        if (alive.lock())
            goAlong();
    });
}

void LegListening::goAlong()
{
    if (!m_listener || m_target)
        return;
    if (auto attached = attach(); !attached)
        giveUp(std::move(attached.error()));
}

void LegListening::stopListening()
{
    if (Call* const target = std::exchange(m_target, nullptr)) {
        target->modes().forget(this);
        target->listeners().remove(m_number);
    }
    if (std::exchange(m_room, nullptr))
        m_media.sounds().seat(m_media.callerSide(), nullptr);
    m_own.reset();
    m_hasBegun = false;
    m_listener = nullptr;
}

void LegListening::onCallEnding()
{
    Eavesdropper* const listener = m_listener;
    stopListening();
    if (listener)
        listener->onOwnCallEnding();
}

} // namespace legscope
