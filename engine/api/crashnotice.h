#pragma once

#include <filesystem>
#include <string>

namespace legscope {

/// What a crash record says of the run before: a sentence with the place of the record, which is moved to
/// NAME.last; empty when there is none.
std::string takeCrashNotice(const std::filesystem::path& record);

} // namespace legscope
