#include "engine/sound/filename.h"

#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <sys/stat.h>

namespace legscope {

std::string faultOfName(std::string_view name)
{
    if (name.empty())
        return "there is no name of a file";
    if (name.size() >= PATH_MAX || hasControlCharacter(name))
        return fmt::format("\"{}\" is no name of a file", excerpt(name));
    const auto folders = splitAt(name, '/');
    if (std::ranges::find(folders, "..") != folders.end())
        return fmt::format("\"{}\" goes up by \"..\": a file is named from its root down", excerpt(name));
    return name.ends_with('/') ? fmt::format("\"{}\" names a folder", excerpt(name)) : std::string();
}

std::string_view kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return "a directory";
    if (S_ISFIFO(mode))
        return "a FIFO";
    return S_ISSOCK(mode) ? "a socket" : "a device";
}

std::string realPath(const std::string& path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    return real ? real.get() : std::string();
}

bool staysBelow(const std::string& place, const std::string& root)
{
    const std::string real = realPath(root);
    return !real.empty() && (place + '/').starts_with(real == "/" ? real : real + '/');
}

} // namespace legscope
