#include "engine/call/bypassmedia.h"

#include "engine/sdp/sdpview.h"

#include <fmt/format.h>

namespace legscope {

Result<Carried> BypassMedia::offer(const SdpPassage&, std::string_view sdp)
{
    const auto view = readSdp(sdp);
    if (!view)
        return std::unexpected(view.error());
    m_offeredLines = view->media.size();
    return Carried{std::string(sdp), unchanged(sdp)};
}

Result<Carried> BypassMedia::answer(const SdpPassage&, std::string_view sdp)
{
    const auto view = readSdp(sdp);
    if (!view)
        return std::unexpected(view.error());
    if (m_offeredLines && *m_offeredLines != view->media.size())
        return fail(Errc::BadSdp,
            fmt::format("the answer has {} m-lines, the offer {}", view->media.size(), *m_offeredLines));
    return Carried{std::string(sdp), unchanged(sdp)};
}

} // namespace legscope
