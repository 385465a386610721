#pragma once

#include "tests/engine/interop/baresip.h"
#include "tests/support/callfixture.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace legscope::test {

/// A call between two baresips through an engine: alice calls bob, whom the profile "internal" routes to his
/// port of 127.0.0.1.
class BaresipCall {
public:
    /// `endpoint` stands in front of bob's in the dial string: "{rtp_use_dtls=true}".
    explicit BaresipCall(const std::map<std::string, std::string>& profile, const std::string& endpoint = {});

    quint16 calleePort() const { return m_calleePort; }
    /// Whether a profile runs, and bob waits for calls.
    bool isAwaitedBy(Baresip& callee);
    /// Alice calls; whether either sends so many packets that the engine passes on. After isAwaitedBy().
    bool isTalking(Baresip& caller, std::uint64_t packets);
    /// What the engine told; after isAwaitedBy().
    EventRecorder& recorder() { return *m_recorder; }

private:
    const quint16 m_calleePort;
    TestConfiguration m_configuration;
    std::unique_ptr<Engine> m_engine;
    std::optional<EventRecorder> m_recorder;
};

} // namespace legscope::test
