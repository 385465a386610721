#pragma once

#include "engine/call/relaylines.h"
#include "engine/sdp/rewriter.h"

#include <map>

namespace legscope {

/// What Proxy and Default have in common: m-lines that go through the relay, and an o= of our own towards
/// each leg.
class RelayedMedia : public MediaPath {
public:
    void connected() final { m_lines.connected(); }
    std::vector<ArmedStream> armed() const final { return m_lines.armed(); }
    std::vector<StreamSample> sample() const final { return m_lines.sample(); }

protected:
    RelayedMedia(MediaPool& pool, const MediaSetup& setup)
        : m_lines(pool, setup)
    {
    }

    /// Our o= towards a leg, a new one at first.
    OriginMemory& originTowards(LegId reader);

    RelayLines m_lines;

private:
    std::map<LegId, OriginMemory> m_origins;
};

} // namespace legscope
