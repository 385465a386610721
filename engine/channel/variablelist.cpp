#include "engine/channel/variablelist.h"

#include "engine/core/caseless.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace legscope {
namespace {

/// Of the name and of the value.
using Sizes = std::array<std::uint32_t, 2>;

} // namespace

VariableList::Entry VariableList::entryAt(std::size_t begin) const
{
    Sizes sizes;
    std::memcpy(sizes.data(), m_octets.data() + begin, sizeof sizes);
    const std::string_view rest = std::string_view(m_octets).substr(begin + sizeof sizes);
    return {{rest.substr(0, sizes[0]), rest.substr(sizes[0], sizes[1])},
        begin + sizeof sizes + sizes[0] + sizes[1]};
}

/// Called some eighty times a call, for some forty entries each: it looks at sizes before it looks at names.
std::size_t VariableList::placeOf(std::string_view name) const
{
    const char* const octets = m_octets.data();
    std::size_t at = 0;
    while (at < m_octets.size()) {
        Sizes sizes;
        std::memcpy(sizes.data(), octets + at, sizeof sizes);
        if (sizes[0] == name.size() && equalsIgnoringCase({octets + at + sizeof sizes, sizes[0]}, name))
            break;
        at += sizeof sizes + sizes[0] + sizes[1];
    }
    return at;
}

std::optional<std::string_view> VariableList::find(std::string_view name) const
{
    const std::size_t at = placeOf(name);
    return at < m_octets.size() ? std::optional(entryAt(at).variable.value) : std::nullopt;
}

void VariableList::set(std::string_view name, std::string_view value)
{
    constexpr std::size_t usual = 256; // octets of a short list, instead of growing to them
    if (const std::size_t at = placeOf(name); at < m_octets.size()) {
        const Entry before = entryAt(at);
        if (before.variable.value == value)
            return;
        const std::string spelt(before.variable.name);
        m_octets.erase(at, before.end - at);
        return append(spelt, value);
    }
    if (m_octets.empty())
        m_octets.reserve(usual);
    append(name, value);
}

void VariableList::append(std::string_view name, std::string_view value)
{
    const Sizes sizes{static_cast<std::uint32_t>(name.size()), static_cast<std::uint32_t>(value.size())};
    std::array<char, sizeof sizes> octets;
    std::memcpy(octets.data(), sizes.data(), sizeof sizes);
    m_octets.append(octets.data(), octets.size()).append(name).append(value);
}

void VariableList::erase(std::string_view name)
{
    if (const std::size_t at = placeOf(name); at < m_octets.size())
        m_octets.erase(at, entryAt(at).end - at);
}

} // namespace legscope
