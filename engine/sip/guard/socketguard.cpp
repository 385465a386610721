#include "engine/sip/guard/socketguard.h"

#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/guard/networkguard.h"

#include <atomic>
#include <sys/socket.h>

extern "C" {
[[gnu::visibility("default")]] int bind(int socket, const sockaddr* address, socklen_t size) noexcept;
}

namespace legscope {
namespace {

std::atomic<int> granted{0};

/// The stack sets no buffer of its own; the kernel's default holds some 200 INVITEs.
void enlarge(int socket) noexcept
{
    int type = 0, now = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_DGRAM)
        return;
    const int wanted = sipReceiveBuffer;
    if (::setsockopt(socket, SOL_SOCKET, SO_RCVBUFFORCE, &wanted, sizeof wanted) != 0)
        ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &wanted, sizeof wanted);
    size = sizeof now;
    if (::getsockopt(socket, SOL_SOCKET, SO_RCVBUF, &now, &size) == 0)
        granted.store(now / 2, std::memory_order_relaxed);
}

} // namespace

int receiveBufferGranted() noexcept
{
    return granted.load(std::memory_order_relaxed);
}

const void* guardedBind() noexcept
{
    return reinterpret_cast<const void*>(&::bind);
}

} // namespace legscope

int bind(int socket, const sockaddr* address, socklen_t size) noexcept
{
    static auto* const original = legscope::originalOf<int(int, const sockaddr*, socklen_t)>("bind");
    if (legscope::isSofiaCode(__builtin_return_address(0))) {
        legscope::forgetName(socket);
        legscope::enlarge(socket);
    }
    return original(socket, address, size);
}
