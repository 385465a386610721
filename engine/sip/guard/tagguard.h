#pragma once

namespace legscope {

/// Tags of ours cannot be told from one another: the library counts them up from the time of its start, and
/// who has seen one knows the next. Address of our nta_agent_newtag, for the self-test.
const void* guardedTags() noexcept;

} // namespace legscope
