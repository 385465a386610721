#pragma once

#include "engine/config/configfiles.h"

#include <fnmatch.h>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

/// Configuration files that exist in memory only, below /conf.
class MemoryFiles : public legscope::ConfigFiles {
public:
    MemoryFiles(std::initializer_list<std::pair<const std::string, std::string>> files)
    {
        for (const auto& [name, content] : files)
            m_contents["/conf/" + name] = content;
    }

    legscope::Result<std::string> read(const std::filesystem::path& file) const override
    {
        const auto found = m_contents.find(file.string());
        if (found == m_contents.end())
            return legscope::fail(legscope::Errc::NotFound, "No such file or directory");
        return found->second;
    }

    std::vector<std::filesystem::path> matching(const std::string& pattern) const override
    {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : m_contents)
            if (::fnmatch(pattern.c_str(), entry.first.c_str(), FNM_PATHNAME | FNM_PERIOD) == 0)
                found.emplace_back(entry.first);
        return found;
    }

private:
    std::map<std::string, std::string> m_contents;
};
