#include "engine/config/problemlist.h"

#include "engine/core/text.h"

#include <fmt/format.h>

namespace legscope {

void ProblemList::error(SourceLocation where, std::string text)
{
    add({Severity::Error, std::move(where), std::move(text)});
}

void ProblemList::warning(SourceLocation where, std::string text)
{
    add({Severity::Warning, std::move(where), std::move(text)});
}

void ProblemList::notice(SourceLocation where, std::string text)
{
    add({Severity::Notice, std::move(where), std::move(text)});
}

void ProblemList::listed(std::string_view what, const std::string& names)
{
    constexpr std::size_t longest = 2000;
    if (!names.empty())
        notice({}, fmt::format("{}: {}", what, excerpt(names, longest)));
}

void ProblemList::setting(ConfigProblem problem)
{
    add(std::move(problem));
}

void ProblemList::fileMode(SourceLocation where, std::string text)
{
    add({Severity::Warning, std::move(where), std::move(text), ProblemKind::FileMode});
}

void ProblemList::add(ConfigProblem problem)
{
    const std::size_t limit = problem.severity == Severity::Error ? 10000 : 5000;
    if (m_problems.size() < limit)
        m_problems.push_back(std::move(problem));
}

std::string sentenceOf(const SourceLocation& where, const std::string& text)
{
    if (where.file.empty())
        return text;
    return where.line > 0 ? fmt::format("{}:{}: {}", where.file, where.line, text)
                          : fmt::format("{}: {}", where.file, text);
}

} // namespace legscope
