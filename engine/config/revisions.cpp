#include "engine/config/revisions.h"

#include <algorithm>

namespace legscope
{

std::vector<std::filesystem::path> revisionFiles(const ConfigFiles& files, const std::filesystem::path& file)
{
    const auto beside = file.parent_path() / ".revisions" / file.filename();
    auto found = files.matching(literalPattern(beside.string()) + ".[0-9]*-[0-9]*.[0-9]*");
    std::ranges::reverse(found);
    return found;
}

} // namespace legscope
