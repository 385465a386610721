#pragma once

#include "engine/sound/sounddirectory.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

namespace legscope {

/// What all hear who listen to a local stream at one rate: read once, however many they are, and as far as
/// the foremost of them wants. One thread's.
class LocalStream {
public:
    LocalStream(LocalStreamSettings settings, std::uint32_t rate, SoundDirectory::Tell tell);

    const LocalStreamSettings& settings() const noexcept { return m_settings; }
    /// In samples since the beginning: where who begins to listen hears what the others hear.
    std::uint64_t now() const noexcept;
    /// Fills `out` from sample `at` on and moves it; who has stayed behind what is kept goes on at now().
    /// Errors of SoundDirectory::read().
    Result<std::size_t> read(std::uint64_t& at, std::span<Sample> out);

private:
    std::uint64_t end() const noexcept { return m_first + m_kept.size(); }

    const LocalStreamSettings m_settings;
    const std::uint32_t m_rate;
    SoundDirectory m_directory;
    std::deque<Sample> m_kept; ///< the last of what was read
    std::uint64_t m_first = 0; ///< of what is kept
    std::vector<Sample> m_chunk;
};

/// One listener of a stream. Without end.
class LocalStreamListener final : public SoundSource {
public:
    explicit LocalStreamListener(std::shared_ptr<LocalStream> stream)
        : m_stream(std::move(stream))
        , m_at(m_stream->now())
    {
    }
    Result<std::size_t> read(std::span<Sample> out) override { return m_stream->read(m_at, out); }
    Result<void> rewind() override
    {
        m_at = m_stream->now();
        return {};
    }

private:
    const std::shared_ptr<LocalStream> m_stream;
    std::uint64_t m_at;
};

} // namespace legscope
