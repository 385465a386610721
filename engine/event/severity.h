#pragma once

#include <cstdint>
#include <string_view>

namespace legscope {

enum class Severity : std::uint8_t { Error, Warning, Notice };

std::string_view nameOf(Severity severity);

} // namespace legscope
