#pragma once

namespace legscope {

/// Address of our definition of __assert_fail, for the self-test.
const void* guardedAssertion() noexcept;

} // namespace legscope
