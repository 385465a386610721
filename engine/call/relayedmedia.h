#pragma once

#include "engine/call/relaylines.h"
#include "engine/sdp/rewriter.h"

#include <map>

namespace legscope {

/// Our o= towards each leg of a call. It outlives the mode that the call has: a later SDP has a later version
/// (RFC 3264 section 8).
class LegOrigins {
public:
    /// A new one at first.
    OriginMemory& towards(LegId reader);

private:
    std::map<LegId, OriginMemory> m_origins;
};

/// What Proxy and Default have in common: m-lines that go through the relay, and an o= of our own towards
/// each leg.
class RelayedMedia : public MediaPath {
public:
    void setEnd(LegSide side, const SharedEnd& end) final { m_lines.setEnd(side, end); }
    void repeated(LegSide from) final { m_lines.reopen(from); }
    void connected() override { m_lines.connected(); }
    bool isConnected() const final { return m_lines.isConnected(); }
    std::vector<ArmedStream> armed() const final { return m_lines.armed(); }
    std::vector<StreamSample> sample() const final { return m_lines.sample(); }
    std::uint64_t traffic() const final { return m_lines.traffic(); }
    std::vector<AwaitedHost> awaitedHosts() const final { return m_lines.hosts().awaited(); }
    std::vector<std::string> refusedHosts() const final { return m_lines.hosts().refused(); }
    void hostFound(const std::string& name, std::vector<SocketAddress> addresses) final
    {
        m_lines.hostFound(name, std::move(addresses));
    }

protected:
    RelayedMedia(MediaPool& pool, const MediaSetup& setup, LegOrigins& origins, RelayLines::Muxing muxing)
        : m_lines(pool, setup, muxing)
        , m_origins(origins)
    {
    }

    RelayLines m_lines;
    LegOrigins& m_origins;
};

} // namespace legscope
