#include "ui/models/sipheaders.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace legscope::ui {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> shortNames{
    {{"b", "Referred-By"}, {"c", "Content-Type"}, {"e", "Content-Encoding"}, {"f", "From"}, {"i", "Call-ID"},
        {"k", "Supported"}, {"l", "Content-Length"}, {"m", "Contact"}, {"o", "Event"}, {"r", "Refer-To"},
        {"s", "Subject"}, {"t", "To"}, {"v", "Via"}}};

std::string_view longName(std::string_view name)
{
    if (name.size() != 1)
        return name;
    const auto* const known = std::ranges::find_if(
        shortNames, [name](const auto& one) { return equalsIgnoringCase(one.first, name); });
    return known == shortNames.end() ? name : known->second;
}

} // namespace

std::vector<std::string> headerValues(std::string_view message, std::string_view name)
{
    std::vector<std::string> values;
    const std::string_view wanted = longName(name);
    bool isOpen = false; // a line that begins with a blank goes on with the latest value
    for (std::size_t at = message.find('\n'); at != std::string_view::npos;) {
        const std::size_t begin = at + 1;
        at = message.find('\n', begin);
        std::string_view line = message.substr(begin, at == std::string_view::npos ? at : at - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            break; // the body
        const bool goesOn = line.front() == ' ' || line.front() == '\t';
        if (goesOn && isOpen)
            values.back() += (values.back().empty() ? "" : " ") + std::string(trimmed(line));
        if (goesOn)
            continue;
        const std::size_t colon = line.find(':');
        isOpen = colon != std::string_view::npos
            && equalsIgnoringCase(longName(trimmed(line.substr(0, colon))), wanted);
        if (isOpen)
            values.emplace_back(trimmed(line.substr(colon + 1)));
    }
    return values;
}

} // namespace legscope::ui
