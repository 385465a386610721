#include "engine/call/bypassmedia.h"

#include <fmt/format.h>

namespace legscope {

Result<Carried> BypassMedia::offer(const SdpPassage&, const SharedSdp& sdp)
{
    m_offeredLines = sdp->view().media.size();
    return Carried{std::string(sdp->text()), unchanged(*sdp)};
}

Result<Carried> BypassMedia::answer(const SdpPassage&, const SharedSdp& sdp)
{
    const std::size_t lines = sdp->view().media.size();
    if (m_offeredLines && *m_offeredLines != lines)
        return fail(
            Errc::BadSdp, fmt::format("the answer has {} m-lines, the offer {}", lines, *m_offeredLines));
    m_agreedLines = lines;
    return Carried{std::string(sdp->text()), unchanged(*sdp)};
}

} // namespace legscope
