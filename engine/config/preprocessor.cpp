#include "engine/config/preprocessor.h"

#include "engine/config/filescan.h"
#include "engine/config/revisions.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

namespace {

constexpr std::size_t deepestInclude = 32;
constexpr std::size_t mostFiles = 2000;

/// Octets that are not UTF-8 become '?', so that no reader of the configuration has to deal with them.
std::optional<std::size_t> repairEncoding(std::string& text)
{
    std::optional<std::size_t> first;
    std::size_t from = 0;
    for (;;) {
        const std::size_t bad = firstInvalidUtf8(std::string_view(text).substr(from));
        if (bad == std::string_view::npos)
            return first;
        from += bad;
        first = first.value_or(from);
        text[from] = '?';
    }
}

} // namespace

Preprocessor::Preprocessor(const ConfigFiles& files, std::filesystem::path directory, ProblemList& problems)
    : m_files(files)
    , m_directory(std::move(directory))
    , m_problems(problems)
    , m_variables(m_directory)
{
}

Result<SourceText> Preprocessor::run(const std::string& rootFile)
{
    if (auto taken = takeFile(m_directory / rootFile); !taken)
        return std::unexpected(taken.error());
    return std::move(m_out);
}

Result<void> Preprocessor::takeFile(const std::filesystem::path& file)
{
    auto content = m_files.read(file);
    if (!content)
        return fail(
            content.error().code, fmt::format("{} cannot be read: {}", nameOf(file), content.error().detail));
    const GlobalVariables before = m_variables;
    m_open.push_back(file);
    auto taken = takeText(file, nameOf(file), std::move(*content));
    if (!taken) {
        m_variables = before;
        taken = takeRevision(file, taken.error());
    }
    m_open.pop_back();
    return taken;
}

Result<void> Preprocessor::takeRevision(const std::filesystem::path& file, const Error& why)
{
    if (!m_tooMuch.empty())
        return std::unexpected(why);
    const GlobalVariables before = m_variables;
    for (const auto& revision : revisionFiles(m_files, file)) {
        auto content = m_files.read(revision);
        if (!content || !takeText(file, nameOf(revision), std::move(*content))) {
            m_variables = before;
            continue;
        }
        m_problems.error({nameOf(file), 0},
            fmt::format("the file cannot be used ({}); its last good revision {} was loaded instead",
                why.detail, nameOf(revision)));
        return {};
    }
    return std::unexpected(why);
}

Result<void> Preprocessor::takeText(
    const std::filesystem::path& file, const std::string& name, std::string text)
{
    if (++m_fileCount > mostFiles)
        m_tooMuch = fmt::format("more than {} files are included", mostFiles);
    if (!m_tooMuch.empty())
        return fail(Errc::Parse, m_tooMuch);
    if (text.find('\0') != std::string::npos)
        return fail(Errc::Parse, fmt::format("{}: not a text file: it holds a NUL byte", name));
    const auto badEncoding = repairEncoding(text);
    const std::size_t index = m_out.addFile(name, text);
    if (badEncoding)
        m_problems.warning(m_out.location({index, *badEncoding}),
            "the text is not UTF-8; bytes that are not were replaced by '?'");
    const std::size_t begin = m_out.text().size();
    FileScan scan(*this, file, index, text);
    auto fault = scan.run();
    if (!m_tooMuch.empty())
        return fail(Errc::Parse, m_tooMuch);
    SourceLocation where = fault ? m_out.location({index, fault->offset}) : SourceLocation{};
    if (!fault) {
        fault = findSyntaxFault(std::string_view(m_out.text()).substr(begin));
        if (fault)
            where = m_out.location(begin + fault->offset);
    }
    if (!fault)
        return {};
    m_out.cutBack(begin);
    return fail(Errc::Parse, sentenceOf(where, fault->cause));
}

void Preprocessor::include(const std::string& pattern, FilePosition where)
{
    const std::filesystem::path base = m_open.back().parent_path();
    const std::string full
        = pattern.starts_with('/') ? pattern : literalPattern((base / "").string()) + pattern;
    const auto found = m_files.matching(full);
    if (found.empty()) {
        if (pattern.find_first_of("*?[{") == std::string::npos)
            m_problems.error(
                m_out.location(where), fmt::format("the included file {} is not there", pattern));
        else
            m_problems.setting({Severity::Notice, m_out.location(where),
                fmt::format("no file matches the include {}", pattern), ProblemKind::Cosmetic,
                "include " + pattern, {}, {}});
    }
    for (const auto& path : found) {
        if (!m_tooMuch.empty())
            return;
        const auto file = path.lexically_normal();
        if (std::ranges::find(m_open, file) != m_open.end() || m_open.size() >= deepestInclude) {
            m_problems.error(m_out.location(where),
                fmt::format("{} is not included: {}", nameOf(file),
                    m_open.size() >= deepestInclude ? "includes are nested too deeply"
                                                    : "it would include itself"));
            continue;
        }
        if (const auto taken = takeFile(file); !taken)
            m_problems.error(
                m_out.location(where), fmt::format("an included file is left out: {}", taken.error().detail));
    }
}

std::string Preprocessor::nameOf(const std::filesystem::path& file) const
{
    const auto relative = file.lexically_relative(m_directory);
    return relative.empty() || relative.native().starts_with("..") ? file.string() : relative.string();
}

} // namespace legscope
