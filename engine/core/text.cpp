#include "engine/core/text.h"

#include <algorithm>

namespace legscope {

namespace {

/// How many bytes a sequence with this lead byte has; 0 when the byte cannot lead.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

bool isSequence(std::string_view text, std::size_t length)
{
    const auto octet = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (length == 0 || text.size() < length)
        return false;
    for (std::size_t i = 1; i < length; ++i)
        if ((octet(i) & 0xc0) != 0x80)
            return false;
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    return !(length == 3 && octet(0) == 0xe0 && octet(1) < 0xa0)
        && !(length == 3 && octet(0) == 0xed && octet(1) > 0x9f)
        && !(length == 4 && octet(0) == 0xf0 && octet(1) < 0x90)
        && !(length == 4 && octet(0) == 0xf4 && octet(1) > 0x8f);
}

} // namespace

bool hasControlCharacter(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string excerpt(std::string_view text, std::size_t limit)
{
    std::size_t end = std::min(limit, text.size());
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    std::string result(text.substr(0, end));
    std::ranges::replace_if(
        result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    if (end < text.size())
        result += "...";
    return result;
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(static_cast<unsigned char>(text[at]));
        if (!isSequence(text.substr(at), length))
            return at;
        at += length;
    }
    return std::string_view::npos;
}

} // namespace legscope
