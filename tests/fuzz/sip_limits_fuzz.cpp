/// Any octets, read as a header section: counting in two steps comes to the same, and what an answer needs of
/// them is itself within the limits and loses nothing when it is asked for again.

#include "engine/sip/guard/messagelimits.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace legscope;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view octets(reinterpret_cast<const char*>(bytes), size);
    const HeaderCount whole = countHeaders(octets);
    require(whole.octets <= size && whole.longest <= whole.octets);
    require(whole.fields <= whole.values && whole.values <= whole.octets);
    require(leadingSpace(octets) <= size);
    const std::string kept = essentialsOf(octets);
    require(kept.ends_with("Content-Length: 0\r\n\r\n"));
    require(countHeaders(kept).octets == kept.size());
    require(countHeaders(kept).longest <= whole.longest || whole.longest < 19);
    return 0;
}
