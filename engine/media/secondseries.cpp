#include "engine/media/secondseries.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace legscope {
namespace {

template <class Narrow>
std::uint64_t limited(double value)
{
    const double low = std::numeric_limits<Narrow>::min();
    const double high = std::numeric_limits<Narrow>::max();
    return static_cast<std::uint16_t>(static_cast<Narrow>(std::clamp(std::round(value), low, high)));
}

} // namespace

void SecondSeries::append(const SecondSample& sample)
{
    const std::uint32_t count = m_count.load(std::memory_order_relaxed);
    std::unique_ptr<Chunk>& chunk = m_storage[count % seconds / chunkSeconds];
    if (!chunk)
        chunk = std::make_unique<Chunk>();
    const std::uint64_t word = (limited<std::uint16_t>(sample.packets) << 48)
        | (limited<std::int16_t>(sample.lost) << 32) | (limited<std::uint16_t>(sample.jitterMs * 10) << 16)
        | limited<std::uint16_t>(sample.maxDeltaMs);
    chunk->words[count % chunkSeconds].store(word, std::memory_order_relaxed);
    chunk->octets[count % chunkSeconds].store(sample.octets, std::memory_order_relaxed);
    m_count.store(count + 1, std::memory_order_release);
}

std::vector<SecondSample> SecondSeries::read() const
{
    const std::uint32_t count = m_count.load(std::memory_order_acquire);
    // The oldest second is left out once the ring is full: it may be overwritten while it is read.
    const std::uint32_t first = count < seconds ? 0 : count - seconds + 1;
    std::vector<SecondSample> samples;
    samples.reserve(count - first);
    for (std::uint32_t second = first; second < count; ++second) {
        const Chunk& chunk = *m_storage[second % seconds / chunkSeconds];
        const std::uint64_t word = chunk.words[second % chunkSeconds].load(std::memory_order_relaxed);
        SecondSample sample;
        sample.second = second;
        sample.packets = static_cast<std::uint16_t>(word >> 48);
        sample.lost = static_cast<std::int16_t>(word >> 32);
        sample.jitterMs = static_cast<std::uint16_t>(word >> 16) / 10.0;
        sample.maxDeltaMs = static_cast<std::uint16_t>(word);
        sample.octets = chunk.octets[second % chunkSeconds].load(std::memory_order_relaxed);
        samples.push_back(sample);
    }
    return samples;
}

} // namespace legscope
