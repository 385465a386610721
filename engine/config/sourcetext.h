#pragma once

#include "engine/config/profilesettings.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// A place in one of the files that a text was put together from.
struct FilePosition {
    std::size_t file = 0; ///< index in the SourceText
    std::size_t offset = 0; ///< octets from the start of that file
};

/// Text put together from several files, which remembers for every octet where it came from. Replacements
/// (values of variables) map to the place of what they replaced.
class SourceText {
public:
    /// Makes a file known. `name` is how problems call it.
    std::size_t addFile(std::string name, std::string_view content);
    void appendVerbatim(std::string_view piece, FilePosition from);
    void appendReplacement(std::string_view piece, FilePosition from);

    /// Forgets what was appended since the text had this size.
    void cutBack(std::size_t size);

    const std::string& text() const { return m_text; }
    FilePosition position(std::size_t offset) const;
    SourceLocation location(std::size_t offset) const { return location(position(offset)); }
    SourceLocation location(FilePosition position) const;
    const std::string& fileName(std::size_t file) const { return m_files[file].name; }

private:
    struct File {
        std::string name;
        std::vector<std::size_t> newlines; ///< offsets, ascending
    };
    struct Segment {
        std::size_t begin = 0; ///< offset in m_text
        FilePosition from;
        bool verbatim = true;
    };

    std::string m_text;
    std::vector<File> m_files;
    std::vector<Segment> m_segments; ///< ascending by begin
};

} // namespace legscope
