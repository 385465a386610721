/// A Content-Type on the first line, the body after it: a part that is found lies inside of the body,
/// replacing it by itself changes nothing but a wrong Content-Length, and what was put in is found again.

#include "engine/sdp/multipart.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace legscope;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view type = input.substr(0, end);
    const std::string_view body = input.substr(std::min(end + 1, input.size()));
    const auto part = findSdp(type, body);
    if (!part) {
        require(part.error().code == Errc::Parse);
        return 0;
    }
    if (!*part)
        return 0;
    require((*part)->offset <= body.size() && (*part)->length <= body.size() - (*part)->offset);
    const std::string replaced = replaceSdp(body, **part, "v=0\r\nx=");
    const auto again = findSdp(type, replaced);
    require(again && *again);
    require(std::string_view(replaced).substr((*again)->offset, (*again)->length) == "v=0\r\nx=");
    return 0;
}
