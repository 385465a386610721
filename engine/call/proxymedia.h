#pragma once

#include "engine/call/relaylines.h"

#include <map>
#include <optional>

namespace legscope {

/// Proxy: media flows through the relay byte for byte; the SDP is rewritten only where media has to come to
/// us.
class ProxyMedia final : public MediaPath {
public:
    /// The pool outlives this object.
    ProxyMedia(MediaPool& pool, const MediaSetup& setup)
        : m_lines(pool, setup)
    {
    }

    MediaMode mode() const override { return MediaMode::Proxy; }
    void setEnd(LegSide side, const MediaEnd& end) override;
    Result<Carried> offer(const SdpPassage& passage, std::string_view sdp) override;
    Result<Carried> answer(const SdpPassage& passage, std::string_view sdp) override;
    void offerRefused() override;
    void connected() override { m_lines.connected(); }
    std::vector<ArmedStream> armed() const override { return m_lines.armed(); }
    std::vector<StreamSample> sample() const override { return m_lines.sample(); }

private:
    Result<Carried> rewriteFor(const SdpPassage& passage, const SdpView& view, std::string_view sdp);

    RelayLines m_lines;
    std::map<LegId, OriginMemory> m_origins; ///< our o= towards each leg
    std::optional<SdpOffer> m_offer; ///< the newest one
    bool m_agreed = false; ///< an offer has been answered before
};

/// The memory of our o= towards a leg, a new one at first.
OriginMemory& originTowards(LegId reader, std::map<LegId, OriginMemory>& origins);

} // namespace legscope
