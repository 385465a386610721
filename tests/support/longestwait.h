#pragma once

#include <chrono>

namespace legscope::test {

/// How long a test waits for what must come. It ends nothing but a test that fails: machines that do other work
/// too may stand still for seconds.
inline constexpr std::chrono::seconds longestWait{30};

} // namespace legscope::test
