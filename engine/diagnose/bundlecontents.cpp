#include "engine/diagnose/bundlecontents.h"

#include <fmt/format.h>
#include <string_view>

namespace legscope {
namespace {

/// 1512 -> "1,512".
std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", grouped(number), number == 1 ? one : many);
}

} // namespace

std::string textOf(const BundleContents& contents)
{
    return fmt::format("{}, {}{}, {} kB", counted(contents.calls, "call", "calls"),
        counted(contents.packets, "packet", "packets"),
        contents.evicted == 0
            ? ""
            : fmt::format(" ({} older ones were no longer kept)", grouped(contents.evicted)),
        grouped((contents.octets + 999) / 1000));
}

} // namespace legscope
