#include "engine/call/runningrecording.h"

#include <fmt/format.h>

namespace legscope {

bool RunningRecording::isTo(LegSide side, const std::string& file) const
{
    if (of != side || why != RecordEnd::None)
        return false;
    return file.empty() || path == file || order.file.name == file
        || path == fmt::format("{}/{}", order.file.root, file);
}

} // namespace legscope
