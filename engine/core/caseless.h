#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Comparing without regard to case. ASCII letters only: the locale has no say.
namespace legscope {

bool equalsIgnoringCase(std::string_view left, std::string_view right);
bool startsIgnoringCase(std::string_view text, std::string_view start);
bool endsIgnoringCase(std::string_view text, std::string_view end);
/// Where `what` begins in `text`, at `from` or behind it; npos when it is not there.
std::size_t findIgnoringCase(std::string_view text, std::string_view what, std::size_t from = 0);

std::string lowered(std::string_view text);

/// An order of keys that takes no note of case.
struct CaseLess {
    using is_transparent = void;
    bool operator()(std::string_view left, std::string_view right) const;
};

} // namespace legscope
