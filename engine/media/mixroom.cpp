#include "engine/media/mixroom.h"

#include "engine/media/soundsum.h"

#include <algorithm>
#include <utility>

namespace legscope {

MixRoom::MixRoom(std::uint32_t rate, RoomListener listener)
    : m_rate(rate)
    , m_listener(std::move(listener))
    , m_sum(rate / 100)
    , m_frame(m_sum.size())
    , m_all(m_sum.size())
{
}

void MixRoom::join(std::shared_ptr<MixSeat> seat, const WorkerContext& context)
{
    m_taken.push_back({std::move(seat), std::vector<Sample>(m_sum.size())});
    if (m_frames)
        return;
    m_frames = &context.frames;
    m_frames->add(*this, context.arrivals.now());
}

void MixRoom::leave(std::uint32_t seat)
{
    std::erase_if(m_taken, [seat](const Taken& taken) { return taken.seat->number == seat; });
    std::erase_if(m_unheard, [seat](const auto& pair) { return pair.first == seat || pair.second == seat; });
    if (m_taken.empty() && m_frames)
        std::exchange(m_frames, nullptr)->remove(*this);
}

void MixRoom::close()
{
    m_taken.clear();
    m_sounds.clear();
    if (m_frames)
        std::exchange(m_frames, nullptr)->remove(*this);
}

void MixRoom::relate(std::uint32_t listener, std::uint32_t speaker, OtherHeard heard)
{
    if (heard == OtherHeard::No)
        m_unheard.emplace(listener, speaker);
    else
        m_unheard.erase({listener, speaker});
}

void MixRoom::play(Play play)
{
    m_sounds.push_back(std::make_unique<SoundPlayer>());
    m_sounds.back()->start(std::move(play));
}

void MixRoom::stopPlaying(std::uint64_t number)
{
    std::erase_if(m_sounds, [number](const auto& sound) { return sound->number() == number; });
}

void MixRoom::onFrame(Monotonic due) noexcept
{
    std::ranges::fill(m_sum, 0);
    collect();
    playSounds(due);
    std::ranges::transform(m_sum, m_all.begin(), softLimited);
    for (Taken& taken : m_taken) {
        give(taken);
        watch(taken);
    }
}

void MixRoom::collect()
{
    for (Taken& taken : m_taken) {
        taken.speaks = taken.seat->takeSaid(taken.said);
        if (!taken.speaks) {
            std::ranges::fill(taken.said, Sample{0});
            continue;
        }
        for (std::size_t i = 0; i < m_sum.size(); ++i)
            m_sum[i] += taken.said[i];
    }
}

void MixRoom::playSounds(Monotonic due)
{
    for (const auto& sound : m_sounds) {
        sound->fill(due, m_frame, m_rate);
        for (std::size_t i = 0; i < m_sum.size(); ++i)
            m_sum[i] += m_frame[i];
    }
    std::erase_if(m_sounds, [this](const auto& sound) {
        if (!sound->isOver())
            return false;
        m_listener.onPlayedOut(sound->number());
        return true;
    });
}

/// Who says nothing, and hears everybody, hears the one sum of all.
void MixRoom::give(const Taken& listener)
{
    const std::uint32_t number = listener.seat->number;
    const auto isHeard = [&](const Taken& other) {
        return &other != &listener && !m_unheard.contains({number, other.seat->number});
    };
    const bool hearsAll
        = std::ranges::none_of(m_taken, [&](const Taken& other) { return other.speaks && !isHeard(other); });
    if (hearsAll) {
        std::ranges::copy(m_all, m_frame.begin());
        return listener.seat->giveHeard(m_frame);
    }
    m_own = m_sum;
    for (const Taken& other : m_taken) {
        if (!other.speaks || isHeard(other))
            continue;
        for (std::size_t i = 0; i < m_own.size(); ++i)
            m_own[i] -= other.said[i];
    }
    std::ranges::transform(m_own, m_frame.begin(), softLimited);
    listener.seat->giveHeard(m_frame);
}

void MixRoom::watch(Taken& taken)
{
    const auto change = taken.seat->talk().onFrame(taken.said, taken.seat->energyLevel());
    taken.seat->publishEnergy();
    if (change != TalkDetector::Change::None)
        m_listener.onTalk(taken.seat->number, change);
}

} // namespace legscope
