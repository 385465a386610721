#include "engine/media/porthandover.h"

#include <utility>

namespace legscope {

void PortHandover::give(std::unique_ptr<MediaPort> port)
{
    std::unique_lock lock(m_mutex);
    if (!m_taker) {
        m_port = std::move(port);
        return;
    }
    Taker taker = std::exchange(m_taker, nullptr);
    lock.unlock();
    taker(std::move(port));
}

std::unique_ptr<MediaPort> PortHandover::take(Taker later)
{
    const std::lock_guard lock(m_mutex);
    if (!m_port)
        m_taker = std::move(later);
    return std::move(m_port);
}

} // namespace legscope
