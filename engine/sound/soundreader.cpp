#include "engine/sound/soundreader.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::milliseconds lookEvery{50};
constexpr std::uint32_t chunksASecond = 50;

Error stopped()
{
    return {Errc::Stopped, "the engine stops"};
}

} // namespace

SoundReader::SoundReader(SoundDirectory::Tell tell)
    : m_streams(std::move(tell))
    , m_thread("sound")
{
}

SoundReader::~SoundReader()
{
    m_isEnding = true;
}

void SoundReader::open(SoundOrder order, Opened opened)
{
    m_thread.post([this, order = std::move(order), opened = std::move(opened)]() mutable {
        begin(order, std::move(opened));
    });
}

void SoundReader::setLocalStreams(std::vector<LocalStreamSettings> streams)
{
    m_thread.post(
        [this, streams = std::move(streams)]() mutable { m_streams.configure(std::move(streams)); });
}

void SoundReader::begin(const SoundOrder& order, Opened opened)
{
    if (m_isEnding)
        return opened(std::unexpected(stopped()));
    auto source = openSound(order, m_streams);
    if (!source)
        return opened(std::unexpected(source.error()));
    Reading reading{std::move(*source), std::make_shared<SoundRing>(order.rate)};
    SoundStream stream(reading.ring);
    if (fill(reading)) {
        m_readings.push_back(std::move(reading));
        if (m_readings.size() == 1)
            lookAgain();
    }
    opened(std::move(stream));
}

void SoundReader::lookAgain()
{
    m_thread.postAfter(lookEvery, [this] { look(); });
}

void SoundReader::look()
{
    if (m_isEnding) {
        for (const Reading& reading : m_readings)
            reading.ring->end(stopped());
        return;
    }
    std::erase_if(m_readings, [this](Reading& reading) { return !fill(reading); });
    if (!m_readings.empty())
        lookAgain();
}

/// False when nothing more is to be read.
bool SoundReader::fill(Reading& reading)
{
    SoundRing& ring = *reading.ring;
    const std::size_t chunk = std::max<std::size_t>(ring.rate() / chunksASecond, 1);
    m_chunk.resize(chunk);
    while (!ring.isAbandoned()) {
        if (ring.room() < chunk)
            return true;
        const auto read = reading.source->read(m_chunk);
        if (!read) {
            ring.end(read.error());
            return false;
        }
        ring.write(Samples(m_chunk).first(*read));
        if (*read < chunk) {
            ring.end({});
            return false;
        }
    }
    return false;
}

} // namespace legscope
