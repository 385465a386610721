#include "engine/config/xmlfault.h"

#include "engine/core/number.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace legscope {

namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view nameCharacters
    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-#";

bool isKnownEntity(std::string_view name)
{
    static constexpr std::array five{"lt", "gt", "amp", "quot", "apos"};
    if (!name.starts_with('#'))
        return std::ranges::any_of(five, [name](std::string_view known) { return name == known; });
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    if (hexadecimal)
        name.remove_prefix(1);
    const auto code = hexadecimal ? wholeHexNumber<std::uint32_t>(name) : wholeNumber<std::uint32_t>(name);
    return code && *code != 0 && *code <= 0x10ffff && (*code < 0xd800 || *code > 0xdfff);
}

} // namespace

std::optional<XmlFault> findSyntaxFault(std::string_view fragment)
{
    pugi::xml_document document;
    const auto result = document.load_buffer(
        fragment.data(), fragment.size(), pugi::parse_default | pugi::parse_fragment, pugi::encoding_utf8);
    if (result)
        return std::nullopt;
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    return XmlFault{std::min(offset, fragment.empty() ? 0 : fragment.size() - 1),
        fmt::format("not well-formed XML: {}", result.description())};
}

std::optional<XmlFault> findForeignEntity(std::string_view text)
{
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        const std::size_t end = rest.find_first_not_of(nameCharacters);
        if (end == std::string_view::npos || end == 0 || rest[end] != ';')
            continue;
        const std::string_view name = rest.substr(0, end);
        const bool reads = name[0] == '#' || letters.find(name[0]) != std::string_view::npos;
        if (reads && !isKnownEntity(name))
            return XmlFault{at,
                fmt::format(
                    "the entity &{}; is refused: only &lt; &gt; &amp; &quot; &apos; and character numbers "
                    "are allowed",
                    excerpt(name, 40))};
    }
    return std::nullopt;
}

} // namespace legscope
