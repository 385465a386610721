#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace legscope {

/// An attribute as it stands in the text. Its value is not unescaped.
struct XmlAttributeText {
    std::string_view name;
    std::string_view value;
    char quote = '"';
};

/// One tag as it stands in the text, for what must keep or change the text itself.
struct XmlTag {
    std::size_t begin = 0; ///< offset of '<'
    std::size_t end = 0; ///< offset after '>'
    std::string_view name;
    bool closing = false; ///< </name>
    bool selfClosing = false; ///< <name/>
    std::vector<XmlAttributeText> attributes;

    /// Null when it is not there. Attribute names compare exactly.
    const XmlAttributeText* find(std::string_view attribute) const;
};

/// What stands at a '<'.
enum class XmlMarkup { Tag, Comment, CData, Instruction, Declaration };

XmlMarkup markupAt(std::string_view text, std::size_t at);

/// Offset after the end of a comment, CDATA section, instruction or declaration; npos when it is never
/// closed.
std::size_t markupEnd(std::string_view text, std::size_t at, XmlMarkup markup);

/// Reads the tag whose '<' stands at `at`; '>' inside quotes is part of a value. Nothing when it is never
/// closed or has no name. What is wrong between the attributes is left for the XML parser to find.
std::optional<XmlTag> readTag(std::string_view text, std::size_t at);

} // namespace legscope
