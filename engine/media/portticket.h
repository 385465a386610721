#pragma once

#include "engine/media/mediaplan.h"

#include <memory>

namespace legscope {

/// A channel's hold on the ports of one of its m-lines. They are the channel's, whoever it is connected to:
/// sockets, learned source, SRTP and the stream that is sent there stay as they are while MediaTicket links
/// them with those of one channel after another. What comes while they are linked with nobody waits. The SIP
/// thread's; destroying it closes the ports and gives them back.
class PortTicket {
public:
    PortTicket(PortTicket&&) noexcept;
    PortTicket& operator=(PortTicket&&) noexcept;
    ~PortTicket();

    const MediaLocal& local() const;
    /// Whether they are at an m-line of a call.
    bool isAttached() const;
    /// They leave it.
    void detach();

private:
    friend class MediaPool;
    friend class MediaTicket;
    class Impl;
    explicit PortTicket(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope
