#pragma once

#include "engine/config/dialplan.h"
#include "engine/config/directory.h"
#include "engine/config/profilesettings.h"
#include "engine/core/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace legscope
{

enum class ProblemSeverity : std::uint8_t { Error, Warning, Notice };

/// One thing wrong or noteworthy in the configuration.
struct ConfigProblem {
    ProblemSeverity severity = ProblemSeverity::Error;
    SourceLocation where;
    std::string text; ///< a sentence that names the cause
};

/// Everything read from DIR/freeswitch.xml and what it includes.
struct Configuration {
    std::filesystem::path directory;
    std::vector<ProfileSettings> profiles; ///< in file order; a profile with an Error problem is left out
    Dialplan dialplan;
    Directory users;
    std::vector<ConfigProblem> problems; ///< also of what was left out
};

/// Reads DIR/freeswitch.xml in FreeSWITCH's own layout: X-PRE-PROCESS include (globs, relative to the
/// including file) and set, $${variables}, sections configuration (sofia.conf), dialplan, directory. No DTD,
/// no entities beyond the five of XML. Fails only when nothing can be run: the file is missing, unreadable,
/// not XML, or holds no usable profile (Errc::NotFound, Errc::Io, Errc::Parse); `detail` names file, line and
/// cause.
Result<Configuration> loadConfiguration(const std::filesystem::path& directory);

/// Copies the shipped template into an empty or missing directory. `sipPort` is written into the profile
/// `internal`.
Result<void> createFromTemplate(const std::filesystem::path& directory, std::uint16_t sipPort);

/// Writes parameters of one profile into the file that holds it, changing nothing else: comments, order,
/// blanks and unknown parameters stay; a parameter that is missing is added at the end of <settings>. Atomic
/// (temporary file, fsync, rename); the last 10 revisions are kept beside it in `.revisions/`. Errors:
/// NotFound (no such profile), InvalidArgument (the value is not one the parameter takes), PermissionDenied,
/// DiskFull, Io. On any error the old file is intact.
Result<void> saveProfileParameters(const std::filesystem::path& directory, const std::string& profile,
    const std::vector<std::pair<std::string, std::string>>& parameters);

} // namespace legscope
