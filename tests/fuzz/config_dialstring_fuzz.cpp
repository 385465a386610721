/// A dial string: what is read keeps the bounds, and every endpoint read again by itself is the same.

#include "engine/config/dialstring.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace legscope;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto dial = parseDialString({reinterpret_cast<const char*>(bytes), size});
    if (!dial) {
        require(dial.error().code == Errc::Parse && !dial.error().detail.empty());
        return 0;
    }
    require(!dial->groups.empty() && dial->groups.size() <= 32);
    for (const auto& group : dial->groups) {
        require(!group.empty() && group.size() <= 32);
        for (const DialEndpoint& endpoint : group) {
            require(!endpoint.technology.empty() && !endpoint.destination.empty());
            for (const auto& variable : dial->variables)
                require(endpoint.variables.contains(variable.first));
            const auto again = parseDialString(endpoint.text);
            require(again && again->groups.size() == 1 && again->groups[0].size() == 1);
            require(again->groups[0][0].technology == endpoint.technology
                && again->groups[0][0].profile == endpoint.profile
                && again->groups[0][0].gateway == endpoint.gateway
                && again->groups[0][0].destination == endpoint.destination);
        }
    }
    return 0;
}
