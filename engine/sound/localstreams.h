#pragma once

#include "engine/sound/localstream.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace legscope {

/// The local streams of a configuration, by their names. A stream is read while somebody listens, and begins
/// anew for who comes when nobody has listened. One thread's.
class LocalStreams {
public:
    /// `tell` is given what somebody should know who has configured them, once a sentence until configure().
    explicit LocalStreams(SoundDirectory::Tell tell);

    /// Who listens goes on with what it has. A path that is no directory is reported.
    void configure(std::vector<LocalStreamSettings> streams);

    /// NAME/RATE, else NAME, else NAME/ another rate, the nearest above first. Where there is no stream NAME
    /// "default" is heard in the same way, else the first, which is reported. `rate` in Hz. Errc::NotFound:
    /// there is none at all.
    Result<std::unique_ptr<SoundSource>> listen(std::string_view name, std::uint32_t rate);

private:
    const LocalStreamSettings* find(std::string_view name, std::uint32_t rate) const;
    const LocalStreamSettings* choose(std::string_view name, std::uint32_t rate) const;
    void reportOnce(const std::string& sentence);

    const SoundDirectory::Tell m_tell;
    std::vector<LocalStreamSettings> m_streams;
    std::map<std::pair<std::string, std::uint32_t>, std::weak_ptr<LocalStream>> m_heard; ///< by name and rate
    std::set<std::string> m_told;
};

} // namespace legscope
