#include "engine/diagnose/sipbody.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>

namespace legscope {
namespace {

struct Entity {
    std::string_view head, body;
};

/// Headers and body: parted by the first empty line.
std::optional<Entity> parted(std::string_view text)
{
    if (text.starts_with("\r\n")) // a part without headers
        return Entity{{}, text.substr(2)};
    const std::size_t end = text.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    return Entity{text.substr(0, end), text.substr(end + 4)};
}

std::string_view contentType(std::string_view head)
{
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view name = trimmed(line.substr(0, colon));
        const bool isType = equalsIgnoringCase(name, "Content-Type");
        if ((isType || name == "c" || name == "C") && colon < line.size())
            return trimmed(line.substr(colon + 1));
        head.remove_prefix(std::min(line.size() + 2, head.size()));
    }
    return {};
}

std::string_view boundaryOf(std::string_view type)
{
    constexpr std::string_view name = "boundary=";
    const auto found = findIgnoringCase(type, name);
    if (found == std::string_view::npos)
        return {};
    std::string_view value = type.substr(found + name.size());
    if (value.starts_with('"'))
        return value.substr(1, value.substr(1).find('"'));
    return value.substr(0, value.find_first_of("; \t"));
}

/// RFC 2046 section 5.1.1: parts stand between lines of "--" boundary.
std::optional<std::string_view> sdpAmongParts(std::string_view body, std::string_view boundary)
{
    if (boundary.empty())
        return std::nullopt;
    const std::string delimiter = "--" + std::string(boundary);
    std::size_t at = body.find(delimiter);
    while (at != std::string_view::npos) {
        const std::size_t begin = body.find("\r\n", at + delimiter.size());
        const std::size_t next = body.find("\r\n" + delimiter, at + delimiter.size());
        if (begin == std::string_view::npos || next == std::string_view::npos)
            return std::nullopt;
        const auto part = begin + 2 > next ? std::nullopt : parted(body.substr(begin + 2, next - begin - 2));
        if (part && startsIgnoringCase(contentType(part->head), "application/sdp"))
            return part->body;
        at = next + 2;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> sdpOf(std::string_view message)
{
    const auto entity = parted(message);
    if (!entity || entity->body.empty())
        return std::nullopt;
    const std::string_view type = contentType(entity->head);
    if (startsIgnoringCase(type, "application/sdp"))
        return entity->body;
    if (startsIgnoringCase(type, "multipart/"))
        return sdpAmongParts(entity->body, boundaryOf(type));
    return std::nullopt;
}

} // namespace legscope
