#pragma once

#include "engine/config/configuration.h"

#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Collects problems; after 5000 it keeps only errors, after 10000 nothing.
class ProblemList {
public:
    void error(SourceLocation where, std::string text);
    void warning(SourceLocation where, std::string text);
    void notice(SourceLocation where, std::string text);

    /// A notice about names that belong to no line, "what: a, b"; none where there are no names.
    void listed(std::string_view what, const std::string& names);

    /// A setting that has no effect here.
    void setting(ConfigProblem problem);
    void fileMode(SourceLocation where, std::string text);

    std::vector<ConfigProblem> take() { return std::move(m_problems); }

private:
    void add(ConfigProblem problem);

    std::vector<ConfigProblem> m_problems;
};

/// "sip_profiles/internal.xml:12: text"; without the line when it is 0.
std::string sentenceOf(const SourceLocation& where, const std::string& text);

} // namespace legscope
