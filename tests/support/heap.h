#pragma once

#include <cstddef>
#include <malloc.h>

#if defined(__SANITIZE_ADDRESS__)
/// Of its allocator, for which g++ brings no header.
extern "C" {
std::size_t __sanitizer_get_current_allocated_bytes();
void __sanitizer_purge_allocator();
}
#endif

namespace legscope::test {

/// Gives back what is free, and returns how many octets are not, of whichever allocator there is.
inline std::size_t allocatedOctets()
{
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_purge_allocator();
    return __sanitizer_get_current_allocated_bytes();
#else
    ::malloc_trim(0);
    return ::mallinfo2().uordblks;
#endif
}

} // namespace legscope::test
