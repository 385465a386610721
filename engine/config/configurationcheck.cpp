#include "engine/config/configurationcheck.h"

#include "engine/config/problemlist.h"
#include "engine/config/problemsummary.h"
#include "engine/config/restriction.h"

#include <fmt/format.h>

namespace legscope {
namespace {

std::string lineOf(const ProfileSettings& profile)
{
    std::string line = fmt::format("profile {}: ", profile.name);
    if (const std::string refusal = refusalOf(profile); !refusal.empty())
        return line + "does not start: " + refusal;
    line += fmt::format("{} port {}, context {}, {}", profile.sipIp, profile.sipPort, profile.context,
        nameOf(modeOf(profile)));
    const std::string banner = bannerOf(profile);
    return banner.empty() ? line : line + "; " + banner;
}

} // namespace

ConfigurationCheck checkConfiguration(const Configuration& configuration)
{
    ConfigurationCheck check;
    for (const ProfileSettings& profile : configuration.profiles) {
        check.lines.push_back(lineOf(profile));
        check.canRun |= refusalOf(profile).empty();
    }
    for (const ConfigProblem& problem : configuration.allProblems) {
        const bool isSetting = problem.kind != ProblemKind::Fault && problem.kind != ProblemKind::FileMode;
        check.lines.push_back(
            fmt::format("{}: {}", isSetting ? nameOf(problem.kind) : nameOf(problem.severity),
                sentenceOf(problem.where, problem.text)));
    }
    return check;
}

} // namespace legscope
