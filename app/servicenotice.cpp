#include "app/servicenotice.h"

#include "engine/core/number.h"
#include "engine/core/uniquefd.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace legscope {
namespace {

std::string_view environmentText(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::optional<std::chrono::milliseconds> periodAsked()
{
    const auto number = [](std::string_view text) { return leadingNumber<long long>(text).value_or(0); };
    const std::string_view process = environmentText("WATCHDOG_PID");
    const long long micros = number(environmentText("WATCHDOG_USEC"));
    if (micros <= 0 || (!process.empty() && number(process) != ::getpid()))
        return std::nullopt;
    return std::chrono::milliseconds(std::max<long long>(micros / 2'000, 1));
}

} // namespace

ServiceNotice::ServiceNotice()
    : m_socket(environmentText("NOTIFY_SOCKET"))
    , m_period(m_socket.empty() ? std::nullopt : periodAsked())
{
}

void ServiceNotice::send(std::string_view state) const
{
    sockaddr_un address{};
    if (m_socket.empty() || m_socket.size() >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (m_socket.front() == '@')
        address.sun_path[0] = '\0'; // an abstract socket
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    const UniqueFd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    [[maybe_unused]] const auto sent = ::sendto(socket.get(), state.data(), state.size(),
        MSG_DONTWAIT | MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), size);
}

} // namespace legscope
