#pragma once

#include "tests/support/callfixture.h"
#include "tests/support/enginecommand.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace legscope::test {

/// An engine between two phones that are not ours: alice calls bob, whom the profile "internal" routes to his
/// port of 127.0.0.1.
class InteropCall {
public:
    /// `endpoint` stands in front of bob's in the dial string: "{rtp_use_dtls=true}".
    explicit InteropCall(const std::map<std::string, std::string>& profile, const std::string& endpoint = {});

    quint16 calleePort() const { return m_calleePort; }
    /// Whether the profile runs.
    bool isUp();
    /// Whom alice has to call; after isUp().
    QString calleeUri();
    /// Whether either direction passes so many packets on.
    bool flows(std::uint64_t packets);
    /// The engine's answer to a command; after isUp().
    CommandFinished command(const std::string& line);
    /// What the engine told; after isUp().
    EventRecorder& recorder() { return *m_recorder; }

private:
    const quint16 m_calleePort;
    TestConfiguration m_configuration;
    std::unique_ptr<Engine> m_engine;
    std::optional<EventRecorder> m_recorder;
};

} // namespace legscope::test
