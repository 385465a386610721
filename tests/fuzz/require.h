#pragma once

#include <cstdlib>

/// What a fuzzer wants to be true: else it ends as by a crash.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}
