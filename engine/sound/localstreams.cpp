#include "engine/sound/localstreams.h"

#include "engine/core/text.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace legscope {
namespace {

constexpr std::size_t mostTold = 1000;

/// Of "moh/8000" the "moh".
std::string_view familyOf(std::string_view name)
{
    return name.substr(0, name.rfind('/'));
}

} // namespace

LocalStreams::LocalStreams(SoundDirectory::Tell tell)
    : m_tell(std::move(tell))
{
}

void LocalStreams::configure(std::vector<LocalStreamSettings> streams)
{
    m_streams = std::move(streams);
    std::erase_if(m_heard, [this](const auto& heard) {
        const auto stream = heard.second.lock();
        return !stream || std::ranges::find(m_streams, stream->settings()) == m_streams.end();
    });
    m_told.clear();
    for (const LocalStreamSettings& stream : m_streams) {
        std::error_code error;
        if (!std::filesystem::is_directory(stream.path, error))
            reportOnce(fmt::format("local_stream {}: {}: {}", stream.name, stream.path,
                error ? error.message() : "is no directory"));
    }
}

const LocalStreamSettings* LocalStreams::find(std::string_view name, std::uint32_t rate) const
{
    const std::string whole = fmt::format("{}/{}", name, rate);
    for (const std::string_view wanted : {std::string_view(whole), name}) {
        const auto found = std::ranges::find(m_streams, wanted, &LocalStreamSettings::name);
        if (found != m_streams.end())
            return &*found;
    }
    const LocalStreamSettings* best = nullptr;
    for (const LocalStreamSettings& stream : m_streams) {
        if (stream.name == familyOf(stream.name) || familyOf(stream.name) != name)
            continue;
        const bool isAbove = stream.rate >= rate;
        const bool isBetter
            = !best || (best->rate < rate ? stream.rate > best->rate : isAbove && stream.rate < best->rate);
        if (isBetter)
            best = &stream;
    }
    return best;
}

const LocalStreamSettings* LocalStreams::choose(std::string_view name, std::uint32_t rate) const
{
    if (const LocalStreamSettings* wanted = find(name, rate))
        return wanted;
    if (const LocalStreamSettings* usual = find("default", rate))
        return usual;
    return m_streams.empty() ? nullptr : &m_streams.front();
}

void LocalStreams::reportOnce(const std::string& sentence)
{
    if (m_told.size() < mostTold && m_told.insert(sentence).second)
        m_tell(sentence);
}

Result<std::unique_ptr<SoundSource>> LocalStreams::listen(std::string_view name, std::uint32_t rate)
{
    const LocalStreamSettings* const stream = choose(name, rate);
    if (!stream)
        return fail(Errc::NotFound,
            fmt::format("there is no local_stream {}: local_stream.conf has none", excerpt(name)));
    if (!find(name, rate))
        reportOnce(fmt::format(
            "local_stream.conf has no directory {}: {} is heard in its place", excerpt(name), stream->name));
    auto& heard = m_heard[{stream->name, rate}];
    auto alive = heard.lock();
    if (!alive) {
        alive = std::make_shared<LocalStream>(
            *stream, rate, [this](const std::string& sentence) { reportOnce(sentence); });
        heard = alive;
    }
    return std::make_unique<LocalStreamListener>(std::move(alive));
}

} // namespace legscope
