#include "engine/event/callnote.h"

#include "engine/core/words.h"
#include "engine/event/plaintext.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

Result<std::string> checkedNote(std::string_view note)
{
    std::string plain = plainText(trimmed(note));
    const auto isFirstOctet = [](char octet) { return (static_cast<unsigned char>(octet) & 0xC0) != 0x80; };
    const auto characters = static_cast<std::size_t>(std::ranges::count_if(plain, isFirstOctet));
    if (characters > longestNote)
        return fail(Errc::InvalidArgument,
            fmt::format("the note has {} characters, and {} are kept at most", characters, longestNote));
    return plain;
}

} // namespace legscope
