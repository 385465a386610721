#pragma once

#include "engine/core/error.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace legscope {

/// Where the text of configuration files comes from; tests and fuzzers bring their own.
class ConfigFiles {
public:
    virtual ~ConfigFiles() = default;

    /// The whole file. Errors: NotFound, PermissionDenied, Io (also: not a regular file, larger than 16 MB);
    /// `detail` says what is wrong and leaves it to the caller to name the file.
    virtual Result<std::string> read(const std::filesystem::path& file) const = 0;

    /// Files that match an absolute glob(7) pattern, in byte order of their names, whatever the locale.
    virtual std::vector<std::filesystem::path> matching(const std::string& pattern) const = 0;

    /// True when every user of the machine may read the file.
    virtual bool isOpenToAll(const std::filesystem::path&) const { return false; }
};

class DiskFiles : public ConfigFiles {
public:
    Result<std::string> read(const std::filesystem::path& file) const override;
    std::vector<std::filesystem::path> matching(const std::string& pattern) const override;
    bool isOpenToAll(const std::filesystem::path& file) const override;
};

/// Shows some files with other contents than those below: to try a change before it is made.
class OverlayFiles : public ConfigFiles {
public:
    explicit OverlayFiles(const ConfigFiles& below)
        : m_below(below)
    {
    }
    void replace(const std::filesystem::path& file, std::string content);

    Result<std::string> read(const std::filesystem::path& file) const override;
    std::vector<std::filesystem::path> matching(const std::string& pattern) const override;

private:
    const ConfigFiles& m_below;
    std::map<std::filesystem::path, std::string> m_contents;
};

/// `text` as a glob pattern that matches only itself.
std::string literalPattern(const std::string& text);

} // namespace legscope
