#include "engine/config/mendedtag.h"

#include "engine/config/xmlfault.h"
#include "engine/core/words.h"

namespace legscope {

namespace {

/// Whether nothing stands in the tag but its name and the attributes that were read.
bool isRegular(const XmlTag& tag, std::string_view written)
{
    std::size_t outside = 0; // of quotes
    char quote = 0;
    for (const char c : written) {
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (!isBlank(c))
            ++outside;
    }
    std::size_t expected = tag.name.size() + (tag.selfClosing ? 3 : 2);
    for (const XmlAttributeText& attribute : tag.attributes)
        expected += attribute.name.size() + 1;
    return outside == expected;
}

} // namespace

std::optional<std::string> mendedTag(const XmlTag& tag, std::string_view text)
{
    const std::string_view written = text.substr(tag.begin, tag.end - tag.begin);
    if (tag.closing || isRegular(tag, written))
        return std::nullopt;
    std::string alone(written);
    if (!tag.selfClosing)
        alone.insert(alone.size() - 1, "/");
    if (!findSyntaxFault(alone))
        return std::nullopt;
    std::string mended = '<' + std::string(tag.name);
    for (const XmlAttributeText& attribute : tag.attributes)
        mended.append(" ")
            .append(attribute.name)
            .append("=")
            .append(1, attribute.quote)
            .append(attribute.value)
            .append(1, attribute.quote);
    return mended + (tag.selfClosing ? "/>" : ">");
}

} // namespace legscope
