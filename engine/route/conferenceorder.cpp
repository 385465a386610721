#include "engine/route/conferenceorder.h"

#include "engine/core/words.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

/// Takes +flags{a|b} off the end.
void takeFlags(std::string_view& text, ConferenceOrder& order)
{
    constexpr std::string_view opening = "+flags{";
    const auto begin = text.find(opening);
    if (begin == std::string_view::npos || !text.ends_with('}'))
        return;
    const std::string_view flags = text.substr(begin + opening.size());
    ReadMemberFlags read = readMemberFlags(flags.substr(0, flags.size() - 1));
    order.flags = std::move(read.flags);
    order.unknownFlags = std::move(read.unknown);
    text = text.substr(0, begin);
}

} // namespace

ConferenceOrder conferenceOrderOf(std::string_view argument)
{
    ConferenceOrder order;
    std::string_view text = trimmed(argument);
    takeFlags(text, order);
    const auto at = std::min(text.find('@'), text.size());
    const auto plus = std::min(text.find('+', at == text.size() ? 0 : at), text.size());
    order.pin = trimmed(text.substr(std::min(plus + 1, text.size())));
    if (at < plus)
        order.profile = trimmed(text.substr(at + 1, plus - at - 1));
    order.name = trimmed(text.substr(0, std::min(at, plus)));
    return order;
}

} // namespace legscope
