#pragma once

#include "engine/sound/localstreamsettings.h"
#include "engine/sound/soundsource.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace legscope {

/// The sounds of the directory of a local stream, one after the other, without end. It is looked into anew
/// for each round; what is no sound or cannot be read on is passed over, and told.
class SoundDirectory final : public SoundSource {
public:
    static constexpr std::size_t mostFiles = 10'000; ///< of a round

    using Tell = std::function<void(const std::string& sentence)>;

    /// `rate` in Hz.
    SoundDirectory(LocalStreamSettings settings, std::uint32_t rate, Tell tell);

    /// All of `out`. Errors when a whole round has no sound: NotFound, PermissionDenied, Io (the directory),
    /// Unsupported; they name the directory and the last cause.
    Result<std::size_t> read(std::span<Sample> out) override;
    Result<void> rewind() override;

private:
    Result<std::vector<std::string>> fileNames() const;
    Result<void> openNext();
    std::unique_ptr<SoundSource> opened(const std::string& name);
    std::size_t readPart(std::span<Sample> out);
    void chimeWhenDue();

    const LocalStreamSettings m_settings;
    const std::uint32_t m_rate;
    const Tell m_tell;
    std::minstd_rand m_random;
    std::vector<std::string> m_names; ///< of this round
    std::size_t m_next = 0; ///< of the names
    std::unique_ptr<SoundSource> m_sound, m_chime; ///< null: none is heard
    std::size_t m_nextChime = 0;
    std::uint64_t m_sinceChime = 0, m_ofChime = 0; ///< samples
    bool m_isSilent = true; ///< nothing has come in this round
    std::string m_lastFault;
};

} // namespace legscope
