#pragma once

#include "engine/config/configfiles.h"
#include "engine/config/globalvariables.h"
#include "engine/config/problemlist.h"
#include "engine/config/sourcetext.h"
#include "engine/config/xmlfault.h"

#include <filesystem>
#include <string>
#include <vector>

namespace legscope {

/// Puts the configuration together as FreeSWITCH does: X-PRE-PROCESS set, env-set and include, $${variables},
/// in the order of the text. A file that is no well-formed XML is left out, or replaced by its newest
/// revision that is; both are said. Declarations (but a DOCTYPE that only names itself) and entities beyond
/// the five make a file one of those. Unlike FreeSWITCH, what stands in a comment does nothing. Bounds: 32
/// levels; beyond 2000 files or 16 MB nothing is read at all.
class Preprocessor {
public:
    Preprocessor(const ConfigFiles& files, std::filesystem::path directory, ProblemList& problems);

    /// Errors, when the first file itself cannot be used: NotFound, PermissionDenied, Io, Parse.
    Result<SourceText> run(const std::string& rootFile);

    /// What was set, in the end: the global variables of the run time.
    GlobalVariables takeVariables() { return std::move(m_variables); }

private:
    friend class FileScan;

    Result<void> takeFile(const std::filesystem::path& file);
    Result<void> takeRevision(const std::filesystem::path& file, const Error& why);
    /// Nothing appended when it fails.
    Result<void> takeText(const std::filesystem::path& file, const std::string& name, std::string text);
    void include(const std::string& pattern, FilePosition where);
    std::string nameOf(const std::filesystem::path& file) const;

    const ConfigFiles& m_files;
    const std::filesystem::path m_directory;
    ProblemList& m_problems;
    GlobalVariables m_variables;
    SourceText m_out;
    std::vector<std::filesystem::path> m_open; ///< files being read, outermost first
    std::size_t m_fileCount = 0;
    std::string m_tooMuch; ///< which bound was reached; nothing is taken then
};

} // namespace legscope
