#pragma once

#include "engine/net/dnsresolver.h"

#include <chrono>
#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

struct ares_channeldata;

namespace legscope {

enum class DnsKind : std::uint8_t { Addresses, Services, Namings };

struct DnsQuestion {
    DnsKind kind = DnsKind::Addresses;
    std::string name; ///< lower case, without a dot at the end
    auto operator<=>(const DnsQuestion&) const = default;
};

using DnsRecords
    = std::variant<std::vector<SocketAddress>, std::vector<ServiceRecord>, std::vector<NamingRecord>>;

struct DnsAnswer {
    Result<DnsRecords> records;
    std::chrono::seconds ttl{0}; ///< as the server says; 0 for what it does not say
};

/// c-ares and its sockets. Used by one thread only, which it never blocks but in wait().
class DnsChannel {
public:
    using Done = std::move_only_function<void(DnsAnswer)>;

    explicit DnsChannel(const DnsOptions& options);
    /// Questions that are open are answered with Errc::Stopped.
    ~DnsChannel();
    DnsChannel(const DnsChannel&) = delete;
    DnsChannel& operator=(const DnsChannel&) = delete;

    /// `done` may be called within this call, else within a wait().
    void ask(const DnsQuestion& question, Done done);
    /// Waits until `wake` is readable, a server answers or `limit` has passed, and lets c-ares work.
    void wait(int wake, std::chrono::milliseconds limit);

private:
    struct Asked;
    void open();
    void reopenWhenChanged();

    const DnsOptions m_options;
    ares_channeldata* m_channel = nullptr;
    std::string m_fault; ///< why there is no channel
    std::int64_t m_configured = 0; ///< when resolv.conf was changed last, in ns
    std::size_t m_open = 0; ///< questions
    std::map<int, short> m_sockets; ///< poll events by descriptor
};

} // namespace legscope
