#include "engine/call/relayedmedia.h"

#include <fmt/format.h>

namespace legscope {

OriginMemory& LegOrigins::towards(LegId reader)
{
    return m_origins.try_emplace(reader, fmt::format("{}", 1'000'000 + reader.value)).first->second;
}

} // namespace legscope
