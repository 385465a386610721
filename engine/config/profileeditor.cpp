#include "engine/config/configuration.h"
#include "engine/config/configurationreader.h"
#include "engine/config/profileparameters.h"
#include "engine/config/profiletext.h"
#include "engine/config/revisions.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

namespace {

namespace fs = std::filesystem;

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// A profile as it stands on the disk now.
struct ProfileOnDisk {
    ConfigurationTree tree;
    std::size_t index = 0; ///< of the profile in the tree
    fs::path file; ///< that holds it
    bool fromRevision = false; ///< the file is broken; what was read is a revision of it

    const ProfileElement& element() const { return tree.profiles[index]; }
};

/// The first usable profile of that name, else the first.
std::optional<std::size_t> indexOf(const std::vector<ProfileElement>& profiles, const std::string& name)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (profiles[i].settings.name != name)
            continue;
        if (profiles[i].usable)
            return i;
        found = found.value_or(i);
    }
    return found;
}

Result<ProfileOnDisk> findProfile(
    const ConfigFiles& files, const fs::path& directory, const std::string& name)
{
    ProblemList problems;
    auto tree = readTree(files, directory, problems);
    if (!tree)
        return std::unexpected(tree.error());
    const auto index = indexOf(tree->profiles, name);
    if (!index)
        return fail(Errc::NotFound,
            fmt::format("the configuration in {} has no profile {}", directory.string(), excerpt(name)));
    const std::size_t file = tree->profiles[*index].at.file;
    const fs::path path = directory / tree->document.source().fileName(file);
    const fs::path original = revisedFile(path);
    return ProfileOnDisk{std::move(*tree), *index, original, path != original};
}

/// That each value is one its parameter takes, and that they go together: a file may have what another value
/// stands in for, but nobody should write it.
Result<void> checkParameters(const Parameters& parameters, ProfileSettings probe)
{
    for (const auto& [name, value] : parameters) {
        const bool bad = name.empty() || name.size() > 100 || !std::ranges::all_of(name, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
                || c == '_';
        });
        if (bad)
            return fail(
                Errc::InvalidArgument, fmt::format("\"{}\" is not the name of a parameter", excerpt(name)));
        if (hasControlCharacter(value) || value.find("$${") != std::string::npos || value.size() > 4096
            || firstInvalidUtf8(value) != std::string::npos)
            return fail(Errc::InvalidArgument,
                fmt::format("{}: \"{}\" has characters that a value cannot have", name, excerpt(value)));
        if (auto set = setParameter(probe, name, value); !set)
            return std::unexpected(set.error());
    }
    return checkProfile(probe);
}

/// The file's text with the parameters in it.
Result<std::string> edited(const ProfileOnDisk& profile, std::string text, const Parameters& parameters)
{
    const ProfileElement& element = profile.element();
    std::vector<TextEdit> edits;
    Parameters missing;
    for (auto wanted = parameters.begin(); wanted != parameters.end(); ++wanted) {
        const auto sameName = [&](const auto& other) { return equalsIgnoringCase(other, wanted->first); };
        const bool again = std::any_of(
            std::next(wanted), parameters.end(), [&](const auto& later) { return sameName(later.first); });
        if (again)
            continue;
        const auto last = std::find_if(element.parameters.rbegin(), element.parameters.rend(),
            [&](const auto& parameter) { return sameName(parameter.name); });
        const bool there = last != element.parameters.rend();
        if (there && last->value == wanted->second)
            continue;
        std::optional<TextEdit> edit;
        if (there && last->at.file == element.at.file)
            edit = changeValue(text, last->at.offset, wanted->second);
        if (edit)
            edits.push_back(std::move(*edit));
        else
            missing.push_back(*wanted);
    }
    if (!missing.empty()) {
        const bool own = element.settingsAt && element.settingsAt->file == element.at.file;
        auto edit = addParameters(
            text, element.at.offset, own ? std::optional(element.settingsAt->offset) : std::nullopt, missing);
        if (!edit)
            return fail(Errc::Parse,
                fmt::format("{}: the place of the profile {} was not found", profile.file.string(),
                    element.settings.name));
        edits.push_back(std::move(*edit));
    }
    return applied(std::move(text), std::move(edits));
}

std::string whyLeftOut(const std::string& profile, ProblemList& problems)
{
    for (const ConfigProblem& problem : problems.take())
        if (problem.severity == Severity::Error
            && (problem.text.starts_with(fmt::format("profile {} is left out", profile))
                || problem.text.starts_with(fmt::format("profile {} does not start", profile))))
            return problem.text;
    return fmt::format("the profile {} could not run then", profile);
}

/// The configuration as it is read with another text of the profile's file.
Result<ConfigurationTree> treeWith(
    const fs::path& directory, const ProfileOnDisk& profile, const std::string& text, ProblemList& problems)
{
    const DiskFiles disk;
    OverlayFiles files(disk);
    files.replace(profile.file, text);
    return readTree(files, directory, problems);
}

/// The profile as it is read with another text of its file.
Result<ProfileSettings> readWith(
    const fs::path& directory, const ProfileOnDisk& profile, const std::string& text)
{
    ProblemList ignored;
    const std::string& name = profile.element().settings.name;
    auto tree = treeWith(directory, profile, text, ignored);
    if (!tree)
        return std::unexpected(tree.error());
    const auto index = indexOf(tree->profiles, name);
    if (!index)
        return fail(Errc::NotFound, fmt::format("there is no profile {} in it", name));
    return std::move(tree->profiles[*index].settings);
}

/// Reads the configuration as it would be with the file's new text.
Result<ProfileSettings> tryOut(const fs::path& directory, const ProfileOnDisk& profile,
    const std::string& text, const Parameters& parameters)
{
    ProblemList problems;
    const std::string& name = profile.element().settings.name;
    auto tree = treeWith(directory, profile, text, problems);
    const auto index = tree ? indexOf(tree->profiles, name) : std::nullopt;
    if (!index)
        return fail(Errc::InvalidArgument,
            fmt::format("the profile {} would not be found any more{}{}", name, tree ? "" : ": ",
                tree ? "" : tree.error().detail));
    ProfileElement& result = tree->profiles[*index];
    for (const ProfileElement& before : profile.tree.profiles) {
        const auto after = indexOf(tree->profiles, before.settings.name);
        if (before.canStart() && (!after || !tree->profiles[*after].canStart()))
            return fail(Errc::InvalidArgument, whyLeftOut(before.settings.name, problems));
    }
    for (const auto& [wantedName, value] : parameters) {
        const auto last = std::find_if(result.parameters.rbegin(), result.parameters.rend(),
            [&](const auto& parameter) { return equalsIgnoringCase(parameter.name, wantedName); });
        const auto wanted = std::find_if(parameters.rbegin(), parameters.rend(),
            [&](const auto& parameter) { return equalsIgnoringCase(parameter.first, wantedName); });
        if (last == result.parameters.rend() || last->value != wanted->second)
            return fail(Errc::Internal,
                fmt::format("{} would not take effect in {}", wantedName, profile.file.string()));
    }
    return std::move(result.settings);
}

/// Tries the new text out, asks `check`, and puts it in place. `parameters` must be in effect then.
Result<ProfileSettings> replaceTried(const fs::path& directory, const ProfileOnDisk& profile,
    const Result<std::string>& oldText, const std::string& newText, const Parameters& parameters,
    const ProfileCheck& check)
{
    auto settings = tryOut(directory, profile, newText, parameters);
    if (!settings)
        return settings;
    if (check) {
        if (auto checked = check(*settings); !checked)
            return std::unexpected(checked.error());
    }
    if (oldText && *oldText == newText)
        return settings;
    if (auto replaced = replaceRevised(profile.file, oldText.value_or(newText), newText); !replaced)
        return std::unexpected(replaced.error());
    return settings;
}

} // namespace

Result<ProfileSettings> saveProfileParameters(const fs::path& where, const std::string& profile,
    const Parameters& parameters, const ProfileCheck& check)
{
    const fs::path directory = wholePath(where);
    const DiskFiles disk;
    const auto found = findProfile(disk, directory, profile);
    if (!found)
        return std::unexpected(found.error());
    if (found->fromRevision)
        return fail(Errc::Parse,
            fmt::format(
                "{} is broken and a revision stands in for it; roll back to a revision or repair it first",
                found->file.string()));
    if (auto checked = checkParameters(parameters, found->element().settings); !checked)
        return std::unexpected(checked.error());
    const auto oldText = disk.read(found->file);
    if (!oldText)
        return fail(oldText.error().code,
            fmt::format("{} cannot be read: {}", found->file.string(), oldText.error().detail));
    const auto newText = edited(*found, *oldText, parameters);
    if (!newText)
        return std::unexpected(newText.error());
    return replaceTried(directory, *found, oldText, *newText, parameters, check);
}

Result<std::vector<ProfileRevision>> profileRevisions(const fs::path& where, const std::string& profile)
{
    const fs::path directory = wholePath(where);
    const DiskFiles disk;
    const auto found = findProfile(disk, directory, profile);
    if (!found)
        return std::unexpected(found.error());
    const auto now = disk.read(found->file);
    std::vector<ProfileRevision> revisions;
    for (const fs::path& file : revisionFiles(disk, found->file)) {
        const auto content = disk.read(file);
        ProfileRevision& revision = revisions.emplace_back();
        revision.id = revisionIdOf(file);
        revision.current = now && content && *now == *content;
        if (auto settings = content ? readWith(directory, *found, *content) : fail(Errc::Io, {}))
            revision.parameters = std::move(settings->parameters);
    }
    return revisions;
}

Result<ProfileSettings> rollBackProfile(const fs::path& where, const std::string& profile,
    const std::string& revisionId, const ProfileCheck& check)
{
    const fs::path directory = wholePath(where);
    const DiskFiles disk;
    const auto found = findProfile(disk, directory, profile);
    if (!found)
        return std::unexpected(found.error());
    const auto files = revisionFiles(disk, found->file);
    const auto revision = std::ranges::find(files, revisionId, revisionIdOf);
    if (revision == files.end())
        return fail(
            Errc::NotFound, fmt::format("{} has no revision {}", found->file.string(), excerpt(revisionId)));
    const auto newText = disk.read(*revision);
    if (!newText)
        return fail(newText.error().code,
            fmt::format("{} cannot be read: {}", revision->string(), newText.error().detail));
    return replaceTried(directory, *found, disk.read(found->file), *newText, {}, check);
}

} // namespace legscope
