#pragma once

#include "engine/net/datagram.h"
#include "engine/net/poller.h"

#include <cstddef>
#include <memory>
#include <span>

namespace legscope {

/// Room for packets of our own making: a poller may read what it sends until it waits again. A worker's. The
/// storage is made when it is first asked for.
class SendBuffers {
public:
    static constexpr std::size_t count = 64;
    static constexpr std::size_t size = 1600; ///< octets of one, sendRoom behind them

    explicit SendBuffers(Poller& poller) noexcept
        : m_poller(poller)
    {
    }

    /// `size` octets that nobody else has until reset(); when all are in use, what was queued is sent first.
    std::span<std::byte> take();
    /// The poller has waited: every buffer is free.
    void reset() noexcept { m_taken = 0; }

private:
    Poller& m_poller;
    std::unique_ptr<std::byte[]> m_storage;
    std::size_t m_taken = 0;
};

} // namespace legscope
