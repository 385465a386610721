#include "engine/event/ladderlabel.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"
#include "engine/event/eventlines.h"
#include "engine/event/redact.h"
#include "engine/sdp/negotiation.h"
#include "engine/sdp/parsedsdp.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

/// A request inside a dialog has a tag in To (RFC 3261 section 12.2).
bool isInDialog(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfLine(text, at);
        std::string_view line = text.substr(at, end - at);
        const std::size_t colon = line.find(':');
        if (at > 0 && line.empty())
            return false;
        if (colon != std::string_view::npos) {
            const std::string_view name = trimmed(line.substr(0, colon));
            if (equalsIgnoringCase(name, "To") || equalsIgnoringCase(name, "t"))
                return lowered(line).find(";tag=") != std::string::npos;
        }
        at = text.find('\n', end) == std::string_view::npos ? text.size() : text.find('\n', end) + 1;
    }
    return false;
}

/// " (hold)" of an offer whose sender does not want to receive on any m-line.
std::string_view holdOf(std::string_view text)
{
    const std::size_t begin = text.find("\nv=0");
    const auto sdp = begin == std::string_view::npos ? Result<SharedSdp>(fail(Errc::NotFound, {}))
                                                     : ParsedSdp::parse(std::string(text.substr(begin + 1)));
    if (!sdp)
        return "";
    bool any = false;
    for (const SdpMedia& media : (*sdp)->view().media) {
        const MediaDirection direction = effectiveDirection(media);
        if (media.port == 0)
            continue;
        if (direction == MediaDirection::SendRecv || direction == MediaDirection::RecvOnly)
            return "";
        any = true;
    }
    return any ? " (hold)" : "";
}

} // namespace

std::string labelOf(const SipMessage& message)
{
    if (message.status == 0) {
        const bool isOffer = message.method == "INVITE" || message.method == "UPDATE";
        const bool isLater = isOffer && isInDialog(message.text);
        return fmt::format("{}{}{}", isLater && message.method == "INVITE" ? "re-" : "",
            shownText(message.method), isLater && message.hasSdp ? holdOf(message.text) : "");
    }
    const std::string line = startLine(message);
    return line.empty() ? std::to_string(message.status) : line;
}

std::string labelOf(const MediaArmed& armed)
{
    std::string label
        = fmt::format("{} by the {}{}", armed.streams.empty() ? "media released" : "media armed",
            nameOf(armed.by), armed.streams.empty() ? "" : ":");
    for (const ArmedStream& stream : armed.streams) {
        fmt::format_to(std::back_inserter(label), "{} {}{}{}, A side {}, B side {}",
            &stream == armed.streams.data() ? "" : ";", shownText(stream.media),
            stream.codec.empty() ? "" : " ", shownText(stream.codec), stream.localA.text(),
            stream.localB.text());
    }
    return label;
}

} // namespace legscope
