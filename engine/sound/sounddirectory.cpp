#include "engine/sound/sounddirectory.h"

#include "engine/sound/soundfile.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace legscope {
namespace {

Errc codeOf(const std::error_code& error)
{
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return Errc::NotFound;
    return error == std::errc::permission_denied ? Errc::PermissionDenied : Errc::Io;
}

} // namespace

SoundDirectory::SoundDirectory(LocalStreamSettings settings, std::uint32_t rate, Tell tell)
    : m_settings(std::move(settings))
    , m_rate(rate)
    , m_tell(std::move(tell))
    , m_random(std::random_device{}())
{
}

Result<void> SoundDirectory::rewind()
{
    m_names.clear();
    m_next = 0;
    m_sound.reset();
    m_chime.reset();
    m_sinceChime = m_ofChime = 0;
    return {};
}

/// In order; hidden files are none.
Result<std::vector<std::string>> SoundDirectory::fileNames() const
{
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(m_settings.path, error), end;
    for (; !error && entry != end && names.size() < mostFiles; entry.increment(error)) {
        std::string name = entry->path().filename().string();
        std::error_code unknown;
        if (!name.starts_with('.') && !entry->is_directory(unknown))
            names.push_back(std::move(name));
    }
    if (error)
        return fail(codeOf(error), fmt::format("{}: {}", m_settings.path, error.message()));
    std::ranges::sort(names);
    return names;
}

/// Null when it is none, which is reported.
std::unique_ptr<SoundSource> SoundDirectory::opened(const std::string& name)
{
    auto found = findSound(name, {m_settings.path}, m_rate);
    auto sound = found ? SoundFile::open(std::move(*found), m_rate)
                       : Result<std::unique_ptr<SoundFile>>(std::unexpected(found.error()));
    if (sound)
        return std::move(*sound);
    m_lastFault = sound.error().detail;
    m_tell(fmt::format("local_stream {} leaves out what is no sound: {}", m_settings.name, m_lastFault));
    return nullptr;
}

/// The next file that is a sound.
Result<void> SoundDirectory::openNext()
{
    while (!m_sound) {
        if (m_next == m_names.size()) {
            if (m_isSilent && !m_names.empty())
                return fail(Errc::Unsupported,
                    fmt::format("{} has no sound that can be played: {}", m_settings.path, m_lastFault));
            auto names = fileNames();
            if (!names)
                return std::unexpected(names.error());
            if (names->empty())
                return fail(Errc::NotFound, fmt::format("{} has no files", m_settings.path));
            m_names = std::move(*names);
            if (m_settings.order == LocalStreamSettings::Order::Shuffled)
                std::ranges::shuffle(m_names, m_random);
            m_next = 0;
            m_isSilent = true;
        }
        m_sound = opened(m_names[m_next++]);
    }
    return {};
}

void SoundDirectory::chimeWhenDue()
{
    const auto every = static_cast<std::uint64_t>(m_settings.chimeEvery.count()) * m_rate;
    if (every == 0 || m_settings.chimes.empty() || m_chime || m_sinceChime < every)
        return;
    m_sinceChime = m_ofChime = 0;
    m_chime = opened(m_settings.chimes[m_nextChime++ % m_settings.chimes.size()]);
}

/// Of the chime, else of the file, what it has; the file that has no more is closed.
std::size_t SoundDirectory::readPart(std::span<Sample> out)
{
    const auto most = static_cast<std::uint64_t>(m_settings.chimeMost.count()) * m_rate;
    const bool isChime = m_chime != nullptr;
    std::span<Sample> part = out;
    if (isChime && most > 0)
        part = out.first(static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), most - m_ofChime)));
    std::unique_ptr<SoundSource>& sound = isChime ? m_chime : m_sound;
    const auto read = sound->read(part);
    if (!read) {
        m_lastFault = read.error().detail;
        m_tell(fmt::format("local_stream {}: {}", m_settings.name, m_lastFault));
    }
    const std::size_t given = read.value_or(0);
    (isChime ? m_ofChime : m_sinceChime) += given;
    if (given < part.size() || (isChime && m_ofChime == most))
        sound.reset();
    return given;
}

Result<std::size_t> SoundDirectory::read(std::span<Sample> out)
{
    std::size_t given = 0;
    while (given < out.size()) {
        chimeWhenDue();
        if (!m_chime) {
            if (const auto open = openNext(); !open)
                return std::unexpected(open.error());
        }
        const std::size_t part = readPart(out.subspan(given));
        given += part;
        m_isSilent = m_isSilent && part == 0;
    }
    return given;
}

} // namespace legscope
