#pragma once

#include "engine/net/hostresolver.h"

#include <chrono>
#include <memory>

namespace legscope {

/// How a resolver asks, and how much it keeps.
struct DnsOptions {
    /// "127.0.0.1:5353,[::1]:53"; empty: those of /etc/resolv.conf, read again when it changes.
    std::string servers{};
    std::chrono::milliseconds limit{4'000}; ///< from question to answer
    std::chrono::milliseconds perTry{900}; ///< before a server is asked again, or the next one is
    std::size_t mostAtOnce = 256; ///< names being looked up
    std::size_t mostWaiting = 1'024; ///< callers that wait for them
    std::size_t mostKept = 1'024; ///< answers
    std::chrono::seconds leastKept{5}, mostKeptFor{3'600}; ///< bounds of the time to live of an answer
    std::chrono::seconds failureKept{3}; ///< no answer, or a server that fails
    std::chrono::seconds absenceKept{10}; ///< a name that does not exist
};

/// The hosts file and DNS, asked by c-ares on one thread of its own: the only place where names are looked
/// up. UDP, and TCP for an answer that was truncated (RFC 7766). A question that is being asked is not asked
/// again. Of an answer at most `mostRecords` count; addresses that are no host's (unspecified, multicast,
/// broadcast) are left out. All methods: any thread.
class DnsResolver final : public HostResolver {
public:
    static constexpr std::size_t mostRecords = 8;

    explicit DnsResolver(DnsOptions options = {});
    /// Waits for its thread, which never blocks; who still waits for an answer gets none.
    ~DnsResolver() override;

    void lookUp(const std::string& host, Done done) override;
    void lookUpServices(const std::string& name, Found<ServiceRecord> done) override;
    void lookUpNamings(const std::string& domain, Found<NamingRecord> done) override;
    std::optional<std::vector<SocketAddress>> known(const std::string& host) override;

private:
    class Asking;
    const std::unique_ptr<Asking> m_asking;
};

} // namespace legscope
