#pragma once

#include "engine/net/hostresolver.h"
#include "tests/support/rawpeer.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace legscope::test {

/// What a server does with every question.
enum class DnsManner : std::uint8_t {
    Answers,
    Silent,
    Truncates, ///< over UDP no record and TC; over TCP the answer
    Fails, ///< SERVFAIL
    Garbles, ///< an answer that ends in the middle of a record
};

/// A DNS server on 127.0.0.1, UDP and TCP on one port, that says what it is told to; of names that it was
/// not told it says that they do not exist.
class FakeDnsServer {
public:
    explicit FakeDnsServer(DnsManner manner = DnsManner::Answers, std::chrono::milliseconds delay = {});
    ~FakeDnsServer();

    /// For DnsOptions::servers.
    std::string text() const { return m_address.text(); }
    /// A and AAAA records.
    void tell(const std::string& name, const std::vector<std::string>& literals, std::uint32_t ttl = 60);
    void tellServices(const std::string& name, const std::vector<ServiceRecord>& services);
    void tellNamings(const std::string& domain, const std::vector<NamingRecord>& namings);
    void setManner(DnsManner manner) { m_manner = manner; }

    /// Questions of any type for that name so far.
    unsigned questions(const std::string& name);
    unsigned questionsByTcp() const { return m_byTcp; }

private:
    struct Record {
        std::uint16_t type = 0;
        std::uint32_t ttl = 60;
        std::string octets;
    };

    void run();
    void serveDatagram();
    void serveConnection();
    std::string answerTo(const std::string& question, DnsManner manner);

    const std::chrono::milliseconds m_delay;
    SocketAddress m_address;
    UniqueFd m_datagrams, m_listener, m_stop;
    std::atomic<DnsManner> m_manner;
    std::atomic<unsigned> m_byTcp{0};
    std::mutex m_mutex;
    std::multimap<std::string, Record> m_records;
    std::map<std::string, unsigned> m_asked;
    std::thread m_thread;
};

} // namespace legscope::test
