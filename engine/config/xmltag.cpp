#include "engine/config/xmltag.h"

#include "engine/core/words.h"

#include <algorithm>

namespace legscope {

namespace {

constexpr std::string_view nameEnd = " \t\r\n/>=\"'<";

/// Offset of the '>' that closes the tag; npos when there is none.
std::size_t closingBracket(std::string_view text, std::size_t at)
{
    char quote = 0;
    for (; at < text.size(); ++at) {
        if (quote != 0) {
            if (text[at] == quote)
                quote = 0;
        } else if (text[at] == '"' || text[at] == '\'') {
            quote = text[at];
        } else if (text[at] == '>') {
            return at;
        }
    }
    return std::string_view::npos;
}

/// Offset after the quoted text whose first quote stands at `at`.
std::size_t quotedEnd(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find(text[at], at + 1);
    return end == std::string_view::npos ? text.size() : end + 1;
}

void readAttributes(std::string_view inside, std::vector<XmlAttributeText>& attributes)
{
    std::size_t at = 0;
    const auto skipBlanks = [&] {
        while (at < inside.size() && isBlank(inside[at]))
            ++at;
    };
    const auto stands = [&](std::string_view any) {
        return at < inside.size() && any.find(inside[at]) != std::string_view::npos;
    };
    while (at < inside.size()) {
        skipBlanks();
        const std::size_t nameBegin = at;
        at = std::min(inside.find_first_of(nameEnd, at), inside.size());
        const std::string_view name = inside.substr(nameBegin, at - nameBegin);
        skipBlanks();
        const bool assigned = !name.empty() && stands("=");
        if (assigned) {
            ++at;
            skipBlanks();
        }
        if (stands("\"'")) {
            const std::size_t end = quotedEnd(inside, at);
            if (assigned)
                attributes.push_back({name, inside.substr(at + 1, end - at - 2), inside[at]});
            at = end;
        } else if (name.empty() && at < inside.size()) {
            ++at;
        }
    }
}

} // namespace

const XmlAttributeText* XmlTag::find(std::string_view attribute) const
{
    const auto found = std::ranges::find(attributes, attribute, &XmlAttributeText::name);
    return found == attributes.end() ? nullptr : &*found;
}

XmlMarkup markupAt(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--"))
        return XmlMarkup::Comment;
    if (rest.starts_with("<![CDATA["))
        return XmlMarkup::CData;
    if (rest.starts_with("<!"))
        return XmlMarkup::Declaration;
    return rest.starts_with("<?") ? XmlMarkup::Instruction : XmlMarkup::Tag;
}

std::size_t markupEnd(std::string_view text, std::size_t at, XmlMarkup markup)
{
    const auto after = [&](std::string_view end, std::size_t from) {
        const std::size_t found = text.find(end, from);
        return found == std::string_view::npos ? found : found + end.size();
    };
    switch (markup) {
    case XmlMarkup::Comment:
        return after("-->", at + 4);
    case XmlMarkup::CData:
        return after("]]>", at + 9);
    case XmlMarkup::Instruction:
        return after("?>", at + 2);
    case XmlMarkup::Declaration:
    case XmlMarkup::Tag:
        break;
    }
    const std::size_t bracket = closingBracket(text, at);
    return bracket == std::string_view::npos ? bracket : bracket + 1;
}

std::optional<XmlTag> readTag(std::string_view text, std::size_t at)
{
    const std::size_t bracket = closingBracket(text, at);
    if (bracket == std::string_view::npos)
        return std::nullopt;
    XmlTag tag;
    tag.begin = at;
    tag.end = bracket + 1;
    std::string_view inside = text.substr(at + 1, bracket - at - 1);
    if (inside.starts_with('/')) {
        tag.closing = true;
        inside.remove_prefix(1);
    } else if (inside.ends_with('/')) {
        tag.selfClosing = true;
        inside.remove_suffix(1);
    }
    tag.name = inside.substr(0, inside.find_first_of(nameEnd));
    if (tag.name.empty())
        return std::nullopt;
    readAttributes(inside.substr(tag.name.size()), tag.attributes);
    return tag;
}

} // namespace legscope
