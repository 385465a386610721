#include "engine/sdp/parsedsdp.h"

#include <atomic>
#include <utility>

namespace legscope {
namespace {

std::atomic<std::uint64_t> parsed{0};

} // namespace

ParsedSdp::ParsedSdp(std::string text)
    : m_text(std::move(text))
{
}

Result<SharedSdp> ParsedSdp::parse(std::string text)
{
    parsed.fetch_add(1, std::memory_order_relaxed);
    const std::shared_ptr<ParsedSdp> sdp(new ParsedSdp(std::move(text)));
    auto lines = indexSdp(sdp->m_text);
    if (!lines)
        return std::unexpected(lines.error());
    auto view = viewOf(*lines);
    if (!view)
        return std::unexpected(view.error());
    sdp->m_lines = std::move(*lines);
    sdp->m_view = std::move(*view);
    return sdp;
}

std::uint64_t ParsedSdp::parses()
{
    return parsed.load(std::memory_order_relaxed);
}

} // namespace legscope
