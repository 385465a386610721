#include "engine/media/mixseat.h"

#include "engine/media/soundsum.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace legscope {
namespace {

constexpr double dbAStep = 3;

void amplify(std::span<Sample> sound, int steps)
{
    if (steps == 0)
        return;
    const double factor = std::pow(10.0, dbAStep * steps / 20);
    for (Sample& one : sound)
        one = softLimited(static_cast<std::int32_t>(std::lround(one * factor)));
}

} // namespace

MixSeat::MixSeat(std::uint32_t seat, std::uint32_t rate)
    : number(seat)
    , m_rate(rate)
    , m_said(rate)
    , m_heard(rate)
    , m_frame(m_heard.frame())
{
}

void MixSeat::Converted::add(Samples sound, std::uint32_t rate, std::uint32_t wanted)
{
    if (from != rate || to != wanted) {
        auto made = Resampler::make(rate, wanted);
        resampler = made ? std::optional(std::move(*made)) : std::nullopt;
        from = rate;
        to = wanted;
        waiting.clear();
    }
    if (!resampler)
        return;
    const std::size_t before = waiting.size();
    waiting.resize(before + resampler->mostFor(sound.size()));
    waiting.resize(before + resampler->process(sound, std::span(waiting).subspan(before)));
}

void MixSeat::Converted::drop(std::size_t samples)
{
    waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(samples));
}

void MixSeat::say(Samples sound, std::uint32_t rate)
{
    m_saying.add(sound, rate, m_rate);
    while (m_saying.waiting.size() >= m_said.frame()) {
        m_said.write(Samples(m_saying.waiting).first(m_said.frame()));
        m_saying.drop(m_said.frame());
    }
}

void MixSeat::hear(std::span<Sample> out, std::uint32_t rate)
{
    while (m_hearing.to != rate || m_hearing.waiting.size() < out.size()) {
        if (!m_heard.read(m_frame))
            break;
        m_hearing.add(m_frame, m_rate, rate);
        if (!m_hearing.resampler)
            break;
    }
    const std::size_t given = m_hearing.to == rate ? std::min(out.size(), m_hearing.waiting.size()) : 0;
    std::copy_n(m_hearing.waiting.begin(), given, out.begin());
    std::ranges::fill(out.subspan(given), Sample{0});
    m_hearing.drop(given);
}

bool MixSeat::takeSaid(std::span<Sample> frame)
{
    if (!m_said.read(frame) || isMuted())
        return false;
    amplify(frame, volumeSaid());
    return true;
}

void MixSeat::giveHeard(std::span<Sample> frame)
{
    if (isDeaf())
        std::ranges::fill(frame, Sample{0});
    else
        amplify(frame, volumeHeard());
    m_heard.write(frame);
}

} // namespace legscope
