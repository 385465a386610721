/// Any octets, read as a header section: counting eight octets at a time comes to the same as one by one, and
/// what an answer needs of them is itself within the limits and loses nothing when it is asked for again.

#include "engine/sip/guard/messagelimits.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace legscope;

namespace {

std::size_t behindField(std::string_view octets, std::size_t at)
{
    do {
        while (at < octets.size() && octets[at] != '\r' && octets[at] != '\n')
            ++at;
        if (at < octets.size())
            at += octets.substr(at, 2) == "\r\n" ? 2 : 1;
    } while (at < octets.size() && (octets[at] == ' ' || octets[at] == '\t'));
    return at;
}

/// Without the lists.
HeaderCount countOneByOne(std::string_view octets)
{
    HeaderCount count;
    for (std::size_t at = 0; at < octets.size();) {
        const std::string_view field = octets.substr(at, behindField(octets, at) - at);
        at += field.size();
        count.octets += field.size();
        if (field.front() == '\r' || field.front() == '\n')
            break;
        ++count.fields;
        ++count.values;
        for (const char octet : field)
            count.values += octet == ',' ? 1 : 0;
        count.longest = std::max(count.longest, field.size());
    }
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view octets(reinterpret_cast<const char*>(bytes), size);
    const HeaderCount whole = countHeaders(octets);
    const HeaderCount plain = countOneByOne(octets);
    require(whole.octets == plain.octets && whole.fields == plain.fields && whole.values == plain.values);
    require(whole.longest == plain.longest);
    require(whole.octets <= size && whole.longest <= whole.octets);
    require(whole.fields <= whole.values && whole.values <= whole.fields + whole.octets);
    require(leadingSpace(octets) <= size);
    const std::string kept = essentialsOf(octets);
    require(kept.ends_with("Content-Length: 0\r\n\r\n"));
    require(countHeaders(kept).octets == kept.size());
    require(countHeaders(kept).longest <= whole.longest || whole.longest < 19);
    return 0;
}
