#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// Tells the service manager how the program does, as sd_notify(3) says: a datagram to NOTIFY_SOCKET. Without
/// that variable nothing is sent.
class ServiceNotice {
public:
    /// From the environment.
    ServiceNotice();

    /// "READY=1", "STOPPING=1", "STATUS=..."; lines in one datagram. Never blocks.
    void send(std::string_view state) const;
    /// How often "WATCHDOG=1" is to be sent: half of WATCHDOG_USEC. None when nobody watches.
    std::optional<std::chrono::milliseconds> watchdogPeriod() const { return m_period; }

private:
    std::string m_socket;
    std::optional<std::chrono::milliseconds> m_period;
};

} // namespace legscope
