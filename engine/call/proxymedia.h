#pragma once

#include "engine/call/relayedmedia.h"

#include <optional>

namespace legscope {

/// Proxy: media flows through the relay byte for byte; the SDP is rewritten only where media has to come to
/// us.
class ProxyMedia final : public RelayedMedia {
public:
    /// The pool outlives this object.
    ProxyMedia(MediaPool& pool, const MediaSetup& setup, PathPlace place)
        : RelayedMedia(pool, setup, RelayLines::Muxing::EndToEnd, place)
    {
    }

    MediaMode mode() const override { return MediaMode::Proxy; }
    Result<Carried> offer(const SdpPassage& passage, const SharedSdp& sdp) override;
    Result<Carried> answer(const SdpPassage& passage, const SharedSdp& sdp) override;
    void offerRefused() override;

private:
    Result<Carried> rewriteFor(const SdpPassage& passage, const ParsedSdp& sdp);

    std::optional<WrittenSdp> m_offer; ///< the newest one
    bool m_agreed = false; ///< an offer has been answered before
};

} // namespace legscope
