#include "engine/sound/localstream.h"

#include "engine/sound/soundring.h"

#include <algorithm>
#include <utility>

namespace legscope {

LocalStream::LocalStream(LocalStreamSettings settings, std::uint32_t rate, SoundDirectory::Tell tell)
    : m_settings(std::move(settings))
    , m_rate(rate)
    , m_directory(m_settings, rate, std::move(tell))
{
}

std::uint64_t LocalStream::now() const noexcept
{
    // Who listens has that much, and has not heard it yet.
    const std::uint64_t ahead = SoundRing::ahead.count() * std::uint64_t{m_rate} / 1000;
    return std::max(m_first, end() - std::min(end(), ahead));
}

Result<std::size_t> LocalStream::read(std::uint64_t& at, std::span<Sample> out)
{
    if (at < m_first)
        at = now();
    if (const std::uint64_t wanted = at + out.size(); wanted > end()) {
        m_chunk.resize(static_cast<std::size_t>(wanted - end()));
        if (const auto read = m_directory.read(m_chunk); !read)
            return std::unexpected(read.error());
        m_kept.insert(m_kept.end(), m_chunk.begin(), m_chunk.end());
    }
    std::copy_n(m_kept.begin() + static_cast<std::ptrdiff_t>(at - m_first), out.size(), out.begin());
    at += out.size();
    const std::uint64_t most = std::uint64_t{2} * m_rate; // two seconds
    if (m_kept.size() > most) {
        const auto spare = static_cast<std::ptrdiff_t>(m_kept.size() - most);
        m_kept.erase(m_kept.begin(), m_kept.begin() + spare);
        m_first += static_cast<std::uint64_t>(spare);
    }
    return out.size();
}

} // namespace legscope
