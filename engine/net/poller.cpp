#include "engine/net/poller.h"

#include "engine/net/epollpoller.h"
#include "engine/net/uringpoller.h"

#include <fmt/format.h>

namespace legscope {

Result<Poller::Choice> Poller::choose(MediaIo wanted)
{
    std::string why = "wanted";
    if (wanted != MediaIo::Epoll) {
        auto uring = UringPoller::make();
        if (uring)
            return Choice{std::move(*uring), wanted == MediaIo::Uring ? "io_uring (wanted)" : "io_uring"};
        if (wanted == MediaIo::Uring)
            return std::unexpected(std::move(uring.error()));
        why = std::move(uring.error().detail);
    }
    auto epoll = EpollPoller::make();
    if (!epoll)
        return std::unexpected(std::move(epoll.error()));
    return Choice{std::move(*epoll), fmt::format("epoll ({})", why)};
}

} // namespace legscope
