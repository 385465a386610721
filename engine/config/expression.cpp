#include "engine/config/expression.h"

#include "engine/core/number.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace legscope {

namespace {

constexpr std::size_t longestPattern = 4096;
constexpr std::size_t longestSubject = 65536;
constexpr std::size_t longestResult = 65536;

/// Takes /pattern/flags apart; a pattern without slashes stays as it is.
Result<std::uint32_t> takeFlags(std::string_view& pattern)
{
    if (!pattern.starts_with('/'))
        return 0;
    const std::size_t end = pattern.rfind('/');
    if (end == 0)
        return fail(Errc::Parse, "an expression that begins with / needs a second / at its end");
    std::uint32_t options = 0;
    for (const char flag : pattern.substr(end + 1)) {
        switch (flag) {
        case 'i':
            options |= PCRE2_CASELESS;
            break;
        case 's':
            options |= PCRE2_DOTALL;
            break;
        case 'm':
            options |= PCRE2_MULTILINE;
            break;
        case 'x':
            options |= PCRE2_EXTENDED;
            break;
        default:
            return fail(
                Errc::Parse, fmt::format("the expression flag \"{}\" is not known", excerpt({&flag, 1})));
        }
    }
    pattern = pattern.substr(1, end - 1);
    return options;
}

/// PCRE2 counts for each place where a match may begin, so the limit shrinks with the subject.
std::uint32_t stepLimit(std::size_t subjectLength)
{
    return static_cast<std::uint32_t>(
        std::clamp<std::size_t>(4'000'000 / (subjectLength + 1), 1000, 100'000));
}

} // namespace

void Expression::Free::operator()(pcre2_real_code_8* code) const
{
    pcre2_code_free(code);
}

Result<Expression> Expression::compile(std::string_view written)
{
    std::string_view pattern = written;
    const auto options = takeFlags(pattern);
    if (!options)
        return std::unexpected(options.error());
    if (pattern.size() > longestPattern)
        return fail(Errc::Parse, fmt::format("the expression is longer than {} characters", longestPattern));
    int error = 0;
    std::size_t offset = 0;
    Expression expression;
    expression.m_code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
        *options | PCRE2_NEVER_UTF | PCRE2_NEVER_BACKSLASH_C, &error, &offset, nullptr));
    if (!expression.m_code) {
        std::array<PCRE2_UCHAR, 160> words{};
        pcre2_get_error_message(error, words.data(), words.size());
        return fail(Errc::Parse,
            fmt::format("the expression \"{}\" is wrong at character {}: {}", excerpt(written), offset + 1,
                reinterpret_cast<const char*>(words.data())));
    }
    expression.m_hasGroups = pattern.find('(') != std::string_view::npos;
    return expression;
}

Expression::Match Expression::match(std::string_view subject) const
{
    Match match;
    if (subject.size() > longestSubject) {
        match.outcome = Outcome::LimitExceeded;
        return match;
    }
    const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> result(
        pcre2_match_data_create_from_pattern(m_code.get(), nullptr), &pcre2_match_data_free);
    const std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> limits(
        pcre2_match_context_create(nullptr), &pcre2_match_context_free);
    pcre2_set_match_limit(limits.get(), stepLimit(subject.size()));
    pcre2_set_depth_limit(limits.get(), 20'000);
    pcre2_set_heap_limit(limits.get(), 20'000); // kibibytes
    const int count = pcre2_match(m_code.get(), reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(),
        0, 0, result.get(), limits.get());
    if (count < 0) {
        match.outcome = count == PCRE2_ERROR_NOMATCH ? Outcome::NoMatch : Outcome::LimitExceeded;
        return match;
    }
    match.outcome = Outcome::Match;
    const PCRE2_SIZE* edges = pcre2_get_ovector_pointer(result.get());
    for (std::size_t group = 0; group < static_cast<std::size_t>(count); ++group) {
        const std::size_t begin = edges[2 * group];
        const std::size_t end = edges[2 * group + 1];
        // \K can put the begin behind the end.
        match.captures.emplace_back(
            begin == PCRE2_UNSET || begin > end ? std::string_view() : subject.substr(begin, end - begin));
    }
    return match;
}

std::string substituteCaptures(std::string_view text, const std::vector<std::string>& captures)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t dollar = std::min(text.find('$', at), text.size());
        result += text.substr(at, dollar - at);
        if (dollar == text.size())
            break;
        const bool braced = dollar + 1 < text.size() && text[dollar + 1] == '{';
        const std::size_t first = dollar + (braced ? 2 : 1);
        const std::size_t end = std::min(text.find_first_not_of("0123456789", first), text.size());
        if (end == first || (braced && (end == text.size() || text[end] != '}'))) {
            result += '$';
            at = dollar + 1;
            continue;
        }
        const auto group = parseNumber(text.substr(first, end - first));
        if (group && *group < captures.size() && result.size() + captures[*group].size() <= longestResult)
            result += captures[*group];
        at = end + (braced ? 1 : 0);
    }
    return result;
}

} // namespace legscope
