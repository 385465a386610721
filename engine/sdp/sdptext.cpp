#include "engine/sdp/sdptext.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string_view withoutLeadingBlanks(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

std::string_view withoutTrailingBlanks(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

bool isTypeLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Fills in type and value of a line whose `text` looks like "<type>=<value>".
void readType(SdpLine& line, std::string_view text)
{
    text = withoutLeadingBlanks(text);
    if (text.size() < 2 || text[1] != '=' || !isTypeLetter(text[0]))
        return;
    line.type = text[0];
    line.value = withoutLeadingBlanks(text.substr(2));
}

bool isBlank(const SdpLine& line)
{
    return line.text.find_first_not_of(blanks) == std::string_view::npos;
}

Result<void> checkLine(const SdpLine& line, std::size_t index)
{
    if (line.text.find('\0') != std::string_view::npos)
        return badLine(index, "holds a NUL octet");
    if (isBlank(line))
        return {};
    if (line.type == 0)
        return badLine(index, "is not \"<type>=<value>\"");
    if (std::string_view("MCOKA").find(line.type) != std::string_view::npos)
        return badLine(index,
            fmt::format("has the type \"{}\" in upper case, which some readers would follow", line.type));
    return {};
}

Result<void> checkVersion(const std::vector<SdpLine>& lines)
{
    const auto first = std::ranges::find_if(lines, [](const SdpLine& line) { return !isBlank(line); });
    if (first == lines.end())
        return fail(Errc::BadSdp, "the SDP is empty");
    const auto index = static_cast<std::size_t>(first - lines.begin());
    if (first->type != 'v')
        return badLine(index, "v= does not come first");
    if (withoutTrailingBlanks(first->value) != "0")
        return badLine(index, "v= is not 0, the only version of SDP there is");
    return {};
}

} // namespace

std::unexpected<Error> badLine(std::size_t index, std::string_view cause)
{
    return fail(Errc::BadSdp, fmt::format("line {} of the SDP {}", index + 1, cause));
}

std::vector<SdpLine> splitSdp(std::string_view body)
{
    std::vector<SdpLine> lines;
    lines.reserve(static_cast<std::size_t>(std::ranges::count(body, '\n')) + 1);
    int section = -1;
    while (!body.empty()) {
        SdpLine line;
        const std::size_t end = endOfLine(body);
        line.text = body.substr(0, end);
        const bool both = body.substr(end).starts_with("\r\n");
        line.ending = body.substr(end, both ? 2 : 1);
        body.remove_prefix(end + line.ending.size());
        const bool hasMark = lines.empty() && line.text.starts_with(byteOrderMark);
        readType(line, hasMark ? line.text.substr(byteOrderMark.size()) : line.text);
        if (line.type == 'm')
            ++section;
        line.section = section;
        lines.push_back(line);
    }
    return lines;
}

Result<std::vector<SdpLine>> indexSdp(std::string_view body)
{
    if (body.size() > maxSdpOctets)
        return fail(
            Errc::BadSdp, fmt::format("the SDP has {} octets, more than {}", body.size(), maxSdpOctets));
    std::vector<SdpLine> lines = splitSdp(body);
    if (lines.size() > maxSdpLines)
        return fail(
            Errc::BadSdp, fmt::format("the SDP has {} lines, more than {}", lines.size(), maxSdpLines));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto checked = checkLine(lines[i], i); !checked)
            return std::unexpected(checked.error());
    }
    if (const auto checked = checkVersion(lines); !checked)
        return std::unexpected(checked.error());
    if (std::ranges::none_of(lines, [](const SdpLine& line) { return line.type == 'o'; }))
        return fail(Errc::BadSdp, "the SDP has no o= line");
    if (lines.back().section >= static_cast<int>(maxSdpMediaLines))
        return fail(Errc::BadSdp, fmt::format("the SDP has more than {} m-lines", maxSdpMediaLines));
    return lines;
}

SdpAttribute attributeOf(const SdpLine& line)
{
    const std::size_t colon = line.value.find(':');
    SdpAttribute attribute;
    attribute.name = withoutTrailingBlanks(line.value.substr(0, colon));
    if (colon != std::string_view::npos)
        attribute.value = withoutLeadingBlanks(line.value.substr(colon + 1));
    return attribute;
}

bool isDirection(std::string_view name)
{
    return equalsIgnoringCase(name, "sendrecv") || equalsIgnoringCase(name, "sendonly")
        || equalsIgnoringCase(name, "recvonly") || equalsIgnoringCase(name, "inactive");
}

} // namespace legscope
