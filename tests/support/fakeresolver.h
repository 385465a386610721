#pragma once

#include "engine/net/hostresolver.h"

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace legscope::test {

/// Answers what it was told to; names without an answer stay open for ever.
class FakeResolver final : public HostResolver {
public:
    /// No addresses: nobody knows the name.
    void tell(const std::string& host, const std::vector<std::string>& literals)
    {
        const std::lock_guard lock(m_mutex);
        m_answers[host] = literals;
    }
    void lookUp(const std::string& host, Done done) override
    {
        const std::lock_guard lock(m_mutex);
        m_asked.insert(host);
        const auto answer = m_answers.find(host);
        if (answer == m_answers.end())
            return m_open.push_back(std::move(done));
        if (answer->second.empty())
            return done(fail(Errc::NotFound, host + ": nobody knows it"));
        std::vector<SocketAddress> addresses;
        for (const std::string& literal : answer->second)
            addresses.push_back(*SocketAddress::parse(literal, 0));
        done(std::move(addresses));
    }
    bool wasAsked(const std::string& host)
    {
        const std::lock_guard lock(m_mutex);
        return m_asked.contains(host);
    }

private:
    std::mutex m_mutex;
    std::map<std::string, std::vector<std::string>> m_answers;
    std::set<std::string> m_asked;
    std::vector<Done> m_open;
};

} // namespace legscope::test
