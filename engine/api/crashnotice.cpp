#include "engine/api/crashnotice.h"

#include "engine/core/text.h"

#include <fmt/format.h>
#include <fstream>

namespace legscope {

std::string takeCrashNotice(const std::filesystem::path& record)
{
    std::ifstream file(record);
    std::string first;
    if (!std::getline(file, first) || first.empty())
        return {};
    std::filesystem::path kept = record;
    kept += ".last";
    std::error_code error;
    std::filesystem::rename(record, kept, error);
    return fmt::format("the run before did not end by itself: {}; its last SIP messages are in {}",
        excerpt(first, 400), (error ? record : kept).string());
}

} // namespace legscope
