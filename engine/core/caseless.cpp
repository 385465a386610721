#include "engine/core/caseless.h"

#include <algorithm>

namespace legscope {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    if (left.size() != right.size())
        return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] != right[i] && lower(left[i]) != lower(right[i]))
            return false;
    }
    return true;
}

bool startsIgnoringCase(std::string_view text, std::string_view start)
{
    return equalsIgnoringCase(text.substr(0, start.size()), start);
}

bool endsIgnoringCase(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && equalsIgnoringCase(text.substr(text.size() - end.size()), end);
}

std::size_t findIgnoringCase(std::string_view text, std::string_view what, std::size_t from)
{
    if (from > text.size())
        return std::string_view::npos;
    const auto rest = text.substr(from);
    const auto found = std::ranges::search(rest, what, {}, lower, lower);
    return found.empty() && !what.empty() ? std::string_view::npos
                                          : from + static_cast<std::size_t>(found.begin() - rest.begin());
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool CaseLess::operator()(std::string_view left, std::string_view right) const
{
    return std::ranges::lexicographical_compare(left, right, {}, lower, lower);
}

} // namespace legscope
