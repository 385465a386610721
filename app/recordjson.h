#pragma once

#include "app/callrecord.h"

#include <string>

namespace legscope {

/// Appends the record, the member `record` of a CallEnded, as JSON; secrets are masked.
void appendRecordJson(std::string& text, const CallRecord& record);

} // namespace legscope
