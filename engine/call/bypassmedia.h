#pragma once

#include "engine/call/mediapath.h"

namespace legscope {

/// Bypass: the SDP goes on byte for byte, media flows around us and is never seen.
class BypassMedia final : public MediaPath {
public:
    MediaMode mode() const override { return MediaMode::Bypass; }
    void setEnd(LegSide, const SharedEnd&) override { }
    Result<Carried> offer(const SdpPassage& passage, const SharedSdp& sdp) override;
    Result<Carried> answer(const SdpPassage& passage, const SharedSdp& sdp) override;
    void offerRefused() override { m_offeredLines = m_agreedLines; }
    std::vector<ArmedStream> armed() const override { return {}; }
    std::vector<StreamSample> sample() const override { return {}; }
    std::uint64_t traffic() const override { return 0; }

private:
    std::optional<std::size_t> m_offeredLines, m_agreedLines; ///< m-lines of the last offer, and agreed on
};

} // namespace legscope
