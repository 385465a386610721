#include "engine/config/problemsummary.h"

#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace legscope {
namespace {

constexpr std::size_t mostLines = 12; ///< of a kind; what is left shares one

/// One setting, wherever it stands.
struct Setting {
    const ConfigProblem* first;
    std::size_t places = 0;
    std::set<std::string> profiles;
};

/// Settings of a kind in the order in which they were found.
std::vector<Setting> settingsOf(const std::vector<ConfigProblem>& all, ProblemKind kind)
{
    std::vector<Setting> settings;
    for (const ConfigProblem& problem : all) {
        if (problem.kind != kind)
            continue;
        auto known = std::ranges::find_if(settings, [&](const Setting& setting) {
            return setting.first->name == problem.name && setting.first->summary == problem.summary;
        });
        if (known == settings.end())
            known = settings.insert(known, Setting{&problem, 0, {}});
        ++known->places;
        if (!problem.profile.empty())
            known->profiles.insert(problem.profile);
    }
    return settings;
}

std::string counted(std::size_t count, std::string_view what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string namesOf(std::span<const Setting> settings, std::size_t longest = 300)
{
    std::string names;
    for (const Setting& setting : settings)
        names += (names.empty() ? "" : ", ") + setting.first->name;
    return excerpt(names, longest);
}

ConfigProblem lineOf(const Setting& setting)
{
    ConfigProblem line = *setting.first;
    line.text = fmt::format("{}: {} ({})", nameOf(line.kind), line.summary,
        setting.profiles.empty() ? counted(setting.places, "place")
                                 : counted(setting.profiles.size(), "profile"));
    return line;
}

void addKind(std::vector<ConfigProblem>& told, const std::vector<ConfigProblem>& all, ProblemKind kind)
{
    const auto settings = settingsOf(all, kind);
    const std::size_t shown = kind == ProblemKind::Cosmetic             ? 0
        : settings.size() <= mostLines || kind == ProblemKind::Security ? settings.size()
                                                                        : mostLines - 1;
    for (std::size_t i = 0; i < shown; ++i)
        told.push_back(lineOf(settings[i]));
    const std::span<const Setting> rest = std::span(settings).subspan(shown);
    if (rest.empty())
        return;
    ConfigProblem line{Severity::Notice, {},
        fmt::format("{}: {}{} without effect: {}", nameOf(kind), shown > 0 ? "another " : "",
            counted(rest.size(), "setting"), namesOf(rest))};
    line.kind = kind;
    told.push_back(std::move(line));
}

/// Each sentence once; the others of it are counted.
void addFaults(std::vector<ConfigProblem>& told, const std::vector<ConfigProblem>& all, Severity severity)
{
    std::vector<std::pair<ConfigProblem, std::size_t>> faults;
    for (const ConfigProblem& problem : all) {
        if (problem.kind != ProblemKind::Fault || problem.severity != severity)
            continue;
        const auto known = std::ranges::find_if(
            faults, [&](const auto& fault) { return fault.first.text == problem.text; });
        if (known == faults.end())
            faults.emplace_back(problem, 0);
        else
            ++known->second;
    }
    for (auto& [fault, more] : faults) {
        if (more > 0)
            fault.text += fmt::format(" (and in {})", counted(more, "other place"));
        told.push_back(std::move(fault));
    }
}

void addFileModes(std::vector<ConfigProblem>& told, const std::vector<ConfigProblem>& all)
{
    std::set<std::string> files;
    const ConfigProblem* first = nullptr;
    for (const ConfigProblem& problem : all) {
        if (problem.kind != ProblemKind::FileMode)
            continue;
        first = first ? first : &problem;
        files.insert(problem.where.file);
    }
    if (!first)
        return;
    ConfigProblem line = *first;
    if (files.size() > 1)
        line.text
            = fmt::format("this and {} hold passwords and every user of this machine may read them: give "
                          "them the mode 0600",
                counted(files.size() - 1, "other file"));
    told.push_back(std::move(line));
}

} // namespace

std::vector<ConfigProblem> summarise(const std::vector<ConfigProblem>& all)
{
    std::vector<ConfigProblem> told;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Notice})
        addFaults(told, all, severity);
    addFileModes(told, all);
    for (const ProblemKind kind :
        {ProblemKind::Security, ProblemKind::Routing, ProblemKind::Media, ProblemKind::Cosmetic})
        addKind(told, all, kind);
    return told;
}

void leaveOutFiles(std::vector<ConfigProblem>& problems, const std::set<std::string>& files)
{
    std::erase_if(problems, [&](const ConfigProblem& problem) {
        return problem.severity != Severity::Error && files.contains(problem.where.file);
    });
}

std::string_view nameOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Fault:
        return "fault";
    case ProblemKind::FileMode:
        return "file mode";
    case ProblemKind::Security:
        return "security";
    case ProblemKind::Routing:
        return "routing";
    case ProblemKind::Media:
        return "media";
    case ProblemKind::Cosmetic:
        break;
    }
    return "cosmetic";
}

} // namespace legscope
