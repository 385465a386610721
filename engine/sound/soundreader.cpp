#include "engine/sound/soundreader.h"

#include <algorithm>
#include <csignal>
#include <pthread.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::milliseconds lookEvery{50};
constexpr std::uint32_t chunksASecond = 50;

} // namespace

SoundReader::SoundReader()
    : m_thread([this] { run(); })
{
    pthread_setname_np(m_thread.native_handle(), "sound");
}

SoundReader::~SoundReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void SoundReader::open(SoundOrder order, Opened opened)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.push_back({std::move(order), std::move(opened)});
    }
    m_wake.notify_one();
}

void SoundReader::run()
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, nullptr);
    std::unique_lock lock(m_mutex);
    const auto isAsked = [this] { return m_ending || !m_orders.empty(); };
    while (true) {
        if (m_readings.empty())
            m_wake.wait(lock, isAsked);
        else
            m_wake.wait_for(lock, lookEvery, isAsked);
        std::vector<Order> orders = std::exchange(m_orders, {});
        const bool isEnding = m_ending;
        lock.unlock();
        if (isEnding)
            return end(std::move(orders));
        for (Order& order : orders)
            begin(std::move(order));
        std::erase_if(m_readings, [this](Reading& reading) { return !fill(reading); });
        lock.lock();
    }
}

void SoundReader::end(std::vector<Order> orders)
{
    const Error stopped{Errc::Stopped, "the engine stops"};
    for (Order& order : orders)
        order.opened(std::unexpected(stopped));
    for (const Reading& reading : m_readings)
        reading.ring->end(stopped);
}

void SoundReader::begin(Order order)
{
    auto source = openSound(order.order);
    if (!source)
        return order.opened(std::unexpected(source.error()));
    Reading reading{std::move(*source), std::make_shared<SoundRing>(order.order.rate)};
    SoundStream stream(reading.ring);
    if (fill(reading))
        m_readings.push_back(std::move(reading));
    order.opened(std::move(stream));
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
