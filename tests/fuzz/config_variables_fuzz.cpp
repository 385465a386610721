/// Two lines and a rest: an expression, its subject, and a text with captures and variables to expand.
/// Matching ends within its steps, and no result grows beyond its bound.

#include "engine/config/dialplan.h"
#include "engine/config/expression.h"
#include "tests/engine/config/variablemap.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <map>

using namespace legscope;

namespace {

std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    std::string_view rest(reinterpret_cast<const char*>(bytes), size);
    const std::string_view pattern = takeLine(rest);
    const std::string_view subject = takeLine(rest);
    std::string text(rest);
    if (const auto expression = Expression::compile(pattern)) {
        const auto match = expression->match(subject);
        require((match.outcome == Expression::Outcome::Match) == !match.captures.empty());
        for (const std::string& capture : match.captures)
            require(capture.empty() || subject.find(capture) != std::string_view::npos);
        text = substituteCaptures(text, match.captures);
        require(text.size() <= rest.size() + 65536);
    }
    VariableMap scope{{"a", "12345"}, {"b", "ARRAY::x|:y"}, {"c", "a"}, {"long", std::string(9000, 'z')}};
    const std::string expanded = expandVariables(text, scope);
    require(expanded.size() <= text.size() + 65536);
    for (const char* application : {"set", "multiset", "export", "unset"})
        require(applyToVariables(application, expanded, scope));
    return 0;
}
