#include "engine/config/profiletext.h"

#include "engine/config/xmltag.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::string escaped(std::string_view value, char quote)
{
    std::string result;
    for (const char c : value) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == quote)
            result += quote == '"' ? "&quot;" : "&apos;";
        else
            result += c;
    }
    return result;
}

/// The tag that closes an open element; nothing when there is none.
std::optional<XmlTag> closingTagOf(std::string_view text, const XmlTag& element)
{
    int depth = 1;
    std::size_t at = element.end;
    while ((at = text.find('<', at)) != std::string_view::npos) {
        const XmlMarkup markup = markupAt(text, at);
        if (markup != XmlMarkup::Tag) {
            at = markupEnd(text, at, markup);
            if (at == std::string_view::npos)
                return std::nullopt;
            continue;
        }
        auto tag = readTag(text, at);
        if (!tag)
            return std::nullopt;
        at = tag->end;
        if (tag->name == element.name && !tag->selfClosing)
            depth += tag->closing ? -1 : 1;
        if (depth == 0)
            return tag;
    }
    return std::nullopt;
}

/// The blanks between the begin of the line and `at`; nothing when other text stands there.
std::optional<std::string_view> indentBefore(std::string_view text, std::size_t at)
{
    const std::size_t newline = text.substr(0, at).rfind('\n');
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view before = text.substr(begin, at - begin);
    if (before.find_first_not_of(" \t") != std::string_view::npos)
        return std::nullopt;
    return before;
}

std::string_view lineEnd(std::string_view text)
{
    return text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

std::string lines(const Parameters& parameters, std::string_view indent, std::string_view end)
{
    std::string result;
    for (const auto& [name, value] : parameters)
        result += fmt::format(
            "{}<param name=\"{}\" value=\"{}\"/>{}", indent, escaped(name, '"'), escaped(value, '"'), end);
    return result;
}

/// How the last <param> before `at` is indented; two blanks more than the closing tag when there is none.
std::string parameterIndent(std::string_view text, std::size_t from, std::size_t at, std::string_view closing)
{
    const std::size_t last = text.substr(from, at - from).rfind("<param");
    const auto like = last == std::string_view::npos ? std::nullopt : indentBefore(text, from + last);
    return like ? std::string(*like) : std::string(closing) + "  ";
}

} // namespace

std::optional<TextEdit> changeValue(std::string_view text, std::size_t at, std::string_view value)
{
    const auto tag = at < text.size() && text[at] == '<' ? readTag(text, at) : std::nullopt;
    const auto* old = tag && tag->name == "param" && !tag->closing ? tag->find("value") : nullptr;
    if (!old)
        return std::nullopt;
    return TextEdit{static_cast<std::size_t>(old->value.data() - text.data()), old->value.size(),
        escaped(value, old->quote)};
}

std::optional<TextEdit> addParameters(std::string_view text, std::size_t ownerAt,
    std::optional<std::size_t> settingsAt, const Parameters& parameters)
{
    const std::size_t at = settingsAt.value_or(ownerAt);
    const auto tag = at < text.size() && text[at] == '<' ? readTag(text, at) : std::nullopt;
    const bool isOwner = tag && (tag->name == "profile" || tag->name == "configuration");
    if (!tag || tag->closing || !(settingsAt ? tag->name == "settings" : isOwner))
        return std::nullopt;
    const std::string_view end = lineEnd(text);
    const std::string own(indentBefore(text, at).value_or(""));
    if (tag->selfClosing) {
        // <settings/> and <profile .../> open up.
        std::string_view open = text.substr(tag->begin, tag->end - tag->begin - 2);
        const std::string inner = own + "  ";
        std::string inside = settingsAt ? lines(parameters, inner, end)
                                        : fmt::format("{}<settings>{}{}{}</settings>{}", inner, end,
                                              lines(parameters, inner + "  ", end), inner, end);
        return TextEdit{tag->begin, tag->end - tag->begin,
            fmt::format("{}>{}{}{}</{}>", trimmed(open), end, inside, own, tag->name)};
    }
    const auto closing = closingTagOf(text, *tag);
    if (!closing)
        return std::nullopt;
    const auto indent = indentBefore(text, closing->begin);
    if (!settingsAt) {
        const std::string inner = own + "  ";
        const std::string block = fmt::format(
            "{}<settings>{}{}{}</settings>{}", inner, end, lines(parameters, inner + "  ", end), inner, end);
        return indent ? TextEdit{closing->begin - indent->size(), 0, block}
                      : TextEdit{closing->begin, 0, fmt::format("{}{}{}", end, block, own)};
    }
    if (!indent)
        return TextEdit{closing->begin, 0, lines(parameters, "", "")};
    return TextEdit{closing->begin - indent->size(), 0,
        lines(parameters, parameterIndent(text, tag->end, closing->begin, *indent), end)};
}

std::optional<TextEdit> addConfiguration(
    std::string_view text, std::size_t sectionAt, std::string_view name, const Parameters& parameters)
{
    const auto tag
        = sectionAt < text.size() && text[sectionAt] == '<' ? readTag(text, sectionAt) : std::nullopt;
    const auto closing = tag && !tag->closing && !tag->selfClosing && tag->name == "section"
        ? closingTagOf(text, *tag)
        : std::nullopt;
    if (!closing)
        return std::nullopt;
    const std::string_view end = lineEnd(text);
    const auto indent = indentBefore(text, closing->begin);
    const std::string outer = std::string(indentBefore(text, sectionAt).value_or("")) + "  ";
    const std::string block = fmt::format(
        "{0}<configuration name=\"{1}\">{2}{0}  <settings>{2}{3}{0}  </settings>{2}{0}</configuration>{2}",
        outer, escaped(name, '"'), end, lines(parameters, outer + "    ", end));
    return indent ? TextEdit{closing->begin - indent->size(), 0, block}
                  : TextEdit{closing->begin, 0, fmt::format("{}{}", end, block)};
}

std::string applied(std::string text, std::vector<TextEdit> edits)
{
    std::ranges::sort(edits, std::ranges::greater{}, &TextEdit::begin);
    for (const TextEdit& edit : edits)
        text.replace(edit.begin, edit.length, edit.replacement);
    return text;
}

} // namespace legscope
