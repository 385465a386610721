#include "engine/diagnose/sipbody.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"
#include "engine/sdp/multipart.h"

#include <algorithm>

namespace legscope {
namespace {

std::string_view contentType(std::string_view head)
{
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view name = trimmed(line.substr(0, colon));
        if ((equalsIgnoringCase(name, "Content-Type") || equalsIgnoringCase(name, "c"))
            && colon < line.size())
            return trimmed(line.substr(colon + 1));
        head.remove_prefix(std::min(line.size() + 2, head.size()));
    }
    return {};
}

} // namespace

std::optional<std::string_view> sdpOf(std::string_view message)
{
    constexpr std::string_view emptyLine = "\r\n\r\n";
    const std::size_t end = message.find(emptyLine);
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view body = message.substr(end + emptyLine.size());
    const auto found = findSdp(contentType(message.substr(0, end)), body);
    if (!found || !*found)
        return std::nullopt;
    return body.substr((*found)->offset, (*found)->length);
}

} // namespace legscope
