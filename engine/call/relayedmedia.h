#pragma once

#include "engine/call/relaylines.h"

#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// What Proxy and Default have in common: m-lines that go through the relay.
class RelayedMedia : public MediaPath {
public:
    void setEnd(LegSide side, const SharedEnd& end) final { m_lines.setEnd(side, end); }
    void bringPorts() final { m_lines.ports().bring(); }
    void takeOver() final { m_lines.ports().takeOver(); }
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
    RelayedMedia(MediaPool& pool, const MediaSetup& setup, RelayLines::Muxing muxing, PathPlace place)
        : m_lines(pool, setup, muxing, place)
    {
    }

    RelayLines m_lines;
};

} // namespace legscope
