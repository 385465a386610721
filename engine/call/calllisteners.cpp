#include "engine/call/calllisteners.h"

#include "engine/call/callmedia.h"

#include <algorithm>
#include <utility>

namespace legscope {

std::uint64_t CallListeners::add(const Channel& channel, std::function<void()> over)
{
    m_listeners.push_back({++m_number, channel.leg->id(), std::move(over)});
    return m_number;
}

CallListeners::Listener* CallListeners::find(std::uint64_t number)
{
    const auto found = std::ranges::find(m_listeners, number, &Listener::number);
    return found == m_listeners.end() ? nullptr : &*found;
}

void CallListeners::listen(std::uint64_t number, ListenedSeats seats, SpokenTo whom)
{
    Listener* const listener = find(number);
    if (!listener)
        return;
    listener->seats = std::move(seats);
    listener->whom = whom;
    follow();
}

void CallListeners::speakTo(std::uint64_t number, SpokenTo whom)
{
    if (Listener* const listener = find(number)) {
        listener->whom = whom;
        addSound();
    }
}

void CallListeners::remove(std::uint64_t number)
{
    const Listener* const listener = find(number);
    if (!listener)
        return;
    const LegId leg = listener->leg;
    m_media.sounds().stopListening(number);
    std::erase_if(m_listeners, [number](const Listener& one) { return one.number == number; });
    if (std::ranges::find(m_listeners, leg, &Listener::leg) == m_listeners.end())
        release(leg);
    addSound();
}

void CallListeners::follow()
{
    if (m_listeners.empty())
        return;
    for (const Listener& listener : m_listeners)
        listen(listener);
    addSound();
}

Channel* CallListeners::placed(const Listener& listener) const
{
    Leg* const leg = listener.seats.leg ? m_links.find(listener.leg) : nullptr;
    Channel* const channel = leg ? &m_links.channelOf(*leg) : nullptr;
    return channel && m_links.channelAt(channel->side) == channel ? channel : nullptr;
}

void CallListeners::listen(const Listener& listener)
{
    Channel* const channel = placed(listener);
    if (!channel)
        return;
    m_media.sounds().setListened(*channel, LegListened::Running);
    m_media.sounds().listen(
        {listener.number, channel->side, listener.seats.rate, listener.seats.leg, listener.seats.peer});
}

/// Each leg hears all who speak to it.
void CallListeners::addSound()
{
    std::array<std::vector<std::shared_ptr<MixSeat>>, 2> heard;
    for (const Listener& listener : m_listeners) {
        const Channel* const channel = placed(listener);
        if (!channel)
            continue;
        const bool isLeg = listener.whom == SpokenTo::Leg || listener.whom == SpokenTo::Both;
        const bool isPeer = listener.whom == SpokenTo::Peer || listener.whom == SpokenTo::Both;
        if (isLeg)
            heard[static_cast<std::size_t>(channel->side)].push_back(listener.seats.leg);
        if (isPeer)
            heard[static_cast<std::size_t>(otherSide(channel->side))].push_back(listener.seats.peer);
    }
    for (const LegSide side : {LegSide::A, LegSide::B})
        m_media.sounds().addSound(side, std::move(heard[static_cast<std::size_t>(side)]));
}

void CallListeners::release(LegId leg)
{
    if (const Leg* const known = m_links.find(leg))
        m_media.sounds().setListened(m_links.channelOf(*known), LegListened::None);
}

void CallListeners::onLegGone(LegId leg)
{
    const Leg* const known = m_links.find(leg);
    if (known && m_links.channelOf(*known).media.end()->idle.added == AddedSound::Heard)
        m_links.channelOf(*known).media.setAdded(AddedSound::None);
    const auto isOf = [leg](const Listener& one) { return one.leg == leg; };
    for (auto gone = std::ranges::find_if(m_listeners, isOf); gone != m_listeners.end();
        gone = std::ranges::find_if(m_listeners, isOf)) {
        const auto over = std::move(gone->over);
        remove(gone->number);
        over();
    }
}

void CallListeners::endAll()
{
    for (const Listener& listener : std::exchange(m_listeners, {})) {
        m_media.sounds().stopListening(listener.number);
        listener.over();
    }
}

} // namespace legscope
