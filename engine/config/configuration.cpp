#include "engine/config/configuration.h"

#include "engine/config/configurationreader.h"
#include "engine/config/dialplanreader.h"
#include "engine/config/directoryreader.h"
#include "engine/config/preprocessor.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

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

/// The last media-io in the settings of switch.conf.
std::string readMediaIo(const ConfigDocument& document, ProblemList& problems)
{
    constexpr std::array<std::string_view, 3> known{"auto", "io_uring", "epoll"};
    std::string wanted(known.front());
    for (const auto& configuration : document.inSection("configuration")) {
        if (attributeOf(configuration, "name") != "switch.conf")
            continue;
        for (const auto& settings : configuration.children("settings")) {
            for (const auto& parameter : settings.children("param")) {
                const std::string value = attributeOf(parameter, "value");
                if (attributeOf(parameter, "name") != "media-io")
                    continue;
                if (std::ranges::find(known, value) != known.end())
                    wanted = value;
                else
                    problems.error(document.whereOf(parameter),
                        fmt::format("media-io: \"{}\" is not auto, io_uring or epoll", excerpt(value)));
            }
        }
    }
    return wanted;
}

Error noProfile(const std::filesystem::path& directory, const ProblemList& problems)
{
    const ConfigProblem* first = problems.firstError();
    const std::string place = (directory / rootFileName).string();
    if (first)
        return {Errc::NotFound,
            fmt::format(
                "{} holds no profile that can run: {}", place, sentenceOf(first->where, first->text))};
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
    auto profiles = readProfiles(*document, problems);
    checkProfilesTogether(profiles, problems);
    return ConfigurationTree{std::move(*document), std::move(profiles)};
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
        return std::unexpected(noProfile(directory, problems));
    std::vector<std::string> names;
    for (const ProfileSettings& profile : configuration.profiles)
        names.push_back(profile.name);
    configuration.dialplan = readDialplan(tree->document, names, problems);
    DirectorySection section = readDirectory(tree->document, problems);
    configuration.users = std::move(section.users);
    configuration.mediaIo = readMediaIo(tree->document, problems);
    checkContexts(configuration, problems);
    for (const std::string& file : section.filesWithSecrets)
        if (files.isOpenToAll(directory / file))
            problems.warning({file, 0},
                "the file holds passwords and every user of this machine may read it: give it the mode 0600");
    configuration.problems = problems.take();
    return configuration;
}

Result<Configuration> loadConfiguration(const std::filesystem::path& directory)
{
    return readConfiguration(DiskFiles(), wholePath(directory));
}

} // namespace legscope
