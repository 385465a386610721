#include "engine/config/configuration.h"

#include "engine/config/conferencereader.h"
#include "engine/config/configurationreader.h"
#include "engine/config/dialplanreader.h"
#include "engine/config/directoryreader.h"
#include "engine/config/ivrmenureader.h"
#include "engine/config/localstreamreader.h"
#include "engine/config/phrasereader.h"
#include "engine/config/preprocessor.h"
#include "engine/config/problemsummary.h"
#include "engine/config/switchsettings.h"
#include "engine/config/unreadfiles.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace legscope {

namespace {

void checkContexts(const Configuration& configuration, ProblemList& problems)
{
    for (const ProfileSettings& profile : configuration.profiles)
        if (!configuration.dialplan.hasContext(profile.context))
            problems.warning(profile.where,
                fmt::format(
                    "the context {} of the profile {} is not in the dialplan; its calls will be refused",
                    excerpt(profile.context), profile.name));
}

/// Names what is wrong with each of the profiles that are there.
Error noProfile(const std::filesystem::path& directory, const std::vector<ProfileElement>& profiles)
{
    const std::string place = (directory / rootFileName).string();
    std::string causes;
    for (const ProfileElement& profile : profiles)
        for (const std::string& fault : profile.faults)
            causes += (causes.empty() ? "" : "; ") + fault;
    if (!causes.empty())
        return {Errc::NotFound, fmt::format("{} holds no profile that can run: {}", place, causes)};
    return {Errc::NotFound, fmt::format("{} holds no profile (configuration sofia.conf, <profiles>)", place)};
}

} // namespace

std::filesystem::path wholePath(const std::filesystem::path& directory)
{
    std::error_code error;
    const auto whole = std::filesystem::absolute(directory, error).lexically_normal();
    return error ? directory : (whole.has_filename() ? whole : whole.parent_path());
}

Result<ConfigurationTree> readTree(
    const ConfigFiles& files, const std::filesystem::path& directory, ProblemList& problems)
{
    Preprocessor preprocessor(files, directory, problems);
    auto text = preprocessor.run(rootFileName);
    if (!text)
        return fail(text.error().code, fmt::format("{}: {}", directory.string(), text.error().detail));
    auto document = ConfigDocument::parse(std::move(*text));
    if (!document)
        return fail(
            document.error().code, fmt::format("{}: {}", directory.string(), document.error().detail));
    DirectorySection section = readDirectory(*document, problems);
    auto profiles = readProfiles(*document, section.users, problems);
    checkProfilesTogether(profiles, problems);
    return ConfigurationTree{std::move(*document), std::move(section), std::move(profiles),
        std::make_shared<const GlobalVariables>(preprocessor.takeVariables())};
}

Result<Configuration> readConfiguration(const ConfigFiles& files, const std::filesystem::path& directory)
{
    ProblemList problems;
    auto tree = readTree(files, directory, problems);
    if (!tree)
        return std::unexpected(tree.error());
    Configuration configuration;
    configuration.directory = directory;
    for (ProfileElement& profile : tree->profiles)
        if (profile.usable)
            configuration.profiles.push_back(std::move(profile.settings));
    if (configuration.profiles.empty())
        return std::unexpected(noProfile(directory, tree->profiles));
    std::vector<std::string> names;
    for (const ProfileSettings& profile : configuration.profiles)
        names.push_back(profile.name);
    for (const ProfileSettings& profile : configuration.profiles)
        names.insert(names.end(), profile.aliases.begin(), profile.aliases.end());
    configuration.dialplan = readDialplan(tree->document, names, problems);
    DirectorySection& section = tree->directory;
    configuration.users = std::move(section.users);
    configuration.globals = std::move(tree->globals);
    SwitchSettings ofSwitch = readSwitchSettings(tree->document, problems);
    problems.listed(
        "settings of switch.conf that are not read", fmt::format("{}", fmt::join(ofSwitch.unread, ", ")));
    configuration.mediaIo = std::move(ofSwitch.mediaIo);
    configuration.maxSessions = ofSwitch.maxSessions;
    configuration.sessionsPerSecond = ofSwitch.sessionsPerSecond;
    configuration.history = ofSwitch.history;
    configuration.localStreams = readLocalStreams(tree->document, problems);
    configuration.conferences = readConferences(tree->document, problems);
    configuration.ivrMenus = readIvrMenus(tree->document, problems);
    configuration.phraseLanguages = readPhraseLanguages(tree->document, problems);
    checkContexts(configuration, problems);
    for (const std::string& file : section.filesWithSecrets)
        if (files.isOpenToAll(directory / file))
            problems.fileMode({file, 0},
                "the file holds passwords and every user of this machine may read it: give it the mode 0600");
    configuration.allProblems = problems.take();
    leaveOutFiles(configuration.allProblems, unreadFiles(tree->document));
    configuration.problems = summarise(configuration.allProblems);
    return configuration;
}

Result<Configuration> loadConfiguration(const std::filesystem::path& directory)
{
    return readConfiguration(DiskFiles(), wholePath(directory));
}

} // namespace legscope
