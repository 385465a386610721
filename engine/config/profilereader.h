#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/directory.h"
#include "engine/config/profilesettings.h"

#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// A <profile> as it stands in sofia.conf, with the places an editor needs.
struct ProfileElement {
    struct Parameter {
        std::string name, value;
        FilePosition at;
    };

    ProfileSettings settings;
    FilePosition at; ///< of '<profile'
    std::optional<FilePosition> settingsAt; ///< of its last '<settings'
    std::vector<Parameter> parameters;
    bool usable = true; ///< false when one of its parameters has an Error problem
    std::vector<std::string> faults; ///< then: each of them with its place

    /// Not usable, for this reason, which becomes an Error problem.
    void leaveOut(const SourceLocation& where, const std::string& why, ProblemList& problems);
    /// Usable, and nothing that it restricts is left open.
    bool canStart() const;
};

/// Every profile of sofia.conf in file order, with what is wrong in `problems`. The range of RTP ports of
/// switch.conf counts for profiles that have none of their own.
std::vector<ProfileElement> readProfiles(
    const ConfigDocument& document, const Directory& users, ProblemList& problems);

/// Marks what cannot run beside the others as not usable: a second profile of the same name, or on the same
/// address and port.
void checkProfilesTogether(std::vector<ProfileElement>& profiles, ProblemList& problems);

} // namespace legscope
