#include "engine/config/filescan.h"

#include "engine/config/environment.h"
#include "engine/config/mendedtag.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace legscope {

namespace {

constexpr std::size_t largestText = 16u << 20;
constexpr std::size_t longestExpansion = 200'000;
constexpr std::string_view directiveName = "X-PRE-PROCESS";

struct Reference {
    std::size_t begin = 0; ///< of "$${"
    std::size_t end = 0; ///< after "}"
    std::string_view name;
};

std::optional<Reference> nextReference(std::string_view piece, std::size_t from)
{
    const std::size_t begin = piece.find("$${", from);
    const std::size_t close = begin == std::string_view::npos ? begin : piece.find('}', begin);
    if (close == std::string_view::npos)
        return std::nullopt;
    return Reference{begin, close + 1, piece.substr(begin + 3, close - begin - 3)};
}

} // namespace

FileScan::FileScan(Preprocessor& owner, std::filesystem::path file, std::size_t index, std::string_view text)
    : m_owner(owner)
    , m_file(std::move(file))
    , m_index(index)
    , m_text(text)
{
}

std::optional<XmlFault> FileScan::run()
{
    if (m_text.starts_with("\xef\xbb\xbf"))
        m_at = 3;
    while (m_at < m_text.size()) {
        const std::size_t open = std::min(m_text.find('<', m_at), m_text.size());
        if (auto fault = findForeignEntity(m_text.substr(m_at, open - m_at)))
            return XmlFault{m_at + fault->offset, fault->cause};
        emit(m_at, open);
        m_at = open;
        if (m_at == m_text.size())
            break;
        if (auto fault = takeMarkup())
            return fault;
    }
    if (!m_elements.empty())
        return XmlFault{m_elements.back().offset,
            fmt::format(
                "<{}> is never closed; the file ends too early", excerpt(m_elements.back().name, 40))};
    return std::nullopt;
}

std::optional<XmlFault> FileScan::takeMarkup()
{
    const XmlMarkup markup = markupAt(m_text, m_at);
    if (markup == XmlMarkup::Declaration) {
        // A document type that only names itself says nothing.
        const std::size_t after = markupEnd(m_text, m_at, markup);
        const std::string_view written
            = m_text.substr(m_at, after == std::string_view::npos ? after : after - m_at);
        if (after == std::string_view::npos || !equalsIgnoringCase(written.substr(0, 9), "<!DOCTYPE")
            || written.find_first_of("[]") != std::string_view::npos)
            return XmlFault{
                m_at, "a DOCTYPE or other declaration is refused: no DTD and no entities are read"};
        m_at = after;
        return std::nullopt;
    }
    if (markup == XmlMarkup::Tag)
        return takeTag();
    const std::size_t end = markupEnd(m_text, m_at, markup);
    if (end == std::string_view::npos)
        return XmlFault{m_at, "a comment, CDATA section or instruction is never closed"};
    if (markup == XmlMarkup::Comment)
        takeComment(end);
    if (markup == XmlMarkup::CData)
        emit(m_at, end);
    m_at = end;
    return std::nullopt;
}

std::optional<XmlFault> FileScan::takeTag()
{
    const auto tag = readTag(m_text, m_at);
    if (!tag)
        return XmlFault{m_at, "a tag has no name or is never closed"};
    if (auto fault = findForeignEntity(m_text.substr(tag->begin, tag->end - tag->begin)))
        return XmlFault{tag->begin + fault->offset, fault->cause};
    m_at = tag->end;
    if (equalsIgnoringCase(tag->name, directiveName)) {
        if (!tag->closing)
            takeDirective(*tag);
        return std::nullopt;
    }
    if (auto fault = balance(*tag))
        return fault;
    if (const auto mended = mendedTag(*tag, m_text)) {
        m_owner.m_out.appendReplacement(expanded(*mended, tag->begin), {m_index, tag->begin});
        m_owner.m_problems.warning(locationOf(tag->begin),
            fmt::format("<{}> has an attribute without a value or without quotes, which is not read",
                excerpt(tag->name, 40)));
    } else {
        emit(tag->begin, tag->end);
    }
    return std::nullopt;
}

std::optional<XmlFault> FileScan::balance(const XmlTag& tag)
{
    if (!tag.closing) {
        if (!tag.selfClosing)
            m_elements.push_back({tag.name, tag.begin});
        return std::nullopt;
    }
    if (m_elements.empty())
        return XmlFault{tag.begin, fmt::format("</{}> closes nothing", excerpt(tag.name, 40))};
    const OpenElement open = m_elements.back();
    if (open.name != tag.name)
        return XmlFault{tag.begin,
            fmt::format("</{}> stands where </{}> is expected (opened in line {})", excerpt(tag.name, 40),
                excerpt(open.name, 40), locationOf(open.offset).line)};
    m_elements.pop_back();
    return std::nullopt;
}

void FileScan::takeComment(std::size_t end)
{
    const std::string_view comment = m_text.substr(m_at, end - m_at);
    const std::size_t directive = comment.find("<X-PRE-PROCESS");
    if (directive != std::string_view::npos)
        m_owner.m_problems.notice(locationOf(m_at + directive),
            "an X-PRE-PROCESS in a comment does nothing here; FreeSWITCH would run it");
}

void FileScan::takeDirective(const XmlTag& tag)
{
    const auto* commandText = tag.find("cmd");
    const auto* dataText = tag.find("data");
    if (!commandText || !dataText) {
        m_owner.m_problems.warning(locationOf(tag.begin), "X-PRE-PROCESS needs cmd and data");
        return;
    }
    const std::string command = lowered(trimmed(commandText->value));
    const std::string data = expanded(dataText->value, tag.begin);
    if (command == "set" || command == "env-set")
        takeSet(command, data, tag.begin);
    else if (command == "include")
        m_owner.include(std::string(trimmed(data)), {m_index, tag.begin});
    else if (command == "exec" || command == "exec-set" || command == "stun-set")
        m_owner.m_problems.warning(locationOf(tag.begin),
            fmt::format(
                "X-PRE-PROCESS {} is not carried out: no program is started and no server is asked while a "
                "configuration is read",
                command));
    else
        m_owner.m_problems.warning(
            locationOf(tag.begin), fmt::format("X-PRE-PROCESS has the unknown cmd \"{}\"", excerpt(command)));
}

void FileScan::takeSet(std::string_view command, std::string_view data, std::size_t offset)
{
    const std::size_t equals = data.find('=');
    const std::string_view name = trimmed(data.substr(0, equals));
    if (equals == std::string_view::npos || name.empty()) {
        m_owner.m_problems.warning(
            locationOf(offset), fmt::format("X-PRE-PROCESS {} needs name=value", command));
        return;
    }
    std::string value(trimmed(data.substr(equals + 1)));
    if (command == "env-set") {
        auto expandedValue
            = expandEnvironment(value, [](const std::string& wanted) { return std::getenv(wanted.c_str()); });
        if (!expandedValue) {
            m_owner.m_problems.notice(locationOf(offset),
                fmt::format("env-set {}: the environment has not what {} names; the variable stays as it was",
                    excerpt(name), excerpt(value)));
            return;
        }
        value = std::move(*expandedValue);
    }
    if (!m_owner.m_variables.set(name, std::move(value)))
        m_owner.m_problems.error(locationOf(offset),
            fmt::format("the variable {} is not set: more than 10000 variables or 64 kB", excerpt(name)));
}

void FileScan::emit(std::size_t from, std::size_t end)
{
    if (!m_owner.m_tooMuch.empty())
        return;
    const std::string_view piece = m_text.substr(0, end);
    while (const auto reference = nextReference(piece, from)) {
        m_owner.m_out.appendVerbatim(piece.substr(from, reference->begin - from), {m_index, from});
        m_owner.m_out.appendReplacement(
            valueOf(reference->name, reference->begin), {m_index, reference->begin});
        from = reference->end;
        if (m_owner.m_out.text().size() > largestText)
            break;
    }
    m_owner.m_out.appendVerbatim(piece.substr(from), {m_index, from});
    if (m_owner.m_out.text().size() > largestText)
        m_owner.m_tooMuch = fmt::format("the configuration is larger than {} MB", largestText >> 20);
}

std::string FileScan::expanded(std::string_view piece, std::size_t offset)
{
    std::string result;
    std::size_t from = 0;
    while (const auto reference = nextReference(piece, from)) {
        result += piece.substr(from, reference->begin - from);
        result += valueOf(reference->name, offset);
        from = reference->end;
        if (result.size() > longestExpansion)
            return result; // longer than any variable or pattern may be
    }
    result += piece.substr(from);
    return result;
}

const std::string& FileScan::valueOf(std::string_view name, std::size_t offset)
{
    static const std::string none;
    if (const std::string* value = m_owner.m_variables.find(name))
        return *value;
    m_owner.m_problems.warning(locationOf(offset),
        fmt::format("the variable $${{{}}} is not set and stands for nothing", excerpt(name)));
    return none;
}

SourceLocation FileScan::locationOf(std::size_t offset) const
{
    return m_owner.m_out.location({m_index, offset});
}

} // namespace legscope
