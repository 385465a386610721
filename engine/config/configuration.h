#pragma once

#include "engine/config/conferencesettings.h"
#include "engine/config/dialplan.h"
#include "engine/config/directory.h"
#include "engine/config/globalvariables.h"
#include "engine/config/historysettings.h"
#include "engine/config/ivrmenu.h"
#include "engine/config/phrasemacro.h"
#include "engine/config/profilesettings.h"
#include "engine/core/error.h"
#include "engine/event/profilestatus.h"
#include "engine/event/severity.h"
#include "engine/sound/localstreamsettings.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// What a problem is about: a fault, a file that others may read, or a setting that has no effect here.
enum class ProblemKind : std::uint8_t { Fault, FileMode, Security, Routing, Media, Cosmetic };

/// One thing wrong or noteworthy in the configuration.
struct ConfigProblem {
    Severity severity = Severity::Error;
    SourceLocation where;
    std::string text; ///< a sentence that names the cause
    ProblemKind kind = ProblemKind::Fault;
    // Of a setting, to tell it once for all its places.
    std::string name{}; ///< "cng-pt"
    std::string summary{}; ///< "the parameter cng-pt does nothing here"
    std::string profile{}; ///< that has it; empty when it is of none
};

/// Everything read from DIR/freeswitch.xml and what it includes.
struct Configuration {
    std::filesystem::path directory;
    std::vector<ProfileSettings> profiles; ///< in file order; a profile with an Error problem is left out
    Dialplan dialplan;
    Directory users;
    std::shared_ptr<const GlobalVariables> globals; ///< for ${name} at run time; never null once loaded
    std::string mediaIo = "auto"; ///< media-io of switch.conf (ours): auto, io_uring or epoll
    std::uint32_t maxSessions = 0; ///< max-sessions of switch.conf: legs at once; 0 is no limit
    std::uint32_t sessionsPerSecond = 0; ///< sessions-per-second of switch.conf; 0 is no limit
    HistorySettings history; ///< of switch.conf
    std::vector<LocalStreamSettings> localStreams; ///< of local_stream.conf
    IvrMenus ivrMenus; ///< of ivr.conf
    ConferenceSettings conferences; ///< of conference.conf
    PhraseLanguages phraseLanguages; ///< of the section "languages"
    std::vector<ConfigProblem> problems; ///< a summary (problemsummary.h); also of what was left out
    std::vector<ConfigProblem> allProblems; ///< with every place
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

/// Asked before a file is changed, with the profile as it will be read back; it may complete the settings. On
/// an error nothing is changed.
using ProfileCheck = std::function<Result<void>(ProfileSettings&)>;

/// Writes parameters of one profile into the file that holds it, changing nothing else: comments, order,
/// blanks and unknown parameters stay; a parameter that is missing, or stands in a file that other profiles
/// may share, is added at the end of <settings>. Returns the profile as it is read back from there. Atomic
/// (temporary file, fsync, rename); the last 10 revisions are kept beside it in `.revisions/`, what was just
/// written among them. Errors: NotFound (no such profile), InvalidArgument (the value is not one the
/// parameter takes, or the profile could not run with it beside the others), Parse (the file is broken and a
/// revision stands in for it), PermissionDenied, DiskFull, Io, and those of `check`. On any error the old
/// file is intact. One thread at a time.
Result<ProfileSettings> saveProfileParameters(const std::filesystem::path& directory,
    const std::string& profile, const std::vector<std::pair<std::string, std::string>>& parameters,
    const ProfileCheck& check = {});

/// The kept states of the file that holds a profile, newest first; empty when the profile was never saved
/// here. Errors: NotFound (no such profile), those of loading.
Result<std::vector<ProfileRevision>> profileRevisions(
    const std::filesystem::path& directory, const std::string& profile);

/// Puts a kept state back, whole file, and returns the profile as it is read back from there; what it
/// replaces is kept too. Errors: NotFound (no such profile or revision), InvalidArgument (the profile could
/// not run with it), those of saving and of `check`. On any error the old file is intact.
Result<ProfileSettings> rollBackProfile(const std::filesystem::path& directory, const std::string& profile,
    const std::string& revisionId, const ProfileCheck& check = {});

} // namespace legscope
