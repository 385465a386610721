/// Any body: findings point at lines that are there, repeat no
/// key, and are the same when they are asked for twice; a body that cannot be read has none.

#include "engine/sdp/lint.h"
#include "engine/sdp/sdptext.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace legscope;
using namespace legscope::test;

namespace {

void checkFindings(
    const std::vector<SdpFinding>& found, const std::vector<SdpLine>& lines, std::size_t streams)
{
    require(std::ranges::is_sorted(found, {}, &SdpFinding::line));
    for (const SdpFinding& finding : found) {
        require(finding.line < lines.size());
        require(lines[finding.line].section == finding.section);
        require(finding.section < static_cast<int>(streams));
        require(finding.text.find("inline:") == std::string::npos);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    const auto view = readSdp(body);
    const auto clear = lintSdp(body, SignallingPrivacy::Clear);
    const auto tls = lintSdp(body, SignallingPrivacy::Tls);
    require(clear.has_value() == view.has_value() && tls.has_value() == view.has_value());
    if (!view)
        return 0;
    const std::vector<SdpLine> lines = splitSdp(body);
    checkFindings(*clear, lines, view->media.size());
    checkFindings(*tls, lines, view->media.size());
    require(tls->size() <= clear->size());
    require(*lintSdp(body, SignallingPrivacy::Clear) == *clear);
    return 0;
}
