#include "engine/sdp/multipart.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t maxParts = 16;
constexpr int maxNesting = 3;

/// "application/sdp" of "application/sdp;charset=utf-8".
std::string_view mediaTypeOf(std::string_view contentType)
{
    return trimmed(contentType.substr(0, contentType.find(';')));
}

bool isMultipart(std::string_view contentType)
{
    return equalsIgnoringCase(mediaTypeOf(contentType).substr(0, 10), "multipart/");
}

/// A parameter of a Content-Type, quotes taken off; empty when it is not there.
std::string_view parameterOf(std::string_view contentType, std::string_view name)
{
    std::size_t at = contentType.find(';');
    while (at != std::string_view::npos) {
        const std::size_t equals = contentType.find_first_of("=;", at + 1);
        if (equals == std::string_view::npos)
            return {};
        if (contentType[equals] == ';') {
            at = equals;
            continue;
        }
        const std::size_t begin
            = std::min(contentType.find_first_not_of(" \t", equals + 1), contentType.size());
        const bool quoted = contentType.substr(begin).starts_with('"');
        const std::size_t end = std::min(contentType.find(quoted ? '"' : ';', begin + 1), contentType.size());
        if (equalsIgnoringCase(trimmed(contentType.substr(at + 1, equals - at - 1)), name))
            return quoted ? contentType.substr(begin + 1, end - begin - 1)
                          : trimmed(contentType.substr(begin, end - begin));
        at = contentType.find(';', end);
    }
    return {};
}

/// The boundary of a multipart type; empty when there is no usable one (RFC 2046 section 5.1.1: 1 to 70
/// characters).
std::string_view boundaryOf(std::string_view contentType)
{
    const std::string_view boundary = parameterOf(contentType, "boundary");
    return boundary.size() <= 70 ? boundary : std::string_view();
}

struct Span {
    std::size_t offset = 0;
    std::size_t length = 0;
};

struct Part {
    Span headers;
    Span content;
};

enum class Delimiter { None, Next, Closing };

Delimiter delimiterOf(std::string_view line, std::string_view boundary)
{
    if (!line.starts_with("--") || !line.substr(2).starts_with(boundary))
        return Delimiter::None;
    std::string_view rest = line.substr(2 + boundary.size());
    const bool closing = rest.starts_with("--");
    if (closing)
        rest.remove_prefix(2);
    if (!trimmed(rest).empty())
        return Delimiter::None;
    return closing ? Delimiter::Closing : Delimiter::Next;
}

/// End of the line that begins at `from`, its LF included.
std::size_t nextLine(std::string_view body, std::size_t from)
{
    const std::size_t end = body.find('\n', from);
    return end == std::string_view::npos ? body.size() : end + 1;
}

/// Headers up to the first blank line, then content; `end` excludes the line ending before the next
/// delimiter.
Part partBetween(std::string_view body, std::size_t begin, std::size_t end)
{
    std::size_t at = begin;
    while (at < end) {
        const std::size_t next = std::min(nextLine(body, at), end);
        if (trimmed(body.substr(at, next - at)).empty())
            return {{begin, at - begin}, {next, end - next}};
        at = next;
    }
    return {{begin, end - begin}, {end, 0}};
}

Result<std::vector<Part>> partsOf(std::string_view body, std::string_view boundary)
{
    std::vector<Part> parts;
    std::optional<std::size_t> begin;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t next = nextLine(body, at);
        const Delimiter delimiter = delimiterOf(body.substr(at, next - at), boundary);
        if (delimiter != Delimiter::None && begin) {
            std::size_t end = at;
            if (end > *begin && body[end - 1] == '\n')
                --end;
            if (end > *begin && body[end - 1] == '\r')
                --end;
            if (parts.size() == maxParts)
                return fail(Errc::Parse, fmt::format("the multipart body has more than {} parts", maxParts));
            parts.push_back(partBetween(body, *begin, end));
        }
        if (delimiter == Delimiter::Closing)
            return parts;
        if (delimiter == Delimiter::Next)
            begin = next;
        at = next;
    }
    return fail(Errc::Parse, fmt::format("the multipart body is not closed with --{}--", boundary));
}

/// Value of a header of a part, its continuation lines included.
std::string_view headerOf(std::string_view headers, std::string_view name)
{
    for (std::size_t at = 0; at < headers.size();) {
        std::size_t next = nextLine(headers, at);
        while (next < headers.size() && (headers[next] == ' ' || headers[next] == '\t'))
            next = nextLine(headers, next);
        const std::string_view line = headers.substr(at, next - at);
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && equalsIgnoringCase(trimmed(line.substr(0, colon)), name))
            return trimmed(line.substr(colon + 1));
        at = next;
    }
    return {};
}

/// Looks for SDP in the parts of `body`, which lies at `offset` of the whole.
class PartSearch {
public:
    Result<void> search(std::string_view contentType, std::string_view body, std::size_t offset, int nesting)
    {
        if (nesting > maxNesting)
            return fail(Errc::Parse, fmt::format("multipart bodies are nested deeper than {}", maxNesting));
        const std::string_view boundary = boundaryOf(contentType);
        if (boundary.empty())
            return fail(Errc::Parse, "the multipart Content-Type has no usable boundary");
        const auto parts = partsOf(body, boundary);
        if (!parts)
            return std::unexpected(parts.error());
        for (const Part& part : *parts) {
            if (const auto done = visit(part, body, offset, nesting); !done)
                return done;
        }
        return {};
    }

    std::optional<SdpPart> found() const { return m_found; }

private:
    Result<void> visit(const Part& part, std::string_view body, std::size_t offset, int nesting)
    {
        const std::string_view headers = body.substr(part.headers.offset, part.headers.length);
        const std::string_view type = headerOf(headers, "Content-Type");
        const std::size_t contentAt = offset + part.content.offset;
        if (isMultipart(type))
            return search(
                type, body.substr(part.content.offset, part.content.length), contentAt, nesting + 1);
        if (!equalsIgnoringCase(mediaTypeOf(type), "application/sdp") || part.content.length == 0)
            return {};
        const std::string_view encoding = headerOf(headers, "Content-Transfer-Encoding");
        if (equalsIgnoringCase(encoding, "base64") || equalsIgnoringCase(encoding, "quoted-printable"))
            return fail(Errc::Parse, fmt::format("the SDP of the multipart body is encoded as {}", encoding));
        if (m_found)
            return fail(Errc::Parse, "the multipart body holds two SDPs; the second would leave as it came");
        m_found = SdpPart{contentAt, part.content.length};
        return {};
    }

    std::optional<SdpPart> m_found;
};

/// The digits of the Content-Length among the headers that end where the part begins.
std::optional<Span> contentLengthBefore(std::string_view body, std::size_t partOffset)
{
    std::size_t end = partOffset;
    while (end > 0) {
        const std::size_t newline = end < 2 ? std::string_view::npos : body.rfind('\n', end - 2);
        const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
        const std::string_view line = body.substr(begin, end - begin);
        if (line.starts_with("--"))
            return std::nullopt;
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos
            && equalsIgnoringCase(trimmed(line.substr(0, colon)), "Content-Length")) {
            const std::string_view value = trimmed(line.substr(colon + 1));
            if (value.empty())
                return std::nullopt;
            return Span{static_cast<std::size_t>(value.data() - body.data()), value.size()};
        }
        end = begin;
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<SdpPart>> findSdp(std::string_view contentType, std::string_view body)
{
    if (body.empty())
        return std::nullopt;
    if (equalsIgnoringCase(mediaTypeOf(contentType), "application/sdp"))
        return SdpPart{0, body.size()};
    if (!isMultipart(contentType))
        return std::nullopt;
    PartSearch search;
    if (const auto done = search.search(contentType, body, 0, 1); !done)
        return std::unexpected(done.error());
    return search.found();
}

SdpOfBody readSdpOf(std::string_view contentType, std::string_view body)
{
    const auto place = findSdp(contentType, body);
    if (!place)
        return {std::nullopt, std::unexpected(place.error())};
    if (!*place)
        return {};
    return {*place, ParsedSdp::parse(std::string(body.substr((*place)->offset, (*place)->length)))};
}

std::string replaceSdp(std::string_view body, const SdpPart& part, std::string_view sdp)
{
    std::string result;
    std::size_t from = 0;
    if (const auto length = contentLengthBefore(body, part.offset)) {
        result = body.substr(0, length->offset);
        result += std::to_string(sdp.size());
        from = length->offset + length->length;
    }
    result += body.substr(from, part.offset - from);
    result += sdp;
    result += body.substr(part.offset + part.length);
    return result;
}

} // namespace legscope
