#pragma once

#include <cstdint>

namespace legscope {

/// Memory of this process that lies in RAM, in octets; 0 when the kernel does not tell.
std::uint64_t residentMemory() noexcept;

/// Raises the memory alarm (see setMemoryAlarm) when it is due. Does nothing when called again within 5 s.
void superviseMemory() noexcept;

} // namespace legscope
