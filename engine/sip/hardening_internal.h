#pragma once

namespace legscope {

/// Address of our tport_log_msg, for the self-test.
const void* wireTap() noexcept;

} // namespace legscope
