#pragma once

#include "app/callrecord.h"

#include <string>

namespace legscope {

/// The record as the member `record` of a CallEnded in JSON; secrets are masked.
std::string recordJson(const CallRecord& record);

} // namespace legscope
