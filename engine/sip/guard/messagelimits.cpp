#include "engine/sip/guard/messagelimits.h"

#include "engine/core/caseless.h"
#include "engine/core/eightoctets.h"
#include "engine/core/words.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr std::size_t mostFields = 256;
constexpr std::size_t mostValues = 1000;
constexpr std::size_t mostOfList = 100;
constexpr std::size_t longestField = 8 * 1024;
constexpr std::size_t mostOctets = 64 * 1024;

constexpr std::string_view lineEnds = "\r\n";

/// The octets behind the line that begins at `at`, its end included.
std::size_t behindLine(std::string_view octets, std::size_t at)
{
    const auto end = endOfLine(octets, at);
    return std::min(octets.size(), end + (octets.substr(end, 2) == lineEnds ? 2 : 1));
}

/// The field that begins at `at` with its folded lines (RFC 3261 section 7.3.1), line ends included.
std::string_view fieldAt(std::string_view octets, std::size_t at)
{
    auto end = behindLine(octets, at);
    while (end < octets.size() && (octets[end] == ' ' || octets[end] == '\t'))
        end = behindLine(octets, end);
    return octets.substr(at, end - at);
}

bool isEmptyLine(std::string_view field)
{
    return lineEnds.find(field.front()) != lineEnds.npos;
}

std::size_t commasOf(std::string_view field)
{
    std::size_t commas = 0;
    for (; field.size() >= EightOctets::size; field.remove_prefix(EightOctets::size))
        commas += EightOctets(field, 0).matches(',').number();
    return commas + static_cast<std::size_t>(std::ranges::count(field, ','));
}

std::string_view nameOf(std::string_view field)
{
    const auto name = field.substr(0, std::min(field.find(':'), field.size()));
    return name.substr(0, std::min({name.find(' '), name.find('\t'), name.size()}));
}

struct ListName {
    HeaderCount::List list;
    std::string_view name, compact;
};
constexpr std::array listNames{
    ListName{HeaderCount::Via, "Via", "v"},
    ListName{HeaderCount::Route, "Route", ""},
    ListName{HeaderCount::RecordRoute, "Record-Route", ""},
    ListName{HeaderCount::Contact, "Contact", "m"},
};

struct Essential {
    std::string_view name, compact;
};
constexpr std::array essentials{Essential{"Via", "v"}, Essential{"From", "f"}, Essential{"To", "t"},
    Essential{"Call-ID", "i"}, Essential{"CSeq", ""}};

bool isNamed(std::string_view name, const auto& known)
{
    return equalsIgnoringCase(name, known.name)
        || (!known.compact.empty() && equalsIgnoringCase(name, known.compact));
}

bool isEssential(std::string_view name)
{
    return std::ranges::any_of(essentials, [&](const Essential& known) { return isNamed(name, known); });
}

} // namespace

HeaderCount countHeaders(std::string_view octets, HeaderCount count)
{
    for (std::size_t at = 0; at < octets.size();) {
        const auto field = fieldAt(octets, at);
        at += field.size();
        count.octets += field.size();
        if (isEmptyLine(field))
            break;
        const auto values = 1 + commasOf(field);
        ++count.fields;
        count.values += values;
        count.longest = std::max(count.longest, field.size());
        for (const auto name = nameOf(field); const auto& known : listNames) {
            if (isNamed(name, known))
                count.lists[known.list] += values;
        }
    }
    return count;
}

std::optional<Excess> excessOf(const HeaderCount& count)
{
    if (count.longest > longestField || count.octets > mostOctets)
        return Excess{513, "Message Too Large"};
    if (count.fields > mostFields)
        return Excess{400, "Too Many Header Fields"};
    if (count.values > mostValues || std::ranges::max(count.lists) > mostOfList)
        return Excess{400, "Too Many Header Values"};
    return std::nullopt;
}

std::string essentialsOf(std::string_view octets)
{
    std::string kept;
    std::size_t vias = 0;
    for (std::size_t at = 0; at < octets.size();) {
        const auto field = fieldAt(octets, at);
        const bool isFirst = at == 0;
        at += field.size();
        if (isEmptyLine(field))
            break;
        // A field that the end of the octets cuts off is not complete.
        if (field.size() > longestField || lineEnds.find(field.back()) == lineEnds.npos
            || (!isFirst && !isEssential(nameOf(field))))
            continue;
        if (isNamed(nameOf(field), essentials.front())) {
            vias += 1 + commasOf(field);
            if (vias > mostOfList)
                continue;
        }
        kept += field;
    }
    return kept + "Content-Length: 0\r\n\r\n";
}

std::size_t leadingSpace(std::string_view octets)
{
    return std::min(octets.find_first_not_of(" \t\r\n"), octets.size());
}

} // namespace legscope
