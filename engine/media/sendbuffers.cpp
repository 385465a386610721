#include "engine/media/sendbuffers.h"

namespace legscope {

std::span<std::byte> SendBuffers::take()
{
    if (!m_storage)
        m_storage = std::make_unique_for_overwrite<std::byte[]>(count * (size + sendRoom));
    if (m_taken == count) {
        m_poller.flush();
        m_taken = 0;
    }
    return {m_storage.get() + m_taken++ * (size + sendRoom), size};
}

} // namespace legscope
